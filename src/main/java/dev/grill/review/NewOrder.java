package dev.grill.review;

/** From which deck the next new card comes; within a deck they come in the order of the file. */
public enum NewOrder {
  /** From the deck whose last begun card was begun longest ago: the decks take turns. */
  MIXED,
  /** Deck after deck, in the order of their ids. */
  DECK
}
