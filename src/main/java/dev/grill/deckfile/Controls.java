package dev.grill.deckfile;

/**
 * Characters that steer a terminal or turn a line around instead of saying something (Unicode
 * Standard, chapter 23; "Trojan Source", Boucher and Anderson 2021).
 */
final class Controls {

  private Controls() {}

  /**
   * Whether a code point is a control character other than tab and line feed, a line or paragraph
   * separator, a bidirectional mark, embedding, override or isolate, or no character at all.
   */
  static boolean isControl(int c) {
    return (c < 0x20 && c != '\t' && c != '\n')
        || (c >= 0x7F && c <= 0x9F)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C
        || (c >= 0xD800 && c <= 0xDFFF)
        || (c & 0xFFFE) == 0xFFFE;
  }

  /** The first such code point of a text; -1 if there is none. */
  static int first(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (isControl(c)) {
        return c;
      }
      i += Character.charCount(c);
    }
    return -1;
  }

  /** {@code U+001B}. */
  static String name(int c) {
    StringBuilder hex =
        new StringBuilder(Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT));
    while (hex.length() < 4) {
      hex.insert(0, '0');
    }
    return hex.insert(0, "U+").toString();
  }

  /**
   * Where the first control character of a scalar stands in the file: itself, or the escape of a
   * double-quoted text that makes it.
   *
   * @param from where the scalar begins
   * @param to just behind it
   */
  static Place find(Source source, Place from, Place to) {
    for (int number = from.line(); number <= to.line(); number++) {
      String line = source.line(number);
      if (line == null) {
        break;
      }
      int column = 1;
      for (int i = 0; i < line.length(); column++) {
        int c = line.codePointAt(i);
        Place here = new Place(number, column);
        if (here.compareTo(to) >= 0) {
          break;
        }
        if (here.compareTo(from) >= 0) {
          if (isControl(c)) {
            return here;
          }
          if (c == '\\') {
            if (isControl(escaped(line, i + 1))) {
              return here;
            }
            i++; // an escaped backslash begins no second escape
            column++;
            c = i < line.length() ? line.codePointAt(i) : ' ';
          }
        }
        i += Character.charCount(c);
      }
    }
    return from;
  }

  /** What the escape whose letter stands at {@code at} makes (YAML 1.2.2, section 5.7). */
  private static int escaped(String line, int at) {
    char letter = at < line.length() ? line.charAt(at) : ' ';
    switch (letter) {
      case '0':
        return 0;
      case 'a':
        return 7;
      case 'b':
        return 8;
      case 'v':
        return 0xB;
      case 'f':
        return 0xC;
      case 'r':
        return 0xD;
      case 'e':
        return 0x1B;
      case 'N':
        return 0x85;
      case 'L':
        return 0x2028;
      case 'P':
        return 0x2029;
      case 'x':
        return hex(line, at + 1, 2);
      case 'u':
        return hex(line, at + 1, 4);
      case 'U':
        return hex(line, at + 1, 8);
      default:
        return ' ';
    }
  }

  /** The digits' value; for the halves of a pair written as two escapes, an ordinary character. */
  private static int hex(String line, int at, int digits) {
    if (at + digits > line.length()) {
      return ' ';
    }
    try {
      int value = Integer.parseUnsignedInt(line.substring(at, at + digits), 16);
      return Character.isBmpCodePoint(value) && Character.isSurrogate((char) value) ? ' ' : value;
    } catch (NumberFormatException e) {
      return ' ';
    }
  }
}
