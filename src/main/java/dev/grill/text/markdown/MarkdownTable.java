package dev.grill.text.markdown;

import dev.grill.text.Span;
import dev.grill.text.Style;
import dev.grill.text.StyledLine;
import dev.grill.text.StyledText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/**
 * Lays out a table by display width; cells wrap, and a table too narrow for that becomes a list.
 */
final class MarkdownTable {

  private static final String BAR = " │ ";
  private static final String CROSSING = "─┼─";
  private static final int NARROWEST_COLUMN = 6;

  private record Cell(StyledText text, TableCell.Alignment alignment) {}

  private final List<Cell> head = new ArrayList<>();
  private final List<List<Cell>> body = new ArrayList<>();

  private MarkdownTable(TableBlock table) {
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (part instanceof TableHead) {
          head.addAll(cells((TableRow) row, Style.STRONG));
        } else {
          body.add(cells((TableRow) row, Style.PLAIN));
        }
      }
    }
  }

  private static List<Cell> cells(TableRow row, Style style) {
    List<Cell> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(new Cell(MarkdownBlocks.inlines(cell, style), ((TableCell) cell).getAlignment()));
    }
    return cells;
  }

  static List<StyledLine> lines(TableBlock block, int columns) {
    MarkdownTable table = new MarkdownTable(block);
    int room = columns - BAR.length() * (table.head.size() - 1);
    int[] widths = table.widths(room);
    return widths == null ? table.asList(columns) : table.asGrid(widths);
  }

  /** The columns of each cell: as wide as it needs, or a fair share; null where that is too few. */
  private int[] widths(int room) {
    int count = head.size();
    int[] needed = new int[count];
    for (int column = 0; column < count; column++) {
      needed[column] = Math.max(1, width(head.get(column)));
      for (List<Cell> row : body) {
        needed[column] = Math.max(needed[column], width(row.get(column)));
      }
    }
    if (Arrays.stream(needed).sum() <= room) {
      return needed;
    }
    if (room < NARROWEST_COLUMN * count) {
      return null;
    }
    int[] widths = new int[count];
    int left = room;
    for (int given = 0; given < count; given++) {
      int narrowest = narrowest(needed, widths);
      widths[narrowest] = Math.min(needed[narrowest], left / (count - given));
      left -= widths[narrowest];
    }
    return widths;
  }

  /** The column that needs least among those without a width. */
  private static int narrowest(int[] needed, int[] widths) {
    int narrowest = -1;
    for (int column = 0; column < needed.length; column++) {
      if (widths[column] == 0 && (narrowest < 0 || needed[column] < needed[narrowest])) {
        narrowest = column;
      }
    }
    return narrowest;
  }

  private static int width(Cell cell) {
    int width = 0;
    for (StyledLine line : cell.text().lines()) {
      width = Math.max(width, line.width());
    }
    return width;
  }

  private List<StyledLine> asGrid(int[] widths) {
    List<StyledLine> lines = new ArrayList<>(row(head, widths));
    StringBuilder rule = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      rule.append(column == 0 ? "" : CROSSING).append("─".repeat(widths[column]));
    }
    lines.add(StyledLine.of(rule.toString(), Style.MARK));
    for (List<Cell> row : body) {
      lines.addAll(row(row, widths));
    }
    return lines;
  }

  private static List<StyledLine> row(List<Cell> cells, int[] widths) {
    List<List<StyledLine>> wrapped = new ArrayList<>();
    int height = 1;
    for (int column = 0; column < widths.length; column++) {
      List<StyledLine> lines = cells.get(column).text().wrap(widths[column]);
      wrapped.add(lines);
      height = Math.max(height, lines.size());
    }
    List<StyledLine> rows = new ArrayList<>();
    for (int line = 0; line < height; line++) {
      List<Span> spans = new ArrayList<>();
      for (int column = 0; column < widths.length; column++) {
        List<StyledLine> lines = wrapped.get(column);
        StyledLine text = line < lines.size() ? lines.get(line) : StyledLine.EMPTY;
        if (column > 0) {
          spans.add(new Span(BAR, Style.MARK));
        }
        align(text, widths[column], cells.get(column).alignment(), spans);
      }
      rows.add(new StyledLine(spans));
    }
    return rows;
  }

  private static void align(
      StyledLine text, int width, TableCell.Alignment alignment, List<Span> spans) {
    int missing = Math.max(0, width - text.width());
    int before = 0;
    if (alignment == TableCell.Alignment.RIGHT) {
      before = missing;
    } else if (alignment == TableCell.Alignment.CENTER) {
      before = missing / 2;
    }
    blanks(before, spans);
    spans.addAll(text.spans());
    blanks(missing - before, spans);
  }

  private static void blanks(int count, List<Span> spans) {
    if (count > 0) {
      spans.add(new Span(" ".repeat(count), Style.PLAIN));
    }
  }

  /** Each row as its cells below one another, the head's text before each. */
  private List<StyledLine> asList(int columns) {
    List<StyledLine> lines = new ArrayList<>();
    for (List<Cell> row : body) {
      if (!lines.isEmpty()) {
        lines.add(StyledLine.EMPTY);
      }
      for (int column = 0; column < head.size(); column++) {
        StyledText entry = new StyledText();
        entry.append(head.get(column).text());
        entry.append(": ", Style.MARK);
        entry.append(row.get(column).text());
        lines.addAll(entry.wrap(columns));
      }
    }
    return lines;
  }
}
