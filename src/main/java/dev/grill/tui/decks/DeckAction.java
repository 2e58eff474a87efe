package dev.grill.tui.decks;

import dev.grill.tui.kit.Keys;
import java.util.List;

/** What can be done at one deck. */
public enum DeckAction {
  OPEN,
  REVIEW_THESE,
  EDIT,
  SCROLL,
  BACK,
  HELP;

  public static final Keys<DeckAction> KEYS =
      Keys.of(
              List.of(
                  Keys.shown(OPEN, "decks.key-open-card", "enter"),
                  Keys.shown(REVIEW_THESE, "decks.key-review", "r"),
                  Keys.shown(EDIT, "decks.key-edit", "e"),
                  Keys.scrolling(SCROLL),
                  Keys.shown(BACK, "screen.key.back", "esc", "q"),
                  Keys.shown(HELP, "screen.key.help", "?", "f1")))
          .guarding(EDIT);
}
