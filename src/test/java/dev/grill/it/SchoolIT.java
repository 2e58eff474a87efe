package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grill.cli.Call;
import dev.grill.cli.Home;
import dev.grill.cli.Home.Run;
import dev.grill.platform.Output;
import dev.grill.school.School;
import dev.grill.school.SchoolHome;
import dev.grill.school.SchoolPush;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A school's store on a real PostgreSQL, which the test starts and kills. */
class SchoolIT {

  private static final String DECK =
      """
      deck: s
      title: S
      cards:
        - {id: a, question: What is Aa?, answer: A1, topic: first, points: [{point: one}, {point: two}]}
        - {id: b, question: "What is\\tBb \\\\ é 题?", answer: B1}
        - {id: c, question: What is Cc?, answer: C1}
      """;

  private static final List<String> TABLES =
      List.of("learner", "membership", "deck", "wording", "event", "card", "answer", "week");

  /** But for when the last push was, and which home it came from. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "learner", "learner, aliases, name, events, folded",
          "deck", "learner, deck, owner, title, language, version");

  /** What writes stop at, one after the other, while a push goes on. */
  private static final List<String> STAGES =
      List.of("event", "answer", "learner", "card", "wording", "membership", "deck", "week");

  private static final int KILLS = Integer.getInteger("grill.kills", 5);
  private static final int ROWS = 2_500;
  private static final int LIMIT_SECONDS = 60;

  /** What a program may take to start and send on a machine that is busy with other things. */
  private static final int BUSY_SECONDS = 300;

  private static PostgresServer server;
  private static int databases;

  @TempDir static Path deckFolder;
  @TempDir Path folder;
  private int hour = 9;

  @BeforeAll
  static void startServer() throws Exception {
    server = PostgresServer.start();
    Files.writeString(deckFolder.resolve("s.yaml"), DECK);
  }

  @AfterAll
  static void stopServer() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  // ---- who and where ----

  private Home home(String name) throws IOException {
    Path path = folder.resolve(name);
    boolean made = Files.isDirectory(path);
    Files.createDirectories(path);
    Home home = Home.in(path).with("PGPASSWORD", PostgresServer.PASSWORD);
    if (!made) {
      home.grill("config", "set", "learner", name).ok();
    }
    return home;
  }

  private Home learner(String name) throws IOException {
    Home home = home(name);
    home.grill("deck", "add", deckFolder.resolve("s.yaml").toString()).ok();
    return home;
  }

  /** A second home of the same learner. */
  private Home second(Home first, String name, String learner) throws IOException {
    Path file = folder.resolve(name + ".jsonl");
    first.grill("progress", "export", file.toString()).ok();
    Home home = learner(name);
    home.grill("config", "set", "learner", learner).ok();
    home.grill("progress", "import", file.toString()).ok();
    return home;
  }

  private String grade(Home home, String card, int grade, String... more) throws IOException {
    home.at("2026-11-24T%02d:00:00+08:00".formatted(hour++));
    List<String> words = new ArrayList<>(List.of("grade", card, String.valueOf(grade), "--json"));
    words.addAll(List.of(more));
    return home.grill(words.toArray(new String[0])).ok().json().get("review").asText();
  }

  /** A new database with a store in it, and the roles of a school, by the SQL that was printed. */
  private String store() throws Exception {
    String database = "school" + ++databases;
    server.run("postgres", "CREATE DATABASE " + database);
    String sql =
        home("office")
            .grill("class", "init", server.address(PostgresServer.ADMIN, database), "--yes")
            .ok()
            .out();
    StringBuilder roles = new StringBuilder(sql);
    for (String learner : List.of("anna", "ben")) {
      roles.append(
          "CREATE ROLE " + learner + " LOGIN IN ROLE grill_learner PASSWORD 'correct horse';\n");
    }
    roles.append("CREATE ROLE turing LOGIN IN ROLE grill_teacher PASSWORD 'correct horse';\n");
    roles.append("CREATE ROLE nobody LOGIN PASSWORD 'correct horse';\n");
    for (String statement : roles.toString().split(";\n")) {
      try {
        server.run(database, statement);
      } catch (SQLException e) {
        assertEquals("42710", e.getSQLState(), "only roles that another test has made: " + e);
      }
    }
    return database;
  }

