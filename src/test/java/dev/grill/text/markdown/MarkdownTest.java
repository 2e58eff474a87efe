package dev.grill.text.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.text.Span;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  @Test
  void everyKindOfBlockIsLaidOut() throws IOException {
    assertEquals(
        resource("markdown-40.txt"),
        String.join("\n", Markdown.plain(resource("markdown.md"), 40)) + "\n");
  }

  @Test
  void aTableTooWideWrapsItsCellsAndANarrowOneBecomesAList() {
    String table = "| 指标 | meaning |\n|--|--|\n| 召回率 | share of positives found |\n";
    assertEquals(
        List.of(
            "指标   │ meaning      ",
            "───────┼──────────────",
            "召回率 │ share of     ",
            "       │ positives    ",
            "       │ found        "),
        Markdown.plain(table, 22));
    assertEquals(
        List.of("指标: 召回率", "meaning: share", "of positives", "found"), Markdown.plain(table, 14));
  }

  @Test
  void stylesFollowTheMarkup() {
    assertEquals(
        List.of(
            new Span("a ", Style.PLAIN),
            new Span("b", Style.STRONG),
            new Span(" ", Style.PLAIN),
            new Span("c", Style.EMPHASIS),
            new Span(" ", Style.PLAIN),
            new Span("d", Style.CODE),
            new Span(" ", Style.PLAIN),
            new Span("x²", Style.MATH)),
        Markdown.lines("a **b** *c* `d` $x^2$", 40).get(0).spans());
  }

  @Test
  void emphasisSignsInsideAFormulaBelongToTheFormula() {
    assertEquals(List.of("wᵢ * bᵢ * cᵢ"), Markdown.plain("$w_i * b_i * c_i$", 40));
    assertEquals(List.of("∑ xᵢ"), Markdown.plain("$$\n\\sum x_i\n$$", 40));
  }

  @Test
  void pricesAreNoFormulas() {
    assertEquals(List.of("$5 and $10, not $x"), Markdown.plain("$5 and $10, not $x", 40));
  }

  @Test
  void codeInsideDollarsStaysCodeAndEscapedDollarsStayDollars() {
    assertEquals(List.of("$x_i$ and $y$"), Markdown.plain("`$x_i$` and \\$y\\$", 40));
  }

  @Test
  void controlCharactersAreEscapedWhereverTheyHide() {
    String hidden = "&#27;[31m \u001b]0;x\u0007 [t](<http://a\u001b>)\n\n```\n\u009b\u202e\n```";
    String shown = String.join("\n", Markdown.plain(hidden, 60));
    assertFalse(shown.contains("\u001b") || shown.contains("\u009b") || shown.contains("\u202e"));
    assertTrue(shown.startsWith("␛[31m ␛]0;x␇ t (http://a"), shown);
    assertTrue(shown.endsWith("\\u{9b}\\u{202e}"), shown);
  }

  @Test
  void nestingWithoutEndDoesNotOverflowTheStack() {
    assertFalse(Markdown.lines(">".repeat(20_000) + " x", 40).isEmpty());
    assertFalse(Markdown.lines("*a **b ".repeat(20_000), 40).isEmpty());
    assertFalse(Markdown.lines("[".repeat(20_000) + "x", 40).isEmpty());
    assertFalse(Markdown.lines("- ".repeat(5_000) + "x", 40).isEmpty());
  }

  @Property
  void noLineIsWiderThanAsked(
      @ForAll("markdown") String source, @ForAll @IntRange(min = 10, max = 80) int columns) {
    for (StyledLine line : Markdown.lines(source, columns)) {
      assertTrue(line.width() <= columns, () -> line.text() + " in " + columns);
      assertFalse(line.text().contains("\n"));
    }
  }

  @Property
  void everyWordOfTheTextIsStillThere(
      @ForAll("markdown") String any, @ForAll @IntRange(min = 20, max = 80) int columns) {
    String source = any.replace("|", ""); // cells beyond a table's head are left out by its rules
    StringBuilder shown = new StringBuilder();
    for (String line : Markdown.plain(source, columns)) {
      shown.append(line);
    }
    long asked = source.codePoints().filter(codePoint -> codePoint == '模').count();
    long there = shown.codePoints().filter(codePoint -> codePoint == '模').count();
    assertEquals(asked, there);
  }

  @Test
  void textBehindAFenceThatIsNoLanguageStays() {
    assertEquals("模型 word\n", lines("```模型 word"));
    assertEquals("two words\ncode\n", lines("```two words\ncode\n```"));
    assertEquals("code\n", lines("```python\ncode\n```"));
  }

  private static List<String> plain(int columns, String... lines) {
    return Markdown.plain(String.join("\n", lines), columns);
  }

  @Test
  void aBreakTagBreaksTheLineAndOtherTagsAreShown() {
    assertEquals(List.of("a", "b", "c", "d <b>e</b>"), plain(40, "a<br>b<br/>c<br />d <b>e</b>"));
  }

  @Test
  void indentedCodeKeepsItsIndents() {
    assertEquals(
        List.of("  code", "      more", "", "text"),
        plain(40, "    code", "        more", "", "text"));
    assertEquals(Style.CODE, Markdown.lines("    code", 40).get(0).spans().get(1).style());
  }

  @Test
  void aFencesLanguageMayBeOfAnySignsOfAscii() {
    assertEquals(List.of("  x"), plain(40, "```a!~", "x", "```"));
  }

  @Test
  void dollarSignsWithBlanksInsideOrADigitBehindAreNoFormula() {
    assertEquals(
        List.of("$ x$ and $x $ and $x$5 and x"), plain(40, "$ x$ and $x $ and $x$5 and $x$"));
    assertEquals(List.of("$x$0 $x$9 x/"), plain(40, "$x$0 $x$9 $x$/"));
    assertEquals(List.of("$   x$ $x   $"), plain(40, "$\tx$ $x\t$"));
    assertEquals(List.of("$ x$"), plain(40, "$", "x$"));
    assertEquals(List.of("a$b and a and a"), plain(40, "$a\\$b$ and $a\\\\$ and $$ a $$"));
    assertEquals(List.of("a and $a and $"), plain(40, "$$a$$ and $$a$ and $"));
    assertEquals(List.of("$$$$"), plain(40, "$$$$"));
  }

  @Test
  void aFormulaHasALongestLength() {
    assertEquals("x".repeat(1999), plain(2100, "$" + "x".repeat(1999) + "$").get(0));
    assertEquals("$" + "x".repeat(2000) + "$", plain(2100, "$" + "x".repeat(2000) + "$").get(0));
  }

  @Test
  void linesJoinWithABlankBetweenWordsAndWithNoneBesideIdeographs() {
    assertEquals(List.of("a", "b c 模型 (x、y z"), plain(40, "a\\", "b", "c", "模", "型 (x", "、y", "z"));
    assertEquals(List.of("模 b"), plain(40, "模", "*b*"));
    assertEquals(List.of("。b"), plain(40, "。", "*b*"));
    assertEquals(List.of("a", "b"), plain(40, "a<br>", "b"));
  }

  @Test
  void anAddressIsShownUnlessTheTextIsTheAddress() {
    assertEquals(
        List.of("alt (u) u2 u3 a@b.c a x http://x"),
        plain(40, "![alt](u) ![](u2) [](u3) <a@b.c> [a](<>) [x](x) [http://x](http://x)"));
    assertEquals(
        List.of(
            new Span("b", Style.STRONG),
            new Span(" (", Style.PLAIN),
            new Span("http://x", Style.LINK),
            new Span(")", Style.PLAIN)),
        Markdown.lines("[**b**](http://x)", 40).get(0).spans());
    assertEquals(
        List.of(new Span("http://x", Style.LINK)), Markdown.lines("<http://x>", 40).get(0).spans());
    assertEquals(
        List.of(new Span("http://x", Style.LINK)),
        Markdown.lines("[](http://x)", 40).get(0).spans());
  }

  @Test
  void whereALinkGoesIsNoParagraph() {
    assertEquals(
        List.of("a", "", "b x (http://y)"), plain(40, "a", "", "[x]: http://y", "", "b [x]"));
  }

  @Test
  void aHeadingIsAHeadingThroughout() {
    assertEquals(
        List.of(new Span("a b ", Style.HEADING), new Span("c", Style.CODE)),
        Markdown.lines("## *a* **b** `c`", 40).get(0).spans());
  }

  @Test
  void emphasisWithinEmphasisIsTheStronger() {
    assertEquals(
        List.of(
            new Span("a", Style.STRONG), new Span(" ", Style.PLAIN), new Span("x y", Style.STRONG)),
        Markdown.lines("***a*** **x *y***", 40).get(0).spans());
  }

  private static String lines(String source) {
    StringBuilder lines = new StringBuilder();
    for (String line : Markdown.plain(source, 40)) {
      lines.append(line.strip()).append('\n');
    }
    return lines.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"What is bias?", "如何评估？\n第二行", "a-b/c: 10", "", "a\n\nb"})
  void aQuestionInPlainWordsNeedsNoParser(String source) {
    assertTrue(Markdown.isPlain(source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a*", "a\tb", "a\rb", " a", "a\n b", "-", "+", "=", "0", "9", "a\n1", "a ", "a \nb"
      })
  void whatMayMeanSomethingToMarkdownNeedsTheParser(String source) {
    assertFalse(Markdown.isPlain(source));
  }

  @Property
  void plainParagraphsComeOutAsTheParserGivesThem(
      @ForAll("prose") String source, @ForAll @IntRange(min = 10, max = 40) int columns) {
    assertEquals(MarkdownBlocks.lines(source, columns), Markdown.lines(source, columns));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = MarkdownTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Provide
  Arbitrary<String> markdown() {
    List<String> pieces =
        List.of(
            "模型",
            "word",
            " ",
            "\n",
            "\n\n",
            "- ",
            "1. ",
            "> ",
            "**",
            "*",
            "`",
            "```\n",
            "# ",
            "|a|b|\n|-|-|\n|",
            "|",
            "$x_i$",
            "$",
            "[模](http://x)",
            "![模](u)",
            "<br>",
            "\\",
            "    ",
            "👨‍👩‍👧‍👦",
            "e\u0301",
            "。",
            "（",
            "&#27;",
            "---\n",
            "  \n",
            "long".repeat(12));
    return Arbitraries.of(pieces).list().ofMaxSize(40).map(all -> String.join("", all));
  }

  @Provide
  Arbitrary<String> prose() {
    List<String> pieces =
        List.of("模型", "word", " ", "\n", "\n\n", "。", "？", "a-b", "3.5", "C'est", "！", "👍🏽", ":");
    return Arbitraries.of(pieces).list().ofMaxSize(30).map(all -> String.join("", all));
  }
}
