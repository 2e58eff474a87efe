package dev.grill.store;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of texts in one column: each ends with a line feed; within one, a line feed is written
 * {@code \n} and a backslash {@code \\}. Read on the way to {@code due}, where a JSON parser would
 * cost more than everything else.
 */
final class LineList {

  private LineList() {}

  static String join(List<String> texts) {
    StringBuilder out = new StringBuilder();
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\n') {
          out.append("\\n");
        } else if (c == '\\') {
          out.append("\\\\");
        } else {
          out.append(c);
        }
      }
      out.append('\n');
    }
    return out.toString();
  }

  static List<String> split(String joined) {
    if (joined.isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < joined.length(); i++) {
      char c = joined.charAt(i);
      if (c == '\n') {
        texts.add(text.toString());
        text.setLength(0);
      } else if (c == '\\' && i + 1 < joined.length()) {
        char escaped = joined.charAt(++i);
        text.append(escaped == 'n' ? '\n' : escaped);
      } else {
        text.append(c);
      }
    }
    return List.copyOf(texts);
  }
}
