package dev.grill.schedule;

import java.time.DateTimeException;
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

  private static final int ISO_LENGTH = 10;
  private static final int DASH = 4;
  private static final int SECOND_DASH = 7;

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

  /**
   * A day as it is written, {@code 2026-03-01}; as {@link LocalDate#parse}, without the formatter
   * of the usual years: its classes take 15 ms to load.
   *
   * @throws DateTimeException if it is none
   */
  public static LocalDate parse(String iso) {
    if (!isUsual(iso)) {
      return LocalDate.parse(iso); // years before 0 or after 9999, or none at all
    }
    return LocalDate.of(
        Integer.parseInt(iso, 0, DASH, 10),
        Integer.parseInt(iso, DASH + 1, SECOND_DASH, 10),
        Integer.parseInt(iso, SECOND_DASH + 1, ISO_LENGTH, 10));
  }

  private static boolean isUsual(String iso) {
    for (int i = 0; i < iso.length(); i++) {
      char c = iso.charAt(i);
      if (i == DASH || i == SECOND_DASH ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    return iso.length() == ISO_LENGTH;
  }
}
