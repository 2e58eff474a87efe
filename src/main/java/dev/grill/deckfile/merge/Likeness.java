package dev.grill.deckfile.merge;

import dev.grill.card.Card;
import dev.grill.text.Distance;

/**
 * How much two questions are alike: what tells a corrected card without an id from another one.
 *
 * @param changed how many letters were changed, put in or taken out
 * @param length of the longer question, at least 1
 */
public record Likeness(int changed, int length) {

  /** Of a question, in UTF-16 code units: comparing takes time with the square of it. */
  private static final int COMPARED = 400;

  /** A correction changes at most one letter in twelve, a rewording one in four. */
  private static final int CORRECTED = 12;

  private static final int REWORDED = 4;

  /** Of the questions of two cards. */
  public static Likeness of(Card one, Card other) {
    int length = Math.max(1, Math.max(one.question().length(), other.question().length()));
    if (one.question().equals(other.question())) {
      return new Likeness(0, length);
    }
    boolean compared = length <= COMPARED;
    return new Likeness(
        compared ? Distance.between(one.question(), other.question()) : length, length);
  }

  /** Whether one is the other with a slip corrected. */
  public boolean isCorrected() {
    return changed * CORRECTED <= length;
  }

  /** Whether one may be the other in other words. */
  public boolean isReworded() {
    return changed * REWORDED <= length;
  }

  /** What share of the letters changed. */
  public double share() {
    return (double) changed / length;
  }
}
