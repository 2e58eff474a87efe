package dev.grill.bench;

import dev.grill.card.CardId;
import dev.grill.review.Candidate;
import dev.grill.review.Limits;
import dev.grill.review.Mode;
import dev.grill.review.Queue;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Sm2;
import dev.grill.store.Answer;
import dev.grill.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * What is left of {@code due} and {@code grade} once Java runs and the home is open: the first
 * time, and the median of ten more. Not a test: {@code FILE CARD}, of which the cards CARD2 to
 * CARD12 are graded.
 */
public final class OnceOpen {

  private static final int MORE = 10;
  private static final Limits LIMITS = Limits.ofDay(20, 200);

  private interface Work {
    void run(int number) throws Exception;
  }

  private OnceOpen() {}

  public static void main(String[] args) throws Exception {
    try (Store store = Store.open(Path.of(args[0]), new Sm2(), InstantSource.system())) {
      ZonedDateTime now = ZonedDateTime.now();
      store.deckStore().decks();
      print(
          "due",
          number -> {
            List<Candidate> waiting = store.deckStore().waiting(null, LIMITS, now.toLocalDate());
            Queue.of(waiting, LIMITS, now.toLocalDate()).counts();
          });
      print(
          "grade",
          number ->
              store.record(
                  new Answer(
                      now,
                      now.toLocalDate(),
                      CardId.parse(args[1] + (2 + number)),
                      Grade.of(4),
                      Mode.REVIEW,
                      Duration.ofSeconds(30),
                      null,
                      null)));
    }
  }

  private static void print(String what, Work work) throws Exception {
    double[] millis = new double[1 + MORE];
    for (int i = 0; i < millis.length; i++) {
      long start = System.nanoTime();
      work.run(i);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    double first = millis[0];
    double[] more = Arrays.copyOfRange(millis, 1, millis.length);
    Arrays.sort(more);
    System.out.printf(
        "  grill      %-6s first %9.2f ms, median of ten more %9.2f ms%n",
        what, first, more[MORE / 2]);
  }
}
