package dev.grill.text.markdown;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown as HTML to be put into a page: CommonMark with tables, raw HTML as text, only addresses
 * of the web as links. Formulas stand between <code>\(</code> and <code>\)</code>, as MathJax takes
 * them.
 */
public final class MarkdownHtml {

  /** As {@link Markdown} reads it, so that both show the same. */
  private static final int DEEPEST = 24;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .customInlineContentParserFactory(new MathParser.Factory())
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .sanitizeUrls(true)
          .nodeRendererFactory(Formulas::new)
          .build();

  private MarkdownHtml() {}

  /** Blocks of HTML. */
  public static String html(String markdown) {
    return RENDERER.render(PARSER.parse(markdown)).strip();
  }

  /** The same without the tags of a paragraph where there is only one: for an entry of a list. */
  public static String line(String markdown) {
    String html = html(markdown);
    boolean one = html.startsWith("<p>") && html.indexOf("<p>", 1) < 0 && html.endsWith("</p>");
    return one ? html.substring(3, html.length() - 4) : html;
  }

  private record Formulas(HtmlNodeRendererContext context) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(MathParser.Formula.class);
    }

    @Override
    public void render(Node node) {
      context.getWriter().text("\\(" + ((MathParser.Formula) node).tex() + "\\)");
    }
  }
}
