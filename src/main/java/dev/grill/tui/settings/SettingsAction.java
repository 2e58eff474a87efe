package dev.grill.tui.settings;

import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.ListPlace;
import java.util.List;

/** What can be done among the settings. */
public enum SettingsAction {
  CHANGE,
  PREVIOUS,
  NEXT,
  DEFAULT,
  MOVE,
  FILTER,
  BACK,
  HELP;

  public static final Keys<SettingsAction> KEYS =
      Keys.of(
              List.of(
                  Keys.shown(CHANGE, "settings.key-change", "enter", "space"),
                  Keys.inHelp(PREVIOUS, "settings.key-previous", "left"),
                  Keys.inHelp(NEXT, "settings.key-next", "right"),
                  Keys.shown(DEFAULT, "settings.key-default", "d"),
                  Keys.inHelp(MOVE, "screen.key.move", ListPlace.moving()),
                  Keys.shown(FILTER, "screen.key.filter", "/"),
                  Keys.shown(BACK, "screen.key.back", "esc", "q"),
                  Keys.shown(HELP, "screen.key.help", "?", "f1")))
          .guarding(DEFAULT);

  /** While a value is typed. */
  enum Editing {
    SAVE,
    CANCEL
  }

  static final Keys<Editing> EDITING =
      Keys.ofFixed(
          List.of(
              Keys.shown(Editing.SAVE, "settings.key-save", "enter"),
              Keys.shown(Editing.CANCEL, "settings.key-cancel", "esc")));
}
