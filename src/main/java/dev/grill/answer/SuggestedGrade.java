package dev.grill.answer;

import java.util.OptionalInt;

/** The grade that the share of covered key points suggests; the person decides. */
public final class SuggestedGrade {

  /** From this many points on, one may be missed for the best grade. */
  private static final int ONE_TO_SPARE = 5;

  private SuggestedGrade() {}

  /**
   * All, or all but one of five or more, 5; from 60 % 4; from 40 % 3; any 2. Silence is no failure:
   * nothing covered suggests nothing.
   *
   * @param covered from 0 to {@code total}
   * @return empty where none is covered, also for a card without points
   */
  public static OptionalInt of(int covered, int total) {
    if (covered == 0) {
      return OptionalInt.empty();
    }
    int spare = total >= ONE_TO_SPARE ? 1 : 0;
    if (covered >= total - spare) {
      return OptionalInt.of(5);
    }
    if (5 * covered >= 3 * total) {
      return OptionalInt.of(4);
    }
    return OptionalInt.of(5 * covered >= 2 * total ? 3 : 2);
  }
}
