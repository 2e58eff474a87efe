package dev.grill.tui.draw;

/**
 * Colours for the roles, as SGR parameters of ECMA-48, for each number of colours a terminal may
 * have. Where sixteen are all there is, nobody knows what they look like: so the selection is the
 * text's own colours reversed, and what is dim is faint, never bright black, which some palettes
 * make the background. High contrast uses no colour but white on red, which needs no background.
 * Without colours the roles differ by bold and reverse video, which every terminal has.
 */
public enum Theme {
  DARK(
      new String[] {"91", "7", "96", "", "2"},
      new String[] {"38;5;210", "38;5;231;48;5;24", "38;5;80", "", "38;5;246"},
      new String[] {
        "38;2;255;130;130",
        "38;2;255;255;255;48;2;27;78;130",
        "38;2;90;212;222",
        "",
        "38;2;158;162;170"
      }),
  LIGHT(
      new String[] {"31", "7", "34", "", "2"},
      new String[] {"38;5;124", "38;5;16;48;5;153", "38;5;25", "", "38;5;241"},
      new String[] {
        "38;2;176;0;32", "38;2;0;0;0;48;2;176;212;255", "38;2;5;80;174", "", "38;2;87;96;106"
      }),
  /** For an unknown background: readable on black and on white alike. */
  NEUTRAL(
      new String[] {"31", "7", "1", "", "2"},
      new String[] {"38;5;131", "38;5;231;48;5;24", "38;5;29", "", "38;5;243"},
      new String[] {
        "38;2;222;49;49",
        "38;2;255;255;255;48;2;27;78;130",
        "38;2;0;130;138",
        "",
        "38;2;114;118;124"
      }),
  HIGH_CONTRAST(
      new String[] {"1;97;41", "1;7", "1", "", ""},
      new String[] {"1;38;5;231;48;5;124", "1;7", "1", "", ""},
      new String[] {"1;38;2;255;255;255;48;2;160;0;0", "1;7", "1", "", ""}),
  NONE(plain(), plain(), plain());

  private final String[] sixteen;
  private final String[] indexed;
  private final String[] all;

  Theme(String[] sixteen, String[] indexed, String[] all) {
    this.sixteen = sixteen;
    this.indexed = indexed;
    this.all = all;
  }

  private static String[] plain() {
    return new String[] {"1", "7", "1", "", ""};
  }

  /**
   * The theme that suits a terminal by what it says of itself.
   *
   * @param colorFgBg the environment's {@code COLORFGBG} ({@code foreground;background}, numbers of
   *     the sixteen colours), or null: then one that suits both
   */
  public static Theme forBackground(String colorFgBg) {
    if (colorFgBg == null) {
      return NEUTRAL;
    }
    String background = colorFgBg.substring(colorFgBg.lastIndexOf(';') + 1);
    return background.equals("7") || background.equals("15") ? LIGHT : DARK;
  }

  /** A role's SGR parameters; empty for the terminal's own colours. */
  public String parameters(Role role, Colours colours) {
    return switch (colours) {
      case NONE -> NONE.sixteen[role.ordinal()];
      case SIXTEEN -> sixteen[role.ordinal()];
      case INDEXED -> indexed[role.ordinal()];
      case TRUE -> all[role.ordinal()];
    };
  }
}
