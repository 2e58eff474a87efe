package dev.grill.doctor;

import dev.grill.card.CardId;
import dev.grill.card.KeyPoint;
import dev.grill.message.Failure;
import dev.grill.schedule.Sm2;
import dev.grill.store.CardJson;
import dev.grill.store.Database;
import dev.grill.store.RowAdding;
import dev.grill.store.ShortPoints;
import dev.grill.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes a sound database of what can be read from a damaged one, and from a backup where there is
 * one. The log is what its hashes say: a row that is damaged is left out, and comes from the backup
 * where that has it. Of the other tables, what can be read of the damaged database goes before what
 * the backup has. What is made of log and deck files is left to them.
 */
final class Salvage {

  /**
   * What came of it.
   *
   * @param rows rows of the log in the new database
   * @param damaged rows of the log that were found and are not what was recorded
   * @param fromBackup rows that came from the backup
   * @param decks whether the list of decks could be read whole
   */
  record Outcome(long rows, long damaged, long fromBackup, boolean decks) {}

  /** Everything that is not the log and is not made of something else. */
  private static final List<String> TABLES =
      List.of(
          "home",
          "decks",
          "taken",
          "seen",
          "contents",
          "gone",
          "overlays",
          "acts",
          "aliases",
          "accepted",
          "forgotten",
          "shared_decks",
          "drafts",
          "mock_progress");

  private final Path damaged;
  private final Path backup;
  private final Path target;
  private boolean decks;

  /**
   * @param damaged a copy that nobody else uses
   * @param backup a sound database of our version; null for none
   * @param target is made
   */
  Salvage(Path damaged, Path backup, Path target) {
    this.damaged = damaged;
    this.backup = backup;
    this.target = target;
  }

  Outcome run(InstantSource clock) throws Failure, IOException {
    FoundRows found = new FoundRows();
    FoundRows earlier = new FoundRows();
    boolean whole = read(damaged, found);
    PageScan.each(damaged, (rowid, values) -> visit(found, rowid, values));
    if (backup != null) {
      read(backup, earlier);
    }
    Map<String, FoundRows.Found> rows = found.sound();
    Set<String> unsound = found.unsound(rows.keySet());
    Map<String, FoundRows.Found> before = earlier.sound();
    if (whole) {
      before.keySet().retainAll(unsound); // the rest was never in this log
    }
    before.keySet().removeAll(rows.keySet());
    Store.open(target, new Sm2(), clock).close();
    try (Database made = Database.open(target, 0)) {
      made.write(
          connection -> {
            tables(connection);
            made.run("DELETE FROM homes");
            homes(connection, earlier);
            homes(connection, found);
            made.run("INSERT OR IGNORE INTO homes (id, own) SELECT id, 1 FROM home");
            add(connection, rows);
            add(connection, before);
            forget(made);
            return null;
          });
    }
    try (Store store = Store.open(target, new Sm2(), clock)) {
      store.refold();
    }
    return new Outcome(rows.size() + before.size(), unsound.size(), before.size(), decks);
  }

  /** Tells homes and points' texts by their form; wrong ones make no hash right. */
  private static void visit(FoundRows found, long rowid, List<Object> values) {
    boolean numbered = values.size() > 2 && values.get(0) == null;
    if (numbered
        && values.size() == 3
        && values.get(1) instanceof String id
        && values.get(2) instanceof Long own) {
      found.homeIfNew(rowid, id, own == 1);
    } else if (numbered && values.size() == 4 && values.get(3) instanceof String text) {
      if (values.get(2) instanceof Long) {
        found.ownHome(text);
      } else {
        found.textIfNew(rowid, text);
      }
    } else if (values.size() == 3 && values.get(2) instanceof String body) {
      card(found, values.get(0), values.get(1), body);
    } else {
      found.row(values);
    }
  }

  private static void card(FoundRows found, Object deck, Object card, String body) {
    if (deck instanceof String && card instanceof String && body.startsWith("[")) {
      CardId id = new CardId((String) deck, (String) card);
      CardJson.kept(id, body)
          .ifPresent(
              read -> {
                List<String> points = read.points().stream().map(KeyPoint::point).toList();
                found.cardTexts(id, ShortPoints.of("", points).texts());
              });
    }
  }

  /** Reads a database's log by SQL, from both ends; whether all of it could be read. */
  private static boolean read(Path file, FoundRows found) {
    try (Database database = Database.open(file, 0)) {
      Connection connection = database.connection();
      boolean whole =
          each(
              connection,
              "SELECT number, id, own FROM homes",
              "number",
              row -> found.home((Long) row.get(0), (String) row.get(1), row.get(2).equals(1L)));
      whole &=
          each(
              connection,
              "SELECT number, texts FROM point_texts",
              "number",
              row -> found.text((Long) row.get(0), (String) row.get(1)));
      whole &=
          each(
              connection,
              "SELECT " + FoundRows.COLUMNS + " FROM events NOT INDEXED",
              "rowid",
              found::row);
      return whole;
    } catch (Failure | RuntimeException e) {
      return false; // not to be opened, or full of what is none
    }
  }

