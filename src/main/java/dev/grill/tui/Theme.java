package dev.grill.tui;

/**
 * Colours for the roles, as SGR parameters of ECMA-48. Without colours the roles differ by bold and
 * reverse video, which every terminal has.
 */
public enum Theme {
  DARK("91", "97;48;5;24", "96", "", "38;5;246"),
  LIGHT("31", "30;48;5;153", "34", "", "38;5;242"),
  HIGH_CONTRAST("1;91", "7;1", "1;93", "", ""),
  NONE("1", "7", "1", "", "");

  private final String[] parameters;

  Theme(String... parameters) {
    this.parameters = parameters;
  }

  /**
   * The theme that suits a terminal by what it says of itself.
   *
   * @param colorFgBg the environment's {@code COLORFGBG} ({@code foreground;background}, numbers of
   *     the sixteen colours), or null: then dark
   */
  public static Theme forBackground(String colorFgBg) {
    if (colorFgBg == null) {
      return DARK;
    }
    String background = colorFgBg.substring(colorFgBg.lastIndexOf(';') + 1);
    return background.equals("7") || background.equals("15") ? LIGHT : DARK;
  }

  /** The sequence that switches from any look to {@code look}. */
  public String sequence(Look look) {
    StringBuilder sequence = new StringBuilder("\u001b[0");
    String colours = parameters[look.role().ordinal()];
    if (!colours.isEmpty()) {
      sequence.append(';').append(colours);
    }
    if (look.bold()) {
      sequence.append(";1");
    }
    if (look.underline()) {
      sequence.append(";4");
    }
    if (look.reverse()) {
      sequence.append(";7");
    }
    return sequence.append('m').toString();
  }
}
