package dev.grill.review.classroom;

import dev.grill.card.CardId;

/**
 * A card as a learner's deck has it.
 *
 * @param question null where it is not known; likewise {@code topic}; both not beyond what a report
 *     can show
 */
public record ClassCard(CardId card, String question, String topic) {

  private static final int LONGEST_TEXT = 300;

  public ClassCard {
    question = shortened(question);
    topic = shortened(topic);
  }

  private static String shortened(String text) {
    return text == null || text.length() <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT / 2)) + "…";
  }
}
