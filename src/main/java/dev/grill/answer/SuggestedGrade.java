package dev.grill.answer;

import java.util.OptionalInt;

/** The grade that the share of covered key points suggests; the person decides. */
public final class SuggestedGrade {

  private SuggestedGrade() {}

  /**
   * None covered 1, below a half 2, below three quarters 3, below all 4, all 5.
   *
   * @param covered from 0 to {@code total}
   * @return empty for a card without points
   */
  public static OptionalInt of(int covered, int total) {
    if (total == 0) {
      return OptionalInt.empty();
    }
    if (covered == 0) {
      return OptionalInt.of(1);
    }
    if (2 * covered < total) {
      return OptionalInt.of(2);
    }
    if (4 * covered < 3 * total) {
      return OptionalInt.of(3);
    }
    return OptionalInt.of(covered < total ? 4 : 5);
  }
}
