package dev.grill.review.classroom;

import dev.grill.review.figures.Statistics;
import java.time.Duration;
import java.time.LocalDate;

/**
 * A week of the class, of which only the days of the period count.
 *
 * @param monday its first day
 * @param learners who answered in it
 * @param answers not taken back, cram and mock aside
 * @param time these took, each capped
 */
public record WeekSums(
    LocalDate monday, int learners, int answers, Duration time, Statistics.Retention retention) {

  static WeekSums empty(LocalDate monday) {
    return new WeekSums(monday, 0, 0, Duration.ZERO, Statistics.Retention.NONE);
  }

  /** Both together, of different learners or of one who is counted in one of them. */
  WeekSums plus(WeekSums other) {
    return new WeekSums(
        monday,
        learners + other.learners,
        answers + other.answers,
        time.plus(other.time),
        retention.plus(other.retention));
  }
}
