package dev.grill.deckfile.foreign;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** HTML whose lines and blanks count. */
final class HtmlCode {

  private HtmlCode() {}

  /** An element's text between fences; empty where it has none. */
  static String block(Element pre) {
    String source = text(pre);
    if (source.isBlank()) {
      return "";
    }
    Element code = pre.selectFirst("code");
    String language = language(pre);
    return MarkdownEscape.code(
        language == null && code != null ? language(code) : language, trimmed(source));
  }

  private static String trimmed(String source) {
    return (source.startsWith("\n") ? source.substring(1) : source).stripTrailing();
  }

  /** The language that a class such as {@code language-python} names. */
  private static String language(Element element) {
    for (String name : element.classNames()) {
      String lower = name.toLowerCase(Locale.ROOT);
      int hyphen = lower.startsWith("language-") ? 9 : lower.startsWith("lang-") ? 5 : 0;
      String language = lower.substring(hyphen);
      if (hyphen > 0 && !language.isEmpty() && language.chars().allMatch(HtmlCode::names)) {
        return language;
      }
    }
    return null;
  }

  private static boolean names(int c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '#' || c == '-';
  }

  /** The text as it stands, with a line for each line break and block. */
  static String text(Element element) {
    StringBuilder out = new StringBuilder();
    element.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              out.append(text.getWholeText().replace('\u00a0', ' '));
            } else if (node.normalName().equals("br")) {
              out.append('\n');
            }
          }

          @Override
          public void tail(Node node, int depth) {
            boolean lines =
                HtmlToMarkdown.LINES.contains(node.normalName()) || node.normalName().equals("p");
            if (lines && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
              out.append('\n');
            }
          }
        });
    return out.toString();
  }
}
