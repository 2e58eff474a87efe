package dev.grill.review.figures;

import dev.grill.card.DeckId;
import java.time.LocalDate;

/**
 * How some cards of a deck stand on a day on which nothing but their schedules counts.
 *
 * @param cards those not suspended; the others are not counted here at all
 * @param known those of {@code cards} that are known
 * @param fresh new ones
 * @param due due on the day or earlier
 * @param next the first day after on which one is due; null if none is
 * @param nextCards how many are due then
 * @param recalled the sum of the probabilities with which they are {@linkplain
 *     ForgettingCurve#recall remembered} on the day
 */
public record DeckStanding(
    DeckId deck,
    int cards,
    int known,
    int fresh,
    int due,
    LocalDate next,
    int nextCards,
    double recalled) {

  static DeckStanding none(DeckId deck) {
    return new DeckStanding(deck, 0, 0, 0, 0, null, 0, 0);
  }
}
