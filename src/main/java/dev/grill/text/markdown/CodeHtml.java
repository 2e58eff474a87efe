package dev.grill.text.markdown;

import dev.grill.text.Span;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import java.util.List;
import java.util.Locale;

/** Code as HTML, its words in spans whose classes say what they are. */
public final class CodeHtml {

  private CodeHtml() {}

  /**
   * A {@code pre} element.
   *
   * @param language as {@link Highlight} knows it; null for none
   */
  public static String html(String source, String language) {
    StringBuilder html = new StringBuilder("<pre><code>");
    List<StyledLine> lines = Highlight.lines(source, language);
    for (int i = 0; i < lines.size(); i++) {
      html.append(i == 0 ? "" : "\n");
      for (Span span : lines.get(i).spans()) {
        boolean plain = span.style() == Style.CODE;
        String name = span.style().name().toLowerCase(Locale.ROOT);
        String kind = name.equals("number") ? "digits" : name;
        html.append(plain ? "" : "<span class=\"" + kind + "\">");
        html.append(escaped(span.text())).append(plain ? "" : "</span>");
      }
    }
    return html.append("</code></pre>").toString();
  }

  /** A text that HTML shows as it is, in an attribute too. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
