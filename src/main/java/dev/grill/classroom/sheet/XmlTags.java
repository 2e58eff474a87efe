package dev.grill.classroom.sheet;

/**
 * The tags of a part of a workbook, one after the other, each with its place: an XML parser says
 * what stands in a text, and not exactly where. Parts with a document type or with CDATA, which no
 * spreadsheet writes, are refused before ({@link #isPlain}).
 */
final class XmlTags {

  private final String xml;
  private int start;
  private int end;

  XmlTags(String xml) {
    this.xml = xml;
  }

  /** Whether a part has nothing in it that is not understood here. */
  static boolean isPlain(String xml) {
    return !xml.contains("<!DOCTYPE") && !xml.contains("<![CDATA[") && !xml.contains("<!ENTITY");
  }

  /** Goes to the next tag; false after the last. */
  boolean next() {
    while (true) {
      start = xml.indexOf('<', end);
      if (start < 0) {
        return false;
      }
      if (xml.startsWith("<!--", start)) {
        end = after("-->", start + 4);
      } else if (xml.startsWith("<?", start)) {
        end = after("?>", start + 2);
      } else {
        end = endOfTag();
        return true;
      }
    }
  }

  private int after(String closing, int from) {
    int at = xml.indexOf(closing, from);
    return at < 0 ? xml.length() : at + closing.length();
  }

  private int endOfTag() {
    char quote = 0;
    for (int at = start + 1; at < xml.length(); at++) {
      char c = xml.charAt(at);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return at + 1;
      }
    }
    return xml.length();
  }

  /** Index of the tag's first character. */
  int start() {
    return start;
  }

  /** Index after the tag's last character. */
  int end() {
    return end;
  }

  boolean closes() {
    return xml.startsWith("</", start);
  }

  /** Whether the tag is a whole element. */
  boolean isEmpty() {
    return xml.charAt(end - 2) == '/';
  }

  /** The element's name as written, with its prefix. */
  String name() {
    int from = start + (closes() ? 2 : 1);
    int to = from;
    while (to < end && " \t\r\n/>".indexOf(xml.charAt(to)) < 0) {
      to++;
    }
    return xml.substring(from, to);
  }

  /** Whether the tag opens an element of that name, whatever its prefix. */
  boolean opens(String local) {
    return !closes() && is(local);
  }

  boolean is(String local) {
    String name = name();
    return name.equals(local) || name.endsWith(":" + local);
  }

  /** An attribute's value; null where there is none. */
  String attribute(String wanted) {
    int at = start + 1 + name().length();
    while (at < end) {
      int equals = xml.indexOf('=', at);
      if (equals < 0 || equals >= end) {
        return null;
      }
      String name = xml.substring(at, equals).strip();
      int open = equals + 1;
      while (open < end && xml.charAt(open) != '"' && xml.charAt(open) != '\'') {
        open++;
      }
      int close = open < end ? xml.indexOf(xml.charAt(open), open + 1) : -1;
      if (close < 0) {
        return null;
      }
      if (name.equals(wanted)) {
        return unescaped(xml.substring(open + 1, close));
      }
      at = close + 1;
    }
    return null;
  }

  /** The text of the references that XML knows without a document type. */
  static String unescaped(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int semicolon = text.charAt(at) == '&' ? text.indexOf(';', at) : -1;
      if (semicolon < 0) {
        out.append(text.charAt(at));
        at++;
      } else {
        out.append(character(text.substring(at + 1, semicolon)));
        at = semicolon + 1;
      }
    }
    return out.toString();
  }

  private static String character(String reference) {
    switch (reference) {
      case "amp":
        return "&";
      case "lt":
        return "<";
      case "gt":
        return ">";
      case "quot":
        return "\"";
      case "apos":
        return "'";
      default:
        break;
    }
    try {
      boolean hex = reference.startsWith("#x");
      int code = Integer.parseInt(reference.substring(hex ? 2 : 1), hex ? 16 : 10);
      return new String(Character.toChars(code));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return "&" + reference + ";";
    }
  }
}
