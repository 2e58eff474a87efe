package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grill.classroom.GeneratedClass;
import dev.grill.classroom.Recomputed;
import dev.grill.cli.Home;
import dev.grill.cli.Home.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One class, handed in as files and sent to a PostgreSQL: the report is the same. */
class SchoolReportIT {

  private static final String DATABASE = "school";
  private static final int LEARNERS = 7;
  private static final int CARDS = 12;

  @TempDir static Path folder;
  private static PostgresServer server;
  private static Path in;
  private static Home teacher;
  private static final List<Home> HOMES = new ArrayList<>();

  @BeforeAll
  static void makeAClass() throws Exception {
    server = PostgresServer.start();
    server.run("postgres", "CREATE DATABASE " + DATABASE);
    in = Files.createDirectories(folder.resolve("in"));
    teacher = home("teacher");
    String sql =
        home("office").grill("class", "init", address(PostgresServer.ADMIN), "--yes").ok().out();
    for (String statement : sql.split(";\n")) {
      server.run(DATABASE, statement);
    }
    role("turing", "grill_teacher");
    teacher.grill("class", "init", address("turing"), "--class", "10b", "--yes").ok();

    String deck = GeneratedClass.deck(CARDS);
    Path first = Files.writeString(folder.resolve("term.yaml"), deck);
    Path reworded = Files.createDirectories(folder.resolve("reworded")).resolve("term.yaml");
    Files.writeString(
        reworded,
        deck.replace("What does question 1 ", "What, then, does question 1 ")
            .replaceFirst("topic: Data", "topic: Data and more"));
    Path other =
        Files.writeString(
            folder.resolve("other.yaml"),
            """
            deck: other
            title: Another
            cards:
              - {id: x, question: "=x?", answer: X, points: [{point: an example}, {point: one}]}
              - {id: y, topic: Data, question: y?, answer: Y}
            """);
    List<Path> logs = GeneratedClass.writeLogs(folder.resolve("logs"), LEARNERS, CARDS, 60, 11);
    for (int number = 0; number < LEARNERS; number++) {
      String role = "learner" + number;
      role(role, "grill_learner");
      Home home = home(role);
      HOMES.add(home);
      home.at("2026-11-24T09:%02d:00+08:00".formatted(number));
      home.grill("config", "set", "learner", name(logs.get(number), number)).ok();
      home.grill("deck", "add", (number == 3 ? reworded : first).toString()).ok();
      home.grill("progress", "import", logs.get(number).toString(), "--yes").ok();
    }
    Home odd = HOMES.get(2);
    odd.grill("deck", "add", other.toString()).ok();
    Path typed = Files.writeString(folder.resolve("typed"), "one");
    odd.grill("grade", "other/x", "2", "--seconds", "1900", "--answer-file", typed.toString()).ok();
    odd.grill("grade", "term/card-003", "1", "--seconds", "70").ok();
    odd.grill("reset", "term/card-005").ok();
    Home gone = HOMES.get(4);
    gone.grill("deck", "add", other.toString()).ok();
    gone.grill("grade", "other/x", "5").ok();
    gone.grill("deck", "remove", "other", "--yes").ok();
    for (int number = 0; number < LEARNERS; number++) {
      send(number);
    }
  }

  private static String name(Path log, int number) {
    String id = log.getFileName().toString().replaceAll("\\D", "");
    return number == 6 ? "nobody knows" : id;
  }

  private static Home home(String name) throws Exception {
    Path path = Files.createDirectories(folder.resolve("home-" + name));
    return Home.in(path).with("PGPASSWORD", PostgresServer.PASSWORD);
  }

  private static String address(String role) {
    return server.address(role, DATABASE);
  }

  private static void role(String name, String in) throws Exception {
    server.run(
        DATABASE,
        "CREATE ROLE %s LOGIN IN ROLE %s PASSWORD '%s'"
            .formatted(name, in, PostgresServer.PASSWORD));
  }

