package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.grill.text.Columns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code grill stats}: its figures are those of the log, and text and JSON tell the same. */
class StatsCommandTest {

  private static final List<String> CARDS =
      List.of("tides", "salt", "fish", "sum-01", "sum-02", "sum-03", "sum-04", "sum-05", "sum-06");

  @TempDir static Path lives;
  @TempDir Path folder;

  private Home home() {
    return Home.in(folder.resolve("home"));
  }

  /** Some weeks of everything that a learner can do, ending on 24 November 2026; a copy. */
  private Home lived(long seed, int days) throws IOException {
    Path life = lives.resolve(seed + "-" + days);
    if (!Files.exists(life)) {
      live(Home.in(life), seed, days);
    }
    Home.copy(life, home().folder());
    return home().at("2026-11-24T22:00:00+08:00");
  }

  private void live(Home home, long seed, int days) throws IOException {
    home.at("2026-09-01T09:00:00+08:00").grill("deck", "add", "builtin:en").ok();
    Path answer = folder.resolve("answer.txt");
    Random random = new Random(seed);
    for (int ago = days; ago >= 0; ago--) {
      String day = java.time.LocalDate.of(2026, 11, 24).minusDays(ago).toString();
      home.at(day + (random.nextInt(4) == 0 ? "T02:30:00+08:00" : "T21:00:00+01:00"));
      int acts = random.nextInt(3) == 0 ? 0 : random.nextInt(6);
      for (int i = 0; i < acts; i++) {
        String card = CARDS.get(random.nextInt(CARDS.size()));
        String grade = String.valueOf(random.nextInt(6));
        switch (random.nextInt(14)) {
          case 0 -> home.grill("undo");
          case 1 -> home.grill("suspend", card).ok();
          case 2 -> home.grill("bury", card).ok();
          case 3 -> home.grill("resume", card).ok();
          case 4, 5 -> {
            String input = "the moon\n\n+1 -1\n" + grade + "\n";
            home.typed(input, "review", "--plain", "--cram", "--limit", "1").ok();
          }
          case 6, 7 -> home.grill("grade", card, grade).ok();
          default -> {
            Files.writeString(answer, random.nextBoolean() ? "the moon" : "rocks and the sun");
            String seconds = random.nextInt(200) + "." + random.nextInt(10);
            home.grill("grade", card, grade, "--seconds", seconds, "--answer-file", "" + answer)
                .ok();
          }
        }
      }
    }
  }

