package dev.grill.report.page;

import dev.grill.message.Messages;
import dev.grill.report.DataTable;
import dev.grill.report.Datum;
import dev.grill.report.Shown;
import java.util.ArrayList;
import java.util.List;

/**
 * A table in HTML. Every heading is a button that sorts by its column; the first column names the
 * row; a share has a bar beside its number.
 */
final class TableMarkup {

  private static final int HUNDRED = 100;

  /** From so many columns on a table is set closer, and without bars: it fits a screen and A4. */
  private static final int MANY = 8;

  /** From so many on the page is wider, where the screen is. */
  private static final int MOST = 12;

  private static final int DAY = "2026-11-24".length();

  private TableMarkup() {}

  static void write(Markup out, DataTable table, Messages messages) {
    List<List<Shown>> rows = new ArrayList<>();
    for (List<Datum> row : table.rows()) {
      rows.add(row.stream().map(datum -> Shown.of(datum, messages)).toList());
    }
    out.open(
        "div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", table.title());
    out.open("table", "class", setting(table.headings().size()))
        .element("caption", table.title())
        .line();
    out.open("thead").open("tr").line();
    boolean[] numbers = new boolean[table.headings().size()];
    for (int column = 0; column < numbers.length; column++) {
      numbers[column] = isNumber(rows, column);
      String side = numbers[column] ? "n" : null;
      out.open("th", "scope", "col", "class", side).open("button", "type", "button");
      out.text(table.headings().get(column).label()).close().close().line();
    }
    out.close().close().line().open("tbody").line();
    for (List<Shown> row : rows) {
      out.open("tr");
      for (int column = 0; column < row.size(); column++) {
        cell(out, row.get(column), column == 0, numbers[column]);
      }
      out.close().line();
    }
    out.close().close().close().line();
  }

  private static String setting(int columns) {
    return columns < MANY ? null : columns < MOST ? "many" : "many most";
  }

  /** Whether every field of a column is a number or empty, and one is a number. */
  private static boolean isNumber(List<List<Shown>> rows, int column) {
    return !rows.isEmpty() && rows.stream().allMatch(row -> row.get(column).number());
  }

  /** What must not be broken at its hyphens. */
  private static boolean isDay(String text) {
    return text.length() == DAY && text.charAt(4) == '-' && text.charAt(7) == '-';
  }

  private static void cell(Markup out, Shown shown, boolean first, boolean number) {
    String element = first ? "th" : "td";
    String order = shown.text().equals(shown.order()) ? null : shown.order();
    String side = number ? "n" : isDay(shown.text()) ? "d" : null;
    out.open(element, "scope", first ? "row" : null, "class", side, "data-order", order);
    if (shown.hundredths() >= 0) {
      String width = "width:" + Math.min(HUNDRED, shown.hundredths()) + "%";
      out.open("span", "class", "bar", "aria-hidden", "true");
      out.open("i", "style", width).close().close();
      out.element("span", shown.text(), "class", "v").close();
    } else {
      out.text(shown.text()).close();
    }
  }
}
