package dev.grill.review.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The answers of each day of some weeks, the present one last, as a calendar: a column a week, a
 * row a day of the week. Days are told apart by the quarter of the busiest one that they reach.
 *
 * @param monday the first day of the first week
 * @param today the last day there is
 * @param answers of each day from {@code monday} to {@code today}
 * @param most of the busiest day
 */
public record HeatMap(LocalDate monday, LocalDate today, List<Integer> answers, int most) {

  /** The highest level. */
  public static final int LEVELS = 4;

  private static final int WEEK = 7;

  public HeatMap {
    answers = List.copyOf(answers);
  }

  /**
   * The calendar of the last weeks.
   *
   * @param days the days that had an answer, in any order; those outside are passed over
   * @param weeks how many, 1 or more
   */
  public static HeatMap of(List<Statistics.Day> days, LocalDate today, int weeks) {
    LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L).minusWeeks(weeks - 1L);
    int[] counts = new int[(int) (today.toEpochDay() - monday.toEpochDay()) + 1];
    for (Statistics.Day day : days) {
      if (!day.day().isBefore(monday) && !day.day().isAfter(today)) {
        counts[(int) (day.day().toEpochDay() - monday.toEpochDay())] += day.reviews();
      }
    }
    List<Integer> answers = new ArrayList<>();
    int most = 0;
    for (int count : counts) {
      answers.add(count);
      most = Math.max(most, count);
    }
    return new HeatMap(monday, today, answers, most);
  }

  public int weeks() {
    return (answers.size() + WEEK - 1) / WEEK;
  }

  /**
   * Which quarter of the busiest day a day is in, 1 to {@link #LEVELS}; 0 without an answer, -1 for
   * a day that has not come.
   *
   * @param week from 0 on
   * @param weekday 0 for Monday
   */
  public int level(int week, int weekday) {
    int day = week * WEEK + weekday;
    if (day >= answers.size()) {
      return -1;
    }
    return most == 0 ? 0 : (int) (((long) LEVELS * answers.get(day) + most - 1) / most);
  }

  /** The fewest answers of a day on a level, 1 to {@link #LEVELS}. */
  public int least(int level) {
    return (int) ((long) most * (level - 1) / LEVELS) + 1;
  }

  /** The most answers of a day on a level; below {@link #least} where no number is on it. */
  public int greatest(int level) {
    return (int) ((long) most * level / LEVELS);
  }
}
