package dev.grill.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The code on the built-in cards prints what the cards say, and {@code run_snippets.py}, which
 * proves it, finds the faults that it is there for.
 *
 * <p>Where python3, promtool or a Python library is missing, the tests that need it are aborted
 * with the names of what is missing; with {@code CI=true} they fail.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SnippetsIT {
  private static final String SCRIPT = "src/test/python/run_snippets.py";
  private static final Path FAULTY = Path.of("src/test/resources/snippets");
  private static final Pattern SECONDS = Pattern.compile(" \\d+\\.\\d s(?=$|:| \\()");

  /** A card that needs Python and none of its libraries, in both editions of the data deck. */
  private static final String CARD = "data-synchronization";

  private static final String ZH = "ai-data-zh";
  private static final String EN = "ai-data-en";

  @TempDir Path folder;

  @Test
  void theCodeOnEveryBuiltInCardPrintsWhatTheCardSays() throws Exception {
    Run run = run("decks/zh", "decks/en");
    run.lines().forEach(System.out::println);
    assertEquals(0, run.status(), run::text);
    run.abortIfSkipped();
    long ok = run.lines().stream().filter(line -> line.startsWith("ok  ")).count();
    assertTrue(ok >= 80, () -> "a card without code?\n" + run.text());
    assertEquals(ok + " snippets, 0 failed", run.last());
  }

  @Test
  void aChangedOutputFails() throws Exception {
    plant(ZH, "        output: |\n", "          0 rows\n");
    Run run = run(copied(ZH).toString());
    assertEquals(1, run.status(), run::text);
    assertTrue(run.failed(ZH, "prints something else than the card says"), run::text);
    assertTrue(run.lines().contains("    -0 rows"), run::text);
    assertTrue(run.last().endsWith(" snippets, 1 failed"), run::text);
  }

  @Test
  void aSyntaxErrorFails() throws Exception {
    plant(EN, "        source: |\n", "          def (\n");
    Run run = run(copied(EN).toString());
    assertEquals(1, run.status(), run::text);
    assertTrue(run.failed(EN, "exit status 1"), run::text);
    assertTrue(run.text().contains("SyntaxError"), run::text);
    assertTrue(run.last().endsWith(" snippets, 1 failed"), run::text);
  }

  @Test
  void otherCodeInOneEditionFailsAlthoughItPrintsTheSame() throws Exception {
    plant(EN, "        source: |\n", "          pass  # does nothing\n");
    plant(ZH, "        source: |\n", "          # 什么也不做\n");
    Run run = run(copied(ZH).toString(), copied(EN).toString());
    assertEquals(1, run.status(), run::text);
    assertTrue(run.failed(EN, "other code than in " + ZH), run::text);
    assertTrue(run.lines().contains("    +pass"), run::text);
    assertTrue(run.last().endsWith(" snippets, 1 failed"), run::text);
  }

  @Test
  void eachKindOfFaultIsFoundAndNothingElse() throws Exception {
    Run run = run(FAULTY.toString());
    run.abortIfSkipped();
    List<String> said =
        run.lines().stream()
            .filter(line -> line.matches("(ok|FAIL) .*|    and: .*|\\d+ snippets, .*"))
            .map(line -> SECONDS.matcher(line).replaceFirst(""))
            .toList();
    String expected = Files.readString(FAULTY.resolve("expected.txt"), UTF_8);
    assertEquals(expected, String.join("\n", said) + "\n");
    assertEquals(1, run.status());
  }

  @Test
  void codeThatDoesNotEndFails() throws Exception {
    Path deck =
        deck(
            """
            deck: endless
            title: Endless
            cards:
              - question: When?
                answer: never
                code:
                  - {language: bash, source: "echo one; tail -f /dev/null", output: one}
                  - {language: python, source: "import numpy, time; time.sleep(3600)"}
            """);
    Run run = run("--limit", "1", deck.toString());
    run.abortIfSkipped();
    assertEquals(1, run.status(), run::text);
    assertEquals(
        2,
        run.lines().stream().filter(line -> line.endsWith(": not done after 1 s")).count(),
        run::text);
  }

  @Test
  void missingModulesAreNamedAndFailOnlyInCi() throws Exception {
    Path bare = folder.resolve("python3");
    Files.writeString(bare, "#!/bin/sh\nexec " + python() + " -S \"$@\"\n", UTF_8);
    assertTrue(bare.toFile().setExecutable(true));
    Path deck =
        deck(
            """
            deck: modules
            title: Modules
            cards:
              - question: Which?
                answer: torch
                code: [{language: python, source: "import torch", output: ""}]
            """);
    List<String> arguments = List.of("--python", bare.toString(), deck.toString());
    Run here = run(Map.of("CI", ""), arguments);
    assertEquals(0, here.status(), here::text);
    assertTrue(
        here.lines().stream()
            .anyMatch(line -> line.matches("SKIPPED modules/.* needs Python module torch .*")),
        here::text);
    Run ci = run(Map.of("CI", "true"), arguments);
    assertEquals(1, ci.status(), ci::text);
  }

  /**
   * Copies {@link #CARD} of a built-in deck, whose other cards a test has no need to run, and adds
   * a line after the first such line of it.
   */
  private void plant(String deck, String after, String line) throws IOException {
    String language = deck.substring(deck.lastIndexOf('-') + 1);
    Path original = Path.of("decks", language, deck + ".yaml");
    String[] cards = Files.readString(original, UTF_8).split("(?m)(?=^ *- id: )");
    String card =
        Stream.of(cards).filter(one -> one.contains("- id: " + CARD + "\n")).findFirst().orElse("");
    int place = card.indexOf(after);
    assertTrue(place >= 0, () -> original + " has no " + CARD + " with code");
    StringBuilder text = new StringBuilder(card).insert(place + after.length(), line);
    Files.writeString(copied(deck), text.insert(0, cards[0]), UTF_8);
  }

  private Path copied(String deck) {
    return folder.resolve(deck + ".yaml");
  }

  private Path deck(String text) throws IOException {
    return Files.writeString(folder.resolve("deck.yaml"), text, UTF_8);
  }

  private static Run run(String... arguments) throws Exception {
    return run(Map.of(), List.of(arguments));
  }

  private static Run run(Map<String, String> environment, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(python(), SCRIPT));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    try (BufferedReader output = process.inputReader(UTF_8)) {
      List<String> lines = output.lines().toList();
      Run run = new Run(process.waitFor(), lines);
      return run.text().startsWith("SKIPPED everything") ? missing(run.text()) : run;
    } finally {
      process.destroy();
    }
  }

  /** Debian's Python first: it is the one that Debian's python3-yaml belongs to. */
  private static String python() {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String directory : ("/usr/bin:" + path).split(":")) {
      Path candidate = Path.of(directory, "python3");
      if (Files.isExecutable(candidate)) {
        return candidate.toAbsolutePath().toString();
      }
    }
    return missing("the snippets of the cards were NOT run: no python3 (Debian: python3-yaml)");
  }

  private static <T> T missing(String what) {
    System.err.println(what);
    if ("true".equals(System.getenv("CI"))) {
      return fail(what);
    }
    return abort(what);
  }

  /** What a run printed (stderr included), line by line, and its exit status. */
  private record Run(int status, List<String> lines) {
    String text() {
      return String.join("\n", lines);
    }

    String last() {
      return lines.get(lines.size() - 1);
    }

    /** Whether the first snippet of {@link #CARD} failed in this way. */
    boolean failed(String deck, String fault) {
      Matcher snippet = Pattern.compile("FAIL " + deck + "/" + CARD + " #1 .*").matcher("");
      return lines.stream().anyMatch(l -> snippet.reset(l).matches() && l.contains(": " + fault));
    }

    void abortIfSkipped() {
      List<String> skipped = lines.stream().filter(l -> l.startsWith("SKIPPED")).toList();
      if (!skipped.isEmpty()) {
        missing("code that was NOT checked:\n" + String.join("\n", skipped));
      }
    }
  }
}
