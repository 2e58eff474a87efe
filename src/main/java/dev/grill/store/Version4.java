package dev.grill.store;

import dev.grill.card.CardId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What migration 4 does beyond SQL: shortening what a program has to read. */
final class Version4 {

  private static final String ROWS =
      "SELECT rowid, deck, card, points, before, after FROM events WHERE kind = 'answer'";
  private static final String SHORTEN =
      """
      UPDATE events SET points = ?, before = ?, after = ?, wording =
        (SELECT number FROM point_texts WHERE deck = ? AND card = ? AND texts = ?)
      WHERE rowid = ?
      """;

  /** The one change that is none: the typed text joins a row that came without it. */
  private static final String TRIGGER =
      """
      CREATE TRIGGER events_never_change BEFORE UPDATE ON events
      WHEN OLD.withheld IS NULL OR NEW.withheld IS NOT NULL
        OR OLD.id <> NEW.id OR OLD.hash <> NEW.hash
      BEGIN
        SELECT RAISE(ABORT, 'the log is append-only');
      END
      """;

  private Version4() {}

  static void run(Database database) throws SQLException {
    Connection connection = database.connection();
    try (Statement query = connection.createStatement();
        ResultSet row = query.executeQuery(ROWS);
        PreparedStatement shorten = connection.prepareStatement(SHORTEN)) {
      while (row.next()) {
        CardId card = new CardId(row.getString(2), row.getString(3));
        ShortPoints points = ShortPoints.of(row.getString(4));
        PointTexts.put(connection, card, points.texts());
        shorten.setString(1, points.points());
        shorten.setString(2, ShortMemory.of(row.getString(5)));
        shorten.setString(3, ShortMemory.of(row.getString(6)));
        shorten.setString(4, card.deck().text());
        shorten.setString(5, card.card());
        shorten.setString(6, points.texts());
        shorten.setLong(7, row.getLong(1));
        Database.writeOne(shorten);
      }
    }
    database.run(TRIGGER);
  }
}
