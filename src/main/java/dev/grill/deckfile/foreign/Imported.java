package dev.grill.deckfile.foreign;

import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.schedule.Grade;
import java.time.Instant;
import java.util.List;

/**
 * What a file of another program holds, as decks of ours.
 *
 * @param decks with ids that stay the same when the file is read again
 * @param answers the answers that were given there, oldest first; empty where none were asked for
 * @param lost what could not be taken, for a summary
 */
public record Imported(List<Deck> decks, List<PastAnswer> answers, List<Lost> lost) {

  /**
   * An answer given in another program, or that a card was made new again there.
   *
   * @param grade null where the card was made new again
   * @param seconds how long it took; 0 where the file does not say
   * @param practice whether it was asked aside from the schedule, and moves nothing
   */
  public record PastAnswer(CardId card, Instant at, Grade grade, int seconds, boolean practice) {

    /** An answer that moves the schedule. */
    public PastAnswer(CardId card, Instant at, Grade grade, int seconds) {
      this(card, at, grade, seconds, false);
    }

    /** Whether the card was made new again. */
    public boolean isReset() {
      return grade == null;
    }
  }

  /**
   * Something of the file that cards of ours cannot hold.
   *
   * @param key of a message that counts, such as {@code anki.lost-images}
   * @param count how often
   * @param args what else the message names; may hold text from the file, unescaped
   */
  public record Lost(String key, int count, List<Object> args) {

    public Lost {
      args = List.copyOf(args);
    }
  }

  public Imported {
    decks = List.copyOf(decks);
    answers = List.copyOf(answers);
    lost = List.copyOf(lost);
  }
}
