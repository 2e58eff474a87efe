package dev.grill.tui.settings;

import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.ListPlace;
import java.util.List;

/** What can be done where decks are chosen. */
public enum ChosenAction {
  TOGGLE,
  ALL,
  SAVE,
  MOVE,
  FILTER,
  BACK,
  HELP;

  public static final Keys<ChosenAction> KEYS =
      Keys.of(
          List.of(
              Keys.shown(TOGGLE, "settings.key-toggle", "space", "x"),
              Keys.shown(ALL, "settings.key-all", "a"),
              Keys.shown(SAVE, "settings.key-save", "enter"),
              Keys.inHelp(MOVE, "screen.key.move", ListPlace.moving()),
              Keys.shown(FILTER, "screen.key.filter", "/"),
              Keys.shown(BACK, "settings.key-cancel", "esc", "q"),
              Keys.shown(HELP, "screen.key.help", "?", "f1")));
}
