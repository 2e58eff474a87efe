package dev.grill.tui.home;

import dev.grill.message.Messages;
import dev.grill.review.figures.DeckFigures;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.kit.ListPlace;
import java.util.List;

/** Draws home's list of decks: a heading, then as many rows as fit, the selected one among them. */
final class HomeList implements ListPlace.Rows {

  private static final int MARGIN = 4;
  private static final int NUMBER = 6;
  private static final int PERCENT = 6;
  private static final int SHORTEST_BAR = 10;
  private static final int WIDE = 110;
  private static final int WIDEST_TITLE = 48;
  private static final int LEAST_TITLE = 12;

  private final HomeScreen home;
  private final Messages messages;
  private final List<DeckFigures> rows;
  private final Canvas canvas;
  private final int bar;
  private final int title;

  HomeList(HomeScreen home, Canvas canvas) {
    this.home = home;
    this.canvas = canvas;
    rows = home.rows();
    messages = home.messages();
    int rest = canvas.columns() - MARGIN - 3 * NUMBER - 2 - PERCENT - 2;
    int wanted = Math.max(LEAST_TITLE, widestTitle());
    int longestBar = canvas.columns() < WIDE ? 20 : 30;
    bar = Math.min(longestBar, Math.max(SHORTEST_BAR, rest - wanted)); // titles matter more
    title = Math.min(rest - bar, wanted);
  }

  /** Of all decks, filtered or not, so that the columns stand still while a filter is typed. */
  private int widestTitle() {
    int widest = Columns.width(home.name(home.facts().figures().all()));
    for (DeckFigures deck : home.facts().figures().decks()) {
      widest = Math.max(widest, Columns.width(Escape.line(home.facts().title(deck))));
    }
    return Math.min(widest, WIDEST_TITLE);
  }

  private int numbersEnd() {
    return MARGIN + title + 3 * NUMBER;
  }

  void draw() {
    drawHeading();
    if (rows.isEmpty()) {
      canvas.text(1, MARGIN, messages.text("home.no-match"), CellStyle.PRIMARY);
      return;
    }
    home.place().draw(canvas, 1, canvas.rows() - 1, rows.size(), this);
  }

  private void drawHeading() {
    home.place().drawHeading(canvas, 0, MARGIN, title + 2, messages.text("home.deck"));
    String[] heads = {"home.head-due", "home.head-new", "home.head-repeat"};
    for (int i = 0; i < heads.length; i++) {
      number(0, i, messages.text(heads[i]), CellStyle.DIM);
    }
    String known = messages.text("home.known");
    boolean fits = Columns.width(known) <= bar + PERCENT;
    String said = fits ? known : messages.text("home.known-short");
    canvas.text(0, numbersEnd() + 2, said, CellStyle.DIM);
  }

  private void number(int row, int place, String text, CellStyle style) {
    int end = MARGIN + title + (place + 1) * NUMBER;
    canvas.text(row, end - Columns.width(text), text, style);
  }

  @Override
  public String heading(int at) {
    return home.heading(rows, at);
  }

  @Override
  public void drawHeading(int row, String heading) {
    canvas.text(row, MARGIN - 2, Columns.truncate(heading, title + 2), CellStyle.DIM);
  }

  @Override
  public void drawRow(int row, int at, boolean selected) {
    DeckFigures deck = rows.get(at);
    CellStyle text = selected ? CellStyle.SELECTION : CellStyle.PRIMARY;
    CellStyle dim = selected ? CellStyle.SELECTION : CellStyle.DIM;
    if (selected) {
      int end = numbersEnd() + 2 + bar + PERCENT;
      ListPlace.drawBar(canvas.part(row, MARGIN - 3, 1, end - MARGIN + 4), 1);
    }
    if (home.facts().trouble(deck) != null) {
      canvas.text(
          row, MARGIN - 1, "!", (selected ? CellStyle.SELECTION : CellStyle.ERROR).inBold());
    }
    String name = Columns.truncate(Escape.line(home.name(deck)), title);
    canvas.text(row, MARGIN, name, deck.deck() == null ? text.inBold() : text);
    int[] counts = {deck.waiting().due(), deck.waiting().fresh(), deck.waiting().repeat()};
    for (int i = 0; i < counts.length; i++) {
      number(row, i, counts[i] == 0 ? "·" : String.valueOf(counts[i]), counts[i] == 0 ? dim : text);
    }
    drawKnown(row, deck, text, dim, selected);
  }

  private void drawKnown(
      int row, DeckFigures deck, CellStyle text, CellStyle dim, boolean selected) {
    int percent = deck.knownPercent();
    int full = (percent * bar + 50) / 100;
    full = Math.min(percent == 100 ? bar : bar - 1, percent == 0 ? 0 : Math.max(1, full));
    int column = numbersEnd() + 2;
    column = canvas.text(row, column, "━".repeat(full), selected ? text : CellStyle.ACCENT);
    column = canvas.text(row, column, "─".repeat(bar - full), dim);
    String number = messages.text("home.percent", percent);
    canvas.text(row, column + PERCENT - Columns.width(number), number, percent == 0 ? dim : text);
  }
}
