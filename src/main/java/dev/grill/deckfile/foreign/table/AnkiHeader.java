package dev.grill.deckfile.foreign.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The lines that Anki's text export begins with, such as {@code #separator:tab}.
 *
 * @param length of all of them, in UTF-16 code units
 * @param lines how many there are
 */
record AnkiHeader(Map<String, String> values, int length, int lines) {

  private static final List<String> KEYS =
      List.of(
          "separator",
          "html",
          "tags",
          "columns",
          "notetype",
          "deck",
          "notetype column",
          "deck column",
          "tags column",
          "guid column",
          "if matches",
          "match scope");

  private static final Map<String, Character> SIGNS =
      Map.of("tab", '\t', "comma", ',', "semicolon", ';', "pipe", '|', "colon", ':', "space", ' ');

  AnkiHeader {
    values = Map.copyOf(values);
  }

  /** The header of a text; without values where it has none. */
  static AnkiHeader of(String text) {
    Map<String, String> values = new HashMap<>();
    int at = 0;
    int lines = 0;
    while (at < text.length() && text.charAt(at) == '#') {
      int end = at;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      String line = text.substring(at + 1, end);
      int colon = line.indexOf(':');
      String key = colon < 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
      if (!KEYS.contains(key)) {
        break;
      }
      values.put(key, line.substring(colon + 1));
      boolean pair = text.startsWith("\r\n", end);
      at = Math.min(text.length(), end + (pair ? 2 : 1));
      lines++;
    }
    return new AnkiHeader(values, at, lines);
  }

  boolean isThere() {
    return lines > 0;
  }

  /** What stands between the cells; a tab where it does not say, 0 where there is no header. */
  char separator() {
    String name = values.getOrDefault("separator", "").strip().toLowerCase(Locale.ROOT);
    Character sign = SIGNS.get(name);
    String raw = values.getOrDefault("separator", "");
    return sign != null ? sign : raw.length() == 1 ? raw.charAt(0) : isThere() ? '\t' : 0;
  }

  /** Whether the cells are HTML; null where it does not say. */
  Boolean html() {
    String html = values.get("html");
    return html == null ? null : html.strip().equalsIgnoreCase("true");
  }

  /** The number of a special column, from 1; 0 for none. */
  int column(String name) {
    String number = values.getOrDefault(name + " column", "").strip();
    return number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 0;
  }

  /** What the header says for all rows; empty where it does not. */
  String value(String key) {
    return values.getOrDefault(key, "").strip();
  }
}
