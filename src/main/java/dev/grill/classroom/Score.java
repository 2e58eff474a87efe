package dev.grill.classroom;

import dev.grill.review.figures.Practice;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** By what rule a learner's figures become one number for a gradebook. */
public enum Score {
  /** Known cards of the cards in the learner's decks. */
  KNOWN("known"),
  /** Cards begun of those. */
  COVERAGE("coverage"),
  /** Answers passed of those that test memory. */
  RETENTION("retention");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String word;

  Score(String word) {
    this.word = word;
  }

  /** The word of the command line. */
  public String word() {
    return word;
  }

  /** The rule of a word. */
  public static Score ofWord(String word) {
    for (Score score : values()) {
      if (score.word.equals(word)) {
        return score;
      }
    }
    throw new IllegalArgumentException("no score " + word);
  }

  /**
   * The number: full marks times the share, rounded half up to a whole number, or to two decimals
   * where full marks are not 100.
   *
   * @return null where there is nothing to divide by
   */
  public String of(Practice sums, BigDecimal fullMarks) {
    long part =
        switch (this) {
          case KNOWN -> sums.known();
          case COVERAGE -> sums.started();
          case RETENTION -> sums.retention().passed();
        };
    long whole = this == RETENTION ? sums.retention().answers() : sums.cards();
    if (whole == 0) {
      return null;
    }
    int decimals = fullMarks.compareTo(HUNDRED) == 0 ? 0 : 2;
    BigDecimal score =
        fullMarks
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    return score.signum() == 0 ? "0" : score.stripTrailingZeros().toPlainString();
  }
}
