package dev.grill.report.page;

import java.util.List;

/**
 * Parts of a whole side by side in one bar, each named under it with its number: nothing is said by
 * colour alone.
 *
 * @param title what is shown
 * @param parts in their order
 */
public record PartsBar(String title, List<Part> parts) {

  /**
   * A part.
   *
   * @param label its name
   * @param value its size, 0 or more
   * @param level 1 (the palest) to 4, which colour it has
   */
  public record Part(String label, long value, int level) {}

  private static final int WIDTH = 920;
  private static final int HEIGHT = 26;

  public PartsBar {
    parts = List.copyOf(parts);
  }

  /** Draws the bar and its legend. */
  public void draw(Markup out) {
    long all = parts.stream().mapToLong(Part::value).sum();
    StringBuilder summary = new StringBuilder();
    parts.forEach(
        part ->
            summary
                .append(summary.isEmpty() ? "" : ", ")
                .append(part.label() + " " + part.value()));
    out.open("figure", "class", "parts").line();
    String box = "0 0 " + WIDTH + " " + HEIGHT;
    out.open("svg", "role", "img", "viewBox", box, "preserveAspectRatio", "none");
    out.element("title", title).element("desc", summary.toString());
    long before = 0;
    for (Part part : parts) {
      if (part.value() > 0) {
        long from = before * WIDTH / all;
        before += part.value();
        String width = Long.toString(Math.max(2, before * WIDTH / all - from - 3));
        out.open(
            "rect",
            "class",
            "l" + part.level(),
            "x",
            Long.toString(from),
            "width",
            width,
            "height",
            Integer.toString(HEIGHT));
        out.close();
      }
    }
    out.close().line().open("figcaption");
    for (Part part : parts) {
      out.open("span").open("i", "class", "l" + part.level(), "aria-hidden", "true").close();
      out.text(part.label() + " ").element("b", Long.toString(part.value())).close().line();
    }
    out.close().close().line();
  }
}
