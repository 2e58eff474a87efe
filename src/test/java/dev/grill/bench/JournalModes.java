package dev.grill.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import org.sqlite.SQLiteConfig;

/**
 * Measures what each journal mode of SQLite costs: one commit, one open with one query and close,
 * and the files it leaves. Not a test: run {@code main} with the folder to measure in; the numbers
 * and what follows from them stand in {@code docs/data.md}.
 */
public final class JournalModes {

  private static final String[][] MODES = {
    {"delete", "full"},
    {"delete", "extra"},
    {"truncate", "full"},
    {"truncate", "extra"},
    {"persist", "full"},
    {"persist", "extra"},
    {"wal", "full"},
    {"wal", "normal"},
  };
  private static final int ROUNDS = 300;

  private JournalModes() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Path.of(args[0]), "journal-modes");
    System.out.printf(
        "%-9s %-7s %14s %14s %16s %16s%n",
        "journal", "sync", "commit p50 us", "commit p95 us", "read p50 us", "write once p50");
    for (int warm = 0; warm < 2; warm++) {
      for (String[] mode : MODES) {
        Path file = folder.resolve(mode[0] + "-" + mode[1] + warm + ".db");
        create(file, mode);
        long[] commits = commits(file, mode);
        long[] reads = reads(file);
        long[] writes = writesOnce(file, mode);
        if (warm == 1) {
          System.out.printf(
              Locale.ROOT,
              "%-9s %-7s %14.0f %14.0f %16.0f %16.0f%n",
              mode[0],
              mode[1],
              at(commits, 50),
              at(commits, 95),
              at(reads, 50),
              at(writes, 50));
        }
      }
    }
  }

  private static double at(long[] sorted, int percent) {
    return sorted[sorted.length * percent / 100] / 1000.0;
  }

  private static Connection open(Path file) throws SQLException {
    return new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
  }

  private static void configure(Connection connection, String[] mode) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = " + mode[0]);
      statement.execute("PRAGMA synchronous = " + mode[1]);
    }
  }

  private static void create(Path file, String[] mode) throws SQLException {
    try (Connection connection = open(file);
        Statement statement = connection.createStatement()) {
      configure(connection, mode);
      statement.execute("CREATE TABLE log (id TEXT PRIMARY KEY, card TEXT, answer TEXT)");
      statement.execute("CREATE INDEX log_card ON log (card)");
      statement.execute("CREATE TABLE state (card TEXT PRIMARY KEY, due INTEGER)");
      statement.execute(
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
              + " INSERT INTO log SELECT 'id' || i, 'card' || i % 40, hex(randomblob(200)) FROM n");
    }
  }

  private static long[] commits(Path file, String[] mode) throws SQLException {
    try (Connection connection = open(file)) {
      configure(connection, mode);
      return timed(i -> write(connection, i));
    }
  }

  private static long[] reads(Path file) throws SQLException {
    return timed(
        i -> {
          try (Connection connection = open(file);
              Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT count(*) FROM state WHERE due < 100").next();
          }
        });
  }

  private static long[] writesOnce(Path file, String[] mode) throws SQLException {
    return timed(
        i -> {
          try (Connection connection = open(file)) {
            configure(connection, mode);
            write(connection, ROUNDS + i);
          }
        });
  }

  private static void write(Connection connection, int i) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      try (PreparedStatement log =
          connection.prepareStatement("INSERT INTO log VALUES (?, ?, hex(randomblob(200)))")) {
        log.setString(1, "new" + i);
        log.setString(2, "card" + i % 40);
        log.executeUpdate();
      }
      try (PreparedStatement state =
          connection.prepareStatement("INSERT OR REPLACE INTO state VALUES (?, ?)")) {
        state.setString(1, "card" + i % 40);
        state.setInt(2, i);
        state.executeUpdate();
      }
      statement.execute("COMMIT");
    }
  }

  private interface Step {
    void run(int i) throws SQLException;
  }

  private static long[] timed(Step step) throws SQLException {
    long[] nanos = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long from = System.nanoTime();
      step.run(i);
      nanos[i] = System.nanoTime() - from;
    }
    Arrays.sort(nanos);
    return nanos;
  }
}
