package dev.grill.tui.draw;

import java.util.Map;

/** How many colours a terminal has. */
public enum Colours {
  NONE,
  /** The sixteen of ECMA-48 and aixterm; what they look like is the person's choice. */
  SIXTEEN,
  /** The 256 of xterm. */
  INDEXED,
  /** Red, green and blue of 256 steps each. */
  TRUE;

  /** Terminals without {@code 256color} in their name that have them all the same. */
  private static final String[] MODERN = {
    "alacritty",
    "contour",
    "foot",
    "ghostty",
    "iterm",
    "konsole",
    "mintty",
    "rio",
    "st-",
    "tmux",
    "vte",
    "wezterm",
    "xterm-kitty"
  };

  private static final String[] WITHOUT = {"dumb", "unknown", "vt52", "vt100", "vt102", "vt220"};

  /**
   * By what the terminal says of itself: {@code TERM}, and {@code COLORTERM} for all colours. GNU
   * screen passes {@code COLORTERM} on from the terminal around it, but not those colours.
   */
  public static Colours of(Map<String, String> environment) {
    String term = environment.getOrDefault("TERM", "");
    for (String without : WITHOUT) {
      if (term.equals(without)) {
        return NONE;
      }
    }
    if (term.isEmpty() || term.endsWith("-m") || term.endsWith("-mono")) {
      return NONE;
    }
    boolean inScreen = term.startsWith("screen") && !environment.containsKey("TMUX");
    String colorTerm = environment.getOrDefault("COLORTERM", "");
    if (!inScreen && (colorTerm.equals("truecolor") || colorTerm.equals("24bit"))
        || term.endsWith("-direct")) {
      return TRUE;
    }
    if (term.contains("256color") || !inScreen && !colorTerm.isEmpty()) {
      return INDEXED;
    }
    for (String modern : MODERN) {
      if (term.startsWith(modern)) {
        return INDEXED;
      }
    }
    return SIXTEEN;
  }
}
