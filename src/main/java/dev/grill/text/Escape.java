package dev.grill.text;

/**
 * Makes text from outside (decks, imports, file names, typed answers) harmless for a terminal: what
 * would move the cursor, change colours, reorder what stands beside it or has no agreed width is
 * shown as a visible sign. Escaping text twice gives the same as once.
 *
 * <ul>
 *   <li>control characters appear as their pictures (ESC as {@code ␛}), C1 controls, the
 *       bidirectional controls of UAX #9, annotations, noncharacters and lone surrogates as {@code
 *       \}{@code u{202e}};
 *   <li>soft hyphens, zero-width spaces, word joiners and byte order marks, which say nothing but
 *       count as a column in some terminals, are left out;
 *   <li>tabs become blanks up to the next multiple of {@value #TAB} columns;
 *   <li>a combining mark without a letter before it gets a dotted circle ({@code ◌}) to stand on.
 * </ul>
 */
public final class Escape {

  private static final int TAB = 4;
  private static final int DOTTED_CIRCLE = 0x25cc;
  private static final int REPLACEMENT_PICTURES = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;

  private Escape() {}

  /** One line: line ends of every kind become one blank each. */
  public static String line(String text) {
    return isHarmless(text) ? text : escaped(text, ' ');
  }

  /** Several lines: line ends of every kind (CR LF, LF, U+2028, U+2029) become a line feed. */
  public static String text(String text) {
    return isHarmless(text) ? text : escaped(text, '\n');
  }

  /** Whether {@code text} is common enough to be told at a glance to need nothing. */
  private static boolean isHarmless(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean ideographic =
          c >= 0x3400 && c < 0xa000 || c >= 0x3000 && c < 0x302a || c >= 0xff01 && c < 0xff5f;
      if (!ideographic && (c < 0x20 || c >= 0x7f)) {
        return false;
      }
    }
    return true;
  }

  private static String escaped(String text, char lineEnd) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    int lineStart = 0;
    boolean base = false;
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (isLineEnd(codePoint)
          || codePoint == '\r' && at < text.length() && text.charAt(at) == '\n') {
        at += codePoint == '\r' ? 1 : 0;
        escaped.append(lineEnd);
        lineStart = lineEnd == '\n' ? escaped.length() : lineStart;
        base = lineEnd != '\n';
      } else if (codePoint == '\t') {
        int column = Columns.width(escaped.toString(), lineStart, escaped.length());
        escaped.append(" ".repeat(TAB - column % TAB));
        base = true;
      } else if (!isLeftOut(codePoint)) {
        base = append(escaped, codePoint, base);
      }
    }
    return escaped.toString();
  }

  /** Appends one code point and says whether a combining mark may follow it. */
  private static boolean append(StringBuilder escaped, int codePoint, boolean base) {
    if (codePoint < 0x20) {
      escaped.appendCodePoint(REPLACEMENT_PICTURES + codePoint);
    } else if (codePoint == 0x7f) {
      escaped.appendCodePoint(PICTURE_OF_DELETE);
    } else if (isShownByNumber(codePoint)) {
      escaped.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
    } else {
      if (!base && joinsWhatIsBefore(codePoint)) {
        escaped.appendCodePoint(DOTTED_CIRCLE);
      }
      escaped.appendCodePoint(codePoint);
    }
    return true;
  }

  private static boolean joinsWhatIsBefore(int codePoint) {
    return switch (UnicodeTable.breakOf(codePoint)) {
      case EXTEND, ZWJ, SPACING_MARK -> true;
      default -> false;
    };
  }

  private static boolean isLineEnd(int codePoint) {
    return codePoint == '\n' || codePoint == 0x2028 || codePoint == 0x2029;
  }

  private static boolean isLeftOut(int codePoint) {
    return codePoint == 0xad
        || codePoint == 0x200b
        || codePoint >= 0x2060 && codePoint <= 0x2064
        || codePoint == 0xfeff;
  }

  private static boolean isShownByNumber(int codePoint) {
    return codePoint >= 0x80 && codePoint < 0xa0
        || codePoint == 0x61c
        || codePoint == 0x180e
        || codePoint == 0x200e
        || codePoint == 0x200f
        || codePoint >= 0x202a && codePoint <= 0x202e
        || codePoint >= 0x2065 && codePoint <= 0x206f
        || codePoint >= 0xd800 && codePoint < 0xe000
        || codePoint >= 0xfdd0 && codePoint <= 0xfdef
        || codePoint >= 0xfff0 && codePoint <= 0xfffb
        || (codePoint & 0xfffe) == 0xfffe
        || codePoint >= 0xe0000 && codePoint < 0xe0020
        || codePoint >= 0xe0080 && codePoint < 0xe0100
        || codePoint >= 0xe01f0 && codePoint < 0xe1000;
  }
}
