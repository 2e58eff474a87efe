package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they should be: one clear line with the remedy, and nothing changes. */
class BadInputTest {

  private static final String GOOD =
      "deck: fresh\ntitle: Fresh\ncards:\n  - {id: a, question: Why?, answer: So.}\n";

  @TempDir Path folder;
  private Home home;

  /** Deck files of the wrong kind, and a word of the message that says which. */
  enum BadDeck {
    MISSING("no such file", new byte[0]),
    EMPTY("empty", new byte[0]),
    BLANK("empty", "\n\n# nothing\n".getBytes(StandardCharsets.UTF_8)),
    HUGE("16 MiB", (GOOD + "# padding\n".repeat(1_800_000)).getBytes(StandardCharsets.UTF_8)),
    BINARY("not a text file", bytes(0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0xff, 0xfe, 0)),
    PICTURE("not a text file", bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13)),
    GBK("GBK", GOOD.replace("Fresh", "卡片的标题").getBytes(Charset.forName("GBK"))),
    UTF16("UTF-16", GOOD.getBytes(StandardCharsets.UTF_16)),
    LATIN1(
        "not in UTF-8", GOOD.replace("Fresh", "Caf\u00e9").getBytes(StandardCharsets.ISO_8859_1)),
    CUT_SHORT("never closed", "deck: fresh\ntitle: \"Fre".getBytes(StandardCharsets.UTF_8)),
    A_LIST("not a deck", "- deck: fresh\n- title: x\n".getBytes(StandardCharsets.UTF_8)),
    A_TEXT("not a deck", "just some words\n".getBytes(StandardCharsets.UTF_8)),
    JSON("not a deck", "{\"a\": 1}".getBytes(StandardCharsets.UTF_8)),
    CARDS_A_TEXT("list", "deck: fresh\ntitle: x\ncards: none\n".getBytes(StandardCharsets.UTF_8)),
    A_FOLDER("no deck in this folder", new byte[0]);

    private final String told;
    private final byte[] bytes;

    BadDeck(String told, byte[] bytes) {
      this.told = told;
      this.bytes = bytes;
    }

    private static byte[] bytes(int... values) {
      byte[] bytes = new byte[values.length];
      for (int i = 0; i < values.length; i++) {
        bytes[i] = (byte) values[i];
      }
      return bytes;
    }

