package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.cli.Home;
import dev.grill.cli.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A review gives the terminal back to the last bit, its speed included, however it ends: what
 * {@code stty -a} says before and after is the same.
 */
class TerminalModeIT {

  /** How many signals come while the program starts, in each test that sends some. */
  private static final int SIGNALS = Integer.getInteger("grill.signals", 6);

  private static final long SEED = Long.getLong("grill.seed", 7);

  /**
   * The latest that a signal comes after the start, in milliseconds, unless this machine takes
   * longer to start.
   */
  private static final long LATEST = 400;

  private static final String PLAIN = "review --plain --limit 1";
  private static final String SCREENS = "review --limit 1";
  private static final String ASKED_PLAINLY = "empty line";
  private static final String ASKED = "tides";
  private static final String CONTROL_BACKSLASH = "\u001c";

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void addADeck() {
    home = folder.resolve("home");
    String deck = Home.SMALL_DECKS.resolve("en/sea-en.yaml").toString();
    Installed.prepare(home, "deck", "add", deck);
  }

  /** Starts a command whose shell outlives every signal, and notes the mode before and after. */
  private Pty started(String command) throws IOException {
    String line =
        "ulimit -c 0; trap : INT QUIT TERM HUP; stty -a >%1$s/before;"
            + " sh -c 'echo \"process $$.\"; exec %2$s';"
            + " echo \"code $?.\"; stty -a >%1$s/after; echo all noted";
    return Pty.run(home, String.format(line, folder, command));
  }

  private Pty plain() throws IOException {
    return started("\"$GRILL\" " + PLAIN).waitFor(ASKED_PLAINLY).pass(250);
  }

  private Pty screens() throws IOException {
    return started("\"$GRILL\" " + SCREENS).waitFor(ASKED).pass(250);
  }

  private void isAsBefore(Pty pty, String how) throws Exception {
    pty.waitFor("all noted");
    pty.end();
    String before = Files.readString(folder.resolve("before"));
    assertTrue(before.contains("speed 38400 baud"), before);
    assertEquals(before, Files.readString(folder.resolve("after")), how + "\n" + pty.shown());
    assertFalse(pty.shown().contains("Full thread dump"), pty.shown());
  }

  private void endsAsBefore(Pty pty, String how, int code) throws Exception {
    pty.waitFor("code " + code + ".");
    isAsBefore(pty, how);
  }

  @Test
  void aPlainReviewThatCameToItsEnd() throws Exception {
    try (Pty pty = plain()) {
      pty.type("\r").waitFor("0-5").pass(250).type("4\r");
      endsAsBefore(pty, "end", 0);
    }
  }

  @Test
  void aPlainReviewThatIsLeftByQ() throws Exception {
    try (Pty pty = plain()) {
      pty.type("\r").waitFor("0-5").pass(250).type("q\r");
      endsAsBefore(pty, "q", 0);
    }
  }

