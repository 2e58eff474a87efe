package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.grill.cli.Home.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log as one file, and back. */
class ProgressTest {

  private static final String DECK =
      """
      deck: s
      title: Sea & sums
      language: en
      cards:
        - id: a
          question: Why is the sea salt?
          answer: Rivers bring it.
          topic: sea
          tags: [x, y]
          points:
            - point: rivers carry it
              accept: [rivers]
            - point: the sun takes the water
              accept: [sun]
            - point: wind
        - {id: b, question: What is Bb?, answer: B1}
        - {id: c, question: What is Cc?, answer: C1}
      """;

  @TempDir Path folder;
  private Home ann;
  private Home ben;
  private Path file;

  @BeforeEach
  void makeTwoHomes() throws Exception {
    Path deck = Files.writeString(folder.resolve("s.yaml"), DECK);
    ann = Home.in(Files.createDirectory(folder.resolve("ann")));
    ben = Home.in(Files.createDirectory(folder.resolve("ben")));
    ann.grill("deck", "add", deck.toString()).ok();
    ben.grill("deck", "add", deck.toString()).ok();
    file = folder.resolve("progress.jsonl");
  }

  private Path typed(String text) throws IOException {
    return Files.writeString(folder.resolve("typed.txt"), text);
  }

  private void live(Home home, String card, int grade, String text) throws IOException {
    home.grill("grade", card, String.valueOf(grade), "--answer-file", typed(text).toString()).ok();
  }

  private Path exported(Home home) {
    home.grill("progress", "export", file.toString()).ok();
    return file;
  }

  private static void assertAgree(Home one, Home other) {
    assertEquals(
        one.grill("history", "--json").ok().out(), other.grill("history", "--json").ok().out());
    assertEquals(one.grill("due", "--json").ok().out(), other.grill("due", "--json").ok().out());
    for (String card : List.of("s/a", "s/b", "s/c")) {
      assertEquals(
          one.grill("show", card, "--json").ok().out(),
          other.grill("show", card, "--json").ok().out());
    }
  }

  @Test
  void aLogComesBackWholeInAnotherHome() throws Exception {
    live(ann, "a", 3, "the rivers 河流");
    ann.grill("note", "b", "mine").ok();
    ann.grill("suspend", "b", "c").ok();
    ann.at("2026-11-25T09:00:00+08:00");
    ben.at("2026-11-25T09:00:00+08:00");
    live(ann, "a", 5, "rivers and sun");
    ann.grill("undo").ok();
    Run in = ben.grill("progress", "import", exported(ann).toString()).ok();
    assertTrue(in.out().contains("6 rows"), in.out());
    assertAgree(ann, ben);
    assertTrue(ben.grill("show", "b", "--json").out().contains("\"note\":\"mine\""));
  }

  @Test
  void twoHomesThatReviewedOneCardOnOneDayAgreeInEitherOrder() throws Exception {
    live(ann, "a", 4, "ann's");
    ben.at("2026-11-24T10:00:00+08:00");
    live(ben, "a", 2, "ben's");
    live(ben, "b", 5, "more");
    Path other = folder.resolve("ben.jsonl");
    ben.grill("progress", "export", other.toString()).ok();
    ben.grill("progress", "import", exported(ann).toString()).ok();
    ann.at("2026-11-24T10:00:00+08:00");
    ann.grill("progress", "import", other.toString()).ok();
    assertAgree(ann, ben);
    Run again = ann.grill("progress", "import", other.toString()).ok();
    assertTrue(
        again.out().contains("0 rows of the log taken in; 2 were here already"), again.out());
    assertAgree(ann, ben);
    assertEquals(
        List.of("review", "repeat", "review"),
        modes(ann.grill("history", "--json")),
        "the second first answer of the day is a repeat");
  }

  private static List<String> modes(Run history) throws IOException {
    List<String> modes = new ArrayList<>();
    history.json().get("reviews").forEach(row -> modes.add(row.get("mode").asText()));
    return modes;
  }

