package dev.grill.tui.draw;

import java.util.Map;

/**
 * What a terminal can show.
 *
 * @param colours how many it has
 * @param glyphs which of the characters beside letters it can show
 * @param synchronised whether it shows what is sent between two marks at once (mode 2026)
 */
public record Capabilities(Colours colours, Glyphs glyphs, boolean synchronised) {

  private static final String[] SYNCHRONISED = {
    "alacritty",
    "contour",
    "foot",
    "ghostty",
    "iTerm",
    "kitty",
    "mintty",
    "rio",
    "WezTerm",
    "wezterm"
  };

  /** A terminal that can show everything the screens use. */
  public static final Capabilities FULL = new Capabilities(Colours.INDEXED, Glyphs.ALL, false);

  /** By what the environment says of the terminal and of the person's locale. */
  public static Capabilities of(Map<String, String> environment) {
    return new Capabilities(
        Colours.of(environment), Glyphs.of(environment), isSynchronised(environment));
  }

  /** This one with colours even where its name promises none, as {@code --color always} asks. */
  public Capabilities coloured() {
    return colours == Colours.NONE ? new Capabilities(Colours.SIXTEEN, glyphs, synchronised) : this;
  }

  /**
   * By the terminal's name. One could ask it, but its answer may come when the screens are left
   * already, and would then stand at the shell's prompt.
   */
  private static boolean isSynchronised(Map<String, String> environment) {
    String names =
        environment.getOrDefault("TERM", "") + " " + environment.getOrDefault("TERM_PROGRAM", "");
    for (String name : SYNCHRONISED) {
      if (names.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
