package dev.grill.deckfile;

/**
 * A sign that looks like one of YAML's and is none: a full-width colon behind a key, a blank that
 * is no space, a long dash before an entry, a typographic quote around a text. Looked for only
 * around a fault: everywhere else such signs are text.
 *
 * @param kind {@code colon}, {@code space}, {@code dash} or {@code quote}
 * @param column from 0, in UTF-16 code units of the line
 */
record LookAlike(String kind, int column) {

  private static final String COLONS = "：﹕︰∶꞉ː";
  private static final String DASHES = "－–—−‐‑﹣•·";
  private static final String INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad";
  private static final String QUOTES = "“”„‟＂‘’＇「『";

  /** The first look-alike of a line that can be the cause of a fault; null if there is none. */
  static LookAlike of(String line) {
    int at = 0;
    while (at < line.length() && (line.charAt(at) == ' ' || isBlank(line.charAt(at)))) {
      if (isBlank(line.charAt(at))) {
        return new LookAlike("space", at);
      }
      at++;
    }
    if (at + 1 < line.length() && DASHES.indexOf(line.charAt(at)) >= 0 && startsEntry(line, at)) {
      return new LookAlike("dash", at);
    }
    int key = Indents.keyColumn(line);
    int end = key;
    while (end < line.length() && isKeyLetter(line.charAt(end))) {
      end++;
    }
    if (!isKey(line.substring(key, end))) {
      return null;
    }
    int sign = end;
    while (sign < line.length() && line.charAt(sign) == ' ') {
      sign++;
    }
    if (sign < line.length() && COLONS.indexOf(line.charAt(sign)) >= 0) {
      return new LookAlike("colon", sign);
    }
    boolean colon = end + 1 < line.length() && line.charAt(end) == ':';
    if (colon && isBlank(line.charAt(end + 1))) {
      return new LookAlike("space", end + 1);
    }
    return null;
  }

  /** The typographic quote that a line's value begins with; null if it does not. */
  static LookAlike quote(String line) {
    String key = Indents.key(line);
    int at = Indents.keyColumn(line) + (key == null ? 0 : key.length() + 1);
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    boolean quote = at < line.length() && QUOTES.indexOf(line.charAt(at)) >= 0;
    return quote ? new LookAlike("quote", at) : null;
  }

  /** The first sign of a name that no screen shows; null if it has none. */
  private static LookAlike invisible(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (INVISIBLE.indexOf(name.charAt(i)) >= 0) {
        return new LookAlike("invisible", i);
      }
    }
    return null;
  }

  /**
   * Reports a sign in a name that no screen shows.
   *
   * @param place where the name begins
   * @return whether there is one
   */
  static boolean reportInvisible(String name, Place place, Problems problems) {
    LookAlike sign = invisible(name);
    if (sign == null) {
      return false;
    }
    Place there = new Place(place.line(), place.column() + name.codePointCount(0, sign.column()));
    String given = Character.toString(name.charAt(sign.column()));
    problems.add(there, Code.LOOK_ALIKE, sign.kind(), given, Controls.name(given.charAt(0)));
    return true;
  }

  /** A name without the signs that no screen shows. */
  static String visible(String name) {
    StringBuilder visible = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (INVISIBLE.indexOf(name.charAt(i)) < 0) {
        visible.append(name.charAt(i));
      }
    }
    return visible.toString();
  }

  private static boolean startsEntry(String line, int at) {
    char next = line.charAt(at + 1);
    return next == ' ' || isBlank(next);
  }

  /** A blank that YAML takes for a letter. */
  private static boolean isBlank(char c) {
    return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000;
  }

  private static boolean isKeyLetter(char c) {
    return (c >= 'a' && c <= 'z') || c == '-';
  }

  private static boolean isKey(String word) {
    for (Level level : Level.values()) {
      if (level.keys().contains(word)) {
        return true;
      }
    }
    return false;
  }
}
