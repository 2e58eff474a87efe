package dev.grill.tui.kit;

import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.Graphemes;
import dev.grill.text.Wrap;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * A text being written over several lines, as a value: every key gives the next one. The cursor
 * stands between graphemes; lines wrap by display width, and {@code columns} is the width of the
 * box everywhere, its last column kept free for the cursor at a line's end.
 */
public final class TextBox {

  private static final int MOST_UNDONE = 200;

  /** What undo brings back. */
  private record Moment(String text, int cursor) {}

  private final String text;
  private final int cursor;

  /** The column that moving up and down keeps to; -1 where the last key was another. */
  private final int goal;

  private final List<Moment> past;
  private final List<Moment> future;

  /** Whether the last key added to a word, so that the next letter joins its undo. */
  private final boolean typing;

  private TextBox(
      String text, int cursor, int goal, List<Moment> past, List<Moment> future, boolean typing) {
    this.text = text;
    this.cursor = cursor;
    this.goal = goal;
    this.past = past;
    this.future = future;
    this.typing = typing;
  }

  /** An empty box. */
  public static TextBox empty() {
    return of("");
  }

  /** A box that holds a text, escaped, with the cursor at its end. */
  public static TextBox of(String text) {
    String clean = cleaned(text);
    return new TextBox(clean, clean.length(), -1, List.of(), List.of(), false);
  }

  public String text() {
    return text;
  }

  /** The cursor as a UTF-16 offset in the text. */
  public int cursor() {
    return cursor;
  }

  /** Whether the line of text that holds the cursor, between two line feeds, is empty. */
  public boolean isOnEmptyLine() {
    return lineStart() == lineEnd();
  }

  /** The lines as shown; at least one. */
  public List<String> lines(int columns) {
    return Wrap.lines(text, room(columns));
  }

  /** The line, from 0 on, in which the cursor is shown. */
  public int cursorRow(int columns) {
    return rowOf(ranges(columns));
  }

  /** The column, from 0 on, at which the cursor is shown; below {@code columns}. */
  public int cursorColumn(int columns) {
    List<Wrap.Range> ranges = ranges(columns);
    Wrap.Range range = ranges.get(rowOf(ranges));
    return Columns.width(text, range.start(), Math.min(cursor, range.end()));
  }

  /** The box after a key; itself where the key means nothing to it. */
  public TextBox on(Key key, int columns) {
    if (key instanceof Key.Text typed) {
      return type(typed.grapheme());
    }
    if (key instanceof Key.Paste paste) {
      return insert(cleaned(paste.text()));
    }
    return switch (key.name()) {
      case "enter" -> insert("\n");
      case "left", "ctrl-b" -> moved(previous());
      case "right", "ctrl-f" -> moved(Graphemes.next(text, cursor));
      case "ctrl-left", "alt-left", "alt-b" -> moved(wordLeft());
      case "ctrl-right", "alt-right", "alt-f" -> moved(wordRight());
      case "home", "ctrl-a" -> moved(row(columns).start());
      case "end", "ctrl-e" -> moved(rowEnd(columns));
      case "up", "ctrl-p" -> vertical(-1, columns);
      case "down", "ctrl-n" -> vertical(1, columns);
      case "ctrl-home" -> moved(0);
      case "ctrl-end" -> moved(text.length());
      case "backspace" -> without(previous(), cursor);
      case "delete", "ctrl-d" -> without(cursor, Graphemes.next(text, cursor));
      case "ctrl-w", "alt-backspace", "ctrl-backspace" -> without(wordLeft(), cursor);
      case "alt-d", "ctrl-delete" -> without(cursor, wordRight());
      case "ctrl-u" -> without(lineStart(), cursor);
      case "ctrl-k" -> without(cursor, lineEnd());
      case "ctrl-_", "alt-z" -> undo();
      case "ctrl-y", "alt-shift-z" -> redo();
      default -> this;
    };
  }

