package dev.grill.tui.kit;

import java.util.List;

/**
 * An action that can be given other keys, on all screens that have it.
 *
 * @param name as settings name it: {@code keys.NAME}
 * @param message the key of the message that says what it does, on the first of its screens
 * @param standard the keys it has where none were given, on that screen
 * @param screens the keys of the messages that name the screens, in their order
 */
public record KeyAction(String name, String message, List<Key> standard, List<String> screens) {

  public KeyAction {
    standard = List.copyOf(standard);
    screens = List.copyOf(screens);
  }

  /** The keys it has now. */
  public List<Key> keys() {
    List<Key> given = Keymap.inForce().of(name);
    return given == null ? standard : given;
  }

  /** Whether a person has given it keys. */
  public boolean isOwn() {
    return Keymap.inForce().of(name) != null;
  }
}
