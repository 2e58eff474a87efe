package dev.grill.review;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;

/**
 * How long a card takes this learner: the median time of the answers so far, 180 s until there are
 * ten of them, never less than 10 s.
 *
 * @param perCard ten seconds or more
 */
public record Pace(Duration perCard) {

  /** So many answers tell a person's pace; reading more of them would only take time. */
  public static final int ANSWERS = 1000;

  private static final int ENOUGH_ANSWERS = 10;
  private static final Duration ASSUMED = Duration.ofMinutes(3);
  private static final long LEAST_MILLIS = 10_000;
  private static final long MINUTE_MILLIS = 60_000;

  /**
   * The pace of some answers.
   *
   * @param times the time each took, in any order
   */
  public static Pace of(Collection<Duration> times) {
    if (times.size() < ENOUGH_ANSWERS) {
      return new Pace(ASSUMED);
    }
    long[] sorted = new long[times.size()];
    int count = 0;
    for (Duration one : times) {
      sorted[count++] = one.toMillis();
    }
    Arrays.sort(sorted);
    long above = sorted[count / 2];
    long median = count % 2 == 1 ? above : (sorted[count / 2 - 1] + above) / 2;
    return new Pace(Duration.ofMillis(Math.max(LEAST_MILLIS, median)));
  }

  /** How many minutes so many cards take, rounded up. */
  public long minutes(int cards) {
    return (cards * perCard.toMillis() + MINUTE_MILLIS - 1) / MINUTE_MILLIS;
  }
}
