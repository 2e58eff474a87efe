package dev.grill.tui.draw;

/** How many columns and rows a terminal, or a part of it, has; neither is negative. */
public record Size(int columns, int rows) {

  /** The smallest terminal the screens are drawn for. */
  public static final Size SMALLEST = new Size(60, 16);

  public Size {
    columns = Math.max(0, columns);
    rows = Math.max(0, rows);
  }

  /** By hand: see {@code Key.Text.equals}. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Size size && size.columns == columns && size.rows == rows;
  }

  @Override
  public int hashCode() {
    return 31 * columns + rows;
  }

  /** Whether {@code other} fits into this in both directions. */
  public boolean holds(Size other) {
    return columns >= other.columns && rows >= other.rows;
  }
}
