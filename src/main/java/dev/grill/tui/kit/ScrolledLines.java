package dev.grill.tui.kit;

import dev.grill.text.StyledLine;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Lines of which a screen shows as many as fit: a list in which nothing is selected, or a text.
 *
 * @param count how many there are
 * @param line makes one, counted from 0, only when it is seen
 */
public record ScrolledLines(int count, IntFunction<StyledLine> line) {

  /** Lines that are there already. */
  public static ScrolledLines of(List<StyledLine> lines) {
    return new ScrolledLines(lines.size(), lines::get);
  }

  /**
   * Draws those that are seen.
   *
   * @param top the canvas's row of the first, likewise its column {@code left}
   * @param rows how many fit
   */
  public void draw(Canvas canvas, Scroll scroll, int top, int left, int rows) {
    int first = scroll.within(count, rows).top();
    for (int row = 0; row < Math.min(rows, count); row++) {
      canvas.line(top + row, left, line.apply(first + row), CellStyle.PRIMARY);
    }
  }

  /**
   * Says at the right edge how many lie above and below those seen.
   *
   * @param above the canvas's row for it, likewise {@code below}
   */
  public void drawMore(Canvas canvas, Scroll scroll, int rows, int above, int below) {
    Scroll at = scroll.within(count, rows);
    if (at.hasAbove()) {
      canvas.textAtRight(above, " ↑ " + at.top() + " ", CellStyle.ACCENT);
    }
    if (at.hasBelow(count, rows)) {
      canvas.textAtRight(below, " ↓ " + (count - rows - at.top()) + " ", CellStyle.ACCENT);
    }
  }
}
