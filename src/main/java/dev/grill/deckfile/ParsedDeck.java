package dev.grill.deckfile;

import dev.grill.card.Deck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is known of a deck file after reading it.
 *
 * @param deck null if there is any error
 * @param isDeck whether the file has {@code deck:} at its top
 * @param cards how many cards it lists
 * @param deckId null if it has none that counts
 * @param deckPlace where the deck's id stands; null if nowhere
 * @param root null if it could not be read
 */
record ParsedDeck(
    Source source,
    Deck deck,
    Problems problems,
    boolean isDeck,
    int cards,
    String deckId,
    Place deckPlace,
    List<CardPlace> places,
    Node.Entries root) {

  Reading reading() {
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (CardPlace place : places) {
      if (place.id() != null) {
        lines.putIfAbsent(place.id(), place.node().place().line());
      }
    }
    return new Reading(deck, problems.sorted(), cards, deckId, deckPlace, lines);
  }
}
