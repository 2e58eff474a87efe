package dev.grill.review;

/**
 * How many cards a day takes.
 *
 * @param newCards new cards started on one day
 * @param reviews due cards asked on one day
 * @param atMost due and new cards of one session together, repeats aside; {@link Integer#MAX_VALUE}
 *     for no such limit
 */
public record Limits(int newCards, int reviews, int atMost) {

  /** The limits of one day, with no limit on one session. */
  public static Limits ofDay(int newCards, int reviews) {
    return new Limits(newCards, reviews, Integer.MAX_VALUE);
  }
}
