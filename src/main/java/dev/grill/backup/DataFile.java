package dev.grill.backup;

import dev.grill.message.Failure;
import dev.grill.platform.PrivateFiles;
import dev.grill.store.Database;
import dev.grill.store.Schema;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/** A learner's database from outside: what it is, copying it, putting another's content in it. */
public final class DataFile {

  /** How long to wait for another process that writes. */
  private static final int WAIT_MILLIS = 8_000;

  /** Steps of SQLite's machine between two looks at how far it is: some milliseconds. */
  private static final int TOLD_EVERY = 100_000;

  /** Faults that are told at most. */
  private static final int MOST_FAULTS = 20;

  /**
   * What a database holds, in a few words.
   *
   * @param version how many migrations it has been through
   * @param answers answers in the log
   * @param lastDay the latest day with an answer, as an ISO date; empty without any
   * @param decks decks in the library
   */
  public record Facts(int version, long answers, String lastDay, long decks) {}

  private DataFile() {}

  /**
   * Copies a database as it is at one moment, while others may read and write it. The copy has no
   * free pages, so nothing in it that was deleted. It is not for keeping: nobody saw to its being
   * on the disk.
   *
   * @param to must not be there
   * @param percent is told meanwhile how much is done
   * @throws Failure if the database is locked or damaged, or the copy cannot be written
   */
  public static void copy(Path from, Path to, int waitMillis, LongConsumer percent)
      throws Failure, IOException {
    long bytes = Math.max(1, Files.size(from));
    try (Database database = Database.open(from, waitMillis)) {
      ProgressHandler told =
          new ProgressHandler() {
            @Override
            protected int progress() {
              try {
                percent.accept(Math.min(100, 100 * Files.size(to) / bytes));
              } catch (IOException | RuntimeException e) {
                // nothing may be thrown through SQLite; the copy matters, not what is said of it
              }
              return 0;
            }
          };
      ProgressHandler.setHandler(database.connection(), TOLD_EVERY, told);
      vacuumInto(database, to);
    } catch (SQLException e) {
      throw Failure.failed(
          e, "backup.cannot-write", to.getParent(), String.valueOf(e.getMessage()));
    }
  }

  /** Copies a database that is open; the copy is on the disk when this returns. */
  public static void copy(Database from, Path to) throws Failure, IOException {
    vacuumInto(from, to);
    try (FileChannel written = FileChannel.open(to, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  private static void vacuumInto(Database from, Path to) throws Failure, IOException {
    PrivateFiles.make(to); // SQLite takes an empty file for a new one
    try {
      from.read(connection -> from.change("VACUUM INTO ?", to.toString()));
    } catch (Failure e) {
      boolean written = e.key().equals("store.full") || e.key().equals("store.io");
      throw written ? Failure.failed(e, "backup.cannot-write", to.getParent(), reason(e)) : e;
    }
  }

  private static String reason(Failure failure) {
    return String.valueOf(failure.getCause().getMessage());
  }

  /**
   * Copies a damaged database byte by byte, with what lies beside it. No connection of this process
   * to it may be open: on closing a file a process lets go of all its locks on it (POSIX).
   */
  public static void copyAsItIs(Path from, Path to) throws IOException {
    for (String suffix : List.of("", "-journal", "-wal")) {
      Path part = from.resolveSibling(from.getFileName() + suffix);
      if (Files.exists(part) && (suffix.isEmpty() || Files.size(part) > 0)) {
        Path copy = to.resolveSibling(to.getFileName() + suffix);
        PrivateFiles.make(copy);
        try (var in = Files.newInputStream(part);
            var out = Files.newOutputStream(copy)) {
          in.transferTo(out);
        }
      }
    }
  }

  /** What a sound database holds. */
  public static Facts facts(Path file) throws Failure {
    try (Database database = Database.open(file, WAIT_MILLIS)) {
      return database.read(
          connection -> {
            try (Statement statement = connection.createStatement();
                ResultSet row =
                    statement.executeQuery(
                        """
                        SELECT (SELECT user_version FROM pragma_user_version), count(*),
                          COALESCE(max(day), ''), (SELECT count(*) FROM decks)
                        FROM events WHERE kind = 'answer'
                        """)) {
              row.next();
              return new Facts(row.getInt(1), row.getLong(2), row.getString(3), row.getLong(4));
            }
          });
    }
  }

  /**
   * What SQLite finds wrong with the structure of a database: pages, records, indexes. Empty where
   * nothing is.
   */
  public static List<String> faults(Path file) throws Failure {
    try (Database database = Database.open(file, WAIT_MILLIS)) {
      return database.read(
          connection -> {
            List<String> faults = new ArrayList<>();
            try (PreparedStatement check =
                    connection.prepareStatement("PRAGMA integrity_check(" + MOST_FAULTS + ")");
                ResultSet row = check.executeQuery()) {
              while (row.next()) {
                faults.add(row.getString(1).strip().replace('\n', ' '));
              }
            }
            return faults.equals(List.of("ok")) ? List.of() : faults;
          });
    }
  }

  /**
   * Whether a file says that it is a database of grill.
   *
   * @return its version; 0 where it is none
   */
  public static int version(Path file) throws Failure {
    try (Database database = Database.open(file, WAIT_MILLIS)) {
      return database.read(
          connection -> {
            try (Statement statement = connection.createStatement();
                ResultSet row =
                    statement.executeQuery(
                        "SELECT application_id, user_version FROM pragma_application_id,"
                            + " pragma_user_version")) {
              row.next();
              boolean ours = row.getInt(1) == Schema.APPLICATION_ID;
              return ours ? Math.max(0, row.getInt(2)) : 0;
            }
          });
    }
  }

  /** What is kept of a database before its content is replaced. */
  public interface Keeping {
    Path keep(Database held) throws Failure, IOException;
  }

  /**
   * Puts the content of one database in place of another's, in one transaction of SQLite's on the
   * other: a process that has it open sees the old content or the new one, and a crash leaves one
   * of them whole. From before it is kept until it is replaced nobody else can write to it.
   *
   * @return what {@code keeping} said
   */
  public static Path replace(Path target, Path content, Keeping keeping)
      throws Failure, IOException {
    try (Database database = Database.open(target, WAIT_MILLIS)) {
      try (Statement statement = database.connection().createStatement()) {
        statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      }
      database.write(connection -> null); // takes the lock, which then stays
      Path kept = keeping.keep(database);
      int code =
          database
              .connection()
              .unwrap(SQLiteConnection.class)
              .getDatabase()
              .restore("main", Database.uri(content), null);
      if (code != 0) {
        throw new SQLException("the content could not be put in place", null, code);
      }
      return kept;
    } catch (SQLException e) {
      throw Failure.failed(e, "restore.not-put", target, String.valueOf(e.getMessage()));
    }
  }
}
