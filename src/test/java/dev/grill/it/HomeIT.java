package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grill.cli.Home;
import dev.grill.text.Columns;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Tmux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code grill} alone, installed, in a real terminal. */
class HomeIT {

  private static final String NOW = "2026-11-24T09:00:00+08:00";

  @TempDir Path folder;

  private Tmux shell(String language, Size size) throws IOException {
    return Tmux.shell(
        size,
        Map.of(
            "GRILL_HOME",
            folder.toString(),
            "GRILL_LANG",
            language,
            "GRILL_NOW",
            NOW,
            "LC_ALL",
            "C.UTF-8"));
  }

  private static Tmux started(Tmux tmux) throws IOException {
    return tmux.line(Installed.quoted(Installed.command()) + "; echo left with $?");
  }

  private JsonNode history() throws IOException {
    return new ObjectMapper().readTree(Installed.look(folder, "history", "--json")).get("reviews");
  }

  @Test
  void aFirstStartChoosesAnEditionReviewsACardAndComesBackHome() throws IOException {
    try (Tmux tmux = started(shell("zh", new Size(80, 24)))) {
      tmux.waitFor("▸ 中文");
      tmux.press("Enter").waitFor("面试是哪一天？");
      String home = tmux.press("Enter").waitFor("▸ 全部卡组");
      assertTrue(home.contains("新卡 10"), home);
      assertFalse(home.contains("English"), home);

      tmux.press("Down", "Enter").waitFor("1/");
      tmux.press("Enter").waitUntil("the grades", screen -> screen.contains("5 "));
      tmux.press("4").waitFor("2/");
      tmux.press("Tab").waitFor("  q ");
      tmux.press("q").waitUntil("the summary", screen -> !screen.contains("┌"));
      tmux.press("q");
      String back = tmux.waitFor("连续 1 天");
      assertTrue(back.contains("新卡 9"), back);
      assertFalse(back.contains("▸ 全部卡组"), "the deck is still selected: " + back);

      for (Size size : new Size[] {new Size(60, 16), new Size(120, 40)}) {
        tmux.resize(size);
        String resized = tmux.waitUntil("home at " + size, HomeIT::isWhole);
        resized.lines().forEach(line -> assertTrue(Columns.width(line) <= size.columns(), resized));
      }
      tmux.press("q").waitFor("left with 0");
      assertEquals("0", tmux.value("alternate_on"));
    }
    assertEquals(1, history().size());
    assertEquals(4, history().get(0).get("grade").asInt());
  }

  /** The key line is the last one, and home above it. */
  private static boolean isWhole(String screen) {
    return screen.contains("连续 1 天") && screen.stripTrailing().endsWith("? 帮助");
  }

  @Test
  void controlCLeavesHomeWithZero() throws IOException {
    try (Tmux tmux = started(shell("en", new Size(80, 24)))) {
      tmux.waitFor("▸ English");
      tmux.press("C-c").waitFor("left with 0");
    }
    assertEquals(0, history().size());
  }

  /** A clock that runs from a moment of the test's choosing, unlike {@code GRILL_NOW}. */
  private static Path movedClock() throws IOException {
    List<Path> found = List.of();
    try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
      found =
          folders
              .map(folder -> folder.resolve("faketime/libfaketime.so.1"))
              .filter(Files::isRegularFile)
              .toList();
    }
    if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
      fail("libfaketime is missing, and in CI the day must be seen to end");
    }
    if (found.isEmpty()) {
      System.err.println("SKIPPED: the end of a day needs libfaketime, which is not installed");
    }
    Assumptions.assumeFalse(found.isEmpty(), "libfaketime is not installed");
    return found.get(0);
  }

  @Test
  void aNewDayShowsWithoutAKey() throws IOException {
    Path library = movedClock();
    String deck = Home.SMALL_DECKS.resolve("en/sea-en.yaml").toString();
    Installed.prepare(folder, "deck", "add", deck);
    Map<String, String> dayBefore = Map.of("GRILL_NOW", "2026-11-23T09:00:00Z");
    assertEquals(0, Installed.run(folder, dayBefore, "", "grade", "sea-en/tides", "4").code());
    // with its "fix" each wait of Java's would end at once, and both processors be busy all the
    // while
    String clock =
        "env -u GRILL_NOW TZ=UTC FAKETIME='@2026-11-24 03:59:45' FAKETIME_DONT_FAKE_MONOTONIC=1"
            + " FAKETIME_FORCE_MONOTONIC_FIX=0 LD_PRELOAD="
            + Installed.quoted(library)
            + " ";
    try (Tmux tmux = shell("en", new Size(80, 24))) {
      tmux.line(clock + Installed.quoted(Installed.command()) + "; echo left with $?");
      String before = tmux.waitFor("▸ All decks");
      assertTrue(before.contains("Mon 23 Nov") && !before.contains("1 due"), before);
      String after = tmux.waitFor("Tue 24 Nov");
      assertTrue(after.contains("1 due"), after);
      tmux.press("q").waitFor("left with 0");
    }
  }

  @Test
  void withoutATerminalItIsDue() {
    Map<String, String> environment = Map.of("GRILL_NOW", NOW);
    Installed.Result alone = Installed.run(folder, environment, "");
    Installed.Result due = Installed.run(folder, environment, "", "due");
    assertEquals(due, alone);
    assertEquals(0, alone.code());
  }
}
