package dev.grill.tui.review;

import dev.grill.answer.Marked;
import dev.grill.card.Card;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Notice;

/** A card after the reveal, in a review or in a mock interview: what its panes show. */
public interface Revealed {

  ReviewContext context();

  /** The card in the language shown. */
  Card card();

  /** A key point, counted from 0, in the language shown. */
  String point(int index);

  Marked marked();

  AnswerText text();

  Panes panes();

  /** What is said above the grades. */
  Notice said();

  /** The terminal's size. */
  Size size();
}
