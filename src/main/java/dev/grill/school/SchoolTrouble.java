package dev.grill.school;

import dev.grill.message.Failure;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;

/** What a server's error means to a person, by its SQLSTATE. */
final class SchoolTrouble {

  private static final String SERIALIZATION = "40001";
  private static final String DEADLOCK = "40P01";
  private static final Set<String> BUSY = Set.of(SERIALIZATION, DEADLOCK, "55P03", "53300");
  private static final Set<String> NO_ENTRY = Set.of("28P01", "28000");
  private static final Set<String> NO_TABLES = Set.of("42P01", "3F000");
  private static final Set<String> FULL = Set.of("53100", "53000", "53200");
  private static final String NO_COLUMN = "42703";
  private static final String NO_DATABASE = "3D000";
  private static final String READ_ONLY = "25006";
  private static final String DENIED = "42501";

  private SchoolTrouble() {}

  /** Whether the same may work when it is done again. */
  static boolean isPassing(SQLException e) {
    return SERIALIZATION.equals(e.getSQLState()) || DEADLOCK.equals(e.getSQLState());
  }

  /** Whether tables, or columns of them, are not there. */
  static boolean isOfTables(SQLException e) {
    return NO_TABLES.contains(e.getSQLState()) || NO_COLUMN.equals(e.getSQLState());
  }

  /**
   * The failure.
   *
   * @param name what messages call the store
   * @param connecting whether the connection was not there yet
   */
  static Failure of(SQLException e, String name, boolean connecting) {
    String state = String.valueOf(e.getSQLState());
    String said = said(e);
    if (NO_ENTRY.contains(state) || connecting && state.startsWith("08004")) {
      return Failure.failed(e, "school.no-entry", name, said);
    }
    if (NO_DATABASE.equals(state)) {
      return Failure.failed(e, "school.unknown-database", name, said);
    }
    if (state.startsWith("08") || state.startsWith("57P")) {
      return Failure.failed(e, connecting ? "school.unreachable" : "school.dropped", name, said);
    }
    if (BUSY.contains(state)) {
      return Failure.failed(e, "school.busy", name, said);
    }
    if (NO_TABLES.contains(state)) {
      return Failure.failed(e, "school.not-made", name);
    }
    if (FULL.contains(state)) {
      return Failure.failed(e, "school.full", name, said);
    }
    if (READ_ONLY.equals(state)) {
      return Failure.failed(e, "school.read-only", name);
    }
    if (DENIED.equals(state)) {
      return Failure.failed(e, "school.denied", name, said);
    }
    return Failure.failed(e, connecting ? "school.unreachable" : "school.refused", name, said);
  }

  /** What the server or the network said, in one line. */
  private static String said(SQLException e) {
    String message = String.valueOf(e.getMessage());
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException && cause.getMessage() != null) {
        message = cause.getMessage(); // the driver's own says less in more words
      }
    }
    int end = message.indexOf('\n');
    return (end < 0 ? message : message.substring(0, end)).strip();
  }
}
