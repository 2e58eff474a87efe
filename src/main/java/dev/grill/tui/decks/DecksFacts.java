package dev.grill.tui.decks;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import java.util.List;

/**
 * What the decks' screens show, as values.
 *
 * @param decks those of the library, in the order of their ids
 * @param editions of the built-in decks, those that are not or not wholly in the library
 */
public record DecksFacts(List<Deck> decks, List<Edition> editions) {

  /** Where a deck's file is read. */
  public enum Origin {
    BUILTIN,
    COPY,
    LINK
  }

  /**
   * A deck of the library.
   *
   * @param language its tag; null where it has none
   * @param version null where it has none
   * @param source where it was added from
   * @param file that is read
   * @param fresh cards never asked
   * @param due cards scheduled for today or earlier
   */
  public record Deck(
      DeckId id,
      String title,
      String language,
      String version,
      Origin origin,
      String source,
      String file,
      int cards,
      int fresh,
      int due,
      int suspended) {}

  /**
   * An edition of the built-in decks, or a set of it.
   *
   * @param set empty for the edition
   * @param decks how many of it are not in the library
   */
  public record Edition(String language, String set, int decks) {

    /** As {@code deck add} takes it. */
    String source() {
      return "builtin:" + language + (set.isEmpty() ? "" : "/" + set);
    }
  }

  /**
   * A card of a deck.
   *
   * @param question one line
   * @param state the word for where it stands, as a key of the messages has it
   */
  public record Listed(CardId card, String question, String state) {}

  /**
   * A problem in a deck's file.
   *
   * @param line counted from 1; likewise {@code column}
   * @param error whether the file is not taken because of it
   * @param text one line, in the person's language
   */
  public record Problem(String file, int line, int column, boolean error, String text) {

    /** As the command line says it. */
    public String place() {
      return file + ":" + line + ":" + column;
    }
  }

  public DecksFacts {
    decks = List.copyOf(decks);
    editions = List.copyOf(editions);
  }
}
