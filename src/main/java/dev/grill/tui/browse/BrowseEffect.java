package dev.grill.tui.browse;

import dev.grill.card.CardId;
import dev.grill.review.Mark;
import dev.grill.tui.kit.Effect;

/** What the screens of browsing ask to be done; {@link Browsing} does it. */
sealed interface BrowseEffect extends Effect {

  /** Show a card beside the table. */
  record Preview(CardId card) implements BrowseEffect {}

  /** Show a card whole. */
  record Open(CardId card) implements BrowseEffect {}

  /** Say how a card is to be treated, and come back to the same place. */
  record Put(CardId card, Mark.Kind kind) implements BrowseEffect {}

  /** Open a card in the person's editor, and come back to the same place. */
  record Edit(CardId card) implements BrowseEffect {}

  /** Browsing is left: nobody waits for texts any more. */
  record Stop() implements BrowseEffect {}
}