  /** Hands in the file, and sends the same to the store. */
  private static void send(int number) {
    Home home = HOMES.get(number);
    Path file = in.resolve("learner" + number + ".jsonl");
    home.grill("class", "hand-in", "-o", file.toString()).ok();
    home.grill("class", "push", address("learner" + number), "--class", "10b", "--yes").ok();
  }

  @AfterAll
  static void stopServer() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  private static Run report(String of, String... more) {
    List<String> words = new ArrayList<>(List.of("class", "report", of));
    words.addAll(List.of(more));
    return teacher.grill(words.toArray(String[]::new));
  }

  private static void assertSame(String... options) {
    Run files = report(in.toString(), options).ok();
    Run store = report(address("turing"), options).ok();
    assertTrue(files.out().length() > 200, "there is something to compare");
    assertEquals(files.out(), store.out(), String.join(" ", options));
  }

  @Test
  void filesAndTheStoreGiveOneReportInEveryFormatAndPeriod() throws Exception {
    String roster = folder.resolve("roster.csv").toString();
    for (String format : List.of("json", "csv", "md", "html")) {
      assertSame("--format", format);
    }
    for (String[] options :
        new String[][] {
          {"--due", "2026-10-12"},
          {"--due", "2026-12-12", "--deck", "term"},
          {"--deck", "other", "--deck", "term", "--from", "2026-10-05"},
          {"--from", "2026-10-07", "--to", "2026-10-31", "--due", "2026-10-20"},
          {"--to", "2026-11-24"},
          {"--from", "2026-11-24"},
          {"--roster", roster},
          {"--roster", roster, "--anonymous"},
        }) {
      List<String> words = new ArrayList<>(List.of("--format", "json"));
      words.addAll(List.of(options));
      assertSame(words.toArray(String[]::new));
      words.set(1, "csv");
      assertSame(words.toArray(String[]::new));
    }
    for (String cap : List.of("1", "3", "60")) {
      teacher.grill("config", "set", "answer-cap", cap).ok();
      assertSame("--format", "json");
    }
    teacher.grill("config", "set", "answer-cap", "10").ok();
    assertSame("--roster", roster, "--gradebook", "canvas", "--column", "Cards");
  }

  @Test
  void everyFigureOfTheStoreIsTheOneThatAnotherProgramFinds() throws Exception {
    for (String[] bounds :
        new String[][] {
          {}, {"--due", "2026-10-12"}, {"--from", "2026-10-05", "--to", "2026-10-31"}
        }) {
      List<String> words = new ArrayList<>(List.of("--format", "json"));
      words.addAll(List.of(bounds));
      JsonNode found = report(address("turing"), words.toArray(String[]::new)).ok().json();
      Recomputed.assertAgree(Recomputed.of(in, folder, bounds), found);
    }
  }

  @Test
  void theServerAddsUpAndLogsAreFoldedOnlyWhereItCannotTell() throws Exception {
    JsonNode before = report(address("turing"), "--format", "json").ok().json();
    server.run(DATABASE, "ALTER TABLE grill.event RENAME TO hidden");
    try {
      assertEquals(before, report(address("turing"), "--format", "json").ok().json());
      assertEquals(1, report(address("turing"), "--to", "2026-10-31").exit());
    } finally {
      server.run(DATABASE, "ALTER TABLE grill.hidden RENAME TO event");
    }
    server.run(DATABASE, "UPDATE grill.learner SET folded = 0 WHERE owner = 'learner2'");
    server.run(DATABASE, "UPDATE grill.card SET known = NOT known WHERE owner = 'learner2'");
    Run folded = report(address("turing"), "--format", "json").ok();
    assertEquals(before, folded.json());
    assertTrue(folded.err().contains("1 learner"), folded.err());
    Home anna = HOMES.get(2);
    anna.grill("class", "push", address("learner2"), "--class", "10b", "--yes").ok();
    Run again = report(address("turing"), "--format", "json").ok();
    assertEquals(before, again.json());
    assertEquals("", again.err());
  }

