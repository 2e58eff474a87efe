package dev.grill.library.source;

import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.foreign.BankOptions;
import dev.grill.deckfile.foreign.BankReading;
import dev.grill.deckfile.foreign.Imported;
import dev.grill.deckfile.foreign.bank.QuestionBank;
import dev.grill.message.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Tables, Markdown and JSON as sources: taken where they can be read without a question. */
final class BankSource {

  private BankSource() {}

  static Imported read(Path file, SourceRequest request) throws Failure, IOException {
    BankOptions options =
        new BankOptions(
            file.getFileName().toString(),
            request.id(),
            Map.of(),
            (char) 0,
            null,
            null,
            request.progress());
    BankReading read = QuestionBank.read(DeckFiles.bytes(file), file.toString(), options);
    if (request.id() != null && read.decks().size() > 1) {
      List<DeckId> ids = read.decks().stream().map(Deck::id).toList();
      throw Failure.rejected("bank.id-for-several", file, ids);
    }
    return new Imported(read.decks(), List.of(), List.of(), read.problems());
  }
}
