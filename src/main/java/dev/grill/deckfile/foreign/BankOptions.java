package dev.grill.deckfile.foreign;

import dev.grill.deckfile.ReadingProgress;
import java.util.List;
import java.util.Map;

/**
 * What a person says of a file of another program.
 *
 * @param fileName of the deck that it makes, with or without its ending
 * @param deckId the deck's id; null to make it like the file's name
 * @param columns which column, by its heading or its number from 1, holds what; by key of the deck
 *     format
 * @param separator what stands between a table's cells; 0 to recognise it
 * @param encoding the name of a character set; null to recognise it
 * @param html whether texts are HTML; null to recognise it
 * @param progress is told how far a long reading has come
 */
public record BankOptions(
    String fileName,
    String deckId,
    Map<String, String> columns,
    char separator,
    String encoding,
    Boolean html,
    ReadingProgress progress) {

  /** The keys of the deck format that a column can be said to hold. */
  public static final List<String> KEYS =
      List.of(
          "question",
          "answer",
          "tags",
          "points",
          "id",
          "topic",
          "difficulty",
          "hint",
          "code",
          "follow-ups",
          "misconceptions",
          "references");

  public BankOptions {
    columns = Map.copyOf(columns);
  }

  /** The id of the deck: as said, else made of the file's name. */
  public String id() {
    return deckId != null ? deckId : DeckSlug.of(title());
  }

  /** The file's name without its ending. */
  public String title() {
    String name = fileName.substring(fileName.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String stem = (dot > 0 ? name.substring(0, dot) : name).strip();
    return stem.isEmpty() ? "deck" : stem;
  }

  /** Nothing said. */
  public static BankOptions of(String fileName) {
    return new BankOptions(fileName, null, Map.of(), (char) 0, null, null, ReadingProgress.NONE);
  }

  public BankOptions withSeparator(char sign) {
    return new BankOptions(fileName, deckId, columns, sign, encoding, html, progress);
  }

  public BankOptions withColumns(Map<String, String> named) {
    return new BankOptions(fileName, deckId, named, separator, encoding, html, progress);
  }
}
