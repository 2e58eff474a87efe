package dev.grill.deckfile;

import java.util.ArrayList;
import java.util.List;

/** Indentation: lines that use tabs for it, and where a line was probably meant to begin. */
final class Indents {

  /** How many lines back a neighbour is looked for. */
  private static final int FAR = 300;

  private Indents() {}

  /** How many spaces and tabs a line begins with. */
  static int whiteSpace(String line) {
    int at = 0;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static int spaces(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /**
   * The lines, counted from 1, with a tab before their first letter. Not meant are blank lines and
   * comments, where YAML allows it, and the text of a block scalar, where a tab behind the block's
   * indentation is text (a Makefile, Go).
   */
  static List<Integer> withTabs(DeckText text) {
    List<Integer> found = new ArrayList<>();
    int parent = -1; // indentation of the entry whose block scalar we are in; -1 outside
    int block = -1; // the block's own indentation; -1 until its first line
    for (int number = 1; number <= text.size(); number++) {
      String line = text.line(number);
      int white = whiteSpace(line);
      if (white == line.length()) {
        continue;
      }
      int spaces = spaces(line);
      if (parent >= 0) {
        if (block < 0 && spaces > parent) {
          block = spaces;
        }
        if (block >= 0 && spaces >= block) {
          continue;
        }
        if (spaces == white) {
          parent = -1;
        }
      }
      if (spaces < white && line.charAt(white) != '#') {
        found.add(number);
      }
      if (opensBlock(line)) {
        int key = keyColumn(line);
        parent = key(line) == null ? line.lastIndexOf('-', key - 1) : key;
        int digit = indicator(line);
        block = digit == 0 ? -1 : parent + digit;
      }
    }
    return found;
  }

  /** Whether a line ends with the sign of a block scalar, {@code |} or {@code >}. */
  private static boolean opensBlock(String line) {
    String bare = line;
    int comment = bare.lastIndexOf(" #");
    if (comment >= 0) {
      bare = bare.substring(0, comment);
    }
    int at = bare.stripTrailing().length() - 1;
    while (at >= 0 && (bare.charAt(at) == '-' || bare.charAt(at) == '+' || isDigit(bare, at))) {
      at--;
    }
    if (at < 1 || (bare.charAt(at) != '|' && bare.charAt(at) != '>')) {
      return false;
    }
    String before = bare.substring(0, at).stripTrailing();
    return before.length() < at && (before.endsWith(":") || before.endsWith("-"));
  }

  /** How many spaces deeper than its entry a block says it is; 0 if it does not say. */
  private static int indicator(String line) {
    int sign = Math.max(line.lastIndexOf(": |"), line.lastIndexOf("- |"));
    sign = Math.max(sign, Math.max(line.lastIndexOf(": >"), line.lastIndexOf("- >")));
    for (int i = sign + 3; sign >= 0 && i < Math.min(line.length(), sign + 5); i++) {
      if (isDigit(line, i)) {
        return line.charAt(i) - '0';
      }
    }
    return 0;
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** The column, from 0, at which an entry's key begins, behind white space and hyphens. */
  static int keyColumn(String line) {
    int at = whiteSpace(line);
    while (at + 1 < line.length() && line.charAt(at) == '-' && line.charAt(at + 1) == ' ') {
      at += 2;
      while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
        at++;
      }
    }
    return at;
  }

  /** The key a line begins with; null if it does not look like an entry. */
  static String key(String line) {
    int from = keyColumn(line);
    int colon = line.indexOf(':', from);
    boolean entry =
        colon > from
            && (colon + 1 == line.length()
                || line.charAt(colon + 1) == ' '
                || line.charAt(colon + 1) == '\t');
    return entry ? line.substring(from, colon) : null;
  }

  /**
   * How many spaces a line was probably meant to have: as many as put its key under the nearest key
   * before it of the same mapping; else what continues the line before it.
   *
   * @param number counted from 1; the lines before it are taken as right
   */
  static int meant(DeckText text, int number) {
    String line = text.line(number);
    String key = key(line);
    int dash = keyColumn(line) - whiteSpace(line);
    if (key != null) {
      for (int other = number - 1; other >= Math.max(1, number - FAR); other--) {
        String before = text.line(other);
        if (related(key, key(before)) && keyColumn(before) >= dash) {
          return keyColumn(before) - dash;
        }
      }
    }
    for (int other = number - 1; other >= Math.max(1, number - FAR); other--) {
      String before = text.line(other);
      if (whiteSpace(before) < before.length()) {
        String bare = before.stripTrailing();
        boolean opens = bare.endsWith(":") || opensBlock(before);
        return opens ? keyColumn(before) + 2 : whiteSpace(before);
      }
    }
    return 0;
  }

  private static boolean related(String key, String other) {
    if (other == null) {
      return false;
    }
    for (Level level : Level.values()) {
      if (level.keys().contains(key) && level.keys().contains(other)) {
        return true;
      }
    }
    return false;
  }
}
