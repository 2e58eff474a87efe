package dev.grill.review.classroom;

import dev.grill.card.CardId;

/**
 * How often the class missed a key point, as the learners left the ticks, in the period, in answers
 * of every mode.
 *
 * @param missed answers that left it open
 * @param asked answers that ticked it or left it open
 * @param learners who missed it at least once
 */
public record PointSums(CardId card, String point, int missed, int asked, int learners) {

  /** Both together, of different learners or of one who is counted in one of them. */
  PointSums plus(PointSums other) {
    return new PointSums(
        card, point, missed + other.missed, asked + other.asked, learners + other.learners);
  }
}
