package dev.grill.review;

import dev.grill.card.CardId;

/**
 * What the learner wrote on a card.
 *
 * @param text null where nothing was written: a flag without a word, a note removed
 */
public record Remark(Stamp stamp, CardId card, Kind kind, String text) implements Event {

  /** What is written. */
  public enum Kind {
    /** The card is wrong, dated or unclear. */
    FLAG("flag"),
    /** All its flags are answered. */
    UNFLAG("unflag"),
    /** The learner's own note, in place of the one before. */
    NOTE("note");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  @Override
  public String word() {
    return kind.word;
  }

  @Override
  public Remark named(CardId other) {
    return new Remark(stamp, other, kind, text);
  }
}
