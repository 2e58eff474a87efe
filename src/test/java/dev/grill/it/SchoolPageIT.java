package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.cli.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page on a school's store, run as a script in both languages on a PostgreSQL of its own. */
class SchoolPageIT {

  private static final String ENGLISH = "school.md";
  private static final String CHINESE = "school.zh.md";
  private static final List<String> ROLES =
      List.of("anna", "turing", "grill_learner", "grill_teacher");

  private static final String DECK =
      "deck: s\ntitle: S\ncards:\n  - {id: a, question: What?, answer: That}\n";

  private static PostgresServer server;

  @TempDir Path folder;

  @BeforeAll
  static void startServer() throws Exception {
    server = PostgresServer.start();
    server.trust();
  }

  @AfterAll
  static void stopServer() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  /** The step at this server, with what a person is asked answered by yes. */
  private static PageSteps.Step here(PageSteps.Step step) {
    String commands =
        step.commands()
            .replace("db.school.example", "127.0.0.1:" + server.port())
            .replaceAll("(?m)^(grill class (init|push) .*--class 10b)$", "$1 --yes");
    return new PageSteps.Step(commands, step.printed());
  }

  @ParameterizedTest
  @CsvSource({ENGLISH + ", en", CHINESE + ", zh"})
  void theCommandsOfThePageDoWhatItSays(String page, String lang) throws Exception {
    Home home = Home.in(folder.resolve("grill")).lang(lang);
    Path deck = Files.writeString(folder.resolve("s.yaml"), DECK);
    home.grill("config", "set", "learner", "anna").ok();
    home.grill("deck", "add", deck.toString()).ok();
    home.grill("grade", "s/a", "4").ok();
    Map<String, String> environment = new TreeMap<>();
    environment.put(
        "PATH", Installed.prefix().resolve("bin") + ":" + server.programs() + ":/usr/bin:/bin");
    environment.put("HOME", folder.toString());
    environment.put("GRILL_HOME", home.folder().toString());
    environment.put("GRILL_LANG", lang);
    environment.put("GRILL_NOW", "2026-11-24T18:00:00+08:00");
    environment.put("PGHOST", "127.0.0.1");
    environment.put("PGPORT", String.valueOf(server.port()));
    environment.put("PGUSER", PostgresServer.ADMIN);

    PageSteps.run(
        PageSteps.of(page).stream().map(SchoolPageIT::here).toList(), environment, "", folder);

    assertTrue(Files.readString(folder.resolve("10b.html")).contains("anna"));
    assertEquals("0", server.query("grill", "SELECT count(*) FROM grill.event"), "erased");
    server.drop("grill");
    for (String role : ROLES) {
      server.run("postgres", "DROP ROLE " + role);
    }
  }

  @Test
  void bothPagesHaveTheSameCommands() throws IOException {
    PageSteps.assertSame(PageSteps.of(ENGLISH), PageSteps.of(CHINESE));
  }
}
