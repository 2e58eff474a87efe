package dev.grill.tui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.EchoScreen;
import dev.grill.tui.kit.Tmux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A screen on a real terminal: keys, resizing, and the terminal left as it was found. */
class TerminalIT {

  private static final Size SIZE = new Size(80, 24);

  @TempDir Path folder;

  private int looks;

  private List<String> program() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ArrayList<>(
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            EchoScreen.class.getName(),
            folder.resolve("draft").toString()));
  }

  private Tmux shell() throws IOException {
    return Tmux.shell(SIZE, Map.of("LC_ALL", "C.UTF-8"));
  }

  /** Notes the mode, starts the program and waits for its screen. */
  private Tmux started(Tmux tmux) throws IOException {
    tmux.line("stty -g > " + folder.resolve("before") + "; echo no''ted").waitFor("noted");
    tmux.line("sh " + script());
    tmux.waitFor("last key: none");
    return tmux;
  }

  /** The program behind a short name, as an installed launcher starts it. */
  private Path script() throws IOException {
    return Files.writeString(folder.resolve("run"), "exec " + Tmux.quoted(program()) + "\n");
  }

  private void assertLeftAsFound(Tmux tmux) throws IOException {
    tmux.waitUntil(
        "the shell on the main screen",
        screen -> !screen.contains("last key") && screen.stripTrailing().endsWith(Tmux.PROMPT));
    // a word of its own each time: the one before may still be on the screen
    looks++;
    tmux.line("stty -g > " + folder.resolve("after") + "; echo writ''ten " + looks);
    String shown = tmux.waitFor("written " + looks);
    assertEquals(
        Files.readString(folder.resolve("before")),
        Files.readString(folder.resolve("after")),
        shown);
    assertEquals("1", tmux.value("cursor_flag"));
    assertEquals("0", tmux.value("alternate_on"));
    assertEquals("1", tmux.value("wrap_flag"));
    assertEquals("0", tmux.value("mouse_any_flag"));
    assertEquals("0", tmux.value("mouse_sgr_flag"));
  }

  @Test
  void keysReachTheScreenAsTheyWerePressed() throws IOException {
    try (Tmux tmux = started(shell())) {
      tmux.press("M-Enter").waitFor("last key: alt-enter");
      tmux.press("Escape").waitFor("last key: esc");
      tmux.press("C-Left").waitFor("last key: ctrl-left");
      tmux.press("BTab").waitFor("last key: shift-tab");
      tmux.press("F4").waitFor("last key: f4");
      tmux.press("PageUp").waitFor("last key: pageup");
      tmux.type("评估 😀").waitFor("│ 评估 😀");
      tmux.press("Left").press("BSpace").waitFor("│ 评估😀");
      tmux.paste("一行\n第二行 e\u0301").waitFor("│ 第二行 e\u0301😀");
      assertTrue(tmux.screen().contains("last key: paste"));
    }
  }

  @Test
  void theMouseIsHeardWhileTheScreenIsThere() throws IOException {
    try (Tmux tmux = started(shell())) {
      assertEquals("1", tmux.value("mouse_any_flag"));
      assertEquals("1", tmux.value("mouse_sgr_flag"));
      tmux.type("\u001b[<64;3;3M").waitFor("last key: up");
      tmux.press("F10");
      assertLeftAsFound(tmux);
    }
  }

  @Test
  void aLocaleThatIsNotUtf8GetsBordersOfAsciiAndTextAsItIs() throws IOException {
    try (Tmux tmux = started(Tmux.shell(SIZE, Map.of("LC_ALL", "C")))) {
      tmux.type("评估").waitFor("| 评估");
      String screen = tmux.screen();
      assertTrue(screen.contains("+-") && screen.contains("答案"), screen);
      assertFalse(screen.contains("─") || screen.contains("│"), screen);
      tmux.press("F10");
      assertLeftAsFound(tmux);
    }
  }

  @Test
  void resizingRedrawsAndKeepsWhatWasTyped() throws IOException {
    try (Tmux tmux = started(shell())) {
      tmux.type("模型").waitFor("模型");
      tmux.resize(new Size(120, 40)).waitFor("120×40 ▌");
      tmux.resize(new Size(60, 16)).waitFor("60×16 ▌");
      tmux.waitFor("模型");
      tmux.resize(new Size(59, 15)).waitFor("60×16 characters");
      tmux.resize(SIZE).waitFor("80×24 ▌");
      for (String row : tmux.waitFor("模型").split("\n")) {
        assertTrue(dev.grill.text.Columns.width(row) <= SIZE.columns(), row);
      }
    }
  }

  @Test
  void quittingLeavesTheTerminalAsFound() throws IOException {
    try (Tmux tmux = started(shell())) {
      tmux.press("F10").waitFor("left with 0");
      assertLeftAsFound(tmux);
    }
  }

  @Test
  void controlCLeavesTheTerminalAsFound() throws IOException {
    try (Tmux tmux = started(shell())) {
      tmux.press("C-c").waitFor("left with 0");
      assertLeftAsFound(tmux);
    }
  }

  @Test
  void aCrashLeavesTheTerminalAsFoundAndOneLine() throws IOException {
    try (Tmux tmux = started(shell())) {
      tmux.press("F9").waitFor("grill: a crash of ours");
      assertLeftAsFound(tmux);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "HUP", "INT"})
  void aSignalLeavesTheTerminalAsFoundAndTheDraftKept(String signal) throws IOException {
    try (Tmux tmux = started(shell())) {
      tmux.type("半句话").waitFor("半句话");
      tmux.killBelow(signal);
      assertLeftAsFound(tmux);
      assertEquals("半句话", Files.readString(folder.resolve("draft")));
    }
  }

  @Test
  void controlZStopsAndFgComesBack() throws IOException {
    try (Tmux tmux = started(shell())) {
      tmux.type("kept").waitFor("kept");
      tmux.press("C-z").waitFor("Stopped");
      assertLeftAsFound(tmux);
      tmux.line("fg").waitFor("│ kept");
      tmux.type("!").waitFor("│ kept!");
      tmux.press("F10").waitFor("left with 0");
      assertLeftAsFound(tmux);
    }
  }

  @Test
  void controlZWhereNoShellWouldContinueGoesOn() throws IOException {
    try (Tmux tmux = Tmux.start(SIZE, Map.of(), program())) {
      tmux.waitFor("last key: none");
      tmux.press("C-z").type("on").waitFor("│ on");
    }
  }

  @Test
  void closingTheWindowKeepsTheDraft() throws IOException {
    try (Tmux tmux = Tmux.start(SIZE, Map.of(), program())) {
      tmux.waitFor("last key: none");
      tmux.type("草稿").waitFor("草稿");
      ProcessHandle program = ProcessHandle.of(tmux.process()).orElseThrow();
      tmux.closeWindow();
      program.onExit().join();
      assertEquals("草稿", Files.readString(folder.resolve("draft")));
    }
  }

  @Test
  void aTerminalWithoutSizeIsTakenFor80By24() throws IOException {
    try (Tmux tmux = shell()) {
      tmux.line("stty rows 0 cols 0; " + "sh " + script()).waitFor("80×24 ▌");
      tmux.press("F10").waitFor("left with 0");
    }
  }

  @Test
  void joinedEmojiSpoilNothingBesideThem() throws IOException {
    try (Tmux tmux = started(shell())) {
      tmux.type("👍🏽 ❤️ ok").waitUntil("the answer", screen -> screen.contains(" ok"));
      for (String row : tmux.screen().split("\n")) {
        assertFalse(row.contains("ok") && !row.stripTrailing().endsWith("│"), row);
      }
    }
  }
}
