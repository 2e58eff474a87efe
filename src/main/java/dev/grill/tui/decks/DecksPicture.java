package dev.grill.tui.decks;

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
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.ListPlace;
import java.util.List;
import java.util.Locale;

/** Draws the decks: the list, and below it where the selected one comes from and what is wrong. */
final class DecksPicture {

  private static final int MARGIN = 4;
  private static final int NUMBER = 6;
  private static final int FROM = 10;
  private static final int SOUND = 12;
  private static final int DETAILS = 4;

  private final DecksScreen screen;
  private final Messages messages;
  private final Picture picture;
  private final Canvas canvas;
  private final int title;

  private DecksPicture(DecksScreen screen, Size size) {
    this.screen = screen;
    messages = screen.messages();
    picture = new Picture(size);
    canvas = picture.canvas();
    int rest = size.columns() - MARGIN - 3 * NUMBER - FROM - SOUND - 2;
    int widest = Columns.width(messages.text("home.deck"));
    for (DecksFacts.Deck deck : screen.facts().decks()) {
      widest = Math.max(widest, Columns.width(Escape.line(deck.title())));
    }
    for (DecksFacts.Edition edition : screen.facts().editions()) {
      widest = Math.max(widest, Columns.width(screen.name(edition)));
    }
    title = Math.min(rest, widest);
  }

  static Picture of(DecksScreen screen, Size size) {
    return new DecksPicture(screen, size).draw();
  }

  static int listRows(Size size) {
    return size.rows() - Frame.HEAD - 1 - DETAILS - 1;
  }

  private int numbersEnd() {
    return MARGIN + title + 3 * NUMBER;
  }

  private Picture draw() {
    Frame.head(canvas, messages.text("decks.title"), "");
    List<DecksScreen.Row> rows = screen.rows();
    drawHeading();
    int top = Frame.HEAD + 1;
    int shown = listRows(canvas.size());
    if (rows.isEmpty()) {
      boolean none = screen.place().filter().isEmpty();
      canvas.text(
          top, MARGIN, messages.text(none ? "decks.none" : "screen.no-match"), CellStyle.PRIMARY);
    }
    screen
        .place()
        .draw(canvas, top, shown, rows.size(), (row, at, is) -> drawRow(row, rows.get(at), is));
    drawDetails(Math.min(top + rows.size(), top + shown) + 1);
    if (screen.removing()) {
      drawQuestion();
    } else {
      Frame.notice(canvas, screen.notice());
    }
    drawKeys();
    return picture;
  }

  private void drawKeys() {
    if (screen.removing()) {
      KeyLine.draw(canvas, canvas.rows() - 1, DecksAction.REMOVING, messages);
    } else if (screen.place().filtering()) {
      Filter.drawKeys(canvas, messages);
    } else {
      KeyLine.draw(canvas, canvas.rows() - 1, screen.keys(), messages);
    }
  }

  private void drawHeading() {
    int row = Frame.HEAD;
    screen.place().drawHeading(canvas, row, MARGIN, title, messages.text("home.deck"));
    number(row, 0, messages.text("decks.head-cards"), CellStyle.DIM);
    number(row, 1, messages.text("home.head-new"), CellStyle.DIM);
    number(row, 2, messages.text("home.head-due"), CellStyle.DIM);
    canvas.text(row, numbersEnd() + 2, messages.text("decks.from"), CellStyle.DIM);
    canvas.text(row, numbersEnd() + 2 + FROM, messages.text("decks.head-file"), CellStyle.DIM);
  }

  private void number(int row, int place, String text, CellStyle style) {
    int end = MARGIN + title + (place + 1) * NUMBER;
    canvas.text(row, end - Columns.width(text), text, style);
  }

