package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grill.cli.Home.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the doctor sees of damage, and what it saves. */
class DoctorTest {

  private static final int PAGE = 4096;
  private static final int MOST_ON_A_PAGE = 20;

  /** With {@code -Dgrill.pages=all} each is mended, without it one in four. */
  private static final boolean EVERY_PAGE = "all".equals(System.getProperty("grill.pages"));

  /** A long answer: it does not fit one page. */
  private static final String LONG = "a long answer ".repeat(900);

  @TempDir static Path template;
  @TempDir Path folder;
  private Home home;
  private Path database;

  @BeforeAll
  static void liveSomeWeeks() throws IOException {
    Home home = Home.in(template.resolve("home"));
    StringBuilder deck = new StringBuilder("deck: s\ntitle: S\ncards:\n");
    for (int i = 0; i < 12; i++) {
      deck.append("- id: c" + i + "\n  question: What is " + i + "?\n  answer: number " + i + "\n")
          .append("  points: [{point: the number " + i + "}, {point: the word " + i + "}]\n");
    }
    Path file = Files.writeString(template.resolve("s.yaml"), deck);
    Path answer = Files.writeString(template.resolve("answer.txt"), "the number 1, or so");
    Path lengthy = Files.writeString(template.resolve("long.txt"), LONG);
    home.grill("deck", "add", file.toString()).ok();
    for (int day = 10; day < 22; day++) {
      home.at("2026-11-" + day + "T09:00:00+08:00");
      for (int i = 0; i < 6; i++) {
        Path typed = day == 15 && i == 3 ? lengthy : answer;
        String card = "s/c" + (day * 5 + i) % 12;
        home.grill("grade", card, String.valueOf(i), "--answer-file", typed.toString()).ok();
      }
    }
    home.grill("note", "s/c1", "mine").ok();
    home.grill("suspend", "s/c2").ok();
    home.grill("undo").ok();
    home.grill("doctor").ok();
    home.cutTimes();
    try (Stream<Path> backups = Files.list(home.folder().resolve("backups"))) {
      for (Path backup : backups.toList()) {
        Files.delete(backup);
      }
    }
  }

  @BeforeEach
  void takeACopy() throws IOException {
    Home.copy(template.resolve("home"), folder.resolve("home"));
    home = Home.in(folder.resolve("home")).at("2026-11-22T09:00:00+08:00");
    database = home.database();
  }

  private Set<String> wrong() throws IOException {
    Run run = home.grill("doctor", "--json");
    Set<String> wrong = new TreeSet<>();
    for (JsonNode check : run.json().get("checks")) {
      if (!check.get("ok").asBoolean()) {
        wrong.add(check.get("check").asText());
      }
    }
    assertEquals(run.exit() == 0, wrong.isEmpty(), run.out());
    assertEquals(run.exit() == 0, run.json().get("ok").asBoolean());
    return wrong;
  }

  private List<String> history() throws IOException {
    List<String> ids = new ArrayList<>();
    home.grill("history", "--json")
        .ok()
        .json()
        .get("reviews")
        .forEach(review -> ids.add(review.toString()));
    return ids;
  }

  @Test
  void aHealthyHomeIsWellAndStaysAsItIs() throws Exception {
    var before = Home.contents(home.folder());
    Run run = home.grill("doctor").ok();
    assertTrue(run.out().contains("All is well"), run.out());
    assertEquals(Set.of(), wrong());
    Run fixed = home.grill("doctor", "--fix").ok();
    assertEquals("", fixed.err(), "nothing to mend, so no backup either");
    assertEquals(before, Home.contents(home.folder()));
  }

  @Test
  void aHomeThatIsNotThereYetIsWell() throws Exception {
    Home none = Home.in(folder.resolve("none"));
    none.grill("doctor").ok();
    assertFalse(Files.exists(none.folder()));
  }

