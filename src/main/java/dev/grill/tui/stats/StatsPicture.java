package dev.grill.tui.stats;

import dev.grill.message.Messages;
import dev.grill.review.figures.Statistics;
import dev.grill.text.StyledLine;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Dates;
import dev.grill.tui.kit.Filter;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.ListPlace;
import dev.grill.tui.kit.Scroll;

/** Draws the statistics: a title, the names of the sections, one of them. */
final class StatsPicture {

  /** From this height on a blank row stands below the sections' names. */
  private static final int ROOMY = 20;

  private static final int TABS = 2;
  private static final int MARGIN = 2;

  private final StatsScreen screen;
  private final Messages messages;
  private final Canvas canvas;
  private final StatsBody body;

  private StatsPicture(StatsScreen screen, Canvas canvas) {
    this.screen = screen;
    this.messages = screen.messages();
    this.canvas = canvas;
    this.body = body(screen);
  }

  static Picture of(StatsScreen screen) {
    Picture picture = new Picture(screen.size());
    new StatsPicture(screen, picture.canvas()).draw();
    return picture;
  }

  private static int top(Size size) {
    return TABS + (size.rows() >= ROOMY ? 2 : 1);
  }

  /** The room for a section: above the row of the filter and the key line. */
  private static Size inside(Size size) {
    return new Size(size.columns() - 2 * MARGIN, size.rows() - top(size) - 2);
  }

  /** What the section at hand shows. */
  static StatsBody body(StatsScreen screen) {
    return StatsSections.of(screen, inside(screen.size()));
  }

  /** How many of its lines are shown at once. */
  static int rows(StatsScreen screen, StatsBody body) {
    return inside(screen.size()).rows() - body.heading().size();
  }

  private void draw() {
    Statistics statistics = screen.facts().statistics();
    canvas.text(0, 1, messages.text("stats.title"), CellStyle.PRIMARY.inBold());
    String day = Dates.day(statistics.day(), messages);
    canvas.part(0, 0, 1, canvas.columns() - 1).textAtRight(0, day, CellStyle.DIM);
    canvas.rule(1, CellStyle.DIM);
    drawTabs();
    drawBody();
    int last = canvas.rows() - 1;
    if (screen.filter().typing()) {
      Filter.drawKeys(canvas, messages);
    } else {
      boolean scrolls = body.lines().count() > rows(screen, body);
      KeyLine.draw(canvas, last, screen.keys(scrolls, body), messages);
    }
  }

  /** The section at hand in brackets, for those who see no colours. */
  private void drawTabs() {
    int column = 1;
    for (StatsTab tab : StatsTab.values()) {
      String name = messages.text(tab.message());
      boolean here = tab == screen.tab();
      int from = column;
      column =
          canvas.text(
              TABS,
              column,
              here ? "[" + name + "]" : " " + name + " ",
              here ? CellStyle.SELECTION : CellStyle.DIM);
      canvas.part(TABS, from, 1, column - from).region(StatsScreen.TAB, tab.ordinal());
    }
  }

  private void drawBody() {
    int row = top(canvas.size());
    for (StyledLine line : body.heading()) {
      canvas.line(row++, MARGIN, line, CellStyle.PRIMARY);
    }
    int rows = rows(screen, body);
    int below = canvas.rows() - 2;
    body.lines().draw(canvas, screen.scroll(), row, MARGIN, rows);
    Scroll at = screen.scroll().within(body.lines().count(), rows);
    for (int i = 0; i < Math.min(rows, body.rows().size()); i++) {
      ListPlace.region(canvas, row + i, at.top() + i);
      if (at.top() + i == screen.selected()) {
        canvas.text(row + i, 0, "▸", CellStyle.ACCENT.inBold());
      }
    }
    body.lines().drawMore(canvas, screen.scroll(), rows, 1, below);
    if (screen.filter().isShown()) {
      screen.filter().draw(canvas, below, MARGIN, canvas.columns() / 2 + 3);
    }
  }
}