  @Test
  void aClassIsThatOfItsTeacherAndOthersReadNothing() throws Exception {
    String[] json = {"--format", "json"};
    JsonNode all = report(address(PostgresServer.ADMIN), json).ok().json();
    assertEquals(LEARNERS, all.get("learners").size(), "those of every class");
    assertEquals(all, report(address("turing"), "--class", "10b", "--format", "json").ok().json());

    Run empty = report(address("turing"), "--class", "default", "--format", "json");
    assertEquals(3, empty.exit());
    assertTrue(empty.err().contains("nobody"), empty.err());
    Run unknown = report(address("turing"), "--class", "11a");
    assertEquals(1, unknown.exit());
    assertTrue(unknown.err().contains("10b"), unknown.err());
    JsonNode own = report(address("learner1"), json).ok().json();
    assertEquals(1, own.get("learners").size());
    assertEquals(2, report(address("turing"), address("turing")).exit());
    assertEquals(2, report(in.toString(), "--class", "10b").exit());
    assertEquals(3, report(address("turing"), "--deck", "no-such").exit());
    assertEquals(1, report(server.address("turing", "postgres")).exit(), "no store");
  }

  @Test
  void twoLogsOfOnePersonOfTheClassListAreOneLearner() throws Exception {
    String roster = folder.resolve("two.csv").toString();
    Files.writeString(Path.of(roster), "id,name,email\n7,Ann,nobody knows\n02026000,Bo,02026001\n");
    Run files = report(in.toString(), "--format", "json", "--roster", roster).ok();
    Run store = report(address("turing"), "--format", "json", "--roster", roster).ok();
    assertEquals(LEARNERS - 1, store.json().get("learners").size());
    assertEquals(files.out(), store.out());
    assertEquals(files.err(), store.err());
    assertFalse(store.err().isEmpty());
  }

  @Test
  void tablesOfAnOlderGrillAreBroughtUpWithEveryRowAsItWas() throws Exception {
    JsonNode before = report(address("turing"), "--format", "json").ok().json();
    server.run(DATABASE, "DROP TABLE grill.week");
    for (String column : List.of("mature", "answers", "recalled", "passed", "points", "asked")) {
      server.run(DATABASE, "ALTER TABLE grill.card DROP COLUMN " + column);
    }
    server.run(DATABASE, "ALTER TABLE grill.card DROP COLUMN missed");
    for (String column : List.of("first", "last", "ahead")) {
      server.run(DATABASE, "ALTER TABLE grill.learner DROP COLUMN " + column);
    }
    server.run(DATABASE, "UPDATE grill.version SET version = 1");

    Home one = HOMES.get(1);
    String[] push = {"class", "push", address("learner1"), "--class", "10b", "--yes"};
    for (Run run : List.of(one.grill(push), report(address("turing")))) {
      assertEquals(1, run.exit());
      assertTrue(run.err().contains("older grill") && run.err().contains("class init"), run.err());
    }
    assertEquals(1, teacher.grill("class", "init", address("turing"), "--yes").exit());
    Run asked = teacher.grill("class", "init", address(PostgresServer.ADMIN));
    assertEquals(2, asked.exit(), "it asks first");
    assertEquals("1", server.query(DATABASE, "SELECT max(version) FROM grill.version"));
    String grants =
        teacher.grill("class", "init", address(PostgresServer.ADMIN), "--yes").ok().out();
    assertFalse(grants.contains("\nCREATE ROLE"), grants);
    for (String statement : grants.split(";\n")) {
      server.run(DATABASE, statement);
    }

    Run folded = report(address("turing"), "--format", "json").ok();
    assertEquals(before, folded.json());
    assertTrue(folded.err().contains("7 learners"), folded.err());
    for (int number = 0; number < LEARNERS; number++) {
      send(number);
    }
    Run again = report(address("turing"), "--format", "json").ok();
    assertEquals(before, again.json());
    assertEquals("", again.err());
  }
}
