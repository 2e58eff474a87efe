package dev.grill.schedule;

import java.time.LocalDate;

/** Decides when a card comes back. */
public interface Scheduler {

  /**
   * The memory after an answer that moves the schedule.
   *
   * @param before the memory so far; null for a new card
   * @param day the day of the answer
   */
  Memory next(Memory before, Grade grade, LocalDate day);
}
