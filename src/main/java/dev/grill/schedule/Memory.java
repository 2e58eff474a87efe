package dev.grill.schedule;

import java.time.LocalDate;

/**
 * What the scheduler remembers of a card that has been learnt at least once.
 *
 * @param repetitions successful answers in a row since the last lapse; 0 after a lapse
 * @param easiness in whole hundredths, 130 or more: 250 is an easiness of 2.5. Hundredths because
 *     every step of SM-2 is a multiple of 0.01, and binary fractions round some intervals up to a
 *     wrong day
 * @param intervalDays planned days between the last answer and {@code due}, 1 to 36 500
 * @param due the day on which the card waits; a date, not a moment
 */
public record Memory(int repetitions, int easiness, int intervalDays, LocalDate due) {

  /** The easiness with two digits, so that those of a table stand under each other. */
  public String easinessHundredths() {
    return easiness / 100 + (easiness % 100 < 10 ? ".0" : ".") + easiness % 100;
  }

  /** The easiness as people write it, with as many digits as it has: {@code 2.5}, {@code 2.36}. */
  public String easinessText() {
    return easiness % 10 == 0 ? easiness / 100 + "." + easiness % 100 / 10 : easinessHundredths();
  }
}
