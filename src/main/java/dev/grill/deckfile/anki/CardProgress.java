package dev.grill.deckfile.anki;

import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import java.util.List;

/**
 * What a learner has done with a card, as Anki is to be told.
 *
 * @param memory null for a new card
 * @param lapses how often it was forgotten
 * @param answers oldest first, without those taken back
 */
public record CardProgress(
    Memory memory, int lapses, boolean suspended, List<GivenAnswer> answers) {

  /**
   * An answer.
   *
   * @param at in milliseconds since 1970
   * @param millis how long it took
   * @param aside whether it moved nothing because it was practice or a mock interview
   * @param before the card's memory; null for a new card
   * @param after null where the card stayed new
   */
  public record GivenAnswer(
      long at, Grade grade, long millis, boolean aside, Memory before, Memory after) {}

  public CardProgress {
    answers = List.copyOf(answers);
  }
}
