package dev.grill.tui;

import java.util.HashMap;
import java.util.Map;

/**
 * Turns pictures into what a terminal has to be sent, which is only what differs from the picture
 * before. Knows where the terminal's cursor stands and which look it writes in.
 *
 * <p>Terminals disagree about the width of emoji made of several code points. Around such a
 * grapheme the painter relies on nothing: it clears the cells it owns, writes it, names the
 * position again and repaints the rest of the row, so that a terminal that draws it too wide or too
 * narrow spoils that grapheme alone. It expects automatic wrapping to be off (DECAWM).
 */
public final class Painter {

  /** Blanks fewer than this are written, not erased. */
  private static final int WORTH_ERASING = 4;

  private Theme theme;
  private final Map<Look, String> sequences = new HashMap<>();
  private final StringBuilder out = new StringBuilder();
  private Picture shown;
  private Look look;
  private int row;
  private int column;
  private boolean cursorShown;

  public Painter(Theme theme) {
    this.theme = theme;
  }

  /** Paints in another theme from now on; the same one changes nothing. */
  public void use(Theme other) {
    if (other != theme) {
      theme = other;
      sequences.clear();
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
    for (int line = 0; line < picture.size().rows(); line++) {
      paintRow(picture, line);
    }
    placeCursor(picture);
    shown = picture;
    return out.toString();
  }

  private void clear() {
    out.append("\u001b[?25l");
    cursorShown = false;
    look = null;
    switchTo(Look.PRIMARY);
    out.append("\u001b[H\u001b[2J");
    row = 0;
    column = 0;
  }

  private void paintRow(Picture picture, int line) {
    int columns = picture.size().columns();
    int lastInk = lastInk(picture, line);
    boolean restUnsure = false;
    for (int at = 0; at < columns; at++) {
      boolean differs = differs(picture, line, at);
      if (picture.grapheme(line, at).isEmpty() || !differs && !restUnsure) {
        continue;
      }
      if (at > lastInk && columns - at >= WORTH_ERASING) {
        moveTo(line, at);
        switchTo(Look.PRIMARY);
        out.append("\u001b[K");
        return;
      }
      boolean unsure =
          isUnsure(picture.grapheme(line, at)) || differs && isUnsure(shown.grapheme(line, at));
      restUnsure |= unsure;
      write(picture, line, at, unsure);
    }
  }

  /** The last column that erasing would not give; -1 in an empty row. */
  private static int lastInk(Picture picture, int line) {
    int at = picture.size().columns() - 1;
    while (at >= 0
        && picture.grapheme(line, at).equals(" ")
        && picture.look(line, at).equals(Look.PRIMARY)) {
      at--;
    }
    return at;
  }

  private boolean differs(Picture picture, int line, int at) {
    return !picture.grapheme(line, at).equals(shown.grapheme(line, at))
        || !picture.look(line, at).equals(shown.look(line, at))
        || picture.isWide(line, at) != shown.isWide(line, at);
  }

  private void write(Picture picture, int line, int at, boolean unsure) {
    String grapheme = picture.grapheme(line, at);
    int width = picture.isWide(line, at) ? 2 : 1;
    moveTo(line, at);
    switchTo(picture.look(line, at));
    if (unsure) {
      out.append(width == 2 ? "  " : " ");
      column = -1;
      moveTo(line, at);
    }
    out.append(grapheme);
    boolean atEdge = at + width >= picture.size().columns();
    column = unsure || atEdge ? -1 : at + width;
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

  private void moveTo(int line, int at) {
    if (column == at && row == line) {
      return;
    }
    if (column >= 0 && row == line && at > column) {
      int by = at - column;
      out.append("\u001b[");
      if (by > 1) {
        out.append(by);
      }
      out.append('C');
    } else {
      out.append("\u001b[").append(line + 1).append(';').append(at + 1).append('H');
    }
    row = line;
    column = at;
  }

  private void switchTo(Look next) {
    if (!next.equals(look)) {
      String sequence = sequences.get(next);
      if (sequence == null) {
        sequence = theme.sequence(next);
        sequences.put(next, sequence);
      }
      out.append(sequence);
      look = next;
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
