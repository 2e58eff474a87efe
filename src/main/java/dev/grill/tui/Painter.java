package dev.grill.tui;

import dev.grill.text.Graphemes;

/**
 * Turns pictures into what a terminal has to be sent, which is only what differs from the picture
 * before, in few bytes. Knows where the terminal's cursor stands and which look it writes in. A
 * blank is a blank in every look that leaves its ground alone.
 *
 * <p>Terminals disagree about the width of emoji made of several code points. Around such a
 * grapheme the painter relies on nothing: it clears the cells it owns, writes it, names the
 * position again and repaints the rest of the row, so that a terminal that draws it too wide or too
 * narrow spoils that grapheme alone. It expects automatic wrapping to be off (DECAWM).
 *
 * <p>What it sends is understood by Linux's console, xterm and everything after its model, tmux and
 * GNU screen: SGR, CUP, CUF, CUB, EL, ED, ECH.
 */
public final class Painter {

  /** Blanks fewer than this are written, not erased: erasing needs a number and a move after it. */
  private static final int WORTH_ERASING_WITHIN = 11;

  private static final int WORTH_ERASING = 4;

  /** The first combining mark: nothing before it joins what stands before it. */
  private static final char FIRST_THAT_JOINS = 0x300;

  /** So many blanks are no longer than the sequence that moves over them. */
  private static final int WORTH_CROSSING = 4;

  private final Display display;
  private final Signs signs;
  private Theme theme;
  private Pen[] pens;
  private Pen plain;
  private final StringBuilder out = new StringBuilder();
  private Picture shown;
  private Pen pen;
  private int row;
  private int column;
  private boolean cursorShown;
  private String last = "";

  /** A painter for a terminal that can show everything. */
  public Painter(Theme theme) {
    this(theme, Display.FULL);
  }

  public Painter(Theme theme, Display display) {
    this.display = display;
    signs = display.signs();
    use(theme);
  }

  /** Paints in another theme from now on; the same one changes nothing. */
  public void use(Theme other) {
    if (other != theme) {
      theme = other;
      pens = Pen.of(other, display.colours());
      plain = pens[Look.PRIMARY.hashCode()];
      forget();
    }
  }

  /** Forgets what the terminal shows: the next picture is painted whole. */
  public void forget() {
    shown = null;
  }

  /** What to send so that the terminal shows {@code picture}; empty where it does. */
  public String paint(Picture picture) {
    out.setLength(0);
    if (shown == null || !shown.size().equals(picture.size())) {
      clear();
      shown = new Picture(picture.size());
    }
    int rows = picture.size().rows();
    int inked = inked(picture);
    for (int line = 0; line < rows; line++) {
      if (line >= inked
          && line < rows - 1
          && differs(picture, line)
          && restDiffers(picture, line)) {
        moveTo(line, 0);
        switchTo(plain);
        out.append("\u001b[J");
        break;
      }
      paintRow(picture, line);
    }
    placeCursor(picture);
    shown = picture;
    return out.toString();
  }

  private void clear() {
    out.append("\u001b[?25l");
    cursorShown = false;
    pen = null;
    switchTo(plain);
    out.append("\u001b[H\u001b[2J");
    row = 0;
    column = 0;
  }

  /** How many rows there are up to the last one that isn't empty. */
  private int inked(Picture picture) {
    int rows = picture.size().rows();
    while (rows > 0 && inkedColumns(picture, rows - 1) == 0) {
      rows--;
    }
    return rows;
  }

  /** How many columns of a row there are up to the last one that erasing would not give. */
  private int inkedColumns(Picture picture, int line) {
    int columns = picture.size().columns();
    while (columns > 0 && isEmpty(picture, line, columns - 1)) {
      columns--;
    }
    return columns;
  }

  private boolean restDiffers(Picture picture, int line) {
    for (int below = line + 1; below < picture.size().rows(); below++) {
      if (differs(picture, below)) {
        return true;
      }
    }
    return false;
  }

