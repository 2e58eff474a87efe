package dev.grill.text;

/**
 * Text measured in terminal columns. Text from outside is escaped before ({@link Escape}): control
 * characters have no width here, whatever a terminal makes of them. The widths are those of Unicode
 * 15.0.0; see {@link UnicodeTable} for their source.
 */
public final class Columns {

  private static final String ELLIPSIS = "…";
  private static final int EMOJI_SELECTOR = 0xfe0f;

  private Columns() {}

  /** The columns that {@code text}, one line, takes. */
  public static int width(String text) {
    return width(text, 0, text.length());
  }

  /** The columns of the part from {@code start} to {@code end}, both boundaries of graphemes. */
  public static int width(String text, int start, int end) {
    int columns = 0;
    int at = start;
    while (at < end) {
      int next = Graphemes.next(text, at);
      columns += ofGrapheme(text, at, next);
      at = next;
    }
    return columns;
  }

  /**
   * The columns of one grapheme: 0, 1 or 2. An emoji, however many parts it is joined from, takes
   * 2, and so does a character that a variation selector turns into one.
   */
  static int ofGrapheme(CharSequence text, int start, int end) {
    int first = Character.codePointAt(text, start);
    int at = start + Character.charCount(first);
    int columns = UnicodeTable.columnsOf(first);
    while (at < end && columns < 2) {
      int codePoint = Character.codePointAt(text, at);
      if (codePoint == EMOJI_SELECTOR && takesEmojiSelector(first)) {
        return 2;
      }
      columns += UnicodeTable.columnsOf(codePoint);
      at += Character.charCount(codePoint);
    }
    return Math.min(columns, 2);
  }

  private static boolean takesEmojiSelector(int codePoint) {
    return codePoint >= '0' && codePoint <= '9'
        || codePoint == '#'
        || codePoint == '*'
        || UnicodeTable.breakOf(codePoint) == UnicodeTable.Break.PICTOGRAPHIC;
  }

  /**
   * The text itself where it fits, else its beginning and an ellipsis, together at most {@code
   * columns} wide. A grapheme is left out rather than halved.
   */
  public static String truncate(String text, int columns) {
    int used = 0;
    int at = 0;
    int cut = 0;
    while (at < text.length()) {
      int next = Graphemes.next(text, at);
      used += ofGrapheme(text, at, next);
      if (used > columns) {
        return columns < 1 ? "" : text.substring(0, cut) + ELLIPSIS;
      }
      at = next;
      if (used <= columns - 1) {
        cut = at;
      }
    }
    return text;
  }

  /** The text with blanks behind it up to {@code columns}; the text itself where it is wider. */
  public static String pad(String text, int columns) {
    int missing = columns - width(text);
    return missing <= 0 ? text : text + " ".repeat(missing);
  }

  /** The text with blanks before it up to {@code columns}, for numbers. */
  public static String padLeft(String text, int columns) {
    int missing = columns - width(text);
    return missing <= 0 ? text : " ".repeat(missing) + text;
  }

  /** The text cut or filled to exactly {@code columns}. */
  public static String fit(String text, int columns) {
    return pad(truncate(text, columns), columns);
  }
}
