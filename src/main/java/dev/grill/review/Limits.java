package dev.grill.review;

/**
 * How many cards a day takes, and from where.
 *
 * @param newCards new cards started on one day
 * @param reviews due cards asked on one day
 * @param atMost due and new cards of one session together, repeats aside; {@link Integer#MAX_VALUE}
 *     for no such limit
 * @param newOrder from which deck the next new card comes
 */
public record Limits(int newCards, int reviews, int atMost, NewOrder newOrder) {

  /** The limits of one day, with no limit on one session. */
  public static Limits ofDay(int newCards, int reviews) {
    return new Limits(newCards, reviews, Integer.MAX_VALUE, NewOrder.MIXED);
  }

  /** The same without a limit on one session. */
  public Limits ofWholeDay() {
    return new Limits(newCards, reviews, Integer.MAX_VALUE, newOrder);
  }

  public Limits withNewCards(int cards) {
    return new Limits(cards, reviews, atMost, newOrder);
  }

  public Limits withNewOrder(NewOrder order) {
    return new Limits(newCards, reviews, atMost, order);
  }
}
