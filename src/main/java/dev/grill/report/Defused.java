package dev.grill.report;

import dev.grill.text.Escape;

/** Texts of strangers for programs that may take a text for a formula. */
final class Defused {

  private static final String BEGINNINGS = "=+-@\t\r";

  private Defused() {}

  /**
   * The text with an apostrophe in front where a spreadsheet would calculate it, and control
   * characters made visible.
   */
  static String text(String text) {
    String visible = Escape.text(text);
    boolean formula = isFormula(text) || isFormula(visible);
    return formula ? "'" + visible : visible;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
  }
}
