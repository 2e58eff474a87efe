package dev.grill.cli.print;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.grill.text.Escape;
import java.io.StringWriter;

/** Comma-separated values as of RFC 4180. */
public final class Csv {

  private static final String FORMULAS = "=+-@\t\r";

  private Csv() {}

  /**
   * One line, without its end. Text that a spreadsheet would take for a formula gets an apostrophe
   * in front: decks come from strangers, and so do the control characters that are made visible.
   */
  public static String line(Object... values) {
    String[] fields = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      fields[i] = values[i] == null ? "" : field(values[i]);
    }
    StringWriter line = new StringWriter();
    CsvWriter.builder()
        .bufferSize(0)
        .lineDelimiter(LineDelimiter.LF)
        .build(line)
        .writeRecord(fields);
    return line.getBuffer().substring(0, line.getBuffer().length() - 1);
  }

  private static String field(Object value) {
    if (!(value instanceof String text)) {
      return value.toString();
    }
    String visible = Escape.text(text);
    boolean formula = !visible.isEmpty() && FORMULAS.indexOf(visible.charAt(0)) >= 0;
    return formula ? "'" + visible : visible;
  }
}
