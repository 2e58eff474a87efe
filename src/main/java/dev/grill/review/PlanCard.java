package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import dev.grill.schedule.Scheduler;
import java.time.LocalDate;

/** A card on its way through the days of a plan, each of its answers a good one. */
final class PlanCard {

  private final CardId card;
  private final boolean hidden;
  private Memory memory;
  private boolean seen;
  private LocalDate next;

  /**
   * @param memory null for a new card
   * @param seen whether it was asked in the last days already
   * @param hidden whether it is put aside for the day that is to be asked about
   */
  PlanCard(CardId card, Memory memory, boolean seen, boolean hidden) {
    this.card = card;
    this.memory = memory;
    this.seen = seen;
    this.hidden = hidden;
  }

  CardId card() {
    return card;
  }

  Memory memory() {
    return memory;
  }

  boolean isNew() {
    return memory == null;
  }

  boolean isDue(LocalDate day) {
    return memory != null && !memory.due().isAfter(day);
  }

  boolean isSeen() {
    return seen;
  }

  boolean isHidden() {
    return hidden;
  }

  /** The day on which the plan asks it first; null if on none. */
  LocalDate next() {
    return next;
  }

  /** A good answer: one before the card is due leaves the schedule alone. */
  void answer(LocalDate day, Interview interview, Scheduler scheduler) {
    if (memory == null || isDue(day)) {
      memory = scheduler.next(memory, Grade.GOOD, day);
    }
    seen |= !day.isBefore(interview.lastDays());
    if (next == null) {
      next = day;
    }
  }
}
