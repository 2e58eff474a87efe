package dev.grill.deckfile.anki;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes packages for tests: of schema 11, by hand, with what a test wants in them. */
final class Apkg {

  static final long BASIC = 1;
  static final long REVERSED = 2;
  static final long CLOZE = 3;

  private static final String MODELS =
      """
      {"1":{"id":1,"name":"Basic","type":0,
        "flds":[{"name":"Front","ord":0},{"name":"Back","ord":1},{"name":"Extra","ord":2}],
        "tmpls":[{"name":"Card 1","ord":0,"qfmt":"{{Front}}",
          "afmt":"{{FrontSide}}\\n\\n<hr id=answer>\\n\\n{{Back}}"}]},
      "2":{"id":2,"name":"Basic (and reversed card)","type":0,
        "flds":[{"name":"Front","ord":0},{"name":"Back","ord":1}],
        "tmpls":[{"name":"Card 1","ord":0,"qfmt":"{{Front}}",
          "afmt":"{{FrontSide}}<hr id=\\"answer\\">{{Back}}"},
          {"name":"Card 2","ord":1,"qfmt":"{{Back}}",
          "afmt":"{{FrontSide}}<hr id=\\"answer\\">{{Front}}"}]},
      "3":{"id":3,"name":"Cloze","type":1,
        "flds":[{"name":"Text","ord":0},{"name":"Back Extra","ord":1}],
        "tmpls":[{"name":"Cloze","ord":0,"qfmt":"{{cloze:Text}}",
          "afmt":"{{cloze:Text}}<br>{{Back Extra}}"}]}}
      """;

  private final Map<Long, String> decks = new LinkedHashMap<>(Map.of(1L, "Default"));
  private final List<Object[]> notes = new ArrayList<>();
  private final List<Object[]> cards = new ArrayList<>();
  private final List<Object[]> answers = new ArrayList<>();
  private String models = MODELS;

  Apkg deck(long id, String name) {
    decks.put(id, name);
    return this;
  }

  Apkg models(String json) {
    models = json;
    return this;
  }

  /** A note with its cards, one for each ord, in a deck. */
  Apkg note(long id, long type, long deck, String tags, int[] ords, String... fields) {
    notes.add(new Object[] {id, "guid" + id, type, 1000, tags, String.join("\u001f", fields)});
    for (int ord : ords) {
      cards.add(new Object[] {id * 10 + ord, id, deck, ord, 0, 0, 0});
    }
    return this;
  }

  /** A basic note in the deck 1. */
  Apkg basic(long id, String front, String back) {
    return note(id, BASIC, 1, "", new int[] {0}, front, back, "");
  }

  /** A row of the review log of the first card of a note. */
  Apkg answer(long at, long note, int ease, int factor, int millis, int type) {
    answers.add(new Object[] {at, note * 10, ease, factor, millis, type});
    return this;
  }

  /** A package of the first kind. */
  Path write(Path file) throws IOException, SQLException {
    return zip(file, Map.of("collection.anki2", collection(), "media", "{}".getBytes(UTF)));
  }

  private static final java.nio.charset.Charset UTF = StandardCharsets.UTF_8;

  byte[] collection() throws IOException, SQLException {
    Path database = Files.createTempFile("apkg", ".db");
    try {
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.executeUpdate(
            """
            CREATE TABLE col (id, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags);
            CREATE TABLE notes (id INTEGER PRIMARY KEY, guid, mid, mod, usn, tags, flds, sfld, csum,
              flags, data);
            CREATE TABLE cards (id INTEGER PRIMARY KEY, nid, did, ord, mod, usn, type, queue, due,
              ivl, factor, reps, lapses, left, odue, odid, flags, data);
            CREATE TABLE revlog (id INTEGER PRIMARY KEY, cid, usn, ease, ivl, lastIvl, factor, time,
              type);
            """);
        StringBuilder names = new StringBuilder("{");
        decks.forEach(
            (id, name) ->
                names
                    .append(names.length() > 1 ? "," : "")
                    .append(
                        "\"%d\":{\"id\":%d,\"name\":\"%s\",\"desc\":\"\"}"
                            .formatted(id, id, name)));
        insert(
            connection,
            "INSERT INTO col (id, crt, ver, models, decks) VALUES (1, 0, 11, ?, ?)",
            List.<Object[]>of(new Object[] {models, names + "}"}));
        insert(
            connection,
            "INSERT INTO notes (id, guid, mid, mod, tags, flds) VALUES (?, ?, ?, ?, ?, ?)",
            notes);
        insert(
            connection,
            "INSERT INTO cards (id, nid, did, ord, odid, queue, reps) VALUES (?, ?, ?, ?, ?, ?, ?)",
            cards);
        insert(
            connection,
            "INSERT INTO revlog (id, cid, ease, factor, time, type) VALUES (?, ?, ?, ?, ?, ?)",
            answers);
        connection.commit();
      }
      return Files.readAllBytes(database);
    } finally {
      Files.delete(database);
    }
  }

  private static void insert(Connection connection, String sql, List<Object[]> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** A collection changed by SQL. */
  static byte[] changed(byte[] collection, String sql) throws IOException, SQLException {
    Path database = Files.createTempFile("apkg", ".db");
    try {
      Files.write(database, collection);
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
          Statement statement = connection.createStatement()) {
        statement.executeUpdate(sql);
      }
      return Files.readAllBytes(database);
    } finally {
      Files.delete(database);
    }
  }

  static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  /** One of the packages beside this class. */
  static Path resource(String name) {
    return Path.of("src/test/resources/dev/grill/deckfile/anki", name);
  }

  /** So many zeros as the program zstd packs them: a frame of blocks that each repeat one byte. */
  static byte[] zstdOfZeros(byte[] start, long zeros) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x00, 0x58});
    block(out, 0, start.length, start, false);
    for (long left = zeros; left > 0; left -= 1 << 17) {
      block(out, 1, (int) Math.min(left, 1 << 17), new byte[] {0}, left <= 1 << 17);
    }
    return out.toByteArray();
  }

  /** RFC 8878, 3.1.1.2: three bytes of header, the last block's bit, type 0 raw or 1 repeated. */
  private static void block(OutputStream out, int type, int size, byte[] data, boolean last)
      throws IOException {
    int header = size << 3 | type << 1 | (last ? 1 : 0);
    out.write(new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16)});
    out.write(data);
  }
}