  private static Run push(Home home, String role, String database, String... more) {
    List<String> words = new ArrayList<>(List.of("class", "push", server.address(role, database)));
    words.add("--yes");
    words.addAll(List.of(more));
    return home.grill(words.toArray(new String[0]));
  }

  /** Every row that a push leaves. */
  private static String dump(String database) throws SQLException {
    StringBuilder dump = new StringBuilder();
    for (String table : TABLES) {
      String columns = COLUMNS.getOrDefault(table, table + ".*");
      dump.append(table).append('\n');
      dump.append(
          server.query(
              database, "SELECT %s FROM grill.%s ORDER BY 1, 2, 3".formatted(columns, table)));
      dump.append('\n');
    }
    return dump.toString();
  }

  private static String counts(String role, String database) throws SQLException {
    List<String> counts = new ArrayList<>();
    for (String table : TABLES) {
      counts.add(server.query(role, database, "SELECT count(*) FROM grill." + table));
    }
    return String.join(" ", counts);
  }

  private static String refused(String role, String database, String sql) throws SQLException {
    try (Connection connection = server.connect(role, database);
        Statement statement = connection.createStatement()) {
      return assertThrows(SQLException.class, () -> statement.execute(sql), sql).getSQLState();
    }
  }

  // ---- who reads what ----

  @Test
  void learnersReadNothingOfEachOtherAndATeacherTheOwnClassesAlone() throws Exception {
    String database = store();
    Home anna = learner("anna");
    Home ben = learner("ben");
    Home turing = home("turing");
    String school = server.address("turing", database);
    turing.grill("class", "init", school, "--class", "10b", "--yes").ok();
    grade(anna, "a", 4);
    grade(ben, "b", 2);
    push(anna, "anna", database, "--class", "10b").ok();
    assertEquals("0 0 0 0 0 0 0 0", counts("ben", database));
    push(ben, "ben", database).ok();
    assertEquals("1 1 1 0 1 3 1 1", counts("anna", database));
    assertEquals("1 1 1 0 1 3 1 1", counts("ben", database));
    assertEquals("1 1 1 0 1 3 1 1", counts("turing", database));
    assertEquals("anna", server.query("turing", database, "SELECT name FROM grill.learner"));
    assertEquals("2 2 2 0 2 6 2 2", counts(PostgresServer.ADMIN, database));

    String id = server.query("anna", database, "SELECT learner FROM grill.learner");
    String asBen = "INSERT INTO grill.membership VALUES ('default', '%s', 'ben')".formatted(id);
    try (Connection connection = server.connect("ben", database);
        Statement statement = connection.createStatement()) {
      statement.execute(asBen); // says that Anna is his, which opens nothing
      assertEquals(
          0, statement.executeUpdate("DELETE FROM grill.event WHERE learner = '" + id + "'"));
      assertEquals(
          0,
          statement.executeUpdate(
              "UPDATE grill.learner SET owner = 'ben' WHERE learner = '" + id + "'"));
    }
    assertEquals("1 2 1 0 1 3 1 1", counts("ben", database));
    String denied = "42501";
    assertEquals(
        denied,
        refused("ben", database, asBen.replace("'ben'", "'anna'").replace("default", "10b")));
    assertEquals(
        denied, refused("ben", database, "INSERT INTO grill.class VALUES ('mine', 'ben', now())"));
    assertEquals(denied, refused("ben", database, "SELECT * FROM grill.event_0"));
    assertEquals(denied, refused("turing", database, "DELETE FROM grill.event"));
    assertEquals(denied, refused("nobody", database, "SELECT * FROM grill.class"));

    Run list = turing.grill("class", "list", school, "--json").ok();
    JsonNode classes = list.json().get("classes");
    assertEquals("10b", classes.get(0).get("class").asText());
    assertEquals("anna", classes.get(0).get("learners").get(0).get("name").asText());
    assertEquals(0, classes.get(1).get("learners").size());

    Run notHers = anna.grill("class", "forget", server.address("anna", database), "ben", "--yes");
    assertEquals(1, notHers.exit());
    assertTrue(notHers.err().contains("no learner \"ben\""), notHers.err());
    assertEquals(1, turing.grill("class", "forget", school, "anna", "--yes").exit());
    assertEquals(1, push(ben, "turing", database).exit(), "a teacher sends nothing");
    assertEquals(1, push(ben, "anna", database, "--class", "no such").exit());
  }

