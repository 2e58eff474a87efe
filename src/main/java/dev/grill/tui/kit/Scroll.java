package dev.grill.tui.kit;

/**
 * How far a pane of lines is scrolled: the line at its top. One rule for every pane: arrows and
 * {@code j k} move by a line, PageUp, PageDown and Space by a page less one line, Home, End and
 * {@code g G} all the way.
 */
public record Scroll(int top) {

  public static final Scroll TOP = new Scroll(0);

  /** The keys that {@link #on} knows, in the order in which the bottom line shows them. */
  static final String[] KEYS = {
    "down", "up", "j", "k", "pagedown", "pageup", "space", "home", "end", "g", "G"
  };

  public Scroll {
    top = Math.max(0, top);
  }

  /**
   * The pane after a key; this one where the key doesn't scroll.
   *
   * @param lines how many there are
   * @param rows how many are shown at once
   */
  public Scroll on(Key key, int lines, int rows) {
    int page = Math.max(1, rows - 1);
    int to =
        switch (key.name()) {
          case "up", "k" -> top - 1;
          case "down", "j" -> top + 1;
          case "pageup" -> top - page;
          case "pagedown", "space" -> top + page;
          case "home", "g" -> 0;
          case "end", "G" -> lines;
          default -> top;
        };
    return to == top ? this : new Scroll(to).within(lines, rows);
  }

  /** The pane after so many lines down, or up where negative, as the mouse's wheel moves. */
  public Scroll by(int more, int lines, int rows) {
    return new Scroll(top + more).within(lines, rows);
  }

  /** The nearest position that shows no empty rows below the last line. */
  public Scroll within(int lines, int rows) {
    int lowest = Math.max(0, lines - rows);
    return top <= lowest ? this : new Scroll(lowest);
  }

  /** The nearest position that shows {@code line}. */
  public Scroll showing(int line, int rows) {
    if (line < top) {
      return new Scroll(line);
    }
    return line >= top + rows ? new Scroll(line - rows + 1) : this;
  }

  /** Whether lines lie above what is shown. */
  public boolean hasAbove() {
    return top > 0;
  }

  /** Whether lines lie below what is shown. */
  public boolean hasBelow(int lines, int rows) {
    return top + rows < lines;
  }
}
