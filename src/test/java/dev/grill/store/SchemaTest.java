package dev.grill.store;

import static dev.grill.store.Samples.CARD;
import static dev.grill.store.Samples.MORNING;
import static dev.grill.store.Samples.answer;
import static dev.grill.store.Samples.open;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Interview;
import dev.grill.review.Limits;
import dev.grill.review.Mark;
import dev.grill.review.Pace;
import dev.grill.review.Plan;
import dev.grill.review.Queue;
import dev.grill.review.Remark;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.figures.AnswerFigures;
import dev.grill.review.figures.Statistics;
import dev.grill.review.mock.MockProgress;
import dev.grill.schedule.Memory;
import dev.grill.schedule.Sm2;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations: those there are, and made-up ones after them. */
class SchemaTest {

  private static final List<String> LANDED =
      List.of(
          "V1.sql", "V2.sql", "V3.sql", "V4.sql", "V5.sql", "V6.sql", "V7.sql", "V8.sql", "V9.sql");
  private static final String VERSION = String.valueOf(LANDED.size());
  private static final String AFTER = String.valueOf(LANDED.size() + 1);
  private static final Duration CAP = Duration.ofMinutes(10);
  private static final Schema NEXT = with("draft-colour.sql");
  private static final Schema BROKEN = with("fails-halfway.sql");

  private static Schema with(String made) {
    List<String> all = new ArrayList<>(LANDED);
    all.add(made);
    return new Schema(all, null);
  }

  @TempDir Path folder;
  private Path file;
  private Reviewed recorded;

  @BeforeEach
  void makeADatabaseOfTheCurrentVersion() throws Exception {
    file = folder.resolve("ann.db");
    try (Store store = open(file)) {
      recorded = store.record(answer(CARD, 4, MORNING));
      store.remark(CARD, Remark.Kind.NOTE, "mine", MORNING, MORNING.toLocalDate());
    }
  }

  private Store openAs(Schema schema) throws Failure {
    return Store.open(file, new Sm2(), Samples.CLOCK, schema, 0);
  }

  @Test
  void aNewFileIsOursAndOfTheCurrentVersion() throws Exception {
    assertEquals(
        String.valueOf(Schema.APPLICATION_ID), Samples.query(file, "PRAGMA application_id"));
    assertEquals(VERSION, Samples.query(file, "PRAGMA user_version"));
    assertFalse(Files.exists(folder.resolve("backups")));
  }

  @Test
  void theHashOfWhatIsMadeIsKnown() throws Exception {
    try (Database made = Database.open(file, 0)) {
      assertEquals(
          Schema.MADE, Schema.hash(made), "every grade is slower by comparing one by one else");
    }
  }

  @Test
  void anOlderDatabaseIsMigratedAfterACopyAndLosesNothing() throws Exception {
    CardState before;
    try (Store store = open(file)) {
      before = store.state(CARD);
    }
    try (Store store = openAs(NEXT)) {
      assertEquals(List.of(recorded), store.history(null));
      assertEquals(before, store.state(CARD));
      assertEquals("mine", store.remarks(CARD).note());
    }
    assertEquals(AFTER, Samples.query(file, "PRAGMA user_version"));
    assertEquals(
        "1",
        Samples.query(
            file, "SELECT count(*) FROM pragma_table_info('drafts') WHERE name = 'colour'"));
    Path copy = folder.resolve("backups/ann-before-version-" + AFTER + ".db");
    assertEquals(VERSION, Samples.query(copy, "PRAGMA user_version"));
    assertEquals("ok", Samples.query(copy, "PRAGMA integrity_check"));
    try (Store store = open(copy)) {
      assertEquals(List.of(recorded), store.history(null));
    }
  }

  /** Made by the program as it was before it knew events of the kind "ask". */
  @Test
  void aDatabaseOfVersion1KeepsEverything() throws Exception {
    Files.copy(
        Path.of("src/test/resources/dev/grill/store/version-1.db"),
        file,
        StandardCopyOption.REPLACE_EXISTING);
    LocalDate day = LocalDate.of(2026, 11, 22);
    CardId tides = new CardId("sea-en", "tides");
    try (Store store = open(file)) {
      List<Reviewed> history = store.history(null);
      assertEquals(List.of(2, 5, 4, 5), history.stream().map(SchemaTest::grade).toList());
      assertTrue(history.get(2).undone());
      assertEquals(new Memory(1, 260, 1, day), store.state(tides).memory());
      assertEquals("suspended", store.state(new CardId("sea-en", "fish")).word(day));
      assertEquals("buried", store.state(new CardId("sums-en", "sum-01")).word(day));
      assertEquals("mind the moon", store.remarks(tides).note());
      assertEquals(15, store.deckStore().candidates(null).size());
      store.mark(List.of(tides), Mark.Kind.ASK, MORNING, day);
      assertTrue(store.state(tides).isAskedFor(day));
    }
    assertTrue(Files.exists(folder.resolve("backups/ann-before-version-2.db")));
  }

