package dev.grill.tui.decks;

import dev.grill.tui.kit.Keys;
import java.util.List;

/** What can be done while the path of a deck is typed. */
public enum PathAction {
  ADD_PATH,
  LINK,
  CANCEL;

  public static final Keys<PathAction> KEYS =
      Keys.ofTyping(
          List.of(
              Keys.shown(ADD_PATH, "decks.key-add-path", "enter"),
              Keys.shown(LINK, "decks.key-link", "tab"),
              Keys.shown(CANCEL, "decks.key-cancel", "esc")));
}
