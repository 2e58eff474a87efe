package dev.grill.deckfile;

/** Text from a deck as an error message shows it: control characters are named by their numbers. */
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
}
