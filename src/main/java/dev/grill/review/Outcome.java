package dev.grill.review;

import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import dev.grill.schedule.Scheduler;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one grade leads to: what the person sees before grading is what will be stored.
 *
 * @param mode what the answer would be logged as
 * @param before null for a new card
 * @param after null if the card stays new
 * @param repeatToday whether the card is asked again the same day
 */
public record Outcome(Grade grade, Mode mode, Memory before, Memory after, boolean repeatToday) {

  /** The outcome of one answer; {@code asked} as in {@link Review#asked}. */
  public static Outcome of(
      CardState state, Mode asked, Grade grade, LocalDate day, Scheduler scheduler) {
    Memory before = state.memory();
    Mode mode = mode(state, asked, grade, day);
    Memory after = mode.moves() ? scheduler.next(before, grade, day) : before;
    return new Outcome(grade, mode, before, after, grade.repeatsToday());
  }

  /** The outcomes of all six grades, by number. */
  public static List<Outcome> all(CardState state, Mode asked, LocalDate day, Scheduler scheduler) {
    return Stream.of(Grade.values()).map(g -> of(state, asked, g, day, scheduler)).toList();
  }

  /**
   * One answer a day moves a card; an answer graded 3 or better before the card is due moves
   * nothing, a lapse before it is due does.
   */
  private static Mode mode(CardState state, Mode asked, Grade grade, LocalDate day) {
    if (asked.aside()) {
      return asked;
    }
    if (state.moved() != null && !day.isAfter(state.moved())) {
      return Mode.REPEAT;
    }
    if (state.memory() != null && grade.passed() && day.isBefore(state.memory().due())) {
      return Mode.EARLY;
    }
    return asked == Mode.IMPORT ? Mode.IMPORT : Mode.REVIEW;
  }
}
