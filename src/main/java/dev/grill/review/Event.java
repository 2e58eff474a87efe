package dev.grill.review;

import dev.grill.card.CardId;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** One row of the append-only log. */
public sealed interface Event permits Review, Undo, Mark, Remark, Move {

  Stamp stamp();

  CardId card();

  /** The kind in the log and in JSON: lower case. */
  String word();

  /** The same as if it had happened to a card of another name. */
  Event named(CardId other);

  default EventId id() {
    return stamp().id();
  }

  /** When it happened, with the zone it happened in. */
  default ZonedDateTime at() {
    return stamp().at();
  }

  /** The day it belongs to, decided when it was recorded. */
  default LocalDate day() {
    return stamp().day();
  }
}
