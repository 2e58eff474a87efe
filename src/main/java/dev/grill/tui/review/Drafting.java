package dev.grill.tui.review;

import dev.grill.card.CardId;
import java.util.Objects;

/** A screen that holds an answer typed and not graded yet. */
interface Drafting {

  /**
   * What was typed.
   *
   * @param text null for nothing
   * @param kept what the store keeps of it already; null for nothing
   */
  record Draft(CardId card, String text, String kept) {

    /** The draft of a text, which may be blank. */
    public static Draft of(CardId card, String text, String kept) {
      return new Draft(card, text.isBlank() ? null : text, kept);
    }

    public boolean isKept() {
      return Objects.equals(text, kept);
    }
  }

  /** The draft; null where this screen has none. */
  Draft draft();
}
