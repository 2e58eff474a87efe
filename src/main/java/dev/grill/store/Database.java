package dev.grill.store;

import dev.grill.message.Failure;
import dev.grill.platform.PrivateFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import org.sqlite.SQLiteConfig;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * One connection to one file: opening it, transactions, and SQLite's errors as {@link Failure}s
 * that name the file, the cause and the remedy. Errors that only a fault of ours can cause are
 * thrown as {@link IllegalStateException}.
 */
public final class Database implements AutoCloseable {

  /** What is done inside a transaction. */
  public interface Work<T> {
    T run(Connection connection) throws SQLException, Failure;
  }

  /** SQLite reported success and wrote nothing. */
  private static final class NotWritten extends SQLException {
    private static final long serialVersionUID = 1L;
  }

  private static final int ERROR = 1;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int IO_ERROR = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NOT_A_DATABASE = 26;

  /** With less than this left, an error while writing is the full disk's. */
  private static final long FULL_BELOW_BYTES = 64 * 1024;

  private final Path file;
  private final Connection connection;
  private Schema schema;
  private boolean readyToWrite;

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens a file, which is made when it is missing, with its folders. Nothing is read yet.
   *
   * @param busyMillis how long to wait for another process before giving up
   */
  public static Database open(Path file, int busyMillis) throws Failure {
    Path absolute = file.toAbsolutePath();
    try {
      if (Files.notExists(absolute)) {
        make(absolute);
      }
      return new Database(absolute, connect(uri(absolute), busyMillis));
    } catch (IOException e) {
      throw isFull(absolute)
          ? Failure.failed(e, "store.full", absolute)
          : Failure.failed(e, "store.cannot-open", absolute, String.valueOf(e.getMessage()));
    } catch (SQLException e) {
      throw failure(absolute, e);
    }
  }

  /** An empty database that is nowhere, for looking at a home that is not there yet. */
  static Database nowhere(Path file) throws Failure {
    try {
      return new Database(file.toAbsolutePath(), connect(":memory:", 0));
    } catch (SQLException e) {
      throw failure(file.toAbsolutePath(), e);
    }
  }

  /**
   * Makes the file, with its folders: only the learner's own, as the XDG base directory
   * specification asks. SQLite gives the journal the mode of the file.
   */
  private static void make(Path file) throws IOException, Failure {
    Path journal = file.resolveSibling(file.getFileName() + "-journal");
    if (Files.exists(journal) && Files.size(journal) > 0) {
      throw Failure.failed("store.stray-journal", journal, file);
    }
    PrivateFiles.makeFolders(file.getParent());
    PrivateFiles.make(file);
  }

