package dev.grill.library;

import dev.grill.card.Card;
import dev.grill.card.Deck;
import dev.grill.deckfile.CardJson;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.Reading;
import dev.grill.store.DeckContents;
import dev.grill.store.Origin;
import dev.grill.store.StoredCard;
import dev.grill.store.StoredDeck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
   * The deck as the store keeps it.
   *
   * @param file as {@link Library#file} resolves it
   */
  DeckContents contents(Origin origin, String source, Path file) throws IOException {
    return contents(reading.deck(), origin, source, file);
  }

  /** The same with the learner's own cards in it. */
  DeckContents contents(Deck deck, Origin origin, String source, Path file) throws IOException {
    StoredDeck stored =
        new StoredDeck(
            deck.id(),
            deck.title(),
            deck.language(),
            deck.version(),
            deck.description(),
            deck.authors(),
            deck.license(),
            origin,
            source,
            new StoredDeck.ReadFile(file, bytes.length, modified, Hash.of(bytes)),
            deck.cards().size());
    List<StoredCard> cards = new ArrayList<>();
    for (Card card : deck.cards()) {
      cards.add(
          new StoredCard(
              card.id(), card.topic(), card.difficulty(), card.tags(), CardJson.write(card)));
    }
    return new DeckContents(stored, cards);
  }
}
