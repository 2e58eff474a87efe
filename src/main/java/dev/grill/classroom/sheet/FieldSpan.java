package dev.grill.classroom.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a field stands in a text of RFC 4180, its quotes with it.
 *
 * @param start index of its first character
 * @param end index after its last
 */
record FieldSpan(int start, int end, boolean quoted) {

  /** The fields of every record. */
  static List<List<FieldSpan>> of(String text, char separator) {
    List<List<FieldSpan>> records = new ArrayList<>();
    List<FieldSpan> record = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      FieldSpan field = field(text, at, separator);
      record.add(field);
      at = field.end();
      if (at < text.length() && text.charAt(at) == separator) {
        at++;
        if (at < text.length()) {
          continue;
        }
        record.add(new FieldSpan(at, at, false));
      } else if (at < text.length()) {
        boolean two =
            text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        at += two ? 2 : 1;
      }
      records.add(record);
      record = new ArrayList<>();
    }
    return records;
  }

  private static FieldSpan field(String text, int start, char separator) {
    int at = start;
    boolean quoted = text.charAt(start) == '"';
    if (quoted) {
      at++;
      while (at < text.length()
          && (text.charAt(at) != '"' || at + 1 < text.length() && text.charAt(at + 1) == '"')) {
        at += text.charAt(at) == '"' ? 2 : 1;
      }
      at++;
    }
    while (at < text.length()
        && text.charAt(at) != separator
        && text.charAt(at) != '\n'
        && text.charAt(at) != '\r') {
      at++;
    }
    return new FieldSpan(start, Math.min(at, text.length()), quoted);
  }

  /** What the field says. */
  String value(String text) {
    if (!quoted) {
      return text.substring(start, end);
    }
    int last = end > start + 1 && text.charAt(end - 1) == '"' ? end - 1 : end;
    return text.substring(start + 1, last).replace("\"\"", "\"");
  }
}
