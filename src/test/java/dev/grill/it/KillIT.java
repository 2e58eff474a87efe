package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grill.cli.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review killed at random moments keeps every grade after which it asked the next question. */
class KillIT {

  /** {@code -Dgrill.kills=300} for more. */
  private static final int KILLS = Integer.getInteger("grill.kills", 8);

  /** A home of its own for every few kills: each start reads all of its cards that wait. */
  private static final int KILLS_OF_A_HOME = 10;

  private static final int CARDS = 60 * KILLS_OF_A_HOME;
  private static final int MOST_ANSWERS = 12;

  /** Answers that are written before the first is read. */
  private static final int FITS_A_PIPE = 400;

  @TempDir Path folder;

  @Test
  void killingAReviewLosesNoGradeThatWasFollowedByTheNextQuestion() throws Exception {
    StringBuilder deck = new StringBuilder("deck: many\ntitle: Many\ncards:\n");
    for (int i = 0; i < CARDS; i++) {
      deck.append("  - {id: c" + i + ", question: Why?, answer: So.}\n");
    }
    Files.writeString(folder.resolve("many.yaml"), deck);
    Random random = new Random(20261124);
    int answers = 0;
    for (int done = 0; done < KILLS; done += KILLS_OF_A_HOME) {
      Path home = folder.resolve("home" + done);
      answers += killed(home, Math.min(KILLS_OF_A_HOME, KILLS - done), random);
    }
    System.out.println(KILLS + " kills among " + answers + " answers: 0 lost, 0 doubled");
  }

  /**
   * Kills reviews in a home and compares its log with what was acknowledged; how many that were.
   */
  private int killed(Path home, int kills, Random random) throws Exception {
    Installed.prepare(home, "deck", "add", folder.resolve("many.yaml").toString());
    List<String> followed = new ArrayList<>();
    for (int kill = 0; kill < kills; kill++) {
      followed.addAll(reviewUntilKilled(home, random));
      assertEquals("ok", Sql.query(home.resolve("default.db"), "PRAGMA integrity_check"));
    }
    List<String> kept = history(home);
    assertTrue(followed.size() > kills, "answers streamed in");
    assertTrue(kept.containsAll(followed), () -> followed + " and only " + kept);
    assertEquals(kept.size(), kept.stream().distinct().count(), "no grade twice");
    assertTrue(kept.size() <= followed.size() + kills, "at most the last one was not followed");
    return followed.size();
  }

  /** The cards whose grade was followed by the next question before the process was killed. */
  private static List<String> reviewUntilKilled(Path home, Random random) throws IOException {
    List<String> asked = new ArrayList<>();
    try (Conversation review = Conversation.start(home, "review", "--new", "9999")) {
      // all answers are in the pipe before they are read, so the kill comes anywhere
      review.say("answer\n\n5\n".repeat(FITS_A_PIPE));
      int answers = 1 + random.nextInt(MOST_ANSWERS);
      for (int i = 0; i < answers; i++) {
        asked.add(card(review.hear("[")));
      }
      for (int lines = random.nextInt(16); lines > 0; lines--) {
        take(review.next(), asked);
      }
      review.kill().forEach(line -> take(line, asked));
    }
    return asked.subList(0, asked.size() - 1);
  }

  private static void take(String line, List<String> asked) {
    if (line.matches("\\[\\d+/\\d+] many/c\\d+")) {
      asked.add(card(line));
    }
  }

  private static String card(String line) {
    return line.substring(line.indexOf(' ') + 1);
  }

  private static List<String> history(Path home) throws IOException {
    List<String> cards = new ArrayList<>();
    String json = Installed.look(home, "history", "--json");
    for (JsonNode row : new ObjectMapper().readTree(json).get("reviews")) {
      cards.add(row.get("card").asText());
    }
    return cards;
  }
}
