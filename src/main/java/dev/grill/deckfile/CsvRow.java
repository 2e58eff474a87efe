package dev.grill.deckfile;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table.
 *
 * @param places where each cell begins
 */
record CsvRow(List<String> cells, List<Place> places) {

  /** Where a cell begins; where the row begins if it has no such cell. */
  Place place(int cell) {
    return places.get(cell < places.size() ? cell : 0);
  }

  /** Whether nothing stands in any cell, as in rows that spreadsheets leave behind. */
  private boolean isEmpty() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Reads all rows but empty ones; line ends inside quotes become line feeds. */
  static List<CsvRow> read(String text, char separator, Problems problems) {
    return new Reader(text, separator, problems).rows();
  }

  private static final class Reader {

    private final String text;
    private final char separator;
    private final Problems problems;
    private int at;
    private int line = 1;
    private int column = 1;

    Reader(String text, char separator, Problems problems) {
      this.text = text;
      this.separator = separator;
      this.problems = problems;
    }

    List<CsvRow> rows() {
      List<CsvRow> rows = new ArrayList<>();
      while (at < text.length()) {
        CsvRow row = row();
        if (!row.isEmpty()) {
          rows.add(row);
        }
      }
      return rows;
    }

    private CsvRow row() {
      List<String> cells = new ArrayList<>();
      List<Place> places = new ArrayList<>();
      while (true) {
        places.add(new Place(line, column));
        cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : bare());
        if (at >= text.length() || next() != separator) {
          return new CsvRow(cells, places);
        }
      }
    }

    private String bare() {
      StringBuilder cell = new StringBuilder();
      while (at < text.length() && !endsCell()) {
        cell.appendCodePoint(next());
      }
      return cell.toString();
    }

    private String quoted() {
      Place open = new Place(line, column);
      StringBuilder cell = new StringBuilder();
      next();
      while (at < text.length()) {
        int c = next();
        if (c != '"') {
          cell.appendCodePoint(c);
        } else if (at < text.length() && text.charAt(at) == '"') {
          cell.append('"');
          next();
        } else {
          return cell + bare();
        }
      }
      problems.add(open, Code.OPEN_CELL);
      return cell.toString();
    }

    private boolean endsCell() {
      char c = text.charAt(at);
      return c == separator || c == '\n' || c == '\r';
    }

    /** The next code point; any line end is a line feed. */
    private int next() {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (c == '\r') {
        at += at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
        c = '\n';
      }
      if (c == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
      return c;
    }
  }
}
