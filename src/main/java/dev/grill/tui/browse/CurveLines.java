package dev.grill.tui.browse;

import dev.grill.review.figures.ForgettingCurve;
import dev.grill.text.Columns;
import dev.grill.text.Span;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A forgetting curve as bars, its days from left to right; below them the grades, and the days
 * themselves. What is to come is drawn in another sign than what was.
 */
final class CurveLines {

  private static final String EIGHTHS = "▁▂▃▄▅▆▇█";
  private static final char TO_COME = '░';
  private static final int HEIGHT = 4;
  private static final int WIDEST = 96;

  /** The foot of the bars is the lowest that occurs, in tens, and at most this. */
  private static final int HIGHEST_FOOT = 80;

  private final ForgettingCurve curve;
  private final LocalDate today;
  private final BrowseContext context;

  CurveLines(ForgettingCurve curve, LocalDate today, BrowseContext context) {
    this.curve = curve;
    this.today = today;
    this.context = context;
  }

  List<StyledLine> lines(int width) {
    String top = context.text("home.percent", 100);
    int left = Columns.width(top) + 1;
    int columns = Math.max(10, Math.min(WIDEST, width - left));
    double[] values = values(columns);
    int foot = foot(values);
    int now = (int) column(today, columns);
    List<StyledLine> lines = new ArrayList<>();
    for (int row = HEIGHT - 1; row >= 0; row--) {
      String label = row == HEIGHT - 1 ? top : row == 0 ? context.text("home.percent", foot) : "";
      lines.add(
          new StyledLine(
              List.of(
                  new Span(Columns.padLeft(label, left - 1) + " ", Style.MARK),
                  new Span(bars(values, foot, row, 0, now + 1), Style.NUMBER),
                  new Span(bars(values, foot, row, now + 1, columns), Style.MARK))));
    }
    String before = " ".repeat(left);
    lines.add(new StyledLine(List.of(new Span(before + grades(columns), Style.STRONG))));
    lines.add(new StyledLine(List.of(new Span(before + days(columns), Style.MARK))));
    lines.add(StyledLine.of("", Style.PLAIN));
    for (StyledLine line : StyledLine.of(intervals(), Style.PLAIN).wrap(width)) {
      lines.add(line);
    }
    return lines;
  }

  /** How well the card is remembered at the middle of each column; -1 where it is new. */
  private double[] values(int columns) {
    double[] values = new double[columns];
    for (int column = 0; column < columns; column++) {
      values[column] = curve.at((column + 0.5) * curve.days() / columns);
    }
    return values;
  }

  private static int foot(double[] values) {
    double least = 1;
    for (double value : values) {
      least = value < 0 ? least : Math.min(least, value);
    }
    return Math.min(HIGHEST_FOOT, (int) (least * 10) * 10);
  }

  private static String bars(double[] values, int foot, int row, int from, int to) {
    StringBuilder bars = new StringBuilder();
    for (int column = from; column < Math.min(to, values.length); column++) {
      double share = (values[column] * 100 - foot) / (100 - foot);
      int eighths = (int) Math.round(share * HEIGHT * 8) - row * 8;
      if (values[column] < 0 || eighths <= 0 && row > 0) {
        bars.append(' ');
      } else if (from > 0) {
        bars.append(eighths >= 4 || row == 0 ? TO_COME : ' ');
      } else {
        bars.append(EIGHTHS.charAt(Math.max(0, Math.min(7, eighths - 1))));
      }
    }
    return bars.toString();
  }

  private double column(LocalDate day, int columns) {
    long days = ChronoUnit.DAYS.between(curve.from(), day);
    return Math.min(columns - 1.0, Math.max(0, (double) days * columns / curve.days()));
  }

  /** Each answer's grade where it was given, a cross for a reset; the later covers the earlier. */
  private String grades(int columns) {
    char[] signs = new char[columns];
    Arrays.fill(signs, ' ');
    for (ForgettingCurve.Step step : curve.steps()) {
      signs[(int) column(step.day(), columns)] =
          step.grade() < 0 ? '×' : (char) ('0' + step.grade());
    }
    return new String(signs).stripTrailing();
  }

  /** The first day, today and the last, as far as there is room. */
  private String days(int columns) {
    StringBuilder line = new StringBuilder(curve.from().toString());
    String last = curve.until().equals(today) ? "" : curve.until().toString();
    String now = context.text("browse.today-mark");
    int width = Columns.width(now);
    int end = last.isEmpty() ? columns : columns - last.length() - 1;
    int at = Math.min((int) column(today, columns), end - width);
    if (at > line.length()) {
      line.append(" ".repeat(at - line.length())).append(now);
    }
    int used = Columns.width(line.toString());
    if (!last.isEmpty() && used + 1 + last.length() <= columns) {
      line.append(" ".repeat(columns - last.length() - used)).append(last);
    }
    return line.toString();
  }

  /** The intervals one after the other. */
  private String intervals() {
    StringBuilder all = new StringBuilder();
    for (ForgettingCurve.Step step : curve.steps()) {
      all.append(all.length() == 0 ? "" : " → ");
      all.append(
          step.grade() < 0
              ? context.text("browse.mark.reset")
              : context.text("browse.days", step.intervalDays()));
    }
    return context.text("browse.intervals", all);
  }
}
