package dev.grill.review.figures;

import dev.grill.card.DeckId;
import dev.grill.review.Limits;
import dev.grill.review.Pace;
import dev.grill.review.Queue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What home says of a deck, or of several together.
 *
 * @param deck its id; null for several together
 * @param waiting what a session over it asks now
 * @param cards cards not suspended
 * @param known those of {@code cards} that are {@linkplain CardState#isKnown known}
 * @param moreNew new cards beyond the day's limit, not hidden
 * @param backlog due cards beyond the day's limit, not hidden
 * @param nextDay the first day after today on which a card is due; null if none is
 * @param nextCards how many are due on {@code nextDay}
 */
public record DeckFigures(
    DeckId deck,
    Queue.Counts waiting,
    int cards,
    int known,
    int moreNew,
    int backlog,
    LocalDate nextDay,
    int nextCards) {

  /** What there is to say of all cards that were counted, together. */
  public static DeckFigures of(CountedCards counted, Limits limits) {
    return Figures.of(counted, limits, Map.of(), Pace.of(List.of())).all();
  }

  /** Known cards in a hundred, rounded down, so that 100 means all; 0 without cards. */
  public int knownPercent() {
    return cards == 0 ? 0 : (int) (100L * known / cards);
  }
}
