package dev.grill.tui.stats;

import dev.grill.message.Messages;
import dev.grill.review.figures.HeatMap;
import dev.grill.text.Columns;
import dev.grill.text.StyledLine;
import dev.grill.tui.kit.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * A calendar of answers as lines: a column a week, a row a day of the week, a sign that is darker
 * the more answers there were. Shape carries the meaning, not colour.
 */
public final class HeatMapLines {

  private static final String SIGNS = "·░▒▓█";
  private static final int WEEK = 2;

  private HeatMapLines() {}

  /** How many weeks fit into so many columns. */
  static int weeks(int columns, Messages messages) {
    return Math.max(1, (columns - margin(names(messages))) / WEEK);
  }

  /** The months, the days, a legend. */
  public static List<StyledLine> of(HeatMap map, Messages messages) {
    List<String> names = names(messages);
    int margin = margin(names);
    List<StyledLine> lines = new ArrayList<>();
    lines.add(new Row().gap(margin).text(months(map, messages), Row.DIM).line());
    for (int weekday = 0; weekday < names.size(); weekday++) {
      Row row = new Row().left(names.get(weekday), margin, Row.DIM);
      for (int week = 0; week < map.weeks() && map.level(week, weekday) >= 0; week++) {
        int level = map.level(week, weekday);
        boolean isLast = week + 1 == map.weeks() || map.level(week + 1, weekday) < 0;
        row.text(SIGNS.charAt(level) + (isLast ? "" : " "), level == 0 ? Row.DIM : Row.ACCENT);
      }
      lines.add(row.line());
    }
    Row legend = new Row().gap(margin);
    for (char sign : legend(map).toCharArray()) {
      legend.text(String.valueOf(sign), SIGNS.indexOf(sign) > 0 ? Row.ACCENT : Row.DIM);
    }
    lines.add(legend.line());
    return lines;
  }

  /** The names of the days of a week, Monday first. */
  private static List<String> names(Messages messages) {
    return List.of(messages.text("stats.weekdays").split(" "));
  }

  private static int margin(List<String> names) {
    int widest = 0;
    for (String name : names) {
      widest = Math.max(widest, Columns.width(name));
    }
    return widest + 1;
  }

  /** Each month's name over the first week that begins in it. */
  private static String months(HeatMap map, Messages messages) {
    String[] names = messages.text("stats.months").split(" ");
    StringBuilder line = new StringBuilder();
    int before = 0;
    for (int week = 0; week < map.weeks(); week++) {
      int month = map.monday().plusWeeks(week).getMonthValue();
      int free = WEEK * week - Columns.width(line.toString());
      boolean fits = WEEK * (map.weeks() - week) >= Columns.width(names[month - 1]);
      if (month != before && free >= 0 && fits) {
        line.append(" ".repeat(free)).append(names[month - 1]).append(' ');
      }
      before = month;
    }
    return line.toString().stripTrailing();
  }

  private static String legend(HeatMap map) {
    StringBuilder legend = new StringBuilder(SIGNS.charAt(0) + " 0");
    for (int level = 1; level <= HeatMap.LEVELS; level++) {
      int least = map.least(level);
      int greatest = map.greatest(level);
      if (least <= greatest) {
        legend.append("   ").append(SIGNS.charAt(level)).append(' ').append(least);
        legend.append(least < greatest ? "–" + greatest : "");
      }
    }
    return legend.toString();
  }
}
