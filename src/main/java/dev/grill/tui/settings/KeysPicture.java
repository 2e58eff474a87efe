package dev.grill.tui.settings;

import dev.grill.message.Messages;
import dev.grill.text.Columns;
import dev.grill.text.Wrap;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Filter;
import dev.grill.tui.kit.Frame;
import dev.grill.tui.kit.KeyAction;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.KeyNames;
import dev.grill.tui.kit.ListPlace;
import java.util.List;

/** Draws the actions with their keys, and the dialog over them. */
final class KeysPicture {

  private static final int MARGIN = 4;
  private static final int NAME = 13;
  private static final int KEYS = 16;
  private static final int DETAILS = 3;
  private static final int DIALOG = 54;

  private final KeysScreen screen;
  private final Messages messages;
  private final Picture picture;
  private final Canvas canvas;

  private KeysPicture(KeysScreen screen, Size size) {
    this.screen = screen;
    messages = screen.messages();
    picture = new Picture(size);
    canvas = picture.canvas();
  }

  static Picture of(KeysScreen screen, Size size) {
    return new KeysPicture(screen, size).draw();
  }

  static int listRows(Size size) {
    return size.rows() - Frame.HEAD - 1 - DETAILS - 1;
  }

  private Picture draw() {
    Frame.head(canvas, messages.text("settings.keys"), "");
    List<KeyAction> rows = screen.rows();
    drawHeading();
    int top = Frame.HEAD + 1;
    int shown = listRows(canvas.size());
    if (rows.isEmpty()) {
      canvas.text(top, MARGIN, messages.text("screen.no-match"), CellStyle.PRIMARY);
    }
    screen
        .place()
        .draw(canvas, top, shown, rows.size(), (row, at, is) -> drawRow(row, rows.get(at), is));
    if (screen.asking() != null) {
      drawDialog();
    } else {
      drawDetails(canvas.rows() - 1 - DETAILS + 1);
      Frame.notice(canvas, screen.notice());
    }
    int row = canvas.rows() - 1;
    if (screen.asking() != null) {
      KeyLine.draw(canvas, row, KeysAction.ASKING, messages);
    } else if (screen.place().filtering()) {
      Filter.drawKeys(canvas, messages);
    } else {
      KeyLine.draw(canvas, row, KeysAction.KEYS, messages);
    }
    return picture;
  }

  private int meaningColumn() {
    return MARGIN + NAME + 2 + 2 * (KEYS + 1);
  }

  private boolean isWide() {
    return canvas.columns() >= 100;
  }

  private void drawHeading() {
    screen
        .place()
        .drawHeading(canvas, Frame.HEAD, MARGIN, NAME + 2, messages.text("settings.head-action"));
    int column = MARGIN + NAME + 2;
    canvas.text(Frame.HEAD, column, messages.text("settings.keys"), CellStyle.DIM);
    if (isWide()) {
      canvas.text(Frame.HEAD, column + KEYS + 1, messages.text("config.default"), CellStyle.DIM);
    }
    int meaning = isWide() ? meaningColumn() : column + KEYS + 1;
    canvas.text(Frame.HEAD, meaning, messages.text("config.meaning"), CellStyle.DIM);
  }

  private void drawRow(int row, KeyAction action, boolean selected) {
    CellStyle style = selected ? CellStyle.SELECTION : CellStyle.PRIMARY;
    CellStyle dim = selected ? CellStyle.SELECTION : CellStyle.DIM;
    if (selected) {
      ListPlace.drawBar(canvas, row, MARGIN);
    }
    canvas.text(row, MARGIN, Columns.truncate(action.name(), NAME), style);
    int column = MARGIN + NAME + 2;
    CellStyle own = selected ? style.inBold() : CellStyle.ACCENT.inBold();
    String keys = (action.isOwn() ? "*" : " ") + KeyNames.labels(action.keys(), messages.isAscii());
    canvas.text(row, column - 1, Columns.truncate(keys, KEYS + 1), action.isOwn() ? own : style);
    column += KEYS + 1;
    if (isWide()) {
      String standard = KeyNames.labels(action.standard(), messages.isAscii());
      canvas.text(row, column, Columns.truncate(standard, KEYS), dim);
      column = meaningColumn();
    }
    String meaning = messages.text(action.message());
    canvas.text(row, column, Columns.truncate(meaning, canvas.columns() - column - 2), dim);
  }

  private void drawDetails(int top) {
    KeyAction action = screen.row();
    if (action == null) {
      return;
    }
    int columns = canvas.columns() - MARGIN - 2;
    String on = messages.text("settings.key-holds", screen.screens(action));
    canvas.text(top, MARGIN, Columns.truncate(on, columns), CellStyle.PRIMARY);
    String standard = KeyNames.labels(action.standard(), messages.isAscii());
    String was = messages.text("settings.key-kept", "keys." + action.name(), standard);
    canvas.text(top + 1, MARGIN, Columns.truncate(was, columns), CellStyle.DIM);
  }

  private void drawDialog() {
    KeyAction action = screen.row();
    boolean instead = screen.asking() == KeysScreen.Asking.INSTEAD;
    int columns = Math.min(DIALOG, canvas.columns() - 4);
    List<String> said =
        screen.notice().isEmpty()
            ? List.of()
            : Wrap.lines("! " + screen.notice().text(), columns - 4);
    int rows = 6 + said.size();
    int top = Math.max(Frame.HEAD, (canvas.rows() - rows) / 2);
    Canvas box = canvas.part(top, (canvas.columns() - columns) / 2, rows, columns);
    for (int row = 0; row < rows; row++) {
      box.ground(row, CellStyle.PRIMARY);
    }
    Canvas inside = box.box(action.name(), CellStyle.ACCENT, CellStyle.ACCENT.inBold());
    String ask = instead ? "settings.press-instead" : "settings.press-besides";
    inside.text(
        0,
        0,
        messages.text("settings.key-now", KeyNames.labels(action.keys(), messages.isAscii())),
        CellStyle.DIM);
    inside.text(2, 0, messages.text(ask), CellStyle.PRIMARY.inBold());
    for (int line = 0; line < said.size(); line++) {
      inside.text(3 + line, 0, said.get(line), CellStyle.ERROR.inBold());
    }
  }
}
