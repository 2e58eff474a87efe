package dev.grill.store;

/**
 * A card's memory in a row of the log, without the names of its fields: {@code 2 2.5 6 2026-11-30}
 * for {@code {"repetitions":2,"easiness":2.5,"intervalDays":6,"due":"2026-11-30"}}. What is not
 * written exactly so stays as it is, and so does its hash.
 */
public final class ShortMemory {

  private static final String[] NAMES = {
    "{\"repetitions\":", ",\"easiness\":", ",\"intervalDays\":", ",\"due\":\"", "\"}"
  };

  private ShortMemory() {}

  /** The short form of JSON; the same text where it has none. */
  public static String of(String json) {
    if (json == null || !json.startsWith(NAMES[0]) || json.indexOf(' ') >= 0) {
      return json;
    }
    StringBuilder out = new StringBuilder();
    int from = NAMES[0].length();
    for (int i = 1; i < NAMES.length; i++) {
      int to = json.indexOf(NAMES[i], from);
      if (to < 0) {
        return json;
      }
      out.append(i == 1 ? "" : " ").append(json, from, to);
      from = to + NAMES[i].length();
    }
    String shortened = out.toString();
    return json.equals(json(shortened)) ? shortened : json;
  }

  /** The JSON of the short form; a text that is none is JSON already. */
  public static String json(String shortened) {
    if (shortened == null || shortened.isEmpty() || shortened.charAt(0) == '{') {
      return shortened;
    }
    StringBuilder out = new StringBuilder(80);
    int from = 0;
    for (int i = 0; i < NAMES.length - 1; i++) {
      boolean last = i == NAMES.length - 2;
      int to = last ? shortened.length() : shortened.indexOf(' ', from);
      if (to < 0) {
        return shortened;
      }
      out.append(NAMES[i]).append(shortened, from, to);
      from = to + 1;
    }
    return out.append(NAMES[NAMES.length - 1]).toString();
  }
}
