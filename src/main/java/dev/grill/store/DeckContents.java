package dev.grill.store;

import java.util.List;

/**
 * A deck with its cards, to be put into the library.
 *
 * @param cards in the order of the file; each belongs to {@code deck}
 */
public record DeckContents(StoredDeck deck, List<StoredCard> cards) {

  public DeckContents {
    cards = List.copyOf(cards);
    for (StoredCard card : cards) {
      if (!card.id().deck().equals(deck.id())) {
        throw new IllegalArgumentException(card.id() + " is not of the deck " + deck.id());
      }
    }
  }
}
