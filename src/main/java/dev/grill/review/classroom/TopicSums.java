package dev.grill.review.classroom;

import dev.grill.review.figures.Statistics;

/**
 * A topic's sums over the class. A card counts once for every learner who has it.
 *
 * @param cards different ones
 * @param learners who began one of them
 * @param pairs cards, once for each learner who has them
 * @param started pairs that are not new
 * @param known pairs that are known
 * @param retention of the period
 */
public record TopicSums(
    String topic,
    int cards,
    int learners,
    int pairs,
    int started,
    int known,
    Statistics.Retention retention) {}
