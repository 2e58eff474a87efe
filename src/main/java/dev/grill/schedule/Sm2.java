package dev.grill.schedule;

import java.time.LocalDate;

/**
 * SM-2 as P. A. Wozniak published it in 1990 ("Optimization of repetition spacing in the practice
 * of learning"), read literally: the easiness is updated first and the interval uses the new one; a
 * lapse restarts the repetitions and leaves the easiness alone; intervals are rounded up. The cap
 * of 36 500 days is ours.
 */
public final class Sm2 implements Scheduler {

  private static final int FIRST_EASINESS = 250;
  private static final int LEAST_EASINESS = 130;
  private static final int LONGEST_DAYS = 36_500;

  @Override
  public Memory next(Memory before, Grade grade, LocalDate day) {
    int repetitions = before == null ? 0 : before.repetitions();
    int easiness = before == null ? FIRST_EASINESS : before.easiness();
    if (!grade.passed()) {
      return new Memory(0, easiness, 1, day.plusDays(1));
    }
    easiness = Math.max(LEAST_EASINESS, easiness + change(grade));
    repetitions++;
    int interval =
        switch (repetitions) {
          case 1 -> 1;
          case 2 -> 6;
          default -> lengthened(before.intervalDays(), easiness);
        };
    return new Memory(repetitions, easiness, interval, day.plusDays(interval));
  }

  /** EF' − EF = 0.1 − (5−q)·(0.08 + (5−q)·0.02), in hundredths. */
  private static int change(Grade grade) {
    int miss = 5 - grade.number();
    return 10 - miss * (8 + miss * 2);
  }

  private static int lengthened(int days, int easiness) {
    long hundredths = (long) days * easiness;
    return (int) Math.min(LONGEST_DAYS, (hundredths + 99) / 100);
  }
}