  /** Made by the program as it was before events said their home and notes were events. */
  @Test
  void aDatabaseOfVersion2KeepsEverythingInItsNewPlace() throws Exception {
    Files.copy(
        Path.of("src/test/resources/dev/grill/store/version-2.db"),
        file,
        StandardCopyOption.REPLACE_EXISTING);
    String answers = "SELECT group_concat(grade, ' ') FROM events WHERE kind = 'answer'";
    String before = Samples.query(file, answers);
    LocalDate day = LocalDate.of(2026, 11, 23);
    CardId tides = new CardId("sea-en", "tides");
    CardId sum = new CardId("sums-en", "sum-02");
    try (Store store = open(file)) {
      assertEquals(List.of(), store.damaged());
      assertEquals(before, Samples.query(file, answers));
      assertEquals("mind the moon", store.remarks(tides).note());
      assertEquals("line one\nline \\ two", store.remarks(sum).note());
      assertTrue(store.state(sum).isNew(), "it was reset");
      assertTrue(store.state(new CardId("sea-en", "fish")).isAskedFor(day));
      assertEquals("not graded yet", store.draft(tides).orElseThrow());
      MockProgress interview = MockProgress.of(store.interview().orElseThrow()).orElseThrow();
      assertEquals("first\nline \\n two", interview.mock().given().get(0).typed());
      assertEquals("half an ans", interview.typed());
      assertEquals("note", store.undo(MORNING, MORNING.toLocalDate()).orElseThrow().word());
      assertEquals(List.of(), store.damaged());
    }
    String home = Samples.query(file, "SELECT id FROM home");
    assertEquals(32, home.length());
    assertEquals(
        home + " 1",
        Samples.query(file, "SELECT group_concat(id || ' ' || own) FROM homes"),
        "every row was recorded here");
    assertEquals("0", Samples.query(file, "SELECT count(*) FROM events WHERE home IS NOT 1"));
    assertTrue(Files.exists(folder.resolve("backups/ann-before-version-3.db")));
  }

  /** Made by the program as it was before it kept where decks came from. */
  @Test
  void aDatabaseOfVersion3KeepsItsDecksWithoutKnowingWhatTheySaid() throws Exception {
    Files.copy(
        Path.of("src/test/resources/dev/grill/store/version-3-decks.db"),
        file,
        StandardCopyOption.REPLACE_EXISTING);
    CardId own = new CardId("own", "a");
    CardId other = new CardId("sums-en", "sum-01");
    try (Store store = open(file)) {
      assertEquals(2, store.history(null).size());
      assertEquals("mine", store.remarks(own).note());
      assertEquals(3, store.deckStore().decks().size());
      assertTrue(store.sourceStore().taken(own.deck()).isEmpty());
      assertEquals(Map.of(), store.sourceStore().gone());
      store.sourceStore().move(Map.of(own, other), MORNING, MORNING.toLocalDate());
      assertEquals(other, store.history(other).get(0).review().card());
      assertEquals("mine", store.remarks(other).note());
      assertEquals(CardState.NEW, store.state(own));
      assertEquals(List.of(), store.damaged());
    }
  }

