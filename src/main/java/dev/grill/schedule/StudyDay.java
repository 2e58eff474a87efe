package dev.grill.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * The day an answer belongs to: it begins at the day's start on the wall clock, not at midnight.
 */
public final class StudyDay {

  /** When a day begins unless the learner says otherwise. */
  public static final LocalTime DEFAULT_START = LocalTime.of(4, 0);

  private StudyDay() {}

  /** The day of a moment, on the wall clock of the zone it carries. */
  public static LocalDate of(ZonedDateTime moment, LocalTime start) {
    return of(moment.toLocalDateTime(), start);
  }

  /** The day when the wall clock shows this. */
  public static LocalDate of(LocalDateTime wallClock, LocalTime start) {
    LocalDate date = wallClock.toLocalDate();
    return wallClock.toLocalTime().isBefore(start) ? date.minusDays(1) : date;
  }
}
