package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grill.cli.Home;
import dev.grill.decks.BuiltinDecks;
import dev.grill.text.Columns;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Tmux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Browsing as installed, in a real terminal, by keys alone. */
class BrowseIT {

  private static final String NOW = "2026-11-24T09:00:00+08:00";
  private static final Size USUAL = new Size(80, 24);

  @TempDir Path folder;

  private Path home() {
    return folder.resolve("home");
  }

  private Home.Run grill(String now, String... args) {
    return Home.withRealDecks(home()).at(now).grill(args).ok();
  }

  private JsonNode json(String... args) throws IOException {
    return grill(NOW, args).json();
  }

  private Path deck() throws IOException {
    StringBuilder yaml = new StringBuilder("deck: d-en\ntitle: Sums 和\nlanguage: en\ncards:\n");
    for (String card : List.of("one", "two", "three", "four")) {
      yaml.append("  - id: ").append(card).append("\n    tags: [count, ").append(card);
      yaml.append("]\n    question: What is ").append(card).append("? 👍🏽 問題\n");
      yaml.append("    answer: It is ").append(card).append(".\n");
    }
    return Files.writeString(folder.resolve("d.yaml"), yaml.toString());
  }

  /** Stands in for an editor that takes a line: notes what it was called with, waits, edits. */
  private Path editor() throws IOException {
    Path editor =
        Files.writeString(
            Files.createDirectories(folder.resolve("bin")).resolve("vi"),
            """
            #!/bin/sh
            echo "$1" > "$GRILL_HOME/called"
            printf 'editing>'
            read -r word
            sed -i "s/What is two/What is $word/" "$2"
            """);
    assertTrue(editor.toFile().setExecutable(true));
    return editor;
  }

  private Tmux shell(String lang) throws IOException {
    Map<String, String> environment = new TreeMap<>();
    environment.put("GRILL_HOME", home().toString());
    environment.put("GRILL_LANG", lang);
    environment.put("GRILL_NOW", NOW);
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("VISUAL", editor().toString());
    return Tmux.shell(USUAL, environment);
  }

  private static Tmux started(Tmux tmux) throws IOException {
    return tmux.line(Installed.quoted(Installed.command()) + "; echo left with $?");
  }

  /** Every row fits, and the key line stands at the bottom. */
  private static String checked(Tmux tmux, Size size, String help) throws IOException {
    String screen =
        tmux.waitUntil(
            "a whole picture at " + size,
            now -> now.contains("─".repeat(size.columns())) && now.stripTrailing().endsWith(help));
    for (String row : screen.split("\n")) {
      assertTrue(Columns.width(row) <= size.columns(), row);
    }
    return screen;
  }

  @Test
  void findsOpensEditsSuspendsBuriesAndResetsByKeysAloneThroughResizes() throws IOException {
    grill(NOW, "deck", "add", "--link", deck().toString());
    grill("2026-11-20T09:00:00+08:00", "grade", "d-en/two", "4");
    grill("2026-11-21T09:00:00+08:00", "grade", "d-en/two", "2");
    try (Tmux tmux = started(shell("en"))) {
      tmux.waitFor("b cards");
      tmux.press("b").waitFor("▸ What is one?");
      tmux.press("/").type("tag:count 问题 tw").waitFor("1 of 4");
      tmux.press("Enter").waitFor("▸ What is two?");

      tmux.press("e").waitFor("editing>");
      tmux.line("the second").waitFor("▸ What is the second?");
      tmux.waitFor("1 of 4");
      assertEquals("+9", Files.readString(home().resolve("called")).strip());

      tmux.press("Enter").waitFor("Intervals: 1 d → 1 d");
      for (Size size : new Size[] {new Size(60, 16), new Size(120, 40), USUAL}) {
        tmux.resize(size);
        checked(tmux, size, "? help");
      }
      tmux.press("s").waitFor("Suspended: d-en/two");
      assertEquals("suspended", json("show", "d-en/two", "--json").get("state").asText());
      tmux.press("u").waitFor("Resumed: d-en/two");
      tmux.press("R").waitFor("Reset d-en/two?");
      tmux.press("Enter").press("y").waitFor("Reset: d-en/two is new again.");
      tmux.press("End").waitFor("2026-11-24  – reset");

      tmux.press("Escape").waitFor("1 of 4");
      tmux.press("Escape").waitFor("4 cards");
      tmux.press("End").press("b").waitFor("Buried: d-en/four");
      for (Size size : new Size[] {new Size(60, 16), new Size(160, 45), USUAL}) {
        tmux.resize(size);
        checked(tmux, size, "? help");
      }
      tmux.press("?").waitFor("The table of cards");
      tmux.press("Escape").waitFor("▸ What is four?");
      tmux.press("Escape").waitFor("b cards");
      tmux.press("q").waitFor("left with 0");
    }
    assertEquals("new", json("show", "d-en/two", "--json").get("state").asText());
    assertEquals(
        "What is the second? 👍🏽 問題", json("show", "d-en/two", "--json").get("question").asText());
    assertEquals("buried", json("show", "d-en/four", "--json").get("state").asText());
    assertEquals(2, json("history", "d-en/two", "--json").get("reviews").size());
  }

  @Test
  void theBuiltInDecksInChinese() throws IOException {
    int cards = BuiltinDecks.cards("zh").size();
    grill(NOW, "deck", "add", "builtin:zh");
    try (Tmux tmux = started(shell("zh"))) {
      tmux.waitFor("b 浏览");
      tmux.press("b").waitFor("共 " + cards + " 张卡片");
      tmux.press("/").type("状态：新 卡组：模型評估").waitFor(cards + " 张中的 ");
      tmux.press("Enter").waitFor("⏎ 打开");
      for (Size size : new Size[] {new Size(60, 16), new Size(120, 40)}) {
        tmux.resize(size);
        checked(tmux, size, "? 帮助");
      }
      tmux.press("o", "Enter").waitFor("参考答案");
      tmux.press("C-c").waitFor("left with 0");
      assertEquals("0", tmux.value("alternate_on"));
    }
  }
}
