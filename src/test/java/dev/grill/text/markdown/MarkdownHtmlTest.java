package dev.grill.text.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class MarkdownHtmlTest {

  @Test
  void tagsAreShownLinksLeadToTheWebAloneAndFormulasAreForMathJax() {
    assertEquals(
        "<p>a <em>b</em> &lt;i&gt;c&lt;/i&gt; <a rel=\"nofollow\" href=\"\">x</a>"
            + " <a rel=\"nofollow\" href=\"http://z\">y</a> \\(x^2\\)</p>",
        MarkdownHtml.html("a *b* <i>c</i> [x](javascript:alert) [y](http://z) $x^2$\n"));
  }

  @Test
  void aPageHasFormulasAsTextAndCodeInColours() {
    assertEquals(
        "<p>see <span class=\"math\">x²</span></p>\n"
            + "<pre><code><span class=\"keyword\">if</span> x</code></pre>\n"
            + "<p>end</p>",
        MarkdownHtml.page("see $x^2$\n\n```python\nif x\n```\n\nend"));
  }

  @Test
  void onAPageChineseLinesJoinWithoutABlank() {
    assertEquals("<p>中文换行\nand\n<em>模</em>\n型</p>", MarkdownHtml.page("中文\n换行\nand\n*模*\n型"));
    assertEquals("<p><code>a</code>\n模</p>", MarkdownHtml.page("`a`\n模"));
    assertEquals("<p>模\n<code>a</code></p>", MarkdownHtml.page("模\n`a`"));
  }

  @Test
  void oneParagraphAloneIsALineWithoutItsTags() {
    assertEquals("one <em>two</em>", MarkdownHtml.line("one *two*"));
    assertEquals("<p>one</p>\n<p>two</p>", MarkdownHtml.line("one\n\ntwo"));
    assertEquals("<ul>\n<li>a</li>\n</ul>", MarkdownHtml.line("- a"));
    assertEquals("<p>a</p>\n<hr />", MarkdownHtml.line("a\n\n---"));
    assertEquals("<hr />\n<p>a</p>", MarkdownHtml.line("---\n\na"));
  }

  @Test
  void nestingWithoutEndDoesNotOverflowTheStack() {
    assertFalse(MarkdownHtml.page(">".repeat(20_000) + " x").isEmpty());
    assertFalse(MarkdownHtml.page("*a **b ".repeat(2_000)).isEmpty());
  }

  @Test
  void tablesAreTables() {
    assertEquals(
        "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n"
            + "</tbody>\n</table>",
        MarkdownHtml.html("| a |\n|--|\n| b |"));
  }
}
