package dev.grill.store;

import dev.grill.card.DeckId;
import java.nio.file.Path;
import java.util.List;

/**
 * A deck of the library as its file was last read.
 *
 * @param language a BCP 47 tag; null where the file names none
 * @param version null where the file names none
 * @param description null where the file has none
 * @param license null where the file names none
 * @param source where the deck came from, as it was given
 * @param file the file that is read, as it was then
 * @param cards how many cards it has
 */
public record StoredDeck(
    DeckId id,
    String title,
    String language,
    String version,
    String description,
    List<String> authors,
    String license,
    Origin origin,
    String source,
    ReadFile file,
    int cards) {

  /**
   * A file as it was when it was read.
   *
   * @param size in bytes
   * @param modifiedNanos when it was last changed, in nanoseconds since 1970
   * @param hash of its bytes
   */
  public record ReadFile(Path path, long size, long modifiedNanos, String hash) {}

  public StoredDeck {
    authors = List.copyOf(authors);
  }
}
