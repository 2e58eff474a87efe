package dev.grill.tui.home;

import dev.grill.message.Messages;
import dev.grill.text.Columns;
import dev.grill.text.Style;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.kit.Dates;
import dev.grill.tui.kit.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Draws home's line on the interview: the days left, the day's share of the plan, how much would be
 * recalled then.
 */
final class HomeInterview {

  private static final int MARGIN = 2;
  private static final int SHORTEST_BAR = 4;
  private static final int USUAL_BAR = 5;
  private static final int LONGEST_BAR = 20;

  private final HomeFacts facts;
  private final Messages messages;
  private final Canvas canvas;

  HomeInterview(HomeScreen home, Canvas canvas) {
    facts = home.facts();
    messages = home.messages();
    this.canvas = canvas;
  }

  void draw(int row) {
    int percent = facts.recall().thenPercent();
    String ready = messages.text("home.recall-then") + " ";
    String number = " " + messages.text("home.percent", percent);
    int room = canvas.columns() - 2 * MARGIN - Columns.width(ready) - Columns.width(number);
    String left = left(true);
    if (room - Columns.width(left) - 2 < USUAL_BAR) {
      left = left(false);
    }
    int bar = Math.min(LONGEST_BAR, room - Columns.width(left) - 2);
    Row line = new Row().text(left, Style.STRONG).gap(2).text(ready, Style.PLAIN);
    if (bar >= SHORTEST_BAR) {
      line.share(percent, bar);
    }
    canvas.line(row, MARGIN, line.text(number, Style.PLAIN).line(), CellStyle.PRIMARY);
  }

  private String left(boolean whole) {
    LocalDate today = facts.figures().day();
    long days = ChronoUnit.DAYS.between(today, facts.interview());
    if (days == 0) {
      return messages.text("home.interview-today");
    }
    String date = Dates.day(facts.interview(), messages);
    String left =
        whole
            ? messages.count("home.interview", days, date)
            : messages.count("home.interview-short", days);
    int share = facts.shareToday();
    return share == 0
        ? left
        : left + " · " + messages.text("home.share", facts.askedToday(), share);
  }
}
