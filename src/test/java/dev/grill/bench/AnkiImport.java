package dev.grill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a package of Anki for measuring its import. Not a test: {@code FILE.apkg CARDS ANSWERS}
 * writes so many notes of the usual size, each with as many answers. {@code docs/performance.md}
 * has the commands.
 */
public final class AnkiImport {

  private static final String MODELS =
      """
      {"1":{"id":1,"name":"Basic","type":0,"flds":[{"name":"Front"},{"name":"Back"}],
      "tmpls":[{"name":"Card 1","ord":0,"qfmt":"{{Front}}",
      "afmt":"{{FrontSide}}<hr id=answer>{{Back}}"}]}}""";

  private static final String TABLES =
      """
      CREATE TABLE col (id, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags);
      CREATE TABLE notes (id INTEGER PRIMARY KEY, guid, mid, mod, usn, tags, flds, sfld, csum,
        flags, data);
      CREATE TABLE cards (id INTEGER PRIMARY KEY, nid, did, ord, mod, usn, type, queue, due, ivl,
        factor, reps, lapses, left, odue, odid, flags, data);
      CREATE TABLE revlog (id INTEGER PRIMARY KEY, cid, usn, ease, ivl, lastIvl, factor, time, type)
      """;

  private AnkiImport() {}

  public static void main(String[] args) throws IOException, SQLException {
    Path database = Files.createTempFile("anki", ".db");
    try {
      fill(database, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(Path.of(args[0])))) {
        zip.putNextEntry(new ZipEntry("collection.anki2"));
        Files.copy(database, zip);
        zip.closeEntry();
      }
    } finally {
      Files.delete(database);
    }
  }

  private static void fill(Path database, int cards, int answers) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeUpdate(TABLES);
      try (PreparedStatement col =
          connection.prepareStatement("INSERT INTO col (ver, models, decks) VALUES (11, ?, ?)")) {
        col.setString(1, MODELS);
        col.setString(2, "{\"1\":{\"id\":1,\"name\":\"Fifty thousand\",\"desc\":\"\"}}");
        col.executeUpdate();
      }
      try (PreparedStatement note =
              connection.prepareStatement(
                  "INSERT INTO notes (id, guid, mid, tags, flds) VALUES (?, ?, 1, ?, ?)");
          PreparedStatement card =
              connection.prepareStatement(
                  "INSERT INTO cards (id, nid, did, ord, queue, odid) VALUES (?, ?, 1, 0, 0, 0)");
          PreparedStatement answer =
              connection.prepareStatement(
                  "INSERT INTO revlog (id, cid, ease, factor, time, type) VALUES (?, ?, ?, 2500,"
                      + " 5000, 1)")) {
        for (int i = 1; i <= cards; i++) {
          note.setLong(1, i);
          note.setString(2, "guid" + i);
          note.setString(3, " chapter" + i % 40 + " exam ");
          note.setString(4, fields(i));
          note.executeUpdate();
          card.setLong(1, i);
          card.setLong(2, i);
          card.executeUpdate();
          for (int j = 0; j < answers; j++) {
            answer.setLong(1, 1_700_000_000_000L + j * 86_400_000L * (j + 1) + i);
            answer.setLong(2, i);
            answer.setInt(3, 1 + (i + j) % 4);
            answer.executeUpdate();
          }
        }
      }
      connection.commit();
    }
  }

  private static String fields(int i) {
    return "What does <b>rule "
        + i
        + "</b> say of &quot;load&quot;, and <code>what_follows("
        + i
        + ")</code>?\u001f<div>It says that a queue grows without bound once the load nears one:"
        + "</div><ul><li>waiting grows as 1/(1-x)</li><li>so keep it below 0.7 &amp; measure"
        + "</li></ul><div>See <a href=\"https://example.org/"
        + i
        + "\">the proof</a>.</div>";
  }
}
