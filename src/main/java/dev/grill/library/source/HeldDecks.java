package dev.grill.library.source;

import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.ReadingProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The decks of a source while they are read: there may be hundreds, and none is kept before all of
 * them are right. The first stay as they are, so that few decks take no longer; the others are
 * packed.
 */
final class HeldDecks {

  /** So many bytes of text stay as they are: read, they take ten times as much. */
  private static final long MOST = 4L * 1024 * 1024;

  private final List<DeliveredDeck> decks = new ArrayList<>();
  private long held;

  /**
   * Reads the deck files of a path and holds those without errors.
   *
   * @param delivered a file as its source has it
   */
  DeckFiles.Found read(
      Path path, ReadingProgress progress, Function<DeckFiles.DeckFile, DeliveredDeck> delivered) {
    return DeckFiles.read(
        List.of(path),
        progress,
        file -> {
          if (!file.reading().hasErrors()) {
            add(delivered.apply(file));
          }
        });
  }

  private void add(DeliveredDeck deck) {
    long size = deck.bytes().length;
    boolean stays = held == 0 || held + size <= MOST; // the memory for one deck there must be
    decks.add(stays ? deck : deck.packed());
    held += stays ? size : 0;
  }

  List<DeliveredDeck> list() {
    return decks;
  }
}
