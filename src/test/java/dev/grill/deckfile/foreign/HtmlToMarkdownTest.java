package dev.grill.deckfile.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.text.markdown.Markdown;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML as Markdown that shows the same text. */
class HtmlToMarkdownTest {

  private static String markdown(String html) {
    return HtmlToMarkdown.convert(html).markdown();
  }

  /** What a screen shows of it, in lines. */
  private static List<String> shown(String html) {
    return Markdown.plain(markdown(html), 200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "a <b>bold</b> word → a **bold** word",
        "a<b> bold </b>word → a **bold** word",
        "<i>so</i>&nbsp;&amp; so → *so* & so",
        "<b>Note:</b> x → **Note:** x",
        "<b>注意：</b>文字 → 注意：文字",
        "<b></b>x → x",
        "<a href='https://a.org/x'>there</a> → [there](https://a.org/x)",
        "<a href='javascript:alert(1)'>there</a> → there",
        "x<sup>2</sup>, H<sub>2</sub>O, e<sup>x</sup> → x², H₂O, e^x",
        "1 < 2 &lt;T&gt; → 1 < 2 \\<T>",
        "2**3 and __init__ → 2\\*\\*3 and \\_\\_init\\_\\_",
        "snake_case and 2 * 3 → snake_case and 2 * 3",
        "<h2>Head</h2>text → ## Head⏎⏎text",
        "one<br>two<br><br>three → one\\⏎two⏎⏎three",
        "<div>one</div><div>two</div><div><br></div><div>three</div> → one\\⏎two⏎⏎three",
        "<ul><li>a<li>b<ul><li>c</ul></ul> → - a⏎- b⏎⏎  - c",
        "<ol><li>a</li><li>b</li></ol> → 1. a⏎2. b",
        "<blockquote>a<p>b</blockquote> → > a⏎>⏎> b",
        "<table><tr><th>a<th>b<tr><td>1<td>x|y</table> → | a | b |⏎| --- | --- |⏎| 1 | x\\|y |",
        "1. no list → 1\\. no list",
        "a\\(x_1^2\\)b → a$x_1^2$b",
        "\\[\\frac{a}{b}\\] → $$\\frac{a}{b}$$",
        "[$]x[/$] costs $5 → $x$ costs \\$5"
      })
  void eachPartHasItsMarkdown(String html, String expected) {
    assertEquals(expected.replace('⏎', '\n'), markdown(html));
  }

  @Test
  void codeKeepsItsLinesItsBlanksAndItsSigns() {
    assertEquals("ask `ls *` now", markdown("ask <code>ls *</code> now"));
    assertEquals("`` a`b ``", markdown("<code>a`b</code>").replace("``a`b``", "`` a`b ``"));
    assertEquals(
        "```python\nif a < b:\n    print(`x`)\n```",
        markdown(
            "<pre><code class=\"language-python\">if a &lt; b:\n    print(`x`)\n</code></pre>"));
    assertEquals("```\na\n  b\n```", markdown("<code>a<br>&nbsp; b</code>"));
    assertEquals("````\n```\n````", markdown("<pre>```</pre>"));
  }

  @Test
  void imagesAreNamedAndWhatCannotBeShownIsCounted() {
    HtmlToMarkdown.Converted read =
        HtmlToMarkdown.convert(
            "<img src=net.png><img alt=map src='data:image/png;base64,AAAA'><audio"
                + " src=a.mp3></audio><table><tr><td><p>a<p>b<td><img src=two.png></table>");
    assertEquals(List.of("net.png", "two.png"), read.images());
    assertEquals(1, read.unshown());
    assertTrue(read.markdown().startsWith("[net.png\\][map: image\\]"), read.markdown());
  }

  @Test
  void whatWouldRunOrHideIsLeftOut() {
    String html =
        "<script>steal()</script><style>p{}</style>a<iframe src=x></iframe>"
            + "<img src=x onerror=alert(1)><a href=' javascript:x'>b</a><!-- c -->";
    assertEquals(List.of("a[x]b"), shown(html));
  }

  @Property(tries = 300)
  void plainTextShowsAsItStands(
      @ForAll
          @StringLength(min = 1, max = 40)
          @Chars({
            '*', '_', '`', '#', '-', '+', '1', '.', ')', '[', ']', '(', '<', '>', '&', ';', '!'
          })
          @Chars({'\\', '$', '|', '~', '=', ':', ' ', 'a', 'b', '中'})
          @CharRange(from = 'x', to = 'z')
          String text) {
    String plain = text.strip().replaceAll(" +", " ");
    assertEquals(
        plain.isEmpty() ? List.of() : List.of(plain),
        Markdown.plain(MarkdownEscape.text(plain), 1000));
  }

  @Property(tries = 200)
  void linesOfPlainTextStayLines(
      @ForAll
          @StringLength(min = 1, max = 40)
          @Chars({'*', '#', '-', '>', '=', '|', '1', '.', '~', '`', 'a', '\n', '\n', '[', ']', ':'})
          String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    List<String> shown = Markdown.plain(MarkdownEscape.text(String.join("\n", lines)), 1000);
    boolean fenced =
        lines.stream().anyMatch(line -> line.startsWith("```") || line.startsWith("~~~"));
    if (!fenced) {
      assertEquals(
          lines.stream().filter(line -> !line.isEmpty()).toList(),
          shown.stream().filter(line -> !line.isEmpty()).toList());
    }
  }

  @Test
  void indentedLinesOfPlainTextKeepTheirColumnsAndFencesStay() {
    assertEquals(
        "Say:\n\n```\ndef f():\n    return 1\n```",
        MarkdownEscape.text("Say:\n\ndef f():\n    return 1"));
    assertEquals(
        "See\n\n```js\nlet a_b = 1 * 2\n\nlet c\n```\n\nend",
        MarkdownEscape.text("See\n```js\nlet a_b = 1 * 2\n\nlet c\n```\nend"));
    assertEquals("\\`\\`\\`\\\nopen", MarkdownEscape.text("```\nopen"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>",
        "<div>",
        "<ul><li>",
        "<table><tr><td>",
        "<blockquote>",
        "<p><b a=1>",
        "<",
        "&",
        "\\(",
        "<a href=https://x.org>",
        "<pre>",
        "<!--",
        "[$]"
      })
  void hostileHtmlTakesNoLongTimeAndNoLostText(String part) {
    String html = part.repeat(HtmlToMarkdown.LONGEST / part.length() - 10) + "end";
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> markdown(html));
    String deep = part.repeat(200) + "end";
    boolean text = !part.equals("<!--") && !part.equals("<"); // else "end" is in a tag
    assertTrue(!text || markdown(deep).contains("end"));
  }

  @Test
  void formattingThatEveryParagraphWouldRepeatTakesNoLongTime() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      html.append("<b a=").append(i).append('>');
    }
    html.append("<p>x".repeat(20_000));
    String text =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> markdown(html.toString()));
    assertTrue(text.contains("x"));
    String longer = "<b>" + "y<br>".repeat(HtmlToMarkdown.LONGEST);
    assertFalse(markdown(longer).contains("<br>"));
  }
}
