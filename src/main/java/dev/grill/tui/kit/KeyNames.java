package dev.grill.tui.kit;

import dev.grill.text.Graphemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads and writes keys as settings name them: {@code u}, {@code ctrl-z}, {@code f5}. */
public final class KeyNames {

  private static final String[] MODIFIERS = {"ctrl-", "alt-", "shift-"};

  /** What a terminal sends for Ctrl with these letters is another key. */
  private static final Set<String> OTHERS = Set.of("ctrl-h", "ctrl-i", "ctrl-j", "ctrl-m");

  private KeyNames() {}

  /**
   * The key of a name; modifiers in any order and case.
   *
   * @return null if there is no such key, or no action can have it
   */
  public static Key key(String name) {
    if (name.isEmpty()) {
      return null;
    }
    if (Graphemes.next(name, 0) == name.length()) {
      return allowed(new Key.Text(name));
    }
    String rest = name.toLowerCase(Locale.ROOT);
    StringBuilder modifiers = new StringBuilder();
    boolean[] has = new boolean[MODIFIERS.length];
    for (int i = 0; i < MODIFIERS.length; i++) {
      if (!has[i] && rest.startsWith(MODIFIERS[i]) && rest.length() > MODIFIERS[i].length()) {
        has[i] = true;
        rest = rest.substring(MODIFIERS[i].length());
        i = -1; // any order
      }
    }
    boolean character = Graphemes.next(rest, 0) == rest.length();
    if (!character && !isNamed(rest)) {
      return null;
    }
    if (has[2] && character && !has[0]) {
      has[2] = false;
      rest = rest.toUpperCase(Locale.ROOT);
    }
    for (int i = 0; i < MODIFIERS.length; i++) {
      modifiers.append(has[i] ? MODIFIERS[i] : "");
    }
    String all = modifiers + rest;
    return all.isEmpty() || OTHERS.contains(all) ? null : allowed(Key.named(all));
  }

  private static boolean isNamed(String name) {
    return Key.LABELS.containsKey(name)
        && !name.equals("ctrl")
        && !name.equals("alt")
        && !name.equals("shift");
  }

  private static Key allowed(Key key) {
    boolean blank = key instanceof Key.Text text && text.grapheme().isBlank();
    return FixedKeys.isTaken(key) || blank && !key.equals(new Key.Text(" ")) ? null : key;
  }

  /** Whether an action can have a key. */
  public static boolean isFree(Key key) {
    return !(key instanceof Key.Paste) && !(key instanceof Key.Mouse) && key(key.name()) != null;
  }

  /** The names of keys, separated by blanks, as {@link #key} reads them. */
  public static String names(List<Key> keys) {
    StringBuilder names = new StringBuilder();
    for (Key key : keys) {
      names.append(names.length() == 0 ? "" : " ").append(key.name());
    }
    return names.toString();
  }

  /**
   * Keys as screens write them.
   *
   * @param ascii whether words stand for signs
   */
  public static String labels(List<Key> keys, boolean ascii) {
    StringBuilder labels = new StringBuilder();
    for (Key key : keys) {
      labels.append(labels.length() == 0 ? "" : " ").append(key.label(ascii));
    }
    return labels.toString();
  }

  /** The words of a setting's value. */
  public static List<String> words(String value) {
    List<String> words = new ArrayList<>();
    for (String word : value.strip().split("[ \t]+")) {
      boolean comma = word.endsWith(",") && word.length() > 1;
      String name = comma ? word.substring(0, word.length() - 1) : word;
      if (!name.isEmpty() && !words.contains(name)) {
        words.add(name);
      }
    }
    return words;
  }
}
