package dev.grill.tui.home;

import dev.grill.message.Messages;
import dev.grill.review.figures.Figures;
import dev.grill.text.Columns;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.kit.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The answers of the last weeks as bars, with the months below. */
final class HomeChart {

  private static final String EIGHTHS = "▁▂▃▄▅▆▇█";
  private static final int LEFT = 2;

  /** Answers a day that the full height stands for at least: one answer is no tower. */
  private static final int FULL_HEIGHT_AT_LEAST = 10;

  /** With the caption beside it. */
  private static final int COLUMNS_FOR_A_BAR_A_DAY = 116;

  private final Figures figures;
  private final Messages messages;
  private final int daysPerBar;

  HomeChart(Figures figures, Messages messages, int columns) {
    this.figures = figures;
    this.messages = messages;
    daysPerBar = columns >= COLUMNS_FOR_A_BAR_A_DAY ? 1 : 2;
  }

  /** Whether any day had an answer. */
  static boolean hasBars(Figures figures) {
    return busiest(figures) > 0;
  }

  private static int busiest(Figures figures) {
    int most = 0;
    for (int answers : figures.answers()) {
      most = Math.max(most, answers);
    }
    return most;
  }

  /** Draws into the canvas: its last row has the months, the rows above the bars. */
  void draw(Canvas canvas) {
    int height = canvas.rows() - 1;
    List<Integer> bars = bars();
    int most = FULL_HEIGHT_AT_LEAST * daysPerBar;
    for (int bar : bars) {
      most = Math.max(most, bar);
    }
    for (int i = 0; i < bars.size(); i++) {
      drawBar(canvas, height, LEFT + i, bars.get(i), most);
    }
    drawMonths(canvas, height);
    int beside = LEFT + bars.size() + 2;
    int room = canvas.columns() - beside - 1;
    String caption = messages.text("home.chart");
    if (Columns.width(caption) > room) {
      caption = messages.text("home.chart-short");
    }
    canvas.text(height - 1, beside, caption, CellStyle.DIM);
    if (height > 1) {
      canvas.text(0, beside, messages.text("home.chart-most", busiest(figures)), CellStyle.DIM);
    }
  }

  /** Answers in each bar's days together. */
  private List<Integer> bars() {
    List<Integer> bars = new ArrayList<>();
    List<Integer> answers = figures.answers();
    for (int day = 0; day < answers.size(); day += daysPerBar) {
      int sum = 0;
      for (int of = day; of < day + daysPerBar; of++) {
        sum += answers.get(of);
      }
      bars.add(sum);
    }
    return bars;
  }

  private static void drawBar(Canvas canvas, int height, int column, int value, int most) {
    if (value == 0) {
      canvas.text(height - 1, column, "·", CellStyle.DIM);
      return;
    }
    int eighths = Math.max(1, (int) ((long) value * 8 * height / most));
    for (int row = height - 1; eighths > 0; row--) {
      int here = Math.min(8, eighths);
      canvas.text(row, column, EIGHTHS.substring(here - 1, here), CellStyle.ACCENT);
      eighths -= here;
    }
  }

  /** Each month's name below its first day; the first one's only where there is room. */
  private void drawMonths(Canvas canvas, int row) {
    LocalDate first = figures.day().minusDays(Figures.DAYS - 1L);
    int free = LEFT + Figures.DAYS / daysPerBar;
    for (int day = Figures.DAYS - 1; day >= 0; day--) {
      LocalDate date = first.plusDays(day);
      if (date.getDayOfMonth() == 1 || day == 0) {
        String name = Dates.month(date, messages);
        int column = LEFT + day / daysPerBar;
        if (column + Columns.width(name) <= free) {
          canvas.text(row, column, name, CellStyle.DIM);
          free = column - 1;
        }
      }
    }
  }
}
