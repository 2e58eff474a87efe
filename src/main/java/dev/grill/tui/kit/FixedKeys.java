package dev.grill.tui.kit;

import java.util.Set;

/** The keys that mean the same on every screen and are not given to other actions. */
public final class FixedKeys {

  private static final Set<String> MOVING =
      Set.of("up", "down", "left", "right", "pageup", "pagedown", "home", "end");

  /** What edits a line, besides characters. */
  private static final Set<String> EDITING = Set.of("enter", "backspace", "delete");

  private FixedKeys() {}

  /** Whether the key moves about, by the one rule of all screens. */
  static boolean isMoving(Key key) {
    return MOVING.contains(key.name());
  }

  static boolean isDigit(Key key) {
    String name = key.name();
    return name.length() == 1 && name.charAt(0) >= '0' && name.charAt(0) <= '9';
  }

  /** Whether the key goes back from everywhere. */
  public static boolean isBack(Key key) {
    return key.equals(Key.ESCAPE);
  }

  static boolean isEditing(Key key) {
    return EDITING.contains(key.name());
  }

  /** Whether the {@link Loop} itself takes the key. */
  static boolean isOfLoop(Key key) {
    return key.equals(Key.CTRL_C) || key.equals(Key.CTRL_Z);
  }

  /** Whether no action can be given the key. */
  static boolean isTaken(Key key) {
    return isMoving(key) || isDigit(key) || isBack(key) || isOfLoop(key);
  }
}
