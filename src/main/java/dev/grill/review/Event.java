package dev.grill.review;

import dev.grill.card.CardId;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * One row of the append-only log. Ids are globally unique; within one home they increase in the
 * order of recording, also when the clock stands still or goes back.
 */
public sealed interface Event permits Review, Undo, Mark {

  String id();

  /** When it happened, with the zone it happened in. */
  ZonedDateTime at();

  /** The day it belongs to, decided when it was recorded. */
  LocalDate day();

  CardId card();
}
