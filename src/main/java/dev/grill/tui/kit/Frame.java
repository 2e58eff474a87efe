package dev.grill.tui.kit;

import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;

/** What screens have in common: the line at the top, and where a notice is shown. */
public final class Frame {

  /** The rows the top takes. */
  public static final int HEAD = 2;

  private Frame() {}

  /** Draws a screen's name on the left, something short on the right, and a line below. */
  public static void head(Canvas canvas, String left, String right) {
    canvas.text(0, 1, left, CellStyle.PRIMARY.inBold());
    canvas.part(0, 0, 1, canvas.columns() - 1).textAtRight(0, right, CellStyle.DIM);
    canvas.rule(1, CellStyle.DIM);
  }

  /** Draws a notice above the line of keys, over the picture: it goes away with the next key. */
  public static void notice(Canvas canvas, Notice notice) {
    int below = canvas.rows() - 1;
    for (int row = below - notice.rows(canvas.columns()); row < below; row++) {
      canvas.ground(row, CellStyle.PRIMARY);
    }
    notice.drawAbove(canvas, below);
  }
}
