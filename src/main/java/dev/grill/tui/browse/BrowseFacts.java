package dev.grill.tui.browse;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.find.CardQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The cards of a library as they stand on a day.
 *
 * @param leechAfter lapses that mark a leech
 * @param cards in the order of deck ids, then of the file
 * @param titles of the decks, by id
 * @param versions what changes with each deck's file, by the deck's id
 */
public record BrowseFacts(
    LocalDate day,
    int leechAfter,
    List<Candidate> cards,
    Map<DeckId, String> titles,
    Map<DeckId, String> versions) {

  public BrowseFacts {
    titles = Map.copyOf(titles);
    versions = Map.copyOf(versions);
  }

  String title(CardId card) {
    return titles.getOrDefault(card.deck(), card.deck().text());
  }

  /**
   * What there is to name in a search.
   *
   * @param topicName what a topic is called
   */
  CardQuery.Names names(UnaryOperator<String> topicName) {
    return CardQuery.Names.of(titles, cards, topicName);
  }

  /** The place of a card; -1 where it is gone. */
  int placeOf(CardId card) {
    for (int place = 0; place < cards.size(); place++) {
      if (cards.get(place).card().equals(card)) {
        return place;
      }
    }
    return -1;
  }

  /** With one card as it stands now. */
  BrowseFacts with(CardId card, CardState state) {
    int place = placeOf(card);
    if (place < 0) {
      return this;
    }
    Candidate was = cards.get(place);
    List<Candidate> now = new ArrayList<>(cards);
    now.set(place, new Candidate(card, was.topic(), was.difficulty(), was.tags(), state));
    return new BrowseFacts(day, leechAfter, now, titles, versions);
  }
}
