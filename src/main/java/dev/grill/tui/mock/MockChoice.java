package dev.grill.tui.mock;

import dev.grill.card.DeckId;
import java.time.Duration;
import java.util.Set;

/**
 * What is asked, and for how long.
 *
 * @param questions how many at most
 * @param minutes for all of them together; 0 for {@value #MINUTES_A_QUESTION} each
 * @param seed that draws the questions; null for any
 * @param decks their ids; empty for all
 */
public record MockChoice(int questions, int minutes, Long seed, Set<DeckId> decks) {

  /** How many questions where nothing else is said. */
  public static final int QUESTIONS = 10;

  public static final int MOST_QUESTIONS = 200;

  public static final int MINUTES_A_QUESTION = 3;

  public static final int MOST_MINUTES = 1440;

  public MockChoice {
    decks = Set.copyOf(decks);
  }

  /** The usual interview from some decks. */
  public static MockChoice usual(Set<DeckId> decks) {
    return new MockChoice(QUESTIONS, 0, null, decks);
  }

  /** The time for so many questions together. */
  public Duration limit(int drawn) {
    return Duration.ofMinutes(minutes > 0 ? minutes : MINUTES_A_QUESTION * drawn);
  }

  MockChoice withQuestions(int number) {
    int inside = Math.max(1, Math.min(MOST_QUESTIONS, number));
    return new MockChoice(inside, minutes, seed, decks);
  }

  MockChoice withMinutes(int number) {
    int inside = Math.max(1, Math.min(MOST_MINUTES, number));
    return new MockChoice(questions, inside, seed, decks);
  }

  MockChoice withDecks(Set<DeckId> others) {
    return new MockChoice(questions, minutes, seed, others);
  }

  /** Another interview of the same kind, with other questions. */
  MockChoice withoutSeed() {
    return new MockChoice(questions, minutes, null, decks);
  }
}
