package dev.grill.deckfile;

import dev.grill.card.Deck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a deck file says and what is wrong with it.
 *
 * @param deck null if there is any error
 * @param problems in the order of their places
 * @param cards how many cards the file lists, whether they are right or not
 * @param deckId the deck's id; null where it has none that counts
 * @param deckPlace where the deck's id stands; null where it has none
 * @param cardLines the line on which each card begins, counted from 1, by the card's id without its
 *     deck, in the order of the file
 */
public record Reading(
    Deck deck,
    List<Problem> problems,
    int cards,
    String deckId,
    Place deckPlace,
    Map<String, Integer> cardLines) {

  public Reading {
    problems = List.copyOf(problems);
    cardLines = Collections.unmodifiableMap(new LinkedHashMap<>(cardLines));
  }

  /** Whether the file is rejected. */
  public boolean hasErrors() {
    for (Problem problem : problems) {
      if (problem.isError()) {
        return true;
      }
    }
    return false;
  }

  /** The same without what the deck says. */
  Reading problemsAlone() {
    return new Reading(null, problems, cards, deckId, deckPlace, Map.of());
  }

  /** The same with a problem that only shows beside other files. */
  Reading rejectedFor(Problem problem) {
    List<Problem> all = new ArrayList<>(problems);
    all.add(problem);
    all.sort(Comparator.comparing(Problem::place));
    return new Reading(null, all, cards, deckId, deckPlace, cardLines);
  }
}
