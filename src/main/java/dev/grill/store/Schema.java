package dev.grill.store;

import dev.grill.message.Failure;
import dev.grill.platform.Hash;
import dev.grill.platform.PrivateFiles;
import dev.grill.text.Escape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables and how they came to be. {@code PRAGMA user_version} is the number of migrations a
 * file has been through; {@code PRAGMA application_id} says that it is ours.
 */
public final class Schema {

  private static final String V3 = "V3.sql";
  private static final String V4 = "V4.sql";

  /** "grll" in ASCII. Migration 1 sets it. */
  public static final int APPLICATION_ID = 1735552108;

  /** The hash of what the migrations and what is derived make: {@link #hash}. A test tells it. */
  static final String MADE = "ed56b071195ffc53ef00a02a79d7484e4e39b51e14e1ffcfa22010c1716d1feb";

  /** The tables as this program wants them. Add a file for a change; never edit one that landed. */
  public static final Schema CURRENT =
      new Schema(
          List.of("V1.sql", "V2.sql", V3, V4, "V5.sql", "V6.sql", "V7.sql", "V8.sql", "V9.sql"),
          MADE);

  /** What may be missing. */
  private static final Set<String> DERIVED =
      Set.of(
          "table card_state",
          "table folded",
          "table day_figures",
          "table card_figures",
          "table missed_points",
          "table cards",
          "table bodies",
          "table standings",
          "table topic_figures",
          "table packed_cards",
          "index events_day",
          "index card_figures_missed",
          "index standings_touched",
          "index standings_begun",
          "index standings_new",
          "index standings_due",
          "index standings_lapses");

  /** Of those, what is made of the deck files, or of both; the others are made of the log. */
  private static final Set<String> OF_FILES =
      Set.of("cards", "bodies", "standings", "topic_figures", "packed_cards");

  /** Was derived in some earlier version. */
  private static final Set<String> DERIVED_ONCE = Set.of("index standings_later");

  private record Found(int application, int version, boolean derived, boolean empty) {}

  private final List<String> migrations;
  private final String made;

  /**
   * @param migrations resources of this package; the first leads from nothing to version 1
   * @param made the hash of a file that has been through all; null if nobody knows it
   */
  Schema(List<String> migrations, String made) {
    this.migrations = migrations;
    this.made = made;
  }

  /** How many migrations there are: the version of the files this program writes. */
  public int version() {
    return migrations.size();
  }

  /** The tables that are made of the log alone, in the order of their names. */
  public static List<String> foldedTables() {
    List<String> tables = new ArrayList<>();
    for (String object : DERIVED) {
      String name = object.substring(object.indexOf(' ') + 1);
      if (object.startsWith("table ") && !OF_FILES.contains(name)) {
        tables.add(name);
      }
    }
    tables.sort(null);
    return tables;
  }

  /** The folder of the copies made before a migration. */
  public static Path backups(Path file) {
    return file.resolveSibling("backups");
  }

  /**
   * Makes sure that the file is ours and of this version, by migrating it where it is older.
   *
   * @return whether the derived tables are there; if not, make them
   */
  boolean migrate(Database database) throws Failure {
    Found found = find(database);
    database.compareFirst(this);
    if (found.version() == migrations.size() && found.application() == APPLICATION_ID) {
      return found.derived();
    }
    check(database, found);
    database.write(
        connection -> {
          bringUpToDate(database);
          return null;
        });
    return false;
  }

  /** Makes the derived tables where they are missing. Within a transaction. */
  static void makeDerived(Database database) throws SQLException {
    database.run(resource("derived.sql"));
  }