  private boolean differs(Picture picture, int line) {
    for (int at = 0; at < picture.size().columns(); at++) {
      if (differs(picture, line, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean differs(Picture picture, int line, int at) {
    return picture.isWide(line, at) != shown.isWide(line, at)
        || !picture.grapheme(line, at).equals(shown.grapheme(line, at))
        || !picture.look(line, at).equals(shown.look(line, at))
            && !(isEmpty(picture, line, at) && isEmpty(shown, line, at));
  }

  private boolean isEmpty(Picture picture, int line, int at) {
    return picture.grapheme(line, at).equals(" ")
        && !pens[picture.look(line, at).hashCode()].showsOnBlanks();
  }

  private void paintRow(Picture picture, int line) {
    int columns = picture.size().columns();
    int inked = -1;
    boolean restUnsure = false;
    int at = 0;
    while (at < columns) {
      boolean differs = differs(picture, line, at);
      if (picture.grapheme(line, at).isEmpty() || !differs && !restUnsure) {
        at++;
        continue;
      }
      inked = inked < 0 ? inkedColumns(picture, line) : inked;
      if (at >= inked && columns - at >= WORTH_ERASING) {
        moveTo(line, at);
        switchToEmpty();
        out.append("\u001b[K");
        return;
      }
      int empty = emptied(picture, line, at, restUnsure);
      if (empty >= WORTH_ERASING_WITHIN) {
        moveTo(line, at);
        switchToEmpty();
        out.append("\u001b[").append(empty).append('X');
        at += empty;
        continue;
      }
      boolean unsure =
          isUnsure(picture.grapheme(line, at)) || differs && isUnsure(shown.grapheme(line, at));
      restUnsure |= unsure;
      write(picture, line, at, unsure);
      at++;
    }
  }

  /** How many cells from one on became empty. */
  private int emptied(Picture picture, int line, int from, boolean all) {
    int at = from;
    while (at < picture.size().columns()
        && isEmpty(picture, line, at)
        && !isUnsure(shown.grapheme(line, at))
        && (all || differs(picture, line, at))) {
      at++;
    }
    return at - from;
  }

  private void write(Picture picture, int line, int at, boolean unsure) {
    String grapheme = picture.grapheme(line, at);
    int width = picture.isWide(line, at) ? 2 : 1;
    if (joinsLast(grapheme)) {
      column = -1;
    }
    if (!crossed(picture, line, at)) {
      moveTo(line, at);
    }
    if (isEmpty(picture, line, at)) {
      switchToEmpty();
    } else {
      switchTo(pens[picture.look(line, at).hashCode()]);
    }
    if (unsure) {
      out.append(width == 2 ? "  " : " ");
      column = -1;
      moveTo(line, at);
    }
    out.append(signs.of(grapheme));
    last = grapheme;
    boolean atEdge = at + width >= picture.size().columns();
    column = unsure || atEdge ? -1 : at + width;
  }

  /**
   * Whether a terminal may take the grapheme and the one written last for one, such as two halves
   * of a Hangul syllable in cells of their own: then the position is named between them.
   */
  private boolean joinsLast(String grapheme) {
    boolean never = grapheme.charAt(0) < FIRST_THAT_JOINS || last.isEmpty();
    return !never && Graphemes.next(last + grapheme, 0) > last.length();
  }

  /**
   * Goes to a cell by writing the few blanks before it, where they are empty anyway: shorter than a
   * move, and nobody can see it.
   */
  private boolean crossed(Picture picture, int line, int at) {
    int by = at - column;
    if (row != line || column < 0 || by < 1 || by > WORTH_CROSSING || pen.showsOnBlanks()) {
      return false;
    }
    for (int cell = column; cell < at; cell++) {
      if (!isEmpty(picture, line, cell) || differs(picture, line, cell)) {
        return false;
      }
    }
    out.append(" ".repeat(by));
    column = at;
    return true;
  }

  /** Whether terminals are known to disagree about the columns of a grapheme. */
  private static boolean isUnsure(String grapheme) {
    if (grapheme.length() == 1) {
      return false;
    }
    return !grapheme.isEmpty()
        && (grapheme.codePointCount(0, grapheme.length()) > 1
            || grapheme.codePointAt(0) >= 0x1f000 && grapheme.codePointAt(0) < 0x20000);
  }

  /** Moves the cursor by the shortest of the ways there are. */
  private void moveTo(int line, int at) {
    if (column == at && row == line) {
      return;
    }
    int start = out.length();
    appendPlace(line, at);
    if (row == line) {
      shorter(start, 0, at);
      if (column >= 0 && at < column) {
        int mark = out.length();
        appendMove(column - at, 'D');
        keepShorter(start, mark);
      }
    } else if (line > row) {
      shorter(start, line - row, at);
    }
    row = line;
    column = at;
  }

  private void appendPlace(int line, int at) {
    out.append("\u001b[");
    if (line > 0 || at > 0) {
      out.append(line + 1);
    }
    if (at > 0) {
      out.append(';').append(at + 1);
    }
    out.append('H');
  }

  /** From the cursor to the right, or from the beginning of a row below it. */
  private void shorter(int start, int down, int at) {
    int mark = out.length();
    if (down == 0 && column >= 0 && at > column) {
      appendMove(at - column, 'C');
      keepShorter(start, mark);
      return;
    }
    out.append('\r');
    for (int i = 0; i < down; i++) {
      out.append('\n');
    }
    appendMove(at, 'C');
    keepShorter(start, mark);
  }

  private void appendMove(int by, char way) {
    if (by > 0) {
      out.append("\u001b[");
      if (by > 1) {
        out.append(by);
      }
      out.append(way);
    }
  }

  /** Of the two ways written one after the other leaves the shorter one. */
  private void keepShorter(int start, int mark) {
    if (out.length() - mark < mark - start) {
      out.delete(start, mark);
    } else {
      out.setLength(mark);
    }
  }

  private void switchToEmpty() {
    if (pen.showsOnBlanks()) {
      switchTo(plain);
    }
  }

  private void switchTo(Pen next) {
    if (next != pen) {
      out.append(next.after(pen));
      pen = next;
    }
  }

  private void placeCursor(Picture picture) {
    boolean show = picture.cursorRow() >= 0;
    if (show) {
      moveTo(picture.cursorRow(), picture.cursorColumn());
    }
    if (show != cursorShown) {
      out.append(show ? "\u001b[?25h" : "\u001b[?25l");
      cursorShown = show;
    }
  }
}
