package dev.grill.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A table of a report, the same for every format.
 *
 * @param title what it is called where people read it: a heading, a sheet's name
 * @param rows each with as many fields as there are headings
 */
public record DataTable(String title, List<Heading> headings, List<List<Datum>> rows) {

  /**
   * A column.
   *
   * @param name what programs call it: ASCII, in camel case, the same in every language
   * @param label what people call it
   */
  public record Heading(String name, String label) {}

  public DataTable {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
    for (List<Datum> row : rows) {
      if (row.size() != headings.size()) {
        throw new IllegalArgumentException("a row of " + row.size() + " in " + headings);
      }
    }
  }

  /** The table without the columns that programs call so. */
  public DataTable without(Set<String> names) {
    List<Heading> left = new ArrayList<>(headings);
    left.removeIf(heading -> names.contains(heading.name()));
    List<List<Datum>> fewer = new ArrayList<>();
    for (List<Datum> row : rows) {
      List<Datum> fields = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        if (!names.contains(headings.get(i).name())) {
          fields.add(row.get(i));
        }
      }
      fewer.add(fields);
    }
    return new DataTable(title, left, fewer);
  }
}
