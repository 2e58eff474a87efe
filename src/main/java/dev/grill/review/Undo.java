package dev.grill.review;

import dev.grill.card.CardId;

/**
 * Takes an event back; both stay in the log. It counts whatever its own moment says.
 *
 * @param target the id of the event taken back, which is none of these
 */
public record Undo(Stamp stamp, CardId card, EventId target) implements Event {

  @Override
  public String word() {
    return "undo";
  }

  @Override
  public Undo named(CardId other) {
    return new Undo(stamp, other, target);
  }
}
