package dev.grill.tui.draw;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.ScreenBuffer;
import com.googlecode.lanterna.screen.TerminalScreen;
import java.io.IOException;

/**
 * Lanterna's screen, which writes what differs. Before it does, it forgets a few cells that do not,
 * so that they are written as well: what follows a grapheme of which terminals disagree how wide it
 * is, and empty cells that are shorter written than crossed or erased around.
 */
final class Sheet extends TerminalScreen {

  private static final Cell UNKNOWN = Cell.unknown();
  private static final int NONE = Integer.MIN_VALUE / 2;

  private final FrugalTerminal terminal;

  Sheet(FrugalTerminal terminal) throws IOException {
    super(terminal);
    this.terminal = terminal;
    startScreen();
    terminal.take();
  }

  /** What to send so that the terminal shows {@code picture}. */
  String show(Picture picture, boolean whole) throws IOException {
    newTextGraphics().drawImage(TerminalPosition.TOP_LEFT_CORNER, picture.image());
    setCursorPosition(
        picture.cursorRow() < 0
            ? null
            : new TerminalPosition(picture.cursorColumn(), picture.cursorRow()));
    if (whole) { // not COMPLETE: that skips blanks, also after graphemes of an unsure width
      terminal.clearScreen();
      getFrontBuffer().setAll(DEFAULT_CHARACTER);
    }
    for (int row = 0; row < picture.size().rows(); row++) {
      forget(row, picture.size().columns());
    }
    refresh(RefreshType.DELTA);
    return terminal.take();
  }

  private void forget(int row, int columns) {
    ScreenBuffer back = getBackBuffer();
    ScreenBuffer front = getFrontBuffer();
    boolean unsure = false;
    int gap = NONE; // where the empty cells after the last that differed begin
    boolean erasing = false; // whether that one became empty
    for (int column = 0; column < columns; column++) {
      TextCharacter is = back.getCharacterAt(column, row);
      TextCharacter was = front.getCharacterAt(column, row);
      if (unsure) {
        front.setCharacterAt(column, row, UNKNOWN);
      } else if (!is.equals(was)) {
        boolean empty = isEmpty(is);
        unsure =
            FrugalTerminal.isUnsure(is.getCharacterString())
                || FrugalTerminal.isUnsure(was.getCharacterString());
        if (column - gap <= FrugalTerminal.WORTH_CROSSING || erasing && empty) {
          forget(row, gap, column);
        }
        gap = column + 1;
        erasing = empty;
      } else if (!isEmpty(is)) {
        gap = NONE;
        erasing = false;
      }
    }
    if (erasing) {
      forget(row, gap, columns);
    }
  }

  private void forget(int row, int from, int to) {
    for (int column = from; column < to; column++) {
      getFrontBuffer().setCharacterAt(column, row, UNKNOWN);
    }
  }

  private static boolean isEmpty(TextCharacter character) {
    return character instanceof Cell cell ? cell.isEmpty() : DEFAULT_CHARACTER.equals(character);
  }
}
