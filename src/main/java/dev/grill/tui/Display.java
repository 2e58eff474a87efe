package dev.grill.tui;

import java.util.Map;

/**
 * What a terminal can show.
 *
 * @param colours how many it has
 * @param signs which of the signs beside letters
 * @param synchronised whether it shows what is sent between two marks at once (mode 2026)
 */
public record Display(Colours colours, Signs signs, boolean synchronised) {

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
  public static final Display FULL = new Display(Colours.INDEXED, Signs.ALL, false);

  /** By what the environment says of the terminal and of the person's locale. */
  public static Display of(Map<String, String> environment) {
    return new Display(Colours.of(environment), Signs.of(environment), isSynchronised(environment));
  }

  /** This one with colours even where its name promises none, as {@code --color always} asks. */
  public Display coloured() {
    return colours == Colours.NONE ? new Display(Colours.SIXTEEN, signs, synchronised) : this;
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
