package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL of this test's own, from the binaries that Debian installs: a fresh cluster in a
 * temporary folder, on a free port of 127.0.0.1, with passwords. It refuses to run as root, so then
 * it runs as the user {@code postgres}.
 */
final class PostgresServer {

  static final String ADMIN = "admin";
  static final String PASSWORD = "correct horse";

  private static final int LIMIT_SECONDS = 60;

  private final Path folder;
  private final Path binaries;
  private final int port;

  /** Connections that nobody uses now: to check a password takes long, and is meant to. */
  private final Map<String, Deque<Connection>> idle = new ConcurrentHashMap<>();

  private PostgresServer(Path folder, Path binaries, int port) {
    this.folder = folder;
    this.binaries = binaries;
    this.port = port;
  }

  /** Starts one; where none is installed the test is skipped with a word, and fails in CI. */
  static PostgresServer start() throws IOException, InterruptedException {
    Path binaries = binaries();
    if (binaries == null) {
      String need = "PostgreSQL is needed: apt-get install postgresql";
      assertTrue(!"true".equals(System.getenv("CI")), need);
      System.err.println("SchoolIT is skipped. " + need);
      Assumptions.abort(need);
    }
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Path folder = Files.createTempDirectory("grill-postgres");
    PostgresServer server = new PostgresServer(folder, binaries, port);
    Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    if (isRoot()) {
      shell("chown -R postgres " + Installed.quoted(folder));
    }
    Runtime.getRuntime().addShutdownHook(new Thread(server::killIfThere));
    server.command(
        "initdb -D data -A scram-sha-256 -U "
            + ADMIN
            + " --pwfile=password -E UTF8 --locale=C.UTF-8 -N >/dev/null");
    server.up();
    return server;
  }

  private static Path binaries() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return null;
    }
    try (Stream<Path> all = Files.list(versions)) {
      return all.map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Path::compareTo)
          .orElse(null);
    }
  }

  /** Where {@code psql} and its like are. */
  Path programs() {
    return binaries;
  }

  /** Lets every role in without a password from now on. */
  void trust() throws IOException, SQLException {
    Files.writeString(folder.resolve("data/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
    run("postgres", "SELECT pg_reload_conf()");
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** Starts it, also after it was killed. */
  void up() throws IOException, InterruptedException {
    command(
        "pg_ctl -D data -w -t 50 -l log start -o '-c listen_addresses=127.0.0.1 -c port="
            + port
            + " -c unix_socket_directories="
            + folder
            // what it shares in memory lies there too, and goes with the folder after a kill
            + " -c dynamic_shared_memory_type=mmap"
            + " -c fsync=off -c lc_messages=C' >/dev/null");
  }

  private void command(String line) throws IOException, InterruptedException {
    String script = "cd " + Installed.quoted(folder) + " && PATH=" + binaries + ":$PATH && " + line;
    String as = isRoot() ? "runuser -u postgres -- " : "";
    shell(as + "sh -c " + Installed.quoted(script));
  }

  private static void shell(String script) throws IOException, InterruptedException {
    // no pipe: the server would keep it
    Process process =
        new ProcessBuilder("/bin/sh", "-c", script)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), () -> "no end: " + script);
    assertEquals(0, process.exitValue(), script);
  }

  /** Where the tests were interrupted nothing is left running. */
  private void killIfThere() {
    try {
      if (Files.exists(folder.resolve("data/postmaster.pid"))) {
        kill();
      }
    } catch (Exception e) {
      System.err.println("a PostgreSQL may be left running: " + folder + " " + e);
    }
  }

  /** Kills every process of it at once, as a power cut would. */
  void kill() throws Exception {
    idle.clear();
    String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0).strip();
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
    all.add(0, postmaster);
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle one : all) {
      one.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** The address of a database for a role. */
  String address(String role, String database) {
    return "postgresql://" + role + "@127.0.0.1:" + port + "/" + database;
  }

  int port() {
    return port;
  }

  Connection connect(String role, String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", role);
    properties.setProperty("password", PASSWORD);
    properties.setProperty("prepareThreshold", "0"); // tables change between two equal queries
    return new org.postgresql.Driver()
        .connect("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
  }

  /** Runs a statement as the administrator. */
  void run(String database, String sql) throws SQLException {
    Connection connection = take(ADMIN, database);
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } finally {
      giveBack(ADMIN, database, connection);
    }
  }

  /** Takes a database away, if it is there, with the connections that wait. */
  void drop(String database) throws SQLException {
    for (String key : List.copyOf(idle.keySet())) {
      if (key.endsWith("@" + database)) {
        for (Connection waiting : idle.remove(key)) {
          waiting.close();
        }
      }
    }
    run("postgres", "DROP DATABASE IF EXISTS " + database);
  }

  private Connection take(String role, String database) throws SQLException {
    Connection waiting = idle(role, database).poll();
    return waiting == null ? connect(role, database) : waiting;
  }

  private void giveBack(String role, String database, Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      idle(role, database).push(connection);
    }
  }

  private Deque<Connection> idle(String role, String database) {
    return idle.computeIfAbsent(role + "@" + database, key -> new ConcurrentLinkedDeque<>());
  }

  /** What a query gives the administrator: rows joined by line feeds, cells by bars. */
  String query(String database, String sql) throws SQLException {
    return query(ADMIN, database, sql);
  }

  /** The same for another role. */
  String query(String role, String database, String sql) throws SQLException {
    Connection connection = take(role, database);
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      StringBuilder out = new StringBuilder();
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        out.append(out.isEmpty() ? "" : "\n");
        for (int i = 1; i <= columns; i++) {
          out.append(i == 1 ? "" : "|").append(row.getString(i));
        }
      }
      return out.toString();
    } finally {
      giveBack(role, database, connection);
    }
  }

  /** Has a role's statements written down from now on, or no more. */
  void writesDown(String role, boolean all) throws SQLException {
    run("postgres", "ALTER ROLE " + role + (all ? " SET log_statement = 'all'" : " RESET ALL"));
  }

  /** The statements that were written down so far. */
  long writtenDown() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("log"))) {
      return lines
          .filter(line -> line.contains(" LOG:  execute ") || line.contains(" LOG:  statement: "))
          .count();
    }
  }

  void close() throws Exception {
    if (Files.exists(folder.resolve("data/postmaster.pid"))) {
      kill();
    }
    shell("rm -rf " + Installed.quoted(folder));
  }
}
