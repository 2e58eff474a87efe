package dev.grill.tui.mock;

import java.util.Set;

/**
 * What is asked, and for how long.
 *
 * @param questions how many at most
 * @param minutes for all of them together; 0 for {@value #MINUTES_A_QUESTION} each
 * @param seed that draws the questions; null for any
 * @param decks their ids; empty for all
 */
public record MockChoice(int questions, int minutes, Long seed, Set<String> decks) {

  /** How many questions where nothing else is said. */
  public static final int QUESTIONS = 10;

  public static final int MOST_QUESTIONS = 200;

  public static final int MINUTES_A_QUESTION = 3;

  public static final int MOST_MINUTES = 1440;

  private static final long MINUTE = 60_000;

  public MockChoice {
    decks = Set.copyOf(decks);
  }

  /** The usual interview from some decks. */
  public static MockChoice usual(Set<String> decks) {
    return new MockChoice(QUESTIONS, 0, null, decks);
  }

  /** The time for so many questions together, in milliseconds. */
  public long limitMillis(int drawn) {
    return MINUTE * (minutes > 0 ? minutes : MINUTES_A_QUESTION * drawn);
  }

  MockChoice withQuestions(int number) {
    int inside = Math.max(1, Math.min(MOST_QUESTIONS, number));
    return new MockChoice(inside, minutes, seed, decks);
  }

  MockChoice withMinutes(int number) {
    int inside = Math.max(1, Math.min(MOST_MINUTES, number));
    return new MockChoice(questions, inside, seed, decks);
  }

  MockChoice withDecks(Set<String> others) {
    return new MockChoice(questions, minutes, seed, others);
  }

  /** Another interview of the same kind, with other questions. */
  MockChoice withoutSeed() {
    return new MockChoice(questions, minutes, null, decks);
  }
}
