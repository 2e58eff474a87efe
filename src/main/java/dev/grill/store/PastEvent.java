package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.review.Event;
import dev.grill.review.Stamp;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** Something that happened before it is recorded here, and has no id yet. */
public sealed interface PastEvent permits Answer, PastMark {

  CardId card();

  ZonedDateTime at();

  LocalDate day();

  /** The event, once it is known when and where it was recorded. */
  Event recorded(Stamp stamp);
}
