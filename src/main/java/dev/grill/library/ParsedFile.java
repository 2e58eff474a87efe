package dev.grill.library;

import dev.grill.card.Deck;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.Reading;
import dev.grill.platform.Hash;
import dev.grill.store.DeckContents;
import dev.grill.store.Origin;
import dev.grill.store.StoredDeck;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A deck file's bytes read and parsed.
 *
 * @param modified the file's time of modification, in nanoseconds since 1970
 */
public record ParsedFile(byte[] bytes, long modified, Reading reading) {

  /**
   * Reads and parses a deck file.
   *
   * @param name how problems name the file
   * @param modified its time of modification, in nanoseconds since 1970
   */
  public static ParsedFile parse(Path file, String name, long modified) throws IOException {
    byte[] bytes = DeckFiles.bytes(file);
    return new ParsedFile(bytes, modified, DeckReader.read(bytes, name));
  }

  /**
   * The deck as the store takes it.
   *
   * @param file as {@link Library#file} resolves it
   */
  DeckContents contents(Origin origin, String source, Path file) {
    return contents(reading.deck(), origin, source, file);
  }

  /** The same with the learner's own cards in it. */
  DeckContents contents(Deck deck, Origin origin, String source, Path file) {
    return new DeckContents(deck, origin, source, read(file, bytes, modified));
  }

  /** A file as it was when it was read. */
  static StoredDeck.ReadFile read(Path file, byte[] bytes, long modified) {
    return new StoredDeck.ReadFile(file, bytes.length, modified, Hash.of(bytes));
  }
}
