package dev.grill.deckfile.foreign.table;

import dev.grill.deckfile.Code;
import dev.grill.deckfile.Place;
import dev.grill.deckfile.Problems;
import dev.grill.deckfile.ReadingProgress;
import dev.grill.deckfile.Source;
import dev.grill.deckfile.foreign.RowCell;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads rows of separated cells (RFC 4180) with the place of every cell. A quote that something
 * else than a separator follows is text: the cell is then taken as it stands.
 */
final class CsvReader {

  /** Rows between two words about how far it has come. */
  private static final int PROGRESS = 1000;

  private final String text;
  private final ReadingProgress progress;
  private final char separator;
  private final Problems problems;
  private int at;
  private int line;
  private int column = 1;

  private CsvReader(Source source, int from, int line, char separator, Problems problems) {
    this.text = source.text();
    this.progress = source.progress();
    this.at = from;
    this.line = line;
    this.separator = separator;
    this.problems = problems;
  }

  /**
   * All rows but empty ones; line ends inside quotes become line feeds.
   *
   * @param from the offset of the first row
   * @param line its line, counted from 1
   * @param problems gets a quote that is never closed
   */
  static List<TableRow> read(Source source, int from, int line, char separator, Problems problems) {
    return new CsvReader(source, from, line, separator, problems).rows();
  }

  /** The first row that is not empty; null if there is none. */
  static TableRow first(Source source, char separator) {
    CsvReader reader = new CsvReader(source, 0, 1, separator, new Problems(source));
    TableRow row = null;
    while (reader.at < reader.text.length() && (row == null || row.isEmpty())) {
      row = reader.row();
    }
    return row == null || row.isEmpty() ? null : row;
  }

  private List<TableRow> rows() {
    List<TableRow> rows = new ArrayList<>();
    while (at < text.length()) {
      TableRow row = row();
      if (!row.isEmpty()) {
        rows.add(row);
        if (rows.size() % PROGRESS == 0) {
          progress.at(at, text.length());
        }
      }
    }
    return rows;
  }

  private TableRow row() {
    List<RowCell> cells = new ArrayList<>();
    while (true) {
      Place place = new Place(line, column);
      cells.add(
          new RowCell(at < text.length() && text.charAt(at) == '"' ? quoted() : bare(), place));
      if (at >= text.length() || next() != separator) {
        return new TableRow(cells);
      }
    }
  }

  private String bare() {
    int from = at;
    while (at < text.length() && !endsCell()) {
      next();
    }
    return text.substring(from, at);
  }

  private String quoted() {
    int from = at;
    int fromLine = line;
    int fromColumn = column;
    StringBuilder cell = new StringBuilder();
    next();
    while (at < text.length()) {
      int c = next();
      if (c != '"') {
        cell.appendCodePoint(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        next();
      } else if (at >= text.length() || endsCell()) {
        return cell.toString();
      } else {
        at = from;
        line = fromLine;
        column = fromColumn;
        return bare();
      }
    }
    problems.add(new Place(fromLine, fromColumn), Code.OPEN_CELL);
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
