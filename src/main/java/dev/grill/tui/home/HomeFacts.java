package dev.grill.tui.home;

import dev.grill.card.DeckId;
import dev.grill.review.figures.DeckFigures;
import dev.grill.review.figures.Figures;
import dev.grill.review.figures.Recall;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What home shows, as values.
 *
 * @param titles of the decks, by id
 * @param sets the built-in set of each deck that is of one, by id; empty for none
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
    Map<DeckId, String> sets,
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
    sets = Map.copyOf(sets);
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

  /** The built-in set that a deck is of; empty for none. */
  String set(DeckFigures deck) {
    return sets.getOrDefault(deck.deck(), "");
  }

  /** The decks: where there are several built-in sets, set after set, then those of none. */
  List<DeckFigures> decks() {
    if (!isGrouped()) {
      return figures.decks();
    }
    Map<String, List<DeckFigures>> bySet = new TreeMap<>();
    for (DeckFigures deck : figures.decks()) {
      bySet.computeIfAbsent(set(deck), set -> new ArrayList<>()).add(deck);
    }
    List<DeckFigures> none = bySet.remove("");
    List<DeckFigures> decks = new ArrayList<>();
    bySet.values().forEach(decks::addAll);
    decks.addAll(none == null ? List.of() : none);
    return decks;
  }

  /** Whether the decks stand set after set. */
  boolean isGrouped() {
    Set<String> found = new HashSet<>();
    for (DeckFigures deck : figures.decks()) {
      found.add(set(deck));
    }
    found.remove("");
    return found.size() > 1;
  }

  /** How many new cards beyond the day's limit are offered at a time: as many as a day has. */
  int offered(DeckFigures deck) {
    return Math.min(deck.moreNew(), newPerDay > 0 ? newPerDay : USUAL_NEW);
  }
}
