package dev.grill.review.classroom;

import dev.grill.review.figures.Statistics;

/**
 * A card's sums over the class.
 *
 * @param learners who have it in a deck
 * @param started of these, for how many it is not new
 * @param known of these, for how many it is known
 * @param answers of the period, cram and mock aside
 * @param retention of the period
 */
public record CardSums(
    ClassCard card,
    int learners,
    int started,
    int known,
    int answers,
    Statistics.Retention retention) {}
