package dev.grill.it;

import static dev.grill.it.Installed.quoted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grill.cli.Home;
import dev.grill.cli.Sql;
import dev.grill.it.Installed.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Homes that exchange by file and by folder, with the program as people have it: what is done in a
 * home in between, and how it is read, needs no process of its own.
 */
class ExchangeIT {

  private static final String DECK =
      """
      deck: s
      title: S
      cards:
        - id: a
          question: What is Aa?
          answer: A1
          points: [{point: one}, {point: two}]
        - {id: b, question: What is Bb?, answer: B1}
        - {id: c, question: What is Cc?, answer: C1}
      """;

  private static final int KILLS = 5;
  private static final int ROWS = 1_500;

  @TempDir Path folder;
  private int hour = 9;

  private Path home(String name) {
    return folder.resolve(name);
  }

  /** Runs a command an hour after the one before. */
  private Result run(Path home, String... args) {
    return Installed.run(home, Map.of("GRILL_NOW", now()), "", args);
  }

  private String now() {
    return "2026-11-24T%02d:00:00+08:00".formatted(hour);
  }

  private Result ok(Path home, String... args) {
    Result result = run(home, args);
    assertEquals(0, result.code(), () -> List.of(args) + result.err());
    return result;
  }

  /** Runs a command at the same time in this process. */
  private String here(Path home, String... args) {
    return Home.in(home).at(now()).grill(args).ok().out();
  }

  private void live(Path home, String card, int grade) {
    hour++;
    here(home, "grade", card, String.valueOf(grade));
  }

  private void addDeck(Path... homes) throws IOException {
    Path deck = Files.writeString(folder.resolve("s.yaml"), DECK);
    for (Path home : homes) {
      here(home, "deck", "add", deck.toString());
    }
  }

  private void assertAgree(Path... homes) {
    hour++;
    String history = here(homes[0], "history", "--json");
    String due = here(homes[0], "due", "--json");
    for (Path home : List.of(homes).subList(1, homes.length)) {
      assertEquals(history, here(home, "history", "--json"));
      assertEquals(due, here(home, "due", "--json"));
    }
  }

  private void byFile(Path from, Path to) {
    Path file = folder.resolve("progress.jsonl");
    ok(from, "progress", "export", file.toString());
    ok(to, "progress", "import", file.toString());
  }

  @Test
  void homesThatExchangeByFileAndByFolderInAnyOrderAgree() throws Exception {
    Path ann = home("ann");
    Path ben = home("ben");
    Path late = home("late");
    String shared = folder.resolve("shared").toString();
    addDeck(ann, ben);
    live(ann, "a", 4);
    live(ben, "a", 2);
    live(ben, "b", 5);
    byFile(ben, ann);
    byFile(ann, ben);
    assertAgree(ann, ben);

    live(ann, "c", 1);
    here(ann, "note", "c", "mine");
    ok(ann, "sync", shared);
    live(ben, "c", 3);
    here(ben, "suspend", "b");
    ok(ben, "sync", shared);
    byFile(ben, ann);
    ok(ann, "sync", shared);
    byFile(ann, ben);
    assertAgree(ann, ben);

    ok(late, "sync", shared);
    assertAgree(ann, ben, late);
    live(late, "b", 0);
    here(late, "undo");
    ok(late, "sync", shared);
    ok(ann, "sync", shared);
    byFile(late, ben);
    byFile(late, ben);
    ok(ben, "sync", shared);
    assertAgree(ann, ben, late);
  }

  @Test
  void copiedAndRestoredHomesExchangeAndAgree() throws Exception {
    Path ann = home("ann");
    Path copy = home("copy");
    String shared = folder.resolve("shared").toString();
    addDeck(ann);
    live(ann, "a", 4);
    ok(ann, "sync", shared);
    assertEquals(
        0, Installed.shell(Map.of(), "", "cp -r " + quoted(ann) + " " + quoted(copy)).code());
    byte[] backup = Files.readAllBytes(ann.resolve("default.db"));
    live(ann, "b", 4);
    live(copy, "b", 2);
    live(copy, "c", 3);
    ok(ann, "sync", shared);
    assertTrue(ok(copy, "sync", shared).err().contains("new id"));
    ok(ann, "sync", shared);
    assertAgree(ann, copy);
    live(ann, "a", 1);
    ok(ann, "sync", shared);
    String before = here(ann, "history", "--json");
    Files.write(ann.resolve("default.db"), backup);
    ok(ann, "sync", shared);
    assertEquals(before, here(ann, "history", "--json"));
    live(ann, "c", 5);
    ok(ann, "sync", shared);
    ok(copy, "sync", shared);
    assertAgree(ann, copy);
  }

