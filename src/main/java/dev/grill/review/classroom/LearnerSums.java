package dev.grill.review.classroom;

import dev.grill.review.figures.Practice;

/**
 * A learner's sums: whole numbers alone, so that a store adds them up as files do.
 *
 * @param practice the same as in the learner's own report
 * @param assigned how far the assignment was done
 */
public record LearnerSums(Learner learner, Practice practice, Assigned assigned) {

  /**
   * The assignment: every card of the decks answered once, cram and mock aside.
   *
   * @param answered cards with an answer, whenever
   * @param inTime cards with an answer on or before the due day
   */
  public record Assigned(int answered, int inTime) {}

  /** The same of a learner with another name. */
  LearnerSums of(Learner other) {
    return new LearnerSums(other, practice, assigned);
  }
}
