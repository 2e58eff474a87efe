package dev.grill.store;

import static dev.grill.store.Samples.CARD;
import static dev.grill.store.Samples.MORNING;
import static dev.grill.store.Samples.OTHER;
import static dev.grill.store.Samples.answer;
import static dev.grill.store.Samples.open;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.review.Reviewed;
import dev.grill.schedule.Sm2;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they should be, and disks: one clear line, and nothing changes. */
class BadFilesTest {

  private static final int PAGE = 4096;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("default.db");
  }

  private static Failure fails(String key, Executable action) {
    Failure failure = assertThrows(Failure.class, action);
    assertEquals(key, failure.key());
    assertEquals(Failure.Kind.FAILED, failure.kind());
    for (Lang lang : Lang.values()) {
      String text = failure.text(Messages.of(lang));
      assertFalse(text.contains("\n") || text.contains("{"), text);
      assertTrue(text.contains("default.db") || text.contains("parent"), text);
    }
    return failure;
  }

  /** Opening fails and leaves the file and its folder as they were. */
  private void isRefused(String key) throws IOException {
    byte[] before = Files.readAllBytes(file);
    fails(key, () -> Store.open(file, new Sm2(), Samples.CLOCK, Schema.CURRENT, 0));
    assertArrayEquals(before, Files.readAllBytes(file));
    assertEquals(List.of(file), files());
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  private void makeAHome() throws Exception {
    try (Store store = open(file)) {
      store.deckStore().addDecks(List.of(Samples.deck("letters", "a", "b")));
      for (int i = 0; i < 20; i++) {
        store.record(answer(CARD, i % 6, MORNING.plusDays(i)));
      }
    }
    Files.deleteIfExists(folder.resolve("default.db-journal"));
  }

  @Test
  void aTextFileIsNoDatabase() throws Exception {
    Files.writeString(file, "dear diary, today I learnt about precision and recall. ".repeat(99));
    isRefused("store.not-a-database");
  }

  @Test
  void aVeryShortFileIsNoDatabase() throws Exception {
    Files.writeString(file, "x\n");
    isRefused("store.not-a-database");
  }

  @Test
  void anotherProgramsDatabaseIsRefused() throws Exception {
    Samples.run(file, "CREATE TABLE bookmarks (url TEXT)");
    isRefused("store.foreign");
  }

  @Test
  void anotherProgramsMarkedDatabaseIsRefused() throws Exception {
    Samples.run(file, "PRAGMA application_id = 42", "PRAGMA user_version = 1");
    isRefused("store.foreign");
  }

  @Test
  void aNewerDatabaseIsRefused() throws Exception {
    makeAHome();
    Samples.run(file, "PRAGMA user_version = 99");
    isRefused("store.newer");
  }

  @Test
  void aDatabaseCutShortIsDamaged() throws Exception {
    makeAHome();
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {whole.length / 2, PAGE, 2 * PAGE + 17}) {
      Files.write(file, Arrays.copyOf(whole, length));
      isRefused("store.corrupt");
    }
  }

  @Test
  void aDatabaseWithBadPagesSaysSoWhenTheyAreRead() throws Exception {
    makeAHome();
    byte[] bytes = Files.readAllBytes(file);
    for (String table : List.of("events", "cards")) {
      String page =
          Samples.query(file, "SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'");
      int from = (Integer.parseInt(page) - 1) * PAGE;
      Arrays.fill(bytes, from, from + PAGE, (byte) 0x5a);
    }
    Files.write(file, bytes);
    try (Store store = open(file)) {
      fails("store.corrupt", () -> store.history(null));
      fails("store.corrupt", () -> store.deckStore().candidates(null));
      fails("store.corrupt", () -> store.record(answer(CARD, 5, MORNING)));
    }
    assertArrayEquals(bytes, Files.readAllBytes(file));
  }

  @Test
  void aDatabaseWithNothingButItsFirstPageIsDamaged() throws Exception {
    makeAHome();
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, PAGE, bytes.length, (byte) 0x5a);
    Files.write(file, bytes);
    isRefused("store.corrupt");
  }

  @Test
  void anEmptyFileBecomesANewHome() throws Exception {
    Files.createFile(file);
    try (Store store = open(file)) {
      assertFalse(store.deckStore().hadDeck());
    }
  }

  @Test
  void aFolderInItsPlaceIsNamed() throws Exception {
    Files.createDirectories(file.resolve("inner"));
    fails("store.folder", () -> open(file));
    assertTrue(Files.isDirectory(file.resolve("inner")));
  }

  @Test
  void aFileInPlaceOfItsFolderIsNamed() throws Exception {
    Path parent = Files.writeString(folder.resolve("parent"), "x");
    fails("store.cannot-open", () -> open(parent.resolve("deeper/default.db")));
    fails("store.cannot-open", () -> open(parent.resolve("default.db")));
    assertEquals("x", Files.readString(parent));
  }

  @Test
  void whileAnotherProcessWritesOpeningFailsAfterTheWait() throws Exception {
    makeAHome();
    byte[] before = Files.readAllBytes(file);
    try (Connection other = Samples.connect(file);
        Statement statement = other.createStatement()) {
      statement.executeUpdate("BEGIN EXCLUSIVE");
      fails("store.locked", () -> Store.open(file, new Sm2(), Samples.CLOCK, Schema.CURRENT, 20));
      statement.executeUpdate("ROLLBACK");
    }
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void aGradeThatHadToWaitTooLongIsNotWrittenAndCanBeGivenAgain() throws Exception {
    makeAHome();
    try (Connection other = Samples.connect(file);
        Statement statement = other.createStatement();
        Store store = Store.open(file, new Sm2(), Samples.CLOCK, Schema.CURRENT, 20)) {
      int before = store.history(null).size();
      statement.executeUpdate("BEGIN IMMEDIATE");
      fails("store.locked", () -> store.record(answer(OTHER, 5, MORNING)));
      assertEquals(before, store.history(null).size(), "reading goes on");
      statement.executeUpdate("ROLLBACK");
      store.record(answer(OTHER, 5, MORNING));
      assertEquals(before + 1, store.history(null).size());
    }
  }

  @Test
  void aReadOnlyHomeCanBeReadAndNotWritten() throws Exception {
    try (Mounted mounted = Mounted.tmpfs(folder, "2m")) {
      makeAHome();
      byte[] before = Files.readAllBytes(file);
      if (mounted != null) {
        mounted.makeReadOnly();
      } else {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
      }
      try (Store store = open(file)) {
        assertEquals(20, store.history(null).size());
        assertEquals(2, store.deckStore().candidates(null).size());
        fails("store.read-only", () -> store.record(answer(CARD, 5, MORNING.plusDays(99))));
        fails("store.read-only", () -> store.undo(MORNING, MORNING.toLocalDate()));
        fails("store.read-only", () -> store.removeDeck(new DeckId("letters"), true));
        assertEquals(20, store.history(null).size());
      }
      fails("store.cannot-open", () -> open(folder.resolve("parent/default.db")));
      assertArrayEquals(before, Files.readAllBytes(file));
      assertEquals(List.of(file), files());
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aFullDiskLosesNoGradeThatWasAcknowledged() throws Exception {
    try (Mounted mounted = Mounted.tmpfs(folder, "1m")) {
      makeAHome();
      List<Reviewed> acknowledged;
      Answer large = largeAnswer();
      try (Store store = open(file)) {
        acknowledged = new ArrayList<>(store.history(null));
        if (mounted != null) {
          fillTheDisk();
        }
        Failure full = null;
        for (int i = 0; full == null && i < 1000; i++) {
          try {
            acknowledged.add(record(store, large, mounted == null && i == 3));
          } catch (Failure e) {
            full = e;
          }
        }
        assertNotNull(full);
        fails("store.full", () -> record(store, large, mounted == null));
        assertEquals(acknowledged, store.history(null), "reading goes on");
      }
      byte[] before = Files.readAllBytes(file);
      try (Store store = open(file)) {
        assertEquals(acknowledged, store.history(null));
        fails("store.full", () -> record(store, large, mounted == null));
      }
      if (mounted != null) {
        fails("store.full", () -> open(folder.resolve("parent/default.db")));
      }
      assertArrayEquals(before, Files.readAllBytes(file));
      assertEquals("ok", Samples.query(file, "PRAGMA integrity_check"));
      if (mounted != null) {
        Files.delete(folder.resolve("filler"));
      }
      try (Store store = open(file)) {
        acknowledged.add(store.record(large));
        assertEquals(acknowledged, store.history(null));
      }
    }
  }

  /** Without a disk to fill, the file is kept from growing: SQLite says the same. */
  private static Reviewed record(Store store, Answer answer, boolean kept) throws Exception {
    if (kept) {
      store.database.run("PRAGMA max_page_count = 1");
    }
    return store.record(answer);
  }

  private static Answer largeAnswer() {
    Answer small = answer(OTHER, 4, MORNING.plusDays(300));
    return new Answer(
        small.at(),
        small.day(),
        small.card(),
        small.grade(),
        small.asked(),
        small.taken(),
        "long ".repeat(1_000),
        null);
  }

  private void fillTheDisk() throws IOException {
    byte[] block = "filler".repeat(700).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out =
        Files.newOutputStream(
            folder.resolve("filler"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertTrue(Files.exists(folder.resolve("filler")));
    }
  }
}
