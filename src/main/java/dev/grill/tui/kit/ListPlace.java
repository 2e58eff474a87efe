package dev.grill.tui.kit;

import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a person is in a list, by the one rule of all lists: arrows and {@code j k} move by a row,
 * PageUp and PageDown by a page less one row, Home, End and {@code g G} all the way; {@code /}
 * filters. Every number of rows counts those that the filter leaves.
 *
 * @param selected a row's place; those above the list are counted first
 * @param above how many rows stand above the list, which no filter hides
 * @param page how many rows the terminal shows, at least 1
 */
public record ListPlace(int selected, int above, Filter filter, int page) {

  /** At the first row of all. */
  public static final ListPlace FIRST = new ListPlace(0, 0, Filter.NONE, 1);

  /** What a row of a list is called for the mouse; its place is the row's. */
  public static final String ROW = "row";

  /** Draws the rows of a list. */
  public interface Rows {

    /**
     * Draws one.
     *
     * @param row of the canvas
     * @param at the row's place in the list, those above it not counted
     */
    void drawRow(int row, int at, boolean selected);

    /** What stands on a row of its own before a row of the list; empty for nothing. */
    default String heading(int at) {
      return "";
    }

    /** Draws such a heading. */
    default void drawHeading(int row, String heading) {}
  }

  /** The first of so many rows above a list. */
  public static ListPlace above(int rows) {
    return new ListPlace(0, rows, Filter.NONE, 1);
  }

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

  /** The nearest place among so many rows; while the filter is typed, none above the list. */
  public ListPlace at(int row, int rows) {
    int last = Math.max(0, rows - 1);
    int first = filtering() ? Math.min(above, last) : 0;
    int inside = Math.max(first, Math.min(row, last));
    return new ListPlace(inside, above, filter, page);
  }

  /** The place in a terminal that shows so many rows; itself where nothing changes. */
  public ListPlace showing(int rows) {
    int shown = Math.max(1, rows);
    return shown == page ? this : new ListPlace(selected, above, filter, shown);
  }

  // ---- the filter ----

  /** Whether characters belong to the filter. */
  public boolean filtering() {
    return filter.typing();
  }

  /** The place while the filter is typed. */
  public ListPlace withFilter() {
    return new ListPlace(Math.max(above, selected), above, filter.typing(true), page);
  }

  /** The place without a filter. */
  public ListPlace cleared() {
    return filtered(Filter.NONE);
  }

  /** The place while the filter is not typed, whatever it leaves. */
  public ListPlace done() {
    return filtered(filter.typing(false));
  }

  private ListPlace filtered(Filter other) {
    int row = other.text().equals(filter.text()) ? selected : above;
    return new ListPlace(row, above, other, page);
  }

  /** The place after a key while the filter is typed. */
  public ListPlace typed(Key key, int rows) {
    Filter next = filter.on(key);
    return next == filter ? moved(key, rows) : filtered(next);
  }

  // ---- the picture ----

  /**
   * Draws the rows that fit around the selected one, and at the right edge whether there are more.
   *
   * @param top the canvas's row of the first
   * @param shown how many fit
   * @param rows how many there are, those above the list not counted
   */
  public void draw(Canvas canvas, int top, int shown, int rows, Rows picture) {
    List<Line> lines = lines(rows, picture);
    int middle = 0;
    while (middle < lines.size() && !lines.get(middle).isOf(selected - above)) {
      middle++;
    }
    Scroll scroll = new Scroll(middle - shown / 2).within(lines.size(), shown);
    for (int row = 0; row < Math.min(shown, lines.size()); row++) {
      Line line = lines.get(scroll.top() + row);
      if (line.heading().isEmpty()) {
        region(canvas, top + row, above + line.at());
        picture.drawRow(top + row, line.at(), above + line.at() == selected);
      } else {
        picture.drawHeading(top + row, line.heading());
      }
    }
    int edge = canvas.columns() - 1;
    if (scroll.hasAbove()) {
      canvas.text(top, edge, "↑", CellStyle.DIM);
    }
    if (scroll.hasBelow(lines.size(), shown)) {
      canvas.text(top + shown - 1, edge, "↓", CellStyle.DIM);
    }
  }

  /** A row of the list, or the heading before it. */
  private record Line(int at, String heading) {
    boolean isOf(int row) {
      return at == row && heading.isEmpty();
    }
  }

  private static List<Line> lines(int rows, Rows picture) {
    List<Line> lines = new ArrayList<>();
    for (int at = 0; at < rows; at++) {
      String heading = picture.heading(at);
      if (!heading.isEmpty()) {
        lines.add(new Line(at, heading));
      }
      lines.add(new Line(at, ""));
    }
    return lines;
  }

  /**
   * Draws the row above the list: the heading of its first column, or the filter if there is one.
   *
   * @param margin the column where the heading begins; the filter's sign stands before it
   * @param columns how many the filter may take
   */
  public void drawHeading(Canvas canvas, int row, int margin, int columns, String heading) {
    if (filter.isShown()) {
      filter.draw(canvas, row, margin - 2, columns);
    } else {
      canvas.text(row, margin, heading, CellStyle.DIM);
    }
  }

  /** Says that a row of the canvas is one of the list, for the mouse. */
  public static void region(Canvas canvas, int row, int place) {
    canvas.part(row, 0, 1, canvas.columns()).region(ROW, place);
  }

  /**
   * Draws the bar that the selected row stands on, over the canvas's columns.
   *
   * @param margin the column where the row's text begins; the sign stands before it
   */
  public static void drawBar(Canvas canvas, int row, int margin) {
    drawBar(canvas.part(row, margin - 3, 1, canvas.columns() - margin + 1), 1);
  }

  /**
   * Draws the bar that the selected row stands on.
   *
   * @param bar what it fills
   * @param mark the column of the sign for those who see no colours
   */
  public static void drawBar(Canvas bar, int mark) {
    bar.ground(0, CellStyle.SELECTION);
    bar.text(0, mark, "▸", CellStyle.SELECTION);
  }
}
