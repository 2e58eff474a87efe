package dev.grill.classroom.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.grill.deckfile.foreign.Encoding;
import dev.grill.message.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A table as text: UTF-8, UTF-16 or GB18030, with or without a byte order mark, its fields
 * separated by commas, semicolons, tabs or bars. The library reads the fields; where each stands is
 * found here, and both have to agree.
 */
final class TextSheet implements CellTable {

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final String SEPARATOR_LINE = "sep=";

  private final String name;
  private final byte[] mark;
  private final Charset charset;
  private final String text;
  private final List<List<FieldSpan>> spans;
  private final List<List<String>> rows;
  private final char separator;

  private TextSheet(
      String name,
      byte[] mark,
      Charset charset,
      String text,
      char separator,
      List<List<FieldSpan>> spans,
      List<List<String>> rows) {
    this.name = name;
    this.mark = mark;
    this.charset = charset;
    this.text = text;
    this.separator = separator;
    this.spans = spans;
    this.rows = rows;
  }

  static TextSheet of(byte[] bytes, String name) throws Failure {
    Encoding encoding = Encoding.decode(bytes, name, null);
    if (encoding.source().fault() != null) {
      throw Failure.rejected("sheet.unknown-encoding", name);
    }
    Charset charset = StandardCharsets.UTF_8;
    int mark = 0;
    if (encoding.name() == null) {
      mark = bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb ? 3 : 0;
    } else if (encoding.name().equals("UTF-16")) {
      int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
      mark = first == 0xfffe || first == 0xfeff ? 2 : 0;
      boolean little = first == 0xfffe || mark == 0 && bytes[1] == 0;
      charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    } else {
      charset = Charset.forName(encoding.name());
    }
    String text = decoded(bytes, mark, charset);
    byte[] again = text == null ? null : text.getBytes(charset);
    if (text == null || !Arrays.equals(again, Arrays.copyOfRange(bytes, mark, bytes.length))) {
      throw Failure.rejected("sheet.unknown-encoding", name);
    }
    char separator = separator(text);
    List<List<FieldSpan>> spans = FieldSpan.of(text, separator);
    List<List<String>> rows = rows(text, separator, name);
    boolean agree = spans.size() == rows.size();
    for (int row = 0; agree && row < rows.size(); row++) {
      agree = spans.get(row).size() == rows.get(row).size();
      for (int i = 0; agree && i < rows.get(row).size(); i++) {
        agree = spans.get(row).get(i).value(text).equals(rows.get(row).get(i));
      }
    }
    if (!agree) {
      throw Failure.rejected("sheet.malformed", name);
    }
    return new TextSheet(name, Arrays.copyOf(bytes, mark), charset, text, separator, spans, rows);
  }

  private static String decoded(byte[] bytes, int from, Charset charset) {
    try {
      ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
      return charset.newDecoder().decode(rest).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static List<List<String>> rows(String text, char separator, String name) throws Failure {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        rows.add(row.getFields());
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw Failure.rejected("sheet.malformed", name);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory
    }
    return rows;
  }

  /**
   * The one that makes the most fields of the first lines; a spreadsheet's own word goes before.
   */
  private static char separator(String text) {
    if (text.startsWith(SEPARATOR_LINE) && text.length() > SEPARATOR_LINE.length()) {
      return text.charAt(SEPARATOR_LINE.length());
    }
    char best = SEPARATORS[0];
    int most = 0;
    for (char separator : SEPARATORS) {
      int fields = 0;
      List<List<FieldSpan>> rows = FieldSpan.of(text, separator);
      for (List<FieldSpan> row : rows.subList(0, Math.min(ClassList.HEADER_ROWS, rows.size()))) {
        fields += row.size() - 1;
      }
      if (fields > most) {
        most = fields;
        best = separator;
      }
    }
    return best;
  }

  @Override
  public List<List<String>> rows() {
    return rows;
  }

  @Override
  public byte[] filled(int column, Map<Integer, String> values) throws Failure {
    StringBuilder out = new StringBuilder(text.length() + 16 * values.size());
    int copied = 0;
    for (int row = 0; row < spans.size(); row++) {
      String value = values.get(row);
      if (value == null) {
        continue;
      }
      List<FieldSpan> fields = spans.get(row);
      if (column < fields.size()) {
        FieldSpan field = fields.get(column);
        out.append(text, copied, field.start());
        out.append(field.quoted() ? '"' + value + '"' : value);
        copied = field.end();
      } else {
        FieldSpan last = fields.get(fields.size() - 1);
        out.append(text, copied, last.end());
        out.append(String.valueOf(separator).repeat(column - fields.size() + 1)).append(value);
        copied = last.end();
      }
    }
    out.append(text, copied, text.length());
    byte[] body = out.toString().getBytes(charset);
    byte[] bytes = Arrays.copyOf(mark, mark.length + body.length);
    System.arraycopy(body, 0, bytes, mark.length, body.length);
    return bytes;
  }

  @Override
  public String toString() {
    return name;
  }
}
