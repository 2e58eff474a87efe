package dev.grill.library.source;

import dev.grill.deckfile.foreign.Imported;
import dev.grill.message.Failure;
import java.io.IOException;
import java.nio.file.Path;

/** Reads the files of another program as decks of ours. */
@FunctionalInterface
public interface ForeignReader {

  /**
   * Reads a file.
   *
   * @throws Failure if it is none that can be taken: nothing of it is then
   */
  Imported read(Path file, SourceRequest request) throws Failure, IOException;
}
