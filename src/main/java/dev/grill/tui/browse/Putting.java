package dev.grill.tui.browse;

import dev.grill.card.CardId;
import dev.grill.review.CardState;
import dev.grill.review.Mark;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.time.LocalDate;

/**
 * What the keys that put a card aside, bring it back or reset it do, in the table and at a card.
 */
final class Putting {

  private Putting() {}

  /** Does it, asks before a reset, or says why there is nothing to do. */
  static Step step(
      Screen screen,
      BrowseContext context,
      CardId card,
      CardState state,
      LocalDate day,
      Mark.Kind kind) {
    String nothing = nothing(state, day, kind);
    if (nothing != null) {
      return Step.to(screen.noted(Notice.said(context.text(nothing))));
    }
    return kind == Mark.Kind.RESET
        ? Step.to(new ResetQuestion(context, screen, card, state))
        : Step.to(screen, new BrowseEffect.Put(card, kind));
  }

  /** The message for a key that would change nothing; null where it does. */
  private static String nothing(CardState state, LocalDate day, Mark.Kind kind) {
    if (kind == Mark.Kind.SUSPEND && state.suspended()) {
      return "browse.is-suspended";
    }
    if (kind == Mark.Kind.BURY && state.isHidden(day)) {
      return state.suspended() ? "browse.is-suspended" : "browse.is-buried";
    }
    if (kind == Mark.Kind.RESUME && !state.isHidden(day)) {
      return "browse.is-not-hidden";
    }
    return kind == Mark.Kind.RESET && state.isNew() ? "browse.is-new" : null;
  }
}
