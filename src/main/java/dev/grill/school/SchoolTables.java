package dev.grill.school;

import dev.grill.message.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables of a store, in the schema {@code grill}. They are of the plain SQL that PostgreSQL and
 * what speaks its language share: no sequences, triggers or functions of ours.
 */
public final class SchoolTables {

  /** The class that is meant where none is named. */
  public static final String DEFAULT_CLASS = "default";

  /** The version of the tables that this program reads and writes. */
  static final int VERSION = 1;

  private static final int PARTITIONS = 16;
  private static final int LONGEST_NAME = 100;

  /** The tables that are as large as the logs. */
  private static final List<String> LARGE = List.of("event", "answer");

  /** Whether it was made now, or there before. */
  public record Made(boolean tables, boolean newClass) {}

  private SchoolTables() {}

  /** The statements that make the roles of a school, for an administrator to run. */
  public static String roles() {
    return resource("roles.sql");
  }

  /** The name of a class as a person gave it. */
  public static String className(String given) throws Failure {
    String name = given == null ? DEFAULT_CLASS : given.strip();
    boolean right = !name.isEmpty() && name.length() <= LONGEST_NAME;
    if (!right || name.chars().anyMatch(Character::isISOControl)) {
      throw Failure.usage("school.bad-class", LONGEST_NAME);
    }
    return name;
  }

  /** Makes what is not there: the tables, and a class of the role that asks. */
  public static Made make(School school, String className) throws Failure, IOException {
    return school.transaction(
        connection -> {
          boolean there = isThere(connection);
          if (there) {
            check(connection, school.name());
          } else {
            makeTables(connection);
          }
          int classes =
              School.change(
                  connection,
                  "INSERT INTO grill.class (class, owner, made) VALUES (?, CURRENT_USER, now())"
                      + " ON CONFLICT (class) DO NOTHING",
                  className);
          return new Made(!there, classes > 0);
        });
  }

  /** Whether the store has its tables, of whatever version. */
  public static boolean areThere(School school) throws Failure, IOException {
    return school.transaction(SchoolTables::isThere);
  }

  private static boolean isThere(Connection connection) throws SQLException {
    return School.text(connection, "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = 'grill'")
        != null;
  }

  private static void makeTables(Connection connection) throws SQLException {
    String server = School.text(connection, "SELECT version()");
    boolean split =
        server.startsWith("PostgreSQL")
            && !server.contains("-YB-")
            && School.text(connection, "SELECT 1 FROM pg_extension WHERE extname = 'citus'")
                == null;
    for (String statement : resource("tables.sql").split(";\n")) {
      String sql = statement.strip();
      if (!sql.isEmpty()) {
        School.run(connection, split ? sql : sql.replace(" PARTITION BY HASH (learner)", ""));
      }
    }
    for (String table : split ? LARGE : List.<String>of()) {
      for (int part = 0; part < PARTITIONS; part++) {
        String name = "grill." + table + "_" + part;
        School.run(
            connection,
            "CREATE TABLE "
                + name
                + " PARTITION OF grill."
                + table
                + " FOR VALUES WITH (MODULUS "
                + PARTITIONS
                + ", REMAINDER "
                + part
                + ")");
        School.run(connection, "ALTER TABLE " + name + " ENABLE ROW LEVEL SECURITY");
      }
    }
    School.change(connection, "INSERT INTO grill.version (version) VALUES (?)", VERSION);
  }

  /**
   * Makes sure that the tables are there and of our version.
   *
   * @param name what messages call the store
   */
  static void check(Connection connection, String name) throws SQLException, Failure {
    if (!isThere(connection)) {
      throw Failure.failed("school.not-made", name);
    }
    String version = School.text(connection, "SELECT max(version) FROM grill.version");
    int found = version == null ? 0 : Integer.parseInt(version);
    if (found > VERSION) {
      throw Failure.failed("school.newer", name, found, VERSION);
    }
    if (found < VERSION) {
      throw Failure.failed("school.not-made", name);
    }
  }

  private static String resource(String name) {
    try (InputStream in = SchoolTables.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
