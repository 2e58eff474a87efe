package dev.grill.tui.draw;

/**
 * One look as a terminal is told of it in one theme: SGR parameters, shortest where the look before
 * is known.
 */
final class Sgr {

  private final String colours;
  private final String attributes;
  private final boolean foregroundOnly;
  private final boolean ground;

  private Sgr(CellStyle look, String colours) {
    this.colours = colours;
    attributes = (look.bold() ? ";1" : "") + (look.underline() ? ";4" : "");
    foregroundOnly =
        colours.startsWith("38;") && !colours.contains(";48;")
            || colours.length() == 2 && (colours.charAt(0) == '3' || colours.charAt(0) == '9');
    ground = !colours.isEmpty() && !foregroundOnly && showsOnBlanks(colours) || look.underline();
  }

  /** A theme's pens, kept by the looks' hash codes. */
  static Sgr[] of(Theme theme, Colours depth) {
    Sgr[] pens = new Sgr[CellStyle.COUNT];
    for (Role role : Role.values()) {
      for (int bits = 0; bits < 4; bits++) {
        CellStyle look = new CellStyle(role, (bits & 2) != 0, (bits & 1) != 0);
        pens[look.hashCode()] = new Sgr(look, theme.parameters(role, depth));
      }
    }
    return pens;
  }

  private static boolean showsOnBlanks(String colours) {
    return !colours.equals("1") && !colours.equals("2");
  }

  /** Whether a blank in this look differs from an empty cell. */
  boolean showsOnBlanks() {
    return ground;
  }

  /** Switches to this pen from whatever was before. */
  String sequence() {
    return isPlain()
        ? "\u001b[m"
        : "\u001b[0" + (colours.isEmpty() ? "" : ";" + colours) + attributes + "m";
  }

  private boolean isPlain() {
    return colours.isEmpty() && attributes.isEmpty();
  }

  /**
   * Switches to this pen.
   *
   * @param before the pen before, or null where it isn't known
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
