package dev.grill.card;

import java.util.Objects;

/**
 * A card's name: {@code DECK/CARD}. Both parts are lower-case letters, digits and hyphens, begin
 * with a letter or digit and have at most 64 characters. Progress belongs to this name, so it never
 * changes when a question is edited or a file is moved.
 */
public record CardId(DeckId deck, String card) implements Comparable<CardId> {

  private static final int LONGEST = 64;

  public CardId {
    Objects.requireNonNull(deck);
    Objects.requireNonNull(card);
  }

  public CardId(String deck, String card) {
    this(new DeckId(deck), card);
  }

  /** Whether {@code text} can be the id of a deck or of a card within its deck. */
  public static boolean isValidPart(String text) {
    boolean valid = !text.isEmpty() && text.length() <= LONGEST && text.charAt(0) != '-';
    for (int i = 0; valid && i < text.length(); i++) {
      char c = text.charAt(i);
      valid = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
    }
    return valid;
  }

  /**
   * Reads {@code DECK/CARD}.
   *
   * @throws IllegalArgumentException if there is not exactly one slash with text on both sides
   */
  public static CardId parse(String name) {
    int slash = name.indexOf('/');
    if (slash <= 0 || slash == name.length() - 1 || name.indexOf('/', slash + 1) >= 0) {
      throw new IllegalArgumentException("not DECK/CARD: " + name);
    }
    return new CardId(name.substring(0, slash), name.substring(slash + 1));
  }

  // equals and hashCode are a record's own, without the linking that those cost at their first use

  @Override
  public boolean equals(Object other) {
    return other instanceof CardId id && id.card.equals(card) && id.deck.equals(deck);
  }

  @Override
  public int hashCode() {
    return 31 * deck.hashCode() + card.hashCode();
  }

  @Override
  public int compareTo(CardId other) {
    int byDeck = deck.compareTo(other.deck);
    return byDeck != 0 ? byDeck : card.compareTo(other.card);
  }

  @Override
  public String toString() {
    return deck + "/" + card;
  }
}
