package dev.grill.deckfile.anki;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import dev.grill.deckfile.ReadingProgress;
import dev.grill.deckfile.anki.CardProgress.GivenAnswer;
import dev.grill.deckfile.foreign.Imported;
import dev.grill.message.Failure;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we write, read by a program that is not ours (Python's zipfile and sqlite3) and by us. */
class AnkiPackageWriterTest {

  private static final long CHANGED = 1_780_000_000L;

  @TempDir Path folder;

  private static Card card(String id, String question) {
    return new Card(
        new CardId("net-en", id),
        "transport",
        3,
        List.of("tcp", "two words"),
        question,
        "Think of **loss**.",
        "It *grows* to $2^n$.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n<script>x</script>",
        List.of(
            new KeyPoint("slow start", List.of("doubles & window|cwnd", "exponential")),
            new KeyPoint("`cwnd`", List.of())),
        List.of(new Snippet("python", "One round", "for i in range(3):\n    i < 2\n", "1\n")),
        List.of(FollowUp.of("And QUIC?"), new FollowUp("Why **two**?", "Because.")),
        List.of("UDP is *never* reliable."),
        List.of(new Reference("RFC 9293", "https://www.rfc-editor.org/rfc/rfc9293")));
  }

  private static Deck deck(Card... cards) {
    return new Deck(
        new DeckId("net-en"),
        "Networks::TCP",
        "en",
        "1.2.0",
        "Congestion -- and <more>",
        List.of("Ada", "Bo & Co"),
        "CC-BY-4.0",
        List.of(cards));
  }

  private Path written(String name, List<Deck> decks, Map<CardId, CardProgress> progress)
      throws IOException {
    Path file = folder.resolve(name);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnkiPackageWriter.write(
        out,
        decks,
        card -> Instant.ofEpochSecond(CHANGED + (card.question().startsWith("Edited") ? 60 : 0)),
        progress);
    return Files.write(file, out.toByteArray());
  }

  /** Read by Python. */
  static JsonNode independent(Path file) throws IOException, InterruptedException {
    Process python;
    try {
      python =
          new ProcessBuilder("python3", "src/test/scripts/read_apkg.py", file.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      assertFalse("true".equals(System.getenv("CI")), "python3 is needed");
      Assumptions.abort("no python3");
      throw e;
    }
    String json = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(python.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, python.exitValue());
    return new ObjectMapper().readTree(json);
  }

  private static Imported read(Path file) throws Failure, IOException {
    return AnkiPackage.read(file, true, null, ReadingProgress.NONE);
  }

  @Test
  void anotherReaderFindsWhatAnkiNeeds() throws Exception {
    Path file = written("d.apkg", List.of(deck(card("a", "Why?"), card("b", "How?"))), Map.of());
    JsonNode found = independent(file);

    assertEquals(11, found.at("/col/ver").asInt());
    assertEquals(0, found.get("media").size());
    assertEquals(2, found.get("notes").size());
    JsonNode model = found.at("/col/models/" + GrillNoteType.ID);
    List<String> fields = new ArrayList<>();
    model.get("flds").forEach(field -> fields.add(field.get("name").asText()));
    String[] values = found.at("/notes/0/flds").asText().split("\u001f", -1);
    assertEquals(fields.size(), values.length);
    assertEquals("<p>Why?</p>", values[fields.indexOf("Question")]);
    assertTrue(values[fields.indexOf("Answer")].contains("<em>grows</em> to \\(2^n\\)"));
    assertTrue(values[fields.indexOf("Answer")].contains("&lt;script&gt;"));
    assertTrue(values[fields.indexOf("Key points")].contains("<li>slow start</li>"));
    assertTrue(
        values[fields.indexOf("Code")].contains(
            "<pre><code class=\"language-python\"><span class=\"k\">for</span>"));
    assertTrue(values[fields.indexOf("Code")].contains("i &lt; "));
    assertEquals("net-en/a", values[fields.indexOf("Card name")]);
    assertEquals(" tcp two_words ", found.at("/notes/0/tags").asText());
    assertEquals(CHANGED, found.at("/notes/0/mod").asLong());
    assertEquals("Why?", found.at("/notes/0/sfld").asText());
    assertEquals(0, found.at("/cards/0/type").asInt());
    JsonNode deck = found.at("/col/decks/" + found.at("/cards/0/did").asText());
    assertEquals("Networks: TCP", deck.get("name").asText());
    assertEquals(found.at("/notes/0/id"), found.at("/cards/0/nid"));
    Set<String> ids = new HashSet<>();
    found.get("notes").forEach(note -> ids.add(note.get("id").asText()));
    assertEquals(2, ids.size());
  }

  @Test
  void theNoteTypeIsWhatItWasWhenItWasFrozen() throws Exception {
    JsonNode found = independent(written("d.apkg", List.of(deck(card("a", "Why?"))), Map.of()));
    JsonNode model = found.at("/col/models/1795737600001");
    List<String> names = new ArrayList<>();
    model.get("flds").forEach(field -> names.add(field.get("name").asText()));

    // Anki never updates a note again whose type has other fields or templates: do not change this
    assertEquals(
        List.of(
            "Question",
            "Hint",
            "Answer",
            "Key points",
            "Code",
            "Misconceptions",
            "Follow-ups",
            "References",
            "Topic",
            "Difficulty",
            "Card name",
            "Card data",
            "Spare 1",
            "Spare 2",
            "Spare 3",
            "Spare 4"),
        names);
    assertEquals("Card", model.at("/tmpls/0/name").asText());
    assertEquals(1, model.get("tmpls").size());
    assertEquals("n24]CW.Ww=", found.at("/notes/0/guid").asText());
  }

  @Test
  void guidsAreWrittenAsAnkiWritesThem() {
    assertEquals("Rj&Z5m[>Zp", Guid.written(-1));
  }

  @Test
  void aSecondExportAfterAnEditDiffersInTimeAndTextOfThatNoteAlone() throws Exception {
    Card first = card("a", "Why?");
    Path one = written("1.apkg", List.of(deck(first, card("b", "How?"))), Map.of());
    Path same = written("2.apkg", List.of(deck(first, card("b", "How?"))), Map.of());
    Path edited = written("3.apkg", List.of(deck(first, card("b", "Edited: how?"))), Map.of());

    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(same));
    JsonNode before = independent(one);
    JsonNode after = independent(edited);
    assertEquals(before.get("col"), after.get("col"));
    assertEquals(before.get("cards"), after.get("cards"));
    assertEquals(before.at("/notes/0"), after.at("/notes/0"));
    Set<String> differ = new HashSet<>();
    before
        .at("/notes/1")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!before.at("/notes/1/" + name).equals(after.at("/notes/1/" + name))) {
                differ.add(name);
              }
            });
    assertEquals(Set.of("mod", "flds", "sfld", "csum"), differ);
    assertEquals(CHANGED + 60, after.at("/notes/1/mod").asLong());
  }

  @Test
  void everythingOfADeckComesBack() throws Exception {
    Deck deck = deck(card("z", "Why?"), card("b", "How?"));
    Deck other =
        new Deck(new DeckId("x"), "Networks::TCP", null, null, null, List.of(), null, List.of());
    Deck third =
        new Deck(
            new DeckId("zh"), "标题", "zh", null, null, List.of(), null, List.of(card("c", "为什么？")));
    List<Card> renamed = new ArrayList<>();
    for (Card card : third.cards()) {
      renamed.add(
          new Card(
              new CardId("zh", "c"),
              null,
              2,
              List.of(),
              card.question(),
              null,
              "答",
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of()));
    }
    third = new Deck(new DeckId("zh"), "标题", "zh", null, null, List.of(), null, renamed);
    Imported back = read(written("d.apkg", List.of(deck, other, third), Map.of()));

    assertEquals(List.of(deck, third), back.decks());
    assertEquals(List.of(), back.lost());
  }

  @Test
  void whatWasEditedInAnkiCounts() throws Exception {
    Path file = written("d.apkg", List.of(deck(card("a", "Why?"))), Map.of());
    byte[] collection;
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
      collection = zip.getInputStream(zip.getEntry("collection.anki2")).readAllBytes();
    }
    byte[] changed =
        Apkg.changed(
            collection,
            "UPDATE notes SET tags = ' Two_Words tcp ', flds = replace(replace(flds,"
                + " '<p>Why?</p>', 'Why <b>really</b>?'), '<li>slow start</li>', '<li>x</li>')");
    Imported back = read(Apkg.zip(folder.resolve("e.apkg"), Map.of("collection.anki2", changed)));

    Card card = back.decks().get(0).cards().get(0);
    assertEquals("Why **really**?", card.question());
    assertEquals(card("a", "Why?").answer(), card.answer());
    assertEquals(card("a", "Why?").points(), card.points());
    assertEquals(List.of("tcp", "two words"), card.tags());
    assertEquals(List.of(new Imported.Lost("anki.lost-edits", 1, List.of())), back.lost());
  }

  @Test
  void progressGoesAlongByTheTable() throws Exception {
    Card card = card("a", "Why?");
    Memory first = new Memory(1, 250, 1, LocalDate.of(2026, 11, 2));
    Memory second = new Memory(2, 120, 6, LocalDate.of(2026, 11, 8));
    List<GivenAnswer> answers =
        List.of(
            new GivenAnswer(1_793_000_000_000L, Grade.HARD, 4_000, false, null, first),
            new GivenAnswer(1_793_000_000_000L, Grade.BLANK, 900, true, first, first),
            new GivenAnswer(1_793_100_000_000L, Grade.PERFECT, 0, false, first, second));
    CardProgress progress = new CardProgress(second, 2, true, answers);
    Path file =
        written("d.apkg", List.of(deck(card, card("b", "How?"))), Map.of(card.id(), progress));
    JsonNode found = independent(file);

    JsonNode begun = found.at("/cards/0");
    assertEquals(2, begun.get("type").asInt());
    assertEquals(-1, begun.get("queue").asInt());
    assertEquals(6, begun.get("ivl").asInt());
    assertEquals(1300, begun.get("factor").asInt());
    assertEquals(3, begun.get("reps").asInt());
    assertEquals(2, begun.get("lapses").asInt());
    long crt = found.at("/col/crt").asLong();
    assertEquals(
        LocalDate.of(2026, 11, 8),
        LocalDate.ofEpochDay(crt / 86_400).plusDays(begun.get("due").asLong()));
    assertEquals(0, found.at("/cards/1/type").asInt());
    JsonNode log = found.get("revlog");
    assertEquals(3, log.size());
    assertEquals("[2,1,4]", eases(log));
    assertEquals(1_793_000_000_001L, log.at("/1/id").asLong());
    assertEquals(0, log.at("/1/factor").asInt());
    assertEquals(3, log.at("/1/type").asInt());

    List<Imported.PastAnswer> back = read(file).answers();
    assertEquals(
        List.of(Grade.HARD, Grade.WRONG, Grade.PERFECT),
        back.stream().map(Imported.PastAnswer::grade).toList());
    assertEquals(
        List.of(false, true, false), back.stream().map(Imported.PastAnswer::practice).toList());
  }

  private static String eases(JsonNode log) {
    List<Integer> eases = new ArrayList<>();
    log.forEach(row -> eases.add(row.get("ease").asInt()));
    return eases.toString().replace(" ", "");
  }
}
