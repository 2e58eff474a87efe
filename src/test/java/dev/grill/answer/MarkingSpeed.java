package dev.grill.answer;

import dev.grill.card.Card;
import dev.grill.decks.BuiltinDecks;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Prints how long marking takes, warm and cold: the built-in card with the most entries, its own
 * answer repeated to 2 000 characters. Processor time, so that other programs count little. Not a
 * test: time depends on the machine.
 */
public final class MarkingSpeed {

  private static final int CHARACTERS = 2_000;
  private static final int ROUNDS = 200;

  private MarkingSpeed() {}

  public static void main(String[] arguments) {
    for (String language : BuiltinDecks.LANGUAGES) {
      Card card =
          BuiltinDecks.cards(language).stream()
              .max((a, b) -> Integer.compare(entries(a), entries(b)))
              .orElseThrow();
      String text = card.answer().repeat(CHARACTERS / card.answer().length() + 1);
      text = text.substring(0, CHARACTERS);
      long cold = time(card, text);
      long[] warm = new long[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        warm[i] = time(card, text);
      }
      Arrays.sort(warm);
      System.out.printf(
          "marking %s, %d entries: first %.1f ms, then median %.1f ms, 99 of 100 within %.1f ms%n",
          card.id(),
          entries(card),
          cold / 1e6,
          warm[ROUNDS / 2] / 1e6,
          warm[ROUNDS * 99 / 100] / 1e6);
    }
  }

  private static int entries(Card card) {
    return card.points().stream().mapToInt(point -> point.accept().size()).sum();
  }

  private static long time(Card card, String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Marking.mark(card, text);
    return threads.getCurrentThreadCpuTime() - start;
  }
}
