package dev.grill.tui.kit;

import dev.grill.message.Messages;
import dev.grill.text.Columns;
import dev.grill.text.Graphemes;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import java.util.List;
import java.util.Locale;

/**
 * Where a person is in a list, by the one rule of all lists: arrows and {@code j k} move by a row,
 * PageUp and PageDown by a page less one row, Home, End and {@code g G} all the way; {@code /}
 * filters.
 *
 * @param selected the place among the rows that the filter leaves
 * @param filter shows only rows that contain it, whatever the case; empty shows all
 * @param filtering whether characters belong to the filter
 * @param page how many rows the terminal shows
 */
public record ListPlace(int selected, String filter, boolean filtering, int page) {

  /** At the first row of all. */
  public static final ListPlace FIRST = new ListPlace(0, "", false, 1);

  /** What a row of a list is called for the mouse; its place is the row's. */
  public static final String ROW = "row";

  private enum Action {
    DONE,
    MOVE,
    CLEAR
  }

  private static final Keys<Action> FILTER_KEYS =
      Keys.ofFixed(
          List.of(
              Keys.shown(Action.DONE, "screen.key.found", "enter", "tab"),
              Keys.inHelp(Action.MOVE, "screen.key.move", "up", "down"),
              Keys.shown(Action.CLEAR, "screen.key.clear", "esc")));

  /** The keys that move, for a table of keys. */
  public static String[] moving() {
    return new String[] {"up", "down", "k", "j", "pageup", "pagedown", "home", "end", "g", "G"};
  }

  /** The place after a key that moves; this one for any other. */
  public ListPlace moved(Key key, int rows) {
    int by = Math.max(1, page - 1);
    return switch (key.name()) {
      case "up", "k" -> at(selected - 1, rows);
      case "down", "j" -> at(selected + 1, rows);
      case "pageup" -> at(selected - by, rows);
      case "pagedown" -> at(selected + by, rows);
      case "home", "g" -> at(0, rows);
      case "end", "G" -> at(rows - 1, rows);
      default -> this;
    };
  }

  /** Whether a click fell on the row that is selected: it stands for Enter. */
  public boolean isAgain(Pointer pointer) {
    return pointer.isClick() && pointer.isOn(ROW) && pointer.place() == selected;
  }

  /** The place after the mouse: the wheel goes by one, a click beside every row changes nothing. */
  public ListPlace pointed(Pointer pointer, int rows) {
    if (!pointer.isClick()) {
      return at(selected + Integer.signum(pointer.lines()), rows);
    }
    return pointer.isOn(ROW) ? at(pointer.place(), rows) : this;
  }

  /** The nearest place among so many rows. */
  public ListPlace at(int row, int rows) {
    int inside = Math.max(0, Math.min(row, rows - 1));
    return new ListPlace(inside, filter, filtering, page);
  }

  /** The place in a terminal that shows so many rows. */
  public ListPlace showing(int rows) {
    return rows == page ? this : new ListPlace(selected, filter, filtering, Math.max(1, rows));
  }

  /** The place while the filter is typed. */
  public ListPlace withFilter() {
    return new ListPlace(selected, filter, true, page);
  }

  /** The place without a filter. */
  public ListPlace cleared() {
    return new ListPlace(0, "", false, page);
  }

  /** The place after a key while the filter is typed. */
  public ListPlace typed(Key key, int rows) {
    if (key instanceof Key.Text text) {
      return new ListPlace(0, filter + text.grapheme(), true, page);
    }
    if (key instanceof Key.Paste paste) {
      return new ListPlace(0, filter + paste.text().strip(), true, page);
    }
    if (key.equals(Key.BACKSPACE)) {
      int end = filter.isEmpty() ? 0 : Graphemes.previous(filter, 0, filter.length());
      return new ListPlace(0, filter.substring(0, end), true, page);
    }
    Action action = FILTER_KEYS.actionOf(key);
    if (action == null) {
      return this;
    }
    return switch (action) {
      case DONE -> new ListPlace(selected, filter, false, page);
      case MOVE -> moved(key, rows);
      case CLEAR -> cleared();
    };
  }

  /** Whether a row with one of these texts is shown. */
  public boolean takes(String... texts) {
    String wanted = filter.toLowerCase(Locale.ROOT);
    for (String text : texts) {
      if (text.toLowerCase(Locale.ROOT).contains(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is a filter or one is being typed: the heading gives way to it. */
  public boolean hasFilter() {
    return filtering || !filter.isEmpty();
  }

  /** How far a list is scrolled that shows the selected row around its middle. */
  public Scroll scroll(int rows, int shown) {
    return new Scroll(selected - shown / 2).within(rows, shown);
  }

  /** Draws the filter where the heading stands otherwise. */
  public void drawFilter(Canvas canvas, int row, int column, int columns) {
    int at = canvas.text(row, column, "/ ", CellStyle.ACCENT);
    String shown = Columns.truncate(filter, Math.max(1, columns - 3));
    at = canvas.text(row, at, shown, CellStyle.PRIMARY);
    if (filtering) {
      canvas.cursor(row, at);
    }
  }

  /** Draws the line of the keys that work while the filter is typed. */
  public static void drawKeys(Canvas canvas, Messages messages) {
    KeyLine.draw(canvas, canvas.rows() - 1, FILTER_KEYS, messages);
  }

  /** Draws at the right edge that rows lie above or below those shown. */
  public static void drawMore(Canvas canvas, int top, Scroll scroll, int rows, int shown) {
    int edge = canvas.columns() - 1;
    if (scroll.hasAbove()) {
      canvas.text(top, edge, "↑", CellStyle.DIM);
    }
    if (scroll.hasBelow(rows, shown)) {
      canvas.text(top + shown - 1, edge, "↓", CellStyle.DIM);
    }
  }
}
