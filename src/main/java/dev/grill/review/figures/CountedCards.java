package dev.grill.review.figures;

import dev.grill.card.DeckId;
import dev.grill.review.Candidate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How cards stand on a day: most of them counted by deck, and one by one those of which something
 * may hold for the day alone.
 *
 * @param decks every deck that has a card, in the order of deck ids: what stands by its schedule
 * @param touched the others, in the order of deck ids, then of the file
 */
public record CountedCards(LocalDate day, List<DeckStanding> decks, List<Candidate> touched) {

  public CountedCards {
    decks = List.copyOf(decks);
    touched = List.copyOf(touched);
  }

  /** All of the cards one by one. */
  static CountedCards of(List<Candidate> candidates, LocalDate day) {
    List<DeckStanding> decks = new ArrayList<>();
    DeckId last = null;
    for (Candidate candidate : candidates) {
      DeckId deck = candidate.card().deck();
      if (!deck.equals(last)) {
        decks.add(DeckStanding.none(deck));
        last = deck;
      }
    }
    return new CountedCards(day, decks, candidates);
  }
}
