package dev.grill.deckfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A deck's lines on their way to the YAML parser. Single characters can be hidden from it (it then
 * sees an ordinary letter, and {@link #unmasked} brings them back) and lines can be indented anew,
 * so that one fault does not keep the rest of the file from being read; places are those of the
 * file all the while.
 */
final class DeckText {

  /** How far a line's indentation was changed: {@code was} code points, now {@code is}. */
  private record Shift(int was, int is) {}

  /** The two planes for private use: a hidden character is moved to one the file does not use. */
  private static final int[] PLANES = {0x100000, 0xF0000};

  private final List<String> lines;
  private final Map<Integer, Shift> shifts = new HashMap<>();
  private final int plane;
  private final ReadingProgress progress;
  private boolean masked;

  DeckText(Source source) {
    progress = source.progress().part(0, DeckBuilder.READ, DeckBuilder.WHOLE);
    plane = freePlane(source.text());
    lines = new ArrayList<>(source.lines());
    for (int i = 0; i < lines.size(); i++) {
      lines.set(i, hidden(lines.get(i)));
    }
  }

  private DeckText(DeckText other) {
    lines = new ArrayList<>(other.lines);
    shifts.putAll(other.shifts);
    plane = other.plane;
    progress = other.progress;
    masked = other.masked;
  }

  DeckText copy() {
    return new DeckText(this);
  }

  private static int freePlane(String text) {
    for (int plane : PLANES) {
      if (text.codePoints().noneMatch(c -> c >= plane && c <= plane + 0xFFFF)) {
        return plane;
      }
    }
    return -1;
  }

  /**
   * Hides what SnakeYAML refuses in a stream, what it takes for a line end or does not count as a
   * column although YAML 1.2 does, and question marks that are none of YAML's signs, which inside
   * brackets it takes for them.
   */
  private String hidden(String line) {
    StringBuilder out = null;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean hide =
          (c < 0x20 && c != '\t')
              || (c >= 0x7F && c <= 0x9F)
              || c == 0x2028
              || c == 0x2029
              || c == 0xFEFF
              || (c == '?' && !isSign(line, i))
              || isSlashEscape(line, i);
      if (hide && plane >= 0) {
        if (out == null) {
          out = new StringBuilder(line.length() + 8).append(line, 0, i);
        }
        out.appendCodePoint(mask(c));
        masked = true;
      } else if (out != null) {
        out.append(c);
      }
    }
    return out == null ? line : out.toString();
  }

  /** Whether {@code \/} begins there, which in double quotes is a slash (YAML 1.2.2, 5.7). */
  private static boolean isSlashEscape(String line, int at) {
    if (line.charAt(at) != '\\' || at + 1 >= line.length() || line.charAt(at + 1) != '/') {
      return false;
    }
    int before = at;
    while (before > 0 && line.charAt(before - 1) == '\\') {
      before--;
    }
    return (at - before) % 2 == 0;
  }

  /** Whether a question mark can be YAML's sign for a key: with a space, or nothing, behind it. */
  private static boolean isSign(String line, int at) {
    if (at + 1 < line.length() && line.charAt(at + 1) != ' ') {
      return false;
    }
    int before = at - 1;
    while (before >= 0 && (line.charAt(before) == ' ' || line.charAt(before) == '\t')) {
      before--;
    }
    return before < 0 || "[{,-".indexOf(line.charAt(before)) >= 0;
  }

  /** The last two of a plane are no characters; the surrogates' numbers are free for them. */
  private int mask(int c) {
    return plane + (c >= 0xFFFE ? c - 0xFFFE + 0xD800 : c);
  }

  /** A text of the parser with the characters that were hidden from it. */
  String unmasked(String text) {
    return unmasked(text, false);
  }

  /**
   * The same.
   *
   * @param escapes whether the text stood in double quotes, where {@code \/} is a slash
   */
  String unmasked(String text, boolean escapes) {
    if (!masked) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (escapes && c == mask('\\') && i < text.length() && text.charAt(i) == '/') {
        continue;
      }
      if (c >= plane && c <= plane + 0xFFFF) {
        int low = c - plane;
        c = low == 0xD800 || low == 0xD801 ? low - 0xD800 + 0xFFFE : low;
      }
      out.appendCodePoint(c);
    }
    return out.toString();
  }

  /** All lines, for the parser. */
  String text() {
    int length = 0;
    for (String line : lines) {
      length += line.length() + 1;
    }
    StringBuilder out = new StringBuilder(length);
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        out.append('\n');
      }
      out.append(lines.get(i));
    }
    return out.toString();
  }

  /** Is told how far the parser has come. */
  ReadingProgress progress() {
    return progress;
  }

  int size() {
    return lines.size();
  }

  /** A line as the parser sees it, counted from 1. */
  String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  /** The place in the file of what the parser saw at a line and column, both counted from 0. */
  Place place(int line, int column) {
    Shift shift = shifts.get(line + 1);
    if (shift == null) {
      return new Place(line + 1, column + 1);
    }
    int moved = column >= shift.is ? column - shift.is + shift.was : Math.min(column, shift.was);
    return new Place(line + 1, moved + 1);
  }

  /** Hides one character of a line; both counted from 0, as the parser sees them. */
  boolean hide(int line, int column) {
    if (plane < 0) {
      return false;
    }
    return change(line, column, mask(character(line, column)));
  }

  /** Puts a space in the place of one character. */
  boolean blank(int line, int column) {
    return change(line, column, ' ');
  }

  private boolean change(int line, int column, int to) {
    if (character(line, column) < 0) {
      return false;
    }
    String old = lines.get(line);
    int at = old.offsetByCodePoints(0, column);
    StringBuilder out = new StringBuilder(old.length() + 1).append(old, 0, at).appendCodePoint(to);
    out.append(old, at + Character.charCount(old.codePointAt(at)), old.length());
    lines.set(line, out.toString());
    masked |= to != ' ';
    return true;
  }

  /** Puts a colon and a space in the place of one character of a line counted from 1. */
  void colon(int number, int at) {
    String line = line(number);
    String rest = line.substring(at + 1);
    lines.set(number - 1, line.substring(0, at) + (rest.startsWith(" ") ? ":" : ": ") + rest);
  }

  /** Puts a sign in the place of one character of a line counted from 1. */
  void replace(int number, int at, char sign) {
    String line = line(number);
    lines.set(number - 1, line.substring(0, at) + sign + line.substring(at + 1));
  }

  /** The code point there, both counted from 0; -1 where there is none. */
  int character(int line, int column) {
    if (line < 0 || line >= lines.size()) {
      return -1;
    }
    String text = lines.get(line);
    if (column < 0 || column >= text.codePointCount(0, text.length())) {
      return -1;
    }
    return text.codePointAt(text.offsetByCodePoints(0, column));
  }

  /** Indents a line, counted from 1, with so many spaces instead of what it has. */
  void indent(int number, int spaces) {
    String line = line(number);
    int now = Indents.whiteSpace(line);
    Shift before = shifts.get(number);
    shifts.put(number, new Shift(before == null ? now : before.was, spaces));
    lines.set(number - 1, " ".repeat(spaces) + line.substring(now));
  }

  boolean wasIndented(int number) {
    return shifts.containsKey(number);
  }

  /** Empties the lines from one to before another, both counted from 1. */
  void empty(int from, int to) {
    for (int number = from; number < to; number++) {
      lines.set(number - 1, "");
    }
  }
}
