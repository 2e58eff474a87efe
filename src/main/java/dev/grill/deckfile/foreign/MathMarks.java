package dev.grill.deckfile.foreign;

/** Formulas between MathJax's marks or Anki's, which Markdown here has between dollar signs. */
final class MathMarks {

  /** What opens, what closes, and the dollar signs that stand for both. */
  private static final String[][] MARKS = {
    {"\\(", "\\)", "$"},
    {"\\[", "\\]", "$$"},
    {"[$$]", "[/$$]", "$$"},
    {"[$]", "[/$]", "$"}
  };

  private MathMarks() {}

  /** A text escaped as Markdown, its formulas as they are. */
  static String dollars(String text) {
    StringBuilder out = new StringBuilder();
    int plain = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      String[] marks = c == '\\' || c == '[' ? marks(text, at) : null;
      int end = marks == null ? -1 : text.indexOf(marks[1], at + marks[0].length());
      String tex = end < 0 ? "" : text.substring(at + marks[0].length(), end).strip();
      if (!tex.isEmpty() && tex.indexOf('$') < 0) {
        out.append(MarkdownEscape.inline(text.substring(plain, at), true));
        out.append(marks[2]).append(tex).append(marks[2]);
        at = end + marks[1].length();
        plain = at;
      } else if (end < 0 && marks != null) {
        break; // nothing behind closes it: looking on would take a time that grows with the square
      } else {
        at++;
      }
    }
    return out + MarkdownEscape.inline(text.substring(plain), true);
  }

  private static String[] marks(String text, int at) {
    for (String[] marks : MARKS) {
      if (text.startsWith(marks[0], at)) {
        return marks;
      }
    }
    return null;
  }
}
