package dev.grill.review;

import java.time.LocalDate;

/**
 * The date to be ready for, and the time there is until then.
 *
 * @param minutes how many minutes a day may take; 0 for no such limit
 * @param pace how long a card takes
 */
public record Interview(LocalDate date, int minutes, Pace pace) {

  /** How many days just before the interview every card is to be seen in. */
  public static final int LAST_DAYS = 3;

  private static final long MINUTE = 60_000;

  /** Whether there is anything to plan: from the interview's own day on there is not. */
  public boolean isAhead(LocalDate day) {
    return day.isBefore(date);
  }

  /** The same with other minutes for each day. */
  public Interview withMinutes(int other) {
    return new Interview(date, other, pace);
  }

  /** The first of the last days. */
  public LocalDate lastDays() {
    return date.minusDays(LAST_DAYS);
  }

  /** The first day whose answers a plan made on that day has to know. */
  public LocalDate since(LocalDate day) {
    return day.isBefore(lastDays()) ? day : lastDays();
  }

  /** How many cards fit into a day; {@link Integer#MAX_VALUE} without a limit. */
  public int cardsPerDay() {
    return minutes == 0
        ? Integer.MAX_VALUE
        : (int) Math.min(Integer.MAX_VALUE, minutes * MINUTE / pace.millisPerCard());
  }
}
