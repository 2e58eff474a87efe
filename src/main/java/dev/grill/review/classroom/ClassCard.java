package dev.grill.review.classroom;

import dev.grill.card.CardId;

/**
 * A card as a learner's deck has it.
 *
 * @param question null where it is not known; likewise {@code topic}
 */
public record ClassCard(CardId card, String question, String topic) {}
