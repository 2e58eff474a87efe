package dev.grill.tui.kit;

import dev.grill.text.Escape;
import dev.grill.text.Wrap;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import java.util.List;

/**
 * What a screen says about what just happened: one line, or a few where it is narrow.
 *
 * @param text empty for nothing
 * @param error whether something went wrong
 */
public record Notice(String text, boolean error) {

  /** The rows a notice takes at most. */
  private static final int MOST = 4;

  public static final Notice NONE = new Notice("", false);

  public static Notice said(String text) {
    return new Notice(text, false);
  }

  public static Notice failed(String text) {
    return new Notice(text, true);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** How many rows the notice takes in a terminal of a width; 0 where nothing is said. */
  public int rows(int columns) {
    return isEmpty() ? 0 : lines(columns).size();
  }

  /** Errors are marked by a sign as well as by their role. */
  private List<String> lines(int columns) {
    String said = Escape.line(error ? "! " + text : text);
    List<String> lines = Wrap.lines(said, columns - 2);
    return lines.size() <= MOST ? lines : lines.subList(0, MOST);
  }

  /** Draws the notice so that it ends above a row. */
  public void drawAbove(Canvas canvas, int below) {
    if (isEmpty()) {
      return;
    }
    List<String> lines = lines(canvas.columns());
    for (int line = 0; line < lines.size(); line++) {
      CellStyle style = error ? CellStyle.ERROR.inBold() : CellStyle.ACCENT;
      canvas.text(below - lines.size() + line, 1, lines.get(line), style);
    }
  }
}
