package dev.grill.deckfile.anki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.Card;
import dev.grill.deckfile.ReadingProgress;
import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Packages that are none, damaged, or made to do harm: refused in time, and nothing stays behind.
 */
class BadPackageTest {

  private static final byte[] META_3 = {8, 3};
  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;
  private List<Path> before;

  private static List<Path> unpacked() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      String ours = "grill-anki-" + ProcessHandle.current().pid() + "-";
      return files.filter(f -> f.getFileName().toString().startsWith(ours)).toList();
    }
  }

  @BeforeEach
  void lookAtTheTemporaryFolder() throws IOException {
    before = unpacked();
  }

  @AfterEach
  void nothingUnpackedStaysBehind() throws IOException {
    assertEquals(before, unpacked());
  }

  private Path file(Map<String, byte[]> entries) throws IOException {
    return Apkg.zip(folder.resolve("bad.apkg"), entries);
  }

  /** The key of the failure, whose texts name the file; of kind 3 in at most some seconds. */
  private static String refused(Path file) {
    Failure failure =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () ->
                assertThrows(
                    Failure.class, () -> AnkiPackage.read(file, true, null, ReadingProgress.NONE)));
    assertEquals(Failure.Kind.REJECTED, failure.kind());
    for (Lang lang : Lang.values()) {
      String text = failure.text(Messages.of(lang));
      assertTrue(text.contains(file.toString()), text);
    }
    return failure.key();
  }

  @Test
  void aFileThatIsNoArchive() throws IOException {
    Path file = Files.writeString(folder.resolve("x.apkg"), "deck: d\ntitle: t\n");
    assertEquals("anki.no-archive", refused(file));
    assertEquals("anki.no-archive", refused(Files.write(file, new byte[0])));
    assertEquals("cli.no-such-file", refused(folder.resolve("none.apkg")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"legacy.apkg", "latest.apkg", "npm.apkg"})
  void anArchiveThatIsCutOffAnywhere(String name) throws IOException {
    byte[] whole = Files.readAllBytes(Apkg.resource(name));
    Path file = folder.resolve("cut.apkg");
    for (int part = 1; part < 16; part++) {
      Files.write(file, Arrays.copyOf(whole, whole.length * part / 16));
      assertEquals("anki.cut-off", refused(file), "after " + part + "/16");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"legacy.apkg", "latest.apkg", "npm.apkg"})
  void anArchiveWithAByteChangedGivesItsCardsOrIsRefused(String name) throws IOException {
    byte[] whole = Files.readAllBytes(Apkg.resource(name));
    Path file = folder.resolve("changed.apkg");
    int refused = 0;
    int step = Integer.getInteger("grill.damage-step", Math.max(97, whole.length / 120));
    for (int at = 0; at < whole.length; at += step) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x55;
      Files.write(file, changed);
      try {
        AnkiPackage.read(file, true, null, ReadingProgress.NONE);
      } catch (Failure e) {
        assertEquals(Failure.Kind.REJECTED, e.kind());
        refused++;
      }
    }
    assertTrue(refused > 10, refused + " were refused");
  }

  /** Its length is said in the last two bytes. */
  @Test
  void anArchiveWhoseCommentIsLongerThanTheFile() throws IOException {
    byte[] bytes = Files.readAllBytes(Apkg.resource("latest.apkg"));
    bytes[bytes.length - 2] ^= 0x55;
    assertEquals("anki.cut-off", refused(Files.write(folder.resolve("comment.apkg"), bytes)));
  }

  @Test
  void anEncryptedArchive() throws Exception {
    byte[] bytes = Files.readAllBytes(new Apkg().basic(1, "q", "a").write(folder.resolve("x")));
    for (int at = 0; at < bytes.length - 10; at++) {
      boolean local = bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 3;
      boolean central = bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1;
      int flags = at + (central ? 8 : 6);
      bytes[flags] = (byte) (bytes[flags] | (local || central ? 1 : 0));
    }
    assertEquals("anki.encrypted", refused(Files.write(folder.resolve("e.apkg"), bytes)));
  }

  @Test
  void anArchiveWithoutACollection() throws IOException {
    assertEquals("anki.no-collection", refused(file(Map.of("media", new byte[] {'{', '}'}))));
    assertEquals(
        "anki.no-collection", refused(file(Map.of("meta", META_3, "collection.anki2", SQLITE))));
  }

  @Test
  void aKindThatIsNewerThanWeKnow() throws IOException {
    assertEquals(
        "anki.too-new",
        refused(file(Map.of("meta", new byte[] {8, 4}, "collection.anki2", SQLITE))));
  }

  @Test
  void aCollectionThatIsNoDatabase() throws IOException {
    byte[] text = "hello, this is no database at all".getBytes(StandardCharsets.US_ASCII);
    assertEquals("anki.no-database", refused(file(Map.of("collection.anki2", text))));
    byte[] rubbish = Arrays.copyOf(SQLITE, 5000);
    assertEquals(
        "anki.missing-table",
        refused(file(Map.of("collection.anki2", rubbish)))
            .replace("anki.damaged-table", "anki.missing-table"));
  }

  @Test
  void aBombOfZstd() throws IOException {
    byte[] zeros = Apkg.zstdOfZeros(new byte[16], 1L << 30);
    assertTrue(zeros.length < 40_000, zeros.length + " bytes");
    assertEquals(
        "anki.no-database", refused(file(Map.of("meta", META_3, "collection.anki21b", zeros))));
    byte[] database = Apkg.zstdOfZeros(SQLITE, 1L << 30);
    assertEquals(
        "anki.too-large", refused(file(Map.of("meta", META_3, "collection.anki21b", database))));
  }

  @Test
  void aBombOfZip() throws IOException {
    byte[] large = Arrays.copyOf(SQLITE, 200 << 20);
    assertEquals("anki.too-large", refused(file(Map.of("collection.anki21", large))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes", "cards", "col"})
  void aCollectionWithoutATable(String table) throws Exception {
    byte[] collection = new Apkg().basic(1, "q", "a").collection();
    byte[] without = Apkg.changed(collection, "DROP TABLE " + table);
    assertEquals("anki.missing-table", refused(file(Map.of("collection.anki2", without))));
    byte[] other = Apkg.changed(without, "CREATE TABLE " + table + " (x)");
    assertEquals("anki.damaged-table", refused(file(Map.of("collection.anki2", other))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id+1 FROM n)"
            + " SELECT id, id AS guid, 1 AS mid, '' AS tags, 'q' AS flds FROM n",
        "CREATE VIRTUAL TABLE notes USING fts5(id, guid, mid, tags, flds)",
        "CREATE TABLE notes (id, guid, mid, tags,"
            + " flds GENERATED ALWAYS AS (hex(zeroblob(900000000))))"
      })
  void aTableThatIsNoneButCodeIsNotRun(String instead) throws Exception {
    byte[] collection = new Apkg().basic(1, "q", "a").collection();
    byte[] changed = Apkg.changed(collection, "DROP TABLE notes; " + instead);
    assertEquals("anki.missing-table", refused(file(Map.of("collection.anki2", changed))));
  }

  @Test
  void aMillionCards() throws Exception {
    byte[] collection = new Apkg().basic(1, "q", "a").collection();
    byte[] many =
        Apkg.changed(
            collection,
            "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i+1 FROM n WHERE i < 1000100)"
                + " INSERT INTO cards (id, nid, did, ord, odid) SELECT i, 1, 1, i, 0 FROM n");
    assertEquals("anki.too-many-cards", refused(file(Map.of("collection.anki2", many))));
  }

  @Test
  void aCardThatIsLongerThanAnybodyReads() throws Exception {
    String field = "x".repeat(1000);
    String models =
        """
        {"1":{"id":1,"name":"T","type":0,"flds":[{"name":"F"}],
        "tmpls":[{"name":"x","ord":0,"qfmt":"%s","afmt":""}]}}\
        """
            .formatted("{{F}}".repeat(2000));
    Path file =
        new Apkg()
            .models(models)
            .note(1, 1, 1, "", new int[] {0}, field)
            .write(folder.resolve("long.apkg"));
    assertEquals("anki.note-too-long", refused(file));
  }

  @Test
  void notesWithoutCardsOrType() throws Exception {
    assertEquals("anki.no-cards", refused(new Apkg().write(folder.resolve("empty.apkg"))));
    Path none = new Apkg().note(1, 99, 1, "", new int[] {0}, "q", "a").write(folder.resolve("n"));
    assertEquals("anki.no-note-type", refused(none));
  }

  @Test
  void hostileHtmlIsTextInTheEnd() throws Exception {
    Map<String, String> hostile = new LinkedHashMap<>();
    hostile.put("deep", "<div>".repeat(60_000) + "x");
    hostile.put("lists", "<ul><li>".repeat(30_000) + "x");
    hostile.put("tables", "<table><tr><td>".repeat(20_000) + "x");
    hostile.put("formatting", "<b><i><a href=x>".repeat(20_000) + "x");
    hostile.put("script", "<script>alert(1)</script><p onclick=x>x<style>*{}</style>");
    hostile.put("link", "<a href=\"javascript:alert(1)\">x</a><iframe src=http://x></iframe>");
    hostile.put("clozes", "{{c1::".repeat(50_000) + "x" + "}}".repeat(50_000));
    hostile.put("braces", "{{#a}}".repeat(50_000) + "x");
    hostile.put("escapes", "x\u001b[31m\u202e\u0000");
    hostile.put("open", "x<".repeat(100_000));
    Apkg made = new Apkg();
    long id = 1;
    for (String html : hostile.values()) {
      made.note(id++, Apkg.CLOZE, 1, "", new int[] {0}, html, "");
    }
    Path file = made.write(folder.resolve("hostile.apkg"));

    List<Card> cards =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> AnkiPackage.read(file, true, null, ReadingProgress.NONE).decks().get(0).cards());
    assertEquals(hostile.size(), cards.size());
    for (Card card : cards) {
      assertTrue(card.question().contains("x") || card.question().contains("["));
      assertTrue(!card.question().contains("alert") && !card.answer().contains("javascript"));
    }
  }
}
