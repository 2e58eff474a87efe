package dev.grill.schedule;

/**
 * How well an answer was remembered, on the scale of SM-2 (P. A. Wozniak, 1990): 0 complete
 * blackout to 5 perfect response.
 */
public enum Grade {
  BLANK,
  WRONG,
  CLOSE,
  HARD,
  GOOD,
  PERFECT;

  private static final Grade[] ALL = values();

  /**
   * The grade of a number.
   *
   * @throws IllegalArgumentException if {@code number} is not 0 to 5
   */
  public static Grade of(int number) {
    if (number < 0 || number > 5) {
      throw new IllegalArgumentException("grade " + number + " is not 0 to 5");
    }
    return ALL[number];
  }

  /** 0 to 5. */
  public int number() {
    return ordinal();
  }

  /** Whether the answer was recalled: 3 or better. Below it the card has lapsed. */
  public boolean passed() {
    return ordinal() >= 3;
  }

  /** Whether the card is asked again the same day: below 4 (SM-2, rule 7 of the 1990 text). */
  public boolean repeatsToday() {
    return ordinal() < 4;
  }
}
