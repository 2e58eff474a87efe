package dev.grill.store;

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
 * @param file the file that is read
 * @param size of the file, in bytes
 * @param modifiedNanos when the file was last changed, in nanoseconds since 1970
 * @param hash of the file's bytes
 * @param cards how many cards it has
 */
public record StoredDeck(
    String id,
    String title,
    String language,
    String version,
    String description,
    List<String> authors,
    String license,
    Origin origin,
    String source,
    Path file,
    long size,
    long modifiedNanos,
    String hash,
    int cards) {

  public StoredDeck {
    authors = List.copyOf(authors);
  }
}
