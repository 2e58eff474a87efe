package dev.grill.library.source;

import dev.grill.card.Deck;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckYaml;
import dev.grill.deckfile.Place;
import dev.grill.deckfile.Reading;
import dev.grill.deckfile.ReadingProgress;
import dev.grill.deckfile.foreign.Imported;
import dev.grill.message.Failure;
import dev.grill.store.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file of another program. What is kept of it is a deck file of ours, which may be larger than
 * one that people write.
 *
 * @param path absolute
 */
record ForeignSource(Path path, ForeignReader reader, SourceRequest request) implements DeckSource {

  @Override
  public Delivery read() throws Failure, IOException {
    if (!Files.exists(path)) {
      throw Failure.rejected("cli.no-such-file", path);
    }
    if (DeckFiles.isSpecial(path)) {
      throw Failure.rejected("cli.special-file", path);
    }
    ReadingProgress progress = request.progress().part(0, 3, 4); // the rest is for writing them
    Imported imported = reader.read(path, request.watched(progress));
    List<DeliveredDeck> decks = new ArrayList<>();
    for (Deck deck : imported.decks()) {
      byte[] bytes = DeckYaml.deck(deck).getBytes(StandardCharsets.UTF_8);
      int cards = deck.cards().size();
      Reading reading =
          new Reading(deck, List.of(), cards, deck.id().text(), Place.START, Map.of());
      decks.add(DeliveredDeck.of(bytes, reading, name(), deck.id().text(), null));
    }
    return new Delivery(decks, imported.problems(), null, imported.answers(), imported.lost());
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public boolean isAtHand() {
    return DeckSource.isSmall(path);
  }

  @Override
  public Origin origin() {
    return Origin.COPY;
  }
}
