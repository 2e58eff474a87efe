package dev.grill.it;

import static dev.grill.it.Installed.quoted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grill.cli.Home;
import dev.grill.cli.Sql;
import dev.grill.it.Installed.Result;
import dev.grill.store.Mounted;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The installed command on data it cannot use as it would like to: one line, its exit code, nothing
 * changed and nothing acknowledged lost.
 */
class BadDataIT {

  private static final String GRILL = quoted(Installed.command());

  @TempDir Path folder;
  private Path home;
  private Path database;

  @BeforeEach
  void nameTheHome() throws IOException {
    home = Files.createDirectories(folder.resolve("home"));
    database = home.resolve("default.db");
  }

  private void makeTheHome() throws IOException {
    StringBuilder deck = new StringBuilder("deck: many\ntitle: Many\ncards:\n");
    for (int i = 1; i <= 30; i++) {
      deck.append("  - {id: c" + i + ", question: Why?, answer: So.}\n");
    }
    Files.writeString(folder.resolve("many.yaml"), deck);
    Installed.prepare(home, "deck", "add", folder.resolve("many.yaml").toString());
    Installed.prepare(home, "grade", "c1", "5");
  }

  private Result grill(String... args) {
    return Installed.run(home, args);
  }

  private Result ok(String... args) {
    Result result = grill(args);
    assertEquals(0, result.code(), result.err());
    return result;
  }

