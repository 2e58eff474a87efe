package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.text.Columns;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Tmux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings and decks of the installed program, by keys alone in a real terminal. */
class SettingsIT {

  @TempDir Path folder;

  private Tmux started() throws IOException {
    Installed.prepare(folder, "deck", "add", "builtin:zh");
    Tmux tmux =
        Tmux.shell(
            new Size(80, 24),
            Map.of(
                "GRILL_HOME",
                folder.toString(),
                "GRILL_NOW",
                "2026-11-24T09:00:00+08:00",
                "LC_ALL",
                "C.UTF-8"));
    tmux.line(Installed.quoted(Installed.command()) + "; echo left with $?");
    tmux.waitFor("▸ All decks");
    return tmux;
  }

  private static void fits(Tmux tmux, Size size, String expected) throws IOException {
    tmux.resize(size);
    String screen =
        tmux.waitUntil(
            expected + " at " + size,
            now -> now.contains(expected) && now.stripTrailing().lines().count() == size.rows());
    screen.lines().forEach(line -> assertTrue(Columns.width(line) <= size.columns(), screen));
  }

  @Test
  void settingsTakeEffectWithoutARestart() throws IOException {
    try (Tmux tmux = started()) {
      tmux.press(",").waitFor("▸ Language");
      tmux.press("Enter").waitFor("▸ 语言");
      tmux.press("Down", "Down", "Enter").waitFor("⏎ 保存");
      tmux.press("BSpace", "BSpace").type("4").press("Enter").waitFor("每天新卡        4");
      fits(tmux, new Size(60, 16), "? 帮助");
      fits(tmux, new Size(120, 40), "? 帮助");
      fits(tmux, new Size(80, 24), "? 帮助");
      tmux.press("/").type("颜色").press("Enter").waitFor("▸ 颜色");
      String before = tmux.screenWithColours();
      tmux.press("Right", "Right").waitFor("浅色");
      assertFalse(before.contains("48;5;153"), "dark before");
      assertTrue(tmux.screenWithColours().contains("48;5;153"), "the light theme's selection");
      tmux.press("Escape").waitFor("▸ 语言");
      tmux.press("Escape").waitFor("新卡 4");
      tmux.press("q").waitFor("left with 0");
      assertEquals("0", tmux.value("alternate_on"));
    }
    assertEquals(
        "language: zh\nnew-per-day: 4\ntheme: light\n",
        Files.readString(folder.resolve("config.yaml")));
  }

  @Test
  void aKeyIsBoundAndWorksOnEveryScreenAndTheNextTime() throws IOException {
    try (Tmux tmux = started().resize(new Size(120, 40))) {
      tmux.press(",").waitFor("▸ Language");
      tmux.press("End", "Enter").waitFor("Action");
      tmux.press("/").type("quit").press("Enter").waitFor("▸ quit");
      tmux.press("Enter").waitFor("Press the new key.");
      tmux.press("d").waitFor("keys.quit cannot have d");
      tmux.press("F9").waitFor("*F9");
      tmux.press("Escape").waitFor("▸ review");
      tmux.press("Escape").waitFor("1 of your own");
      tmux.press("Escape").waitFor("F9 quit");
      tmux.press("q", "F9").waitFor("left with 0");
      tmux.line("clear; " + Installed.quoted(Installed.command()));
      tmux.waitFor("F9 quit");
      tmux.press("F9");
    }
    assertEquals("keys.quit: f9\n", Files.readString(folder.resolve("config.yaml")));
  }

  @Test
  void decksAreAddedCheckedAndTakenOut() throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(
        file,
        "deck: mine\ntitle: 我的 deck\ncards:\n  - id: one\n    question: 什么？\n    answer: 这个\n"
            + "    points: [{point: 这个}]\n    colour: red\n");
    try (Tmux tmux = started()) {
      tmux.press("d").waitFor("✓");
      fits(tmux, new Size(60, 16), "? help");
      fits(tmux, new Size(80, 24), "? help");
      tmux.press("a").waitFor("Type or paste its path");
      tmux.paste(file.toString()).press("Enter").waitFor("colour");
      Files.writeString(file, Files.readString(file).replace("    colour: red\n", ""));
      tmux.press("Enter").waitFor("1 deck added");
      tmux.press("/").type("mine").press("Enter").waitFor("▸ 我的 deck");
      tmux.press("Enter").waitFor("nothing wrong in the file");
      tmux.press("Escape").waitFor("▸ 我的 deck");
      tmux.press("r").waitFor("y remove");
      tmux.press("y").waitUntil("the deck gone", screen -> !screen.contains("▸ 我的 deck"));
      tmux.press("Escape").waitFor("From");
      tmux.press("Escape").waitFor("▸ All decks");
      tmux.press("q").waitFor("left with 0");
    }
    assertFalse(Installed.look(folder, "deck", "list").contains("mine"));
  }
}
