package dev.grill.classroom.sheet;

import dev.grill.message.Failure;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A sheet of a workbook. Filling it changes the cells of one column in the sheet's own XML. */
final class ExcelSheet implements CellTable {

  private static final int MOST_COLUMNS = 16_384;
  private static final int MOST_ROWS = 1_048_576;
  private static final int LETTERS = 26;
  private static final int MOST_DIGITS = 40;

  /**
   * A cell as it stands in the XML.
   *
   * @param start index of its first character; likewise {@code end} after its last
   * @param tagEnd index after its opening tag
   */
  private record Cell(int column, int start, int tagEnd, int end, boolean formula, String text) {}

  /**
   * A row.
   *
   * @param number from 1
   * @param tagEnd index after its opening tag
   * @param empty whether that tag is the whole row
   * @param end index of its closing tag
   */
  private record Line(
      int number, int start, int tagEnd, boolean empty, int end, String prefix, List<Cell> cells) {}

  private final Workbook workbook;
  private final String part;
  private final String xml;
  private final List<String> strings;
  private final Map<Integer, Line> lines = new TreeMap<>();
  private final List<List<String>> rows = new ArrayList<>();

  private ExcelSheet(Workbook workbook, String part, List<String> strings) throws Failure {
    this.workbook = workbook;
    this.part = part;
    this.xml = workbook.text(part);
    this.strings = strings;
    read();
    for (Line line : lines.values()) {
      while (rows.size() < line.number()) {
        rows.add(List.of());
      }
      List<String> cells = new ArrayList<>();
      for (Cell cell : line.cells()) {
        while (cells.size() <= cell.column()) {
          cells.add("");
        }
        cells.set(cell.column(), cell.text());
      }
      rows.set(line.number() - 1, cells);
    }
  }

  static List<CellTable> sheets(Path file) throws Failure {
    Workbook workbook = new Workbook(file);
    List<String> strings = workbook.sharedStrings();
    List<CellTable> sheets = new ArrayList<>();
    for (String part : workbook.sheets()) {
      sheets.add(new ExcelSheet(workbook, part, strings));
    }
    return sheets;
  }

  private void read() throws Failure {
    XmlTags tags = new XmlTags(xml);
    int last = 0;
    while (tags.next()) {
      if (tags.opens("row")) {
        String given = tags.attribute("r");
        int number = given == null ? last + 1 : number(given);
        if (number <= last || number > MOST_ROWS) {
          throw workbook.malformed();
        }
        last = number;
        lines.put(number, line(tags, number));
      }
    }
  }

  private Line line(XmlTags tags, int number) throws Failure {
    int start = tags.start();
    int tagEnd = tags.end();
    String name = tags.name();
    String prefix = name.substring(0, name.length() - "row".length());
    List<Cell> cells = new ArrayList<>();
    if (tags.isEmpty()) {
      return new Line(number, start, tagEnd, true, tagEnd, prefix, cells);
    }
    int last = -1;
    while (tags.next()) {
      if (tags.is("row") && tags.closes()) {
        return new Line(number, start, tagEnd, false, tags.start(), prefix, cells);
      }
      if (tags.opens("c")) {
        String place = tags.attribute("r");
        int column = place == null ? last + 1 : column(place);
        if (column <= last || column >= MOST_COLUMNS) {
          throw workbook.malformed();
        }
        last = column;
        cells.add(cell(tags, column));
      }
    }
    throw workbook.malformed();
  }

  private Cell cell(XmlTags tags, int column) throws Failure {
    int start = tags.start();
    int tagEnd = tags.end();
    String type = tags.attribute("t");
    if (tags.isEmpty()) {
      return new Cell(column, start, tagEnd, tagEnd, false, "");
    }
    boolean formula = false;
    StringBuilder text = new StringBuilder();
    while (tags.next()) {
      if (tags.is("c") && tags.closes()) {
        return new Cell(column, start, tagEnd, tags.end(), formula, text(type, text.toString()));
      }
      formula |= tags.opens("f");
      if ((tags.opens("v") || tags.opens("t")) && !tags.isEmpty()) {
        int close = Math.max(tags.end(), xml.indexOf("</", tags.end()));
        text.append(XmlTags.unescaped(xml.substring(tags.end(), close)));
      }
    }
    throw workbook.malformed();
  }

  private String text(String type, String value) throws Failure {
    if ("s".equals(type)) {
      int number = number(value.strip());
      if (number >= strings.size()) {
        throw workbook.malformed();
      }
      return strings.get(number);
    }
    boolean number = type == null || type.equals("n");
    if (number && value.length() <= MOST_DIGITS && !value.isBlank()) {
      try {
        BigDecimal read = new BigDecimal(value.strip());
        return Math.abs(read.scale()) > MOST_DIGITS
            ? value
            : read.stripTrailingZeros().toPlainString();
      } catch (NumberFormatException e) {
        return value;
      }
    }
    return value;
  }

  private int number(String digits) throws Failure {
    try {
      int number = Integer.parseInt(digits);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw workbook.malformed();
  }

  private static int column(String place) {
    int column = 0;
    for (char c : place.toUpperCase(Locale.ROOT).toCharArray()) {
      if (c < 'A' || c > 'Z' || column > MOST_COLUMNS) {
        break;
      }
      column = column * LETTERS + (c - 'A' + 1);
    }
    return column - 1;
  }

  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
    }
    return letters.toString();
  }

  @Override
  public List<List<String>> rows() {
    return rows;
  }

  @Override
  public byte[] filled(int column, Map<Integer, String> values) throws Failure {
    StringBuilder out = new StringBuilder(xml.length() + 64 * values.size());
    int copied = 0;
    for (Line line : lines.values()) {
      String value = values.get(line.number() - 1);
      if (value == null) {
        continue;
      }
      String place = letters(column) + line.number();
      Cell old = null;
      int before = line.empty() ? line.tagEnd() : line.end();
      for (Cell cell : line.cells()) {
        old = cell.column() == column ? cell : old;
        before = cell.column() > column ? Math.min(before, cell.start()) : before;
      }
      if (old != null && old.formula()) {
        throw Failure.rejected("sheet.formula", workbook.name(), place);
      }
      String written =
          "><"
              + line.prefix()
              + "v>"
              + value
              + "</"
              + line.prefix()
              + "v></"
              + line.prefix()
              + "c>";
      if (old != null) {
        out.append(xml, copied, old.start()).append(opening(old)).append(written);
        copied = old.end();
      } else {
        String cell = "<" + line.prefix() + "c r=\"" + place + "\"" + written;
        if (line.empty()) {
          out.append(xml, copied, line.tagEnd() - 2).append('>').append(cell);
          out.append("</").append(line.prefix()).append("row>");
          copied = line.tagEnd();
        } else {
          out.append(xml, copied, before).append(cell);
          copied = before;
        }
      }
    }
    out.append(xml, copied, xml.length());
    return workbook.with(part, out.toString());
  }

  /** The cell's opening tag without its end and without the kind of its old value. */
  private String opening(Cell cell) {
    String tag = xml.substring(cell.start(), cell.tagEnd());
    tag = tag.substring(0, tag.length() - (tag.endsWith("/>") ? 2 : 1)).stripTrailing();
    return tag.replaceFirst("\\st=(\"[^\"]*\"|'[^']*')", "");
  }
}
