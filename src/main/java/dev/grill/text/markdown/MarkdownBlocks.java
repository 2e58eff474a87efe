package dev.grill.text.markdown;

import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import dev.grill.text.StyledText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Lays out parsed Markdown: each block as lines, containers put their mark before them. */
final class MarkdownBlocks {

  /** What is left beside a mark before the mark is dropped. */
  private static final int NARROWEST = 8;

  /** Deep enough for people, shallow enough for the stack whatever a stranger's deck holds. */
  private static final int DEEPEST = 24;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .customInlineContentParserFactory(new MathParser.Factory())
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  private MarkdownBlocks() {}

  static List<StyledLine> lines(String source, int columns) {
    return children(PARSER.parse(source), columns, true);
  }

  private static List<StyledLine> children(Node parent, int columns, boolean spaced) {
    List<StyledLine> lines = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof LinkReferenceDefinition) {
        continue;
      }
      List<StyledLine> block = block(child, columns);
      if (spaced && !lines.isEmpty() && !block.isEmpty()) {
        lines.add(StyledLine.EMPTY);
      }
      lines.addAll(block);
    }
    return lines;
  }

  private static List<StyledLine> block(Node block, int columns) {
    if (block instanceof ListBlock list) {
      return list(list, columns);
    }
    if (block instanceof BlockQuote) {
      StyledLine bar = StyledLine.of("│ ", Style.MARK);
      return marked(bar, bar, children(block, inside(columns, 2), true), columns);
    }
    if (block instanceof FencedCodeBlock code) {
      return fenced(code, columns);
    }
    if (block instanceof IndentedCodeBlock code) {
      return code(code.getLiteral(), "", columns);
    }
    if (block instanceof TableBlock table) {
      return MarkdownTable.lines(table, columns);
    }
    if (block instanceof ThematicBreak) {
      return List.of(StyledLine.of("─".repeat(columns), Style.MARK));
    }
    if (block instanceof HtmlBlock html) {
      StyledText text = new StyledText();
      text.append(Escape.text(html.getLiteral().stripTrailing()), Style.PLAIN);
      return text.wrap(columns);
    }
    if (block instanceof Heading) {
      return inlines(block, Style.HEADING).wrap(columns);
    }
    return inlines(block, Style.PLAIN).wrap(columns);
  }

  /** What stands behind the fence is a language's name, or text that must not be lost. */
  private static List<StyledLine> fenced(FencedCodeBlock block, int columns) {
    String info = block.getInfo() == null ? "" : block.getInfo().strip();
    for (int i = 0; i < info.length(); i++) {
      if (info.charAt(i) <= ' ' || info.charAt(i) > '~') {
        return code(info + "\n" + block.getLiteral(), "", columns);
      }
    }
    return code(block.getLiteral(), info, columns);
  }

  private static List<StyledLine> code(String source, String language, int columns) {
    StyledLine indent = StyledLine.of("  ", Style.MARK);
    List<StyledLine> lines = new ArrayList<>();
    for (StyledLine line : Highlight.lines(source, language)) {
      lines.addAll(line.wrap(inside(columns, 2)));
    }
    return marked(indent, indent, lines, columns);
  }

  private static List<StyledLine> list(ListBlock list, int columns) {
    boolean ordered = list instanceof OrderedList;
    int number =
        list instanceof OrderedList o && o.getMarkerStartNumber() != null
            ? o.getMarkerStartNumber()
            : 1;
    String delimiter =
        list instanceof OrderedList o && o.getMarkerDelimiter() != null
            ? o.getMarkerDelimiter()
            : ".";
    int last = number - 1;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      last++;
    }
    int room = ordered ? String.valueOf(last).length() + 2 : 2;
    StyledLine rest = StyledLine.of(" ".repeat(room), Style.MARK);
    List<StyledLine> lines = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      String mark = ordered ? Columns.padLeft(number + delimiter, room - 1) + " " : bullet(list);
      List<StyledLine> inside = children(item, inside(columns, room), !list.isTight());
      if (!list.isTight() && !lines.isEmpty()) {
        lines.add(StyledLine.EMPTY);
      }
      if (inside.isEmpty()) {
        inside = List.of(StyledLine.EMPTY);
      }
      lines.addAll(marked(StyledLine.of(mark, Style.MARK), rest, inside, columns));
      number++;
    }
    return lines;
  }

  /** Bullets tell the levels apart. */
  private static String bullet(Node list) {
    int level = 0;
    for (Node parent = list.getParent(); parent != null; parent = parent.getParent()) {
      level += parent instanceof BulletList ? 1 : 0;
    }
    return switch (level % 3) {
      case 0 -> "• ";
      case 1 -> "◦ ";
      default -> "▪ ";
    };
  }

  private static int inside(int columns, int mark) {
    return columns - mark < NARROWEST ? columns : columns - mark;
  }

  private static List<StyledLine> marked(
      StyledLine first, StyledLine rest, List<StyledLine> lines, int columns) {
    if (columns - first.width() < NARROWEST) {
      return lines;
    }
    List<StyledLine> marked = new ArrayList<>();
    for (StyledLine line : lines) {
      StyledLine mark = marked.isEmpty() ? first : rest;
      marked.add(line.spans().isEmpty() && mark.text().isBlank() ? line : line.after(mark));
    }
    return marked;
  }

  /** The text within a block, a table's cell for one. */
  static StyledText inlines(Node block, Style style) {
    MarkdownInlines out = new MarkdownInlines();
    inlines(block, style, out);
    return out.text();
  }

  private static void inlines(Node parent, Style style, MarkdownInlines out) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      inline(node, style, out);
    }
  }

  private static void inline(Node node, Style style, MarkdownInlines out) {
    if (node instanceof Text text) {
      out.append(text.getLiteral(), style);
    } else if (node instanceof Code code) {
      out.append(code.getLiteral(), Style.CODE);
    } else if (node instanceof MathParser.Formula formula) {
      out.append(MathText.readable(formula.tex()), Style.MATH);
    } else if (node instanceof SoftLineBreak) {
      out.softBreak();
    } else if (node instanceof HardLineBreak) {
      out.hardBreak();
    } else if (node instanceof Emphasis) {
      inlines(node, style == Style.PLAIN ? Style.EMPHASIS : style, out);
    } else if (node instanceof StrongEmphasis) {
      inlines(node, style == Style.HEADING ? style : Style.STRONG, out);
    } else if (node instanceof Link link) {
      link(link, link.getDestination(), style, out);
    } else if (node instanceof Image image) {
      link(image, image.getDestination(), style, out);
    } else if (node instanceof HtmlInline html) {
      html(html.getLiteral(), style, out);
    }
  }

  private static void html(String tag, Style style, MarkdownInlines out) {
    if (tag.equals("<br>") || tag.equals("<br/>") || tag.equals("<br />")) {
      out.hardBreak();
    } else {
      out.append(tag, style);
    }
  }

  /** The link's text, then its address unless the text is the address. */
  private static void link(Node link, String address, Style style, MarkdownInlines out) {
    String text = inlines(link, style).toString();
    if (text.isEmpty() || address.equals(text) || address.equals("mailto:" + text)) {
      out.append(text.isEmpty() ? address : text, Style.LINK);
      return;
    }
    inlines(link, style, out);
    if (!address.isEmpty()) {
      out.append(" (", style);
      out.append(address, Style.LINK);
      out.append(")", style);
    }
  }
}
