package dev.grill.deckfile;

import dev.grill.card.Deck;
import java.util.List;
import java.util.Map;

/**
 * What a deck file says and what is wrong with it.
 *
 * @param deck null if there is any error
 * @param problems in the order of their places
 * @param cards how many cards the file lists, whether they are right or not
 * @param deckPlace where the deck's id stands; null where it has none
 * @param cardLines the line on which each card begins, counted from 1, by the card's id without its
 *     deck, in the order of the file
 */
public record Reading(
    Deck deck, List<Problem> problems, int cards, Place deckPlace, Map<String, Integer> cardLines) {

  public Reading {
    problems = List.copyOf(problems);
    cardLines = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(cardLines));
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

  /** A file that could not be read as far as its cards. */
  static Reading rejected(List<Problem> problems) {
    return new Reading(null, problems, 0, null, Map.of());
  }
}