    void write(Path file) throws IOException {
      if (this == A_FOLDER) {
        Files.createDirectory(file);
      } else if (this != MISSING) {
        Files.write(file, bytes);
      }
    }
  }

  @BeforeEach
  void addTheSmallDecks() {
    home = Home.in(folder.resolve("home"));
    home.grill("deck", "add", "builtin:en").ok();
    home.grill("grade", "tides", "2").ok();
  }

  @ParameterizedTest
  @EnumSource
  void aBadDeckIsNotAdded(BadDeck bad) throws IOException {
    Path file = folder.resolve("bad.yaml");
    bad.write(file);
    Map<String, String> before = Home.contents(folder);

    Home.Run check = home.grill("deck", "check", file.toString());
    Home.Run json = home.grill("deck", "check", file.toString(), "--json");
    Home.Run add = home.grill("deck", "add", file.toString());
    Home.Run link = home.grill("deck", "add", "--link", file.toString());

    assertEquals(3, check.exit(), check.out());
    assertTrue(check.out().contains(bad.told), check.out());
    String places = check.outLines().get(0);
    assertTrue(places.startsWith(file + ":") && places.contains(": error: "), places);
    Shape.of("deck check").holds(json.json());
    assertEquals(3, json.exit());
    assertTrue(json.json().get("errors").asInt() > 0);
    for (Home.Run run : List.of(add, link)) {
      assertEquals(3, run.exit());
      assertEquals("", run.out());
      assertTrue(run.err().contains(bad.told), run.err());
      assertTrue(run.err().endsWith("nothing was added\n"), run.err());
    }
    assertEquals(before, Home.contents(folder));
  }

  @Test
  void aGoodDeckBesideABadOneIsNotAddedEither() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("decks")).resolve("a.yaml"), GOOD);
    Files.writeString(folder.resolve("decks/b.yaml"), GOOD.replace("question", "qestion"));
    Map<String, String> before = Home.contents(folder);
    assertEquals(3, home.grill("deck", "add", folder.resolve("decks").toString()).exit());
    assertEquals(before, Home.contents(folder));
  }

  @Test
  void addingTheSameSourceAgainChangesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("fresh.yaml"), GOOD);
    home.grill("deck", "add", file.toString()).ok();
    Map<String, String> before = Home.contents(folder);
    Home.Run again = home.grill("deck", "add", file.toString(), "--json").ok();
    assertEquals("fresh", again.json().at("/unchanged/0/deck").asText());
    assertEquals(before, Home.contents(folder));
    Files.copy(file, folder.resolve("other.yaml"));
    assertEquals(3, home.grill("deck", "add", folder.resolve("other.yaml").toString()).exit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"broken", "gone", "folder", "renamed", "empty", "gbk"})
  void aDeckEditedIntoSomethingBrokenKeepsItsLastCards(String how) throws IOException {
    Path file = Files.writeString(folder.resolve("fresh.yaml"), GOOD);
    home.grill("deck", "add", "--link", file.toString()).ok();
    String before = home.grill("cards", "--json").ok().out();
    Files.delete(file);
    switch (how) {
      case "broken" -> Files.writeString(file, GOOD.replace("question", "qestion"));
      case "folder" -> Files.createDirectory(file);
      case "renamed" -> Files.writeString(file, GOOD.replace("fresh", "stale"));
      case "empty" -> Files.writeString(file, "");
      case "gbk" -> Files.write(file, GOOD.replace("Why", "为何").getBytes(Charset.forName("GBK")));
      default -> assertEquals("gone", how);
    }
    Home.Run run = home.grill("cards", "--json").ok();
    assertEquals(before, run.out());
    assertEquals(1, run.errLines().size(), run.err());
    assertTrue(run.err().contains(file.toString()) && run.err().contains("fresh"), run.err());
    home.grill("grade", "fresh/a", "5").ok();
  }

  @Test
  void aLinkedDeckThatIsMendedIsTakenAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("fresh.yaml"), GOOD);
    home.grill("deck", "add", "--link", file.toString()).ok();
    home.grill("grade", "fresh/a", "5").ok();
    Files.writeString(file, GOOD.replace("Why?", "Why not?"));
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
    Home.Run show = home.grill("show", "fresh/a", "--json").ok();
    assertEquals("Why not?", show.json().get("question").asText());
    assertEquals(1, show.json().get("reviews").asInt());
    assertEquals("", show.err());
  }

  @Test
  void aFileInTheWayOfACopyIsPutBackWhenAddingFails() throws IOException {
    Path decks = Files.createDirectories(folder.resolve("decks"));
    Files.writeString(decks.resolve("a.yaml"), GOOD);
    Files.writeString(decks.resolve("b.yaml"), GOOD.replace("fresh", "later"));
    Path kept = Files.createDirectories(home.folder().resolve("decks"));
    Files.writeString(kept.resolve("fresh.yaml"), "something of mine");
    Files.createDirectories(kept.resolve("later.yaml/a folder in the way"));
    Map<String, String> before = Home.contents(folder);
    Home.Run run = home.grill("deck", "add", decks.toString());
    assertEquals(1, run.exit());
    assertEquals(1, run.errLines().size(), run.err());
    assertEquals(before, Home.contents(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "newer", "foreign", "cut short", "folder"})
  void aDatabaseThatIsNoneOfOursIsRefusedUntouched(String what) throws Exception {
    byte[] whole = Files.readAllBytes(home.database());
    switch (what) {
      case "garbage" -> Files.writeString(home.database(), "not a database ".repeat(300));
      case "newer" -> Sql.run(home.database(), "PRAGMA user_version = 99");
      case "foreign" -> Sql.run(home.database(), "PRAGMA application_id = 7");
      case "cut short" -> Files.write(home.database(), Arrays.copyOf(whole, whole.length / 2));
      default -> {
        Files.delete(home.database());
        Files.createDirectories(home.database().resolve("inside"));
      }
    }
    Map<String, String> before = Home.contents(folder);
    for (String command :
        List.of("due", "due --json", "grade tides 5", "undo", "review", "deck add builtin:zh")) {
      Home.Run run = home.typed("\n5\n", command.split(" "));
      assertEquals(1, run.exit(), command);
      assertEquals("", run.out(), command);
      assertEquals(1, run.errLines().size(), run.err());
      assertTrue(run.err().contains(home.database().toString()), run.err());
      assertTrue(
          run.err().matches("(?s)grill: .*(Move|Install|grill doctor).*"),
          "the remedy: " + run.err());
    }
    assertEquals(before, Home.contents(folder));
    home.grill("help").ok();
    home.grill("config", "list").ok();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon",
        "2026-11-24",
        "2026-11-24T09:00:00",
        "09:00+08:00",
        "2026-13-24T09:00:00+08:00",
        "2026-11-24T09:00:00+99:00",
        "+1000000-01-01T00:00:00Z",
        "-0100-01-01T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "1764000000"
      })
  void aClockThatIsNoneIsWrongUsage(String now) throws IOException {
    Map<String, String> before = Home.contents(folder);
    for (String command :
        List.of("due", "grade tides 5", "undo", "bury fish", "review", "show fish")) {
      Home.Run run = home.at(now).grill(command.split(" "));
      assertEquals(2, run.exit(), command);
      assertEquals(1, run.errLines().size());
      assertTrue(run.err().contains("GRILL_NOW") && run.err().contains(now), run.err());
    }
    assertEquals(before, Home.contents(folder));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new-per-day: many | new-per-day | due",
        "language: fr | language | due",
        "day-start: noon | day-start | due",
        "leech-after: -1 | leech-after | show fish",
        "decks: No Deck! | decks | due",
        "reviews-per-day: ~ | reviews-per-day | due"
      })
  void aSettingBrokenByHandIsMendedByTheCommandThatIsNamed(String line, String key, String command)
      throws IOException {
    Path file = Files.writeString(home.folder().resolve("config.yaml"), "# mine\n" + line + "\n");
    Home.Run run = home.grill(command.split(" "));
    assertEquals(1, run.exit(), run.out());
    assertEquals(1, run.errLines().size());
    assertTrue(run.err().contains("grill config set " + key), run.err());
    String value = key.equals("language") ? "en" : key.equals("day-start") ? "04:00" : "9";
    home.grill("config", "set", key, value).ok();
    home.grill(command.split(" ")).ok();
    assertTrue(Files.readString(file).startsWith("# mine\n" + key + ": "), "comments stay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new-per-day 5",
        "- a\n- b\n",
        "a: [1, 2]\n",
        "a: {b: c}\n",
        "\"unclosed: 1\n",
        "a: 1\na: 2\n",
        "\tnew-per-day: 5\n",
        "a: 1\n---\nb: 2\n",
        "{a: 1",
        "a: b: c\n"
      })
  void aSettingsFileThatIsNoneIsNamedWithItsLine(String text) throws IOException {
    Path file = Files.writeString(home.folder().resolve("config.yaml"), text);
    Map<String, String> before = Home.contents(folder);
    for (String command : List.of("due", "config list", "config set new-per-day 5", "review")) {
      Home.Run run = home.grill(command.split(" "));
      assertEquals(1, run.exit(), command);
      assertEquals(1, run.errLines().size(), run.err());
      assertTrue(run.err().contains(file + ", line "), run.err());
    }
    assertEquals(before, Home.contents(folder));
    home.grill("help").ok();
    home.grill("--version").ok();
    home.grill("completion", "bash").ok();
  }

  @Test
  void settingsThatAreNotUtf8AreNamed() throws IOException {
    Files.write(
        home.folder().resolve("config.yaml"), "learner: 学生\n".getBytes(Charset.forName("GBK")));
    Home.Run run = home.grill("due");
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("UTF-8"), run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new-per-day: 3\n",
        "new-per-day : 3\n",
        "\"new-per-day\": 3\n",
        "'new-per-day': '3'  # few\n",
        "# new-per-day: 7\r\nnew-per-day: 3\r\n",
        "\ufeffnew-per-day: 3\n",
        "---\nnew-per-day: 3\n"
      })
  void aSettingIsReplacedHoweverItIsWritten(String text) throws IOException {
    Path file = Files.writeString(home.folder().resolve("config.yaml"), text);
    assertEquals("3\n", home.grill("config", "get", "new-per-day").ok().out());
    Home.Run set = home.grill("config", "set", "new-per-day", "5");
    if (set.exit() == 0) {
      assertEquals("5\n", home.grill("config", "get", "new-per-day").ok().out());
      assertEquals(
          1,
          Files.readString(file).split("new-per-day *[\"']?:", -1).length
              - 1
              - (text.startsWith("#") ? 1 : 0));
    } else {
      assertEquals(1, set.errLines().size());
      assertEquals(text, Files.readString(file), "as it was");
    }
  }

  @Test
  void settingsInOneLineAreNotEditedButNamed() throws IOException {
    Path file = Files.writeString(home.folder().resolve("config.yaml"), "{new-per-day: 3}\n");
    assertEquals("3\n", home.grill("config", "get", "new-per-day").ok().out());
    Home.Run set = home.grill("config", "set", "new-per-day", "5");
    assertEquals(1, set.exit());
    assertTrue(set.err().contains("new-per-day: 5"), set.err());
    assertEquals("{new-per-day: 3}\n", Files.readString(file));
  }

  @Test
  void aLinkedSettingsFileStaysALink() throws IOException {
    Path real = Files.writeString(folder.resolve("dotfiles.yaml"), "theme: dark\n");
    Path file = home.folder().resolve("config.yaml");
    Files.createSymbolicLink(file, real);
    home.grill("config", "set", "theme", "light").ok();
    assertTrue(Files.isSymbolicLink(file));
    assertEquals("theme: light\n", Files.readString(real));
  }

  @Test
  void aSettingWithDecksThatAreGoneIsTold() throws IOException {
    home.grill("config", "set", "decks", "sea-en gone").ok();
    Home.Run run = home.grill("due", "--json").ok();
    assertTrue(run.err().contains("\"decks\" names gone"), run.err());
    assertEquals(1, run.json().get("decks").size());
  }

  @Test
  void aHomeThatCannotBeIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    for (String place : List.of(file.toString(), file + "/below", "/proc/nowhere/grill")) {
      // due only looks, and where nothing is there is nothing due
      for (String command : List.of("review", "deck add builtin:en", "config set theme dark")) {
        Home.Run run = Home.in(Path.of(place)).grill(command.split(" "));
        assertEquals(1, run.exit(), command);
        assertEquals(1, run.errLines().size(), run.err());
        assertTrue(run.err().contains(place), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
      }
    }
    assertEquals("x", Files.readString(file));
  }

  @Test
  void anEditorThatBreaksTheDeckOrFailsIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("fresh.yaml"), GOOD);
    home.grill("deck", "add", file.toString()).ok();
    Path kept = home.folder().resolve("decks/fresh.yaml");
    byte[] before = Files.readAllBytes(kept);

    Home.Run failing = home.with("EDITOR", "false").grill("edit", "fresh/a");
    assertEquals(1, failing.exit());
    assertEquals(1, failing.errLines().size());
    Home.Run missing = home.with("EDITOR", "no-such-editor").grill("edit", "fresh/a");
    assertEquals(1, missing.exit());
    assertTrue(missing.err().contains("grill config set editor"), missing.err());
    assertEquals(1, home.with("EDITOR", "  ").grill("edit", "fresh/a").exit());
    assertTrue(Arrays.equals(before, Files.readAllBytes(kept)));

    Home.Run breaking = home.with("EDITOR", "sed -i s/question/qestion/").grill("edit", "fresh/a");
    assertEquals(3, breaking.exit());
    assertTrue(breaking.err().contains(": error: "), breaking.err());
    assertEquals("Why?", home.grill("show", "fresh/a", "--json").json().get("question").asText());
    home.with("EDITOR", "sed -i s/qestion/question/").grill("edit", "fresh/a").ok();
  }
}
