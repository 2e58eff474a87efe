package dev.grill.tui.draw;

/**
 * A cell's style in one theme, as the sequence (SGR) that switches a terminal to it: shorter where
 * the style before is known.
 */
final class Sgr {

  private final String colours;
  private final String attributes;
  private final boolean foregroundOnly;
  private final boolean ground;

  private Sgr(CellStyle style, String colours) {
    this.colours = colours;
    attributes = (style.bold() ? ";1" : "") + (style.underline() ? ";4" : "");
    foregroundOnly =
        colours.startsWith("38;") && !colours.contains(";48;")
            || colours.length() == 2 && (colours.charAt(0) == '3' || colours.charAt(0) == '9');
    ground = !colours.isEmpty() && !foregroundOnly && showsOnBlanks(colours) || style.underline();
  }

  /** Those of all styles in a theme, by the styles' hash codes. */
  static Sgr[] of(Theme theme, Colours depth) {
    Sgr[] all = new Sgr[CellStyle.COUNT];
    for (Role role : Role.values()) {
      for (int bits = 0; bits < 4; bits++) {
        CellStyle style = new CellStyle(role, (bits & 2) != 0, (bits & 1) != 0);
        all[style.hashCode()] = new Sgr(style, theme.parameters(role, depth));
      }
    }
    return all;
  }

  private static boolean showsOnBlanks(String colours) {
    return !colours.equals("1") && !colours.equals("2");
  }

  /** Whether a blank in this style differs from an empty cell. */
  boolean showsOnBlanks() {
    return ground;
  }

  /** Switches to this style from any other. */
  String sequence() {
    return isPlain()
        ? "\u001b[m"
        : "\u001b[0" + (colours.isEmpty() ? "" : ";" + colours) + attributes + "m";
  }

  private boolean isPlain() {
    return colours.isEmpty() && attributes.isEmpty();
  }

  /**
   * Switches to this style.
   *
   * @param before the style before; null where it is not known
   */
  String after(Sgr before) {
    if (before == null || isPlain()) {
      return sequence();
    }
    if (before.isPlain()) {
      return "\u001b[" + (colours.isEmpty() ? attributes.substring(1) : colours + attributes) + "m";
    }
    if (foregroundOnly && before.foregroundOnly && attributes.equals(before.attributes)) {
      return "\u001b[" + colours + "m";
    }
    return sequence();
  }
}
