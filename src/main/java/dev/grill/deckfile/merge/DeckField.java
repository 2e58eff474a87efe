package dev.grill.deckfile.merge;

import dev.grill.card.Deck;
import java.util.Objects;

/** What a deck says besides its id and its cards, key by key. */
public enum DeckField {
  TITLE("title"),
  LANGUAGE("language"),
  VERSION("version"),
  DESCRIPTION("description"),
  AUTHORS("authors"),
  LICENSE("license");

  private final String key;

  DeckField(String key) {
    this.key = key;
  }

  /** The key in the file. */
  public String key() {
    return key;
  }

  /** What a deck says there; null for nothing. */
  public Object of(Deck deck) {
    return switch (this) {
      case TITLE -> deck.title();
      case LANGUAGE -> deck.language();
      case VERSION -> deck.version();
      case DESCRIPTION -> deck.description();
      case AUTHORS -> deck.authors();
      case LICENSE -> deck.license();
    };
  }

  /** Whether two decks say the same there. */
  public boolean isSame(Deck one, Deck other) {
    return Objects.equals(of(one), of(other));
  }

  /** A deck with what another one says there. */
  public Deck taken(Deck deck, Deck from) {
    return new Deck(
        deck.id(),
        this == TITLE ? from.title() : deck.title(),
        this == LANGUAGE ? from.language() : deck.language(),
        this == VERSION ? from.version() : deck.version(),
        this == DESCRIPTION ? from.description() : deck.description(),
        this == AUTHORS ? from.authors() : deck.authors(),
        this == LICENSE ? from.license() : deck.license(),
        deck.cards());
  }
}
