package dev.grill.library.source;

import dev.grill.message.Failure;
import dev.grill.store.Origin;
import java.io.IOException;

/** Something that decks come from. Reading it changes nothing. */
public sealed interface DeckSource
    permits FileSource, ArchiveSource, GitSource, BuiltinSource, ForeignSource {

  /**
   * Reads all decks of the source; what is wrong with their files is in the result.
   *
   * @throws Failure if the source itself cannot be read
   */
  Delivery read() throws Failure, IOException;

  /** The source so that it can be read again from everywhere: paths are absolute. */
  String name();

  /** How decks that come from here are kept. */
  Origin origin();
}
