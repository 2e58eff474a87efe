package dev.grill.tui.browse;

import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.find.CardOrder;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.kit.ListPlace;
import java.util.ArrayList;
import java.util.List;

/** Draws the rows of the table; the narrower it is, the fewer columns it has. */
final class BrowseTable implements ListPlace.Rows {

  private static final int LEFT = 3;
  private static final int GAP = 2;

  /** From these widths on there is room for more than question, due date and state. */
  private static final int FOR_DECK = 76;

  private static final int FOR_LONG_TITLES = 100;
  private static final int FOR_TAGS = 114;

  private record Column(CardOrder.Column of, int width, boolean right) {}

  private final BrowseScreen screen;
  private final BrowseContext context;
  private final BrowseList list;
  private final Canvas canvas;
  private final List<Column> columns = new ArrayList<>();

  BrowseTable(BrowseScreen screen, Canvas canvas) {
    this.screen = screen;
    this.canvas = canvas;
    context = screen.context();
    list = screen.list();
    int width = canvas.columns();
    if (width >= FOR_DECK) {
      columns.add(new Column(CardOrder.Column.DECK, width >= FOR_LONG_TITLES ? 18 : 12, false));
    }
    if (width >= FOR_TAGS) {
      columns.add(new Column(CardOrder.Column.TAGS, 18, false));
    }
    columns.add(new Column(CardOrder.Column.DUE, 8, true));
    if (width >= FOR_DECK) {
      columns.add(new Column(CardOrder.Column.EASINESS, 4, true));
      columns.add(new Column(CardOrder.Column.LAPSES, 6, true));
    }
    columns.add(new Column(CardOrder.Column.STATE, 9, false));
    int rest = width - LEFT - 1;
    for (Column column : columns) {
      rest -= GAP + column.width();
    }
    columns.add(0, new Column(CardOrder.Column.QUESTION, rest, false));
  }

  void draw() {
    drawHeading();
    screen.place().draw(canvas, 1, canvas.rows() - 1, list.size(), this);
  }

  private void drawHeading() {
    int at = LEFT;
    for (Column column : columns) {
      String name = context.text("browse.head." + column.of().word());
      boolean ordered = column.of() == list.order().column();
      String arrow = list.order().descending() ? "↓" : "↑";
      cell(
          0, at, column, ordered ? name + arrow : name, ordered ? CellStyle.ACCENT : CellStyle.DIM);
      at += column.width() + GAP;
    }
  }

  private void cell(int row, int at, Column column, String text, CellStyle style) {
    String fits = Columns.truncate(text, column.width());
    canvas.text(row, column.right() ? at + column.width() - Columns.width(fits) : at, fits, style);
  }

  @Override
  public void drawRow(int row, int of, boolean selected) {
    CellStyle style = selected ? CellStyle.SELECTION : CellStyle.PRIMARY;
    if (selected) {
      ListPlace.drawBar(canvas.part(row, 0, 1, canvas.columns() - 1), 1);
    }
    Candidate card = list.card(of);
    boolean hidden = card.state().isHidden(list.facts().day());
    int at = LEFT;
    for (Column column : columns) {
      String text = text(column, card, of);
      cell(row, at, column, text, selected ? style : style(column, card.state(), hidden));
      if (column.of() == CardOrder.Column.QUESTION) {
        mark(row, at, column, text, selected ? style : CellStyle.ACCENT);
      }
      at += column.width() + GAP;
    }
  }

  /** Shows what was looked for, so that it is seen why a card was found. */
  private void mark(int row, int at, Column column, String question, CellStyle style) {
    String shown = Columns.truncate(question, column.width());
    for (int[] hit : list.query().hits(shown)) {
      int before = Columns.width(shown, 0, hit[0]);
      canvas.text(row, at + before, shown.substring(hit[0], hit[1]), style.inBold());
    }
  }

  /** A card that is out of the way is dim; its state says it too. */
  private CellStyle style(Column column, CardState state, boolean hidden) {
    if (hidden) {
      return CellStyle.DIM;
    }
    return switch (column.of()) {
      case QUESTION -> CellStyle.PRIMARY;
      case LAPSES -> Standing.isLeech(state, list.facts()) ? CellStyle.ERROR : CellStyle.DIM;
      case STATE -> state.word(list.facts().day()).equals("due") ? CellStyle.ACCENT : CellStyle.DIM;
      default -> CellStyle.DIM;
    };
  }

  private String text(Column column, Candidate card, int row) {
    CardState state = card.state();
    return switch (column.of()) {
      case QUESTION -> question(card, row);
      case DECK -> Escape.line(list.facts().title(card.card()));
      case TAGS -> Escape.line(String.join(" ", card.tags()));
      case DUE -> Standing.due(state, list.facts(), context);
      case EASINESS -> state.isNew() ? "" : state.memory().easinessHundredths();
      case LAPSES -> lapses(state);
      case STATE -> context.text("state." + state.word(list.facts().day()));
    };
  }

  /** While its question is not read, the card's name stands for it. */
  private String question(Candidate card, int row) {
    String question = list.question(row);
    return question == null ? card.card().card() + " …" : question;
  }

  private String lapses(CardState state) {
    if (state.isNew()) {
      return "";
    }
    return (Standing.isLeech(state, list.facts()) ? "! " : "") + state.lapses();
  }
}
