package dev.grill.tui.browse;

import dev.grill.card.Card;
import dev.grill.review.CardState;
import dev.grill.review.Mark;
import dev.grill.review.Remarks;
import dev.grill.review.Reviewed;
import java.util.List;

/**
 * A card with all that is known of it.
 *
 * @param remarks what the person wrote on it
 * @param answers the card's, oldest first
 * @param marks how it was put aside, brought back and reset, oldest first
 */
public record WholeCard(
    Card card, CardState state, Remarks remarks, List<Reviewed> answers, List<Mark> marks) {
  public WholeCard {
    answers = List.copyOf(answers);
    marks = List.copyOf(marks);
  }

  /** The person's own note; null if there is none. */
  String note() {
    return remarks.note();
  }
}
