package dev.grill.deckfile.foreign;

import dev.grill.card.Card;
import java.time.Instant;

/** When what a card says last changed. */
public interface ContentDates {

  /** The moment, to the second; the same until the card changes again. */
  Instant of(Card card);
}
