package dev.grill.deckfile;

/** Text from a deck as a terminal may show it, and how wide it is there. */
final class Visible {

  private Visible() {}

  /** The text with every control character but the tab written as an escape. */
  static String of(String text) {
    if (Controls.first(text) < 0 && text.indexOf('\n') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      out.append(of(c));
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** One code point as it is shown. */
  static String of(int c) {
    if (c == '\n') {
      return "\\n";
    }
    return Controls.isControl(c) ? "\\u" + Controls.name(c).substring(2) : Character.toString(c);
  }

  /** Columns a code point takes: 0, 1 or 2 (Unicode Standard Annex 11, wide and fullwidth). */
  static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0x303E)
            || (c >= 0x3041 && c <= 0xA4CF)
            || (c >= 0xA960 && c <= 0xA97F)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF01 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1F64F)
            || (c >= 0x1F680 && c <= 0x1F6FF)
            || (c >= 0x1F900 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
