package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.cli.Home;
import dev.grill.cli.Home.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A school's PostgreSQL that asks for a transaction again, or whose disk is full. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SchoolFaultsIT {

  private static final List<String> TABLES = List.of("event", "card", "answer", "deck", "wording");
  private static final int MEBIBYTE = 1 << 20;

  private static PostgresServer server;
  private static Home anna;
  private static Home office;

  @TempDir static Path folder;

  @BeforeAll
  static void startServerAndPractise() throws Exception {
    server = PostgresServer.start();
    office = Home.in(folder.resolve("office")).with("PGPASSWORD", PostgresServer.PASSWORD);
    anna =
        Home.withRealDecks(folder.resolve("anna"))
            .at("2026-11-24T09:00:00+08:00")
            .with("PGPASSWORD", PostgresServer.PASSWORD);
    anna.grill("config", "set", "learner", "anna").ok();
    anna.grill("deck", "add", "builtin:en/ai").ok();
    for (String grade : List.of("4", "1", "5")) {
      anna.grill("grade", "data-preprocessing", grade).ok();
    }
  }

  @AfterAll
  static void stopServer() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  private static String store(String database, String where) throws Exception {
    server.run("postgres", "CREATE DATABASE " + database + where);
    String roles =
        office
            .grill("class", "init", server.address(PostgresServer.ADMIN, database), "--yes")
            .ok()
            .out();
    boolean first =
        server.query(database, "SELECT 1 FROM pg_roles WHERE rolname = 'anna'").isEmpty();
    for (String statement : roles.split(";\n")) {
      if (first || !statement.contains("CREATE ROLE")) {
        server.run(database, statement);
      }
    }
    if (first) {
      server.run(
          database,
          "CREATE ROLE anna LOGIN IN ROLE grill_learner PASSWORD '"
              + PostgresServer.PASSWORD
              + "'");
    }
    return server.address("anna", database);
  }

  private static Run push(String address) {
    return anna.grill("class", "push", address, "--yes");
  }

  private static String rows(String database) throws Exception {
    StringBuilder rows = new StringBuilder();
    for (String table : TABLES) {
      String columns = table.equals("deck") ? "learner, deck, title" : "*";
      rows.append(table).append('\n');
      rows.append(
          server.query(
              database, "SELECT %s FROM grill.%s t ORDER BY t::text".formatted(columns, table)));
    }
    return rows.toString();
  }

  private static void assertFails(Run run, String said) {
    assertEquals(1, run.exit(), run.err());
    assertEquals(1, run.errLines().size(), run.err());
    assertTrue(run.err().contains(said), run.err());
  }

  /** Lets a server raise 40001 at a table, as one does whose transactions are serializable. */
  private static void raise(String database, String table, int times) throws Exception {
    server.run(
        database,
        """
        CREATE SEQUENCE public.asked_%1$s;
        CREATE FUNCTION public.raise_%1$s() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN
          IF nextval('public.asked_%1$s') <= %2$d THEN
            RAISE EXCEPTION 'could not serialize access' USING ERRCODE = '40001';
          END IF;
          RETURN NULL;
        END $$;
        CREATE TRIGGER raising AFTER INSERT ON grill.%1$s
          FOR EACH STATEMENT EXECUTE FUNCTION public.raise_%1$s()
        """
            .formatted(table, times));
  }

  @Test
  void whatTheServerAsksToBeDoneAgainIsDoneAgain() throws Exception {
    push(store("undisturbed", "")).ok();
    String address = store("asking", "");
    raise("asking", "event", 2);
    raise("asking", "answer", 3);

    push(address).ok();

    assertEquals(rows("undisturbed"), rows("asking"));
    for (String table : List.of("event", "answer")) {
      String asked = server.query("asking", "SELECT last_value FROM public.asked_" + table);
      int raised = table.equals("event") ? 2 : 3;
      assertTrue(Integer.parseInt(asked) > raised, table + ": " + asked);
    }
  }

  @Test
  void aServerThatAsksWithoutEndIsCalledBusyAndTheNextPushGoesOn() throws Exception {
    String address = store("endless", "");
    raise("endless", "answer", Integer.MAX_VALUE);

    assertFails(push(address), "is busy");
    assertEquals("3", server.query("endless", "SELECT count(*) FROM grill.event"));
    assertEquals("0", server.query("endless", "SELECT count(*) FROM grill.card"));

    server.run("endless", "DROP TRIGGER raising ON grill.answer");
    push(address).ok();
    push(store("calm", "")).ok();
    assertEquals(rows("calm"), rows("endless"));
  }

  /** The database lies on a file system of 16 MiB, which is filled up but for a few pages. */
  @Test
  void aFullDiskIsSaidAndWithRoomThePushGoesOn() throws Exception {
    Path small = Files.createTempDirectory("grill-small");
    String mount = Installed.quoted(small);
    if (shell("mount -t tmpfs -o size=16m grill-small " + mount) != 0) {
      Files.delete(small);
      String need = "a small file system cannot be mounted here: no disk was filled";
      System.err.println("SKIPPED: " + need);
      Assumptions.abort(need);
    }
    try {
      Path data = Files.createDirectory(small.resolve("data"));
      assertEquals(0, shell("chown postgres " + Installed.quoted(data)));
      server.run("postgres", "CREATE TABLESPACE small LOCATION '" + data + "'");
      String address = store("small", " TABLESPACE small");
      Path filler = small.resolve("filler");
      fill(filler);

      assertFails(push(address), "is full");

      Files.delete(filler);
      push(address).ok();
      push(store("large", "")).ok();
      assertEquals(rows("large"), rows("small"));
    } finally {
      server.drop("small");
      server.run("postgres", "DROP TABLESPACE IF EXISTS small");
      shell("umount " + mount);
      Files.delete(small);
    }
  }

  private static void fill(Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 64; i++) {
        out.write(new byte[MEBIBYTE]);
      }
      throw new AssertionError("the file system is larger than it was made");
    } catch (IOException e) {
      // full, as it is meant to be
    }
  }

  private static int shell(String script) throws Exception {
    Process process =
        new ProcessBuilder("/bin/sh", "-c", script)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), script);
    return process.exitValue();
  }
}
