package dev.grill.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.Program;
import dev.grill.platform.Environment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Colours of what commands print. */
class OutputStyleTest {

  @TempDir Path folder;
  private Path deck;

  @BeforeEach
  void writeABadDeck() throws IOException {
    deck = folder.resolve("bad.yaml");
    Files.writeString(deck, "deck: bad\ntitle: Bad\nlanguage: en\ncolour: red\ncards: []\n");
  }

  /** Checks the deck on a terminal, or not. */
  private String check(boolean terminal, Map<String, String> variables, String... options) {
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("GRILL_HOME", folder.resolve("home").toString());
    environment.put("GRILL_LANG", "en");
    environment.putIfAbsent("TERM", "xterm-256color");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment around =
        new Environment(
            environment,
            InputStream.nullInputStream(),
            out,
            err,
            terminal,
            terminal,
            terminal,
            folder,
            folder,
            "ada",
            "Linux");
    String[] args = new String[3 + options.length];
    args[0] = "deck";
    args[1] = "check";
    args[2] = deck.toString();
    System.arraycopy(options, 0, args, 3, options.length);
    assertEquals(3, new Program(around).run(args));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aTerminalShowsKindsAndCaretsInColour() {
    String text = check(true, Map.of());
    assertTrue(text.contains(":4:1: \u001b[38;5;131merror:\u001b[m "), text);
    assertTrue(text.contains("\u001b[38;5;131m^\u001b[m\n"), text);
  }

  @Test
  void theColoursAreTheTerminalsAndTheThemes() {
    assertTrue(check(true, Map.of("TERM", "linux")).contains("\u001b[31merror:"));
    String light = check(true, Map.of("COLORFGBG", "0;15", "COLORTERM", "truecolor"));
    assertTrue(light.contains("\u001b[38;2;176;0;32merror:"), light);
  }

  @Test
  void whereNoColourIsWantedThereIsNoEscapeCode() {
    String plain = check(false, Map.of());
    assertFalse(plain.contains("\u001b"), plain);
    assertTrue(plain.contains(":4:1: error: "), plain);
    assertEquals(plain, check(true, Map.of("NO_COLOR", "1")));
    assertEquals(plain, check(true, Map.of(), "--color", "never"));
    assertEquals(plain, check(true, Map.of("TERM", "dumb")));
    assertEquals(plain, check(true, Map.of("TERM", "vt100")));
  }

  @Test
  void alwaysMeansInAPipeAndAgainstNoColorToo() {
    assertTrue(check(false, Map.of(), "--color", "always").contains("\u001b["));
    assertTrue(check(false, Map.of("NO_COLOR", "1"), "--color", "always").contains("\u001b["));
    assertTrue(check(true, Map.of("TERM", "vt100"), "--color", "always").contains("\u001b["));
    assertFalse(check(true, Map.of(), "--color", "always", "--json").contains("\u001b"));
  }
}
