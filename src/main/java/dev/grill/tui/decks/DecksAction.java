package dev.grill.tui.decks;

import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.ListPlace;
import java.util.List;

/** What can be done among the decks. */
public enum DecksAction {
  OPEN,
  ADD,
  REMOVE,
  EDIT,
  CHECK,
  MOVE,
  FILTER,
  BACK,
  HELP;

  public static final Keys<DecksAction> KEYS =
      Keys.of(
              List.of(
                  Keys.shown(OPEN, "decks.key-open", "enter"),
                  Keys.shown(ADD, "decks.key-add", "a"),
                  Keys.shown(REMOVE, "decks.key-remove", "r"),
                  Keys.shown(EDIT, "decks.key-edit", "e"),
                  Keys.inHelp(CHECK, "decks.key-check", "c"),
                  Keys.inHelp(MOVE, "screen.key.move", ListPlace.moving()),
                  Keys.shown(FILTER, "screen.key.filter", "/"),
                  Keys.shown(BACK, "screen.key.back", "esc", "q"),
                  Keys.shown(HELP, "screen.key.help", "?", "f1")))
          .guarding(OPEN, EDIT);

  /** Before a deck is taken out. */
  enum Removing {
    YES,
    NO
  }

  static final Keys<Removing> REMOVING =
      Keys.ofFixed(
              List.of(
                  Keys.shown(Removing.YES, "decks.key-yes", "y"),
                  Keys.shown(Removing.NO, "decks.key-no", "n", "esc", "q")))
          .guarding(Removing.YES);
}
