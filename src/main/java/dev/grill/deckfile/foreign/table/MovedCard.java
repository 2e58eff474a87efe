package dev.grill.deckfile.foreign.table;

import dev.grill.card.Card;
import dev.grill.card.CardId;

/** Cards under another deck's id. */
final class MovedCard {

  private MovedCard() {}

  /** The same card in the deck of another id. */
  static Card in(String deck, Card card) {
    return new Card(
        new CardId(deck, card.id().card()),
        card.topic(),
        card.difficulty(),
        card.tags(),
        card.question(),
        card.hint(),
        card.answer(),
        card.points(),
        card.code(),
        card.followUps(),
        card.misconceptions(),
        card.references());
  }
}
