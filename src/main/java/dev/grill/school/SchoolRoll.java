package dev.grill.school;

import dev.grill.message.Failure;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Who is in a store, as far as the role that asks may know; and how one is taken out. */
public final class SchoolRoll {

  /**
   * A class.
   *
   * @param teacher the role that made it
   */
  public record OfClass(String name, String teacher, List<Entry> learners) {
    public OfClass {
      learners = List.copyOf(learners);
    }
  }

  /**
   * A learner in a class.
   *
   * @param id 32 hexadecimal digits
   * @param events rows of the log
   * @param whole whether the last push came to its end
   * @param pushed when that was; null if none has
   */
  public record Entry(String id, String name, long events, boolean whole, OffsetDateTime pushed) {}

  /**
   * A learner who is to be erased.
   *
   * @param id 32 hexadecimal digits
   */
  public record Found(String id, String name, long events) {}

  private static final String LIST =
      """
      SELECT class.class, class.owner, learner.learner, learner.name, learner.events,
        learner.folded, learner.pushed
      FROM grill.class
      LEFT JOIN grill.membership ON membership.class = class.class
      LEFT JOIN grill.learner ON learner.learner = membership.learner
        AND learner.owner = membership.owner
      ORDER BY class.class, learner.name, learner.learner
      """;

  private static final int LEAST_DIGITS = 6;
  private static final int SHOWN_DIGITS = 8;

  private SchoolRoll() {}

  /** The classes in the order of their names, each with the learners by name. */
  public static List<OfClass> list(School school) throws Failure, IOException {
    return school.transaction(
        connection -> {
          List<OfClass> classes = new ArrayList<>();
          List<Entry> learners = new ArrayList<>();
          String name = null;
          String teacher = null;
          try (PreparedStatement query = School.prepared(connection, LIST);
              ResultSet row = query.executeQuery()) {
            while (row.next()) {
              if (!row.getString(1).equals(name)) {
                if (name != null) {
                  classes.add(new OfClass(name, teacher, learners));
                }
                name = row.getString(1);
                teacher = row.getString(2);
                learners.clear();
              }
              UUID id = row.getObject(3, UUID.class);
              if (id != null) {
                learners.add(
                    new Entry(
                        SchoolIds.digits(id),
                        row.getString(4),
                        row.getLong(5),
                        row.getInt(6) > 0,
                        row.getObject(7, OffsetDateTime.class)));
              }
            }
          }
          if (name != null) {
            classes.add(new OfClass(name, teacher, learners));
          }
          return classes;
        });
  }

  /**
   * The learner whom a person means by an id, the beginning of one, or a name.
   *
   * @throws Failure if there is none, or more than one
   */
  public static Found find(School school, String meant) throws Failure, IOException {
    String digits = meant.replace("-", "").toLowerCase(Locale.ROOT);
    boolean id = digits.matches("[0-9a-f]{" + LEAST_DIGITS + ",32}");
    List<Found> found =
        school.transaction(
            connection -> {
              List<Found> all = new ArrayList<>();
              try (PreparedStatement query =
                      School.prepared(
                          connection,
                          "SELECT learner, name, events FROM grill.learner"
                              + " WHERE name = ? OR replace(learner::text, '-', '') LIKE ?"
                              + " ORDER BY learner",
                          meant,
                          id ? digits + "%" : "");
                  ResultSet row = query.executeQuery()) {
                while (row.next()) {
                  all.add(
                      new Found(
                          SchoolIds.digits(row.getObject(1, UUID.class)),
                          row.getString(2),
                          row.getLong(3)));
                }
              }
              return all;
            });
    if (found.isEmpty()) {
      throw Failure.failed("school.no-learner", meant);
    }
    if (found.size() > 1) {
      List<String> ids = found.stream().map(one -> one.id().substring(0, SHOWN_DIGITS)).toList();
      throw Failure.failed("school.which-learner", meant, ids);
    }
    return found.get(0);
  }

  /**
   * Erases a learner: log, answers, decks, classes, name.
   *
   * @throws Failure if the role may not
   */
  public static void erase(School school, Found learner) throws Failure, IOException {
    UUID id = SchoolIds.uuid(learner.id());
    school.transaction(
        connection -> {
          if (!SchoolLearner.erase(connection, id)) {
            // seen, but another's: a teacher reads and does not erase
            throw Failure.failed("school.not-yours", learner.name(), school.name());
          }
          return null;
        });
  }
}
