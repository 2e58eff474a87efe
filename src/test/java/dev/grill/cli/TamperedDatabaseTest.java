package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.cli.Home.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A database that somebody else made or changed: nothing outside its folder is harmed, nothing raw
 * reaches the terminal, nothing is acknowledged that was not written, and a cache that is damaged
 * is made again.
 */
class TamperedDatabaseTest {

  private static final String ESCAPE = "'x' || char(27) || ']0;owned' || char(7)";

  @TempDir Path folder;
  private Home home;
  private Path database;

  @BeforeEach
  void makeAHome() throws Exception {
    home = Home.in(Files.createDirectory(folder.resolve("home")));
    database = home.database();
    Path deck = folder.resolve("s.yaml");
    Files.writeString(
        deck,
        """
        deck: s
        title: S
        cards:
        - {id: a, question: What is Aa?, answer: A1}
        - {id: b, question: What is Bb?, answer: B1}
        - {id: c, question: What is Cc?, answer: C1}
        """);
    home.grill("deck", "add", deck.toString()).ok();
    home.grill("grade", "a", "4").ok();
  }

  private Run refused(int code, Run run) {
    assertEquals(code, run.exit(), run.out() + run.err());
    assertFalse(run.err().contains("error of grill"), run.err());
    assertNothingRaw(run);
    return run;
  }

  private static void assertNothingRaw(Run run) {
    assertEquals(-1, (run.out() + run.err()).indexOf('\u001b'), run.out() + run.err());
    assertEquals(-1, (run.out() + run.err()).indexOf('\u0007'), run.out() + run.err());
  }

  @Test
  void removingADeckDeletesNoFileThatItsRowNames() throws Exception {
    Path precious = Files.writeString(folder.resolve("precious.txt"), "mine");
    for (String named : new String[] {precious.toString(), "../../precious.txt"}) {
      Sql.run(database, "UPDATE decks SET origin = 'copy', file = '" + named + "'");
      home.grill("deck", "list").ok();
      home.grill("deck", "remove", "s", "--yes").ok();
      assertEquals("mine", Files.readString(precious));
      home.grill("deck", "add", folder.resolve("s.yaml").toString()).ok();
    }
    Sql.run(database, "UPDATE decks SET origin = 'builtin', file = '../../precious.txt'");
    home.grill("deck", "list");
    home.grill("deck", "remove", "s", "--yes").ok();
    assertEquals("mine", Files.readString(precious));
  }

  @Test
  void aDeckWithANameThatIsNoneIsSetAsideAndNamed() throws Exception {
    Sql.run(
        database,
        "UPDATE decks SET id = " + ESCAPE,
        "UPDATE cards SET deck = " + ESCAPE,
        "UPDATE bodies SET deck = " + ESCAPE);
    for (String command : new String[] {"deck list", "due", "cards", "stats", "history"}) {
      Run run = home.grill(command.split(" "));
      assertNothingRaw(run);
      assertTrue(run.err().contains("set aside"), command + run.err());
    }
    assertNothingRaw(home.typed("\n4\nq\n", "review", "--plain"));
  }

  @Test
  void aCardWithANameThatIsNoneIsSetAsideOrReadAgain() throws Exception {
    Sql.run(
        database,
        "UPDATE cards SET card = " + ESCAPE + " WHERE card = 'b'",
        "UPDATE bodies SET card = '../b' WHERE card = 'b'");
    for (String command : new String[] {"due", "cards", "stats", "history", "deck list"}) {
      assertNothingRaw(home.grill(command.split(" ")));
    }
    Run review = home.typed("\n4\n\n4\nq\n", "review", "--plain");
    assertNothingRaw(review);
    assertTrue(review.out().contains("s/b"), review.out() + review.err());
  }

