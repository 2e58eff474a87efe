package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.cli.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain review gives the terminal back to the last bit, however it ends. */
class LineSpeedIT {

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void addADeck() {
    home = folder.resolve("home");
    String deck = Home.SMALL_DECKS.resolve("en/sea-en.yaml").toString();
    assertEquals(0, Installed.run(home, "deck", "add", deck).code());
  }

  private Pty review() throws IOException {
    String line =
        "trap : INT QUIT TERM HUP; stty -a > %1$s/before; \"$GRILL\" review --plain --limit 1; "
            + "echo \"code $?\"; stty -a > %1$s/after";
    return Pty.run(home, String.format(line, folder)).waitFor("empty line").pass(250);
  }

  private void isAsBefore(Pty pty, String how, int code) throws Exception {
    pty.waitFor("code " + code);
    pty.end();
    String before = Files.readString(folder.resolve("before"));
    assertTrue(before.contains("38400"), before);
    assertEquals(before, Files.readString(folder.resolve("after")), how);
    assertFalse(pty.shown().contains("Full thread dump"), pty.shown());
    assertFalse(pty.shown().contains("error of grill"), pty.shown());
  }

  @Test
  void atItsEnd() throws Exception {
    try (Pty pty = review()) {
      pty.type("\r").waitFor("0-5").type("4\r");
      isAsBefore(pty, "end", 0);
    }
  }

  @Test
  void byQAndTheEndOfInput() throws Exception {
    try (Pty pty = review()) {
      pty.type("\r").waitFor("0-5").type("q\r");
      isAsBefore(pty, "q", 0);
    }
    try (Pty pty = review()) {
      pty.type("\u0004");
      isAsBefore(pty, "end of input", 0);
    }
  }

  @Test
  void byTheKeysThatInterrupt() throws Exception {
    for (String key : new String[] {"\u0003", "\u001c"}) {
      try (Pty pty = review()) {
        pty.type("half" + key);
        isAsBefore(pty, "key " + (int) key.charAt(0), 130);
      }
    }
  }

  @Test
  void bySignals() throws Exception {
    for (String signal : new String[] {"TERM", "HUP"}) {
      try (Pty pty = review()) {
        pty.signal(signal);
        isAsBefore(pty, signal, signal.equals("TERM") ? 143 : 129);
      }
    }
  }
}
