package dev.grill.library.source;

import dev.grill.card.DeckId;
import dev.grill.deckfile.Code;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.Problem;
import dev.grill.deckfile.Reading;
import dev.grill.platform.Deflated;
import java.nio.file.Path;

/**
 * A deck as its source has it.
 *
 * @param lacksIds whether there are cards without an id of their own
 * @param from where it came from, as lists of decks say it
 * @param member the file in a folder, archive or repository, with slashes; empty where the source
 *     is the file
 * @param file the file that can be read in place; null where there is none
 */
public record DeliveredDeck(
    DeckId id, boolean lacksIds, Held held, String from, String member, Path file) {

  /** What a deck says, until it is kept. */
  private sealed interface Held {

    byte[] bytes();

    Reading reading();
  }

  private record Whole(byte[] bytes, Reading reading) implements Held {}

  /**
   * What takes little room, and is read again when it is asked for.
   *
   * @param name the file as problems name it
   */
  private record Packed(byte[] deflated, String name) implements Held {

    @Override
    public byte[] bytes() {
      return Deflated.inflated(deflated);
    }

    @Override
    public Reading reading() {
      return DeckReader.readKept(bytes(), name);
    }
  }

  /**
   * A deck that was read.
   *
   * @param reading without errors
   */
  public static DeliveredDeck of(
      byte[] bytes, Reading reading, String from, String member, Path file) {
    boolean lacksIds = false;
    for (Problem problem : reading.problems()) {
      lacksIds |= problem.code() == Code.ID_FROM_QUESTION;
    }
    Held held = new Whole(bytes, reading);
    return new DeliveredDeck(reading.deck().id(), lacksIds, held, from, member, file);
  }

  /** The same in little room: it takes time to ask it what it says. */
  DeliveredDeck packed() {
    Held packed = new Packed(Deflated.quickly(bytes()), from);
    return new DeliveredDeck(id, lacksIds, packed, from, member, file);
  }

  /** Its text. */
  public byte[] bytes() {
    return held.bytes();
  }

  /** What it says; made anew each time where there are many. */
  public Reading reading() {
    return held.reading();
  }
}