  @Test
  void anotherLearnerIsAskedAboutOnceAndCronHasNothingToMail() throws Exception {
    Path ann = home("ann");
    Path ben = home("ben");
    String shared = folder.resolve("shared").toString();
    addDeck(ann, ben);
    live(ann, "a", 4);
    live(ben, "b", 4);
    assertEquals(new Result(0, "", ""), run(ann, "sync", shared));
    Result asked = run(ben, "sync", shared);
    assertEquals(2, asked.code());
    assertTrue(asked.err().contains("--yes"), asked.err());
    ok(ben, "sync", shared, "--yes");
    assertEquals(new Result(0, "", ""), run(ben, "sync", shared));
    assertEquals(2, run(ann, "sync", shared).code());
    ok(ann, "sync", shared, "--yes");
    assertEquals(new Result(0, "", ""), run(ann, "sync", shared));
    assertAgree(ann, ben);
    assertEquals(2, run(ann, "sync", "https://host/school").code());
  }

  @Test
  void syncsAtOnceAreSafe() throws Exception {
    Path ann = home("ann");
    Path ben = home("ben");
    String shared = folder.resolve("shared").toString();
    addDeck(ann);
    live(ann, "a", 4);
    live(ann, "b", 4);
    String sync = quoted(Installed.command()) + " sync " + quoted(shared);
    StringBuilder script = new StringBuilder();
    for (Path home : List.of(ann, ben, ann, ben)) {
      script.append("GRILL_HOME=" + quoted(home) + " " + sync + " --yes & pids=\"$pids $!\"\n");
    }
    script.append("for p in $pids; do wait $p || exit 9; done");
    Result result =
        Installed.shell(Map.of("GRILL_NOW", "2026-11-24T12:00:00+08:00"), "", script.toString());
    assertEquals(0, result.code(), result.err());
    ok(ben, "sync", shared);
    assertAgree(ann, ben);
  }

  @Test
  void killingASyncAtAnyMomentLosesAndDoublesNothing() throws Exception {
    Path shared = Files.createDirectory(folder.resolve("shared"));
    Path ann = Files.createDirectory(home("ann"));
    Path ben = Files.createDirectory(home("ben"));
    ManyAnswers.record(ann.resolve("default.db"), ROWS);
    Set<String> recorded = new HashSet<>(reviews(ann));
    assertEquals(ROWS, recorded.size());
    Random random = new Random(20261127);
    for (int kill = 0; kill < KILLS; kill++) {
      killed(kill % 2 == 0 ? ann : ben, shared, random);
    }
    assertEquals(0, Installed.run(ann, "sync", shared.toString()).code());
    assertEquals(0, Installed.run(ben, "sync", shared.toString()).code());
    for (Path home : List.of(ann, ben)) {
      List<String> kept = reviews(home);
      assertEquals(recorded, new HashSet<>(kept));
      assertEquals(ROWS, kept.size(), "none twice");
      assertEquals("ok", Sql.query(home.resolve("default.db"), "PRAGMA integrity_check"));
    }
    try (Stream<Path> files = Files.walk(shared)) {
      List<Path> left = files.filter(f -> f.toString().endsWith(".grill-part")).toList();
      assertTrue(left.size() <= 1, "what a kill left is overwritten: " + left);
    }
  }

  private static void killed(Path home, Path shared, Random random) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(Installed.command().toString(), "sync", shared.toString());
    builder.environment().put("GRILL_HOME", home.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    if (!process.waitFor(150 + random.nextInt(1_500), TimeUnit.MILLISECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it is dead");
    }
    assertFalse(process.isAlive());
  }

  private static List<String> reviews(Path home) throws IOException {
    List<String> ids = new ArrayList<>();
    for (JsonNode row : Home.in(home).grill("history", "--json").ok().json().get("reviews")) {
      ids.add(row.get("review").asText());
    }
    return ids;
  }
}
