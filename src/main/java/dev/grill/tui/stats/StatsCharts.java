package dev.grill.tui.stats;

import dev.grill.message.Messages;
import dev.grill.review.figures.HeatMap;
import dev.grill.review.figures.Recall;
import dev.grill.review.figures.Statistics;
import dev.grill.text.Columns;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import dev.grill.text.Wrap;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Dates;
import dev.grill.tui.kit.Row;
import dev.grill.tui.kit.ScrolledLines;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The sections that show amounts: all together, by day, by week, to come. */
final class StatsCharts {

  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
  private static final int LABEL = 12;

  /** Mature, young, learning, new. */
  private static final String KINDS = "█▓▒·";

  private static final int LONGEST_BAR = 60;
  private static final int A_YEAR = 53;
  private static final int TALLEST = 16;
  private static final int WIDEST_BAR = 3;
  private static final int WEEK = 7;
  private static final int DATE = 12;
  private static final int NUMBER = 7;

  private final Statistics statistics;
  private final Recall recall;
  private final Size inside;
  private final Messages messages;

  StatsCharts(StatsFacts facts, Size inside, Messages messages) {
    this.statistics = facts.statistics();
    this.recall = facts.recall();
    this.inside = inside;
    this.messages = messages;
  }

  // ---- overview ----

  StatsBody overview() {
    List<StyledLine> lines = new ArrayList<>();
    Statistics.Cards cards = statistics.cards();
    fact(lines, "stats.cards", messages.text("stats.cards-total", cards.total()));
    if (cards.total() > 0) {
      lines.add(kindsBar(cards));
      legend(
          lines,
          messages.text(
              "stats.kinds", cards.mature(), cards.young(), cards.learning(), cards.fresh()));
    }
    if (cards.suspended() > 0 || cards.leeches() > 0) {
      fact(lines, "", messages.text("stats.cards-marked", cards.suspended(), cards.leeches()));
    }
    fact(
        lines,
        "stats.answers",
        messages.text("stats.answers-are", statistics.total(), statistics.today()));
    fact(lines, "stats.time", time());
    fact(lines, "stats.streak", messages.count("stats.days", statistics.streak()));
    fact(lines, "stats.retention", retention());
    if (recall.todayPercent() > 0) {
      fact(lines, "stats.recall", recall());
    }
    lines.add(StyledLine.EMPTY);
    if (statistics.total() == 0) {
      lines.addAll(noAnswers());
    } else {
      grades(lines);
    }
    return StatsBody.of(lines);
  }

  private void fact(List<StyledLine> lines, String label, String text) {
    String name = label.isEmpty() ? "" : messages.text(label);
    for (String line : Wrap.lines(text, inside.columns() - LABEL)) {
      lines.add(new Row().left(name, LABEL, Row.DIM).text(line, Style.PLAIN).line());
      name = "";
    }
  }

  private String recall() {
    String today = messages.text("stats.recall-today", recall.todayPercent());
    return recall.interview() == null
        ? today
        : today
            + messages.text(
                "stats.recall-then", recall.thenPercent(), Dates.day(recall.interview(), messages));
  }

  /** Under the bar, its signs in the colours they have there. */
  private void legend(List<StyledLine> lines, String text) {
    for (String line : Wrap.lines(text, inside.columns() - LABEL)) {
      Row row = new Row().gap(LABEL);
      for (int i = 0; i < line.length(); i++) {
        int kind = KINDS.indexOf(line.charAt(i));
        row.text(line.substring(i, i + 1), kind < 0 ? Style.PLAIN : look(kind));
      }
      lines.add(row.line());
    }
  }

  private static Style look(int kind) {
    return kind == KINDS.length() - 1 ? Row.DIM : Row.ACCENT;
  }