  private static Connection connect(String name, int busyMillis) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setGetGeneratedKeys(false); // a query more after every row that is written
    config.setBusyTimeout(busyMillis);
    // not by SQLiteConfig.createConnection, which announces a driver that nothing of ours asks for
    return new JDBC4Connection("jdbc:sqlite:".concat(name), name, config.toProperties());
  }

  /** As a URI: a plain name would be cut at a question mark by the driver. */
  public static String uri(Path file) {
    String path = file.toString();
    if (File.separatorChar == '\\') {
      path = path.replace('\\', '/');
    }
    StringBuilder uri = new StringBuilder(path.length() + 8).append("file:");
    if (!path.startsWith("/")) {
      uri.append('/');
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      switch (c) {
        case '%' -> uri.append("%25");
        case '?' -> uri.append("%3f");
        case '#' -> uri.append("%23");
        case ' ' -> uri.append("%20");
        case '\\' -> uri.append("%5c");
        default -> uri.append(c);
      }
    }
    return uri.toString();
  }

  public Path file() {
    return file;
  }

  public Connection connection() {
    return connection;
  }

  /** Runs work that only reads. */
  public <T> T read(Work<T> work) throws Failure {
    try {
      return work.run(connection);
    } catch (SQLException e) {
      throw failure(e);
    } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
      throw damaged(e);
    }
  }

  /** A row holds what no row of ours can: a day that is none, a grade of 7, nothing at all. */
  private Failure damaged(RuntimeException e) {
    return Failure.failed(e, "store.corrupt", file, Schema.backups(file));
  }

  /** Has the tables compared before the first thing is written. */
  void compareFirst(Schema expected) {
    schema = expected;
  }

  /**
   * Runs work in a transaction of its own: all of it is on disk when this returns, or none of it
   * happened. The transaction writes from its start ({@code IMMEDIATE}), so that two processes wait
   * for each other instead of failing halfway.
   */
  public <T> T write(Work<T> work) throws Failure {
    try {
      makeReadyToWrite();
      run("BEGIN IMMEDIATE");
    } catch (SQLException e) {
      throw failure(e);
    }
    boolean done = false;
    try {
      if (schema != null) {
        schema.compare(this);
        schema = null;
      }
      T result = work.run(connection);
      run("COMMIT");
      done = true;
      return result;
    } catch (SQLException e) {
      throw failure(e);
    } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
      throw damaged(e);
    } finally {
      if (!done) {
        rollBack();
      }
    }
  }

  /**
   * Runs a statement that has to write one row. A trigger could have passed it over in silence, and
   * then what was acknowledged would be nowhere.
   */
  static void writeOne(PreparedStatement statement) throws SQLException {
    if (statement.executeUpdate() != 1) {
      throw new NotWritten();
    }
  }

  /** Says that nothing is to be written, whoever tries. */
  void refuseWrites() throws SQLException {
    run("PRAGMA query_only = ON");
  }

  /** Runs one or several statements that give no rows. */
  public void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /**
   * The journal mode of {@code docs/data.md}; only a connection that writes asks for it. {@code
   * FULL} is SQLite's own default, said here because a grade's durability hangs on it.
   */
  public void makeReadyToWrite() throws SQLException {
    if (!readyToWrite) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = TRUNCATE");
        statement.execute("PRAGMA synchronous = FULL");
      }
      readyToWrite = true;
    }
  }

  private void rollBack() {
    try {
      run("ROLLBACK");
    } catch (SQLException alreadyRolledBack) {
      // after a full disk or an I/O error SQLite has done it itself; the first error is the news
    }
  }

  public Failure failure(SQLException e) {
    return failure(file, e);
  }

  private static Failure failure(Path file, SQLException e) {
    boolean missing =
        e.getErrorCode() == ERROR && String.valueOf(e.getMessage()).contains("no such");
    if (missing) { // a table or a column is not as we made it
      return Failure.failed(e, "store.corrupt", file, Schema.backups(file));
    }
    if (e instanceof NotWritten) {
      return Failure.failed(e, "store.not-written", file);
    }
    switch (e.getErrorCode() & 0xff) {
      case BUSY, LOCKED -> {
        return Failure.failed(e, "store.locked", file);
      }
      case READ_ONLY -> {
        return Failure.failed(e, "store.read-only", file);
      }
      case CORRUPT -> {
        return Failure.failed(e, "store.corrupt", file, Schema.backups(file));
      }
      case FULL -> {
        return Failure.failed(e, "store.full", file);
      }
      case NOT_A_DATABASE -> {
        return Failure.failed(e, "store.not-a-database", file);
      }
      case IO_ERROR -> {
        return isFull(file)
            ? Failure.failed(e, "store.full", file)
            : Failure.failed(e, "store.io", file, String.valueOf(e.getMessage()));
      }
      case CANNOT_OPEN -> {
        return cannotOpen(file, e);
      }
      default -> throw new IllegalStateException(e);
    }
  }

  /** The file, or the journal beside it, could not be made or opened. */
  private static Failure cannotOpen(Path file, SQLException e) {
    if (Files.isDirectory(file)) {
      return Failure.failed(e, "store.folder", file);
    }
    if (isFull(file)) {
      return Failure.failed(e, "store.full", file);
    }
    if (Files.isReadable(file) && !Files.isWritable(file.getParent())) {
      return Failure.failed(e, "store.read-only", file);
    }
    return Failure.failed(e, "store.cannot-open", file, String.valueOf(e.getMessage()));
  }

  private static boolean isFull(Path file) {
    try {
      return Files.getFileStore(file.getParent()).getUsableSpace() < FULL_BELOW_BYTES;
    } catch (IOException e) {
      return false;
    }
  }

  /** The first column of the first row as text; null if there is no row or the value is null. */
  public String text(String sql, String... values) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setString(i + 1, values[i]);
      }
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }

  /** Runs one statement with text values; the number of rows it changed. */
  public int change(String sql, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e); // only with a statement of ours left open
    }
  }
}
