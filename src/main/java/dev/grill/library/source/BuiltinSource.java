package dev.grill.library.source;

import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.Problem;
import dev.grill.deckfile.Reading;
import dev.grill.message.Failure;
import dev.grill.store.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Decks that came with the program.
 *
 * @param decks the folder of all of them
 * @param edition a language, or {@code LANGUAGE/SET}
 */
record BuiltinSource(Path decks, String edition) implements DeckSource {

  @Override
  public Delivery read() throws Failure, IOException {
    List<Path> files = Builtin.files(decks, edition);
    if (files.isEmpty()) {
      throw Failure.rejected("cli.no-edition", edition, Builtin.choices(decks));
    }
    List<DeliveredDeck> read = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      byte[] bytes = DeckFiles.bytes(file);
      Reading reading = DeckReader.read(bytes, file.toString());
      problems.addAll(reading.problems());
      if (!reading.hasErrors()) {
        String from = Builtin.PREFIX + Builtin.language(edition);
        read.add(DeliveredDeck.of(bytes, reading, from, "", decks.relativize(file)));
      }
    }
    return Delivery.of(read, problems, null);
  }

  @Override
  public String name() {
    return Builtin.PREFIX + edition;
  }

  @Override
  public boolean isAtHand() {
    return true;
  }

  @Override
  public Origin origin() {
    return Origin.BUILTIN;
  }
}
