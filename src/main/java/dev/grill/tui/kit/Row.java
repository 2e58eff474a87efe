package dev.grill.tui.kit;

import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.Span;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import java.util.ArrayList;
import java.util.List;

/** One line of a table, put together from the left, its columns by display width. */
public final class Row {

  private static final String EIGHTHS = "▏▎▍▌▋▊▉█";

  /** What numbers and bars look like that matter. */
  public static final Style ACCENT = Style.NUMBER;

  /** What may be overlooked. */
  public static final Style DIM = Style.COMMENT;

  private final List<Span> spans = new ArrayList<>();

  public Row text(String text, Style style) {
    if (!text.isEmpty()) {
      spans.add(new Span(Escape.line(text), style));
    }
    return this;
  }

  public Row gap(int columns) {
    return text(" ".repeat(Math.max(0, columns)), Style.PLAIN);
  }

  /** Text at the left of a column of a width, cut where it does not fit. */
  public Row left(String text, int columns, Style style) {
    String shown = Columns.truncate(Escape.line(text), Math.max(0, columns));
    spans.add(new Span(shown, style));
    return gap(columns - Columns.width(shown));
  }

  /** Text at the right of a column of a width; longer text is not cut. */
  public Row right(String text, int columns, Style style) {
    return gap(columns - Columns.width(Escape.line(text))).text(text, style);
  }

  /**
   * A bar in a column of a width, as long as its share; whatever is more than nothing shows.
   *
   * @param most what fills the column
   */
  public Row bar(long value, long most, int columns, Style style) {
    String bar = bar(value, most, columns);
    return text(bar, style).gap(columns - bar.length());
  }

  private static String bar(long value, long most, int columns) {
    if (value <= 0 || most <= 0 || columns <= 0) {
      return "";
    }
    long eighths = Math.min(8L * columns, Math.max(1, value * 8 * columns / most));
    int whole = (int) (eighths / 8);
    int part = (int) (eighths % 8);
    return "█".repeat(whole) + (part == 0 ? "" : EIGHTHS.substring(part - 1, part));
  }

  /** A line as long as a share of a hundred, the rest of the column thin. */
  public Row share(int percent, int columns) {
    int full = (percent * columns + 50) / 100;
    full = Math.min(percent >= 100 ? columns : columns - 1, percent <= 0 ? 0 : Math.max(1, full));
    return text("━".repeat(Math.max(0, full)), ACCENT)
        .text("─".repeat(Math.max(0, columns - full)), DIM);
  }

  /** What was put together. */
  public StyledLine line() {
    return new StyledLine(spans);
  }
}
