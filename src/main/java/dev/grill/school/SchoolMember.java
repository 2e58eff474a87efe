package dev.grill.school;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A learner of a class, as the store knows one.
 *
 * @param owner the role that sends the log
 * @param name as the learner wrote it
 * @param folded the version of the fold that the derived rows are of; 0 where rows came since
 * @param pushed when the last push was
 * @param first the first day of the log with an answer that counts; null without
 * @param last the last day of anything in the log; null without
 * @param ahead whether something lay ahead of the clock when the log was folded
 */
public record SchoolMember(
    UUID learner,
    String owner,
    String name,
    int folded,
    Instant pushed,
    LocalDate first,
    LocalDate last,
    boolean ahead) {

  /** Those of one class, or of any; the one who sent last stands last. */
  private static final String MEMBERS =
      """
      SELECT learner, owner, name, folded, pushed, first, last, ahead FROM grill.learner
      WHERE pushed IS NOT NULL AND (learner, owner) IN
        (SELECT m.learner, m.owner FROM grill.membership m WHERE m.class = COALESCE(?::text, m.class))
      ORDER BY pushed, learner
      """;

  /** 32 hexadecimal digits: the id of the learner's log. */
  public String log() {
    return SchoolIds.digits(learner);
  }

  /** Whether what is kept beside the log tells of the days that a report is about. */
  boolean tells(LocalDate from, LocalDate to) {
    return folded == Derived.VERSION
        && !ahead
        && (from == null || first == null || !first.isBefore(from))
        && (to == null || last == null || !last.isAfter(to));
  }

  /**
   * The learners whom the role that asks may see.
   *
   * @param className null for those of every class
   */
  static List<SchoolMember> of(Connection connection, String className) throws SQLException {
    List<SchoolMember> members = new ArrayList<>();
    try (PreparedStatement query = School.prepared(connection, MEMBERS, className);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        members.add(
            new SchoolMember(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getBoolean(8)));
      }
    }
    return members;
  }
}
