package dev.grill.deckfile.foreign.table;

import java.util.List;

/**
 * Rows and what is known of their columns.
 *
 * @param shape as {@code Interpretation} names it
 * @param encoding null for UTF-8
 * @param separator 0 where nothing stands between cells
 * @param heading the row that names the columns for sure; null where the first of the rows may
 * @param rows none of them empty
 * @param anki the header of Anki's text export; without lines where there is none
 */
record ReadTable(
    String shape,
    String encoding,
    char separator,
    TableRow heading,
    List<TableRow> rows,
    AnkiHeader anki) {

  ReadTable headed(TableRow by) {
    return new ReadTable(shape, encoding, separator, by, rows.subList(1, rows.size()), anki);
  }

  boolean isCsv() {
    return separator != 0;
  }
}
