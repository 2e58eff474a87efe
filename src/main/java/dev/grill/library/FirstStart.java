package dev.grill.library;

import dev.grill.library.source.Builtin;
import dev.grill.library.source.SourceRequest;
import dev.grill.message.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The first start: a library that has never had a deck gets the first set of a built-in edition.
 */
public final class FirstStart {

  private FirstStart() {}

  /**
   * Adds the first set of the interface language's edition, or of the one there is, and says so in
   * one line, with the sets that are left.
   */
  public static void start(Host host, Library library) throws Failure, IOException {
    if (!library.decks().isEmpty() || library.store().deckStore().hadDeck()) {
      return;
    }
    String wanted = host.messages().lang().tag();
    String edition = Builtin.firstEdition(host.around().decks(), wanted);
    if (edition == null) {
      throw Failure.failed("cli.no-builtin-decks", host.around().decks().toAbsolutePath());
    }
    List<String> sources = new ArrayList<>();
    for (String set : Builtin.sets(host.around().decks(), edition)) {
      sources.add(Builtin.PREFIX + Builtin.name(edition, set));
    }
    String first = sources.isEmpty() ? Builtin.PREFIX + edition : sources.remove(0);
    DeckAdding.Added added = DeckAdding.add(host, library, List.of(first), SourceRequest.COPY);
    int cards = added.added().stream().mapToInt(deck -> deck.cards()).sum();
    String others = String.join(" ", sources);
    host.tell(
        others.isEmpty()
            ? host.messages().text("cli.first-start", first, cards)
            : host.messages().text("cli.first-start-set", first, cards, others));
    host.err().flush();
  }
}
