package dev.grill.deckfile.foreign;

import dev.grill.card.Deck;
import dev.grill.deckfile.Problem;
import java.util.List;

/**
 * What became of a file of another program.
 *
 * @param decks empty if there is any error
 * @param problems in the order of their places
 * @param interpretation how it was understood; null where it was not
 * @param guess what would have to be said for it to be read, where that is not sure; null where it
 *     is, or where nothing is near
 */
public record BankReading(
    List<Deck> decks, List<Problem> problems, Interpretation interpretation, BankOptions guess) {

  public BankReading {
    decks = List.copyOf(decks);
    problems = List.copyOf(problems);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /** How many cards the decks have. */
  public int cards() {
    return decks.stream().mapToInt(deck -> deck.cards().size()).sum();
  }
}
