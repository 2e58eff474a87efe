package dev.grill.library.source;

import dev.grill.deckfile.Problem;
import dev.grill.deckfile.foreign.Imported;
import java.util.List;

/**
 * What was read of a source.
 *
 * @param decks those without errors
 * @param problems of all its files
 * @param revision the commit of a repository; null where there is none
 * @param answers the answers that came with the decks, where they were asked for
 * @param lost what could not be taken of another program's file
 */
public record Delivery(
    List<DeliveredDeck> decks,
    List<Problem> problems,
    String revision,
    List<Imported.PastAnswer> answers,
    List<Imported.Lost> lost) {

  public Delivery {
    decks = List.copyOf(decks);
    problems = List.copyOf(problems);
    answers = List.copyOf(answers);
    lost = List.copyOf(lost);
  }

  static Delivery of(List<DeliveredDeck> decks, List<Problem> problems, String revision) {
    return new Delivery(decks, problems, revision, List.of(), List.of());
  }

  /** Whether a file of the source has an error: then nothing of it is to be taken. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
