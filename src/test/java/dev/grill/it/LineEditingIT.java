package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grill.cli.Home;
import dev.grill.text.Columns;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Tmux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain mode on a real terminal: editing a Chinese answer of several lines, and leaving. */
class LineEditingIT {

  private static final Size SIZE = new Size(80, 24);
  private static final String ASKED = "请作答（以空行结束）：\n";
  private static final String GRADE = "评分 0-5";

  /** How the prompt ends where nothing was heard, and Enter stands for no grade. */
  private static final String NO_SUGGESTION = "(q)退出：";

  @TempDir Path folder;
  private Path home;
  private Tmux tmux;

  @BeforeEach
  void startAReview() throws IOException {
    home = folder.resolve("home");
    Path deck = Home.SMALL_DECKS.resolve("zh/sea-zh.yaml");
    Installed.prepare(home, "deck", "add", deck.toString());
    tmux = Tmux.shell(SIZE, environment("TERM", "xterm-256color"));
    review();
  }

  private Map<String, String> environment(String name, String value) {
    return Map.of(
        "GRILL_HOME",
        home.toString(),
        "GRILL_LANG",
        "zh",
        "GRILL_NOW",
        "2026-11-24T09:00:00+08:00",
        "JAVA_HOME",
        System.getProperty("java.home"),
        name,
        value);
  }

  private void review() throws IOException {
    tmux.line("clear; " + Installed.command() + " review --plain sea-zh");
    shows(ASKED);
  }

  @AfterEach
  void closeTheTerminal() throws IOException {
    tmux.close();
  }

  private List<JsonNode> history() throws IOException {
    JsonNode json = new ObjectMapper().readTree(Installed.look(home, "history", "--json"));
    List<JsonNode> rows = new ArrayList<>();
    json.get("reviews").forEach(rows::add);
    return rows;
  }

  /** Waits until the screen ends as given, the blanks at its end aside. */
  private String shows(String end) throws IOException {
    return tmux.waitUntil(
        "the end \"" + end + "\"", screen -> screen.stripTrailing().endsWith(end.stripTrailing()));
  }

  private void hasPrompt(int number) throws IOException {
    tmux.waitUntil(
        number + " prompts for a grade", screen -> screen.split(GRADE, -1).length - 1 == number);
  }

  private void hasCode(int code) throws IOException {
    shows(Tmux.PROMPT);
    tmux.line("echo \"code $?\"");
    tmux.waitFor("code " + code);
  }

  @Test
  void anAnswerOfSeveralLinesIsEditedTickedUndoneAndLeft() throws IOException {
    tmux.type("潮汐来自月亮").press("Enter").type("和太阳");
    shows(ASKED + "潮汐来自月亮\n和太阳");
    tmux.press("Up", "Home").type("我想，");
    shows(ASKED + "我想，潮汐来自月亮\n和太阳");
    tmux.press("End", "BSpace", "BSpace").type("月球引力").press("Down", "End").type("😀");
    shows(ASKED + "我想，潮汐来自月球引力\n和太阳😀");
    tmux.paste("\n地球自转\n\n最后一段");
    shows(ASKED + "我想，潮汐来自月球引力\n和太阳😀\n地球自转\n\n最后一段");
    tmux.press("Enter", "Enter");
    hasPrompt(1);
    tmux.line("-2 -3");
    hasPrompt(2);
    assertTrue(tmux.screen().contains("[x] 1 月亮的引力\n[ ] 2 太阳，约一半\n[ ] 3 "), tmux.screen());
    tmux.line("+2 -3");
    hasPrompt(3);
    tmux.press("Enter");
    shows("[2/3] sea-zh/salt\n海里的盐从哪里来？\n" + ASKED);

    assertEquals("我想，潮汐来自月球引力\n和太阳😀\n地球自转\n\n最后一段", history().get(0).get("answer").asText());
    assertEquals(4, history().get(0).get("grade").asInt(), "two of three");
    assertFalse(history().get(0).get("points").get(2).get("covered").asBoolean());

    tmux.press("Enter");
    tmux.waitFor("石");
    shows(NO_SUGGESTION);
    tmux.line("u");
    shows("[1/3] sea-zh/tides\n潮汐是怎么来的？\n" + ASKED);
    assertTrue(history().get(0).get("undone").asBoolean());

    tmux.press("Up"); // the answer before, to be bettered
    shows(ASKED + "我想，潮汐来自月球引力\n和太阳😀\n地球自转\n\n最后一段");
    tmux.press("C-c");
    tmux.waitFor("答了 0 张");
    hasCode(130);
    assertEquals(1, history().size());
  }

  @Test
  void leavingWithControlCSaysSoInTheExitCode() throws IOException {
    tmux.type("半个回答").press("C-c");
    tmux.waitFor("答了 0 张");
    hasCode(130);
    review();
    tmux.press("Enter");
    tmux.waitFor(GRADE);
    tmux.press("C-c");
    tmux.waitFor("答了 0 张");
    hasCode(130);
    assertEquals(List.of(), history());
  }

  @Test
  void theEndOfInputQuits() throws IOException {
    tmux.press("C-d");
    tmux.waitFor("答了 0 张");
    hasCode(0);
  }

  @Test
  void aLongChineseLineWrapsWithoutBreakingACharacter() throws IOException {
    String long39 = "中文很长的一行，继续写下去直到换行为止，继续写下去直到换行为止，继续写下去直到";
    assertEquals(78, Columns.width(long39));
    tmux.type(long39 + "换");
    tmux.waitUntil("a full line", screen -> screen.contains(ASKED + long39 + "换"));
    tmux.type("行为止");
    shows(ASKED + long39 + "换\n行为止");
    tmux.press("Home").type("一");
    shows(ASKED + "一" + long39 + "\n换行为止");
    tmux.press("BSpace", "End").type("。");
    shows(ASKED + long39 + "换\n行为止。");
    tmux.press("Enter").type("第二行").press("Enter", "Enter");
    hasPrompt(1);
    tmux.line("4");
    tmux.waitFor("[2/3]");
    assertEquals(long39 + "换行为止。\n第二行", history().get(0).get("answer").asText());
  }

  @Test
  void earlierAnswersAreRecalledInTheNextSession() throws IOException {
    tmux.type("第一次").press("Enter").type("的回答").press("Enter", "Enter");
    hasPrompt(1);
    tmux.line("q");
    tmux.waitFor("答了 0 张");
    review();
    String recalled = ASKED + "第一次\n的回答";
    tmux.pressUntil("Up", recalled, screen -> screen.stripTrailing().endsWith(recalled));
    tmux.press("Down", "Down").type("新的");
    shows(ASKED + "新的");
  }

  @Test
  void aDumbTerminalIsAskedWithoutEscapeCodes() throws IOException {
    tmux.press("C-c");
    tmux.waitFor("答了 0 张");
    Path typed = folder.resolve("typescript");
    tmux.line("clear; TERM=dumb script -qec '" + Installed.command() + " review sea-zh' " + typed);
    tmux.waitUntil(
        "the question", screen -> screen.stripTrailing().endsWith(ASKED.stripTrailing()));
    tmux.line("月亮").press("Enter");
    hasPrompt(1);
    tmux.line("5");
    tmux.waitFor("[2/3]");
    tmux.line("");
    shows(NO_SUGGESTION);
    tmux.line("q");
    tmux.waitFor("答了 1 张");
    hasCode(0);
    assertFalse(Files.readString(typed).contains("\u001b"), "no escape code");
    assertEquals("月亮", history().get(0).get("answer").asText());
  }
}
