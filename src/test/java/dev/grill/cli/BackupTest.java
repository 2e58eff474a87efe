package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.grill.cli.Home.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups: what they hold, when they come by themselves, how long they stay, putting one back. */
class BackupTest {

  @TempDir Path folder;
  private Home home;
  private Path backup;

  @BeforeEach
  void liveADay() throws IOException {
    home = Home.in(folder.resolve("home"));
    Path deck =
        Files.writeString(
            folder.resolve("s.yaml"),
            """
            deck: s
            title: S
            cards:
            - {id: a, question: What is Aa?, answer: A1}
            - {id: b, question: What is Bb?, answer: B1}
            - {id: c, question: What is Cc?, answer: C1}
            """);
    home.grill("deck", "add", deck.toString()).ok();
    home.grill("grade", "s/a", "4").ok();
    backup = folder.resolve("mine.zip");
  }

  private List<String> backups() throws IOException {
    Path copies = home.folder().resolve("backups");
    if (!Files.isDirectory(copies)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(copies)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String history(Home of) throws IOException {
    return of.grill("history", "--json").ok().json().toString();
  }

  @Test
  void aBackupComesBackWithAnswersDecksNotesAndSettings() throws Exception {
    home.grill("note", "s/b", "mind this").ok();
    home.grill("config", "set", "new-per-day", "7").ok();
    String before = history(home);
    Run made = home.grill("backup", backup.toString()).ok();
    assertTrue(made.out().contains("1 answer ") && made.out().contains("1 deck"), made.out());
    Home other = Home.in(folder.resolve("other"));
    other.grill("restore", backup.toString(), "--yes").ok();
    assertEquals(before, history(other));
    assertEquals(
        home.grill("cards", "--json").ok().out(), other.grill("cards", "--json").ok().out());
    assertTrue(other.grill("show", "s/b").ok().out().contains("mind this"));
    assertEquals("7\n", other.grill("config", "get", "new-per-day").ok().out());
    other.grill("grade", "s/b", "3").ok();
    other.grill("edit", "s/a").ok();
    assertTrue(Files.exists(other.folder().resolve("decks/s.yaml")));
  }

  @Test
  void aBackupIsItsOwnersAloneAndIsNotWrittenOver() throws Exception {
    home.grill("backup", backup.toString()).ok();
    byte[] first = Files.readAllBytes(backup);
    Run again = home.grill("backup", backup.toString());
    assertEquals(1, again.exit());
    assertTrue(again.err().contains("already there"), again.err());
    assertEquals(Arrays.hashCode(first), Arrays.hashCode(Files.readAllBytes(backup)));
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)));
  }

  @Test
  void withoutANameItGoesBesideTheData() throws Exception {
    home.grill("backup").ok();
    assertTrue(backups().contains("default-2026-11-24T090000.zip"), backups().toString());
  }

  @Test
  void whatWasThereBeforeIsKeptAndComesBackToo() throws Exception {
    home.grill("backup", backup.toString()).ok();
    home.grill("grade", "s/b", "2").ok();
    String later = history(home);
    Run restored = home.grill("restore", backup.toString(), "--yes").ok();
    assertEquals(1, home.grill("history", "--json").ok().json().get("reviews").size());
    Path kept = home.folder().resolve("backups/default-before-restore-2026-11-24T090000.zip");
    assertTrue(restored.out().contains(kept.toString()), restored.out());
    home.grill("restore", kept.toString(), "--yes").ok();
    assertEquals(later, history(home));
  }

  @Test
  void withoutAYesNothingIsReplaced() throws Exception {
    home.grill("backup", backup.toString()).ok();
    home.grill("grade", "s/b", "2").ok();
    String before = history(home);
    Run refused = home.grill("restore", backup.toString());
    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("--yes"), refused.err());
    assertEquals(before, history(home));
  }

  @Test
  void everyByteThatChangesInABackupIsNoticedOrHarmless() throws Exception {
    home.grill("backup", backup.toString()).ok();
    String before = history(home);
    byte[] whole = Files.readAllBytes(backup);
    Random random = new Random(20261127);
    int refused = 0;
    for (int i = 0; i < 30; i++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
      Path file = Files.write(folder.resolve("changed.zip"), changed);
      Run run = home.grill("restore", file.toString(), "--yes");
      assertTrue(run.exit() == 3 || run.exit() == 0, run.err());
      refused += run.exit() == 3 ? 1 : 0;
      assertEquals(before, history(home), "byte flip " + i);
    }
    assertTrue(refused > 24, refused + " of 30 refused");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 500, 2000})
  void aBackupCutShortIsRefused(int length) throws Exception {
    home.grill("backup", backup.toString()).ok();
    Files.write(backup, Arrays.copyOf(Files.readAllBytes(backup), length));
    isRefused(backup);
  }

  private void isRefused(Path file) throws IOException {
    var before = Home.contents(home.folder());
    Run run = home.grill("restore", file.toString(), "--yes");
    assertEquals(3, run.exit(), run.out() + run.err());
    assertEquals(1, run.errLines().size(), run.err());
    assertEquals("", run.out());
    assertEquals(before, Home.contents(home.folder()));
  }

  @Test
  void whatIsNoBackupOfOursIsRefused() throws Exception {
    isRefused(folder.resolve("missing.zip"));
    isRefused(Files.writeString(folder.resolve("text.zip"), "dear diary"));
    isRefused(folder);
    Path foreign = folder.resolve("foreign.db");
    Sql.run(foreign, "CREATE TABLE bookmarks (url TEXT)");
    isRefused(foreign);
    isRefused(zip("a.txt", "x"));
    isRefused(zip("grill-backup", "grill-backup 2\ndefault\n2026\n"));
    isRefused(zip("grill-backup", "grill-backup 1\ndefault\n2026\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil.yaml", "decks/../../evil.yaml", "/tmp/evil.yaml", "decks/A.yaml", "x"})
  void nothingIsUnpackedElsewhere(String name) throws Exception {
    isRefused(zip("grill-backup", "grill-backup 1\ndefault\n2026\n", name, "evil"));
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(List.of(), files.filter(f -> f.toString().contains("evil")).toList());
    }
  }

  private Path zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return Files.write(folder.resolve("made.zip"), bytes.toByteArray());
  }

  @Test
  void aBackupOfANewerGrillOrWithOthersTablesIsRefused() throws Exception {
    Path database = folder.resolve("copy.db");
    for (String change :
        new String[] {
          "PRAGMA user_version = 99",
          "CREATE TABLE t (x)",
          "CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM drafts; END"
        }) {
      Files.deleteIfExists(database);
      Files.copy(home.database(), database);
      Sql.run(database, change);
      isRefused(database);
    }
  }

  @Test
  void aBareDatabaseOfAnOlderVersionComesBackMigrated() throws Exception {
    for (String old : List.of("version-1.db", "version-2.db", "version-3.db")) {
      Path file = Path.of("src/test/resources/dev/grill/store", old);
      home.grill("restore", file.toString(), "--yes").ok();
      assertTrue(home.grill("history", "--json").ok().json().get("reviews").size() > 0);
    }
  }

  @Test
  void aDamagedDatabaseIsKeptAsItIsAndReplaced() throws Exception {
    home.grill("backup", backup.toString()).ok();
    String before = history(home);
    for (int damage = 0; damage < 2; damage++) {
      byte[] bytes = Files.readAllBytes(home.database());
      Arrays.fill(bytes, damage == 0 ? 0 : 4096, bytes.length, (byte) 0x5a);
      Files.write(home.database(), bytes);
      Run run =
          home.at("2026-11-24T09:0" + damage + ":00+08:00")
              .grill("restore", backup.toString(), "--yes")
              .ok();
      assertEquals(before, history(home));
      Path kept =
          home.folder().resolve("backups/default-before-restore-2026-11-24T090" + damage + "00.db");
      assertTrue(run.out().contains(kept.toString()), run.out());
      assertEquals(Arrays.hashCode(bytes), Arrays.hashCode(Files.readAllBytes(kept)));
    }
  }

  /** Its next grade goes into the data that was put back, and none that it acknowledged is lost. */
  @Test
  void aReviewThatIsOpenGoesOnWithTheDataPutBack() throws Exception {
    home.grill("backup", backup.toString()).ok();
    Interrupting input =
        new Interrupting(
            List.of("\n", "5\n", "\n", "5\n", "q\n"),
            step -> {
              if (step == 2) {
                home.grill("restore", backup.toString(), "--yes").ok();
              }
            });
    Run review = home.reading(input, "review", "--plain");
    assertEquals(0, review.exit(), review.err());
    List<String> cards = new ArrayList<>();
    home.grill("history", "--json")
        .ok()
        .json()
        .get("reviews")
        .forEach(row -> cards.add(row.get("card").asText()));
    assertEquals(2, cards.size(), cards.toString());
    assertEquals("ok", Sql.query(home.database(), "PRAGMA integrity_check"));
  }

  // ---- by itself ----

  @Test
  void theFirstAnswerOfADayIsFollowedByABackupOfTheDay() throws Exception {
    assertEquals(List.of("default-2026-11-24.zip"), backups());
    home.grill("grade", "s/b", "4").ok();
    assertEquals(List.of("default-2026-11-24.zip"), backups());
    home.at("2026-11-25T09:00:00+08:00").grill("due").ok();
    assertEquals(List.of("default-2026-11-24.zip"), backups(), "looking makes none");
    home.typed("\n4\nq\n", "review", "--plain").ok();
    assertEquals(List.of("default-2026-11-24.zip", "default-2026-11-25.zip"), backups());
    String examined = home.grill("doctor").ok().out();
    assertTrue(examined.contains("backups: 2"), examined);
    Home other = Home.in(folder.resolve("other"));
    Path daily = home.folder().resolve("backups/default-2026-11-25.zip");
    other.grill("restore", daily.toString(), "--yes").ok();
    assertEquals(history(home), history(other));
  }

  @Test
  void aWeekOfDailyBackupsAndOneOfEachMonthBeforeAreKept() throws Exception {
    LocalDate day = LocalDate.of(2026, 8, 20);
    for (int i = 0; i < 60; i++) {
      Path copies = home.folder().resolve("backups");
      Files.writeString(copies.resolve("default-" + day.plusDays(i) + ".zip"), "made that day");
    }
    Files.delete(home.folder().resolve("backups/default-2026-11-24.zip"));
    FileTime later = FileTime.from(Instant.now().plusSeconds(60));
    Files.setLastModifiedTime(home.database(), later);
    home.grill("grade", "s/b", "3").ok();
    assertEquals(
        List.of(
            "default-2026-08-31.zip",
            "default-2026-09-30.zip",
            "default-2026-10-12.zip",
            "default-2026-10-13.zip",
            "default-2026-10-14.zip",
            "default-2026-10-15.zip",
            "default-2026-10-16.zip",
            "default-2026-10-17.zip",
            "default-2026-10-18.zip",
            "default-2026-11-24.zip"),
        backups());
  }

  @Test
  void aClockThatStoodInAnotherYearTakesNoBackupAway() throws Exception {
    for (String day : List.of("2036-01-01", "2026-11-25", "2026-11-26", "1999-01-01")) {
      home.at(day + "T09:00:00+08:00").grill("grade", "s/b", "3").ok();
    }
    assertEquals(5, backups().size(), backups().toString());
  }

  @Test
  void beforeADecksHistoryIsForgottenThereIsABackup() throws Exception {
    String before = history(home);
    Run forgotten = home.grill("deck", "remove", "s", "--forget", "--yes").ok();
    Path kept = home.folder().resolve("backups/default-before-forget-2026-11-24T090000.zip");
    assertTrue(forgotten.out().contains(kept.toString()), forgotten.out());
    home.grill("restore", kept.toString(), "--yes").ok();
    assertEquals(before, history(home));
    home.grill("edit", "s/a").ok();
  }

  @Test
  void beforeAProfileIsDeletedThereIsABackup() throws Exception {
    String before = history(home);
    Run deleted = home.grill("profile", "delete", "default", "--yes").ok();
    Path kept = home.folder().resolve("backups/default-before-delete-2026-11-24T090000.zip");
    assertTrue(deleted.out().contains(kept.toString()), deleted.out());
    home.grill("restore", kept.toString(), "--yes").ok();
    assertEquals(before, history(home));
  }

  @Test
  void thoseBeforeSomethingDestructiveGoAfterThirtyDays() throws Exception {
    home.grill("profile", "delete", "default", "--yes").ok();
    home.grill("deck", "add", folder.resolve("s.yaml").toString()).ok();
    home.at("2026-12-24T09:00:00+08:00").grill("grade", "s/a", "4").ok();
    assertTrue(backups().contains("default-before-delete-2026-11-24T090000.zip"));
    home.at("2026-12-25T09:00:00+08:00").grill("grade", "s/b", "4").ok();
    assertFalse(backups().contains("default-before-delete-2026-11-24T090000.zip"));
  }

  @Test
  void whereNoBackupCanBeWrittenAnswersAreTakenAllTheSame() throws Exception {
    Files.writeString(home.folder().resolve("other.txt"), "x");
    Home.remove(home.folder().resolve("backups"));
    Files.writeString(home.folder().resolve("backups"), "in the way");
    Run grade = home.grill("grade", "s/b", "4", "--json").ok();
    assertEquals(4, grade.json().get("grade").asInt());
    assertTrue(grade.err().contains("no backup could be made today"), grade.err());
    Run forget = home.grill("deck", "remove", "s", "--forget", "--yes");
    assertEquals(1, forget.exit());
    assertEquals(2, home.grill("history", "--json").ok().json().get("reviews").size());
  }

  /** What a backup holds can be taken out by hand, too. */
  @Test
  void itIsAZipWithTheDatabaseTheCopiesAndTheSettings() throws Exception {
    home.grill("config", "set", "new-per-day", "7").ok();
    home.grill("backup", backup.toString()).ok();
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      List<String> names = zip.stream().map(ZipEntry::getName).toList();
      assertEquals(List.of("grill-backup", "data.db", "decks/s.yaml", "config.yaml"), names);
      Path data = folder.resolve("data.db");
      try (OutputStream out = Files.newOutputStream(data)) {
        zip.getInputStream(zip.getEntry("data.db")).transferTo(out);
      }
      assertEquals("1", Sql.query(data, "SELECT count(*) FROM events"));
      assertEquals("ok", Sql.query(data, "PRAGMA integrity_check"));
    }
  }
}
