package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grill.cli.Home;
import dev.grill.text.Columns;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Tmux;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statistics and the plan, installed, in a real terminal, by keys alone. */
class StatsAndPlanIT {

  private static final String NOW = "2026-11-24T09:00:00+08:00";
  private static final String CARD = "ai-evaluation-zh/model-performance";
  private static final Size[] SIZES = {new Size(60, 16), new Size(120, 40), new Size(80, 24)};

  @TempDir Path folder;

  private Tmux home(String language) throws IOException {
    Map<String, String> environment =
        Map.of(
            "GRILL_HOME",
            folder.toString(),
            "GRILL_LANG",
            language,
            "GRILL_NOW",
            NOW,
            "LC_ALL",
            "C.UTF-8");
    return Tmux.shell(new Size(80, 24), environment)
        .line(Installed.quoted(Installed.command()) + "; echo left with $?");
  }

  private JsonNode json(String... command) throws IOException {
    return Home.withRealDecks(folder).at(NOW).grill(command).ok().json();
  }

  private void answered() {
    Home home = Home.withRealDecks(folder).at(NOW);
    home.grill("deck", "add", "builtin:zh", "--yes").ok();
    home.grill("grade", CARD, "4", "--seconds", "90").ok();
  }

  /** In every size the whole screen stands: no line too wide, the key line the last one. */
  private static void resizes(Tmux tmux, String text, String help) throws IOException {
    for (Size size : SIZES) {
      tmux.resize(size);
      String screen =
          tmux.waitUntil(
              text + " at " + size,
              shown -> shown.contains(text) && shown.stripTrailing().endsWith(help));
      screen.lines().forEach(line -> assertTrue(Columns.width(line) <= size.columns(), screen));
    }
  }

  @Test
  void everySectionOfTheStatisticsIsReachedAndLeadsBackHome() throws IOException {
    answered();
    try (Tmux tmux = home("zh")) {
      tmux.waitFor("▸ 全部卡组");
      String overview = tmux.press("s").waitFor("[总览]");
      assertTrue(overview.contains("1 次，今天 1 次"), overview);
      for (String section : new String[] {"日历", "每周", "预测", "主题", "要点", "难记"}) {
        tmux.press("Tab").waitFor("[" + section + "]");
        resizes(tmux, "[" + section + "]", "? 帮助");
      }
      tmux.press("5").waitFor("[主题]");
      tmux.press("/").type("eval").waitFor("/ eval");
      tmux.press("Enter").waitFor("Esc 返回");
      tmux.press("Escape").waitUntil("all topics", screen -> !screen.contains("/ eval"));
      tmux.press("?").waitFor("用语");
      tmux.press("Escape").waitFor("[主题]");
      tmux.press("Escape").waitFor("▸ 全部卡组");
      tmux.press("q").waitFor("left with 0");
    }
  }

  @Test
  void aPlanIsSetSeenAndClearedByKeysAlone() throws IOException {
    answered();
    try (Tmux tmux = home("en")) {
      tmux.waitFor("▸ All decks");
      tmux.press("p").waitFor("No interview date is set");
      tmux.type("+9").waitFor("Thu 3 Dec, in 9 days");
      tmux.press("Enter").waitFor("Interview on Thu 3 Dec, 9 days left");
      tmux.waitFor("Minutes a day 20");
      tmux.type("9").waitFor("About 3 cards a day");
      tmux.press("Enter").waitFor("have no place before");
      resizes(tmux, "have no place before", "? help");
      tmux.press("Tab").waitFor("grill suspend CARD");
      tmux.press("Escape").waitFor("█ new");
      assertEquals("2026-12-03", json("plan", "--json").get("interview").asText());
      assertEquals(9, json("plan", "--json").get("minutesPerDay").asInt());
      String home = tmux.press("Escape").waitFor("▸ All decks");
      assertTrue(home.contains("Interview on Thu 3 Dec, 9 days left"), home);
      int waits = json("due", "--json").get("total").get("new").asInt();
      assertTrue(home.contains("today 1 of " + (1 + waits)), home);
      tmux.press("p").waitFor("█ new");
      tmux.press("c").waitFor("Forget the interview date");
      tmux.press("y").waitFor("No interview date is set");
      assertTrue(json("plan", "--json").get("interview").isNull());
      tmux.press("C-c").waitFor("left with 0");
    }
  }
}
