package dev.grill.text.markdown;

import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Markdown as lines of styled text for a terminal: CommonMark with tables, and formulas between
 * dollar signs made readable ({@link MathText}). Everything is escaped; addresses of links are
 * written out; raw HTML is shown as it stands. Dropping the styles gives plain mode's text.
 */
public final class Markdown {

  private static final String INLINE_SIGNS = "\\`*_[]<>&$#|~\t";

  private Markdown() {}

  /**
   * The lines of {@code source}, none wider than {@code columns} (at least 10; less is taken as
   * 10), blocks separated by an empty line.
   */
  public static List<StyledLine> lines(String source, int columns) {
    int width = Math.max(10, columns);
    return isPlain(source) ? paragraphs(source, width) : MarkdownBlocks.lines(source, width);
  }

  /** The text of {@link #lines} without styles. */
  public static List<String> plain(String source, int columns) {
    List<String> plain = new ArrayList<>();
    for (StyledLine line : lines(source, columns)) {
      plain.add(line.text());
    }
    return plain;
  }

  /**
   * Whether {@code source} is paragraphs and nothing else, as most questions are: then the parser,
   * which takes tens of milliseconds to load, isn't needed for the first screen.
   */
  static boolean isPlain(String source) {
    boolean lineStart = true;
    for (int at = 0; at < source.length(); at++) {
      char c = source.charAt(at);
      boolean special =
          INLINE_SIGNS.indexOf(c) >= 0
              || c < 0x20 && c != '\n'
              || lineStart && (c == ' ' || c == '-' || c == '+' || c == '=' || c >= '0' && c <= '9')
              || c == ' ' && (at + 1 == source.length() || source.charAt(at + 1) == '\n');
      if (special) {
        return false;
      }
      lineStart = c == '\n';
    }
    return true;
  }

  private static List<StyledLine> paragraphs(String source, int columns) {
    List<StyledLine> lines = new ArrayList<>();
    MarkdownInlines paragraph = new MarkdownInlines();
    for (String line : (source + "\n\n").split("\n", -1)) {
      if (!line.isEmpty()) {
        paragraph.softBreak();
        paragraph.append(line, Style.PLAIN);
      } else if (!paragraph.text().isEmpty()) {
        if (!lines.isEmpty()) {
          lines.add(StyledLine.EMPTY);
        }
        lines.addAll(paragraph.text().wrap(columns));
        paragraph = new MarkdownInlines();
      }
    }
    return lines;
  }
}
