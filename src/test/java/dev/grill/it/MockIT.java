package dev.grill.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grill.text.Columns;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Tmux;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mock interview on full screens, as installed, in a real terminal. */
class MockIT {

  private static final Size SIZE = new Size(80, 24);
  private static final Size WIDE = new Size(120, 40);

  @TempDir Path folder;

  @BeforeEach
  void addTheDecks() {
    Installed.prepare(folder, "deck", "add", "builtin:zh");
  }

  private Tmux shell(String language) throws IOException {
    Map<String, String> environment = new TreeMap<>();
    environment.put("GRILL_HOME", folder.toString());
    environment.put("GRILL_LANG", language);
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    return Tmux.shell(SIZE, environment);
  }

  private static String command(String... args) {
    List<String> words = new ArrayList<>(List.of(Installed.command().toString()));
    words.addAll(List.of(args));
    return Tmux.quoted(words) + "; echo left with $?";
  }

  private List<JsonNode> history() throws IOException {
    List<JsonNode> reviews = new ArrayList<>();
    new ObjectMapper()
        .readTree(Installed.look(folder, "history", "--json"))
        .get("reviews")
        .forEach(reviews::add);
    return reviews;
  }

  private static void resize(Tmux tmux, Size size, String shown) throws IOException {
    tmux.resize(size);
    String screen =
        tmux.waitUntil(
            "the screen at " + size,
            now -> now.contains("─".repeat(size.columns())) && now.contains(shown));
    for (String row : screen.split("\n")) {
      assertTrue(Columns.width(row) <= size.columns(), row);
    }
  }

  @Test
  void anInterviewFromHomeByKeysAloneWithResizesInBetween() throws IOException {
    try (Tmux tmux = shell("zh")) {
      tmux.line(command()).waitFor("m 模拟面试");
      tmux.press("m").waitFor("▸ 题数");
      resize(tmux, Size.SMALLEST, "▸ 题数");
      for (int less = 9; less >= 3; less--) {
        tmux.press("Left").waitFor("‹ " + (less < 10 ? "  " : " ") + less + " ›");
      }
      tmux.press("Enter").waitFor("第 1/3 题");
      resize(tmux, SIZE, "第 1/3 题");
      tmux.type("先看数据").waitFor("先看数据");
      tmux.press("F3").waitFor("已暂停");
      assertFalse(tmux.screen().contains("先看数据"));
      tmux.press("Enter").waitFor("先看数据");
      tmux.press("F2").waitFor("第 2/3 题");
      resize(tmux, WIDE, "第 2/3 题");
      tmux.press("Tab").waitFor("s 跳过");
      tmux.press("s").waitFor("第 3/3 题");
      tmux.type("最后一题").waitFor("最后一题");
      String asking = tmux.screen();
      assertFalse(asking.contains("参考答案") || asking.contains("要点"), asking);
      tmux.press("M-Enter").waitFor("题目已问完");
      tmux.press("Up", "Up", "Enter").waitFor("重答");
      tmux.type("想起来了").waitFor("想起来了");
      tmux.press("M-Enter").waitFor("题目已问完");
      tmux.press("Enter").waitFor("回答 1/3");
      tmux.press("x", "x").waitFor("✓1");
      tmux.press("4").waitFor("回答 2/3");
      resize(tmux, Size.SMALLEST, "回答 2/3");
      tmux.press("0").waitFor("回答 3/3");
      resize(tmux, SIZE, "回答 3/3");
      tmux.press("f").waitFor("成绩单");
      tmux.press("t").waitFor("今天在等");
      tmux.press("?").waitFor("把评分低于 4 的卡片放进今天");
      tmux.press("Escape").waitFor("题组");
      tmux.press("q").waitFor("到期");
      tmux.press("q").waitFor("left with 0");
    }
    List<JsonNode> answers = history();
    assertEquals(2, answers.size(), "nothing was heard in the third, so f leaves it ungraded");
    for (JsonNode answer : answers) {
      assertEquals("mock", answer.get("mode").asText());
      assertTrue(answer.get("after").isNull(), "no schedule moves");
    }
    assertEquals("先看数据", answers.get(0).get("answer").asText());
    assertEquals("想起来了", answers.get(1).get("answer").asText(), "it was passed over at first");
    String due = Installed.look(folder, "due", "--json");
    int missed = 0;
    for (JsonNode answer : answers) {
      missed += answer.get("grade").asInt() < 4 ? 1 : 0;
    }
    assertEquals(missed, new ObjectMapper().readTree(due).at("/total/due").asInt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "HUP", "KILL"})
  void whatWasAnsweredOutlivesTheProgram(String signal) throws IOException {
    try (Tmux tmux = shell("en")) {
      tmux.line(command("mock", "--questions", "2", "--seed", "5")).waitFor("‹   2 ›");
      assertTrue(tmux.screen().contains("seed 5"), tmux.screen());
      tmux.press("Enter").waitFor("Question 1/2");
      tmux.type("the first answer").waitFor("the first answer");
      tmux.press("F2").waitFor("Question 2/2");
      tmux.type("half of it").waitFor("half of it");
      tmux.killBelow(signal);
      tmux.waitFor("left with ");
      tmux.line("clear; stty sane; tput rmcup; " + command("mock")).waitFor("An interview is not");
      tmux.press("Enter").waitFor("1 of 2 questions answered");
      tmux.press("Enter").waitFor("Question 2/2");
      boolean hadTime = !signal.equals("KILL");
      if (hadTime) {
        tmux.waitFor("half of it");
      }
      tmux.press("F2").waitFor("That was the last question");
      tmux.press("Enter").waitFor("Answer 1/2");
      tmux.press("5").waitFor("Answer 2/2");
      tmux.press("C-c").waitFor("left with 0");
      assertEquals(1, history().size());
      tmux.line("clear; " + command("mock")).waitFor("An interview is not finished");
      tmux.press("Enter").waitFor("Answer 2/2");
      tmux.press("4").waitFor("Scorecard");
      tmux.press("q").waitFor("2 questions in");
    }
    assertEquals(2, history().size());
    assertEquals("the first answer", history().get(0).get("answer").asText());
  }

  @Test
  void plainAndPipesStayAsTheyWere() throws IOException {
    try (Tmux tmux = shell("en")) {
      tmux.line(command("mock", "--plain", "--questions", "1")).waitFor("[1/1] ");
      tmux.press("C-c").waitFor("left with 130");
      tmux.line("clear; TERM=dumb " + command("mock", "--questions", "1"));
      tmux.waitUntil(
          "the questions line by line",
          screen -> screen.contains("cannot show full screens") && screen.contains("[1/1] "));
    }
    Installed.Result piped = Installed.run(folder, Map.of(), "", "mock", "--questions", "1");
    assertTrue(piped.out().contains("[1/1] "), piped.out());
  }
}
