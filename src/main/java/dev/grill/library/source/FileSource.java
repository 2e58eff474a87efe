package dev.grill.library.source;

import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.ReadingProgress;
import dev.grill.store.Origin;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Deck files on disk.
 *
 * @param path a file or a folder, absolute
 * @param shown the same as the person wrote it, which problems name
 * @param link whether they are read where they lie
 * @param progress is told how much is read
 */
record FileSource(Path path, Path shown, boolean link, ReadingProgress progress)
    implements DeckSource {

  @Override
  public Delivery read() {
    boolean folder = Files.isDirectory(path);
    HeldDecks decks = new HeldDecks();
    DeckFiles.Found found =
        decks.read(
            shown,
            progress,
            read -> {
              Path file = read.path().toAbsolutePath().normalize();
              String member = folder ? UnpackedFolder.member(path, file) : "";
              return DeliveredDeck.of(read.bytes(), read.reading(), file.toString(), member, file);
            });
    return Delivery.of(decks.list(), found.problems(), null);
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public boolean isAtHand() {
    return true;
  }

  @Override
  public Path file(String member) {
    return member.isEmpty() ? path : path.resolve(member);
  }

  @Override
  public Origin origin() {
    return link ? Origin.LINK : Origin.COPY;
  }
}
