package dev.grill.library;

import dev.grill.library.source.Builtin;
import dev.grill.message.Failure;
import dev.grill.store.StoredDeck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The built-in decks that a library could add. */
public final class BuiltinOffers {

  private BuiltinOffers() {}

  /**
   * Editions and sets of which the library has no deck, as sources name them: an edition of which
   * it has none at all stands for its sets.
   */
  public static List<String> untouched(Host host, Library library) throws Failure, IOException {
    Path decks = host.around().decks();
    List<String> offers = new ArrayList<>();
    for (String language : Builtin.editions(decks)) {
      if (!hasOneOf(library, Builtin.files(decks, language))) {
        offers.add(Builtin.PREFIX + language);
        continue;
      }
      for (String set : Builtin.sets(decks, language)) {
        String name = Builtin.name(language, set);
        if (!hasOneOf(library, Builtin.files(decks, name))) {
          offers.add(Builtin.PREFIX + name);
        }
      }
    }
    return offers;
  }

  private static boolean hasOneOf(Library library, List<Path> files) {
    for (Path file : files) {
      StoredDeck deck = library.deck(Builtin.deck(file));
      if (deck != null && deck.source().startsWith(Builtin.PREFIX)) {
        return true;
      }
    }
    return false;
  }
}
