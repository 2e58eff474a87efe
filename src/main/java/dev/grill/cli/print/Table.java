package dev.grill.cli.print;

import dev.grill.platform.Output;
import dev.grill.text.Columns;
import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns of equal display width. */
public final class Table {

  private final List<List<String>> rows = new ArrayList<>();
  private final boolean[] right;

  /**
   * @param alignment a letter a column: {@code l} left, {@code r} right
   */
  public Table(String alignment) {
    right = new boolean[alignment.length()];
    for (int i = 0; i < right.length; i++) {
      right[i] = alignment.charAt(i) == 'r';
    }
  }

  public Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Prints the rows, two spaces before and between the columns. */
  public void print(Output out) {
    int[] widths = new int[right.length];
    for (List<String> row : rows) {
      for (int i = 0; i < right.length; i++) {
        widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < right.length; i++) {
        String cell = row.get(i);
        String space = " ".repeat(widths[i] - Columns.width(cell));
        line.append("  ").append(right[i] ? space + cell : cell + space);
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
