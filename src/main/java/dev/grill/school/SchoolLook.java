package dev.grill.school;

import dev.grill.message.Failure;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * What a push sees of the store, in one statement and so of one moment: whether it can go there,
 * and whether there is anything to send.
 *
 * @param role that we are
 * @param known the learner, where all that the home has is there and is folded; null else
 */
record SchoolLook(String role, UUID known) {

  /**
   * The rows are counted in the learner's own partitions. Rows never go but with their learner, so
   * that what is there now is there as long as the learner is.
   */
  private static final String LOOK =
      """
      SELECT (SELECT max(version) FROM grill.version), CURRENT_USER,
        EXISTS (SELECT 1 FROM grill.class WHERE class = ?),
        l.learner,
        l.folded = ? AND l.decks = ? AND l.aliases || l.learner @> ?
          AND (CAST(? AS text) IS NULL OR EXISTS (SELECT 1 FROM grill.membership m
            WHERE m.class = ? AND m.learner = l.learner AND m.owner = CURRENT_USER))
          AND (SELECT count(*) FROM grill.event e
            WHERE e.learner = ANY (?) AND e.owner = CURRENT_USER AND e.id = ANY (?)
              AND NOT (e.bare AND ?)) = ?
      FROM (SELECT 1) AS one LEFT JOIN grill.learner l
        ON l.owner = CURRENT_USER AND (l.learner = ANY (?) OR l.aliases && ?)
      """;

  /**
   * Looks.
   *
   * @param name what messages call the store
   * @param className of the class to join; null for none
   * @param texts whether a row that is there without its text is to be sent again
   * @throws Failure if the tables are not of our version, or there is no such class
   */
  static SchoolLook at(
      Connection connection, String name, SchoolHome home, String className, boolean texts)
      throws SQLException, Failure {
    Array ids = connection.createArrayOf("uuid", home.ids().toArray());
    Array rows = connection.createArrayOf("uuid", home.rows().keySet().toArray());
    try (PreparedStatement query =
            School.prepared(
                connection,
                LOOK,
                className,
                Derived.VERSION,
                home.decks().digest(),
                ids,
                className,
                className,
                ids,
                rows,
                texts,
                home.rows().size(),
                ids,
                ids);
        ResultSet row = query.executeQuery()) {
      row.next();
      SchoolTables.check(row.getInt(1), name);
      if (className != null && !row.getBoolean(3)) {
        throw SchoolTables.noClass(connection, className);
      }
      UUID known = row.getBoolean(5) ? row.getObject(4, UUID.class) : null;
      String role = row.getString(2);
      // two learners who turned out to be one are yet to be joined
      return new SchoolLook(role, row.next() ? null : known);
    } catch (SQLException e) {
      if (SchoolTrouble.isOfTables(e)) {
        SchoolTables.check(connection, name); // they may be a newer grill's
      }
      throw e;
    }
  }
}
