package dev.grill.library;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.deckfile.Reading;
import dev.grill.library.source.Builtin;
import dev.grill.message.Failure;
import dev.grill.review.OtherEdition;
import dev.grill.store.StoredDeck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds a card in other languages: decks of one work have ids that differ only in the suffix {@code
 * -LANGUAGE}, and the same card ids.
 */
public final class Editions {

  private Editions() {}

  /** The card's other editions in decks added or built in, in the order of their languages. */
  public static List<OtherEdition> of(Host host, Library library, CardId id)
      throws Failure, IOException {
    StoredDeck own = library.deck(id.deck());
    String stem = own == null ? null : stem(own.id(), own.language());
    if (stem == null) {
      return List.of();
    }
    Map<String, OtherEdition> found = new TreeMap<>();
    for (StoredDeck deck : library.decks()) {
      if (!deck.id().equals(own.id()) && stem.equals(stem(deck.id(), deck.language()))) {
        add(found, deck.language(), added(library, new CardId(deck.id(), id.card())));
      }
    }
    for (String language : Library.editions(host)) {
      DeckId deck = new DeckId(stem + "-" + language);
      if (library.deck(deck) == null) {
        add(found, language, builtin(host, language, new CardId(deck, id.card())));
      }
    }
    return List.copyOf(found.values());
  }

  /** A deck's id without its language; null where it doesn't end in it. */
  private static String stem(DeckId deck, String language) {
    String suffix = language == null ? "" : "-" + language.toLowerCase(Locale.ROOT);
    String id = deck.text();
    return suffix.length() > 1 && id.endsWith(suffix) && id.length() > suffix.length()
        ? id.substring(0, id.length() - suffix.length())
        : null;
  }

  private static void add(Map<String, OtherEdition> found, String language, Card card) {
    if (card != null) {
      found.put(language, new OtherEdition(language, card));
    }
  }

  private static Card added(Library library, CardId id) throws Failure, IOException {
    return library.store().deckStore().lists(id) ? library.card(id) : null;
  }

  private static Card builtin(Host host, String language, CardId id) throws IOException {
    for (Path file : Builtin.files(host.around().decks(), language)) {
      if (file.getFileName().toString().equals(id.deck() + ".yaml")) {
        Reading reading = ParsedFile.parse(file, file.toString(), 0).reading();
        return reading.hasErrors() ? null : card(reading.deck(), id);
      }
    }
    return null;
  }

  private static Card card(Deck deck, CardId id) {
    for (Card card : deck.cards()) {
      if (card.id().equals(id)) {
        return card;
      }
    }
    return null;
  }
}
