package dev.grill.report.page;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Numbers in a row as upright bars, drawn as SVG. The same numbers belong into a table beside it.
 *
 * @param title what is shown
 * @param summary the chart in a sentence, for those who do not see it
 * @param bars from left to right
 * @param top what the axis reaches at least; 0 for what the bars need
 * @param axis how a number of the axis is written
 */
public record ColumnChart(
    String title, String summary, List<Bar> bars, double top, DoubleFunction<String> axis) {

  /**
   * A bar.
   *
   * @param label what stands under it, if there is room
   * @param value its height; below 0 for no value, which leaves a gap
   * @param tip what it says of itself
   */
  public record Bar(String label, double value, String tip) {}

  private static final int WIDTH = 460;
  private static final int HEIGHT = 190;
  private static final int LEFT = 44;
  private static final int RIGHT = 6;
  private static final int ABOVE = 12;
  private static final int BASE = HEIGHT - 26;

  /** The room that a label under a bar takes. */
  private static final int LABEL = 52;

  private static final double WIDEST_BAR = 34;
  private static final double OF_ROOM = 0.76;

  /** Lines of the axis, about; with a top that is given so many that it is one of them. */
  private static final int STEPS = 4;

  private static final int STEPS_TO_TOP = 5;

  public ColumnChart {
    bars = List.copyOf(bars);
  }

  /** Draws the chart. */
  public void draw(Markup out) {
    double most = Math.max(top, bars.stream().mapToDouble(Bar::value).max().orElse(0));
    double step = step(most);
    double end = Math.max(step, Math.ceil(most / step - 1e-9) * step);
    out.open("svg", "class", "chart", "role", "img", "viewBox", "0 0 " + WIDTH + " " + HEIGHT);
    out.element("title", title).element("desc", summary).line();
    for (int line = 0; line * step <= end + 1e-9; line++) {
      String y = number(BASE - (BASE - ABOVE) * line * step / end);
      String right = number(WIDTH - RIGHT);
      String kind = line == 0 ? "base" : "grid";
      out.open("path", "class", kind, "d", "M" + LEFT + " " + y + "H" + right).close();
      label(out, axis.apply(line * step), LEFT - 7, Double.parseDouble(y) + 4, "end");
    }
    out.line();
    double room = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, bars.size());
    for (int i = 0; i < bars.size(); i++) {
      bar(out, bars.get(i), LEFT + room * (i + 0.5), Math.min(WIDEST_BAR, room * OF_ROOM), end);
    }
    out.line();
    int every = (int) Math.ceil(LABEL / room);
    for (int i = 0; i < bars.size(); i += every) {
      double x = LEFT + room * (i + 0.5);
      boolean last = x + LABEL / 2.0 > WIDTH;
      label(out, bars.get(i).label(), last ? WIDTH : x, HEIGHT - 7, last ? "end" : "middle");
    }
    out.close().line();
  }

  private static void bar(Markup out, Bar bar, double middle, double width, double end) {
    if (bar.value() < 0) {
      return;
    }
    double height = (BASE - ABOVE) * bar.value() / end;
    out.open(
        "rect",
        "x",
        number(middle - width / 2),
        "y",
        number(BASE - height),
        "width",
        number(width),
        "height",
        number(height),
        "rx",
        number(Math.min(2.5, width / 4)));
    out.element("title", bar.tip()).close();
  }

  private static void label(Markup out, String text, double x, double y, String anchor) {
    out.element("text", text, "x", number(x), "y", number(y), "text-anchor", anchor);
  }

  /** A round step of the axis: 1, 2, 2.5 or 5 times a power of ten, and never part of a unit. */
  private double step(double most) {
    double least = top == 0 ? Math.max(most, 1) / STEPS : most / STEPS_TO_TOP;
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    double step = 10 * power;
    for (double times : new double[] {5, 2.5, 2, 1}) {
      step = times * power >= least - 1e-9 ? times * power : step;
    }
    return top == 0 ? Math.max(1, Math.ceil(step - 1e-9)) : step;
  }

  private static String number(double number) {
    double rounded = Math.round(number * 10) / 10.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }
}
