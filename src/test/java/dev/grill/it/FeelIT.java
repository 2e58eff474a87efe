package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.grill.text.Columns;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Tmux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installed program on terminals of several kinds, with a mouse, and after an upgrade. */
class FeelIT {

  private static final Size USUAL = new Size(80, 24);

  @TempDir Path folder;

  @BeforeEach
  void addDecks() {
    Installed.prepare(folder, "deck", "add", "builtin:zh", "--yes");
  }

  private Tmux shell(Map<String, String> more) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("GRILL_HOME", folder.toString());
    environment.put("GRILL_LANG", "en");
    environment.put("GRILL_NOW", "2026-11-24T09:00:00+08:00");
    environment.put("LC_ALL", "C.UTF-8");
    environment.putAll(more);
    return Tmux.shell(USUAL, environment);
  }

  private static String command(String... arguments) {
    return Installed.quoted(Installed.command()) + " " + String.join(" ", arguments);
  }

  private static void mouse(Tmux tmux, int button, int row, int column) throws IOException {
    tmux.type("\u001b[<" + button + ";" + (column + 1) + ";" + (row + 1) + "M");
  }

  private static int row(String screen, String text) {
    List<String> rows = screen.lines().toList();
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).contains(text)) {
        return row;
      }
    }
    return fail(text + " is not shown:\n" + screen);
  }

  @Test
  void theMouseSelectsOpensTicksAndScrollsAndIsGivenBack() throws IOException {
    try (Tmux tmux = shell(Map.of())) {
      String home = tmux.line(command()).waitFor("▸ All decks");
      assertEquals("1", tmux.value("mouse_any_flag"));
      mouse(tmux, 0, row(home, "模型效率"), 10);
      mouse(tmux, 0, row(tmux.waitFor("▸ 模型效率"), "模型效率"), 10);
      tmux.waitFor("Your answer");
      tmux.press("F2").waitFor("▸ Answer");
      String answer = tmux.press("Up").waitFor("▸ ·1");
      int second = row(answer, "  ·2");
      mouse(tmux, 0, second, 12);
      mouse(tmux, 0, second, 12);
      tmux.waitFor("▸ ✓2");
      mouse(tmux, 65, row(answer, "├"), 12);
      tmux.waitFor("↑ 3");
      tmux.press("C-c").waitFor(Tmux.PROMPT);
      assertEquals("0", tmux.value("mouse_any_flag"));
      assertEquals("0", tmux.value("mouse_sgr_flag"));
    }
    assertEquals("{\"reviews\":[]}", Installed.look(folder, "history", "--json").strip());
  }

  @Test
  void theMouseStaysTheTerminalsWhereTheSettingSaysSo() throws IOException {
    assertEquals(0, Installed.run(folder, "config", "set", "mouse", "off").code());
    try (Tmux tmux = shell(Map.of())) {
      tmux.line(command()).waitFor("▸ All decks");
      assertEquals("0", tmux.value("mouse_any_flag"));
      tmux.press("q").waitFor(Tmux.PROMPT);
    }
  }

  @Test
  void aLocaleWithoutUtf8GetsSignsOfAsciiAndTextAsItIs() throws IOException {
    try (Tmux tmux = shell(Map.of("LC_ALL", "C"))) {
      String home = tmux.line(command()).waitFor("> All decks");
      assertHasNoSigns(home);
      assertTrue(home.contains("Enter review") && home.contains("模型效率"), home);
      assertHasNoSigns(tmux.press("?").waitFor("Esc back"));
      tmux.press("Escape").waitFor("> All decks");
      assertHasNoSigns(tmux.press("Enter").waitFor("Your answer"));
      assertHasNoSigns(tmux.press("F2").waitFor("> Answer"));
      assertHasNoSigns(tmux.press("x", "x").waitFor(" +1 "));
      tmux.press("C-c").waitFor(Tmux.PROMPT);
    }
  }

  private static void assertHasNoSigns(String screen) {
    boolean signs =
        screen.codePoints().anyMatch(c -> c >= 0x2190 && c < 0x2e80 || c == 0xb7 || c == 0xd7);
    assertFalse(signs, screen);
  }

  @Test
  void linuxsConsoleGetsTheSignsOfItsFont() throws IOException {
    try (Tmux tmux = shell(Map.of())) {
      tmux.line("TERM=linux " + command()).waitFor("► All decks");
      String answer = tmux.press("Enter").waitFor("Your answer");
      assertTrue(answer.contains("┌"), answer);
      tmux.press("F2").waitFor("► Answer");
      tmux.press("x", "x").waitFor(" √1 ");
      String colours = tmux.screenWithColours();
      assertFalse(colours.contains("38;5;") || colours.contains("38;2;"), colours);
      tmux.press("C-c").waitFor(Tmux.PROMPT);
    }
  }

  @Test
  void withAllColoursTheyAreUsed() throws IOException {
    try (Tmux tmux = shell(Map.of("COLORTERM", "truecolor"))) {
      tmux.line(command()).waitFor("▸ All decks");
      String colours = tmux.screenWithColours();
      assertTrue(colours.contains("48;2;27;78;130"), colours);
      tmux.press("q").waitFor(Tmux.PROMPT);
    }
  }

  @Test
  void inGnuScreenEverythingIsInItsPlaceAndTheMouseWorks() throws IOException {
    requireScreen();
    Path sockets = Files.createDirectory(folder.resolve("sockets"));
    sockets.toFile().setReadable(false, false);
    sockets.toFile().setWritable(false, false);
    sockets.toFile().setExecutable(false, false);
    sockets.toFile().setReadable(true);
    sockets.toFile().setWritable(true);
    sockets.toFile().setExecutable(true);
    try (Tmux tmux = shell(Map.of("SCREENDIR", sockets.toString()))) {
      tmux.line("screen -U -c /dev/null " + command() + "; echo left");
      String home = tmux.waitFor("▸ All decks");
      mouse(tmux, 0, row(home, "模型效率"), 10);
      tmux.waitFor("▸ 模型效率");
      tmux.press("Enter").waitFor("Your answer");
      tmux.type("精确率 recall").waitFor("精确率 recall");
      tmux.press("BSpace", "BSpace").waitFor("精确率 reca ");
      String answer = tmux.press("F2").waitFor("▸ ");
      tmux.resize(new Size(60, 16));
      String small = tmux.waitUntil("60 columns", screen -> isWhole(screen, 60));
      assertTrue(small.contains("▸ "), answer);
      tmux.resize(USUAL);
      tmux.waitUntil("80 columns", screen -> isWhole(screen, 80));
      tmux.press("C-c").waitFor("left");
      assertEquals("0", tmux.value("mouse_any_flag"));
    }
  }

  /** Whether a border reaches the right edge and nothing goes beyond. */
  private static boolean isWhole(String screen, int columns) {
    return screen.lines().anyMatch(line -> line.endsWith("┐") && Columns.width(line) == columns)
        && screen.lines().allMatch(line -> Columns.width(line) <= columns);
  }

  private static void requireScreen() throws IOException {
    boolean there;
    try {
      Process process = new ProcessBuilder("screen", "--version").start();
      process.getInputStream().readAllBytes();
      there = process.waitFor() >= 0;
    } catch (IOException e) {
      there = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      there = false;
    }
    if (!there && "true".equals(System.getenv("CI"))) {
      fail("GNU screen is missing, and in CI its test must run");
    }
    if (!there) {
      System.err.println("SKIPPED: the test in GNU screen needs screen, which is not installed");
    }
    Assumptions.assumeTrue(there, "GNU screen is not installed");
  }

  // ---- after an upgrade ----

  private void hasSeen(String version) throws IOException {
    Files.createDirectories(folder.resolve("log"));
    Files.writeString(folder.resolve("log/seen-version"), version + "\n");
  }

  @Test
  void anUpgradeIsToldOnceOnATerminalAndNeverInAPipe() throws IOException {
    hasSeen("0.0.9");
    assertEquals("", Installed.run(folder, "due").err());
    try (Tmux tmux = shell(Map.of())) {
      tmux.line(command("due", "--short") + "; echo shor''t");
      assertFalse(tmux.waitFor("short").contains("new in "));
      tmux.line(command("due", "--json") + "; echo jso''n");
      assertFalse(tmux.waitFor("json").contains("new in "));
      tmux.line(command("due") + "; echo onc''e").waitFor("once");
      assertTrue(tmux.screen().contains("grill: new in 0.1.0: "), tmux.screen());
      tmux.line("clear; " + command("due") + "; echo twic''e");
      assertFalse(tmux.waitFor("twice").contains("new in "));
    }
  }

  @Test
  void homeTellsAnUpgradeOnceAsANotice() throws IOException {
    hasSeen("0.0.9");
    try (Tmux tmux = shell(Map.of())) {
      tmux.line(command()).waitFor("new in 0.1.0: ");
      tmux.press("Down").waitUntil("home alone", screen -> !screen.contains("new in "));
      tmux.press("q").waitFor(Tmux.PROMPT);
      tmux.line(command()).waitFor("▸ All decks");
      assertFalse(tmux.screen().contains("new in "), tmux.screen());
      tmux.press("q");
    }
  }
}
