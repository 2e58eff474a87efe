package dev.grill.doctor;

import dev.grill.message.Failure;
import dev.grill.store.Database;
import dev.grill.store.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/** The tables of a database as they are, for comparing. */
final class StoredTables {

  /** Of the cards that there are: those that went are not the log's fault. */
  private static final String STANDINGS =
      """
      SELECT s.* FROM standings AS s JOIN cards AS c USING (deck, position)
      JOIN decks AS d ON d.id = s.deck
      """;

  /** Of the decks whose cards are all there. */
  private static final String TOPICS =
      """
      SELECT t.* FROM topic_figures AS t JOIN decks AS d ON d.id = t.deck
      WHERE d.cards = (SELECT count(*) FROM cards AS c WHERE c.deck = d.id)
      """;

  /** Of the same decks. */
  private static final String PACKED =
      """
      SELECT p.*, hex(p.packed) FROM packed_cards AS p JOIN decks AS d ON d.id = p.deck
      WHERE d.cards = (SELECT count(*) FROM cards AS c WHERE c.deck = d.id)
      """;

  private final Path file;

  StoredTables(Path file) {
    this.file = file;
  }

  private <T> T read(Database.Work<T> work) throws Failure {
    try (Database database = Database.open(file, 0)) {
      return database.read(work);
    }
  }

  long count(String table) throws Failure {
    return read(connection -> Long.parseLong(one(connection, "SELECT count(*) FROM " + table)));
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Every row of the tables that are made of the log, with the table's name, in one order. */
  List<String> folded() throws Failure {
    return read(
        connection -> {
          List<String> rows = new ArrayList<>();
          for (String table : Schema.foldedTables()) {
            rows.addAll(rows(connection, table, "SELECT * FROM " + table));
          }
          rows.addAll(rows(connection, "standings", STANDINGS));
          rows.addAll(rows(connection, "topic_figures", TOPICS));
          rows.addAll(rows(connection, "packed_cards", PACKED));
          return rows;
        });
  }

  private static List<String> rows(Connection connection, String table, String query)
      throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        StringBuilder text = new StringBuilder(table);
        for (int i = 1; i <= columns; i++) {
          text.append(' ').append(row.getString(i));
        }
        rows.add(text.toString());
      }
    }
    rows.sort(null);
    return rows;
  }

  /** How many rows are not in both lists. */
  static int differing(List<String> one, List<String> other) {
    Set<String> either = new HashSet<>(one);
    Set<String> both = new HashSet<>(other);
    both.retainAll(either);
    either.addAll(other);
    return either.size() - both.size();
  }

  /**
   * Texts that are none: with a zero byte, which nothing of ours writes and a page overwritten with
   * zeros leaves, or deflated and not to be inflated. Each as table, column and row.
   */
  List<String> damagedTexts() throws Failure {
    return read(
        connection -> {
          List<String> damaged = new ArrayList<>();
          for (String table :
              list(
                  connection,
                  "SELECT name FROM pragma_table_list WHERE"
                      + " schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")) {
            for (String column :
                list(
                    connection,
                    "SELECT name FROM pragma_table_info('" + table + "') WHERE type = 'TEXT'")) {
              String zeros = " WHERE instr(CAST(\"" + column + "\" AS BLOB), x'00') > 0";
              for (String deck : list(connection, "SELECT 1 FROM " + table + zeros)) {
                damaged.add(table + "." + column);
              }
            }
          }
          bases(connection, damaged);
          return damaged;
        });
  }

  private static void bases(Connection connection, List<String> damaged) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT deck, base FROM taken")) {
      while (row.next()) {
        if (!isDeflated(row.getBytes(2))) {
          damaged.add("taken.base " + row.getString(1));
        }
      }
    }
  }

  static boolean isDeflated(byte[] bytes) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      byte[] buffer = new byte[1 << 16];
      int read = 0;
      while (read >= 0) {
        read = in.read(buffer);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The first column of every row. */
  List<String> list(String sql) throws Failure {
    return read(connection -> list(connection, sql));
  }

  private static List<String> list(Connection connection, String sql) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        all.add(row.getString(1));
      }
    }
    return all;
  }
}
