package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.review.Mark;
import dev.grill.review.Stamp;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** What was said of a card elsewhere: that it is new again, say. */
public record PastMark(CardId card, ZonedDateTime at, LocalDate day, Mark.Kind kind)
    implements PastEvent {

  @Override
  public Mark recorded(Stamp stamp) {
    return new Mark(stamp, card, kind);
  }
}
