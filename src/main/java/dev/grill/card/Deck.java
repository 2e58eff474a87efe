package dev.grill.card;

import java.util.List;

/**
 * A deck as its file describes it.
 *
 * @param language a BCP 47 tag; null where the file names none
 * @param version a semantic version; null where the file names none
 * @param description null where the file has none
 * @param license an SPDX identifier; null where the file names none
 * @param cards in the order of the file
 */
public record Deck(
    DeckId id,
    String title,
    String language,
    String version,
    String description,
    List<String> authors,
    String license,
    List<Card> cards) {

  public Deck {
    authors = List.copyOf(authors);
    cards = List.copyOf(cards);
  }

  /** The same deck with other cards. */
  public Deck withCards(List<Card> others) {
    return new Deck(id, title, language, version, description, authors, license, others);
  }
}
