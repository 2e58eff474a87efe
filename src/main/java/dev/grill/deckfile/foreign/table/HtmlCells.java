package dev.grill.deckfile.foreign.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a column holds HTML: a third of its filled cells or more have a closing or self-closing
 * tag that HTML knows, and none has one between backticks, as Markdown about HTML does.
 */
final class HtmlCells {

  private static final Pattern TAG =
      Pattern.compile(
          "</(?:b|i|u|em|strong|p|div|span|code|pre|ul|ol|li|table|tr|td|th|h[1-6]|a|sub|sup"
              + "|blockquote|font|small|s|del|dl|dt|dd|center|section)\\s*>"
              + "|<(?:br|hr|img)(?:\\s[^<>]{0,500})?/?>",
          Pattern.CASE_INSENSITIVE);

  private HtmlCells() {}

  static boolean areIn(List<TableRow> rows, int column) {
    int filled = 0;
    int tagged = 0;
    for (TableRow row : rows) {
      String text = row.text(column);
      if (text.isBlank()) {
        continue;
      }
      filled++;
      Matcher tag = text.indexOf('<') < 0 ? null : TAG.matcher(text);
      if (tag != null && tag.find()) {
        tagged++;
        if (quoted(text, tag)) {
          return false;
        }
      }
    }
    return tagged > 0 && tagged * 3 >= filled;
  }

  private static boolean quoted(String text, Matcher tag) {
    int at = 0;
    boolean open = false;
    do {
      for (; at < tag.start(); at++) {
        open ^= text.charAt(at) == '`';
      }
      if (open) {
        return true;
      }
    } while (tag.find());
    return false;
  }
}