  @Test
  void whatWasTypedIsSentOnlyWhenAskedForAndForgettingLeavesNothing() throws Exception {
    String database = store();
    Home anna = learner("anna");
    Path typed = Files.writeString(folder.resolve("typed"), "my very words");
    grade(anna, "a", 4, "--answer-file", typed.toString());
    anna.grill("note", "b", "my very words").ok();
    Run asked = anna.grill("class", "push", server.address("anna", database));
    assertEquals(2, asked.exit());
    assertTrue(asked.out().contains("not sent"), asked.out());
    assertFalse(dump(database).contains("anna"), "nothing before the answer");
    assertTrue(push(anna, "anna", database).ok().out().contains("2 rows sent"));
    assertFalse(dump(database).contains("very words"));
    assertTrue(push(anna, "anna", database).ok().out().contains("0 rows sent"));

    Run full = push(anna, "anna", database, "--with-answers").ok();
    assertTrue(full.out().contains("SENT") && full.out().contains("2 rows sent"), full.out());
    assertTrue(dump(database).contains("very words"));
    Home second = home("second");
    second.grill("config", "set", "learner", "anna").ok();
    second.grill("sync", server.address("anna", database)).ok();
    assertEquals(
        anna.grill("history", "--json").ok().out(), second.grill("history", "--json").ok().out());

    Run forgotten =
        anna.grill("class", "forget", server.address("anna", database), "anna", "--yes");
    assertEquals(0, forgotten.exit(), forgotten.err());
    assertEquals("0 0 0 0 0 0 0 0", counts(PostgresServer.ADMIN, database));
    assertFalse(dump(database).contains("very words"));
  }

  // ---- two homes of one learner ----

  @Test
  void twoHomesOfOneLearnerGiveOneResultInEitherOrder() throws Exception {
    Home one = learner("one");
    one.grill("config", "set", "learner", "anna").ok();
    String wrong = grade(one, "a", 5);
    grade(one, "b", 4);
    Home two = second(one, "two", "anna");
    grade(two, "c", 2);
    two.grill("undo", "--review", wrong).ok();
    grade(one, "a", 3);
    grade(two, "a", 1);
    String now = "2026-11-25T09:00:00+08:00";
    one.at(now);
    two.at(now);

    String forth = store();
    push(one, "anna", forth).ok();
    push(two, "anna", forth).ok();
    push(one, "anna", forth).ok();
    String back = store();
    push(two, "anna", back).ok();
    push(one, "anna", back).ok();
    assertEquals(dump(back), dump(forth));
    assertEquals("6", server.query(back, "SELECT count(*) FROM grill.event"));
    assertEquals("4", server.query(back, "SELECT count(*) FROM grill.answer"), "one is undone");

    one.grill("sync", server.address("anna", back)).ok();
    two.grill("sync", server.address("anna", back)).ok();
    String history = one.grill("history", "--json").ok().out();
    assertEquals(history, two.grill("history", "--json").ok().out());
    assertEquals(one.grill("due", "--json").ok().out(), two.grill("due", "--json").ok().out());
    assertEquals(dump(forth), dump(back));
    JsonNode counted = one.grill("history", "--json").ok().json().get("reviews");
    for (JsonNode review : counted) {
      String day =
          server.query(
              back,
              "SELECT day FROM grill.answer WHERE id = '" + review.get("review").asText() + "'");
      assertEquals(review.get("undone").asBoolean() ? "" : review.get("day").asText(), day);
    }
  }