  /** Made by the program as it was before what rows say alike stood apart from them. */
  @Test
  void aDatabaseOfVersion3KeepsEveryHashAndSaysNothingTwice() throws Exception {
    Files.copy(
        Path.of("src/test/resources/dev/grill/store/version-3.db"),
        file,
        StandardCopyOption.REPLACE_EXISTING);
    String hashes = "SELECT group_concat(id || ' ' || hash, ' ') FROM events";
    String before = Samples.query(file, hashes);
    CardId salt = new CardId("sea-en", "salt");
    try (Store store = open(file)) {
      List<Reviewed> history = store.history(null);
      assertEquals(List.of(), store.damaged());
      assertEquals(
          List.of(2, 5, 4, 5, 4, 3, 1, 3, 4, 2), history.stream().map(SchemaTest::grade).toList());
      assertEquals(before, Samples.query(file, hashes));
      assertEquals(
          List.of(
              new Review.Tick("rivers bring it", true), new Review.Tick("water \"leaves\"", false)),
          history.get(7).review().points(),
          "from before points had states");
      assertEquals("two homes", store.remarks(salt).note());
      store.undo(MORNING, MORNING.toLocalDate());
      store.undo(MORNING, MORNING.toLocalDate());
      assertEquals(
          2,
          store.undo(MORNING, MORNING.toLocalDate()).orElseThrow().taken().size(),
          "the two cards that one command buried");
    }
    assertEquals("4", Samples.query(file, "SELECT count(*) FROM point_texts"));
    assertEquals("0", Samples.query(file, "SELECT count(*) FROM events WHERE points LIKE '[%'"));
    assertEquals("0", Samples.query(file, "SELECT count(*) FROM events WHERE after LIKE '{%'"));
    assertTrue(Files.exists(folder.resolve("backups/ann-before-version-4.db")));
  }

  /** Made by the program as it was before it kept figures; they are what it said of this log. */
  @Test
  void aDatabaseOfVersion5HasTheFiguresOfItsAnswers() throws Exception {
    Files.copy(
        Path.of("src/test/resources/dev/grill/store/version-5.db"),
        file,
        StandardCopyOption.REPLACE_EXISTING);
    CardId one = new CardId("fixture", "one");
    Statistics.Retention none = new Statistics.Retention(0, 0);
    Statistics.Retention failed = new Statistics.Retention(1, 0);
    try (Store store = open(file)) {
      AnswerFigures figures = store.keptFigures().of(null, CAP, KeptFigures.ALL);

      assertEquals(
          List.of(
              day(1, 1, 70_000, none, List.of(0, 0, 0, 0, 1, 0)),
              day(2, 2, 1_419, failed, List.of(0, 0, 1, 0, 0, 1)),
              day(3, 2, 600_250, none, List.of(0, 0, 0, 1, 0, 1))),
          figures.days());
      assertEquals(
          List.of(
              new Statistics.Topic("first", 1, 1, 1, failed),
              new Statistics.Topic("second", 1, 1, 1, none)),
          statistics(store, LocalDate.of(2026, 11, 3)).topics());
      assertEquals(
          List.of(
              new Statistics.MissedPoint(one, "it is not two", 2, 2),
              new Statistics.MissedPoint(one, "it is one", 1, 2)),
          figures.missed());
      assertEquals(1, figures.longer());
      assertTrue(store.keptFigures().agree());
    }
    assertTrue(Files.exists(folder.resolve("backups/ann-before-version-6.db")));
  }

  /** Made by the program as it was before it counted what waits without reading every card. */
  @Test
  void aDatabaseOfVersion6HasWhereItsCardsStand() throws Exception {
    Files.copy(
        Path.of("src/test/resources/dev/grill/store/version-6.db"),
        file,
        StandardCopyOption.REPLACE_EXISTING);
    LocalDate day = LocalDate.of(2026, 11, 2);
    Limits limits = Limits.ofDay(10, 200);
    try (Store store = open(file)) {
      List<Candidate> waiting = store.deckStore().waiting(null, limits, day);
      Queue.Item one = new Queue.Item(new CardId("fixture", "one"), Queue.Kind.DUE);
      assertEquals(List.of(one), Queue.of(waiting, limits, day).items());
      assertEquals(4, store.deckStore().size(null));
      assertEquals(Map.of(day.minusDays(1), 2, day, 1), store.answersByDay());
      assertTrue(store.keptFigures().agree());
    }
    assertTrue(Files.exists(folder.resolve("backups/ann-before-version-7.db")));
  }

  /**
   * Made by the program as it was before it counted cards by topic; the figures are what it said.
   */
  @Test
  void aDatabaseOfVersion7HasTheFiguresOfItsCards() throws Exception {
    Files.copy(
        Path.of("src/test/resources/dev/grill/store/version-7.db"),
        file,
        StandardCopyOption.REPLACE_EXISTING);
    LocalDate day = LocalDate.of(2026, 10, 24);
    try (Store store = open(file)) {
      Statistics statistics = statistics(store, day);

      assertEquals(new Statistics.Cards(7, 2, 3, 2, 0, 1, 1), statistics.cards());
      assertEquals(
          List.of(
              new Statistics.Topic("first", 3, 3, 2, new Statistics.Retention(5, 3)),
              new Statistics.Topic("second", 2, 1, 1, new Statistics.Retention(0, 0))),
          statistics.topics());
      assertEquals(
          List.of(
              new Statistics.MissedPoint(new CardId("fixture", "one"), "it is not two", 5, 5),
              new Statistics.MissedPoint(new CardId("more", "six"), "it is three and three", 2, 3)),
          store.keptFigures().of(null, CAP, 2).missed());
      assertTrue(store.keptFigures().agree());
    }
    assertTrue(Files.exists(folder.resolve("backups/ann-before-version-8.db")));
  }

