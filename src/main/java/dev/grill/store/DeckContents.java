package dev.grill.store;

import dev.grill.card.Card;
import dev.grill.card.Deck;

/**
 * A deck with its cards, to be put into the library.
 *
 * @param source where the deck came from, as it was given
 * @param file the file that was read
 */
public record DeckContents(Deck deck, Origin origin, String source, StoredDeck.ReadFile file) {

  public DeckContents {
    for (Card card : deck.cards()) {
      if (!card.id().deck().equals(deck.id())) {
        throw new IllegalArgumentException(card.id() + " is not of the deck " + deck.id());
      }
    }
  }
}
