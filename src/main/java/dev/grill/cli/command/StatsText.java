package dev.grill.cli.command;

import dev.grill.cli.Output;
import dev.grill.cli.Table;
import dev.grill.review.Statistics;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.Messages;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Statistics as text, at most 80 columns wide; only the name of a leech stands whole. */
final class StatsText {

  private static final int BAR = 30;
  private static final int LISTED = 10;
  private static final int POINT = 44;
  private static final int NAME = 22;
  private static final long MINUTE = 60_000;

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
    new HeatMap(statistics, messages).lines().forEach(out::println);
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
      statistics.leeches().forEach(card -> out.println("  " + card));
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
    table.row(messages.text("stats.time"), time(statistics.millis()));
    table.row(messages.text("stats.retention"), retention(statistics.retention()));
    table.print(out);
  }

  private String time(long millis) {
    long minutes = minutes(millis);
    return messages.text("stats.time-is", minutes / 60, minutes % 60);
  }

  private static long minutes(long millis) {
    return (millis + MINUTE / 2) / MINUTE;
  }

  private String retention(Statistics.Retention retention) {
    return retention.answers() == 0
        ? messages.text("stats.no-retention")
        : messages.text(
            "stats.retention-is", percent(retention), retention.passed(), retention.answers());
  }

  private static String percent(Statistics.Retention retention) {
    return retention.answers() == 0 ? "–" : Math.round(100 * retention.rate().orElse(0)) + " %";
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
            String.valueOf(minutes(week.millis())),
            percent(week.retention()));
      }
    }
    table.print(out);
  }

  private void grades(List<Integer> grades) {
    int most = grades.stream().mapToInt(Integer::intValue).max().orElse(1);
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
    table.row(row.toArray(String[]::new));
    row.clear();
    for (Statistics.Forecast one : forecast) {
      int weekday = one.day().getDayOfWeek().getValue();
      if (row.isEmpty()) {
        row.add(one.day().minusDays(weekday - 1L).toString());
        row.addAll(Collections.nCopies(weekday - 1, ""));
      }
      row.add(String.valueOf(one.due()));
      if (row.size() == 8) {
        table.row(row.toArray(String[]::new));
        row.clear();
      }
    }
    if (!row.isEmpty()) {
      row.addAll(Collections.nCopies(8 - row.size(), ""));
      table.row(row.toArray(String[]::new));
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
          Columns.truncate(Escape.line(topic.topic()), NAME),
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

  /**
   * The answers of each day of half a year: a column a week, a row a day of the week, the number of
   * answers as a sign that is darker the more there were. Shape carries the meaning, not colour.
   */
  private record HeatMap(Statistics statistics, Messages messages) {

    private static final int WEEKS = 26;
    private static final int LEVELS = 4;
    private static final String SIGNS = "·░▒▓█";

    List<String> lines() {
      LocalDate today = statistics.day();
      LocalDate monday =
          today.minusDays(today.getDayOfWeek().getValue() - 1L).minusWeeks(WEEKS - 1L);
      Map<LocalDate, Integer> answers = new HashMap<>();
      int most = 0;
      for (Statistics.Day day : statistics.days()) {
        if (!day.day().isBefore(monday) && !day.day().isAfter(today)) {
          answers.put(day.day(), day.reviews());
          most = Math.max(most, day.reviews());
        }
      }
      List<String> names = weekdays(messages);
      int margin = names.stream().mapToInt(Columns::width).max().orElse(0) + 3;
      List<String> lines = new ArrayList<>();
      lines.add(months(monday, margin));
      for (DayOfWeek weekday : DayOfWeek.values()) {
        int row = weekday.ordinal();
        StringBuilder line = new StringBuilder(Columns.pad("  " + names.get(row), margin));
        for (int week = 0; week < WEEKS; week++) {
          LocalDate day = monday.plusWeeks(week).plusDays(row);
          if (!day.isAfter(today)) {
            line.append(SIGNS.charAt(level(answers.getOrDefault(day, 0), most))).append(' ');
          }
        }
        lines.add(line.toString().stripTrailing());
      }
      lines.add(" ".repeat(margin) + legend(most));
      return lines;
    }

    /** Each month's name over the first week that begins in it. */
    private String months(LocalDate monday, int margin) {
      String[] names = messages.text("stats.months").split(" ");
      StringBuilder line = new StringBuilder(" ".repeat(margin));
      int before = 0;
      for (int week = 0; week < WEEKS; week++) {
        int month = monday.plusWeeks(week).getMonthValue();
        int free = margin + 2 * week - Columns.width(line.toString());
        boolean fits = 2 * (WEEKS - week) >= Columns.width(names[month - 1]);
        if (month != before && free >= 0 && fits) {
          line.append(" ".repeat(free)).append(names[month - 1]).append(' ');
        }
        before = month;
      }
      return line.toString().stripTrailing();
    }

    /** Which quarter of the busiest day a number is in, 1 to 4; 0 for none. */
    private static int level(int answers, int most) {
      return most == 0 ? 0 : (LEVELS * answers + most - 1) / most;
    }

    private String legend(int most) {
      StringBuilder legend = new StringBuilder(SIGNS.charAt(0) + " 0");
      for (int level = 1; level <= LEVELS; level++) {
        int low = most * (level - 1) / LEVELS + 1;
        int high = most * level / LEVELS;
        if (low <= high) {
          legend.append("   ").append(SIGNS.charAt(level)).append(' ').append(low);
          legend.append(low < high ? "–" + high : "");
        }
      }
      return legend.toString();
    }
  }
}