  @Test
  void anEventOfACardThatIsNoneIsNotPrinted() throws Exception {
    Sql.run(
        database,
        "DROP TRIGGER events_never_change",
        "UPDATE events SET deck = " + ESCAPE + ", zone = " + ESCAPE);
    for (String command : new String[] {"history", "history --json", "history --csv"}) {
      Run run = home.grill(command.split(" "));
      assertNothingRaw(run);
      assertTrue(run.err().contains("damaged"), command + run.err());
    }
    assertNothingRaw(home.grill("stats")); // which does not read the log
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TRIGGER t BEFORE INSERT ON events BEGIN SELECT RAISE(IGNORE); END",
        "CREATE TRIGGER t AFTER INSERT ON events BEGIN UPDATE home SET had_deck = 0; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE t (x)",
        "CREATE UNIQUE INDEX i ON drafts (deck)",
        "DROP TRIGGER events_never_go",
      })
  void whatIsNotOursKeepsEveryWriteAway(String sql) throws Exception {
    Sql.run(database, sql);
    String before = Sql.query(database, "SELECT count(*) FROM events");
    Run grade = refused(1, home.grill("grade", "b", "4"));
    assertTrue(grade.err().contains("default.db"), grade.err());
    refused(1, home.grill("undo"));
    refused(1, home.grill("suspend", "b"));
    refused(1, home.grill("deck", "remove", "s", "--forget", "--yes"));
    assertEquals(before, Sql.query(database, "SELECT count(*) FROM events"));
    home.grill("history").ok();
    assertEquals("", grade.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM bodies",
        "DELETE FROM cards",
        "DELETE FROM cards WHERE card = 'b'",
        "UPDATE bodies SET body = 'nonsense'",
        "UPDATE bodies SET body = '[1,2]'",
        "DROP TABLE bodies",
        "DROP TABLE cards",
        "DROP TABLE card_state",
        "DROP TABLE folded",
        "DELETE FROM folded",
        "UPDATE card_state SET last_grade = 99",
        "UPDATE card_state SET due = 9999999999999999",
        "UPDATE card_state SET easiness = 'x', repetitions = 'y', due = 'z'",
      })
  void aDamagedCacheIsMadeAgain(String sql) throws Exception {
    Run cards = home.grill("cards", "--json").ok();
    Run due = home.grill("due", "--json").ok();
    Sql.run(database, sql);
    Run show = home.grill("show", "b").ok();
    assertTrue(show.out().contains("What is Bb?"), show.out());
    assertEquals(cards.json(), home.grill("cards", "--json").ok().json());
    assertEquals(due.json(), home.grill("due", "--json").ok().json());
    home.grill("stats").ok();
    Run again = home.grill("cards", "--json").ok();
    assertEquals("", again.err());
    home.grill("grade", "b", "4").ok();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TABLE events",
        "DROP TABLE decks",
        "DROP TABLE home",
        "DROP TABLE drafts",
        "UPDATE decks SET origin = 'moon'",
        "UPDATE decks SET file = 'a' || char(0) || 'b'",
        "PRAGMA user_version = -1",
        "PRAGMA user_version = -2147483648",
        "DELETE FROM home",
      })
  void noDamageEndsAsAnErrorOfOurs(String sql) throws Exception {
    Sql.run(database, sql);
    for (String command :
        new String[] {"due", "deck list", "history", "grade b 4", "stats", "cards", "undo"}) {
      Run run = home.grill(command.split(" "));
      assertFalse(run.err().contains("error of grill"), command + ": " + run.err());
      assertFalse(run.err().contains("Exception"), command + ": " + run.err());
      assertNothingRaw(run);
    }
    assertFalse(Files.exists(home.folder().resolve("log/grill.log")));
  }

  @Test
  void anEmptiedDatabaseIsSaidWithItsRemedy() throws Exception {
    Files.write(database, new byte[0]);
    Run due = home.grill("due").ok();
    assertTrue(due.err().contains("0 bytes") && due.err().contains("backups"), due.err());
    assertEquals("", home.grill("due").err());
  }

  @Test
  void aJournalWithoutItsDatabaseIsLeftAlone() throws Exception {
    Files.move(database, folder.resolve("moved.db"));
    Path journal = Files.writeString(home.folder().resolve("default.db-journal"), "what it holds");
    Run add = refused(1, home.grill("deck", "add", folder.resolve("s.yaml").toString()));
    assertTrue(add.err().contains("default.db-journal"), add.err());
    assertEquals("what it holds", Files.readString(journal));
    assertNotEquals(0, add.exit());
  }
}