  private static Statistics statistics(Store store, LocalDate day) throws Exception {
    return Statistics.of(
        store.deckStore().figures(null, day, 1),
        store.keptFigures().of(null, CAP, KeptFigures.ALL),
        day,
        CAP);
  }

  private static AnswerFigures.DayAnswers day(
      int day, int answers, long millis, Statistics.Retention retention, List<Integer> grades) {
    return new AnswerFigures.DayAnswers(
        LocalDate.of(2026, 11, day), answers, Duration.ofMillis(millis), retention, grades);
  }

  /** Made by the program as it was before it packed the cards; the days are what it said. */
  @Test
  void aDatabaseOfVersion8HasItsCardsPacked() throws Exception {
    Files.copy(
        Path.of("src/test/resources/dev/grill/store/version-8.db"),
        file,
        StandardCopyOption.REPLACE_EXISTING);
    LocalDate day = LocalDate.of(2026, 10, 27);
    Pace pace = new Pace(Duration.ofSeconds(70));
    Interview interview = new Interview(LocalDate.of(2026, 11, 3), 3, pace);
    try (Store store = open(file)) {
      Plan plan = Plan.of(store.deckStore().planCards(null, day), interview, new Sm2());

      assertEquals(
          List.of("0 2", "0 2", "2 0", "0 2", "0 2", "0 2", "0 2"),
          plan.days().stream().map(one -> one.fresh() + " " + one.reviews()).toList());
      assertEquals(LocalDate.of(2026, 10, 31), plan.lastDays());
      assertTrue(store.keptFigures().agree());
    }
    assertTrue(Files.exists(folder.resolve("backups/ann-before-version-9.db")));
  }

  private static int grade(Reviewed reviewed) {
    return reviewed.review().grade().number();
  }

  @Test
  void migratingIsDoneOnce() throws Exception {
    openAs(NEXT).close();
    byte[] once = Files.readAllBytes(file);
    openAs(NEXT).close();
    assertArrayEquals(once, Files.readAllBytes(file));
    try (var copies = Files.list(folder.resolve("backups"))) {
      assertEquals(1, copies.count());
    }
  }

  @Test
  void anEarlierCopyIsNotWrittenOver() throws Exception {
    Path earlier = folder.resolve("backups/ann-before-version-" + AFTER + ".db");
    Files.createDirectories(earlier.getParent());
    Files.writeString(earlier, "precious");
    openAs(NEXT).close();
    assertEquals("precious", Files.readString(earlier));
    assertTrue(Files.exists(folder.resolve("backups/ann-before-version-" + AFTER + "-2.db")));
  }

  @Test
  void aMigrationThatFailsChangesNothing() throws Exception {
    assertThrows(IllegalStateException.class, () -> openAs(BROKEN));
    assertEquals(VERSION, Samples.query(file, "PRAGMA user_version"));
    assertEquals(
        "0",
        Samples.query(
            file, "SELECT count(*) FROM pragma_table_info('drafts') WHERE name = 'colour'"));
    try (Store store = open(file)) {
      assertEquals(List.of(recorded), store.history(null));
    }
  }

  @Test
  void aNewHomeGoesThroughEveryMigration() throws Exception {
    file = folder.resolve("ben.db");
    try (Store store = openAs(NEXT)) {
      store.record(answer(CARD, 4, MORNING));
      assertEquals(1, store.history(null).size());
    }
    assertEquals(AFTER, Samples.query(file, "PRAGMA user_version"));
    assertFalse(Files.exists(folder.resolve("backups")));
  }

  @Test
  void anOlderProgramRefusesTheMigratedFile() throws Exception {
    openAs(NEXT).close();
    byte[] before = Files.readAllBytes(file);
    Failure failure = assertThrows(Failure.class, () -> open(file));
    assertEquals("store.newer", failure.key());
    assertArrayEquals(before, Files.readAllBytes(file));
  }
}
