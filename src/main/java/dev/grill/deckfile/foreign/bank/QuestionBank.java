package dev.grill.deckfile.foreign.bank;

import dev.grill.deckfile.foreign.BankOptions;
import dev.grill.deckfile.foreign.BankReading;
import dev.grill.deckfile.foreign.Encoding;
import dev.grill.deckfile.foreign.markdown.MarkdownBank;
import dev.grill.deckfile.foreign.table.RecordReader;
import dev.grill.deckfile.foreign.table.TableReader;
import java.util.Locale;

/** Reads a question bank that another program or a person wrote. */
public final class QuestionBank {

  private QuestionBank() {}

  /**
   * Reads a file by the ending of its name: Markdown, JSON, YAML, else a table. A text without an
   * ending that begins with a bracket is JSON.
   *
   * @param name the file as the problems name it
   */
  public static BankReading read(byte[] bytes, String name, BankOptions options) {
    Encoding encoding = Encoding.decode(bytes, name, options.encoding());
    String lower = name.toLowerCase(Locale.ROOT);
    String ending = lower.substring(lower.lastIndexOf('.') + 1);
    return switch (ending) {
      case "md", "markdown", "mkd" -> MarkdownBank.read(encoding, options);
      case "json", "jsonl", "ndjson" -> RecordReader.read(encoding, true, options);
      case "yaml", "yml" -> RecordReader.read(encoding, false, options);
      case "csv", "tsv", "txt", "tab" -> TableReader.read(encoding, options);
      default -> {
        String text = encoding.source().text().stripLeading();
        boolean json = text.startsWith("[{") || text.startsWith("{\"") || text.startsWith("[\n");
        yield json
            ? RecordReader.read(encoding, true, options)
            : TableReader.read(encoding, options);
      }
    };
  }
}
