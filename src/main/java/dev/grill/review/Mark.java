package dev.grill.review;

import dev.grill.card.CardId;
import java.util.Locale;

/** Says how a card is to be treated from now on. */
public record Mark(Stamp stamp, CardId card, Kind kind) implements Event {

  @Override
  public String word() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** What is said of the card. */
  public enum Kind {
    /** Hidden until {@link #RESUME}. */
    SUSPEND,
    /** Hidden for the rest of the event's day. */
    BURY,
    /** Put back, whether suspended or buried. */
    RESUME,
    /**
     * Asked for today: waits on the event's day as if it were due, until it is answered; no longer
     * buried.
     */
    ASK,
    /**
     * New again, whatever was learnt: the next answer is the first one. Its answers stay in the
     * log, an undo of one of them changes nothing, and a card that is hidden stays so.
     */
    RESET
  }

  @Override
  public Mark named(CardId other) {
    return new Mark(stamp, other, kind);
  }
}
