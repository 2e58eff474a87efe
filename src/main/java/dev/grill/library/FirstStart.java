package dev.grill.library;

import dev.grill.library.source.Builtin;
import dev.grill.library.source.SourceRequest;
import dev.grill.message.Failure;
import java.io.IOException;
import java.util.List;

/** The first start: a library that has never had a deck gets a built-in edition. */
public final class FirstStart {

  private FirstStart() {}

  /** Adds the edition of the interface language, or the one there is, and says so in one line. */
  public static void start(Host host, Library library) throws Failure, IOException {
    if (!library.decks().isEmpty() || library.store().deckStore().hadDeck()) {
      return;
    }
    String wanted = host.messages().lang().tag();
    String edition = Builtin.firstEdition(host.around().decks(), wanted);
    if (edition == null) {
      throw Failure.failed("cli.no-builtin-decks", host.around().decks().toAbsolutePath());
    }
    DeckAdding.Added added =
        DeckAdding.add(host, library, List.of(Builtin.PREFIX + edition), SourceRequest.COPY);
    int cards = added.added().stream().mapToInt(deck -> deck.cards()).sum();
    host.tell(host.messages().text("cli.first-start", Builtin.PREFIX + edition, cards));
    host.err().flush();
  }
}
