package dev.grill.text.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.grill.text.Escape;
import dev.grill.text.Samples;
import dev.grill.text.Span;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HighlightTest {

  @Test
  void pythonShowsKeywordsStringsNumbersAndComments() {
    assertEquals(
        List.of("KEYWORD:from", "KEYWORD:import", "COMMENT:# 指标"),
        coloured("from sklearn import metrics  # 指标", "python"));
    assertEquals(
        List.of("KEYWORD:return", "NUMBER:0.5", "STRING:\"a \\\" b\"", "NUMBER:1e3"),
        coloured("return f(0.5, \"a \\\" b\", x1, 1e3)", "python"));
  }

  @Test
  void aPythonStringOfThreeQuotesCrossesLines() {
    assertEquals(
        List.of("STRING:\"\"\"one", "STRING:# two\"\"\"", "COMMENT:# three"),
        coloured("\"\"\"one\n# two\"\"\" # three", "py"));
  }

  @Test
  void aHashInsideAShellWordIsNoComment() {
    assertEquals(
        List.of("KEYWORD:echo", "COMMENT:# yes"), coloured("echo ${#a} b#c # yes", "bash"));
  }

  @Test
  void yamlKeysAreKeywords() {
    assertEquals(
        List.of("KEYWORD:max-len", "NUMBER:512", "KEYWORD:use", "KEYWORD:true"),
        coloured("max-len: 512\nuse: true", "yaml"));
  }

  @Test
  void dockerInstructionsAreKeywords() {
    assertEquals(
        List.of("KEYWORD:FROM", "NUMBER:3.11", "KEYWORD:RUN"),
        coloured("FROM python:3.11\nRUN pip install x", "Dockerfile"));
  }

  @Test
  void anUnknownLanguageIsCodeWithoutColours() {
    assertEquals(
        List.of(StyledLine.of("if x", Style.CODE), StyledLine.of("    y", Style.CODE)),
        Highlight.lines("if x\n\ty\n", null));
  }

  @Property
  void nothingIsLostOrChanged(@ForAll("raw") String source) {
    for (String language : List.of("python", "bash", "yaml", "dockerfile", "other")) {
      List<String> lines = new ArrayList<>();
      for (StyledLine line : Highlight.lines(source, language)) {
        lines.add(line.text());
      }
      String escaped = Escape.text(source);
      while (escaped.endsWith("\n")) {
        escaped = escaped.substring(0, escaped.length() - 1);
      }
      assertEquals(escaped, String.join("\n", lines));
    }
  }

  private static List<String> coloured(String source, String language) {
    List<String> coloured = new ArrayList<>();
    for (StyledLine line : Highlight.lines(source, language)) {
      for (Span span : line.spans()) {
        if (span.style() != Style.CODE) {
          coloured.add(span.style() + ":" + span.text());
        }
      }
    }
    return coloured;
  }

  @Provide
  Arbitrary<String> raw() {
    return Samples.raw();
  }
}
