package dev.grill.tui.draw;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.graphics.TextGraphics;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.Graphemes;
import dev.grill.text.Span;
import dev.grill.text.StyledLine;

/**
 * A rectangle of a picture to draw on, with rows and columns of its own from 0 on. What lies
 * outside is cut off; a wide character that would be cut in half becomes a blank.
 */
public final class Canvas {

  private final Picture picture;
  private final TextGraphics graphics;
  private final int top;
  private final int left;
  private final Size size;

  Canvas(Picture picture, TextGraphics graphics, int top, int left, Size size) {
    this.picture = picture;
    this.graphics = graphics;
    this.top = top;
    this.left = left;
    this.size = size;
  }

  public Size size() {
    return size;
  }

  public int rows() {
    return size.rows();
  }

  public int columns() {
    return size.columns();
  }

  /** A part of this canvas, cut off at its edges. */
  public Canvas part(int row, int column, int rows, int columns) {
    int firstRow = Math.min(Math.max(0, row), size.rows());
    int firstColumn = Math.min(Math.max(0, column), size.columns());
    int lastRow = Math.min(row + rows, size.rows());
    int lastColumn = Math.min(column + columns, size.columns());
    Size part = new Size(lastColumn - firstColumn, lastRow - firstRow);
    TextGraphics there =
        graphics.newTextGraphics(
            new TerminalPosition(firstColumn, firstRow),
            new TerminalSize(part.columns(), part.rows()));
    return new Canvas(picture, there, top + firstRow, left + firstColumn, part);
  }

  /**
   * Names what is drawn here, for the mouse: a {@code Pointer} on it has the two values.
   *
   * @param place which of them it is, such as a row's place in a list
   */
  public void region(String part, int place) {
    picture.region(this, part, place);
  }

  /** Whether a cell of the picture lies here. */
  boolean covers(int row, int column) {
    return row >= top && row < top + rows() && column >= left && column < left + columns();
  }

  /**
   * Draws one line of text, escaped, whatever it holds. All text of all screens passes here.
   *
   * @param row may lie outside: then nothing is drawn
   * @param column may be negative: then the text is cut on the left
   * @return the column after the text, as if nothing had been cut
   */
  public int text(int row, int column, String text, CellStyle style) {
    String safe = Escape.line(text);
    int at = column;
    int start = 0;
    while (start < safe.length()) {
      int end = Graphemes.next(safe, start);
      Cell cell =
          end == start + 1
              ? Cell.of(safe.charAt(start), style)
              : Cell.of(safe.substring(start, end), style);
      draw(row, at, cell);
      at += cell.columns();
      start = end;
    }
    return at;
  }

  private void draw(int row, int column, Cell cell) {
    int width = cell.columns();
    if (width == 0 || row < 0 || row >= size.rows()) {
      return;
    }
    if (column >= 0 && column + width <= size.columns()) {
      graphics.setCharacter(column, row, cell);
      return;
    }
    for (int half = Math.max(0, column); half < Math.min(column + width, columns()); half++) {
      graphics.setCharacter(half, row, Cell.of(' ', cell.style()));
    }
  }

  /** Draws a styled line; its ordinary text looks like {@code base}. */
  public int line(int row, int column, StyledLine line, CellStyle base) {
    int at = column;
    for (Span span : line.spans()) {
      at = text(row, at, span.text(), CellStyles.of(span.style(), base));
    }
    return at;
  }

  /** Draws text so that it ends at the right edge. */
  public void textAtRight(int row, String text, CellStyle style) {
    text(row, columns() - Columns.width(Escape.line(text)), text, style);
  }

  /** Fills a row with blanks in a style, as a ground to draw on. */
  public void ground(int row, CellStyle style) {
    across(row, Cell.of(' ', style));
  }

  /** Draws a line across. */
  public void rule(int row, CellStyle style) {
    across(row, Cell.of('─', style));
  }

  private void across(int row, Cell cell) {
    graphics.fillRectangle(new TerminalPosition(0, row), new TerminalSize(columns(), 1), cell);
  }

  /**
   * Draws a border with a title around the canvas.
   *
   * @param title cut where it does not fit; may be empty
   * @return the inside, one blank column left on either side
   */
  public Canvas box(String title, CellStyle border, CellStyle titleStyle) {
    if (rows() < 2 || columns() < 4) {
      return part(0, 0, 0, 0);
    }
    int right = columns() - 1;
    int bottom = rows() - 1;
    across(0, Cell.of('─', border));
    across(bottom, Cell.of('─', border));
    graphics.drawLine(0, 0, 0, bottom, Cell.of('│', border));
    graphics.drawLine(right, 0, right, bottom, Cell.of('│', border));
    graphics.setCharacter(0, 0, Cell.of('┌', border));
    graphics.setCharacter(right, 0, Cell.of('┐', border));
    graphics.setCharacter(0, bottom, Cell.of('└', border));
    graphics.setCharacter(right, bottom, Cell.of('┘', border));
    boxTitle(0, title, titleStyle);
    return part(1, 2, rows() - 2, columns() - 4);
  }

  /** Draws a line across a box between two of its parts, with the title of the lower one. */
  public void boxDivider(int row, String title, CellStyle border, CellStyle titleStyle) {
    text(row, 0, "├" + "─".repeat(Math.max(0, columns() - 2)) + "┤", border);
    boxTitle(row, title, titleStyle);
  }

  private void boxTitle(int row, String title, CellStyle style) {
    if (!title.isEmpty() && columns() >= 8) {
      text(row, 1, " " + Columns.truncate(Escape.line(title), columns() - 6) + " ", style);
    }
  }

  /** Puts the cursor into a cell; outside the canvas it stays as it was. */
  public void cursor(int row, int column) {
    if (row >= 0 && row < rows() && column >= 0 && column < columns()) {
      picture.showCursor(top + row, left + column);
    }
  }
}
