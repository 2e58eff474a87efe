package dev.grill.deckfile.foreign;

import java.util.List;

/**
 * How a file of another program was understood, for a person to see whether it was.
 *
 * @param shape {@code table}, {@code anki}, {@code export}, {@code json}, {@code yaml}, {@code
 *     markdown}: the end of a message key
 * @param encoding null for UTF-8
 * @param separator what stands between a table's cells; 0 where nothing does
 * @param heading whether the first row names the columns
 * @param columns what was read from where, in order
 * @param unread columns that hold something and were not read
 */
public record Interpretation(
    String shape,
    String encoding,
    char separator,
    boolean heading,
    List<Read> columns,
    List<String> unread) {

  /**
   * A column that was read.
   *
   * @param key of the deck format
   * @param column its heading, or its number from 1
   * @param html whether it holds HTML
   */
  public record Read(String key, String column, boolean html) {}

  public Interpretation {
    columns = List.copyOf(columns);
    unread = List.copyOf(unread);
  }
}
