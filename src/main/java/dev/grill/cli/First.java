package dev.grill.cli;

import dev.grill.text.Failure;
import java.io.IOException;
import java.util.List;

/** The first start: a library that has never had a deck gets a built-in edition. */
public final class First {

  private First() {}

  /** Adds the edition of the interface language, or the one there is, and says so in one line. */
  public static void start(Call call, Library library) throws Failure, IOException {
    if (!library.decks().isEmpty() || library.store().hadDeck()) {
      return;
    }
    String wanted = call.messages().lang().tag();
    String edition = Builtin.firstEdition(call.around().decks(), wanted);
    if (edition == null) {
      throw Failure.failed("cli.no-builtin-decks", call.around().decks().toAbsolutePath());
    }
    DeckAdding.Added added =
        DeckAdding.add(call, library, List.of(Builtin.PREFIX + edition), false);
    int cards = added.added().stream().mapToInt(deck -> deck.cards()).sum();
    call.tell(call.messages().text("cli.first-start", Builtin.PREFIX + edition, cards));
    call.err().flush();
  }
}
