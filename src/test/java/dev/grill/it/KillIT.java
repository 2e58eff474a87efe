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

  private static final int CARDS = 60 * KILLS;
  private static final int MOST_ANSWERS = 12;

  /** Answers that are written before the first is read. */
  private static final int FITS_A_PIPE = 400;

  @TempDir Path folder;

  @Test
  void killingAReviewLosesNoGradeThatWasFollowedByTheNextQuestion() throws Exception {
    Path home = folder.resolve("home");
    StringBuilder deck = new StringBuilder("deck: many\ntitle: Many\ncards:\n");
    for (int i = 0; i < CARDS; i++) {
      deck.append("  - {id: c" + i + ", question: Why?, answer: So.}\n");
    }
    Files.writeString(folder.resolve("many.yaml"), deck);
    Installed.prepare(home, "deck", "add", folder.resolve("many.yaml").toString());
    Random random = new Random(20261124);
    List<String> followed = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      followed.addAll(reviewUntilKilled(home, random));
      assertEquals("ok", Sql.query(home.resolve("default.db"), "PRAGMA integrity_check"));
    }
    List<String> kept = history(home);
    assertTrue(followed.size() > KILLS, "answers streamed in");
    assertTrue(kept.containsAll(followed), () -> followed + " and only " + kept);
    assertEquals(kept.size(), kept.stream().distinct().count(), "no grade twice");
    assertTrue(kept.size() <= followed.size() + KILLS, "at most the last one was not followed");
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
    String json = Installed.run(home, "history", "--json").out();
    for (JsonNode row : new ObjectMapper().readTree(json).get("reviews")) {
      cards.add(row.get("card").asText());
    }
    return cards;
  }
}
