package dev.grill.tui.settings;

import dev.grill.message.Messages;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.Wrap;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Filter;
import dev.grill.tui.kit.Frame;
import dev.grill.tui.kit.KeyAction;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.ListPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the settings: the list, and below it what the selected one is for. */
final class SettingsPicture {

  private static final int MARGIN = 4;
  private static final int GAP = 2;
  private static final int ROOMY = 20;
  private static final int WIDEST_VALUE = 44;

  private final SettingsScreen screen;
  private final Messages messages;
  private final Picture picture;
  private final Canvas canvas;
  private final int label;
  private final int value;

  private SettingsPicture(SettingsScreen screen, Size size) {
    this.screen = screen;
    messages = screen.messages();
    picture = new Picture(size);
    canvas = picture.canvas();
    int widest = Columns.width(messages.text("settings.head-setting"));
    for (SettingsFacts.Row row : screen.facts().rows()) {
      widest = Math.max(widest, Columns.width(screen.label(row)));
    }
    label = widest;
    value = Math.min(WIDEST_VALUE, (size.columns() - MARGIN - label - 2 * GAP - 1) * 3 / 5);
  }

  static Picture of(SettingsScreen screen, Size size) {
    return new SettingsPicture(screen, size).draw();
  }

  /** The rows below the list: a blank one, the meaning and where the setting is kept. */
  private static int details(int rows) {
    return rows < ROOMY ? 4 : 6;
  }

  static int listRows(Size size) {
    return size.rows() - top(size.rows()) - 1 - details(size.rows()) - 1;
  }

  private static int top(int rows) {
    return Frame.HEAD + (rows < ROOMY ? 0 : 1);
  }

  private int valueColumn() {
    return MARGIN + label + GAP;
  }

  private int standardColumn() {
    return valueColumn() + value + GAP;
  }

  private Picture draw() {
    Frame.head(canvas, messages.text("settings.title"), "");
    List<SettingsFacts.Row> rows = screen.rows();
    int top = top(canvas.rows());
    drawHeading(top++);
    int shown = listRows(canvas.size());
    if (rows.isEmpty()) {
      canvas.text(top, MARGIN, messages.text("screen.no-match"), CellStyle.PRIMARY);
    }
    screen
        .place()
        .draw(canvas, top, shown, rows.size(), (row, at, is) -> drawRow(row, rows.get(at), is));
    drawDetails(Math.min(top + rows.size(), top + shown) + 1);
    Frame.notice(canvas, screen.notice());
    drawKeys();
    return picture;
  }

  private void drawKeys() {
    int row = canvas.rows() - 1;
    if (screen.edited() != null) {
      KeyLine.draw(canvas, row, SettingsAction.EDITING, messages);
    } else if (screen.place().filtering()) {
      Filter.drawKeys(canvas, messages);
    } else {
      KeyLine.draw(canvas, row, SettingsAction.KEYS, messages);
    }
  }

  private void drawHeading(int row) {
    screen.place().drawHeading(canvas, row, MARGIN, label, messages.text("settings.head-setting"));
    canvas.text(row, valueColumn(), messages.text("config.value"), CellStyle.DIM);
    canvas.text(row, standardColumn(), messages.text("config.default"), CellStyle.DIM);
  }

  private void drawRow(int row, SettingsFacts.Row setting, boolean selected) {
    CellStyle style = selected ? CellStyle.SELECTION : CellStyle.PRIMARY;
    CellStyle dim = selected ? CellStyle.SELECTION : CellStyle.DIM;
    if (selected) {
      ListPlace.drawBar(canvas, row, MARGIN);
    }
    canvas.text(row, MARGIN, screen.label(setting), style);
    if (selected && screen.edited() != null) {
      drawEdited(row);
    } else {
      String shown = value(setting, setting.value());
      boolean own = setting.set();
      canvas.text(
          row,
          valueColumn(),
          Columns.truncate(shown, value),
          own && !selected ? CellStyle.ACCENT.inBold() : own ? style.inBold() : style);
    }
    int rest = canvas.columns() - standardColumn() - 2;
    String standard = setting.key().equals(SettingsScreen.KEYS) ? "" : standard(setting);
    canvas.text(row, standardColumn(), Columns.truncate(standard, rest), dim);
  }

  private String standard(SettingsFacts.Row setting) {
    return value(setting, setting.standard());
  }

  /** A value as people read it. */
  private String value(SettingsFacts.Row setting, String stored) {
    if (setting.key().equals(SettingsScreen.KEYS)) {
      int own = 0;
      for (KeyAction action : screen.facts().actions()) {
        own += action.isOwn() ? 1 : 0;
      }
      return own == 0
          ? messages.text("settings.keys-standard")
          : messages.count("settings.keys-own", own);
    }
    String name = "settings.value." + setting.key() + "." + stored;
    if (messages.has(name)) {
      return messages.text(name);
    }
    return Escape.line(setting.key().equals(SettingsScreen.DECKS) ? titles(stored) : stored);
  }

  private String titles(String ids) {
    List<String> titles = new ArrayList<>();
    for (String id : ids.split(" ")) {
      String title = id;
      for (SettingsFacts.DeckTitle deck : screen.facts().decks()) {
        title = deck.id().equals(id) ? deck.title() : title;
      }
      titles.add(title);
    }
    return messages.list(titles);
  }

  /** What is typed, scrolled sideways so that the cursor is seen; it has the rest of the row. */
  private void drawEdited(int row) {
    Canvas cell = canvas.part(row, valueColumn(), 1, value);
    cell.ground(0, CellStyle.PRIMARY.underlined());
    String text = screen.edited().text();
    int cursor = Columns.width(text, 0, screen.edited().cursor());
    int from = Math.max(0, cursor - value + 1);
    cell.text(0, -from, text, CellStyle.PRIMARY.underlined());
    cell.cursor(0, cursor - from);
  }

  private void drawDetails(int top) {
    SettingsFacts.Row setting = screen.row();
    if (setting == null) {
      return;
    }
    int room = canvas.rows() - 1 - top;
    int columns = canvas.columns() - MARGIN - 2;
    List<String> lines = new ArrayList<>(Wrap.lines(about(setting), columns));
    if (!setting.overruled().isEmpty()) {
      lines.addAll(Wrap.lines(setting.overruled(), columns));
    }
    for (int i = 0; i < Math.min(room, lines.size()); i++) {
      canvas.text(top + i, MARGIN, lines.get(i), CellStyle.PRIMARY);
    }
    if (lines.size() < room) {
      String kept = setting.key().equals(SettingsScreen.KEYS) ? "keys.*" : setting.key();
      String where = messages.text("settings.kept", kept, screen.facts().file());
      String line = Columns.width(where) > columns ? kept : where;
      canvas.text(top + lines.size(), MARGIN, line, CellStyle.DIM);
    }
  }

  private String about(SettingsFacts.Row setting) {
    String takes = "settings.takes." + setting.key();
    String text = screen.meaning(setting);
    String meaning = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return messages.has(takes)
        ? messages.text("settings.sentences", meaning, messages.text(takes))
        : meaning;
  }
}
