package dev.grill.tui.draw;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.terminal.AbstractTerminal;
import dev.grill.text.Columns;
import dev.grill.text.Graphemes;
import java.util.concurrent.TimeUnit;

/**
 * The terminal that Lanterna's screen draws on: turns its calls into what a terminal is sent, in
 * few bytes. Position and style are sent only when something is written; the cursor takes the
 * shortest of its ways; runs of blanks are erased.
 *
 * <p>Terminals disagree about the width of emoji made of several code points. Around such a
 * grapheme it relies on nothing: it clears the cells it owns, writes it and names the position
 * again. It expects automatic wrapping to be off (DECAWM).
 *
 * <p>What it sends is understood by Linux's console, xterm and everything after its model, tmux and
 * GNU screen: SGR, CUP, CUF, CUB, EL, ED, ECH.
 */
final class FrugalTerminal extends AbstractTerminal {

  /** Blanks fewer than this are written, not erased: erasing needs a number and a move after it. */
  private static final int WORTH_ERASING_WITHIN = 11;

  private static final int WORTH_ERASING = 4;

  /** The first combining mark: no character with a lower code joins the one on its left. */
  private static final char FIRST_THAT_JOINS = 0x300;

  /** So many blanks are no longer than the sequence that moves over them. */
  static final int WORTH_CROSSING = 4;

  private final Glyphs glyphs;
  private final StringBuilder out = new StringBuilder();
  private Sgr[] sgrs;
  private TerminalSize size = new TerminalSize(0, 0);

  // what is asked for
  private int row;
  private int column;
  private CellStyle style = CellStyle.PRIMARY;
  private boolean cursor;
  private int blanks;
  private int blanksRow;
  private int blanksColumn;

  // what the terminal was told
  private int toldRow;
  private int toldColumn = -1;
  private Sgr toldSgr;
  private boolean toldCursor = true;
  private String last = "";

  FrugalTerminal(Glyphs glyphs) {
    this.glyphs = glyphs;
  }

  void use(Sgr[] others) {
    sgrs = others;
  }

  void resizeTo(Size other) {
    size = new TerminalSize(other.columns(), other.rows());
    onResized(size);
  }

  /** Returns what has to be sent, and forgets it. */
  String take() {
    String sequences = out.toString();
    out.setLength(0);
    return sequences;
  }

  @Override
  public TerminalSize getTerminalSize() {
    return size;
  }

  @Override
  public void clearScreen() {
    out.append("\u001b[?25l");
    toldCursor = false;
    toldSgr = null;
    blanks = 0;
    switchTo(plain());
    out.append("\u001b[H\u001b[2J");
    toldRow = 0;
    toldColumn = 0;
  }

  private Sgr plain() {
    return sgrs[CellStyle.PRIMARY.hashCode()];
  }

  @Override
  public void setCursorPosition(int column, int row) {
    this.column = column;
    this.row = row;
  }

  @Override
  public void setCursorPosition(TerminalPosition position) {
    setCursorPosition(position.getColumn(), position.getRow());
  }

  @Override
  public TerminalPosition getCursorPosition() {
    return new TerminalPosition(column, row);
  }

  @Override
  public void setCursorVisible(boolean visible) {
    cursor = visible;
  }

  @Override
  public void putCharacter(char c) {
    putString(String.valueOf(c));
  }

  @Override
  public void putString(String grapheme) {
    Sgr asked = sgrs[style.hashCode()];
    if (grapheme.equals(" ") && !asked.showsOnBlanks()) {
      if (blanks == 0 || blanksRow != row || blanksColumn + blanks != column) {
        putBlanks();
        blanksRow = row;
        blanksColumn = column;
      }
      blanks++;
      column++;
    } else {
      putBlanks();
      write(grapheme, asked);
    }
  }

  private void putBlanks() {
    if (blanks == 0) {
      return;
    }
    int count = blanks;
    blanks = 0;
    boolean toEdge = blanksColumn + count == size.getColumns();
    moveTo(blanksRow, blanksColumn);
    if (toldSgr.showsOnBlanks()) {
      switchTo(plain());
    }
    if (toEdge && count >= WORTH_ERASING) {
      out.append("\u001b[K");
    } else if (count >= WORTH_ERASING_WITHIN) {
      out.append("\u001b[").append(count).append('X');
    } else {
      out.append(" ".repeat(count));
      toldColumn = toEdge ? -1 : toldColumn + count;
      last = " ";
    }
  }