  /** Every page in use, one after the other, with zeros, a pattern and noise in turn. */
  @Test
  void aPageThatIsOverwrittenIsSeen() throws Exception {
    byte[] sound = Files.readAllBytes(database);
    List<Integer> unseen = new ArrayList<>();
    Random random = new Random(20261127);
    int pages = sound.length / PAGE;
    for (int page = 0; page < pages; page++) {
      for (int fill = 0; fill < 3; fill++) {
        if (fill != page % 3 && !EVERY_PAGE) {
          continue;
        }
        byte[] with = new byte[PAGE];
        if (fill == 1) {
          Arrays.fill(with, (byte) 0x5a);
        } else if (fill == 2) {
          random.nextBytes(with);
        }
        byte[] damaged = sound.clone();
        System.arraycopy(with, 0, damaged, page * PAGE, PAGE);
        Files.write(database, damaged);
        if (wrong().isEmpty()) {
          unseen.add(page + 1);
        }
      }
    }
    Files.write(database, sound);
    assertEquals("0", Sql.query(database, "PRAGMA freelist_count"), "every page is in use");
    assertEquals(List.of(), unseen);
    assertTrue(pages > 20, pages + " pages");
  }

  @Test
  void ofADamagedFileAllIsSavedThatOtherPagesHold() throws Exception {
    List<String> before = history();
    byte[] sound = Files.readAllBytes(database);
    int lost = 0;
    for (int page = 0; page < sound.length / PAGE; page += EVERY_PAGE ? 1 : 4) {
      byte[] damaged = sound.clone();
      Arrays.fill(damaged, page * PAGE, (page + 1) * PAGE, (byte) 0x5a);
      Files.write(database, damaged);
      Run fixed = home.grill("doctor", "--fix");
      assertEquals(0, fixed.exit(), "page " + (page + 1) + ": " + fixed.out() + fixed.err());
      List<String> after = history();
      int cards = home.grill("cards", "--json").ok().json().get("cards").size();
      assertEquals(12, cards, "page " + (page + 1));
      int missing = before.size() - after.size();
      assertTrue(missing <= MOST_ON_A_PAGE, "page " + (page + 1) + " cost " + missing + " answers");
      lost += missing;
      Home.remove(home.folder().resolve("backups")); // each page by itself
    }
    // an answer is lost with its own page, the long one with each of its pages
    assertTrue(lost <= before.size() + LONG.length() / PAGE + 1, lost + " lost");
  }

  @Test
  void whatABackupHasComesFromThere() throws Exception {
    home.grill("grade", "s/c7", "4").ok(); // makes the day's backup
    List<String> before = history();
    byte[] sound = Files.readAllBytes(database);
    Random random = new Random(7);
    for (int i = 0; i < 6; i++) {
      byte[] damaged = sound.clone();
      int page = random.nextInt(sound.length / PAGE);
      Arrays.fill(damaged, page * PAGE, (page + 1) * PAGE, (byte) 0);
      Files.write(database, damaged);
      Run fixed = home.grill("doctor", "--fix");
      assertEquals(0, fixed.exit(), fixed.out() + fixed.err());
      assertEquals(before, history(), "page " + (page + 1));
      assertTrue(home.grill("show", "s/c1").ok().out().contains("mine"));
    }
  }

