package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import dev.grill.schedule.Scheduler;
import java.time.LocalDate;

/**
 * A card on its way through the days of a plan, each of its answers a good one. Days are counted
 * from 1970: a plan compares very many of them.
 */
final class PlainCard {

  private final CardId card;
  private final int position;
  private final boolean hidden;
  private int turn;
  private Memory memory;
  private long due;
  private long seen;
  private LocalDate next;

  /**
   * @param position in the order of deck ids, then of the file
   * @param memory null for a new card
   * @param seen the last day it was asked on as far as is known, null for none; the day of the
   *     answer that {@code memory} stands on counts without being told
   * @param hidden whether it is put aside for the day that is to be asked about
   */
  PlainCard(CardId card, int position, Memory memory, LocalDate seen, boolean hidden) {
    this.card = card;
    this.position = position;
    this.turn = position;
    this.hidden = hidden;
    this.seen = seen == null ? Long.MIN_VALUE : seen.toEpochDay();
    remember(memory);
  }

  private void remember(Memory now) {
    memory = now;
    if (now != null) {
      due = now.due().toEpochDay();
      seen = Math.max(seen, due - now.intervalDays());
    }
  }

  CardId card() {
    return card;
  }

  int position() {
    return position;
  }

  /** Of new cards, those with a lower number are begun first. */
  int turn() {
    return turn;
  }

  void takeTurn(int number) {
    turn = number;
  }

  Memory memory() {
    return memory;
  }

  boolean isNew() {
    return memory == null;
  }

  boolean isDue(long day) {
    return memory != null && due <= day;
  }

  boolean isHidden() {
    return hidden;
  }

  /** Whether it was begun and was asked on that day or later. */
  boolean isSeenSince(long day) {
    return memory != null && seen >= day;
  }

  /** The last day on which it was asked. */
  long seen() {
    return seen;
  }

  long dueDay() {
    return due;
  }

  int intervalDays() {
    return memory.intervalDays();
  }

  /** The day on which the plan asks it first; null if on none. */
  LocalDate next() {
    return next;
  }

  /** A good answer. */
  void answer(LocalDate day, Scheduler scheduler) {
    answer(day, Grade.GOOD, scheduler);
  }

  /** An answer: a good one before the card is due leaves the schedule alone. */
  void answer(LocalDate day, Grade grade, Scheduler scheduler) {
    long today = day.toEpochDay();
    if (memory == null || due <= today || !grade.passed()) {
      remember(scheduler.next(memory, grade, day));
    }
    seen = today;
    if (next == null) {
      next = day;
    }
  }
}