  /** Rows from the first on, and where that breaks off, from the last back. */
  private static boolean each(
      Connection connection, String sql, String order, Consumer<List<Object>> visitor) {
    return each(connection, sql + " ORDER BY " + order, visitor)
        || each(connection, sql + " ORDER BY " + order + " DESC", visitor) & false;
  }

  private static boolean each(Connection connection, String sql, Consumer<List<Object>> visitor) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          Object value = row.getObject(i);
          values.add(value instanceof Integer number ? (Object) number.longValue() : value);
        }
        visitor.accept(values);
      }
      return true;
    } catch (SQLException | ClassCastException | NullPointerException e) {
      return false;
    }
  }

  // ---- what is not the log ----

  private void tables(Connection to) throws SQLException {
    for (String table : TABLES) {
      String columns = columns(to, table, false);
      String key = columns(to, table, true);
      String sql = "SELECT " + columns + " FROM " + table;
      List<List<Object>> rows = new ArrayList<>();
      boolean whole = readTable(damaged, sql, key, rows);
      decks |= whole && table.equals("decks");
      if (!whole && backup != null) {
        List<List<Object>> newer = new ArrayList<>(rows);
        rows.clear();
        readTable(backup, sql, key, rows);
        rows.addAll(newer);
      }
      if (!rows.isEmpty()) {
        put(to, table, columns, rows);
      }
    }
  }

  private static String columns(Connection connection, String table, boolean key)
      throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT name FROM pragma_table_info(?) WHERE pk > 0 OR NOT ? ORDER BY cid")) {
      query.setString(1, table);
      query.setBoolean(2, key);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          names.add(row.getString(1));
        }
      }
    }
    return String.join(", ", names);
  }

  private static boolean readTable(Path file, String sql, String key, List<List<Object>> rows) {
    try (Database database = Database.open(file, 0)) {
      Set<List<Object>> seen = new HashSet<>();
      return each(
          database.connection(),
          sql,
          key,
          row -> {
            if (isText(row) && seen.add(row)) {
              rows.add(row);
            }
          });
    } catch (Failure | RuntimeException e) {
      return false;
    }
  }

  /** Whether no value holds what a page overwritten with zeros leaves. */
  private static boolean isText(List<Object> row) {
    for (Object value : row) {
      boolean zeros = value instanceof String text && text.indexOf('\0') >= 0;
      if (zeros || value instanceof byte[] bytes && !StoredTables.isDeflated(bytes)) {
        return false;
      }
    }
    return true;
  }

  private static void put(Connection to, String table, String columns, List<List<Object>> rows)
      throws SQLException {
    String places = "?" + ", ?".repeat(rows.get(0).size() - 1);
    try (PreparedStatement put =
        to.prepareStatement(
            "INSERT OR REPLACE INTO " + table + " (" + columns + ") VALUES (" + places + ")")) {
      for (List<Object> row : rows) {
        for (int i = 0; i < row.size(); i++) {
          put.setObject(i + 1, row.get(i));
        }
        put.executeUpdate();
      }
    }
  }

  // ---- the log ----

  private static void homes(Connection to, FoundRows found) throws SQLException {
    try (PreparedStatement put =
        to.prepareStatement("INSERT OR IGNORE INTO homes (id, own) VALUES (?, ?)")) {
      for (FoundRows.HomeId home : found.homes()) {
        put.setString(1, home.id());
        put.setInt(2, home.own() ? 1 : 0);
        put.executeUpdate();
      }
    }
  }

  private static void add(Connection to, Map<String, FoundRows.Found> rows) throws SQLException {
    List<String> ids = new ArrayList<>(rows.keySet());
    ids.sort(null);
    for (String id : ids) {
      RowAdding.add(to, rows.get(id).row(), rows.get(id).own());
    }
  }

  /** What was forgotten since the backup stays forgotten. */
  private static void forget(Database made) throws SQLException {
    Map<String, String> forgotten = new HashMap<>();
    try (Statement statement = made.connection().createStatement();
        ResultSet row = statement.executeQuery("SELECT deck, until FROM forgotten")) {
      while (row.next()) {
        forgotten.put(row.getString(1), row.getString(2));
      }
    }
    for (Map.Entry<String, String> deck : forgotten.entrySet()) {
      made.change("INSERT INTO forgetting (deck) VALUES (?)", deck.getKey());
      made.change("DELETE FROM events WHERE deck = ? AND id <= ?", deck.getKey(), deck.getValue());
      made.run("DELETE FROM forgetting");
    }
    made.run("DELETE FROM acts WHERE event NOT IN (SELECT id FROM events)");
  }
}
