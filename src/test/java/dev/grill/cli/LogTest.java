package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log is the truth: everything else can be thrown away and comes back, byte for byte. */
class LogTest {

  private static final List<String> CARDS = List.of("tides", "salt", "fish", "sum-01", "sum-02");

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void liveSomeDays() {
    home = Home.in(folder);
    home.grill("deck", "add", "builtin:en").ok();
    Random random = new Random(20261124);
    for (int day = 1; day <= 28; day++) {
      String date = "2026-11-" + (day < 10 ? "0" : "") + day;
      home.at(date + "T0" + (3 + random.nextInt(2)) + ":30:00+0" + random.nextInt(9) + ":00");
      for (int i = 0; i < 4; i++) {
        String card = CARDS.get(random.nextInt(CARDS.size()));
        switch (random.nextInt(8)) {
          case 0 -> home.grill("undo");
          case 1 -> home.grill(List.of("bury", "suspend", "resume").get(random.nextInt(3)), card);
          case 2 -> home.typed("\n" + random.nextInt(6) + "\n", "review", "--cram", "--limit", "1");
          default -> home.grill("grade", card, String.valueOf(random.nextInt(6)), "--seconds", "7");
        }
      }
    }
    home.at("2026-11-28T21:00:00+01:00");
  }

  /** Everything the program says of the log and what follows from it. */
  private String told() {
    StringBuilder told = new StringBuilder();
    for (String card : CARDS) {
      told.append(home.grill("show", card).ok().out());
      told.append(home.grill("show", card, "--json").ok().out());
      told.append(home.grill("history", card, "--json").ok().out());
    }
    for (String args :
        List.of(
            "due",
            "due --json",
            "due --short",
            "due --weak --json",
            "due --failed-today --json",
            "history",
            "history --json",
            "history --csv",
            "cards",
            "cards --json")) {
      told.append(home.grill(args.split(" ")).ok().out());
    }
    return told.toString();
  }

  private List<String> tables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + home.database());
  }

  private void run(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  @Test
  void droppingTheDerivedTablesChangesNothingThatIsTold() throws SQLException {
    assertTrue(tables().contains("card_state"));
    String before = told();
    run("DROP TABLE card_state");
    assertEquals(before, told());
    assertTrue(tables().contains("card_state"), "made again");
  }

  @Test
  void aFoldOfNothingWouldBeSeen() throws SQLException {
    String before = told();
    run("DELETE FROM card_state");
    assertNotEquals(before, told(), "the comparison can tell");
  }

  @Test
  void rowsInAnotherOrderTellTheSame() throws SQLException, IOException {
    String before = told();
    for (int seed = 0; seed < 3; seed++) {
      shuffleTheLog(new Random(seed));
      assertEquals(before, told());
    }
  }

  /** Puts the rows of the log into a copy of the table in a random order, the copy in its place. */
  private void shuffleTheLog(Random random) throws SQLException, IOException {
    Path copy = folder.resolve("copy.db");
    Files.copy(home.database(), copy, StandardCopyOption.REPLACE_EXISTING);
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("ATTACH '" + copy + "' AS old");
      List<Long> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery("SELECT rowid FROM old.events")) {
        while (row.next()) {
          rows.add(row.getLong(1));
        }
      }
      Collections.shuffle(rows, random);
      statement.executeUpdate("INSERT INTO forgetting SELECT DISTINCT deck FROM events");
      statement.executeUpdate("DELETE FROM events");
      statement.executeUpdate("DELETE FROM forgetting");
      for (long row : rows) {
        statement.executeUpdate("INSERT INTO events SELECT * FROM old.events WHERE rowid = " + row);
      }
      statement.executeUpdate("DROP TABLE card_state");
    }
    Files.delete(copy);
  }
}
