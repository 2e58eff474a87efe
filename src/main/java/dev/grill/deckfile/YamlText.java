package dev.grill.deckfile;

import java.util.List;
import java.util.Locale;

/** Texts as YAML scalars that every YAML reader takes for the same text. */
final class YamlText {

  /** Words that YAML 1.1 or 1.2 takes for something other than text. */
  private static final List<String> WORDS =
      List.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private YamlText() {}

  /**
   * A text behind a key or hyphen.
   *
   * @param indent how many spaces the lines of a text of several lines get
   */
  static String scalar(String text, int indent) {
    return text.indexOf('\n') >= 0 && fitsBlock(text) ? block(text, indent) : inFlow(text, false);
  }

  /** A text inside brackets. */
  static String flow(String text) {
    return inFlow(text, true);
  }

  private static String inFlow(String text, boolean brackets) {
    if (isPlain(text, brackets)) {
      return text;
    }
    if (text.indexOf('\n') < 0 && text.indexOf('\t') < 0 && !hasUnprintable(text)) {
      return "'" + text.replace("'", "''") + "'";
    }
    return doubleQuoted(text);
  }

  private static boolean isPlain(String text, boolean brackets) {
    if (text.isEmpty() || hasUnprintable(text) || WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return false;
    }
    char first = text.charAt(0);
    if (!Character.isLetter(first) && !Character.isSurrogate(first)) {
      return false; // no sign of YAML's, and no number or date
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = i + 1 == text.length();
      char next = ends ? ' ' : text.charAt(i + 1);
      boolean breaks =
          c == '\n'
              || c == '\t'
              || (c == ' ' && (ends || next == '#'))
              || (c == ':' && (brackets || next == ' ' || next == '\t'))
              || (brackets && ",[]{}?".indexOf(c) >= 0);
      if (breaks) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasUnprintable(String text) {
    return Controls.first(text) >= 0 || text.indexOf('\uFEFF') >= 0;
  }

  /** Whether a literal block says exactly this text. */
  private static boolean fitsBlock(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == '\n') {
      start++;
    }
    int end = text.indexOf('\n', start);
    String first = text.substring(start, end < 0 ? text.length() : end);
    return !first.isBlank() && !hasUnprintable(text);
  }

  private static String block(String text, int indent) {
    int body = text.length();
    while (text.charAt(body - 1) == '\n') {
      body--;
    }
    int ends = text.length() - body;
    StringBuilder out = new StringBuilder("|");
    int start = 0;
    while (text.charAt(start) == '\n') {
      start++;
    }
    if (text.charAt(start) == ' ') {
      out.append(2); // the block is two spaces deeper than its key
    }
    out.append(ends == 0 ? "-" : ends == 1 ? "" : "+");
    String margin = " ".repeat(indent);
    for (String line : text.substring(0, body).split("\n", -1)) {
      out.append('\n').append(line.isEmpty() ? "" : margin).append(line);
    }
    return out.append("\n".repeat(Math.max(0, ends - 1))).toString();
  }

  private static String doubleQuoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n') {
        out.append("\\n");
      } else if (c == '\t') {
        out.append("\\t");
      } else if (c == '"' || c == '\\') {
        out.append('\\').append((char) c);
      } else if (Controls.isControl(c) || c == 0xFEFF) {
        String hex = Controls.name(c).substring(2);
        out.append(hex.length() > 4 ? "\\U" + "0".repeat(8 - hex.length()) : "\\u").append(hex);
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.append('"').toString();
  }
}
