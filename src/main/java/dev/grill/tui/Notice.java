package dev.grill.tui;

/**
 * One line a screen says about what just happened.
 *
 * @param text empty for nothing
 * @param error whether something went wrong
 */
public record Notice(String text, boolean error) {

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

  /** Draws the notice into a row; errors are marked by a sign as well as by their role. */
  public void draw(Canvas canvas, int row) {
    if (!isEmpty()) {
      canvas.text(row, 1, error ? "! " + text : text, error ? Look.ERROR.inBold() : Look.ACCENT);
    }
  }
}
