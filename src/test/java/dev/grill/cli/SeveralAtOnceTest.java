package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grill.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two reviews of the same cards, a sync and grades one after the other, all at once. */
class SeveralAtOnceTest {

  private static final int CARDS = 30;
  private static final int GRADES = 8;
  private static final long PATIENT_SECONDS = 240;

  @TempDir Path folder;
  private Home home;

  private Process start(String name, Path input, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dgrill.decks=" + Home.SMALL_DECKS,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("GRILL_HOME", home.folder().toString());
    process.environment().put("GRILL_NOW", "2026-11-24T09:00:00+08:00");
    process.environment().put("GRILL_LANG", "en");
    return process
        .redirectInput(input.toFile())
        .redirectOutput(folder.resolve(name + ".out").toFile())
        .redirectError(folder.resolve(name + ".err").toFile())
        .start();
  }

  /** The cards whose grade was followed by another question. */
  private List<String> followed(String name) throws IOException {
    List<String> asked = asked(name);
    return asked.isEmpty() ? asked : asked.subList(0, asked.size() - 1);
  }

  /** The cards a review asked, as often as it did. */
  private List<String> asked(String name) throws IOException {
    List<String> asked = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(name + ".out"))) {
      if (line.matches("\\[\\d+/\\d+] s/c\\d+")) {
        asked.add(line.substring(line.indexOf(' ') + 1));
      }
    }
    return asked;
  }

  @Test
  void allKeepWorkingAndNothingIsLostOrRecordedTwice() throws Exception {
    home = Home.in(folder.resolve("home"));
    StringBuilder deck = new StringBuilder("deck: s\ntitle: S\ncards:\n");
    for (int i = 0; i < CARDS + GRADES; i++) {
      deck.append("- {id: c" + i + ", question: Why " + i + "?, answer: So.}\n");
    }
    Path file = Files.writeString(folder.resolve("s.yaml"), deck);
    home.grill("deck", "add", file.toString()).ok();
    Path shared = Files.createDirectory(folder.resolve("shared"));
    Path answers = Files.writeString(folder.resolve("answers"), "\n5\n".repeat(3 * CARDS));
    Path nothing = Files.writeString(folder.resolve("nothing"), "");
    String[] review = {"review", "--plain", "--new", String.valueOf(CARDS)};
    List<Process> processes =
        List.of(
            start("one", answers, review),
            start("two", answers, review),
            start("sync", nothing, "sync", shared.toString(), "--yes"));
    Set<String> acknowledged = new HashSet<>();
    for (int i = 0; i < GRADES; i++) {
      Home.Run grade = home.grill("grade", "s/c" + (CARDS + i), "4", "--json").ok();
      acknowledged.add(grade.json().get("review").asText());
    }
    for (Process process : processes) {
      assertTrue(process.waitFor(PATIENT_SECONDS, TimeUnit.SECONDS), "it came to its end");
      assertEquals(0, process.exitValue());
    }
    List<String> cards = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode row : home.grill("history", "--json").ok().json().get("reviews")) {
      cards.add(row.get("card").asText());
      ids.add(row.get("review").asText());
    }
    assertTrue(ids.containsAll(acknowledged), "grades one after the other");
    assertTrue(cards.containsAll(followed("one")), "the first review's");
    assertTrue(cards.containsAll(followed("two")), "the second review's");
    assertEquals(cards.size(), ids.size());
    List<String> asked = new ArrayList<>(asked("one"));
    asked.addAll(asked("two"));
    for (String card : new HashSet<>(cards)) {
      // the one who comes second to a card is shown it anew, and here says 5 again
      int grades = card.matches("s/c3[0-7]") ? 1 : Collections.frequency(asked, card);
      assertTrue(Collections.frequency(cards, card) <= Math.min(2, grades), card + " of " + cards);
    }
    home.grill("doctor").ok();
    home.grill("sync", shared.toString(), "--yes").ok();
    Home other = Home.in(folder.resolve("other"));
    other.grill("sync", shared.toString(), "--yes").ok();
    assertEquals(cards.size(), other.grill("history", "--json").ok().json().get("reviews").size());
  }
}
