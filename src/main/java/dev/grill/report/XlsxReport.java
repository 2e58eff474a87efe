package dev.grill.report;

import dev.grill.text.Columns;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as the sheets of one XLSX workbook. Numbers, shares and days are such to a spreadsheet,
 * with their full digits; texts are never formulas.
 */
public final class XlsxReport {

  private static final String APPLICATION = "grill";

  /** The format asks for a version of the form XX.YYYY. */
  private static final String VERSION = "1.0";

  /** The longest text that a field may hold. */
  private static final int LONGEST = 32_767;

  private static final int WIDEST = 60;
  private static final int LONGEST_NAME = 31;

  /** Rows that are kept in memory at a time. */
  private static final int BLOCK = 500;

  private XlsxReport() {}

  /** Writes the workbook; the stream stays open. */
  public static void write(List<DataTable> tables, OutputStream out) throws IOException {
    Workbook book = new Workbook(new Unclosed(out), APPLICATION, VERSION);
    Set<String> names = new HashSet<>();
    for (DataTable table : tables) {
      sheet(table, book.newWorksheet(name(table.title(), names)));
    }
    book.finish();
    out.flush();
  }

  private static void sheet(DataTable table, Worksheet sheet) throws IOException {
    sheet.freezePane(0, 1);
    int columns = table.headings().size();
    int[] widths = new int[columns];
    for (int column = 0; column < columns; column++) {
      String label = table.headings().get(column).label();
      sheet.value(0, column, Defused.text(label));
      widths[column] = Columns.width(label);
    }
    for (List<Datum> row : table.rows()) {
      for (int column = 0; column < columns; column++) {
        Width width = new Width();
        row.get(column).into(width);
        widths[column] = Math.max(widths[column], width.columns);
      }
    }
    for (int column = 0; column < columns; column++) {
      sheet.width(column, Math.min(WIDEST, widths[column] + 2));
    }
    sheet.range(0, 0, 0, columns - 1).style().bold().set();
    if (!table.rows().isEmpty()) {
      sheet.setAutoFilter(0, 0, table.rows().size(), columns - 1);
    }
    int at = 1;
    for (List<Datum> row : table.rows()) {
      for (int column = 0; column < columns; column++) {
        row.get(column).into(new Field(sheet, at, column));
      }
      if (at++ % BLOCK == 0) {
        sheet.flush();
      }
    }
    sheet.finish();
  }

  /** A name that a sheet may have, and no other has. */
  private static String name(String title, Set<String> taken) {
    String allowed = title.replaceAll("[\\\\/*?:\\[\\]']", " ").strip();
    String name = allowed.isEmpty() ? "-" : allowed;
    for (int number = 1; ; number++) {
      String end = number == 1 ? "" : " " + number;
      int length = Math.min(name.length(), LONGEST_NAME - end.length());
      String tried = name.substring(0, length) + end;
      if (taken.add(tried.toLowerCase(Locale.ROOT))) {
        return tried;
      }
    }
  }

  /** The library closes what it writes to; a report may go to standard output. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private record Field(Worksheet sheet, int row, int column) implements Datum.Sink {
    @Override
    public void text(String text) {
      String harmless = Defused.text(text);
      int end = Math.min(LONGEST, harmless.length());
      boolean torn = end > 0 && Character.isHighSurrogate(harmless.charAt(end - 1));
      sheet.value(row, column, harmless.substring(0, torn ? end - 1 : end));
    }

    @Override
    public void word(String word, String shown) {
      sheet.value(row, column, shown);
    }

    @Override
    public void whole(long number) {
      sheet.value(row, column, number);
    }

    @Override
    public void share(double share) {
      sheet.value(row, column, share);
      sheet.style(row, column).format("0%").set();
    }

    @Override
    public void measure(double number) {
      sheet.value(row, column, number);
      sheet.style(row, column).format("0.0#").set();
    }

    @Override
    public void minutes(double minutes) {
      sheet.value(row, column, minutes);
      sheet.style(row, column).format("0.0").set();
    }

    @Override
    public void day(LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    }

    @Override
    public void nothing() {
      // an empty field
    }
  }

  /** How wide a field is at least, in characters. */
  private static final class Width implements Datum.Sink {
    private static final int NUMBER = 8;
    private static final int DAY = 10;

    private int columns;

    @Override
    public void text(String text) {
      int cut = Math.min(text.length(), WIDEST);
      columns = Columns.width(text.substring(0, cut));
    }

    @Override
    public void word(String word, String shown) {
      columns = Columns.width(shown);
    }

    @Override
    public void whole(long number) {
      columns = NUMBER;
    }

    @Override
    public void share(double share) {
      columns = NUMBER;
    }

    @Override
    public void measure(double number) {
      columns = NUMBER;
    }

    @Override
    public void minutes(double minutes) {
      columns = NUMBER;
    }

    @Override
    public void day(LocalDate day) {
      columns = DAY;
    }

    @Override
    public void nothing() {
      columns = 0;
    }
  }
}
