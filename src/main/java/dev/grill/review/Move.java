package dev.grill.review;

import dev.grill.card.CardId;

/**
 * A card got another name: its deck gave it to another one, or its question, of which the name was
 * made, was corrected. What happened to it until then belongs to the new name.
 *
 * @param card the name it had
 * @param to the name it has from now on
 */
public record Move(Stamp stamp, CardId card, CardId to) implements Event {

  @Override
  public String word() {
    return "move";
  }

  @Override
  public Move named(CardId other) {
    return new Move(stamp, other, to);
  }
}
