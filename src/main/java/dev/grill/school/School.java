package dev.grill.school;

import dev.grill.message.Failure;
import dev.grill.platform.Environment;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A store, opened. What can go wrong with a server is a {@link Failure} with its remedy; what was
 * done until then is there or not as a whole, transaction by transaction.
 */
public final class School implements AutoCloseable {

  /** What is done in one transaction; it may be done again from the start. */
  interface Work<T> {
    T run(Connection connection) throws SQLException, Failure, IOException;
  }

  private static final int ATTEMPTS = 8;
  private static final int PAUSE_MILLIS = 20;

  /** Held, for the levels of loggers that nobody holds are forgotten. */
  private static final Logger DRIVER = Logger.getLogger("org.postgresql");

  private final SchoolAddress address;
  private final Connection connection;

  private School(SchoolAddress address, Connection connection) {
    this.address = address;
    this.connection = connection;
  }

  /**
   * Connects, whatever the database holds.
   *
   * @param text the address
   * @throws Failure if the address is none, or the server does not let us in
   */
  public static School connect(String text, Environment around) throws Failure {
    SchoolAddress address = SchoolAddress.of(text, around);
    DRIVER.setLevel(Level.OFF); // what it would say stands in our message
    try {
      Connection connection =
          new org.postgresql.Driver().connect(address.jdbc(), address.properties());
      if (connection == null) {
        throw Failure.usage("school.no-address");
      }
      return new School(address, connection);
    } catch (SQLException e) {
      throw SchoolTrouble.of(e, address.shown(), true);
    }
  }

  /**
   * Connects to a store that is there and of our version.
   *
   * @throws Failure likewise, and where {@code grill class init} has to be run first
   */
  public static School open(String text, Environment around) throws Failure, IOException {
    School school = connect(text, around);
    try {
      school.statement(
          connection -> {
            SchoolTables.check(connection, school.name());
            return null;
          });
      return school;
    } catch (Failure | IOException | RuntimeException e) {
      school.close();
      throw e;
    }
  }

  /** What messages call it. */
  public String name() {
    return address.shown();
  }

  /** The role that we are. */
  public String role() throws Failure, IOException {
    return statement(connection -> text(connection, "SELECT CURRENT_USER"));
  }

  /**
   * Does something in one transaction, again where others were at the same rows and the server asks
   * for it.
   */
  <T> T transaction(Work<T> work) throws Failure, IOException {
    return run(work, false);
  }

  /**
   * Runs one statement, which is a transaction by itself: two ways to the server fewer. Likewise
   * again where the server asks for it.
   */
  <T> T statement(Work<T> work) throws Failure, IOException {
    return run(work, true);
  }

  private <T> T run(Work<T> work, boolean single) throws Failure, IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        connection.setAutoCommit(single);
        T result = work.run(connection);
        if (!single) {
          connection.commit();
        }
        return result;
      } catch (SQLException e) {
        rollBack(single);
        if (!SchoolTrouble.isPassing(e) || attempt == ATTEMPTS) {
          throw SchoolTrouble.of(e, address.shown(), false);
        }
        pause(attempt);
      } catch (Failure | IOException | RuntimeException e) {
        rollBack(single);
        throw e;
      }
    }
  }

  private void rollBack(boolean single) {
    try {
      if (!single) {
        connection.rollback();
      }
    } catch (SQLException e) {
      // the connection is gone, and with it what was not committed
    }
  }

  private static void pause(int attempt) throws IOException {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(PAUSE_MILLIS * (1L << attempt)) + 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** The first column of the first row as text; null without. */
  static String text(Connection connection, String sql, Object... values) throws SQLException {
    List<String> texts = texts(connection, sql, values);
    return texts.isEmpty() ? null : texts.get(0);
  }

  /** The first column of every row as text. */
  static List<String> texts(Connection connection, String sql, Object... values)
      throws SQLException {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement query = prepared(connection, sql, values);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  /** Changes rows; how many. */
  static int change(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement change = prepared(connection, sql, values)) {
      return change.executeUpdate();
    }
  }

  static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // it is gone already
    }
  }
}
