package dev.grill.tui.draw;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.graphics.BasicTextImage;
import com.googlecode.lanterna.graphics.TextImage;
import java.util.ArrayList;
import java.util.List;

/**
 * What a screen shows: an image of Lanterna's, each of its cells a grapheme with its style, and
 * where the cursor stands. A wide grapheme owns two cells, and neither is ever without the other.
 * Draw on it through {@link #canvas()}; once handed on, it is only read.
 */
public final class Picture {

  private final Size size;
  private final BasicTextImage image;
  private final List<Region> regions = new ArrayList<>();
  private int cursorRow = -1;
  private int cursorColumn = -1;

  public Picture(Size size) {
    this.size = size;
    image =
        new BasicTextImage(
            new TerminalSize(size.columns(), size.rows()), Cell.of(' ', CellStyle.PRIMARY));
  }

  /**
   * Does what takes long for the first picture, on another thread than the one that draws it: the
   * first cell asks for Lanterna's colours and Java's {@code BreakIterator}.
   */
  public static void prepare() {
    Cell.of(' ', CellStyle.PRIMARY);
  }

  public Size size() {
    return size;
  }

  /** The whole picture to draw on. */
  public Canvas canvas() {
    return new Canvas(this, image.newTextGraphics(), 0, 0, size);
  }

  /** The cells, for Lanterna. */
  TextImage image() {
    return image;
  }

  private Cell cell(int row, int column) {
    return (Cell) image.getCharacterAt(column, row);
  }

  /** The grapheme that begins in a cell; empty for the second cell of a wide one. */
  public String grapheme(int row, int column) {
    return column > 0 && isWide(row, column - 1) ? "" : cell(row, column).getCharacterString();
  }

  public CellStyle style(int row, int column) {
    return cell(row, column).style();
  }

  /** Whether the grapheme that begins in a cell goes on in the next. */
  public boolean isWide(int row, int column) {
    return cell(row, column).isDoubleWidth();
  }

  /**
   * What lies where, for the mouse.
   *
   * @param name what its screen called it
   * @param place which of them it is, such as a row's place in a list
   */
  public record Region(Canvas where, String name, int place) {}

  /** Says what lies where, for the mouse; what is said later lies on top. */
  void region(Canvas where, String part, int place) {
    regions.add(new Region(where, part, place));
  }

  /** What was said last to lie in a cell; null where nothing was. */
  public Region regionAt(int row, int column) {
    for (int i = regions.size() - 1; i >= 0; i--) {
      if (regions.get(i).where().covers(row, column)) {
        return regions.get(i);
      }
    }
    return null;
  }

  /** The cursor's row, or -1 where it is hidden. */
  public int cursorRow() {
    return cursorRow;
  }

  /** The cursor's column, or -1 where it is hidden. */
  public int cursorColumn() {
    return cursorColumn;
  }

  void showCursor(int row, int column) {
    cursorRow = row;
    cursorColumn = column;
  }

  /** A row as text, without the blanks at its end. */
  public String text(int row) {
    StringBuilder text = new StringBuilder();
    for (int column = 0; column < size.columns(); column++) {
      text.append(grapheme(row, column));
    }
    return text.toString().stripTrailing();
  }

  /** All rows, each ended by a line feed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < size.rows(); row++) {
      text.append(text(row)).append('\n');
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return text();
  }
}