  private void write(String grapheme, Sgr asked) {
    if (joinsLast(grapheme)) {
      toldColumn = -1;
    }
    int width = isPlain(grapheme) ? 1 : Columns.width(grapheme);
    boolean unsure = isUnsure(grapheme);
    moveTo(row, column);
    switchTo(asked);
    if (unsure) {
      out.append(width == 2 ? "  " : " ");
      toldColumn = -1;
      moveTo(row, column);
    }
    out.append(glyphs.of(grapheme));
    last = grapheme;
    column += width;
    toldColumn = unsure || column >= size.getColumns() ? -1 : column;
  }

  private static boolean isPlain(String grapheme) {
    return grapheme.length() == 1 && grapheme.charAt(0) < FIRST_THAT_JOINS;
  }

  /** Whether terminals are known to disagree about the columns of a grapheme. */
  static boolean isUnsure(String grapheme) {
    return grapheme.length() > 1
        && (grapheme.codePointCount(0, grapheme.length()) > 1
            || grapheme.codePointAt(0) >= 0x1f000 && grapheme.codePointAt(0) < 0x20000);
  }

  /**
   * Whether a terminal may take the grapheme and the one written last for one, such as two halves
   * of a Hangul syllable in cells of their own: then the position is named between them.
   */
  private boolean joinsLast(String grapheme) {
    boolean never = grapheme.charAt(0) < FIRST_THAT_JOINS || last.isEmpty();
    return !never && Graphemes.next(last + grapheme, 0) > last.length();
  }

  /** Moves the cursor by the shortest of the ways there are. */
  private void moveTo(int line, int at) {
    if (toldColumn == at && toldRow == line) {
      return;
    }
    appendMove(line, at);
    toldRow = line;
    toldColumn = at;
  }

  private void appendMove(int line, int at) {
    int start = out.length();
    appendPlace(line, at);
    if (toldRow == line) {
      shorter(start, 0, at);
      if (toldColumn >= 0 && at < toldColumn) {
        int mark = out.length();
        appendMove(toldColumn - at, 'D');
        keepShorter(start, mark);
      }
    } else if (line > toldRow) {
      shorter(start, line - toldRow, at);
    }
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
    if (down == 0 && toldColumn >= 0 && at > toldColumn) {
      appendMove(at - toldColumn, 'C');
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

  private void switchTo(Sgr next) {
    if (next != toldSgr) {
      out.append(next.after(toldSgr));
      toldSgr = next;
    }
  }

  @Override
  public void flush() {
    putBlanks();
    if (cursor) {
      moveTo(row, column);
    }
    if (cursor != toldCursor) {
      out.append(cursor ? "\u001b[?25h" : "\u001b[?25l");
      toldCursor = cursor;
    }
  }

  @Override
  public void resetColorAndSGR() {
    style = CellStyle.PRIMARY;
  }

  @Override
  public void setForegroundColor(TextColor colour) {
    style = colour instanceof CellStyle asked ? asked : CellStyle.PRIMARY;
  }

  @Override
  public void setBackgroundColor(TextColor colour) {
    // a style has its ground
  }

  @Override
  public void enableSGR(SGR sgr) {
    // a style has them
  }

  @Override
  public void disableSGR(SGR sgr) {
    // a style has them
  }

  // ---- what JLine does ----

  @Override
  public void enterPrivateMode() {
    // the console takes the screen
  }

  @Override
  public void exitPrivateMode() {
    // and gives it back
  }

  @Override
  public byte[] enquireTerminal(int timeout, TimeUnit unit) {
    return new byte[0];
  }

  @Override
  public void bell() {
    out.append('\u0007');
  }

  @Override
  public KeyStroke pollInput() {
    return null;
  }

  @Override
  public KeyStroke readInput() {
    throw new UnsupportedOperationException("keys come from the console");
  }

  @Override
  public void close() {
    // the console owns the terminal
  }
}