  /** Control characters shown, line ends of every kind, also a terminal's CR, as line feeds. */
  private static String cleaned(String pasted) {
    return Escape.text(pasted.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private static int room(int columns) {
    return Math.max(2, columns - 1);
  }

  private List<Wrap.Range> ranges(int columns) {
    return Wrap.ranges(text, room(columns));
  }

  private int rowOf(List<Wrap.Range> ranges) {
    int row = 0;
    while (row + 1 < ranges.size() && ranges.get(row + 1).start() <= cursor) {
      row++;
    }
    return row;
  }

  private Wrap.Range row(int columns) {
    List<Wrap.Range> ranges = ranges(columns);
    return ranges.get(rowOf(ranges));
  }

  private int lineStart() {
    return text.lastIndexOf('\n', cursor - 1) + 1;
  }

  private int lineEnd() {
    int feed = text.indexOf('\n', cursor);
    return feed < 0 ? text.length() : feed;
  }

  /** The boundary before the cursor; over a line feed to the end of the line above. */
  private int previous() {
    return cursor == 0 || lineStart() == cursor
        ? Math.max(0, cursor - 1)
        : Graphemes.previous(text, lineStart(), cursor);
  }

  private int wordLeft() {
    TextBox at = this;
    int kind = 0;
    while (at.cursor > 0 && (kind == 0 || at.kindBefore() == kind)) {
      kind = at.kindBefore();
      at = at.moved(at.previous());
    }
    return at.cursor;
  }

  private int wordRight() {
    int at = cursor;
    while (at < text.length() && kind(text.codePointAt(at)) == 0) {
      at = Graphemes.next(text, at);
    }
    int kind = at < text.length() ? kind(text.codePointAt(at)) : 0;
    while (at < text.length() && kind(text.codePointAt(at)) == kind) {
      at = Graphemes.next(text, at);
    }
    return at;
  }

  private int kindBefore() {
    return kind(text.codePointAt(previous()));
  }

  /** What words are made of: blanks 0, ideographs 1, other letters and digits 2, the rest 3. */
  private static int kind(int codePoint) {
    if (Character.isWhitespace(codePoint)) {
      return 0;
    }
    if (Character.isIdeographic(codePoint)) {
      return 1;
    }
    return Character.isLetterOrDigit(codePoint) ? 2 : 3;
  }

  /** The end of the row as shown; where the next row begins there, the place before. */
  private int rowEnd(int columns) {
    Wrap.Range range = row(columns);
    boolean sharesEnd = range.next() == range.end() && range.end() < text.length();
    return sharesEnd ? Graphemes.previous(text, range.start(), range.end()) : range.end();
  }

  private TextBox vertical(int rows, int columns) {
    List<Wrap.Range> ranges = ranges(columns);
    int row = rowOf(ranges) + rows;
    int wanted = goal >= 0 ? goal : cursorColumn(columns);
    if (row < 0 || row >= ranges.size()) {
      return new TextBox(text, row < 0 ? 0 : text.length(), -1, past, future, false);
    }
    Wrap.Range range = ranges.get(row);
    int at = range.start();
    while (at < range.end()) {
      int next = Graphemes.next(text, at);
      boolean ofNextRow = next == range.next() && next < text.length();
      if (ofNextRow || Columns.width(text, range.start(), next) > wanted) {
        break;
      }
      at = next;
    }
    return new TextBox(text, at, wanted, past, future, false);
  }

  private TextBox moved(int to) {
    return new TextBox(text, to, -1, past, future, false);
  }

  private TextBox type(String grapheme) {
    String letter = Escape.line(grapheme);
    if (letter.isEmpty()) {
      return this;
    }
    // a mark or a joiner typed after its letter joins it, so it needs no circle to stand on
    String typed = letter.startsWith("◌") && lineStart() < cursor ? grapheme : letter;
    boolean sameWord = typing && !grapheme.isBlank();
    return changed(spliced(cursor, cursor, typed), cursor + typed.length(), sameWord, true);
  }

  private TextBox insert(String inserted) {
    return inserted.isEmpty()
        ? this
        : changed(spliced(cursor, cursor, inserted), cursor + inserted.length(), false, false);
  }

  private TextBox without(int start, int end) {
    return start == end ? this : changed(spliced(start, end, ""), start, false, false);
  }

  private String spliced(int start, int end, String between) {
    return text.substring(0, start) + between + text.substring(end);
  }

  /**
   * @param joined whether undo takes this change back together with the one before
   */
  private TextBox changed(String next, int at, boolean joined, boolean nowTyping) {
    List<Moment> moments = past;
    if (!joined) {
      moments = new ArrayList<>(past);
      moments.add(new Moment(text, cursor));
      if (moments.size() > MOST_UNDONE) {
        moments.remove(0);
      }
    }
    return new TextBox(next, boundary(next, at), -1, moments, List.of(), nowTyping);
  }

  /** The boundary at or after {@code offset}: what was put in may have joined its neighbours. */
  private static int boundary(String text, int offset) {
    int at = text.lastIndexOf('\n', offset - 1) + 1;
    while (at < offset) {
      at = Graphemes.next(text, at);
    }
    return at;
  }

  private TextBox undo() {
    return past.isEmpty() ? this : stepped(past, future, true);
  }

  private TextBox redo() {
    return future.isEmpty() ? this : stepped(future, past, false);
  }

  private TextBox stepped(List<Moment> from, List<Moment> to, boolean back) {
    List<Moment> left = new ArrayList<>(from);
    Moment moment = left.remove(left.size() - 1);
    List<Moment> grown = new ArrayList<>(to);
    grown.add(new Moment(text, cursor));
    return new TextBox(
        moment.text(), moment.cursor(), -1, back ? left : grown, back ? grown : left, false);
  }

  /**
   * Draws the box and the cursor, scrolled so that the cursor is seen. An arrow at the right edge
   * says where the text goes on above or below.
   *
   * @param focused whether keys go to the box, so that the cursor shows
   */
  public void draw(Canvas canvas, CellStyle style, boolean focused) {
    if (canvas.rows() == 0) {
      return;
    }
    List<String> lines = lines(canvas.columns());
    int row = cursorRow(canvas.columns());
    int top = Scroll.TOP.showing(row, canvas.rows()).top();
    for (int line = top; line < Math.min(lines.size(), top + canvas.rows()); line++) {
      canvas.text(line - top, 0, lines.get(line), style);
    }
    int edge = canvas.columns() - 1;
    if (top > 0) {
      canvas.text(0, edge, "↑", CellStyle.ACCENT);
    }
    if (top + canvas.rows() < lines.size()) {
      canvas.text(canvas.rows() - 1, edge, "↓", CellStyle.ACCENT);
    }
    if (focused) {
      canvas.cursor(row - top, cursorColumn(canvas.columns()));
    }
  }
}
