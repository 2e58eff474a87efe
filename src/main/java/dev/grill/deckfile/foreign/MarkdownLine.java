package dev.grill.deckfile.foreign;

/**
 * A paragraph of Markdown as it grows out of HTML. A line feed in it stands for a line break that
 * shows, two for the end of a paragraph.
 */
final class MarkdownLine {

  private final StringBuilder out = new StringBuilder();
  private int lastOpen = -1;
  private int lastClose = -1;
  private int lastMark;

  /** Appends HTML's text: white space of any length is one blank. */
  void text(String text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean blank = out.isEmpty() || isBlank(out.charAt(out.length() - 1));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        collapsed.append(c);
      } else if (!blank) {
        collapsed.append(' ');
      }
      blank = isBlank(c);
    }
    append(collapsed);
  }

  private void append(CharSequence text) {
    if (text.length() == 0) {
      return;
    }
    String piece = MathMarks.dollars(text.toString());
    unmark(piece.charAt(0));
    out.append(piece);
  }

  /** Appends Markdown as it is. */
  void raw(String markdown) {
    if (!markdown.isEmpty()) {
      unmark(markdown.charAt(0));
      out.append(markdown);
    }
  }

  /**
   * Takes the last emphasis back where its end would not count: between a punctuation mark and a
   * letter.
   */
  private void unmark(char next) {
    boolean touches = lastClose == out.length() && lastClose >= 0;
    if (touches && (Character.isLetterOrDigit(next) || next == '*')) {
      char last = out.charAt(lastClose - lastMark - 1);
      if (!Character.isLetterOrDigit(last) || next == '*') {
        out.delete(lastClose - lastMark, lastClose);
        out.delete(lastOpen, lastOpen + lastMark);
      }
    }
    lastClose = -1;
  }

  /** Begins a line, unless one has just begun. */
  void line() {
    trim();
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  /** Ends the line. */
  void lineBreak() {
    trim();
    out.append('\n');
  }

  private void trim() {
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
  }

  /** Where emphasis may begin; to be handed to {@link #close}. */
  int open() {
    return out.length();
  }

  /**
   * Puts marks around what was appended since, its blanks left outside; not around nothing, around
   * several paragraphs, within a word, or beside other marks.
   */
  void close(int open, String mark) {
    int from = open;
    int to = out.length();
    while (from < to && Character.isWhitespace(out.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(out.charAt(to - 1))) {
      to--;
    }
    String inside = out.substring(from, to);
    boolean first = from == 0 || !Character.isLetterOrDigit(out.charAt(from - 1));
    boolean opens = !inside.isEmpty() && (first || Character.isLetterOrDigit(inside.charAt(0)));
    boolean stars = inside.startsWith("*") || inside.endsWith("*");
    boolean beside = from > 0 && out.charAt(from - 1) == '*';
    if (!opens || stars || beside || inside.contains("\n\n")) {
      return;
    }
    out.insert(to, mark);
    out.insert(from, mark);
    lastOpen = from;
    lastMark = mark.length();
    lastClose = to + 2 * mark.length();
  }

  /** Makes a link of what was appended since; its address is written out where it can be none. */
  void link(int open, String address) {
    String text = out.substring(open);
    boolean even =
        text.chars().filter(c -> c == '[').count() == text.chars().filter(c -> c == ']').count();
    if (text.isBlank() || !even || text.indexOf('\n') >= 0) {
      raw(text.isBlank() ? "<" + address + ">" : " (" + address + ")");
    } else {
      out.insert(open, '[').append("](").append(address).append(')');
    }
  }

  /** The paragraphs as Markdown, parted by empty lines. */
  String markdown() {
    StringBuilder markdown = new StringBuilder();
    boolean paragraph = false;
    for (String line : out.toString().split("\n", -1)) {
      if (line.isBlank()) {
        paragraph = true;
        continue;
      }
      if (!markdown.isEmpty()) {
        markdown.append(paragraph ? "\n\n" : "\\\n");
      }
      markdown.append(MarkdownEscape.lineStart(line.strip()));
      paragraph = false;
    }
    return markdown.toString();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0';
  }
}
