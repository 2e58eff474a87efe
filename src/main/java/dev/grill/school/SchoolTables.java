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
  static final int VERSION = 2;

  private static final int PARTITIONS = 16;
  private static final int LONGEST_NAME = 100;

  /** The tables that are as large as the logs. */
  private static final List<String> LARGE = List.of("event", "answer");

  /** What came of making: whether each was made now, or there before. */
  public record Made(Tables tables, boolean newClass) {}

  /** What is there of the tables. */
  public enum Tables {
    NONE,
    /** Those of an older version, which are brought up to ours. */
    OLDER,
    /** Those of our version, or of a newer one. */
    THERE
  }

  private SchoolTables() {}

  /** The statements that make the roles of a school, for an administrator to run. */
  public static String roles() {
    return resource("roles.sql");
  }

  /** Those of them that say what the roles may do: for tables that came later than the roles. */
  public static String grants() {
    String roles = roles();
    return roles.substring(roles.indexOf("GRANT"));
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

  /** Makes what is not there: the tables in our version, and a class of the role that asks. */
  public static Made make(School school, String className) throws Failure, IOException {
    return school.transaction(
        connection -> {
          int version = version(connection);
          Tables found = tables(version);
          if (found == Tables.THERE) {
            check(connection, school.name());
          } else {
            makeTables(connection, version);
          }
          int classes =
              School.change(
                  connection,
                  "INSERT INTO grill.class (class, owner, made) VALUES (?, CURRENT_USER, now())"
                      + " ON CONFLICT (class) DO NOTHING",
                  className);
          return new Made(found, classes > 0);
        });
  }

  /** What the store has of its tables. */
  public static Tables tables(School school) throws Failure, IOException {
    return school.transaction(connection -> tables(version(connection)));
  }

  private static Tables tables(int version) {
    return version == 0 ? Tables.NONE : version < VERSION ? Tables.OLDER : Tables.THERE;
  }

  /** The version of the tables that are there; 0 without any. */
  private static int version(Connection connection) throws SQLException {
    if (School.text(connection, "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = 'grill'")
        == null) {
      return 0;
    }
    String version = School.text(connection, "SELECT max(version) FROM grill.version");
    return version == null ? 0 : Integer.parseInt(version);
  }

  /** Makes the tables, or of those of an older version what came since. */
  private static void makeTables(Connection connection, int from) throws SQLException {
    if (from == 0) {
      boolean split = isPostgres(connection);
      String first = resource("tables.sql");
      runAll(connection, split ? first : first.replace(" PARTITION BY HASH (learner)", ""));
      for (String table : split ? LARGE : List.<String>of()) {
        for (int part = 0; part < PARTITIONS; part++) {
          makePartition(connection, "grill." + table, part);
        }
      }
    }
    for (int version = Math.max(from, 1) + 1; version <= VERSION; version++) {
      runAll(connection, resource("tables-" + version + ".sql"));
    }
    School.change(connection, "INSERT INTO grill.version (version) VALUES (?)", VERSION);
  }

  private static boolean isPostgres(Connection connection) throws SQLException {
    String server = School.text(connection, "SELECT version()");
    return server.startsWith("PostgreSQL")
        && !server.contains("-YB-")
        && School.text(connection, "SELECT 1 FROM pg_extension WHERE extname = 'citus'") == null;
  }

  private static void runAll(Connection connection, String statements) throws SQLException {
    for (String statement : statements.split(";\n")) {
      if (!statement.isBlank()) {
        School.run(connection, statement.strip());
      }
    }
  }

  private static void makePartition(Connection connection, String table, int part)
      throws SQLException {
    String name = table + "_" + part;
    School.run(
        connection,
        "CREATE TABLE %s PARTITION OF %s FOR VALUES WITH (MODULUS %d, REMAINDER %d)"
            .formatted(name, table, PARTITIONS, part));
    School.run(connection, "ALTER TABLE " + name + " ENABLE ROW LEVEL SECURITY");
  }

  /**
   * Makes sure that the tables are there and of our version.
   *
   * @param name what messages call the store
   */
  static void check(Connection connection, String name) throws SQLException, Failure {
    String version = School.text(connection, "SELECT max(version) FROM grill.version");
    check(version == null ? 0 : Integer.parseInt(version), name);
  }

  /**
   * The same of a version that was read.
   *
   * @param found the version of the tables; 0 without any
   */
  static void check(int found, String name) throws Failure {
    if (found == 0) {
      throw Failure.failed("school.not-made", name);
    }
    if (found != VERSION) {
      throw Failure.failed(found > VERSION ? "school.newer" : "school.older", name, found, VERSION);
    }
  }

  /** Makes sure that a class is there. */
  static void checkClass(Connection connection, String className) throws SQLException, Failure {
    if (School.text(connection, "SELECT 1 FROM grill.class WHERE class = ?", className) == null) {
      throw noClass(connection, className);
    }
  }

  /** What to say of a class that is not there. */
  static Failure noClass(Connection connection, String className) throws SQLException {
    List<String> classes = School.texts(connection, "SELECT class FROM grill.class ORDER BY class");
    return Failure.failed("school.no-class", className, classes);
  }

  private static String resource(String name) {
    try (InputStream in = SchoolTables.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
