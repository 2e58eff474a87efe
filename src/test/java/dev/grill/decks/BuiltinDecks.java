package dev.grill.decks;

import dev.grill.card.Card;
import dev.grill.card.Deck;
import dev.grill.deckfile.DeckFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The decks that come with the program, as they lie in the repository. */
public final class BuiltinDecks {

  public static final List<String> LANGUAGES = List.of("zh", "en");

  /** Read once: the tests ask for the decks many hundred times. */
  private static final Map<String, DeckFiles.Found> FOUND = new ConcurrentHashMap<>();

  private BuiltinDecks() {}

  public static DeckFiles.Found found(String language) {
    return FOUND.computeIfAbsent(language, name -> DeckFiles.read(List.of(Path.of("decks", name))));
  }

  public static List<Deck> decks(String language) {
    List<Deck> decks = new ArrayList<>();
    for (DeckFiles.DeckFile file : found(language).decks()) {
      decks.add(file.reading().deck());
    }
    return decks;
  }

  /** The decks of one set of an edition. */
  static List<Deck> decks(String language, String set) {
    return decks(language).stream().filter(deck -> deck.id().text().startsWith(set + "-")).toList();
  }

  /** The sets there are; the second one comes whole. */
  static List<String> sets() {
    return decks("zh").stream()
        .map(deck -> deck.id().text().replaceFirst("-.*", ""))
        .distinct()
        .toList();
  }

  /** The cards of an edition, in the order of deck ids and files. */
  public static List<Card> cards(String language) {
    return decks(language).stream().flatMap(deck -> deck.cards().stream()).toList();
  }

  /** The card of that id within its deck. */
  public static Card card(String language, String id) {
    return cards(language).stream()
        .filter(card -> card.id().card().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no card " + id + " in " + language));
  }
}
