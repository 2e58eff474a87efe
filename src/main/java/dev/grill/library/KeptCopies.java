package dev.grill.library;

import dev.grill.deckfile.DeckFiles;
import dev.grill.message.Failure;
import dev.grill.platform.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Copies of decks that are written before the database says so: where it then does not, they are
 * put back as they were. A file that nothing in the library names may have been in the way.
 */
final class KeptCopies implements AutoCloseable {

  private final Map<Path, byte[]> before = new LinkedHashMap<>();

  /** Writes a copy, whole or not at all. */
  void write(Path copy, byte[] bytes) throws Failure, IOException {
    before.put(copy, Files.isRegularFile(copy) ? Files.readAllBytes(copy) : null);
    try {
      PrivateFiles.makeFolders(copy.getParent());
      DeckFiles.replace(copy, bytes);
    } catch (IOException e) {
      throw Failure.failed(e, "deck.cannot-keep", copy, String.valueOf(e.getMessage()));
    }
  }

  /** They stay as they were written. */
  void keep() {
    before.clear();
  }

  /** A file's time of modification, in nanoseconds since 1970. */
  static long modified(Path file) throws IOException {
    return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() throws IOException {
    for (Map.Entry<Path, byte[]> copy : before.entrySet()) {
      if (copy.getValue() == null && Files.isRegularFile(copy.getKey())) {
        Files.delete(copy.getKey());
      } else if (copy.getValue() != null) {
        DeckFiles.replace(copy.getKey(), copy.getValue());
      }
    }
  }
}
