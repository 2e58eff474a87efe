package dev.grill.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Adds up a learner's week in a deck. What an answer's time counts at most is a setting of whoever
 * reports, one minute or more: so times are added up with the usual one, and those above a minute
 * are kept to be counted otherwise.
 */
final class WeekTime {

  /** The setting {@code answer-cap} where nothing is set, in milliseconds. */
  static final long USUAL_CAP = 600_000;

  private static final long LEAST_CAP = 60_000;

  private final List<Long> longer = new ArrayList<>();
  private Derived.Counts counts = Derived.Counts.NONE;
  private int days;
  private long millis;

  /** The first day of a day's week. */
  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  void add(Derived.OfAnswer answer) {
    days |= 1 << answer.day().getDayOfWeek().ordinal();
    counts = counts.plus(answer);
    if (answer.millis() != null) {
      millis += Math.min(answer.millis(), USUAL_CAP);
      if (answer.millis() > LEAST_CAP) {
        longer.add(answer.millis());
      }
    }
  }

  Derived.OfWeek sums() {
    Collections.sort(longer); // the same whatever the order of the answers
    return new Derived.OfWeek(
        days, counts, millis, longer.isEmpty() ? null : CopyText.array(longer));
  }
}
