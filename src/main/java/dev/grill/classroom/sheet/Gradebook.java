package dev.grill.classroom.sheet;

import dev.grill.message.Failure;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A teacher's own gradebook, downloaded from wherever grades are kept. The column is found by its
 * title, with or without the number that Canvas and Blackboard write behind it.
 */
public final class Gradebook {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What Canvas and Blackboard write behind a title. */
  private static final String BEHIND = "\\s*(\\(\\d+\\)|\\[[^\\]]*\\][^|]*)?\\s*(\\|\\s*\\S+)?$";

  private final CellTable sheet;
  private final int column;
  private final ClassList people;
  private final BigDecimal fullMarks;

  private Gradebook(CellTable sheet, int column, ClassList people, BigDecimal fullMarks) {
    this.sheet = sheet;
    this.column = column;
    this.people = people;
    this.fullMarks = fullMarks;
  }

  /**
   * Reads a gradebook.
   *
   * @param title of the column to fill
   * @param match title of the column that tells people apart; null for the usual ones
   * @throws Failure if the column is not there, is there twice, or may not be filled
   */
  public static Gradebook read(Path file, String title, String match) throws Failure {
    List<String> titles = null;
    for (CellTable sheet : CellTable.read(file)) {
      for (int row = 0; row < Math.min(ClassList.HEADER_ROWS, sheet.rows().size()); row++) {
        List<String> header = sheet.rows().get(row);
        int known = match == null ? -1 : only(file, header, match);
        if (known >= 0 || match == null && ClassList.isHeader(header)) {
          titles = titles == null ? header : titles;
          int column = only(file, header, title);
          if (column >= 0) {
            return of(file, sheet, row, column, known);
          }
        }
      }
    }
    throw titles == null
        ? Failure.rejected(match == null ? "sheet.no-header" : "sheet.no-match", file, match + "")
        : Failure.rejected("sheet.no-column", file, title, shown(titles));
  }

  private static Gradebook of(Path file, CellTable sheet, int header, int column, int match)
      throws Failure {
    BigDecimal full = null;
    int last = Math.min(header + 4, sheet.rows().size());
    for (int row = header + 1; row < last; row++) {
      List<String> cells = sheet.rows().get(row);
      boolean points =
          !cells.isEmpty() && ClassList.folded(cells.get(0)).startsWith("points possible");
      String value = points && column < cells.size() ? cells.get(column).strip() : "";
      if (ClassList.folded(value).equals("(read only)")) {
        throw Failure.rejected("sheet.read-only", file, sheet.rows().get(header).get(column));
      }
      full = value.matches("\\d{1,6}([.]\\d{1,4})?") ? new BigDecimal(value) : full;
    }
    return new Gradebook(sheet, column, ClassList.of(sheet, header, match), full);
  }

  /** The column of that title; negative where there is none. */
  private static int only(Path file, List<String> header, String title) throws Failure {
    List<Integer> same = new ArrayList<>();
    List<Integer> alike = new ArrayList<>();
    String wanted = ClassList.folded(title);
    for (int i = 0; i < header.size(); i++) {
      String written = ClassList.folded(header.get(i));
      if (written.equals(wanted)) {
        same.add(i);
      } else if (written.replaceFirst(BEHIND, "").equals(wanted)) {
        alike.add(i);
      }
    }
    List<Integer> found = same.isEmpty() ? alike : same;
    if (found.size() > 1) {
      List<Integer> places = found.stream().map(i -> i + 1).toList();
      throw Failure.rejected("sheet.column-twice", file, title, places);
    }
    return found.isEmpty() ? -1 : found.get(0);
  }

  private static List<String> shown(List<String> titles) {
    return titles.stream().map(String::strip).filter(title -> !title.isEmpty()).limit(40).toList();
  }

  /** Whom the rows are of. */
  public ClassList people() {
    return people;
  }

  /** What the whole score is worth: what Canvas has for the column, else 100. */
  public BigDecimal fullMarks() {
    return fullMarks == null ? HUNDRED : fullMarks;
  }

  /**
   * A copy of the file with the column filled.
   *
   * @param values numbers, by the row of {@link #people}
   */
  public byte[] filled(Map<Integer, String> values) throws Failure {
    return sheet.filled(column, values);
  }
}
