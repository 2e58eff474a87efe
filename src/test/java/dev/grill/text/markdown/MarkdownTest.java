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

  private static String lines(String source) {
    StringBuilder lines = new StringBuilder();
    for (String line : Markdown.plain(source, 40)) {
      lines.append(line.strip()).append('\n');
    }
    return lines.toString();
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
