package dev.grill.cli.command;

import dev.grill.card.CardId;
import dev.grill.cli.print.Table;
import dev.grill.message.Messages;
import dev.grill.platform.Output;
import dev.grill.review.figures.HeatMap;
import dev.grill.review.figures.Statistics;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.StyledLine;
import dev.grill.tui.stats.HeatMapLines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Statistics as text, at most 80 columns wide; only the name of a leech stands whole. */
final class StatsText {

  private static final int BAR = 30;

  /** Half a year. */
  private static final int WEEKS = 26;

  /** How many topics and missed points are listed. */
  static final int LISTED = 10;

  private static final int POINT = 44;
  private static final int NAME = 22;
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

  private final Output out;
  private final Messages messages;

  StatsText(Output out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  void print(Statistics statistics) {
    summary(statistics);
    if (statistics.total() == 0) {
      out.println().println(messages.text("stats.no-answers"));
      return;
    }
    section("stats.heat-map");
    HeatMap map = HeatMap.of(statistics.days(), statistics.day(), WEEKS);
    for (StyledLine line : HeatMapLines.of(map, messages)) {
      out.println("  " + line.text());
    }
    section("stats.weeks");
    weeks(statistics);
    section("stats.grades");
    grades(statistics.grades());
    section("stats.forecast", Statistics.FORECAST_DAYS);
    forecast(statistics.forecast());
    List<Statistics.Topic> topics = statistics.weakestTopics();
    if (!topics.isEmpty()) {
      section("stats.topics");
      topics(topics);
    }
    if (!statistics.missedPoints().isEmpty()) {
      section("stats.missed-points");
      missedPoints(statistics.missedPoints());
    }
    if (!statistics.leeches().isEmpty()) {
      section("stats.leeches");
      for (CardId card : statistics.leeches()) {
        out.println("  " + card);
      }
    }
  }

  private void section(String key, Object... args) {
    out.println().println(messages.text(key, args));
  }

  private void summary(Statistics statistics) {
    Statistics.Cards cards = statistics.cards();
    Table table = new Table("ll");
    table.row(
        messages.text("stats.cards"),
        messages.text(
            "stats.cards-are",
            cards.total(),
            cards.fresh(),
            cards.learning(),
            cards.young(),
            cards.mature()));
    table.row("", messages.text("stats.cards-marked", cards.suspended(), cards.leeches()));
    table.row(
        messages.text("stats.answers"),
        messages.text("stats.answers-are", statistics.total(), statistics.today()));
    table.row(messages.text("stats.streak"), messages.count("stats.days", statistics.streak()));
    table.row(messages.text("stats.time"), time(statistics.time()) + capped(statistics.cap()));
    table.row(messages.text("stats.retention"), retention(statistics.retention()));
    table.print(out);
  }

  private String capped(Statistics.Cap cap) {
    return cap.answers() == 0 ? "" : messages.count("stats.capped", cap.answers(), cap.minutes());
  }

  private String time(Duration time) {
    long minutes = minutes(time);
    return messages.text("stats.time-is", minutes / 60, minutes % 60);
  }

  private static long minutes(Duration time) {
    return time.plus(HALF_A_MINUTE).toMinutes();
  }

  private String retention(Statistics.Retention retention) {
    return retention.answers() == 0
        ? messages.text("stats.no-retention")
        : messages.text(
            "stats.retention-is", percent(retention), retention.passed(), retention.answers());
  }

  private String percent(Statistics.Retention retention) {
    return retention.answers() == 0
        ? "–"
        : messages.text("stats.percent", Math.round(100 * retention.rate().orElse(0)));
  }

  private void weeks(Statistics statistics) {
    Table table = new Table("lrrr");
    table.row(
        messages.text("stats.week-of"),
        messages.text("stats.answers"),
        messages.text("stats.minutes"),
        messages.text("stats.retention"));
    boolean begun = false;
    for (Statistics.Week week : statistics.weeks()) {
      begun |= week.reviews() > 0;
      if (begun) {
        table.row(
            week.monday().toString(),
            String.valueOf(week.reviews()),
            String.valueOf(minutes(week.time())),
            percent(week.retention()));
      }
    }
    table.print(out);
  }

  private void grades(List<Integer> grades) {
    int most = Collections.max(grades);
    Table table = new Table("lrl");
    for (int grade = 5; grade >= 0; grade--) {
      int count = grades.get(grade);
      int bar = (int) Math.ceil((double) BAR * count / most);
      table.row(
          grade + " " + messages.text("grade." + grade), String.valueOf(count), "█".repeat(bar));
    }
    table.print(out);
  }

  /** Weeks as rows, so that a number stands under the name of its day. */
  private void forecast(List<Statistics.Forecast> forecast) {
    Table table = new Table("lrrrrrrr");
    List<String> row = new ArrayList<>(List.of(messages.text("stats.week-of")));
    row.addAll(weekdays(messages));
    table.row(row.toArray(new String[0]));
    row.clear();
    for (Statistics.Forecast one : forecast) {
      int weekday = one.day().getDayOfWeek().getValue();
      if (row.isEmpty()) {
        row.add(one.day().minusDays(weekday - 1L).toString());
        row.addAll(Collections.nCopies(weekday - 1, ""));
      }
      row.add(String.valueOf(one.due()));
      if (row.size() == 8) {
        table.row(row.toArray(new String[0]));
        row.clear();
      }
    }
    if (!row.isEmpty()) {
      row.addAll(Collections.nCopies(8 - row.size(), ""));
      table.row(row.toArray(new String[0]));
    }
    table.print(out);
  }

  /** The names of the days of a week, Monday first. */
  static List<String> weekdays(Messages messages) {
    return List.of(messages.text("stats.weekdays").split(" "));
  }

  /** The weakest and the strongest; those between are left out where there are many. */
  private void topics(List<Statistics.Topic> topics) {
    Table table = new Table("lrrrr");
    table.row(
        messages.text("stats.topic"),
        messages.text("stats.cards"),
        messages.text("stats.begun"),
        messages.text("stats.known"),
        messages.text("stats.retention"));
    for (int i = 0; i < topics.size(); i++) {
      if (topics.size() > LISTED && i == LISTED / 2) {
        table.row("…", "", "", "", "");
        i = topics.size() - LISTED / 2;
      }
      Statistics.Topic topic = topics.get(i);
      table.row(
          Columns.truncate(Escape.line(messages.topic(topic.topic())), NAME),
          String.valueOf(topic.cards()),
          String.valueOf(topic.begun()),
          String.valueOf(topic.known()),
          percent(topic.retention()));
    }
    table.print(out);
  }

  private void missedPoints(List<Statistics.MissedPoint> points) {
    Table table = new Table("rll");
    for (Statistics.MissedPoint point : points.subList(0, Math.min(LISTED, points.size()))) {
      table.row(
          point.missed() + "/" + point.asked(),
          Columns.truncate(Escape.line(point.point()), POINT),
          Columns.truncate(point.card().card(), NAME));
    }
    table.print(out);
  }
}
