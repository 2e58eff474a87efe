package dev.grill.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/** Adds rows to the log's table, in their short form. */
public final class RowAdding {

  private static final String INSERT =
      """
      INSERT INTO events (id, kind, deck, card, at, zone, at_millis, day, grade, asked, millis,
        answer, points, target, mode, before, after, hash, withheld, home, wording)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
        (SELECT number FROM homes WHERE id = ?20 AND own = ?21),
        (SELECT number FROM point_texts WHERE deck = ?3 AND card = ?4 AND texts = ?22))
      """;

  private RowAdding() {}

  /**
   * Adds a row.
   *
   * @param own whether it was recorded here
   */
  public static void add(Connection connection, Recorded recorded, boolean own)
      throws SQLException {
    try (PreparedStatement insert = adding(connection)) {
      add(insert, recorded, own);
    }
  }

  /** What adds many rows. */
  static PreparedStatement adding(Connection connection) throws SQLException {
    return connection.prepareStatement(INSERT);
  }

  static void add(PreparedStatement insert, Recorded recorded, boolean own) throws SQLException {
    EventRow row = recorded.row();
    ShortPoints points = ShortPoints.of(row.given().points());
    PointTexts.put(insert.getConnection(), row.card(), points.texts());
    insert.setString(1, row.id().text());
    insert.setString(2, row.kind());
    insert.setString(3, row.card().deck().text());
    insert.setString(4, row.card().card());
    insert.setString(5, row.when().at());
    insert.setString(6, row.when().zone());
    insert.setLong(7, row.when().millis());
    insert.setString(8, row.when().day());
    set(insert, 9, row.given().grade());
    insert.setString(10, row.given().asked());
    set(insert, 11, row.given().millis());
    insert.setString(12, row.given().text());
    insert.setString(13, points.points());
    insert.setString(14, row.target() == null ? null : row.target().text());
    insert.setString(15, row.counted().mode());
    insert.setString(16, ShortMemory.of(row.counted().before()));
    insert.setString(17, ShortMemory.of(row.counted().after()));
    insert.setString(18, recorded.hash());
    insert.setString(19, recorded.withheld());
    insert.setString(20, row.home());
    insert.setInt(21, own ? 1 : 0);
    insert.setString(22, points.texts());
    Database.writeOne(insert);
  }

  private static void set(PreparedStatement insert, int index, Number value) throws SQLException {
    if (value == null) {
      insert.setNull(index, Types.INTEGER);
    } else {
      insert.setLong(index, value.longValue());
    }
  }
}
