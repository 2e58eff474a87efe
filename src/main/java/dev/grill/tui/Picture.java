package dev.grill.tui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a screen shows: a grid of cells, each a grapheme with its look, and where the cursor stands.
 * A wide grapheme owns two cells, and neither is ever without the other. Draw on it through {@link
 * #canvas()}; once handed on, it is only read.
 */
public final class Picture {

  private static final String BLANK = " ";

  /** Marks the second cell of a wide grapheme. */
  private static final String SECOND_HALF = "";

  private final Size size;
  private final String[] graphemes;
  private final Look[] looks;
  private final List<Spot> spots = new ArrayList<>();
  private int cursorRow = -1;
  private int cursorColumn = -1;

  public Picture(Size size) {
    this.size = size;
    graphemes = new String[size.rows() * size.columns()];
    looks = new Look[graphemes.length];
    Arrays.fill(graphemes, BLANK);
    Arrays.fill(looks, Look.PRIMARY);
  }

  public Size size() {
    return size;
  }

  /** The whole picture to draw on. */
  public Canvas canvas() {
    return new Canvas(this, 0, 0, size);
  }

  /** The grapheme that begins in a cell; empty for the second cell of a wide one. */
  public String grapheme(int row, int column) {
    return graphemes[row * size.columns() + column];
  }

  public Look look(int row, int column) {
    return looks[row * size.columns() + column];
  }

  /** Whether the grapheme that begins in a cell goes on in the next. */
  public boolean isWide(int row, int column) {
    int at = row * size.columns() + column;
    return column + 1 < size.columns() && graphemes[at + 1].isEmpty();
  }

  private record Spot(Canvas where, String part, int place) {}

  /** Says what lies where, for the mouse; what is said later lies on top. */
  void spot(Canvas where, String part, int place) {
    spots.add(new Spot(where, part, place));
  }

  /** What the mouse did in a cell. */
  public Pointer pointer(Pointer.Kind kind, int row, int column) {
    for (int i = spots.size() - 1; i >= 0; i--) {
      if (spots.get(i).where().covers(row, column)) {
        return new Pointer(kind, spots.get(i).part(), spots.get(i).place());
      }
    }
    return new Pointer(kind, null, -1);
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

  /**
   * Puts one grapheme, of one or two columns, into its cells; a wide one that it covers half of
   * becomes a blank.
   */
  void put(int row, int column, String grapheme, int columns, Look look) {
    int at = row * size.columns() + column;
    if (graphemes[at].isEmpty()) {
      graphemes[at - 1] = BLANK;
    }
    int after = at + columns;
    if (column + columns < size.columns() && graphemes[after].isEmpty()) {
      graphemes[after] = BLANK;
    }
    graphemes[at] = grapheme;
    looks[at] = look;
    if (columns == 2) {
      graphemes[at + 1] = SECOND_HALF;
      looks[at + 1] = look;
    }
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
