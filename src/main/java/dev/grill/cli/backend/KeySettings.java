package dev.grill.cli.backend;

import dev.grill.cli.Call;
import dev.grill.message.Failure;
import dev.grill.platform.Nearest;
import dev.grill.settings.Settings;
import dev.grill.tui.home.KeyTables;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyAction;
import dev.grill.tui.kit.KeyNames;
import dev.grill.tui.kit.Keymap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings {@code keys.ACTION}: the keys of the screens' actions. They are read apart from the
 * others because they need the tables of all screens.
 */
public final class KeySettings {

  static final String PREFIX = "keys.";

  /** The value that gives an action the keys of its table again. */
  static final String DEFAULT = "default";

  private KeySettings() {}

  /** Whether a setting is about keys. */
  public static boolean isAbout(String key) {
    return key.startsWith(PREFIX);
  }

  /** Whether a setting names an action that can be bound. */
  public static boolean isKnown(String key) {
    return isAbout(key) && KeyTables.action(key.substring(PREFIX.length())) != null;
  }

  /**
   * The action that a setting names.
   *
   * @throws Failure usage, if there is none, with the nearest
   */
  public static KeyAction action(String key) throws Failure {
    String name = key.substring(PREFIX.length());
    KeyAction action = KeyTables.action(name);
    if (action == null) {
      List<String> names = new ArrayList<>();
      for (KeyAction known : KeyTables.actions()) {
        names.add(known.name());
      }
      List<String> near = Nearest.to(name, names, 1);
      throw near.isEmpty()
          ? Failure.usage("config.unknown-action", key, names)
          : Failure.usage("config.unknown-action-near", key, PREFIX + near.get(0));
    }
    return action;
  }

  /** The keys that the settings give, without those that are no keys or clash with another's. */
  public static Keymap keymap(Call call) throws Failure {
    Map<String, String> given = call.settings().below(PREFIX);
    if (given.isEmpty()) {
      return Keymap.STANDARD;
    }
    Map<String, List<Key>> keys = new HashMap<>();
    for (Map.Entry<String, String> one : given.entrySet()) {
      List<Key> parsed = parsed(one.getValue());
      if (parsed != null && KeyTables.action(one.getKey()) != null) {
        keys.put(one.getKey(), parsed);
      } else {
        call.tell(call.messages().text("config.key-passed-over", PREFIX + one.getKey()));
      }
    }
    Keymap map = Keymap.of(keys);
    for (String action : given.keySet()) {
      if (map.of(action) != null && KeyTables.clash(map, action) != null) {
        map = map.with(action, null);
        call.tell(call.messages().text("config.key-passed-over", PREFIX + action));
      }
    }
    return map;
  }

  /** The same map; what was left out is not reported. */
  static Keymap bound(Settings settings) {
    Map<String, List<Key>> keys = new HashMap<>();
    for (Map.Entry<String, String> one : settings.below(PREFIX).entrySet()) {
      List<Key> parsed = parsed(one.getValue());
      if (parsed != null) {
        keys.put(one.getKey(), parsed);
      }
    }
    return Keymap.of(keys);
  }

  /** The keys of a value; null if one of them cannot be given to an action. */
  private static List<Key> parsed(String value) {
    List<Key> keys = new ArrayList<>();
    for (String name : KeyNames.words(value)) {
      Key key = KeyNames.key(name);
      if (key == null) {
        return null;
      }
      keys.add(key);
    }
    return keys.isEmpty() ? null : keys;
  }

  /**
   * The value as it is stored.
   *
   * @throws Failure usage, if it names no key that can be given, or one that another action of the
   *     same screen has
   */
  public static String check(Call call, String key, String value) throws Failure {
    KeyAction action = action(key);
    List<Key> keys = parsed(value);
    if (keys == null) {
      throw Failure.usage("config.wants-keys", key, value);
    }
    Keymap map = bound(call.settings()).with(action.name(), keys);
    KeyTables.Clash clash = KeyTables.clash(map, action.name());
    if (clash != null) {
      throw Failure.usage(
          "config.key-clash",
          key,
          clash.key().label(),
          clash.action(),
          call.messages().text(clash.message()),
          call.messages().text(clash.screen()));
    }
    return KeyNames.names(keys);
  }

  /** Checks and saves; {@code default} takes the setting out of the file. */
  public static void set(Call call, String key, String value) throws Failure, java.io.IOException {
    if (value.strip().equals(DEFAULT)) {
      action(key);
      call.settings().remove(key);
    } else {
      call.settings().put(key, check(call, key, value));
    }
  }

  /** The value in force: what is set, else the keys of the action's table. */
  public static String value(Call call, KeyAction action) throws Failure {
    List<Key> keys = bound(call.settings()).of(action.name());
    return KeyNames.names(keys == null ? action.standard() : keys);
  }

  /** The actions that were given keys. */
  public static List<KeyAction> own(Call call) throws Failure {
    List<KeyAction> own = new ArrayList<>();
    if (!call.settings().below(PREFIX).isEmpty()) {
      Keymap map = bound(call.settings());
      for (KeyAction action : KeyTables.actions()) {
        if (map.of(action.name()) != null) {
          own.add(action);
        }
      }
    }
    return own;
  }
}
