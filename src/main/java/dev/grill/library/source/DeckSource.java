package dev.grill.library.source;

import dev.grill.message.Failure;
import dev.grill.store.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Something that decks come from. Reading it changes nothing. */
public sealed interface DeckSource
    permits FileSource, ArchiveSource, GitSource, BuiltinSource, ForeignSource {

  /** What is unpacked or converted in a moment: two mebibytes. */
  int SMALL = 2 * 1024 * 1024;

  /**
   * Reads all decks of the source; what is wrong with their files is in the result.
   *
   * @throws Failure if the source itself cannot be read
   */
  Delivery read() throws Failure, IOException;

  /** The source so that it can be read again from everywhere: paths are absolute. */
  String name();

  /** Whether it can be looked at in a moment and without a network. */
  boolean isAtHand();

  /** The file that holds a member and can be read by itself; null where there is none. */
  default Path file(String member) {
    return null;
  }

  /** The commit that reading would find; null where there are none. */
  default String revision() throws Failure, IOException {
    return null;
  }

  /** Whether a file is small enough to be read for a look. */
  static boolean isSmall(Path file) {
    try {
      return Files.size(file) <= SMALL;
    } catch (IOException e) {
      return false;
    }
  }

  /** How decks that come from here are kept. */
  Origin origin();
}
