package dev.grill.it;

import static dev.grill.it.Installed.quoted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.cli.Home;
import dev.grill.cli.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is pasted changes no card, at any speed, with brackets and without: only grades that were
 * meant do. As many pastes as {@code -Dgrill.pastes=300} says, without it 20; {@code -Dgrill.seed}
 * makes others.
 */
class PasteIT {

  private static final int PASTES = Integer.getInteger("grill.pastes", 20);
  private static final long SEED = Long.getLong("grill.seed", 7);

  /** The longest pause between two characters, in milliseconds. */
  private static final int SLOWEST = 40;

  /**
   * A machine that kept a character back for longer than this, in milliseconds, typed keys and no
   * paste: what they changed is not counted, and they are typed again.
   */
  private static final long LONGEST_GAP = 70;

  private static final int ATTEMPTS = 4;

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

  private static final String OPENED = "\u001b[200~";
  private static final String CLOSED = "\u001b[201~";

  @TempDir Path folder;
  private Path prepared;
  private Path editor;

  private enum Place {
    QUESTION("tides", ""),
    COMMANDS("tides", ""),
    ANSWER("tides", ""),
    PLAIN_ANSWER("empty line", " --plain"),
    PLAIN_GRADE("empty line", " --plain");

    private final String asked;
    private final String option;

    Place(String asked, String option) {
      this.asked = asked;
      this.option = option;
    }

    boolean isPlain() {
      return !option.isEmpty();
    }
  }

  /**
   * A text that is pasted.
   *
   * @param opened what a terminal sends before it, empty where it does not mark pastes; likewise
   *     {@code closed}
   * @param millis between two characters of the text
   */
  private record Paste(Place place, String opened, String text, String closed, int millis) {

    static Paste random(int number) {
      Random random = new Random(SEED * 1_000_003 + number);
      String lineEnd = random.nextBoolean() ? "\r" : "\n";
      StringBuilder text = new StringBuilder();
      int words = 3 + random.nextInt(15);
      for (int i = 0; i < words; i++) {
        text.append(WORDS.get(random.nextInt(WORDS.size())));
        int between = random.nextInt(10);
        text.append(between < 6 ? " " : lineEnd.repeat(between < 8 ? 1 : 2));
      }
      text.append(lineEnd.repeat(random.nextInt(4)));
      boolean marked = random.nextInt(3) == 0;
      Place place = Place.values()[number % Place.values().length];
      return new Paste(
          place,
          marked ? OPENED : "",
          text.toString(),
          marked ? CLOSED : "",
          random.nextInt(SLOWEST + 1));
    }

    /** Types it and gives the longest that a character waited, in milliseconds. */
    long into(Pty pty) {
      try {
        pty.type(opened).type(text, millis);
        pty.type(closed);
      } catch (IOException e) {
        // a letter of it left the program
      }
      return pty.largestGap();
    }
  }

  @BeforeEach
  void prepareAHome() throws IOException {
    prepared = folder.resolve("prepared");
    String deck = Home.SMALL_DECKS.resolve("en/sea-en.yaml").toString();
    Installed.prepare(prepared, "deck", "add", deck);
    // an editor that changes what it is given, so that none can be opened unseen
    editor = folder.resolve("editor");
    Files.writeString(editor, "#!/bin/sh\necho '# edited' >>\"$1\"\n");
    assertTrue(editor.toFile().setExecutable(true));
  }

  private Path home(String name) throws IOException {
    Path home = folder.resolve(name);
    try (Stream<Path> files = Files.walk(prepared)) {
      for (Path file : files.toList()) {
        Files.copy(file, home.resolve(prepared.relativize(file)));
      }
    }
    return home;
  }

  /** Everything that happened to cards, and the cards themselves. */
  private static String cards(Path home) throws IOException, SQLException {
    String events =
        Sql.query(
            home.resolve("default.db"),
            "SELECT group_concat(kind || ' ' || card || ' ' || coalesce(grade, '-'), ', ')"
                + " FROM (SELECT * FROM events ORDER BY id)");
    return events + "\n" + Files.readString(home.resolve("decks/sea-en.yaml"));
  }

  private Pty at(Place place, Path home) throws IOException {
    String line = "EDITOR=" + quoted(editor) + " exec \"$GRILL\" review sea-en" + place.option;
    Pty pty = Pty.run(home, line);
    pty.waitFor(place.asked).pass(300);
    switch (place) {
      case COMMANDS -> pty.type("\u001b").pass(300);
      case ANSWER -> pty.type("\u001bOQ").waitFor("perfect").pass(400);
      case PLAIN_GRADE -> pty.type("\r").waitFor("0-5").pass(300);
      default -> {}
    }
    return pty;
  }

  @Test
  void noPasteChangesACard() throws Exception {
    int judged = 0;
    for (int number = 0; number < PASTES; number++) {
      judged += changesNothing(number, Paste.random(number)) ? 1 : 0;
    }
    System.out.printf(
        "%d pastes (seed %d) changed no card; %d more the machine typed too slowly to tell%n",
        judged, SEED, PASTES - judged);
    assertTrue(judged * 10 >= PASTES * 9, "this machine is too busy to paste");
  }

  /** False if the machine typed too slowly each time. */
  private boolean changesNothing(int number, Paste paste) throws Exception {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Path home = home(number + "-" + attempt);
      String before = cards(home);
      long gap;
      String shown;
      try (Pty pty = at(paste.place(), home)) {
        gap = paste.into(pty);
        pty.pass(500);
        shown = pty.shown();
      }
      if (before.equals(cards(home))) {
        return true;
      }
      if (gap <= LONGEST_GAP) {
        assertEquals(before, cards(home), number + ": " + paste + "\n" + shown);
      }
    }
    return false;
  }

  @Test
  void aGradeThatIsMeantCountsAfterAPaste() throws Exception {
    Path home = home("screens");
    try (Pty pty = at(Place.ANSWER, home)) {
      pty.type("is 5 as", 5);
      pty.waitFor("too fast").pass(400).type("4").waitFor("salt");
    }
    assertTrue(cards(home).startsWith("answer tides 4\n"), cards(home));
    Path plain = home("plain");
    try (Pty pty = at(Place.PLAIN_GRADE, plain)) {
      pty.type("5\rand so on\r\r4\r", 10);
      pty.waitFor("too fast").pass(400).type("3\r").waitFor("[2/");
    }
    assertTrue(cards(plain).startsWith("answer tides 3\n"), cards(plain));
  }

  @Test
  void aPasteWithEmptyLinesIsOneAnswerInPlainMode() throws Exception {
    Path home = home("plain");
    try (Pty pty = at(Place.PLAIN_ANSWER, home)) {
      pty.type("first\r\r4\r\rlast\r\r", 10);
      pty.waitFor("0-5").pass(300).type("2\r").waitFor("[2/");
    }
    String history = Installed.look(home, "history", "--json");
    assertTrue(history.contains("\"first\\n\\n4\\n\\nlast\""), history);
  }

  @Test
  void whatATerminalAnswersToOthersIsNotTypedIntoAnAnswer() throws Exception {
    Path home = home("plain");
    try (Pty pty = at(Place.PLAIN_ANSWER, home)) {
      pty.type("ab\u001b]11;rgb:1c1c/1c1c/1c1c\u001b\\").pass(300);
      pty.type("\u001bP>|xterm(370)\u001b\\c\u001b_G0;OK\u0007").pass(300).type("\r\r");
      pty.waitFor("0-5").pass(300).type("2\r").waitFor("[2/");
    }
    String history = Installed.look(home, "history", "--json");
    assertTrue(history.contains("\"abc\""), history);
  }
}
