package dev.grill.tui;

import dev.grill.review.DeckFigures;
import dev.grill.review.Figures;
import java.util.Map;

/**
 * What home shows, as values.
 *
 * @param titles of the decks, by id
 * @param chosen whether the settings take only some of the library's decks
 * @param empty whether the library has no deck at all
 * @param builtin whether the library is empty and there are built-in decks to add
 * @param newPerDay new cards started on one day
 * @param reviewsPerDay due cards asked on one day
 */
public record HomeFacts(
    Figures figures,
    Map<String, String> titles,
    boolean chosen,
    boolean empty,
    boolean builtin,
    int newPerDay,
    int reviewsPerDay) {

  private static final int USUAL_NEW = 10;

  public HomeFacts {
    titles = Map.copyOf(titles);
  }

  String title(DeckFigures deck) {
    return titles.getOrDefault(deck.deck(), deck.deck());
  }

  /** How many new cards beyond the day's limit are offered at a time: as many as a day has. */
  int offered(DeckFigures deck) {
    return Math.min(deck.moreNew(), newPerDay > 0 ? newPerDay : USUAL_NEW);
  }
}
