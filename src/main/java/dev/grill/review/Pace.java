package dev.grill.review;

import java.util.Arrays;
import java.util.Collection;

/**
 * How long a card takes this learner: the median time of the answers so far, 180 s until there are
 * ten of them, never less than 10 s.
 *
 * @param millisPerCard in milliseconds, 10 000 or more
 */
public record Pace(long millisPerCard) {

  /** So many answers tell a person's pace; reading more of them would only take time. */
  public static final int ANSWERS = 1000;

  private static final int ENOUGH_ANSWERS = 10;
  private static final long ASSUMED = 180_000;
  private static final long LEAST = 10_000;
  private static final long MINUTE = 60_000;

  /**
   * The pace of some answers.
   *
   * @param millis the time each took, in milliseconds, in any order
   */
  public static Pace of(Collection<Long> millis) {
    if (millis.size() < ENOUGH_ANSWERS) {
      return new Pace(ASSUMED);
    }
    long[] sorted = new long[millis.size()];
    int count = 0;
    for (long one : millis) {
      sorted[count++] = one;
    }
    Arrays.sort(sorted);
    long above = sorted[count / 2];
    long median = count % 2 == 1 ? above : (sorted[count / 2 - 1] + above) / 2;
    return new Pace(Math.max(LEAST, median));
  }

  /** How many minutes so many cards take, rounded up. */
  public long minutes(int cards) {
    return (cards * millisPerCard + MINUTE - 1) / MINUTE;
  }
}
