package dev.grill.library.source;

import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.Problem;
import dev.grill.deckfile.ReadingProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the files of an archive or repository, which is gone when it is closed. */
final class UnpackedFolder implements AutoCloseable {

  private final Path folder;

  private UnpackedFolder(Path folder) {
    this.folder = folder;
  }

  /** Makes an empty one that only this account can look into. */
  static UnpackedFolder make() throws IOException {
    return new UnpackedFolder(Files.createTempDirectory("grill-source-").toRealPath());
  }

  Path path() {
    return folder;
  }

  /**
   * Reads the deck files in it.
   *
   * @param from what the folder was unpacked from: decks and problems name it, not the folder
   */
  Delivery read(Path below, String from, String revision, ReadingProgress progress) {
    HeldDecks decks = new HeldDecks();
    DeckFiles.Found found =
        decks.read(
            below,
            progress,
            read -> {
              String member = member(below, read.path());
              return DeliveredDeck.of(read.bytes(), read.reading(), from, member, null);
            });
    List<Problem> problems = new ArrayList<>();
    for (Problem problem : found.problems()) {
      String member = member(below, Path.of(problem.file()));
      problems.add(problem.in(member.isEmpty() ? from : from + "/" + member, below + "/"));
    }
    return Delivery.of(decks.list(), problems, revision);
  }

  /** A file's name below a folder, with slashes. */
  static String member(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
