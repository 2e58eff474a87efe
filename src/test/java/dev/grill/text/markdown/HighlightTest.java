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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void aPythonCommentBeginsAnywhereOthersAfterABlankOrALinesBeginning() {
    assertEquals(List.of("COMMENT:#y"), coloured("x#y", "python"));
    for (String language : List.of("bash", "yaml", "docker")) {
      assertEquals(List.of("COMMENT:#x"), coloured("#x", language));
      assertEquals(List.of("COMMENT:# y", "COMMENT:#z"), coloured("x\t# y\n#z", language));
      assertEquals(List.of(), coloured("x#y", language));
    }
  }

  @Test
  void aBackslashHoldsAQuoteBackWhereTheLanguageSaysSo() {
    assertEquals(List.of("STRING:'a\\'b'"), coloured("'a\\'b' c", "python"));
    assertEquals(List.of("STRING:\"a\\\"b\""), coloured("\"a\\\"b\" c", "yaml"));
    assertEquals(List.of("STRING:'a\\'"), coloured("'a\\'b c", "bash"));
    assertEquals(List.of("STRING:'a\\'"), coloured("'a\\'", "python"), "not closed");
  }

  @Test
  void aStringThatIsNotClosedEndsWithItsLineOrInBashWithTheNextQuote() {
    assertEquals(List.of("STRING:\"a", "NUMBER:1"), coloured("\"a\n1", "python"));
    assertEquals(List.of("STRING:\"a\\", "NUMBER:1"), coloured("\"a\\\n1", "python"));
    assertEquals(List.of("STRING:\"a", "STRING:1\""), coloured("\"a\n1\" x", "bash"));
    assertEquals(List.of("STRING:\"a"), coloured("\"a", "yaml"));
    assertEquals(List.of("STRING:\"a\\"), coloured("\"a\\", "yaml"));
  }

  @Test
  void threeQuotesAreOneStringInPythonAlone() {
    assertEquals(List.of("STRING:'''a'b"), coloured("'''a'b", "python"), "not closed");
    assertEquals(List.of("STRING:''''''", "NUMBER:1"), coloured("''''''1", "python"));
    assertEquals(List.of("STRING:'''a'"), coloured("'''a' b", "bash"));
  }

  @Test
  void aWordThatHoldsAKeywordIsNone() {
    for (String beside : List.of("a", "z", "A", "Z", "_")) {
      assertEquals(List.of(), coloured(beside + "if", "python"));
      assertEquals(List.of(), coloured("if" + beside, "python"));
    }
    for (String digit : List.of("0", "9")) {
      assertEquals(List.of(), coloured("if" + digit, "python"));
      assertEquals(List.of("NUMBER:" + digit + "if"), coloured(digit + "if", "python"));
    }
    for (String beside : List.of("`", "{", "@", "[", "/", ":", "模")) {
      assertEquals(List.of("KEYWORD:if"), coloured(beside + "if" + beside, "python"));
    }
  }

  @Test
  void anAttributeIsNoKeywordAndANumberMayHoldAPoint() {
    assertEquals(List.of("KEYWORD:in"), coloured("in x.in", "python"));
    assertEquals(List.of("NUMBER:1.5", "NUMBER:2", "NUMBER:3"), coloured("1.5 2. 3.", "python"));
    assertEquals(List.of(), coloured("b.if", "python"));
  }

  @Test
  void hyphensJoinWordsOutsidePython() {
    assertEquals(List.of("KEYWORD:not", "KEYWORD:in"), coloured("not-in", "python"));
    assertEquals(List.of(), coloured("set-x", "bash"));
  }

  @Test
  void aYamlKeyEndsWithAColonAndABlank() {
    assertEquals(List.of("KEYWORD:a", "KEYWORD:b"), coloured("a: x\nb:", "yaml"));
    assertEquals(List.of(), coloured("a:x c", "yaml"));
    assertEquals(List.of("KEYWORD:if"), coloured("x: if", "bash"));
  }

  @ParameterizedTest
  @CsvSource({
    "py, if",
    "Python3, if",
    "sh, fi",
    "shell, fi",
    "zsh, fi",
    "console, fi",
    "yml, off",
    "docker, RUN"
  })
  void aLanguageHasSeveralNames(String language, String keyword) {
    assertEquals(List.of("KEYWORD:" + keyword), coloured(keyword, language));
  }

  @Test
  void codeAsHtmlHasItsWordsInSpansAndItsSignsEscaped() {
    assertEquals(
        "<pre><code><span class=\"keyword\">if</span> x &lt; <span class=\"digits\">1</span>:\n"
            + "  <span class=\"string\">&quot;a&amp;b&quot;</span> &gt; y</code></pre>",
        CodeHtml.html("if x < 1:\n  \"a&b\" > y\n", "python"));
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