  /** What lies in the home; the empty files by which processes wait for each other aside. */
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>(Home.contents(home));
    contents.keySet().removeIf(name -> name.matches("(.*/)?\\.[^/]*\\.lock"));
    return contents;
  }

  private Result shell(String script) {
    return Installed.shell(Map.of("GRILL_HOME", home.toString()), "", script);
  }

  private JsonNode history() throws IOException {
    return new ObjectMapper().readTree(Installed.look(home, "history", "--json")).get("reviews");
  }

  /** Refused with exit code 1 and one line that names the database. */
  private void isRefused(Result result) {
    assertEquals(1, result.code(), result.out());
    assertEquals(1, result.err().lines().count(), result.err());
    assertTrue(result.err().startsWith("grill: "), result.err());
    assertTrue(result.err().contains(database.toString()), result.err());
    assertEquals("", result.out());
  }

  @Test
  void aDatabaseThatAnotherProgramHoldsIsLeftAlone() throws Exception {
    makeTheHome();
    Map<String, String> before = contents();
    try (Connection other = Sql.connect(database);
        Statement statement = other.createStatement()) {
      statement.executeUpdate("BEGIN EXCLUSIVE");
      isRefused(grill("due"));
      isRefused(grill("grade", "c2", "4"));
      isRefused(Installed.run(home, Map.of(), "\n5\n", "review", "--plain"));
      statement.executeUpdate("ROLLBACK");
    }
    assertEquals(before, contents());
    ok("grade", "c2", "4");
  }

  /** In a pipe what follows a grade that was refused is no other grade: the run ends. */
  @Test
  void aGradeThatCannotBeSavedEndsAPipeWithNothingOfTheCardRecorded() throws Exception {
    makeTheHome();
    try (Conversation review = Conversation.start(home, "review", "--plain")) {
      review.say("").hear("Grade 0-5");
      try (Connection other = Sql.connect(database);
          Statement statement = other.createStatement()) {
        statement.executeUpdate("BEGIN IMMEDIATE");
        assertTrue(review.say("5").hear("grill: ").contains(database.toString()));
        assertEquals(1, review.end());
        statement.executeUpdate("ROLLBACK");
      }
    }
    assertEquals(1, history().size());
    Result again = Installed.run(home, Map.of(), "\n4\nq\n", "review", "--plain");
    assertEquals(0, again.code(), again.err());
    assertEquals(4, history().get(1).get("grade").asInt());
  }

  @Test
  void aReadOnlyHomeIsReadAndNotWritten() throws Exception {
    try (Mounted mounted = Mounted.tmpfs(home, "4m")) {
      makeTheHome();
      Map<String, String> before = contents();
      boolean root = "root".equals(System.getProperty("user.name"));
      if (mounted != null) {
        mounted.makeReadOnly();
      } else {
        assertFalse(root, "root can write everywhere: this test needs to be allowed to mount");
        Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-xr-xr-x"));
      }
      ok("due", "--json");
      ok("show", "c1");
      ok("cards", "--json");
      assertEquals(1, history().size());
      isRefused(grill("grade", "c2", "5"));
      isRefused(grill("undo"));
      isRefused(grill("suspend", "c2"));
      isRefused(grill("note", "c2", "x"));
      Result removed = grill("deck", "remove", "many", "--yes");
      isRefused(removed);
      assertTrue(removed.err().contains("Make that folder writable"), removed.err());
      assertEquals(1, grill("deck", "add", "builtin:zh").code());
      assertEquals(1, grill("config", "set", "theme", "dark").code());
      Result review = Installed.run(home, Map.of(), "\n5\nq\n", "review", "--plain");
      assertEquals(1, review.code(), review.out());
      assertTrue(review.err().contains(database.toString()), review.err());
      assertFalse(review.out().contains("Saved:"), review.out());
      assertEquals(before, contents());
    } finally {
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aFullDiskLosesNoGradeThatWasAcknowledged() throws Exception {
    try (Mounted mounted = Mounted.tmpfs(home, "2m")) {
      boolean asked = "true".equals(System.getenv("CI"));
      assertTrue(
          mounted != null || !asked, "a full disk needs to be mounted, and in CI it must be");
      Assumptions.assumeTrue(mounted != null, "mounting is not allowed here");
      makeTheHome();
      List<String> acknowledged = new ArrayList<>();
      acknowledged.add(history().get(0).get("review").asText());
      fill(home.resolve("filler"));
      Path answer = Files.writeString(folder.resolve("answer"), "long ".repeat(2_000));
      Result last = null;
      for (int i = 2; i < 30 && (last == null || last.code() == 0); i++) {
        last = grill("grade", "c" + i, "4", "--answer-file", answer.toString(), "--json");
        if (last.code() == 0) {
          acknowledged.add(new ObjectMapper().readTree(last.out()).get("review").asText());
        }
      }
      isRefused(last);
      assertTrue(last.err().contains("full"), last.err());
      Map<String, String> before = contents();

      isRefused(grill("grade", "c29", "5", "--answer-file", answer.toString()));
      Result review =
          Installed.run(home, Map.of(), "long ".repeat(2_000) + "\n\n5\nq\n", "review", "--plain");
      assertEquals(1, review.code(), review.out());
      assertTrue(review.err().contains("full"), review.err());
      assertFalse(review.out().contains("Saved:"), review.out());
      Result add = grill("deck", "add", "builtin:zh");
      assertEquals(1, add.code());
      assertEquals(1, add.err().lines().count(), add.err());
      Result set = grill("config", "set", "learner", "Ada");
      assertEquals(1, set.code(), set.out());
      assertEquals(1, set.err().lines().count(), set.err());
      Result created = grill("deck", "new", home.resolve("new.yaml").toString());
      assertEquals(1, created.code(), created.out());

      ok("due", "--json");
      List<String> kept = new ArrayList<>();
      history().forEach(row -> kept.add(row.get("review").asText()));
      assertEquals(acknowledged, kept);
      assertEquals(before, contents());
      assertEquals("ok", Sql.query(database, "PRAGMA integrity_check"));
      Files.delete(home.resolve("filler"));
      ok("grade", "c29", "5", "--answer-file", answer.toString());
    }
  }

  private static void fill(Path file) throws IOException {
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertTrue(Files.size(file) > 0);
    }
  }

  @Test
  void aClosedPipeEndsQuietly() throws IOException {
    makeTheHome();
    String big = "big '".repeat(40_000);
    Files.writeString(folder.resolve("answer"), big);
    ok("grade", "c2", "4", "--answer-file", folder.resolve("answer").toString());
    for (String command : List.of("history --json", "history --csv", "cards", "man", "review")) {
      Result result =
          shell("{ " + GRILL + " " + command + "; echo \"code $?\" >&2; } | head -c 1 > /dev/null");
      assertEquals("code 0\n", result.err(), command);
    }
    Result gone = shell("{ " + GRILL + " history --json; echo \"code $?\" >&2; } | true");
    assertEquals("code 0\n", gone.err());
  }

  @Test
  void anOutputThatCannotBeWrittenIsSaid() throws IOException {
    makeTheHome();
    for (String command : List.of("due", "cards --json", "history", "grade c3 4", "man", "help")) {
      Result result = shell(GRILL + " " + command + " > /dev/full");
      assertEquals(1, result.code(), command);
      assertEquals(1, result.err().lines().count(), result.err());
      assertTrue(result.err().contains("the output cannot be written"), result.err());
    }
    assertEquals(2, history().size(), "the grade was saved before it was said");
    Result review = shell("printf '\\n4\\n' | " + GRILL + " review --plain > /dev/full");
    assertEquals(1, review.code(), review.err());
    assertEquals(0, shell(GRILL + " due 2> /dev/full").code());
    assertEquals(2, shell(GRILL + " nonsense 2> /dev/full").code());
  }

  @Test
  void severalProcessesGradeOneCardAtOnceAndOneOfThemMovesIt() throws Exception {
    makeTheHome();
    StringBuilder script = new StringBuilder();
    for (int grade = 0; grade < 6; grade++) {
      script.append(GRILL + " grade c7 " + grade + " --json & p" + grade + "=$!\n");
    }
    script.append("for p in $p0 $p1 $p2 $p3 $p4 $p5; do wait $p || exit 9; done");
    Result result = shell(script.toString());
    assertEquals(0, result.code(), result.err());
    assertEquals("", result.err());
    int moved = 0;
    int repeated = 0;
    for (JsonNode row : history()) {
      boolean card = row.get("card").asText().equals("many/c7");
      moved += card && row.get("mode").asText().equals("review") ? 1 : 0;
      repeated += card && row.get("mode").asText().equals("repeat") ? 1 : 0;
    }
    assertEquals(1, moved);
    assertEquals(5, repeated);
    assertEquals("ok", Sql.query(database, "PRAGMA integrity_check"));
  }

  @Test
  void aHomeThatIsFirstUsedByTwoAtOnceIsMadeOnce() throws Exception {
    Result result =
        shell(
            "printf '\\n4\\n' | "
                + GRILL
                + " review > /dev/null & a=$!\n"
                + "printf '\\n4\\n' | "
                + GRILL
                + " review > /dev/null & b=$!\n"
                + "wait $a && wait $b");
    assertEquals(0, result.code(), result.err());
    // both ask the same card first: who comes second is told, and writes nothing
    assertTrue(history().size() == 1 || history().size() == 2);
    String cards = Sql.query(database, "SELECT count(*) || ' ' || count(DISTINCT deck) FROM cards");
    assertEquals("40 8", cards);
    assertEquals("ok", Sql.query(database, "PRAGMA integrity_check"));
  }
}
