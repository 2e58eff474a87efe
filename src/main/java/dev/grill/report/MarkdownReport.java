package dev.grill.report;

import dev.grill.message.Messages;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import java.util.ArrayList;
import java.util.List;

/**
 * A report as Markdown that can be read as it is in a terminal: headings, paragraphs, and tables
 * whose columns stand under each other.
 */
public final class MarkdownReport {

  private static final String SIGNS = "\\`*_[]<>|#~";

  private final StringBuilder out = new StringBuilder();
  private final Messages messages;
  private final int widest;

  /**
   * @param widest how many columns a text in a table takes at most; longer ones are cut off
   */
  public MarkdownReport(Messages messages, int widest) {
    this.messages = messages;
    this.widest = widest;
  }

  /** A heading, of the level 1 and on. */
  public MarkdownReport heading(int level, String text) {
    out.append(out.isEmpty() ? "" : "\n").append("#".repeat(level)).append(' ');
    out.append(escaped(text)).append('\n');
    return this;
  }

  public MarkdownReport paragraph(String text) {
    out.append('\n').append(escaped(text)).append('\n');
    return this;
  }

  /** A list with a point before each item. */
  public MarkdownReport items(List<String> items) {
    out.append('\n');
    items.forEach(item -> out.append("- ").append(escaped(item)).append('\n'));
    return this;
  }

  /** The first rows of a table, without its title. */
  public MarkdownReport table(DataTable table, int atMost) {
    List<List<Shown>> rows = new ArrayList<>();
    rows.add(table.headings().stream().map(one -> new Shown(one.label())).toList());
    for (List<Datum> row : table.rows().subList(0, Math.min(atMost, table.rows().size()))) {
      rows.add(row.stream().map(datum -> Shown.of(datum, messages)).toList());
    }
    out.append('\n');
    int[] widths = new int[table.headings().size()];
    boolean[] right = new boolean[widths.length];
    for (int column = 0; column < widths.length; column++) {
      right[column] = rows.size() > 1;
      for (int row = 0; row < rows.size(); row++) {
        Shown cell = rows.get(row).get(column);
        widths[column] = Math.max(Math.max(3, widths[column]), Columns.width(cut(cell)));
        right[column] &= row == 0 || cell.number();
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      line(rows.get(row), widths, right);
      if (row == 0) {
        for (int column = 0; column < widths.length; column++) {
          out.append("| ").append("-".repeat(widths[column] - 1));
          out.append(right[column] ? ": " : "- ");
        }
        out.append("|\n");
      }
    }
    return this;
  }

  private void line(List<Shown> cells, int[] widths, boolean[] right) {
    for (int column = 0; column < widths.length; column++) {
      String text = cut(cells.get(column));
      String space = " ".repeat(widths[column] - Columns.width(text));
      out.append("| ").append(right[column] ? space + text : text + space).append(' ');
    }
    out.append("|\n");
  }

  private String cut(Shown cell) {
    return escaped(Columns.truncate(Escape.line(cell.text()), widest));
  }

  /** One line of a text, the signs of Markdown as themselves. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char sign : Escape.line(text).toCharArray()) {
      escaped.append(SIGNS.indexOf(sign) >= 0 ? "\\" : "").append(sign);
    }
    return escaped.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
