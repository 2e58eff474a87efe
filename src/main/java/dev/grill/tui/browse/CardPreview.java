package dev.grill.tui.browse;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.text.StyledLine;
import dev.grill.text.markdown.Markdown;
import java.util.List;

/** A card's texts as the preview shows them, laid out once for each width. */
final class CardPreview {

  private final Card card;
  private int columns = -1;
  private List<StyledLine> question;
  private List<StyledLine> answer;

  CardPreview(Card card) {
    this.card = card;
  }

  CardId id() {
    return card.id();
  }

  private void layOut(int width) {
    if (width != columns) {
      question = Markdown.lines(card.question(), width);
      answer = Markdown.lines(card.answer(), width);
      columns = width;
    }
  }

  List<StyledLine> question(int width) {
    layOut(width);
    return question;
  }

  List<StyledLine> answer(int width) {
    layOut(width);
    return answer;
  }
}