  private void drawRow(int row, DecksScreen.Row at, boolean selected) {
    CellStyle style = selected ? CellStyle.SELECTION : CellStyle.PRIMARY;
    CellStyle dim = selected ? CellStyle.SELECTION : CellStyle.DIM;
    if (selected) {
      ListPlace.drawBar(canvas, row, MARGIN);
    }
    if (at.edition() != null) {
      String missing = messages.text("decks.not-added");
      int most = canvas.columns() - MARGIN - 2 - Columns.width(missing) - 1;
      String name = Columns.truncate(screen.name(at.edition()), most);
      int end = canvas.text(row, MARGIN, name, dim);
      canvas.text(row, Math.max(numbersEnd(), end) + 2, missing, dim);
      return;
    }
    DecksFacts.Deck deck = at.deck();
    canvas.text(row, MARGIN, Columns.truncate(Escape.line(deck.title()), title), style);
    int[] counts = {deck.cards(), deck.fresh(), deck.due()};
    for (int i = 0; i < counts.length; i++) {
      number(
          row, i, counts[i] == 0 ? "·" : String.valueOf(counts[i]), counts[i] == 0 ? dim : style);
    }
    canvas.text(row, numbersEnd() + 2, origin(deck), dim);
    drawSound(row, numbersEnd() + 2 + FROM, deck, selected);
  }

  private String origin(DecksFacts.Deck deck) {
    return messages.text("decks.origin." + deck.origin().name().toLowerCase(Locale.ROOT));
  }

  /** Whether the file is sound: never by colour alone. */
  private void drawSound(int row, int column, DecksFacts.Deck deck, boolean selected) {
    CellStyle dim = selected ? CellStyle.SELECTION : CellStyle.DIM;
    if (screen.problems() == null) {
      canvas.text(row, column, "…", dim);
      return;
    }
    int errors = 0;
    int warnings = 0;
    for (DecksFacts.Problem problem : screen.problems(deck)) {
      errors += problem.error() ? 1 : 0;
      warnings += problem.error() ? 0 : 1;
    }
    if (errors > 0) {
      CellStyle style = selected ? CellStyle.SELECTION : CellStyle.ERROR;
      canvas.text(row, column, "✗ " + messages.count("decks.errors", errors), style.inBold());
    } else if (warnings > 0) {
      CellStyle style = selected ? CellStyle.SELECTION : CellStyle.ACCENT;
      canvas.text(row, column, "! " + messages.count("decks.warnings", warnings), style);
    } else {
      canvas.text(row, column, "✓", dim);
    }
  }

  private void drawDetails(int top) {
    DecksScreen.Row row = screen.row();
    if (row == null) {
      return;
    }
    int columns = canvas.columns() - MARGIN - 2;
    if (row.edition() != null) {
      draw(top, messages.text("decks.edition-add"), CellStyle.PRIMARY, columns, 2);
      return;
    }
    DecksFacts.Deck deck = row.deck();
    String from = Columns.truncate(deck.id() + " · " + Escape.line(deck.file()), columns);
    canvas.text(top, MARGIN, from, CellStyle.DIM);
    int at = top + 1;
    List<DecksFacts.Problem> problems = screen.problems(deck);
    if (!problems.isEmpty()) {
      DecksFacts.Problem first = problems.get(0);
      String place = messages.text("decks.in-line", first.line(), first.text());
      draw(at, place, first.error() ? CellStyle.ERROR : CellStyle.PRIMARY, columns, 2);
    }
  }

  private int draw(int row, String text, CellStyle style, int columns, int most) {
    List<String> lines = Wrap.lines(text, columns);
    for (int i = 0; i < Math.min(most, lines.size()); i++) {
      boolean cut = i == most - 1 && lines.size() > most;
      String line = cut ? Columns.truncate(lines.get(i), columns - 1) + "…" : lines.get(i);
      canvas.text(row + i, MARGIN, line, style);
    }
    return row + Math.min(most, lines.size());
  }

  private void drawQuestion() {
    DecksFacts.Deck deck = screen.row().deck();
    String question = messages.text("decks.remove-question", Escape.line(deck.title()));
    List<String> lines = Wrap.lines(question, canvas.columns() - MARGIN - 2);
    int below = canvas.rows() - 1;
    int top = below - Math.min(lines.size() + 1, DETAILS);
    for (int row = top; row < below; row++) {
      canvas.ground(row, CellStyle.PRIMARY);
    }
    for (int i = 0; i < Math.min(lines.size(), DETAILS - 1); i++) {
      canvas.text(top + 1 + i, MARGIN, lines.get(i), CellStyle.PRIMARY.inBold());
    }
  }
}
