package dev.grill.tui.stats;

import dev.grill.text.Columns;
import dev.grill.text.StyledLine;
import dev.grill.tui.kit.Row;
import java.util.ArrayList;
import java.util.List;

/** Numbers as bars that stand side by side. */
final class BarChart {

  private static final String EIGHTHS = "▁▂▃▄▅▆▇█";

  private BarChart() {}

  /**
   * The bars, above them nothing, below them their names where these fit.
   *
   * @param names beside each other under their bars; empty for none
   * @param width columns a bar
   * @param height rows of the bars
   */
  static List<StyledLine> lines(List<Integer> values, List<String> names, int width, int height) {
    int most = 1;
    for (int value : values) {
      most = Math.max(most, value);
    }
    int margin = String.valueOf(most).length() + 1;
    List<StyledLine> lines = new ArrayList<>();
    for (int row = height - 1; row >= 0; row--) {
      String scale = row == height - 1 ? String.valueOf(most) : row == 0 ? "0" : "";
      Row line = new Row().right(scale, margin - 1, Row.DIM).gap(1);
      for (int value : values) {
        long eighths = value == 0 ? 0 : Math.max(1, (long) value * 8 * height / most);
        int here = (int) Math.min(8, eighths - 8L * row);
        if (value == 0 && row == 0) {
          line.text("·", Row.DIM).gap(width - 1);
        } else if (here <= 0) {
          line.gap(width);
        } else {
          line.text(EIGHTHS.substring(here - 1, here).repeat(width), Row.ACCENT);
        }
      }
      lines.add(line.line());
    }
    lines.add(new Row().gap(margin).text(axis(names, width), Row.DIM).line());
    return lines;
  }

  private static String axis(List<String> names, int width) {
    StringBuilder axis = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      int free = width * i - Columns.width(axis.toString());
      boolean fits = width * (names.size() - i) >= Columns.width(names.get(i));
      if (!names.get(i).isEmpty() && free >= 0 && fits) {
        axis.append(" ".repeat(free)).append(names.get(i)).append(' ');
      }
    }
    return axis.toString().stripTrailing();
  }
}