  @Test
  void twoWhoTurnOutOneLearnerBecomeOne() throws Exception {
    String database = store();
    Home one = learner("one");
    Home two = learner("two");
    for (Home home : List.of(one, two)) {
      home.grill("config", "set", "learner", "anna").ok();
    }
    grade(one, "a", 5);
    grade(two, "b", 4);
    push(one, "anna", database).ok();
    push(two, "anna", database).ok();
    assertEquals("2 2 2 0 2 6 2 2", counts("anna", database));
    Run asked = one.grill("sync", server.address("anna", database));
    assertEquals(2, asked.exit(), asked.err());
    one.grill("sync", server.address("anna", database), "--yes").ok();
    assertEquals("1 1 1 0 2 3 2 1", counts("anna", database));
    push(two, "anna", database).ok();
    assertEquals("1 1 1 0 2 3 2 1", counts("anna", database));
  }

  @Test
  void twoPushesOfOneLearnerAtOnceAgree() throws Exception {
    Home one = learner("one");
    one.grill("config", "set", "learner", "anna").ok();
    ManyAnswers.record(one.database(), 1_200);
    Home two = second(one, "two", "anna");
    grade(one, "a", 3);
    grade(two, "b", 2);
    String now = "2026-11-25T09:00:00+08:00";
    one.at(now);
    two.at(now);
    String database = store();
    CyclicBarrier start = new CyclicBarrier(2);
    List<Callable<Run>> pushes = new ArrayList<>();
    for (Home home : List.of(one, two)) {
      pushes.add(
          () -> {
            start.await(LIMIT_SECONDS, TimeUnit.SECONDS);
            return push(home, "anna", database);
          });
    }
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (Future<Run> push : both.invokeAll(pushes, LIMIT_SECONDS, TimeUnit.SECONDS)) {
        push.get().ok();
      }
    } finally {
      both.shutdownNow();
    }
    String quiet = store();
    push(one, "anna", quiet).ok();
    push(two, "anna", quiet).ok();
    assertEquals("1202", server.query(quiet, "SELECT count(*) FROM grill.event"));
    assertEquals(dump(quiet), dump(database));
  }

  // ---- nothing new ----

  @Test
  void aPushOfWhatIsThereIsTwoStatementsAndChangesNothing() throws Exception {
    String database = store();
    Home one = learner("one");
    one.grill("config", "set", "learner", "anna").ok();
    grade(one, "a", 5);
    Home two = second(one, "two", "anna");
    grade(two, "b", 2);
    push(two, "anna", database).ok();
    push(one, "anna", database).ok();
    String whole = dump(database);
    server.writesDown("anna", true);
    long before = server.writtenDown();
    Run again;
    try {
      again = push(one, "anna", database).ok();
    } finally {
      server.writesDown("anna", false);
    }
    assertTrue(again.out().contains("0 rows sent"), again.out());
    assertEquals(2, server.writtenDown() - before, "though the store has a row of another home");
    assertEquals(whole, dump(database));

    home("turing")
        .grill("class", "init", server.address("turing", database), "--class", "b", "--yes")
        .ok();
    push(one, "anna", database, "--class", "b").ok();
    assertEquals("2", server.query(database, "SELECT count(*) FROM grill.membership"));
    server.run(database, "UPDATE grill.learner SET folded = 0");
    push(one, "anna", database).ok();
    assertEquals("2", server.query(database, "SELECT folded FROM grill.learner"));
    server.run(database, "DELETE FROM grill.event WHERE card = 'b'");
    Run back = push(two, "anna", database).ok();
    assertTrue(back.out().contains("1 row sent"), back.out());
    assertEquals("2", server.query(database, "SELECT events FROM grill.learner"));
  }

  @Test
  void whatCameWhileAPushLookedIsFoldedByIt() throws Exception {
    String database = store();
    Home anna = learner("anna");
    grade(anna, "a", 5);
    push(anna, "anna", database).ok();
    String whole = dump(database);
    String address = server.address("anna", database);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (Call call =
            new Call(
                anna.surroundings(InputStream.nullInputStream(), said, said),
                Home.arguments("class push", address),
                new Output(said),
                new Output(said));
        School school = School.connect(address, call.around())) {
      SchoolHome home = SchoolHome.of(call.library());
      Instant now = Instant.parse("2026-11-25T01:00:00Z");
      SchoolPush push = SchoolPush.of(school, home, "anna", "default", false, now);
      assertEquals(0, push.contents().fresh());
      server.run(database, "UPDATE grill.learner SET folded = 0");
      server.run(database, "DELETE FROM grill.card");
      assertEquals(0, push.send(rows -> {}));
    }
    assertEquals(whole, dump(database));
  }

  // ---- killed ----

  @Test
  void killingClientOrServerInThePushLosesAndDoublesNothing() throws Exception {
    String database = store();
    Home anna = learner("anna");
    ManyAnswers.record(anna.database(), ROWS);
    push(anna, "anna", database).ok();
    String whole = dump(database);
    assertEquals("" + ROWS, server.query(database, "SELECT count(*) FROM grill.event"));
    for (int kill = 0; kill < KILLS; kill++) {
      server.run(database, "TRUNCATE grill." + String.join(", grill.", TABLES));
      String stage = STAGES.get(kill % STAGES.size());
      if (kill % 2 == 0) {
        clientKilled(anna, database, stage);
      } else {
        serverKilled(anna, database, stage);
      }
      push(anna, "anna", database).ok();
      assertEquals(whole, dump(database), "after kill " + kill + " at " + stage);
    }
    System.out.printf(
        "%d pushes killed (client and server in turn): no row lost or doubled%n", KILLS);
  }

  /** Holds up whoever writes to a table, until closed. */
  private static Connection holdUp(String database, String table) throws SQLException {
    Connection connection = server.connect(PostgresServer.ADMIN, database);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLE grill." + table + " IN SHARE ROW EXCLUSIVE MODE");
    }
    return connection;
  }

  private static void awaitHeldUp(String database) throws Exception {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(BUSY_SECONDS);
    String waiting =
        "SELECT count(*) FROM pg_sleep(0.01), pg_stat_activity"
            + " WHERE wait_event_type = 'Lock' AND usename = 'anna'";
    try (Connection connection = server.connect(PostgresServer.ADMIN, database);
        Statement statement = connection.createStatement()) {
      while (true) {
        try (var row = statement.executeQuery(waiting)) {
          row.next();
          if (row.getInt(1) > 0) {
            return;
          }
        }
        assertTrue(System.nanoTime() < until, "the push never came to the table");
      }
    }
  }

  private static void clientKilled(Home home, String database, String stage) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Installed.command().toString(),
            "class",
            "push",
            server.address("anna", database),
            "--yes");
    builder.environment().put("GRILL_HOME", home.folder().toString());
    builder.environment().put("GRILL_NOW", "2026-11-24T09:00:00+08:00");
    builder.environment().put("PGPASSWORD", PostgresServer.PASSWORD);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try (Connection held = holdUp(database, stage)) {
      Process process = builder.start();
      try {
        awaitHeldUp(database);
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "it is dead");
      assertFalse(held.isClosed());
    }
  }

  private static void serverKilled(Home home, String database, String stage) throws Exception {
    Connection held = holdUp(database, stage);
    CompletableFuture<Run> push = CompletableFuture.supplyAsync(() -> push(home, "anna", database));
    awaitHeldUp(database);
    server.kill();
    Run broken = push.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    assertEquals(1, broken.exit());
    assertEquals(1, broken.errLines().size(), broken.err());
    assertTrue(broken.err().contains("run it again"), broken.err());
    server.up();
    assertThrows(SQLException.class, held::commit);
  }

  // ---- what is amiss ----

  @Test
  void whatIsAmissIsOneLineWithItsRemedy() throws Exception {
    String database = store();
    Home anna = learner("anna");
    grade(anna, "a", 4);
    String address = server.address("anna", database);
    for (String secret :
        List.of(address.replace("anna@", "anna:hunter2@"), address + "?password=hunter2")) {
      for (List<String> command :
          List.of(
              List.of("class", "push", secret, "--yes"),
              List.of("class", "list", secret),
              List.of("class", "init", secret),
              List.of("class", "forget", secret, "x"),
              List.of("sync", secret))) {
        Run run = anna.grill(command.toArray(new String[0]));
        assertEquals(2, run.exit(), run.err());
        assertFalse((run.out() + run.err()).contains("hunter2"), run.err());
        assertTrue(run.err().contains("PGPASSWORD"), run.err());
      }
    }
    assertSays(anna, 1, "cannot be reached", address.replace(":" + server.port(), ":1"));
    assertSays(anna, 1, "no such database", server.address("anna", "missing"));
    assertSays(anna, 1, "does not let you in", server.address("stranger", database));
    assertSays(anna, 1, "does not allow it", server.address("nobody", database));
    assertSays(anna, 1, "class init", server.address("anna", "postgres"));
    assertSays(anna, 2, "socketFactory", address + "?socketFactory=x");
    assertSays(
        anna, 1, "takes no changes", address + "?options=-c%20default_transaction_read_only=on");
    server.run(database, "UPDATE grill.version SET version = 99");
    assertSays(anna, 1, "newer grill", address);
    server.run(database, "UPDATE grill.version SET version = 2");
    assertFalse(dump(database).contains("anna"), "nothing of all this sent anything");

    push(anna, "anna", database).ok();
    server.run(
        database, "UPDATE grill.event SET body = replace(body, '\"grade\":4', '\"grade\":5')");
    Home second = home("second");
    second.grill("config", "set", "learner", "anna").ok();
    Run damaged = second.grill("sync", address, "--json");
    assertEquals(1, damaged.exit());
    assertEquals(1, damaged.json().get("damaged").asInt());
    assertTrue(damaged.err().contains("not as it was recorded"), damaged.err());
  }

  private static void assertSays(Home home, int code, String said, String address) {
    Run run = home.grill("class", "push", address, "--yes");
    assertEquals(code, run.exit(), run.err());
    assertEquals(1, run.errLines().size(), run.err());
    assertTrue(run.err().contains(said), run.err());
  }

  @Test
  void passwordsComeFromTheFilesThatPostgresHasForThem() throws Exception {
    String database = store();
    Path home = Files.createDirectories(folder.resolve("anna"));
    Path passwords = folder.resolve("pgpass");
    Files.writeString(
        passwords, "127.0.0.1:" + server.port() + ":*:anna:" + PostgresServer.PASSWORD + "\n");
    Path services = folder.resolve("services");
    Files.writeString(
        services,
        "[school]\nhost=127.0.0.1\nport=%d\ndbname=%s\nuser=anna\n"
            .formatted(server.port(), database));
    Map<String, String> files =
        Map.of("PGPASSFILE", passwords.toString(), "PGSERVICEFILE", services.toString());
    Installed.Result byFile =
        Installed.run(home, files, "", "class", "list", server.address("anna", database));
    assertEquals(0, byFile.code(), byFile.err());
    Installed.Result byService =
        Installed.run(home, files, "", "class", "push", "postgresql:///?service=school", "--yes");
    assertEquals(0, byService.code(), byService.err());
    assertEquals("1", server.query(database, "SELECT count(*) FROM grill.learner"));
  }
}
