package dev.grill.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as CSV (RFC 4180, UTF-8, lines ending in a line feed): columns by their names, numbers
 * with all their digits and a point, shares from 0 to 1.
 */
public final class CsvReport {

  private CsvReport() {}

  /** Writes the table; the stream stays open. */
  public static void write(DataTable table, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    csv.writeRecord(table.headings().stream().map(DataTable.Heading::name).toList());
    for (List<Datum> row : table.rows()) {
      Fields fields = new Fields();
      row.forEach(datum -> datum.into(fields));
      csv.writeRecord(fields.texts);
    }
    csv.flush();
  }

  /** A number with all its digits, and no more. */
  static String digits(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static final class Fields implements Datum.Sink {
    private final List<String> texts = new ArrayList<>();

    @Override
    public void text(String text) {
      texts.add(Defused.text(text));
    }

    @Override
    public void word(String word, String shown) {
      texts.add(word);
    }

    @Override
    public void whole(long number) {
      texts.add(Long.toString(number));
    }

    @Override
    public void share(double share) {
      texts.add(digits(share));
    }

    @Override
    public void measure(double number) {
      texts.add(digits(number));
    }

    @Override
    public void minutes(double minutes) {
      texts.add(digits(minutes));
    }

    @Override
    public void day(LocalDate day) {
      texts.add(day.toString());
    }

    @Override
    public void nothing() {
      texts.add("");
    }
  }
}