  /** One statement, for it runs at every start. */
  private static Found find(Database database) throws Failure {
    try (Statement statement = database.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT
                  (SELECT application_id FROM pragma_application_id),
                  (SELECT user_version FROM pragma_user_version),
                  (SELECT count(*) = 10 FROM sqlite_schema
                    WHERE name IN ('card_state', 'folded', 'day_figures', 'card_figures',
                      'missed_points', 'cards', 'bodies', 'standings', 'topic_figures',
                      'packed_cards')),
                  EXISTS (SELECT 1 FROM sqlite_schema)
                """)) {
      row.next();
      return new Found(row.getInt(1), row.getInt(2), row.getInt(3) != 0, row.getInt(4) == 0);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /**
   * Compares what the file holds with what the migrations make. A trigger, a view or a table of
   * somebody else could pass over or change what is written; then nothing is. What is derived may
   * be missing, for it is made again.
   */
  public void compare(Database database) throws Failure, SQLException {
    Found found = find(database);
    if (found.version() <= 0 || found.version() > migrations.size()) {
      return; // new, or refused already
    }
    boolean current = found.version() == migrations.size();
    if (current && hash(database).equals(made)) {
      return; // as nearly always; to make all tables in memory takes a tenth of a grade
    }
    Map<String, String> present = objects(database);
    try (Database wanted = Database.nowhere(database.file())) {
      bring(wanted, 0, found.version());
      makeDerived(wanted);
      for (Map.Entry<String, String> object : objects(wanted).entrySet()) {
        boolean made = DERIVED.contains(object.getKey());
        String sql = present.remove(object.getKey());
        boolean same = object.getValue().equals(sql) || made && (sql == null || !current);
        if (!same) {
          throw altered(database, object.getKey());
        }
      }
    }
    for (String unknown : present.keySet()) {
      if (current || !DERIVED_ONCE.contains(unknown)) {
        throw altered(database, unknown);
      }
    }
  }

  /** SHA-256 of everything in a file with how it was made, to the letter; hexadecimal. */
  static String hash(Database database) throws SQLException {
    String all =
        database.text(
            "SELECT group_concat(type || ' ' || name || char(10) || COALESCE(sql, ''), char(10)) FROM (SELECT *"
                + " FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                + " ORDER BY type, name)");
    return Hash.of(String.valueOf(all).getBytes(StandardCharsets.UTF_8));
  }

  private static Failure altered(Database database, String object) {
    return Failure.failed(
        "store.altered", database.file(), Escape.line(object), backups(database.file()));
  }

  /** Kind and name of everything in a file, with how it was made: without comments and layout. */
  private static Map<String, String> objects(Database database) throws SQLException {
    Map<String, String> objects = new TreeMap<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%'"
                    + " ESCAPE '\\'")) {
      while (row.next()) {
        String sql = String.valueOf(row.getString(2)).replaceAll("--[^\n]*", "");
        objects.put(row.getString(1), sql.replaceAll("\\s+", ""));
      }
    }
    return objects;
  }

  private void check(Database database, Found found) throws Failure {
    boolean fresh = found.empty() && found.application() == 0 && found.version() == 0;
    if (found.application() != APPLICATION_ID && !fresh || found.version() < 0) {
      throw Failure.failed("store.foreign", database.file());
    }
    if (found.version() > migrations.size()) {
      throw Failure.failed("store.newer", database.file(), found.version(), migrations.size());
    }
  }

  private void bringUpToDate(Database database) throws SQLException, Failure {
    Found found = find(database); // again: another process may have migrated it meanwhile
    check(database, found);
    if (found.version() > 0 && found.version() < migrations.size()) {
      backUp(database, found.version());
    }
    bring(database, found.version(), migrations.size());
    // a pragma takes no parameters; the number is ours
    database.run("PRAGMA user_version = " + migrations.size());
    makeDerived(database);
  }

  private void bring(Database database, int from, int to) throws SQLException {
    for (String migration : migrations.subList(from, to)) {
      database.run(resource(migration));
      if (migration.equals(V3)) {
        Version3.run(database);
      } else if (migration.equals(V4)) {
        Version4.run(database);
      }
    }
  }

  /**
   * Copies the file as it is now. Through a second connection of SQLite's: reading the file
   * ourselves would, on closing it, let go of the locks this process holds on it (POSIX).
   */
  private static void backUp(Database database, int version) throws Failure, SQLException {
    Path file = database.file();
    String name = file.getFileName().toString();
    String stem = name.endsWith(".db") ? name.substring(0, name.length() - 3) : name;
    try {
      Path folder = backups(file);
      PrivateFiles.makeFolders(folder);
      Path copy = folder.resolve(stem + "-before-version-" + (version + 1) + ".db");
      for (int i = 2; Files.exists(copy); i++) {
        copy = folder.resolve(stem + "-before-version-" + (version + 1) + "-" + i + ".db");
      }
      Path unfinished = folder.resolve(stem + ".unfinished");
      Files.deleteIfExists(unfinished);
      PrivateFiles.make(unfinished); // SQLite takes an empty file for a new one
      try (Database reader = Database.open(file, 0)) {
        reader.change("VACUUM INTO ?", unfinished.toString());
      }
      try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Failure.failed(e, "store.io", backups(file), String.valueOf(e.getMessage()));
    }
  }

  private static String resource(String name) {
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
