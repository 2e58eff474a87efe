package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.text.Columns;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Tmux;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From {@code install.sh --run} on a fresh home through the first start to the end of a first
 * review, every screen and back, by keys alone, in a real terminal that changes its size on the
 * way.
 */
class WalkIT {

  private static final Size[] SIZES = {new Size(60, 16), new Size(120, 40), new Size(80, 24)};

  /** As many new cards as a day has. */
  private static final int CARDS = 10;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "English, When is your interview?, All decks, Mock interview, Cards, Statistics,"
        + " Interview plan, Decks, Settings, help, Go on at any time: grill",
    "中文, 面试是哪一天？, 全部卡组, 模拟面试, 卡片, 统计, 面试计划, 卡组, 设置, 帮助, 随时继续：grill"
  })
  void fromInstallingToAFirstReviewEveryScreenIsReachedAndLeadsBack(
      String edition,
      String when,
      String home,
      String mock,
      String browse,
      String stats,
      String plan,
      String decks,
      String settings,
      String help,
      String farewell)
      throws IOException {
    Map<String, String> environment =
        Map.of(
            "GRILL_HOME",
            folder.resolve("home").toString(),
            "GRILL_NOW",
            "2026-11-24T09:00:00+08:00",
            "JAVA_HOME",
            System.getProperty("java.home"),
            "LC_ALL",
            "C.UTF-8");
    String install =
        "env -u GRILL_LANG "
            + Installed.quoted(Installed.installer())
            + " --no-build --no-archive --run --prefix "
            + Installed.quoted(folder.resolve("prefix"));
    String title = " " + home;
    try (Tmux tmux = Tmux.shell(new Size(80, 24), environment)) {
      tmux.line(install + "; echo left with $?").waitFor("▸ English");
      if (!edition.equals("English")) {
        tmux.press("Down").press("Down").press("Down"); // past the English sets
      }
      tmux.waitFor("▸ " + edition);
      tmux.press("Enter").waitFor(when);
      tmux.press("Enter").waitFor("▸" + title);
      stands(tmux, title, help);
      for (String[] step :
          new String[][] {
            {"m", mock}, {"b", browse}, {"s", stats}, {"p", plan}, {"d", decks}, {",", settings}
          }) {
        tmux.press(step[0]);
        if (step[1].equals(plan)) {
          tmux.waitFor(" 2026-12-08"); // a plan without a date asks for one
          tmux.press("Escape");
        }
        stands(tmux, " " + step[1], help);
        tmux.press("?");
        tmux.waitUntil("help of " + step[1], screen -> screen.contains("PgUp"));
        tmux.press("Escape");
        tmux.waitUntil(step[1] + " again", screen -> screen.startsWith(" " + step[1]));
        tmux.press("Escape");
        tmux.waitFor("▸" + title);
      }
      tmux.press("Enter").waitFor("1/" + CARDS);
      stands(tmux, "1/" + CARDS, help);
      assertFalse(tmux.press("Enter").waitFor("0–5").contains("⏎4"), "a grade nobody gave");
      stands(tmux, "0–5", help);
      for (int card = 2; card <= CARDS; card++) {
        tmux.press("4").waitFor(card + "/" + CARDS);
        tmux.press("Enter").waitFor("0–5");
      }
      tmux.press("4").waitUntil("the summary", screen -> screen.contains("█"));
      tmux.press("q").waitFor("▸" + title);
      for (String[] step : new String[][] {{"s", stats}, {"b", browse}}) {
        tmux.press(step[0]);
        stands(tmux, " " + step[1], help);
        tmux.press("Escape").waitFor("▸" + title);
      }
      tmux.press("q").waitFor("left with 0");
      assertTrue(tmux.screen().contains(farewell), tmux.screen());
    }
    String history = Installed.look(folder.resolve("home"), "history", "--json");
    assertEquals(CARDS, history.split("\"grade\":4", -1).length - 1, history);
  }

  /** In every size the screen stands whole: nothing too wide or broken, the key line the last. */
  private static void stands(Tmux tmux, String text, String help) throws IOException {
    for (Size size : SIZES) {
      tmux.resize(size);
      String screen =
          tmux.waitUntil(
              text + " at " + size,
              shown ->
                  shown.contains(text)
                      && shown.stripTrailing().endsWith(help)
                      && shown.stripTrailing().lines().count() == size.rows());
      assertFalse(screen.contains("\ufffd"), screen);
      screen.lines().forEach(line -> assertTrue(Columns.width(line) <= size.columns(), screen));
    }
  }
}
