package dev.grill.tui.browse;

import dev.grill.card.Card;
import dev.grill.review.find.CardText;
import dev.grill.text.Escape;
import dev.grill.text.SearchText;
import dev.grill.text.StyledLine;
import dev.grill.text.markdown.Markdown;
import java.util.List;

/**
 * What the table needs of a card's texts.
 *
 * @param question one line, escaped
 * @param search everything in which words are looked for, the question first
 */
record IndexedQuestion(String question, SearchText search) {

  /** As much of a question as the widest terminal shows. */
  private static final int COLUMNS = 300;

  static IndexedQuestion of(Card card) {
    List<StyledLine> lines = Markdown.lines(card.question(), COLUMNS);
    StringBuilder question = new StringBuilder();
    for (StyledLine line : lines) {
      if (question.length() < COLUMNS) {
        question.append(question.length() == 0 ? "" : " ").append(line.text());
      }
    }
    return new IndexedQuestion(Escape.line(question.toString()), CardText.of(card));
  }
}
