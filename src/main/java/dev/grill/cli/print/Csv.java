package dev.grill.cli.print;

import dev.grill.text.Escape;

/** Comma-separated values as of RFC 4180, lines ending in a line feed. */
public final class Csv {

  private Csv() {}

  /**
   * One line. Text that a spreadsheet would take for a formula gets an apostrophe in front: decks
   * come from strangers, and so do the control characters that are made visible.
   */
  public static String line(Object... values) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      line.append(i == 0 ? "" : ",").append(values[i] == null ? "" : cell(values[i]));
    }
    return line.toString();
  }

  private static String cell(Object value) {
    String text = value instanceof String ? Escape.text((String) value) : value.toString();
    if (value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quote =
        text.indexOf(',') >= 0
            || text.indexOf('"') >= 0
            || text.indexOf('\n') >= 0
            || text.indexOf('\r') >= 0;
    return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
