package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.cli.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is pasted changes no card, at any speed, with brackets and without. The number of pastes is
 * the system property {@code grill.pastes}.
 */
class PasteIT {

  private static final int PASTES = Integer.getInteger("grill.pastes", 20);
  private static final long SEED = Long.getLong("grill.seed", 7);

  /** A machine that made the typing wait longer has typed keys, not a paste. */
  private static final long LONGEST_GAP = 70;

  private static final List<String> WORDS =
      List.of(
          "because",
          "is",
          "second:",
          "bus",
          "4",
          "5",
          "0",
          "subtle",
          "queue",
          "ends",
          "u",
          "b",
          "nobody",
          "x = 3;",
          "if (a) {",
          "}",
          "y",
          "e",
          "月亮",
          "f2",
          "R",
          "s",
          "q",
          "3.",
          "2)");

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void addADeck() {
    home = folder.resolve("home");
    String deck = Home.SMALL_DECKS.resolve("en/sea-en.yaml").toString();
    assertEquals(0, Installed.run(home, "deck", "add", deck).code());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    String lineEnd = random.nextBoolean() ? "\r" : "\n";
    int words = 3 + random.nextInt(15);
    for (int i = 0; i < words; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
      int between = random.nextInt(10);
      text.append(between < 6 ? " " : between < 8 ? lineEnd : lineEnd + lineEnd);
    }
    String end = lineEnd.repeat(random.nextInt(4));
    return random.nextInt(3) == 0 ? "\u001b[200~" + text + end + "\u001b[201~" : text + end;
  }

  private long events() throws IOException, SQLException {
    try (Stream<Path> files = Files.walk(home)) {
      Path database = files.filter(f -> f.toString().endsWith(".db")).findFirst().orElseThrow();
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
          ResultSet row =
              connection.createStatement().executeQuery("SELECT count(*) FROM events")) {
        return row.getLong(1);
      }
    }
  }

  private enum Place {
    QUESTION,
    COMMANDS,
    ANSWER,
    PLAIN_ANSWER,
    PLAIN_GRADE
  }

  private Pty at(Place place) throws IOException {
    boolean plain = place == Place.PLAIN_ANSWER || place == Place.PLAIN_GRADE;
    Pty pty = Pty.run(home, "exec \"$GRILL\" review sea-en" + (plain ? " --plain" : ""));
    pty.waitFor(plain ? "empty line" : "tides").pass(250);
    switch (place) {
      case COMMANDS -> pty.type("\u001b").pass(300);
      case ANSWER -> pty.type("\u001bOQ").waitFor("perfect").pass(400);
      case PLAIN_GRADE -> pty.type("\r").waitFor("0-5");
      default -> {}
    }
    return pty;
  }

  @Test
  void noPasteChangesACard() throws Exception {
    for (int paste = 0; paste < PASTES; paste++) {
      Random random = new Random(SEED * 1_000 + paste);
      Place place = Place.values()[paste % Place.values().length];
      String text = text(random);
      int speed = random.nextInt(41);
      long gap = LONGEST_GAP + 1;
      for (int attempt = 0; attempt < 3 && gap > LONGEST_GAP; attempt++) {
        long before = events();
        try (Pty pty = at(place)) {
          pty.type(text, speed);
          pty.pass(700);
          gap = pty.largestGap();
          if (gap <= LONGEST_GAP) {
            String what = paste + " at " + place + ", " + speed + " ms: " + text;
            assertEquals(before, events(), () -> what + "\n" + pty.shown());
          }
        }
      }
    }
  }

  @Test
  void aGradeThatIsMeantCountsInBothModesAfterAPaste() throws Exception {
    try (Pty pty = at(Place.ANSWER)) {
      pty.type("is 5 as", 5);
      pty.pass(400).type("4").waitFor("Saved");
    }
    assertEquals(1, events());
    try (Pty pty = at(Place.PLAIN_GRADE)) {
      pty.type("5\rand so on\r\r4\r", 10);
      pty.waitFor("too fast").pass(400).type("3\r").waitFor("[2/");
    }
    assertEquals(2, events());
  }

  @Test
  void aPasteWithEmptyLinesIsOneAnswerInPlainMode() throws Exception {
    try (Pty pty = at(Place.PLAIN_ANSWER)) {
      pty.type("first\r\r4\r\rlast\r\r", 10);
      pty.waitFor("0-5").pass(300).type("2\r").waitFor("[2/");
    }
    String history = Installed.run(home, "history", "--json").out();
    assertTrue(history.contains("\"first\\n\\n4\\n\\nlast\""), history);
  }

  @Test
  void whatATerminalAnswersToOthersIsNotTypedIntoAnAnswer() throws Exception {
    try (Pty pty = at(Place.PLAIN_ANSWER)) {
      pty.type("ab\u001b]11;rgb:1c1c/1c1c/1c1c\u001b\\").pass(300);
      pty.type("\u001bP>|xterm(370)\u001b\\c\u001b_G0;OK\u0007").pass(300).type("\r\r");
      pty.waitFor("0-5").pass(300).type("2\r").waitFor("[2/");
    }
    String history = Installed.run(home, "history", "--json").out();
    assertTrue(history.contains("\"abc\""), history);
  }
}