  @ParameterizedTest
  @CsvSource({"4, 0", "3, 130", "28, 130"})
  void aPlainReviewThatAControlKeyEnds(int key, int code) throws Exception {
    String pressed = Character.toString(key);
    try (Pty pty = plain()) {
      pty.type(key == 4 ? pressed : "half" + pressed);
      endsAsBefore(pty, "key " + key + " at the question", code);
    }
    try (Pty pty = plain()) {
      pty.type("\r").waitFor("0-5").pass(250).type(pressed);
      endsAsBefore(pty, "key " + key + " at the grade", code);
    }
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
  void aPlainReviewThatASignalEnds(String signal, int code) throws Exception {
    try (Pty pty = plain()) {
      pty.type("half");
      pty.signal(signal);
      endsAsBefore(pty, signal, code);
    }
  }

  @Test
  void aPlainReviewWhoseDatabaseIsHeld() throws Exception {
    try (Pty pty = plain();
        Connection other = Sql.connect(home.resolve("default.db"));
        Statement statement = other.createStatement()) {
      statement.executeUpdate("BEGIN EXCLUSIVE");
      pty.type("\u0004").waitFor("grill: ");
      endsAsBefore(pty, "held", 1);
    }
  }

  @Test
  void aPlainReviewWithAnErrorOfGrillsOwn() throws Exception {
    Path broken = Installed.without(folder, "dev/grill/plain/GradeLine.class");
    try (Pty pty = started("\"" + broken + "\" " + PLAIN).waitFor(ASKED_PLAINLY).pass(250)) {
      pty.type("\r").waitFor("an error of grill's own");
      endsAsBefore(pty, "error", 1);
    }
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
  void screensThatASignalEnds(String signal, int code) throws Exception {
    try (Pty pty = screens()) {
      pty.type("half").pass(50);
      pty.signal(signal);
      endsAsBefore(pty, signal, code);
    }
  }

  @Test
  void screensThatAreLeftByKeys() throws Exception {
    try (Pty pty = screens()) {
      pty.type("half\u0003");
      endsAsBefore(pty, "Ctrl-C", 0);
    }
    try (Pty pty = screens()) {
      pty.type(CONTROL_BACKSLASH).pass(250).type("\t").pass(400).type("q");
      endsAsBefore(pty, "q", 0);
    }
  }

  @Test
  void screensWithAnErrorOfGrillsOwn() throws Exception {
    Path broken = Installed.without(folder, "dev/grill/tui/review/ReviewNote.class");
    try (Pty pty = started("\"" + broken + "\" " + SCREENS).waitFor(ASKED).pass(250)) {
      pty.type("\r").waitFor("perfect").pass(400).type("n").waitFor("an error of grill's own");
      endsAsBefore(pty, "error", 1);
    }
  }

  // ---- while the program starts ----

  /** Moments all over the start, in milliseconds. */
  private long[] moments() throws IOException {
    long latest;
    try (Pty pty = started("\"$GRILL\" " + PLAIN)) {
      process(pty);
      long from = System.nanoTime();
      pty.waitFor(ASKED_PLAINLY);
      latest = Math.max(LATEST, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
    }
    Random random = new Random(SEED);
    long[] moments = new long[SIGNALS];
    for (int number = 0; number < SIGNALS; number++) {
      moments[number] = (long) ((number + random.nextDouble()) * latest / SIGNALS);
    }
    return moments;
  }

  private static long process(Pty pty) {
    pty.waitFor("process ").waitFor(".");
    String shown = pty.shown();
    int from = shown.indexOf("process ") + "process ".length();
    return Long.parseLong(shown.substring(from, shown.indexOf('.', from)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void aSignalWhileTheProgramStarts(String signal) throws Exception {
    for (long delay : moments()) {
      for (String command : new String[] {PLAIN, SCREENS}) {
        try (Pty pty = started("\"$GRILL\" " + command)) {
          long process = process(pty);
          pty.pass(delay);
          Pty.signal(signal, process);
          isAsBefore(pty, signal + " after " + delay + " ms: " + command);
          assertTrue(
              pty.shown().matches("(?s).*code (130|143)\\..*") || endedByJava(pty, process),
              pty.shown());
        }
      }
    }
  }

  /**
   * Whether Java itself ended before a line of grill ran: it leaves with 1 when a signal comes
   * while it makes its own modules, as it does with a program that does nothing.
   */
  private static boolean endedByJava(Pty pty, long process) {
    return pty.shown()
        .replace("\r", "")
        .strip()
        .matches("process " + process + "\\.\\s+(Runtime\\.exit.*\\s+)?code 1\\.\\s+all noted");
  }

  @Test
  void controlBackslashWhileTheProgramStarts() throws Exception {
    for (long delay : moments()) {
      try (Pty pty = started("\"$GRILL\" " + PLAIN)) {
        process(pty);
        pty.pass(delay).type(CONTROL_BACKSLASH);
        if (pty.waitForAny("code ", ASKED_PLAINLY).equals(ASKED_PLAINLY)) {
          pty.pass(250).typeIfItRuns("\u0004");
        }
        isAsBefore(pty, "Ctrl-\\ after " + delay + " ms");
      }
    }
  }

  @Test
  void controlBackslashWhereNoKeyIsWaitedFor() throws Exception {
    try (Pty pty = started("\"$GRILL\" deck remove sea-en")) {
      pty.waitFor("sea-en").pass(100).type(CONTROL_BACKSLASH).pass(250).type("n\r");
      endsAsBefore(pty, "a question of a command", 1);
    }
  }
}
