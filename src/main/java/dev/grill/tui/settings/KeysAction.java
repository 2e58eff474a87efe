package dev.grill.tui.settings;

import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.ListPlace;
import java.util.List;

/** What can be done among the keys. */
public enum KeysAction {
  REPLACE,
  ANOTHER,
  DEFAULT,
  MOVE,
  FILTER,
  BACK,
  HELP;

  public static final Keys<KeysAction> KEYS =
      Keys.of(
              List.of(
                  Keys.shown(REPLACE, "settings.key-replace", "enter"),
                  Keys.shown(ANOTHER, "settings.key-another", "a"),
                  Keys.shown(DEFAULT, "settings.key-default", "d"),
                  Keys.inHelp(MOVE, "screen.key.move", ListPlace.moving()),
                  Keys.shown(FILTER, "screen.key.filter", "/"),
                  Keys.shown(BACK, "screen.key.back", "esc", "q"),
                  Keys.shown(HELP, "screen.key.help", "?", "f1")))
          .guarding(DEFAULT);

  /** While the new key is waited for. */
  enum Asking {
    CANCEL
  }

  static final Keys<Asking> ASKING =
      Keys.ofFixed(List.of(Keys.shown(Asking.CANCEL, "settings.key-cancel", "esc")));
}
