package dev.grill.deckfile.anki;

import dev.grill.message.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sqlite.Collation;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * An unpacked collection, of schema 11 or 18, which a stranger made: it is opened read-only, only
 * plain tables are read, and neither a long text nor a page that leads back to itself can hold us
 * up.
 */
final class AnkiDatabase implements AutoCloseable {

  /** What is done with a row. */
  interface Row {
    void take(ResultSet row) throws SQLException, Failure;
  }

  /** Of one value, in bytes. The note types of schema 11 are all one text. */
  private static final int LONGEST = 16 << 20;

  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private static final int STEPS = 100_000;

  private final Path file;
  private final Connection connection;
  private final Map<String, Boolean> known = new HashMap<>();
  private long since = System.nanoTime();

  private AnkiDatabase(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens a collection.
   *
   * @param unpacked the file with it
   * @param file the package, as failures name it
   */
  static AnkiDatabase open(Path unpacked, Path file) throws Failure {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    try {
      String name = unpacked.toUri().getRawPath();
      Connection connection =
          config.createConnection("jdbc:sqlite:file:" + name + "?mode=ro&immutable=1");
      AnkiDatabase database = new AnkiDatabase(file, connection);
      database.guard();
      return database;
    } catch (SQLException e) {
      throw Failure.rejected("anki.damaged", file, "SQLite");
    }
  }

  private void guard() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("PRAGMA trusted_schema = OFF")) {
      statement.execute();
    }
    try (PreparedStatement statement = connection.prepareStatement("PRAGMA cell_size_check = ON")) {
      statement.execute();
    }
    ((SQLiteConnection) connection).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST);
    // names in schema 18 are compared so; without it SQLite refuses their tables
    Collation.create(
        connection,
        "unicase",
        new Collation() {
          @Override
          protected int xCompare(String one, String other) {
            return one.compareToIgnoreCase(other);
          }
        });
    ProgressHandler.setHandler(
        connection,
        STEPS,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return System.nanoTime() - since > PATIENCE_NANOS ? 1 : 0;
          }
        });
  }

  /** Whether there is such a table; a view or a virtual table is none. */
  boolean has(String table) throws Failure {
    Boolean is = known.get(table);
    if (is == null) {
      is = false;
      try (PreparedStatement query =
          connection.prepareStatement(
              "SELECT type, sql FROM sqlite_schema WHERE name = ? COLLATE NOCASE")) {
        query.setString(1, table);
        try (ResultSet row = query.executeQuery()) {
          is =
              row.next()
                  && "table".equals(row.getString(1))
                  && row.getString(2).regionMatches(true, 0, "CREATE TABLE", 0, 12)
                  && !row.getString(2).toUpperCase(java.util.Locale.ROOT).contains("GENERATED");
        }
      } catch (SQLException e) {
        throw damaged(table);
      }
      known.put(table, is);
    }
    return is;
  }

  /**
   * Reads rows of a table.
   *
   * @param columns what to select
   * @param most how many rows there may be
   * @param tooMany the message for more
   */
  void rows(String table, String columns, long most, String tooMany, Row each) throws Failure {
    if (!has(table)) {
      throw Failure.rejected("anki.missing-table", file, table);
    }
    since = System.nanoTime();
    long count = 0;
    try (PreparedStatement query =
            connection.prepareStatement("SELECT " + columns + " FROM " + table);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        if (++count > most) {
          throw Failure.rejected(tooMany, file, most);
        }
        each.take(row);
      }
    } catch (SQLException e) {
      throw damaged(table);
    }
  }

  private Failure damaged(String table) {
    return Failure.rejected("anki.damaged-table", file, table);
  }

  /** The note types, by id. */
  Map<Long, NoteType> noteTypes() throws Failure {
    Map<Long, NoteType> types = new HashMap<>();
    if (!has("notetypes")) {
      for (JsonTree model : json("models").members().values()) {
        NoteType type = noteType(model);
        types.put(type.id(), type);
      }
      return types;
    }
    Map<Long, Map<Long, String>> fields = new HashMap<>();
    rows(
        "fields",
        "ntid, ord, name",
        MOST_PARTS,
        TOO_MANY,
        row -> {
          fields
              .computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
              .put(row.getLong(2), text(row, 3));
        });
    Map<Long, Map<Long, NoteType.Template>> templates = new HashMap<>();
    rows(
        "templates",
        "ntid, ord, name, config",
        MOST_PARTS,
        TOO_MANY,
        row -> {
          Protobuf config = Protobuf.of(bytes(row, 4));
          templates
              .computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
              .put(
                  row.getLong(2),
                  new NoteType.Template(row.getInt(2), config.text(1), config.text(2)));
        });
    rows(
        "notetypes",
        "id, name, config",
        MOST_PARTS,
        TOO_MANY,
        row -> {
          long id = row.getLong(1);
          types.put(
              id,
              new NoteType(
                  id,
                  text(row, 2),
                  Protobuf.of(bytes(row, 3)).number(1) == 1,
                  List.copyOf(fields.getOrDefault(id, Map.of()).values()),
                  List.copyOf(templates.getOrDefault(id, Map.of()).values())));
        });
    return types;
  }

  private static final int MOST_PARTS = 20_000;
  private static final String TOO_MANY = "anki.too-many-parts";

  private static NoteType noteType(JsonTree model) {
    List<String> fields = new ArrayList<>();
    for (JsonTree field : model.get("flds").entries()) {
      fields.add(field.get("name").text());
    }
    List<NoteType.Template> templates = new ArrayList<>();
    for (JsonTree template : model.get("tmpls").entries()) {
      templates.add(
          new NoteType.Template(
              (int) template.get("ord").number(),
              template.get("qfmt").text(),
              template.get("afmt").text()));
    }
    return new NoteType(
        model.get("id").number(),
        model.get("name").text(),
        model.get("type").number() == 1,
        fields,
        templates);
  }

  /** A deck as Anki knows it; levels of its name are parted by two colons. */
  record AnkiDeck(String name, String description) {}

  /** The decks, by id. */
  Map<Long, AnkiDeck> decks() throws Failure {
    Map<Long, AnkiDeck> decks = new HashMap<>();
    if (!has("decks")) {
      json("decks")
          .members()
          .forEach(
              (id, deck) ->
                  decks.put(
                      deck.get("id").number(),
                      new AnkiDeck(deck.get("name").text(), deck.get("desc").text())));
      return decks;
    }
    rows(
        "decks",
        "id, name, kind",
        MOST_PARTS,
        TOO_MANY,
        row -> {
          Protobuf normal = Protobuf.of(Protobuf.of(bytes(row, 3)).bytes(1));
          decks.put(
              row.getLong(1), new AnkiDeck(text(row, 2).replace("\u001f", "::"), normal.text(4)));
        });
    return decks;
  }

  private JsonTree json(String column) throws Failure {
    List<JsonTree> found = new ArrayList<>();
    rows(
        "col",
        column,
        1,
        "anki.damaged",
        row -> {
          try {
            found.add(JsonTree.of(text(row, 1)));
          } catch (IOException e) {
            throw damaged("col");
          }
        });
    if (found.isEmpty()) {
      throw damaged("col");
    }
    return found.get(0);
  }

  /** A text; empty for a null. */
  static String text(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  private static byte[] bytes(ResultSet row, int column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? new byte[0] : bytes;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e); // only with a statement of ours left open
    }
  }
}
