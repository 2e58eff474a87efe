package dev.grill.tui.home;

import dev.grill.card.DeckId;
import dev.grill.review.figures.DeckFigures;
import dev.grill.review.figures.Figures;
import dev.grill.review.figures.Recall;
import java.time.LocalDate;
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
 * @param interview the date to be ready for; null where none is set
 * @param recall how much is expected to be recalled
 * @param askedToday how many of the chosen cards today's answers asked; 0 without an interview
 * @param troubles why decks are not as their files have them, by id
 */
public record HomeFacts(
    Figures figures,
    Map<DeckId, String> titles,
    boolean chosen,
    boolean empty,
    boolean builtin,
    int newPerDay,
    int reviewsPerDay,
    LocalDate interview,
    Recall recall,
    int askedToday,
    Map<DeckId, String> troubles) {

  private static final int USUAL_NEW = 10;

  public HomeFacts {
    titles = Map.copyOf(titles);
    troubles = Map.copyOf(troubles);
  }

  /** Why the deck is not as its file has it; null where it is. */
  String trouble(DeckFigures deck) {
    return deck.deck() == null ? null : troubles.get(deck.deck());
  }

  /** The cards that today's plan asks in all, those already asked among them. */
  int shareToday() {
    return askedToday + figures.all().waiting().due() + figures.all().waiting().fresh();
  }

  /** Whether the decks, each reviewed alone, ask more than a day does of all together. */
  boolean addsUpToMore() {
    int alone = 0;
    for (DeckFigures deck : figures.decks()) {
      alone += deck.waiting().total();
    }
    return alone > figures.all().waiting().total();
  }

  String title(DeckFigures deck) {
    return titles.getOrDefault(deck.deck(), deck.deck().text());
  }

  /** How many new cards beyond the day's limit are offered at a time: as many as a day has. */
  int offered(DeckFigures deck) {
    return Math.min(deck.moreNew(), newPerDay > 0 ? newPerDay : USUAL_NEW);
  }
}
