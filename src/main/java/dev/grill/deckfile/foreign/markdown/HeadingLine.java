package dev.grill.deckfile.foreign.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that may stand above an answer.
 *
 * @param level 1 to 6 for a heading, 7 for a line in bold
 * @param text without marks and without its number
 * @param asks whether it is numbered or ends in a question mark
 * @param indent how many blanks the lines below it may begin with, where it stands in a list
 */
record HeadingLine(int level, String text, boolean asks, int indent) {

  /** The level of a line in bold. */
  static final int BOLD = 7;

  private static final Pattern LISTED = Pattern.compile("^( {0,3})((?:\\d{1,4}[.)]|[-*+]) +)(.*)$");
  private static final Pattern HEADING = Pattern.compile("^(#{1,6})(?:\\s+(.*?))?(?:\\s+#+)?\\s*$");
  private static final Pattern STRONG =
      Pattern.compile("^(?:\\*\\*(?=\\S)(.+?)\\*\\*|__(?=\\S)(.+?)__)\\s*(?:<br ?/?>)?\\s*\\\\?$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:(?:Q|Question|问题|题目|第)?\\s*[#]?\\d{1,4}\\s*(?:题\\s*)?(?:\\\\?[.．、:：)）]|题)\\s*|\\d{1,4}\\s+(?=\\S)"
              + "|Q\\s*[:：.]\\s*|[（(]\\d{1,4}[)）]\\s*)",
          Pattern.CASE_INSENSITIVE);

  /** The line as a heading; null if it is none. */
  static HeadingLine of(String line) {
    Matcher listed = LISTED.matcher(line);
    boolean inList = listed.matches();
    String rest = inList ? listed.group(3) : line.strip();
    boolean counted = inList && Character.isDigit(listed.group(2).charAt(0));
    int indent = inList ? listed.group(1).length() + listed.group(2).length() : 0;
    if (!inList && line.startsWith("    ")) {
      return null; // code
    }
    Matcher heading = HEADING.matcher(rest);
    if (heading.matches()) {
      String text = heading.group(2) == null ? "" : heading.group(2);
      return text.isBlank() ? null : of(heading.group(1).length(), text, counted, indent);
    }
    Matcher strong = STRONG.matcher(rest.strip());
    if (!strong.matches()) {
      return null;
    }
    String text = strong.group(1) != null ? strong.group(1) : strong.group(2);
    return text.contains("**") ? null : of(BOLD, text, counted, indent);
  }

  private static HeadingLine of(int level, String marked, boolean counted, int indent) {
    String text = plain(marked);
    Matcher number = NUMBER.matcher(text);
    boolean numbered = number.find() && number.end() < text.length();
    String rest = numbered ? text.substring(number.end()).strip() : text;
    boolean questions = rest.endsWith("?") || rest.endsWith("？");
    return new HeadingLine(level, rest, counted || numbered || questions, indent);
  }

  /** Without emphasis around all of it, anchors and an id behind it. */
  private static String plain(String marked) {
    String text = marked.replaceAll("<a\\s[^>]{0,200}>\\s*</a>", "").strip();
    text = text.replaceAll("\\s*\\{#[\\w-]{1,100}}$", "").strip();
    boolean strong = text.startsWith("**") && text.endsWith("**") && text.length() > 4;
    boolean whole = strong && text.indexOf("**", 2) == text.length() - 2;
    return whole ? text.substring(2, text.length() - 2).strip() : text;
  }
}
