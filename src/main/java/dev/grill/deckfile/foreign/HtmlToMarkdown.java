package dev.grill.deckfile.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML of other programs' cards as Markdown that shows the same text: paragraphs, line breaks,
 * lists, code, tables, emphasis, links, formulas. HTML may come from anybody: scripts and styles
 * are left out, only links that lead to the web stay links, and what is nested too deep or too long
 * to be a card comes out as plain text.
 */
public final class HtmlToMarkdown {

  /** Beyond this many characters a text is taken without its tags. */
  static final int LONGEST = 1 << 17;

  private static final int DEEPEST = 24;
  private static final int MOST_COLUMNS = 30;

  private static final Set<String> HIDDEN =
      Set.of("script", "style", "head", "title", "template", "noscript", "meta", "link");
  private static final Set<String> UNSHOWN =
      Set.of("audio", "video", "iframe", "object", "embed", "svg", "canvas", "applet");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "pre",
          "blockquote",
          "table",
          "hr",
          "dl",
          "figure");
  static final Set<String> LINES =
      Set.of(
          "div",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "nav",
          "aside",
          "center",
          "dt",
          "dd",
          "tr",
          "caption",
          "figcaption",
          "details",
          "summary",
          "form",
          "fieldset",
          "address",
          "li");

  /**
   * What was read.
   *
   * @param markdown blank where the HTML shows nothing
   * @param images the names of its images as it gives them, without those that it holds itself
   * @param unshown how many sounds, films, drawings and frames were left out
   */
  public record Converted(String markdown, List<String> images, int unshown) {

    public Converted {
      images = List.copyOf(images);
    }
  }

  private final List<String> images = new ArrayList<>();
  private final List<String> blocks = new ArrayList<>();
  private int unshown;
  private MarkdownLine line = new MarkdownLine();

  private HtmlToMarkdown() {}

  /** Reads a part of a page, such as a field of a note. */
  public static Converted convert(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0 && html.indexOf('\n') < 0) {
      MarkdownLine only = new MarkdownLine();
      only.text(html);
      return new Converted(only.markdown(), List.of(), 0);
    }
    if (html.length() > LONGEST) {
      return new Converted(MarkdownEscape.text(withoutTags(html)), List.of(), 0);
    }
    HtmlToMarkdown reader = new HtmlToMarkdown();
    String markdown = reader.blocks(Jsoup.parseBodyFragment(html).body(), 0);
    return new Converted(markdown, reader.images, reader.unshown);
  }

  /** What remains of HTML when everything between angle brackets is taken out. */
  private static String withoutTags(String html) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      int close = open < 0 ? -1 : html.indexOf('>', open);
      if (close < 0) {
        break;
      }
      text.append(html, at, open).append(html.startsWith("<br", open) ? "\n" : "");
      at = close + 1;
    }
    return text.append(html, at, html.length()).toString();
  }

  /** The blocks within an element, parted by empty lines. */
  private String blocks(Element parent, int depth) {
    MarkdownLine outer = line;
    int first = blocks.size();
    line = new MarkdownLine();
    children(parent, depth);
    flush();
    line = outer;
    List<String> mine = blocks.subList(first, blocks.size());
    String text = String.join("\n\n", mine);
    mine.clear();
    return text;
  }

  private void flush() {
    block(line.markdown());
    line = new MarkdownLine();
  }

  private void block(String text) {
    if (!text.isBlank()) {
      blocks.add(text);
    }
  }

  private void children(Element parent, int depth) {
    for (Node child = parent.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode text) {
        line.text(text.getWholeText());
      } else if (child instanceof Element element) {
        element(element, depth + 1);
      }
    }
  }

  private void element(Element element, int depth) {
    String tag = element.normalName();
    if (HIDDEN.contains(tag)) {
      return;
    }
    if (UNSHOWN.contains(tag)) {
      unshown++;
    } else if (depth > DEEPEST) {
      line.text(HtmlCode.text(element));
    } else if (BLOCKS.contains(tag)) {
      flush();
      structure(tag, element, depth);
    } else if (LINES.contains(tag)) {
      line.line();
      children(element, depth);
      line.line();
    } else {
      inline(tag, element, depth);
    }
  }

  private void structure(String tag, Element element, int depth) {
    switch (tag) {
      case "ul", "ol" -> block(list(element, tag.equals("ol"), depth));
      case "pre" -> block(HtmlCode.block(element));
      case "blockquote" -> block(prefixed(blocks(element, depth), "> ", "> "));
      case "table" -> table(element, depth);
      case "hr" -> block("---");
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(tag, element, depth);
      default -> block(blocks(element, depth));
    }
  }

  /** A heading of one line; one of several is a paragraph. */
  private void heading(String tag, Element element, int depth) {
    String text = blocks(element, depth);
    boolean marks = !text.isBlank() && text.indexOf('\n') < 0;
    block(marks ? "#".repeat(tag.charAt(1) - '0') + " " + text : text);
  }

  private String list(Element list, boolean ordered, int depth) {
    StringBuilder out = new StringBuilder();
    int number = 1;
    for (Element item : list.children()) {
      boolean nested = item.normalName().equals("ul") || item.normalName().equals("ol");
      String text =
          nested && depth < DEEPEST
              ? list(item, item.normalName().equals("ol"), depth + 1)
              : blocks(item, depth + 1);
      if (!text.isBlank()) {
        String mark = ordered ? number++ + ". " : "- ";
        String rest = " ".repeat(mark.length());
        out.append(out.isEmpty() ? "" : "\n").append(prefixed(text, nested ? rest : mark, rest));
      }
    }
    return out.toString();
  }

  private static String prefixed(String text, String first, String rest) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      String mark = out.isEmpty() ? first : rest;
      out.append(out.isEmpty() ? "" : "\n").append(line.isEmpty() ? mark.stripTrailing() : mark);
      out.append(line);
    }
    return out.toString();
  }

  private void table(Element table, int depth) {
    boolean simple = depth + 3 <= DEEPEST && table.select("table").size() == 1;
    List<List<String>> rows = new ArrayList<>();
    int columns = 0;
    int imagesBefore = images.size();
    int unshownBefore = unshown;
    for (Element row : simple ? table.select("tr") : List.<Element>of()) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        String text = blocks(cell, depth + 3);
        simple &= text.indexOf('\n') < 0;
        cells.add(text);
      }
      columns = Math.max(columns, cells.size());
      rows.add(cells);
    }
    if (!simple || columns < 2 || columns > MOST_COLUMNS) {
      images.subList(imagesBefore, images.size()).clear(); // they are met again
      unshown = unshownBefore;
      children(table, depth);
      flush();
      return;
    }
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      out.append(out.isEmpty() ? "|" : "\n|");
      for (int i = 0; i < columns; i++) {
        String cell = i < row.size() ? row.get(i) : "";
        out.append(' ').append(cell.replace("|", "\\|")).append(" |");
      }
      if (row == rows.get(0)) {
        out.append("\n|").append(" --- |".repeat(columns));
      }
    }
    block(out.toString());
  }

  private void inline(String tag, Element element, int depth) {
    switch (tag) {
      case "br" -> line.lineBreak();
      case "b", "strong" -> marked("**", element, depth);
      case "i", "em", "cite", "dfn" -> marked("*", element, depth);
      case "code", "tt", "kbd", "samp" -> codeSpan(element);
      case "sup", "sub" -> raised(tag.equals("sup") ? "^" : "_", element, depth);
      case "a" -> link(element, depth);
      case "img" -> image(element);
      case "td", "th" -> {
        children(element, depth);
        line.text(" ");
      }
      case "input", "select", "textarea", "button" -> {} // nothing to type into
      default -> children(element, depth);
    }
  }

  private void marked(String mark, Element element, int depth) {
    MarkdownLine before = line;
    int open = line.open();
    children(element, depth);
    if (line == before) { // no block stood within
      line.close(open, mark);
    }
  }

  private void codeSpan(Element element) {
    String source = HtmlCode.text(element);
    if (source.strip().indexOf('\n') >= 0) {
      flush();
      block(HtmlCode.block(element));
    } else {
      line.raw(MarkdownEscape.codeSpan(source));
    }
  }

  /** Digits have signs of their own; anything else gets the sign that formulas use. */
  private void raised(String sign, Element element, int depth) {
    String text = HtmlCode.text(element).strip();
    String from = "0123456789+-";
    String to = sign.equals("^") ? "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻" : "₀₁₂₃₄₅₆₇₈₉₊₋";
    StringBuilder small = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int at = from.indexOf(text.charAt(i));
      small.append(at < 0 ? "" : to.substring(at, at + 1));
    }
    if (small.length() == text.length()) {
      line.text(small.toString());
      return;
    }
    line.text(sign);
    children(element, depth);
  }

  private void link(Element element, int depth) {
    String address = element.attr("href").strip();
    String lower = address.toLowerCase(Locale.ROOT);
    boolean web =
        lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:");
    MarkdownLine before = line;
    int open = line.open();
    children(element, depth);
    if (web
        && line == before
        && address.chars().noneMatch(c -> c <= ' ' || "<>()\\".indexOf(c) >= 0)) {
      line.link(open, address);
    } else if (web) {
      line.text(" (" + address + ")");
    }
  }

  private void image(Element element) {
    String source = element.attr("src").strip();
    String alt = element.attr("alt").strip();
    boolean named = !source.isEmpty() && !source.regionMatches(true, 0, "data:", 0, 5);
    if (named) {
      images.add(source);
    }
    String name = named ? source : "image";
    String shown = alt.isEmpty() || alt.equals(source) ? name : alt + ": " + name;
    line.text("[" + shown + "]");
  }
}
