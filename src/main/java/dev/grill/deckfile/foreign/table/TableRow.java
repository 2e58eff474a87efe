package dev.grill.deckfile.foreign.table;

import dev.grill.deckfile.Place;
import dev.grill.deckfile.foreign.RowCell;
import java.util.List;

/**
 * A row of a table; it has a cell at least.
 *
 * @param topic the heading above it; null where there is none
 */
public record TableRow(List<RowCell> cells, String topic) {

  TableRow(List<RowCell> cells) {
    this(cells, null);
  }

  /** Where a cell begins; where the row begins if it has no such cell. */
  Place place(int cell) {
    return cells.get(cell >= 0 && cell < cells.size() ? cell : 0).place();
  }

  /** The text of a cell; empty if there is no such cell. */
  String text(int cell) {
    return cell >= 0 && cell < cells.size() ? cells.get(cell).text() : "";
  }

  List<String> texts() {
    return cells.stream().map(RowCell::text).toList();
  }

  /** Whether nothing stands in any cell, as in rows that spreadsheets leave behind. */
  boolean isEmpty() {
    for (RowCell cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
