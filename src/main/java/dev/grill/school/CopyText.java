package dev.grill.school;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Rows in the text format of {@code COPY}, and their way into a table of this transaction alone:
 * tables whose rows have owners take no {@code COPY}.
 */
final class CopyText {

  private final StringBuilder text = new StringBuilder();
  private int rows;
  private boolean begun;

  /** A cell of the row that is being written; null stays null. */
  CopyText cell(Object value) {
    if (begun) {
      text.append('\t');
    }
    begun = true;
    if (value == null) {
      text.append("\\N");
    } else {
      String cell = value.toString();
      for (int i = 0; i < cell.length(); i++) {
        append(cell.charAt(i));
      }
    }
    return this;
  }

  private void append(char c) {
    switch (c) {
      case '\\' -> text.append("\\\\");
      case '\t' -> text.append("\\t");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\0' -> text.append('\ufffd'); // which no text of PostgreSQL can hold
      default -> text.append(c);
    }
  }

  /** An array as PostgreSQL writes it. */
  static String array(List<? extends Number> numbers) {
    StringBuilder text = new StringBuilder("{");
    for (Number number : numbers) {
      text.append(text.length() > 1 ? "," : "").append(number);
    }
    return text.append('}').toString();
  }

  void endRow() {
    text.append('\n');
    begun = false;
    rows++;
  }

  int rows() {
    return rows;
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Makes a table that ends with the transaction, and fills it.
   *
   * @param columns with their types
   */
  static void stage(Connection connection, String table, String columns, byte[] rows)
      throws SQLException, IOException {
    School.run(connection, "CREATE TEMPORARY TABLE " + table + " (" + columns + ") ON COMMIT DROP");
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("COPY " + table + " FROM STDIN", new ByteArrayInputStream(rows));
  }
}