  /** How far the cards have come, as one bar. */
  private StyledLine kindsBar(Statistics.Cards cards) {
    int[] counts = {cards.mature(), cards.young(), cards.learning(), cards.fresh()};
    int columns = Math.min(LONGEST_BAR, inside.columns() - LABEL);
    Row row = new Row().gap(LABEL);
    int drawn = 0;
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i];
      int end = (int) (sum * columns / cards.total());
      String part = KINDS.substring(i, i + 1).repeat(end - drawn);
      row.text(part, look(i));
      drawn = end;
    }
    return row.line();
  }

  private String time() {
    long minutes = minutes(statistics.time());
    String time = messages.text("stats.time-is", minutes / 60, minutes % 60);
    if (statistics.total() == 0) {
      return time;
    }
    long seconds = statistics.time().dividedBy(statistics.total()).toSeconds();
    Statistics.Cap cap = statistics.cap();
    String each = time + messages.text("stats.time-each", seconds);
    return cap.answers() == 0
        ? each
        : each + messages.count("stats.capped", cap.answers(), cap.minutes());
  }

  static long minutes(Duration time) {
    return time.plus(HALF_A_MINUTE).toMinutes();
  }

  private String retention() {
    Statistics.Retention all = statistics.retention();
    return all.answers() == 0
        ? messages.text("stats.no-retention")
        : messages.text("stats.retention-is", percent(all, messages), all.passed(), all.answers());
  }

  static String percent(Statistics.Retention retention, Messages messages) {
    return retention.answers() == 0 ? "–" : messages.text("stats.percent", hundredths(retention));
  }

  private static int hundredths(Statistics.Retention retention) {
    return (int) Math.round(100 * retention.rate().orElse(0));
  }

  private void grades(List<StyledLine> lines) {
    List<Integer> grades = statistics.grades();
    int most = 1;
    int name = 0;
    for (int grade = 0; grade < grades.size(); grade++) {
      most = Math.max(most, grades.get(grade));
      name = Math.max(name, Columns.width(messages.text("grade." + grade)));
    }
    int number = String.valueOf(most).length();
    lines.add(StyledLine.of(messages.text("stats.grades"), Style.HEADING));
    for (int grade = grades.size() - 1; grade >= 0; grade--) {
      int count = grades.get(grade);
      Style style = count == 0 ? Row.DIM : Style.PLAIN;
      int room = Math.min(LONGEST_BAR, inside.columns() - name - number - 7);
      lines.add(
          new Row()
              .text(grade + " ", style)
              .left(messages.text("grade." + grade), name + 2, style)
              .right(String.valueOf(count), number, style)
              .gap(2)
              .bar(count, most, room, Row.ACCENT)
              .line());
    }
  }

  private List<StyledLine> noAnswers() {
    List<StyledLine> lines = new ArrayList<>();
    for (String line : Wrap.lines(messages.text("stats.nothing-yet"), inside.columns())) {
      lines.add(StyledLine.of(line, Style.PLAIN));
    }
    return lines;
  }

  // ---- by day ----

  StatsBody days() {
    if (statistics.total() == 0) {
      return StatsBody.of(noAnswers());
    }
    int weeks = Math.min(A_YEAR, HeatMapLines.weeks(inside.columns(), messages));
    HeatMap map = HeatMap.of(statistics.days(), statistics.day(), weeks);
    List<StyledLine> lines = new ArrayList<>();
    lines.add(StyledLine.of(messages.text("stats.heat-map-of", map.weeks()), Style.HEADING));
    lines.addAll(HeatMapLines.of(map, messages));
    return StatsBody.of(lines);
  }

  // ---- by week ----

  /** The present week first: the list is read from its top. */
  StatsBody weeks() {
    if (statistics.total() == 0) {
      return StatsBody.of(noAnswers());
    }
    List<Statistics.Week> weeks = new ArrayList<>();
    int most = 1;
    int first = 0;
    while (first < Statistics.WEEKS - 1 && statistics.weeks().get(first).reviews() == 0) {
      first++;
    }
    for (int i = Statistics.WEEKS - 1; i >= first; i--) {
      weeks.add(statistics.weeks().get(i));
      most = Math.max(most, statistics.weeks().get(i).reviews());
    }
    int rest = inside.columns() - DATE - 2 * NUMBER - 2 - 3;
    int rate = Math.max(NUMBER, Columns.width(messages.text("stats.retention")));
    int share = rest - rate > 40 ? 20 : 0;
    int bar = Math.min(LONGEST_BAR, rest - rate - share - 2);
    StyledLine heading =
        new Row()
            .left(messages.text("stats.week-of"), DATE, Row.DIM)
            .right(messages.text("stats.answers"), NUMBER + 1, Row.DIM)
            .gap(2 + bar)
            .right(messages.text("stats.minutes"), NUMBER + 1, Row.DIM)
            .gap(2)
            .text(messages.text("stats.retention"), Row.DIM)
            .line();
    int highest = most;
    return new StatsBody(
        List.of(heading),
        new ScrolledLines(weeks.size(), i -> week(weeks.get(i), highest, bar, share)));
  }

  private StyledLine week(Statistics.Week week, int most, int bar, int share) {
    Row row =
        new Row()
            .left(date(week.monday()), DATE, Style.PLAIN)
            .right(String.valueOf(week.reviews()), NUMBER + 1, Style.PLAIN)
            .gap(2)
            .bar(week.reviews(), most, bar, Row.ACCENT)
            .right(String.valueOf(minutes(week.time())), NUMBER + 1, Style.PLAIN)
            .gap(2)
            .right(percent(week.retention(), messages), 5, Style.PLAIN)
            .gap(2);
    if (share > 0 && week.retention().answers() > 0) {
      row.share(hundredths(week.retention()), share);
    }
    return row.line();
  }

  private String date(LocalDate day) {
    return messages.text("stats.date", day.getDayOfMonth(), Dates.month(day, messages));
  }

  // ---- to come ----

  StatsBody forecast() {
    List<Integer> due = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int week = 0;
    int all = 0;
    int most = 0;
    LocalDate busiest = null;
    for (Statistics.Forecast one : statistics.forecast()) {
      due.add(one.due());
      LocalDate day = one.day();
      names.add(
          day.equals(statistics.day())
              ? messages.text("stats.today")
              : day.getDayOfWeek().getValue() == 1 ? date(day) : "");
      all += one.due();
      week += due.size() <= WEEK ? one.due() : 0;
      if (one.due() > most) {
        most = one.due();
        busiest = day;
      }
    }
    List<StyledLine> lines = new ArrayList<>();
    lines.add(
        StyledLine.of(messages.text("stats.forecast", Statistics.FORECAST_DAYS), Style.HEADING));
    if (busiest == null) {
      lines.add(StyledLine.of(messages.text("stats.forecast-none"), Style.PLAIN));
      return StatsBody.of(lines);
    }
    String sums =
        messages.text("stats.forecast-sums", due.get(0), week, all, Statistics.FORECAST_DAYS);
    lines.add(StyledLine.of(sums, Style.PLAIN));
    lines.add(
        StyledLine.of(
            messages.text("stats.forecast-most", Dates.day(busiest, messages), most), Style.PLAIN));
    int margin = String.valueOf(most).length() + 1;
    int width = Math.min(WIDEST_BAR, Math.max(1, (inside.columns() - margin) / due.size()));
    int height = Math.max(2, Math.min(TALLEST, inside.rows() - lines.size() - 1));
    lines.addAll(BarChart.lines(due, names, width, height));
    return StatsBody.of(lines);
  }
}
