package dev.grill.deckfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Lang;
import dev.grill.message.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

  private static String render(String file, int column, String line) {
    Problem problem =
        new Problem(file, 3, column, Severity.ERROR, Code.TAB_INDENT, List.of(), line);
    return ProblemText.render(problem, Messages.of(Lang.ZH));
  }

  @Test
  void theCaretStandsByDisplayWidth() {
    assertEquals("d.yaml:3:4: 错误：这一行用制表符缩进；请用空格\n评é😀x\n     ^\n", render("d.yaml", 4, "评é😀x"));
    assertEquals(
        "d.yaml:3:4: 错误：这一行用制表符缩进；请用空格\n\te\u0301x\n\t ^\n", render("d.yaml", 4, "\te\u0301x"));
    assertTrue(render("d", 6, "title").endsWith("\ntitle\n     ^\n"));
    assertTrue(render("d", 1, "").endsWith("\n\n^\n"));
  }

  @Test
  void nothingShownCanSteerATerminal() {
    assertEquals(
        "\\u001Bx:3:2: 错误：这一行用制表符缩进；请用空格\n\\u001B[31m\\u202E\n      ^\n",
        render("\u001bx", 2, "\u001b[31m\u202e"));
    Problem problem =
        new Problem(
            "d",
            1,
            1,
            Severity.ERROR,
            Code.BAD_DIFFICULTY,
            List.of("none", "\u001b]0;x\u0007\n"),
            null);
    assertEquals(
        "d:1:1: error: the difficulty cannot be '\\u001B]0;x\\u0007\\n'; 1 is easy, 2 usual, 3"
            + " hard\n",
        ProblemText.render(problem, Messages.of(Lang.EN)));
  }

  @Test
  void aLongLineIsShownAroundThePlace() {
    String shown = render("d", 1001, "评".repeat(1000) + "x" + "y".repeat(1_000_000));
    String[] lines = shown.split("\n");
    assertEquals("…" + "评".repeat(30) + "x" + "y".repeat(59) + "…", lines[1]);
    assertEquals(" ".repeat(61) + "^", lines[2]);
  }
}
