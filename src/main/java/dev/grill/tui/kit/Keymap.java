package dev.grill.tui.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys that a person has given to actions, by the actions' names ({@link KeyAction}). One is in
 * force at a time, for every table of {@link Keys}: there is one keyboard. It is put in force
 * before the first screen and by the settings screen, from the one thread that runs screens.
 */
public final class Keymap {

  /** Every table as it is written. */
  public static final Keymap STANDARD = new Keymap(Map.of());

  private static volatile Keymap inForce = STANDARD;

  private final Map<String, List<Key>> keys;

  private Keymap(Map<String, List<Key>> keys) {
    this.keys = keys;
  }

  /** A map of these keys. */
  public static Keymap of(Map<String, List<Key>> keys) {
    return keys.isEmpty() ? STANDARD : new Keymap(Map.copyOf(keys));
  }

  /** The map by which tables are read now. */
  public static Keymap inForce() {
    return inForce;
  }

  /** Puts a map in force: what keys do, the bottom line and help follow at once. */
  public static void use(Keymap map) {
    inForce = map;
  }

  /** The keys given to an action; null where the tables' own hold. */
  public List<Key> of(String action) {
    return keys.get(action);
  }

  /**
   * This map with other keys for an action.
   *
   * @param given null for the tables' own
   */
  public Keymap with(String action, List<Key> given) {
    Map<String, List<Key>> next = new HashMap<>(keys);
    if (given == null) {
      next.remove(action);
    } else {
      next.put(action, List.copyOf(given));
    }
    return of(next);
  }
}
