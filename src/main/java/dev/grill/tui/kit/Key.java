package dev.grill.tui.kit;

import dev.grill.text.Graphemes;
import java.util.Locale;
import java.util.Map;

/**
 * What comes from the keyboard: a character that was typed, a key with a name, or a paste; and from
 * the mouse.
 */
public sealed interface Key {

  Press ENTER = new Press("enter");
  Press TAB = new Press("tab");
  Press ESCAPE = new Press("esc");
  Press BACKSPACE = new Press("backspace");
  Press UP = new Press("up");
  Press DOWN = new Press("down");
  Press PAGE_UP = new Press("pageup");
  Press PAGE_DOWN = new Press("pagedown");
  Press CTRL_C = new Press("ctrl-c");
  Press CTRL_Z = new Press("ctrl-z");

  /** A character as typed, one grapheme; a blank is {@code " "}. */
  record Text(String grapheme) implements Key {
    @Override
    public String name() {
      return grapheme.equals(" ") ? "space" : grapheme;
    }

    /** By hand, as in every record drawn or looked up at start-up: Java's own costs some 15 ms. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Text text && text.grapheme.equals(grapheme);
    }

    @Override
    public int hashCode() {
      return grapheme.hashCode();
    }
  }

  /**
   * A key by its name in lower case, its modifiers before it in the order {@code ctrl-}, {@code
   * alt-}, {@code shift-}: {@code ctrl-c}, {@code alt-shift-left}, {@code f4}, {@code pageup}.
   */
  record Press(String name) implements Key {
    @Override
    public boolean equals(Object other) {
      return other instanceof Press press && press.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** A text pasted as a whole, as the terminal sent it: not escaped, line ends of any kind. */
  record Paste(String text) implements Key {
    @Override
    public String name() {
      return "paste";
    }
  }

  /**
   * What the mouse did, which the {@link Loop} makes a {@link Pointer} of.
   *
   * @param row the cell's, from 0; likewise {@code column}
   */
  record Mouse(Pointer.Kind kind, int row, int column) implements Key {
    @Override
    public String name() {
      return "mouse";
    }
  }

  /** The key's name, as settings write it: {@link #named} reads it back. */
  String name();

  /**
   * The key that has a name.
   *
   * @param name one character, or a name such as {@code Ctrl-C} in any case
   * @throws IllegalArgumentException if the name is empty
   */
  static Key named(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a key needs a name");
    }
    if (name.equalsIgnoreCase("space")) {
      return new Text(" ");
    }
    return Graphemes.next(name, 0) == name.length()
        ? new Text(name)
        : new Press(name.toLowerCase(Locale.ROOT));
  }

  /** The same in ASCII, where a sign would be no name for a key: {@code Enter}, {@code Up}. */
  default String label(boolean ascii) {
    return ascii ? inWords(label()) : label();
  }

  /** A text with words for the signs of keys. */
  static String inWords(String text) {
    String words = text;
    for (String[] sign : ASCII_LABELS) {
      words = words.replace(sign[0], sign[1]);
    }
    return words;
  }

  /** Words for signs. */
  String[][] ASCII_LABELS = {
    {"⏎", "Enter"}, {"↑", "Up"}, {"↓", "Down"}, {"←", "Left"}, {"→", "Right"}
  };

  /**
   * The key as the screens write it: {@code ⏎}, {@code ↑}, {@code PgUp}, {@code ^C}, {@code F4}.
   */
  default String label() {
    String name = name();
    if (name.startsWith("ctrl-") && name.length() == 6) {
      return "^" + name.substring(5).toUpperCase(Locale.ROOT);
    }
    StringBuilder label = new StringBuilder();
    for (String part : this instanceof Press ? name.split("-") : new String[] {name}) {
      label.append(label.length() == 0 ? "" : "-").append(LABELS.getOrDefault(part, part));
    }
    return label.toString();
  }

  /** What is written for the parts of names. */
  Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("enter", "⏎"),
          Map.entry("up", "↑"),
          Map.entry("down", "↓"),
          Map.entry("left", "←"),
          Map.entry("right", "→"),
          Map.entry("pageup", "PgUp"),
          Map.entry("pagedown", "PgDn"),
          Map.entry("home", "Home"),
          Map.entry("end", "End"),
          Map.entry("tab", "Tab"),
          Map.entry("esc", "Esc"),
          Map.entry("space", "Space"),
          Map.entry("backspace", "Backspace"),
          Map.entry("delete", "Del"),
          Map.entry("insert", "Ins"),
          Map.entry("ctrl", "Ctrl"),
          Map.entry("alt", "Alt"),
          Map.entry("shift", "Shift"),
          Map.entry("f1", "F1"),
          Map.entry("f2", "F2"),
          Map.entry("f3", "F3"),
          Map.entry("f4", "F4"),
          Map.entry("f5", "F5"),
          Map.entry("f6", "F6"),
          Map.entry("f7", "F7"),
          Map.entry("f8", "F8"),
          Map.entry("f9", "F9"),
          Map.entry("f10", "F10"),
          Map.entry("f11", "F11"),
          Map.entry("f12", "F12"));
}
