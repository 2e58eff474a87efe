package dev.grill.deckfile.anki;

import dev.grill.deckfile.ReadingProgress;
import dev.grill.deckfile.foreign.Imported;
import dev.grill.message.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads packages of Anki, of every kind it has written since 2012. */
public final class AnkiPackage {

  private AnkiPackage() {}

  /** A folder that only this account may read, named by the process that is to take it away. */
  static Path temporaryFolder() throws IOException {
    return Files.createTempDirectory("grill-anki-" + ProcessHandle.current().pid() + "-");
  }

  /**
   * Reads a package. Nothing of it is kept anywhere but in the result; it is unpacked into a folder
   * that only this account may read and that is gone afterwards.
   *
   * @param withProgress whether the answers given in Anki are wanted too
   * @param deckId the id of its deck; null for one made of the deck's name
   * @throws Failure if it is none, damaged, encrypted, too new or too large, or if an id is given
   *     for several decks
   */
  public static Imported read(
      Path file, boolean withProgress, String deckId, ReadingProgress progress)
      throws Failure, IOException {
    Path folder = temporaryFolder();
    Path unpacked = folder.resolve("collection");
    try {
      ApkgFile.unpack(file, unpacked);
      try (AnkiDatabase database = AnkiDatabase.open(unpacked, file)) {
        return new CollectionReader(database, file, deckId, progress).read(withProgress);
      }
    } finally {
      Files.deleteIfExists(unpacked);
      Files.deleteIfExists(folder);
    }
  }
}
