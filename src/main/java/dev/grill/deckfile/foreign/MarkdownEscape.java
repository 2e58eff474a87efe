package dev.grill.deckfile.foreign;

import java.util.List;

/**
 * Plain text as Markdown that shows it as it stands: only what Markdown would take for a sign of
 * its own gets a backslash, so that ordinary sentences stay as they are.
 */
public final class MarkdownEscape {

  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  /** A line that begins with so many blanks is code to Markdown, or was laid out on purpose. */
  private static final int INDENT = 2;

  private MarkdownEscape() {}

  /**
   * A text of several lines. Line ends become hard line breaks, empty lines part paragraphs. Lines
   * between fences stay as they are; paragraphs with an indented line are put between fences, which
   * alone keep their columns.
   */
  public static String text(String plain) {
    List<String> lines = plain.lines().toList();
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < lines.size()) {
      int end = at;
      String fence = fence(lines.get(at));
      boolean fenced = fence != null && closing(lines, at, fence) > 0;
      if (fenced) {
        end = closing(lines, at, fence) + 1;
      } else {
        while (end < lines.size() && !lines.get(end).isBlank() && !opensFence(lines, end, at)) {
          end++;
        }
      }
      List<String> block = lines.subList(at, end);
      if (!block.isEmpty()) {
        out.append(out.isEmpty() ? "" : "\n\n");
        out.append(fenced ? String.join("\n", block) : paragraph(block));
      }
      at = end;
      while (at < lines.size() && lines.get(at).isBlank()) {
        at++;
      }
    }
    return out.toString();
  }

  private static boolean opensFence(List<String> lines, int line, int start) {
    String fence = line == start ? null : fence(lines.get(line));
    return fence != null && closing(lines, line, fence) > 0;
  }

  /** The fence that a line opens; null if it opens none. */
  private static String fence(String line) {
    for (char sign : new char[] {'`', '~'}) {
      int length = run(line, 0, sign);
      if (length >= 3 && (sign == '~' || line.indexOf('`', length) < 0)) {
        return line.substring(0, length);
      }
    }
    return null;
  }

  private static int closing(List<String> lines, int open, String fence) {
    for (int i = open + 1; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      int length = run(line, 0, fence.charAt(0));
      if (length >= fence.length() && length == line.length()) {
        return i;
      }
    }
    return -1;
  }

  private static String paragraph(List<String> lines) {
    for (String line : lines) {
      boolean indented = run(line, 0, ' ') >= INDENT || line.startsWith("\t");
      if (indented && lines.size() > 1) {
        return code(null, String.join("\n", lines));
      }
    }
    StringBuilder out = new StringBuilder();
    boolean formulas = count(lines, '$') > 1;
    for (String line : lines) {
      out.append(out.isEmpty() ? "" : "\\\n");
      out.append(lineStart(inline(line.strip(), formulas)));
    }
    return out.toString();
  }

  private static int count(List<String> lines, char sign) {
    int count = 0;
    for (String line : lines) {
      count += (int) line.chars().filter(c -> c == sign).count();
    }
    return count;
  }

  /**
   * Code between fences that none of its lines can close.
   *
   * @param language null where none is known
   */
  public static String code(String language, String source) {
    int longest = 2;
    for (int at = 0; at < source.length(); at++) {
      int length = run(source, at, '`');
      longest = Math.max(longest, length);
      at += length;
    }
    String fence = "`".repeat(longest + 1);
    String end = source.endsWith("\n") || source.isEmpty() ? "" : "\n";
    return fence + (language == null ? "" : language) + "\n" + source + end + fence;
  }

  /** Code within a line; line ends become blanks. */
  static String codeSpan(String source) {
    String line = source.replace('\n', ' ').strip();
    if (line.isEmpty()) {
      return "";
    }
    int longest = 0;
    for (int at = 0; at < line.length(); at++) {
      int length = run(line, at, '`');
      longest = Math.max(longest, length);
      at += length;
    }
    String fence = "`".repeat(longest + 1);
    boolean apart = line.startsWith("`") || line.endsWith("`");
    return fence + (apart ? " " + line + " " : line) + fence;
  }

  private static int run(String text, int from, char sign) {
    int end = from;
    while (end < text.length() && text.charAt(end) == sign) {
      end++;
    }
    return end - from;
  }

  /**
   * A part of a line. What follows it is not known: signs at its end are taken for the worst.
   *
   * @param formulas whether dollar signs may be taken for a formula's
   */
  static String inline(String text, boolean formulas) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      char before = at == 0 ? ' ' : text.charAt(at - 1);
      char after = at + 1 < text.length() ? text.charAt(at + 1) : 0;
      boolean escape =
          switch (c) {
            case '`' -> true;
            case '\\' -> after == 0 || PUNCTUATION.indexOf(after) >= 0;
            case '*' -> !(before == ' ' && after == ' ');
            case '_' -> !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after));
            case '<' ->
                after == 0 || after == '/' || after == '!' || after == '?' || isLetter(after);
            case '&' -> after == 0 || after == '#' || isLetter(after) && entity(text, at);
            case ']' -> after == 0 || after == '(' || after == ':';
            case '$' -> formulas;
            default -> false;
          };
      out.append(escape ? "\\" : "").append(c);
    }
    return out.toString();
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean entity(String text, int at) {
    int end = at + 1;
    while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
      end++;
    }
    return end == text.length() || text.charAt(end) == ';';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A line that is already escaped, so that its beginning makes no heading, list or rule. */
  static String lineStart(String line) {
    if (line.isEmpty()) {
      return line;
    }
    char first = line.charAt(0);
    int digits = 0;
    while (digits < line.length() && isDigit(line.charAt(digits))) {
      digits++;
    }
    if (digits > 0 && digits < 10 && digits < line.length()) {
      boolean mark = line.charAt(digits) == '.' || line.charAt(digits) == ')';
      boolean list = mark && blankAt(line, digits + 1);
      return list ? line.substring(0, digits) + "\\" + line.substring(digits) : line;
    }
    int hashes = run(line, 0, '#');
    boolean special =
        first == '>'
            || hashes > 0 && hashes < 7 && blankAt(line, hashes)
            || (first == '-' || first == '+' || first == '*') && blankAt(line, 1)
            || line.startsWith("~~~")
            || isRule(line);
    return special ? "\\" + line : line;
  }

  private static boolean blankAt(String line, int at) {
    return at >= line.length() || line.charAt(at) == ' ' || line.charAt(at) == '\t';
  }

  /** A line of dashes, equals signs and bars alone: underlines, rules, the second row of tables. */
  private static boolean isRule(String line) {
    for (int i = 0; i < line.length(); i++) {
      if ("-=|: ".indexOf(line.charAt(i)) < 0) {
        return false;
      }
    }
    return line.indexOf('-') >= 0 || line.indexOf('=') >= 0;
  }
}