  @Test
  void oneImportIsOneActForUndo() throws Exception {
    live(ann, "a", 4, "x");
    live(ann, "b", 4, "y");
    live(ben, "c", 4, "own");
    ben.grill("progress", "import", exported(ann).toString()).ok();
    live(ben, "c", 3, "after it");
    assertTrue(ben.grill("undo").ok().out().contains("s/c"), "what was done after the import");
    assertTrue(ben.grill("undo").ok().out().contains("import of 2"));
    JsonNode rows = ben.grill("history", "--json").json().get("reviews");
    assertEquals(
        List.of("s/a true", "s/b true", "s/c false", "s/c true"),
        Stream.of(0, 1, 2, 3)
            .map(i -> rows.get(i).get("card").asText() + " " + rows.get(i).get("undone"))
            .sorted()
            .toList());
    assertTrue(ben.grill("undo").ok().out().contains("s/c"));
    assertEquals(1, ben.grill("undo").exit());
  }

  @Test
  void theFileListsEveryDeckAndCardAndRepeatsNoText() throws Exception {
    for (int day = 1; day < 9; day++) {
      ann.at("2026-11-0" + day + "T09:00:00+08:00");
      live(ann, "a", 3 + day % 3, "the rivers, and the sun");
    }
    List<String> lines = Files.readAllLines(exported(ann));
    ObjectMapper json = new ObjectMapper();
    JsonNode header = json.readTree(lines.get(0));
    assertEquals("progress", header.get("kind").asText());
    assertEquals(1, header.get("version").asInt());
    JsonNode deck = json.readTree(lines.get(1));
    assertEquals("s", deck.get("deck").asText());
    assertEquals("Sea & sums", deck.get("title").asText());
    JsonNode card = json.readTree(lines.get(2));
    assertEquals("Why is the sea salt?", card.get("question").asText());
    assertEquals("sea", card.get("topic").asText());
    assertEquals(2, card.get("tags").size());
    String text = String.join("\n", lines);
    assertEquals(2, text.split("rivers carry it", -1).length, "each point's text once");
    List<Integer> sizes = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("{\"event\"")) {
        sizes.add(line.getBytes(StandardCharsets.UTF_8).length);
      }
    }
    sizes.sort(null);
    assertEquals(8, sizes.size());
    assertTrue(sizes.get(4) <= 512, "median " + sizes.get(4));
  }

  @Test
  void editedPointsChangeNoOldTick() throws Exception {
    live(ann, "a", 4, "rivers");
    String before = ann.grill("history", "--json").out();
    String edited =
        DECK.replace(
            "      - point: rivers carry it\n",
            "      - point: inserted\n      - point: rivers carry it\n");
    assertFalse(edited.equals(DECK));
    Files.writeString(ann.folder().resolve("decks/s.yaml"), edited);
    ann.at("2026-11-25T09:00:00+08:00");
    live(ann, "a", 4, "rivers");
    ben.at("2026-11-25T09:00:00+08:00");
    ben.grill("progress", "import", exported(ann).toString()).ok();
    String history = ben.grill("history", "--json").ok().out();
    String row = before.substring("{\"reviews\":[".length(), before.indexOf("]}"));
    assertTrue(history.contains(row), history);
    assertTrue(history.contains("\"point\":\"inserted\""), history);
  }

  @Test
  void withoutAnswersNothingTypedIsInTheFileAndTheTextJoinsLater() throws Exception {
    live(ann, "a", 4, "secret words, rivers");
    ann.grill("note", "b", "secret note").ok();
    Path bare = folder.resolve("bare.jsonl");
    ann.grill("progress", "export", "--without-answers", bare.toString()).ok();
    assertFalse(Files.readString(bare).contains("secret"));
    ben.grill("progress", "import", bare.toString()).ok();
    assertTrue(ben.grill("history", "--json").ok().out().contains("\"answer\":null"));
    assertEquals("", ben.grill("history").ok().err());
    assertEquals(ann.grill("due", "--json").out(), ben.grill("due", "--json").out());
    ben.grill("progress", "import", exported(ann).toString()).ok();
    assertAgree(ann, ben);
    ben.grill("progress", "import", bare.toString()).ok();
    assertAgree(ann, ben);
  }

  @Test
  void anEmptyHomeBecomesTheLearnerAndAnotherIdAnAlias() throws Exception {
    live(ann, "a", 4, "x");
    live(ben, "b", 4, "y");
    Home third = Home.in(Files.createDirectory(folder.resolve("third")));
    third.grill("progress", "import", exported(ann).toString()).ok();
    String annId = header(exported(ann)).get("learner").asText();
    assertEquals(annId, header(exported(third)).get("learner").asText());
    String benId = header(exported(ben)).get("learner").asText();
    third.grill("progress", "import", file.toString()).ok();
    JsonNode joined = header(exported(third));
    assertEquals(annId, joined.get("learner").asText());
    assertEquals(benId, joined.get("aliases").get(0).asText());
  }

  private static JsonNode header(Path file) throws IOException {
    return new ObjectMapper().readTree(Files.readAllLines(file).get(0));
  }

  @Test
  void aLearnerOfAnotherNameIsAskedAboutOnce() throws Exception {
    ann.grill("config", "set", "learner", "Ann").ok();
    ben.grill("config", "set", "learner", "Ben").ok();
    live(ann, "a", 4, "x");
    exported(ann);
    Run refused = ben.grill("progress", "import", file.toString());
    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("--yes"), refused.err());
    assertTrue(refused.err().contains("Ann"), refused.err());
    ben.grill("progress", "import", file.toString(), "--yes").ok();
    ben.grill("progress", "import", file.toString()).ok();
  }

  @Test
  void standardStreamsWillDo() throws Exception {
    live(ann, "a", 4, "x");
    Run out = ann.grill("progress", "export", "-").ok();
    ben.typed(out.out(), "progress", "import", "-").ok();
    assertAgree(ann, ben);
    try (Stream<Path> left = Files.list(ben.folder())) {
      assertEquals(List.of(), left.filter(f -> f.toString().endsWith(".import")).toList());
    }
  }

  @Test
  void aForgottenDeckComesBackOnlyByAnImport() throws Exception {
    live(ann, "a", 4, "x");
    exported(ann);
    ann.grill("deck", "remove", "s", "--forget", "--yes").ok();
    assertEquals(0, ann.grill("history", "--json").json().get("reviews").size());
    ann.grill("progress", "import", file.toString()).ok();
    assertEquals(1, ann.grill("history", "--json").json().get("reviews").size());
  }

  // ---- files that are not as they should be ----

  private void assertRefused(String why, String content) throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.jsonl"), content);
    byte[] before = Files.readAllBytes(ben.database());
    Run run = ben.grill("progress", "import", bad.toString());
    assertEquals(3, run.exit(), why + run.err());
    assertTrue(run.err().contains("bad.jsonl"), run.err());
    assertTrue(run.err().contains(why), why + ": " + run.err());
    assertFalse(run.err().contains("error of grill"), run.err());
    assertArrayEquals(before, Files.readAllBytes(ben.database()), why);
    assertEquals(3, ben.typed(content, "progress", "import", "-").exit(), why);
    assertArrayEquals(before, Files.readAllBytes(ben.database()), why);
  }

  /** Closes changed lines anew, as a forger would. */
  static String closed(List<String> lines) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int rows = 0;
    for (String line : lines.subList(0, lines.size() - 1)) {
      bytes.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
      rows += line.startsWith("{\"event\"") ? 1 : 0;
    }
    String hash =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    return bytes.toString(StandardCharsets.UTF_8)
        + "{\"end\":"
        + rows
        + ",\"sha256\":\""
        + hash
        + "\"}\n";
  }

  private static int row(List<String> lines) {
    int at = 0;
    while (!lines.get(at).startsWith("{\"event\"")) {
      at++;
    }
    return at;
  }

  private static String with(String line, String field, Object value) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode node = (ObjectNode) mapper.readTree(line);
    node.set(field, mapper.valueToTree(value));
    return node.toString();
  }

  @Test
  void whateverIsWrongWithAFileIsSaidWithItsPlaceAndNothingChanges() throws Exception {
    live(ann, "a", 4, "the rivers");
    live(ann, "b", 4, "more");
    live(ben, "c", 4, "own");
    String good = Files.readString(exported(ann));
    List<String> lines = good.lines().toList();
    int row = row(lines);

    assertRefused("empty", "");
    assertRefused("no progress file", "deck: s\n");
    assertRefused("no progress file", "{\"a\":1}\n");
    assertRefused("newer grill", good.replaceFirst("\"version\":1", "\"version\":2"));
    assertRefused(
        "cut off", good.substring(0, good.length() - lines.get(lines.size() - 1).length() - 1));
    assertRefused("cut off", good.substring(0, good.length() / 2));
    assertRefused("cut off", good.substring(0, good.length() - 5));
    List<String> missing = new ArrayList<>(lines);
    missing.remove(row);
    assertRefused("by their number or hash", String.join("\n", missing) + "\n");
    assertRefused("something follows", good + "more\n");

    for (Object[] change :
        new Object[][] {
          {"grade", 5, "not as it was recorded"},
          {"text", "other words", "not as it was recorded"},
          {"at", "2026-11-24T09:00:01+08:00", "not as it was recorded"},
          {"after", "5 2.5 6 2026-11-30", "not as it was recorded"},
          {"event", "zzz", "\"event\""},
          {"event", "ffffffff-ffff-7fff-bfff-ffffffffffff", "\"event\""},
          {"event", "01936000-0000-4000-8000-000000000000", "\"event\""},
          {"grade", 6, "\"grade\""},
          {"grade", "5", "\"grade\""},
          {"kind", "undo", "\"target\""},
          {"kind", "explode", "\"grade\""},
          {"card", 99, "\"card\""},
          {"home", 99, "\"home\""},
          {"at", "yesterday", "\"at\""},
          {"at", "+999999-01-01T00:00:00Z", "\"at\""},
          {"day", "2027-01-01", "\"day\""},
          {"asked", "never", "\"asked\""},
          {"target", "x", "\"target\""},
          {"millis", -1, "\"millis\""},
        }) {
      List<String> forged = new ArrayList<>(lines);
      forged.set(row, with(lines.get(row), (String) change[0], change[1]));
      String why = (String) change[2];
      assertRefused(why, closed(forged));
      assertTrue(
          ben.grill("progress", "import", folder.resolve("bad.jsonl").toString())
              .err()
              .contains("line " + (row + 1)));
    }
    List<String> twice = new ArrayList<>(lines);
    twice.add(row + 1, "{\"card\":1,\"deck\":\"s\",\"id\":\"z\"}");
    assertRefused("\"1\"", closed(twice));
    List<String> escape = new ArrayList<>(lines);
    escape.set(2, with(lines.get(2), "id", "../../x"));
    assertRefused("\"card\"", closed(escape));
    assertRefused("handed in", good.replaceFirst("\"kind\":\"progress\"", "\"kind\":\"hand-in\""));
    assertRefused("\"too long\"", lines.get(0) + "\n" + "x".repeat(5_000_000));
    assertRefused("\"JSON\"", lines.get(0) + "\n" + "[".repeat(100_000) + "\n\n");
  }

  @Test
  void gitsLineEndsAndAByteOrderMarkAreNoChange() throws Exception {
    live(ann, "a", 4, "the rivers");
    Path windows =
        Files.writeString(
            folder.resolve("windows.jsonl"),
            "\ufeff" + Files.readString(exported(ann)).replace("\n", "\r\n"));
    ben.grill("progress", "import", windows.toString()).ok();
    assertAgree(ann, ben);
  }

  @Test
  void whatIsInTheWayStays() throws Exception {
    live(ann, "a", 4, "x");
    Path precious = Files.writeString(folder.resolve("precious.txt"), "mine");
    assertEquals(3, ann.grill("progress", "export", precious.toString()).exit());
    assertEquals("mine", Files.readString(precious));
    assertEquals(3, ann.grill("progress", "export", folder.toString()).exit());
    Run nowhere = ann.grill("progress", "export", folder.resolve("no/such/file").toString());
    assertEquals(1, nowhere.exit());
    assertTrue(nowhere.err().contains("cannot be written"), nowhere.err());
    assertEquals(3, ben.grill("progress", "import", folder.resolve("none").toString()).exit());
    assertEquals(3, ben.grill("progress", "import", folder.toString()).exit());
  }

  @Test
  void aBadFileMakesNoHome() throws Exception {
    Path bad = Files.writeString(folder.resolve("bad.jsonl"), "nothing\n");
    Home none = Home.in(folder.resolve("none"));
    assertEquals(3, none.grill("progress", "import", bad.toString()).exit());
    assertEquals(3, none.typed("nothing\n", "progress", "import", "-").exit());
    assertFalse(Files.exists(folder.resolve("none")));
  }
}
