package dev.grill.deckfile;

/** Quotes that are opened and not closed where a person would close them. */
final class Quotes {

  /** How many lines back a quote is looked for. */
  private static final int FAR = 1000;

  private Quotes() {}

  /**
   * The line, counted from 1, whose value begins with a quote that runs on over the next entries up
   * to another line; 0 if there is none. Such a quote is noticed only where the next one closes it.
   */
  static int open(DeckText text, int upTo) {
    boolean entries = false;
    for (int number = upTo; number >= Math.max(1, upTo - FAR); number--) {
      String line = text.line(number);
      int at = valueColumn(line);
      if (entries && at >= 0 && !closes(line, at)) {
        return number;
      }
      String key = Indents.key(line);
      entries |= key != null && isKnown(key);
    }
    return 0;
  }

  /** Where a value in quotes begins on a line, from 0, in UTF-16 code units; -1 if none does. */
  static int valueColumn(String line) {
    String key = Indents.key(line);
    int at = Indents.keyColumn(line) + (key == null ? 0 : key.length() + 1);
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at < line.length() && (line.charAt(at) == '"' || line.charAt(at) == '\'') ? at : -1;
  }

  private static boolean closes(String line, int open) {
    char quote = line.charAt(open);
    for (int i = open + 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && quote == '"') {
        i++;
      } else if (c == quote) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKnown(String key) {
    for (Level level : Level.values()) {
      if (level.keys().contains(key)) {
        return true;
      }
    }
    return false;
  }
}
