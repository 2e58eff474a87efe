package dev.grill.school;

import dev.grill.message.Failure;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A learner in the store, locked until the transaction ends: who pushes the same log at once waits.
 *
 * @param decks the digest of the decks sent last; null without
 * @param folded the version of the fold that the derived rows are of; 0 where rows came since
 */
record SchoolLearner(UUID id, String decks, int folded) {

  private static final int ATTEMPTS = 3;

  private static final String FIND =
      """
      SELECT learner FROM grill.learner
      WHERE owner = CURRENT_USER AND (learner = ANY (?) OR aliases && ?)
      ORDER BY learner
      """;
  private static final String ADD =
      """
      INSERT INTO grill.learner (learner, owner, aliases, name, events, folded)
      VALUES (?, CURRENT_USER, ?, ?, 0, 0) ON CONFLICT (learner) DO NOTHING
      """;
  private static final String LOCK =
      """
      SELECT aliases, decks, folded FROM grill.learner
      WHERE learner = ? AND owner = CURRENT_USER FOR UPDATE
      """;

  /** What a learner who turns out to be another brings along, with the columns. */
  private static final Map<String, String> JOINED =
      Map.of(
          "event",
          "id, at, day, deck, card, kind, grade, millis, home, wording, bare, body",
          "wording",
          "wording, texts",
          "deck",
          "deck, title, language, version, home",
          "card",
          "deck, card, own, question, topic, started, known, first",
          "membership",
          "class");

  private static final List<String> ALL_TABLES =
      List.of("answer", "week", "card", "event", "wording", "deck", "membership", "learner");

  /** The ids under which a learner of these ids is there; empty for a new one. */
  static List<UUID> find(Connection connection, List<UUID> ids) throws SQLException {
    Array array = connection.createArrayOf("uuid", ids.toArray());
    List<UUID> found = new ArrayList<>();
    for (String id : School.texts(connection, FIND, array, array)) {
      found.add(UUID.fromString(id));
    }
    return found;
  }

  /**
   * Locks a learner, who is made where there is none. Two who turned out to be one person become
   * one.
   *
   * @param ids of the person; the first is the present one
   */
  static SchoolLearner lock(Connection connection, List<UUID> ids, String name)
      throws SQLException, Failure {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      List<UUID> found = find(connection, ids);
      UUID id = found.isEmpty() ? ids.get(0) : found.get(0);
      Array none = connection.createArrayOf("uuid", new Object[0]);
      School.change(connection, ADD, id, none, name);
      SchoolLearner learner = locked(connection, id, ids);
      if (learner != null) {
        for (UUID other : found.subList(Math.min(1, found.size()), found.size())) {
          join(connection, id, other);
        }
        return found.size() > 1 ? new SchoolLearner(id, null, 0) : learner;
      }
    }
    throw Failure.failed("school.other-role", SchoolIds.digits(ids.get(0)));
  }

  private static SchoolLearner locked(Connection connection, UUID id, List<UUID> ids)
      throws SQLException {
    try (PreparedStatement query = School.prepared(connection, LOCK, id);
        ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        return null;
      }
      Set<UUID> aliases = new LinkedHashSet<>(List.of((UUID[]) row.getArray(1).getArray()));
      if (aliases.addAll(ids)) {
        aliases.remove(id);
        School.change(
            connection,
            "UPDATE grill.learner SET aliases = ? WHERE learner = ? AND owner = CURRENT_USER",
            connection.createArrayOf("uuid", aliases.toArray()),
            id);
      }
      return new SchoolLearner(id, row.getString(2), row.getInt(3));
    }
  }

  /** Gives a learner the rows of another, who is no more then. */
  private static void join(Connection connection, UUID id, UUID other) throws SQLException {
    School.text(connection, LOCK, other);
    for (Map.Entry<String, String> table : JOINED.entrySet()) {
      School.change(
          connection,
          "INSERT INTO grill.%1$s (learner, owner, %2$s) SELECT ?, owner, %2$s FROM grill.%1$s WHERE learner = ? AND owner = CURRENT_USER ON CONFLICT DO NOTHING"
              .formatted(table.getKey(), table.getValue()),
          id,
          other);
    }
    erase(connection, other);
  }

  /** Deletes every row of a learner; whether there was one. */
  static boolean erase(Connection connection, UUID id) throws SQLException {
    int erased = 0;
    for (String table : ALL_TABLES) {
      erased = School.change(connection, "DELETE FROM grill." + table + " WHERE learner = ?", id);
    }
    return erased > 0;
  }
}