  @Test
  void aByteOfAnAnswerIsSeenSetAsideAndTakenFromTheBackup() throws Exception {
    home.grill("grade", "s/c7", "4").ok();
    List<String> before = history();
    String text = new String(Files.readAllBytes(database), StandardCharsets.ISO_8859_1);
    Files.write(
        database,
        text.replace("the number 1, or so", "the nunber 1, or so")
            .getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(wrong().contains("log"), wrong().toString());
    Run fixed = home.grill("doctor", "--fix").ok();
    assertTrue(fixed.err().contains("from a backup: 71"), fixed.err());
    assertEquals(before, history());
    assertEquals(Set.of(), wrong());
  }

  @Test
  void withoutABackupADamagedRowIsLeftOutAndKept() throws Exception {
    List<String> before = history();
    String trigger =
        Sql.query(database, "SELECT sql FROM sqlite_schema WHERE name = 'events_never_change'");
    Sql.run(
        database,
        "DROP TRIGGER events_never_change",
        "UPDATE events SET grade = 5 WHERE rowid = 9",
        trigger);
    assertEquals(Set.of("log", "memory"), wrong());
    Run fixed = home.grill("doctor", "--fix").ok();
    assertTrue(fixed.err().contains("damaged and left out: 1"), fixed.err());
    assertEquals(before.size() - 1, history().size());
    try (Stream<Path> kept = Files.list(home.folder().resolve("backups"))) {
      assertEquals(1, kept.filter(f -> f.toString().contains("before-fix")).count());
    }
    home.grill("grade", "s/c3", "4").ok();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE card_state SET due = due + 1 WHERE card = 'c1'",
        "DELETE FROM card_state WHERE card = 'c3'",
        "UPDATE card_state SET lapses = 7 WHERE card = 'c5'",
        "UPDATE folded SET latest = 1",
        "UPDATE standings SET suspended = 1 WHERE position = 1",
        "UPDATE topic_figures SET known = known + 1",
        "UPDATE packed_cards SET packed = zeroblob(length(packed))",
        "DELETE FROM packed_cards",
        "UPDATE card_figures SET most_missed = 9",
      })
  void memoryThatIsNotWhatTheLogSaysIsSeenAndMadeAgain(String sql) throws Exception {
    String due = home.grill("due", "--json").ok().out();
    Sql.run(database, sql);
    assertEquals(Set.of("memory"), wrong());
    home.grill("doctor", "--fix").ok();
    assertEquals(due, home.grill("due", "--json").ok().out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE bodies SET body = replace(body, 'number 3', 'number 4') WHERE card = 'c3'",
        "DELETE FROM bodies WHERE card = 'c3'",
        "DELETE FROM cards WHERE card = 'c3'",
        "INSERT INTO cards VALUES ('nodeck', 0, 'x', null, 1, '')",
        "UPDATE cards SET tags = 'wrong' || char(10) WHERE card = 'c3'",
      })
  void cardsThatAreNotAsTheirDeckHasThemAreSeenAndReadAgain(String sql) throws Exception {
    String card = home.grill("show", "s/c3", "--json").ok().out();
    Sql.run(database, sql);
    assertEquals(Set.of("cards"), wrong());
    home.grill("doctor", "--fix").ok();
    assertEquals(card, home.grill("show", "s/c3", "--json").ok().out());
  }

  @Test
  void aKeptCopyThatIsMissingIsMadeAgainFromItsCards() throws Exception {
    String cards = home.grill("cards", "--json").ok().out();
    Files.delete(home.folder().resolve("decks/s.yaml"));
    assertEquals(Set.of("decks"), wrong());
    home.grill("doctor", "--fix").ok();
    assertEquals(cards, home.grill("cards", "--json").ok().out());
    home.grill("deck", "check", home.folder().resolve("decks/s.yaml").toString()).ok();
  }

  @Test
  void unknownFilesAndOrphanedCardsAreNotesAlone() throws Exception {
    Files.writeString(home.folder().resolve("shopping.txt"), "milk");
    home.grill("deck", "remove", "s", "--yes").ok();
    Run run = home.grill("doctor").ok();
    assertTrue(run.out().contains("shopping.txt"), run.out());
    assertTrue(run.out().contains("cards with a history"), run.out());
    assertEquals("milk", Files.readString(home.folder().resolve("shopping.txt")));
  }

  @Test
  void whatOtherAccountsMayReadIsSeenAndClosed() throws Exception {
    Path copy = home.folder().resolve("decks/s.yaml");
    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals(Set.of("permissions"), wrong());
    home.grill("doctor", "--fix").ok();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
  }

  @Test
  void aDatabaseOfANewerGrillOrAnotherProgramIsLeftAlone() throws Exception {
    for (String sql : List.of("PRAGMA user_version = 99", "PRAGMA application_id = 42")) {
      Sql.run(database, sql);
      byte[] before = Files.readAllBytes(database);
      assertTrue(wrong().contains("data"));
      assertEquals(1, home.grill("doctor", "--fix").exit());
      assertEquals(Arrays.hashCode(before), Arrays.hashCode(Files.readAllBytes(database)));
    }
  }

  @Test
  void whereNoBackupCanBeMadeNothingIsMended() throws Exception {
    Sql.run(database, "UPDATE card_state SET due = due + 1");
    Home.remove(home.folder().resolve("backups"));
    Files.writeString(home.folder().resolve("backups"), "in the way");
    Run run = home.grill("doctor", "--fix");
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("no backup could be written"), run.err());
    assertEquals(Set.of("memory"), wrong());
  }
}
