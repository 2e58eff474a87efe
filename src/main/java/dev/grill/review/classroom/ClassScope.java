package dev.grill.review.classroom;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;

/**
 * What of the logs a class report is about.
 *
 * @param decks whose cards count; empty for all
 * @param from the first day; null for the first one there is
 * @param to the last day, at whose end the cards stand as told; null for all there is
 * @param today the day of the report
 * @param due the day until which every card of the decks was to be answered once; null where
 *     nothing was assigned
 * @param cap what an answer's time counts at most
 */
public record ClassScope(
    Set<DeckId> decks, LocalDate from, LocalDate to, LocalDate today, LocalDate due, Duration cap) {

  public ClassScope {
    decks = Set.copyOf(decks);
  }

  /** Whether answers of a day count. */
  public boolean includes(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether a card counts. */
  public boolean includes(CardId card) {
    return decks.isEmpty() || decks.contains(card.deck());
  }

  /** The day up to which logs are folded. */
  public LocalDate until() {
    return to == null ? LocalDate.MAX : to;
  }

  /** The day that is looked back from: the last one of the period, or today if that is to come. */
  public LocalDate asOf() {
    return to == null || to.isAfter(today) ? today : to;
  }
}
