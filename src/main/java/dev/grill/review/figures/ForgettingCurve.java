package dev.grill.review.figures;

import dev.grill.review.Mark;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.schedule.Memory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How well a card was remembered from its first answer on, as far as its intervals say. An interval
 * of SM-2 is meant to end when about one card in ten is forgotten (P. A. Wozniak, "Optimization of
 * repetition spacing in the practice of learning", 1990), and forgetting is exponential: so {@code
 * t} days after an answer with the interval {@code I} the card is remembered with the probability
 * {@code 0.9^(t/I)}.
 *
 * @param steps the answers that moved the schedule, and the resets, by day; never empty
 * @param until the last day of the curve: today, or the day on which the card is due if that is
 *     later
 */
public record ForgettingCurve(List<Step> steps, LocalDate until) {

  /**
   * Where the curve begins anew.
   *
   * @param grade 0 to 5; -1 for a reset
   * @param intervalDays the interval that followed; 0 after a reset: nothing is remembered
   */
  public record Step(LocalDate day, int grade, int intervalDays) {}

  /** What a card is remembered with when its interval ends. */
  private static final double AT_INTERVAL = 0.9;

  /**
   * The probability with which a card is remembered on a day, at most 1, if it is not asked before.
   *
   * @param memory what its last answer left
   */
  public static double recall(Memory memory, LocalDate day) {
    LocalDate answered = memory.due().minusDays(memory.intervalDays());
    return after(Math.max(0, ChronoUnit.DAYS.between(answered, day)), memory.intervalDays());
  }

  /**
   * The same of a card by its schedule alone.
   *
   * @param due the day it is due on, and {@code day}, since 1970
   * @param intervalDays 1 or more
   */
  static double recall(long due, int intervalDays, long day) {
    return after(Math.max(0, day - due + intervalDays), intervalDays);
  }

  private static double after(double days, int intervalDays) {
    return Math.pow(AT_INTERVAL, days / intervalDays);
  }

  private record At(Instant moment, Step step) {}

  public ForgettingCurve {
    steps = List.copyOf(steps);
  }

  /**
   * A card's curve.
   *
   * @param answers the card's, as the fold gives them
   * @param marks the card's; only resets count
   * @return null where no answer moved the schedule
   */
  public static ForgettingCurve of(
      Collection<Reviewed> answers, Collection<Mark> marks, LocalDate today) {
    List<At> all = new ArrayList<>();
    for (Reviewed answer : answers) {
      if (answer.mode().moves() && answer.counts()) {
        Review review = answer.review();
        int days = answer.after().intervalDays();
        all.add(
            new At(review.at().toInstant(), new Step(review.day(), review.grade().number(), days)));
      }
    }
    for (Mark mark : marks) {
      if (mark.kind() == Mark.Kind.RESET) {
        all.add(new At(mark.at().toInstant(), new Step(mark.day(), -1, 0)));
      }
    }
    all.sort((one, other) -> one.moment().compareTo(other.moment()));
    List<Step> steps = new ArrayList<>();
    for (At at : all) {
      if (at.step().intervalDays() > 0 || !steps.isEmpty()) {
        steps.add(at.step());
      }
    }
    if (steps.isEmpty()) {
      return null;
    }
    Step last = steps.get(steps.size() - 1);
    LocalDate due = last.day().plusDays(last.intervalDays());
    return new ForgettingCurve(steps, due.isAfter(today) ? due : today);
  }

  public LocalDate from() {
    return steps.get(0).day();
  }

  /** How many days the curve covers, the last one included. */
  public long days() {
    return ChronoUnit.DAYS.between(from(), until) + 1;
  }

  /**
   * The probability with which the card is remembered.
   *
   * @param day days since {@link #from}, with fractions
   * @return 0 to 1; -1 where it is new
   */
  public double at(double day) {
    Step last = null;
    double since = 0;
    for (Step step : steps) {
      long begins = ChronoUnit.DAYS.between(from(), step.day());
      if (begins > day) {
        break;
      }
      last = step;
      since = day - begins;
    }
    return last == null || last.intervalDays() == 0 ? -1 : after(since, last.intervalDays());
  }
}