  private String recomputed(Home home, String stats, String... more)
      throws IOException, InterruptedException {
    Path history = folder.resolve("history.json");
    Path cards = folder.resolve("cards.json");
    Path said = folder.resolve("stats.json");
    Files.writeString(history, home.grill("history", "--json").ok().out());
    Files.writeString(cards, home.grill("cards", "--json").ok().out());
    Files.writeString(said, stats);
    List<String> command = new ArrayList<>();
    command.addAll(List.of("python3", "src/test/python/recompute_stats.py"));
    command.addAll(List.of(history.toString(), cards.toString(), said.toString()));
    command.addAll(List.of(more));
    Process python;
    try {
      python = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      String missing = "python3 is missing: the figures were not recomputed";
      if ("true".equals(System.getenv("CI"))) {
        fail(missing);
      }
      System.err.println(missing);
      return abort(missing);
    }
    String printed = new String(python.getInputStream().readAllBytes());
    assertTrue(python.waitFor(1, TimeUnit.MINUTES));
    assertEquals(printed.isBlank() ? 0 : 1, python.exitValue(), printed);
    return printed.strip();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theFiguresAreThoseOfAnIndependentRecomputation(long seed) throws Exception {
    Home home = lived(seed, 40);
    Files.writeString(home.folder().resolve("config.yaml"), "leech-after: 2\n");
    String stats = home.grill("stats", "--json").ok().out();

    assertEquals("", recomputed(home, stats, "--leech-after", "2"));
  }

  @Test
  void theRecomputationFindsAWrongFigure() throws Exception {
    Home home = lived(1, 40);
    ObjectNode stats = (ObjectNode) home.grill("stats", "--json").ok().json();
    ((ObjectNode) stats.get("retention")).put("passed", 99);
    ((ObjectNode) stats.at("/forecast/3")).put("due", 99);

    List<String> found = recomputed(home, stats.toString()).lines().toList();

    assertEquals(2, found.size(), found.toString());
    assertTrue(found.get(0).startsWith(".forecast[3].due: "), found.toString());
    assertTrue(found.get(1).startsWith(".retention.passed: "), found.toString());
  }

  @Test
  void aDeckNamedNarrowsEveryFigure() throws Exception {
    Home home = lived(2, 40);
    JsonNode all = home.grill("stats", "--json").ok().json();
    JsonNode sea = home.grill("stats", "sea-en", "--json").ok().json();
    JsonNode sums = home.grill("stats", "--deck", "sums-en", "--json").ok().json();

    for (String sum : List.of("/cards/total", "/reviews/total", "/retention/answers")) {
      assertEquals(all.at(sum).asInt(), sea.at(sum).asInt() + sums.at(sum).asInt(), sum);
      assertTrue(sea.at(sum).asInt() > 0, sum);
    }
    home.grill("config", "set", "decks", "sea-en").ok();
    assertEquals(sea, home.grill("stats", "--json").ok().json());
  }

  @ParameterizedTest
  @CsvSource({"en, Answers", "zh, 作答"})
  void theTextTellsTheSameFiguresWithinItsWidth(String lang, String answers) throws Exception {
    Home home = lived(3, 170);
    JsonNode json = home.grill("stats", "--json").ok().json();

    List<String> lines = home.lang(lang).grill("stats").ok().outLines();

    String total = json.at("/reviews/total").asText();
    assertTrue(
        lines.stream().anyMatch(line -> line.contains(answers) && line.contains(total)),
        lines.toString());
    String retained = String.valueOf(json.at("/retention/passed").asInt());
    assertTrue(lines.stream().anyMatch(line -> line.contains(retained)));
    for (String line : lines) {
      assertTrue(Columns.width(line) <= 80, line);
      assertFalse(line.contains("\u001b"), line);
    }
  }

  @Test
  void aHomeWithoutAnswersSaysSo() throws Exception {
    home().grill("deck", "add", "builtin:en").ok();

    Home.Run text = home().grill("stats").ok();
    JsonNode json = home().grill("stats", "--json").ok().json();

    assertTrue(text.out().contains("No answers yet"), text.out());
    assertEquals(0, json.at("/reviews/total").asInt());
    assertTrue(json.at("/retention/rate").isNull());
    assertEquals(30, json.get("forecast").size());
    assertEquals("2026-11-24", json.at("/forecast/0/day").asText());
  }

  @Test
  void anAnswerLeftOpenOverNightCountsAsMuchAsTheSettingSays() throws IOException {
    Home capped = Home.in(folder.resolve("capped")).at("2026-11-24T09:00:00Z");
    capped.grill("deck", "add", "builtin:en").ok();
    capped.grill("grade", "fish", "4", "--seconds", "30000").ok();
    capped.grill("grade", "salt", "4", "--seconds", "30").ok();
    assertEquals(10.5, minutes(capped));
    assertTrue(capped.grill("stats").ok().out().contains("longer than 10 min"));
    JsonNode first = capped.grill("history", "fish", "--json").ok().json().get("reviews").get(0);
    assertEquals(30000, first.get("seconds").asInt(), "the log keeps the true time");
    capped.grill("config", "set", "answer-cap", "1").ok();
    assertEquals(1.5, minutes(capped));
  }

  private static double minutes(Home home) throws IOException {
    return home.grill("stats", "--json").ok().json().get("reviews").get("minutes").asDouble();
  }
}
