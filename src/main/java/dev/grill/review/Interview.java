package dev.grill.review;

import java.time.Duration;
import java.time.LocalDate;

/**
 * The date to be ready for, and the time there is until then.
 *
 * @param minutes how many minutes a day may take, 1 or more
 * @param pace how long a card takes
 * @param morning how long a card took as far as the answers before today tell: what today asks
 *     doesn't change while it is answered
 * @param newOrder from which deck the next new card comes
 */
public record Interview(LocalDate date, int minutes, Pace pace, Pace morning, NewOrder newOrder) {

  /** A plan's minutes a day where none are set. */
  public static final int USUAL_MINUTES = 20;

  private static final int LEAST_LAST_DAYS = 3;

  /** With decks that take turns. */
  public Interview(LocalDate date, int minutes, Pace pace, Pace morning) {
    this(date, minutes, pace, morning, NewOrder.MIXED);
  }

  /** With the same pace all day, and decks that take turns. */
  public Interview(LocalDate date, int minutes, Pace pace) {
    this(date, minutes, pace, pace);
  }

  /** Whether there is anything to plan: from the interview's own day on there is not. */
  public boolean isAhead(LocalDate day) {
    return day.isBefore(date);
  }

  /** The same with other minutes for each day. */
  public Interview withMinutes(int other) {
    return new Interview(date, other, pace, morning, newOrder);
  }

  /** The same with the pace of all answers from the morning on: as it is tomorrow. */
  Interview fromTomorrow() {
    return new Interview(date, minutes, pace, pace, newOrder);
  }

  /** How many cards a day asks: as many as its minutes have room for, but at least one. */
  public int places() {
    return places(pace);
  }

  /** The same for today. */
  public int placesToday() {
    return places(morning);
  }

  private int places(Pace of) {
    long places = Duration.ofMinutes(minutes).dividedBy(of.perCard());
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, places));
  }

  /**
   * The first of the last days: three, or as many as it takes to ask every card once. It may lie
   * before today where time is short; what was asked since then counts all the same, so that a plan
   * made anew is the rest of the one before.
   *
   * @param cards how many are not suspended
   * @param places how many a day asks
   */
  LocalDate lastDays(int cards, int places) {
    long days = ((long) cards + places - 1) / places;
    return date.minusDays(Math.max(LEAST_LAST_DAYS, days));
  }
}
