package dev.grill.deckfile.foreign.table;

/** Anki's texts with gaps, {@code {{c1::what fills it::a hint}}}. */
final class GapText {

  private GapText() {}

  static boolean isIn(String text) {
    return text.contains("{{c") && text.contains("::") && text.contains("}}");
  }

  /** The text with its gaps open, each with its hint. */
  static String asked(String text) {
    return replaced(text, false);
  }

  /** The text with its gaps filled. */
  static String filled(String text) {
    return replaced(text, true);
  }

  private static String replaced(String text, boolean fill) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf("{{c", at);
      int colons = open < 0 ? -1 : text.indexOf("::", open);
      int close = colons < 0 ? -1 : text.indexOf("}}", colons);
      if (close < 0) {
        break;
      }
      String[] inside = text.substring(colons + 2, close).split("::", 2);
      String hint = inside.length > 1 ? inside[1] : "…";
      out.append(text, at, open).append(fill ? inside[0] : "[" + hint + "]");
      at = close + 2;
    }
    return out.append(text.substring(at)).toString();
  }
}
