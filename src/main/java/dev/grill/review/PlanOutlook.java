package dev.grill.review;

import dev.grill.schedule.Scheduler;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What there is to say of an interview on a day: the plan, how ready the learner is, and what would
 * do where the plan does not fit.
 *
 * @param interview null where no date is set
 * @param plan null where no date is set, or it is further ahead than plans look
 * @param skipped the plan from tomorrow on, should nothing more be done today; null where there is
 *     none
 * @param minutesNeeded how many minutes a day would do; 0 where they are not what is missing
 * @param askedToday cards that today's answers asked, as far as they count for the plan
 */
public record PlanOutlook(
    LocalDate day,
    Interview interview,
    Plan plan,
    Plan skipped,
    int minutesNeeded,
    Readiness readiness,
    int askedToday) {

  /**
   * The outlook without what skipping the day would do.
   *
   * @param interview null where no date is set
   * @param isTooFar whether it is further ahead than plans look
   * @param mostMinutes as many minutes as a day can have
   */
  public static <E extends Exception> PlanOutlook of(
      PlanCards<E> cards,
      Interview interview,
      boolean isTooFar,
      Scheduler scheduler,
      int mostMinutes)
      throws E {
    Plan plan = null;
    int needed = 0;
    if (interview != null && !isTooFar) {
      plan = Plan.of(cards, interview, scheduler);
      if (!plan.isFeasible()) {
        needed = new PlanFit(cards, interview).minutesNeeded(interview.minutes(), mostMinutes);
      }
    }
    return new PlanOutlook(
        cards.day(), interview, plan, null, needed, cards.readiness(), cards.askedToday());
  }

  /** The same with what follows if nothing more is done today. */
  public <E extends Exception> PlanOutlook skipping(PlanCards<E> cards, Scheduler scheduler)
      throws E {
    LocalDate tomorrow = day.plusDays(1);
    if (plan == null || !interview.isAhead(tomorrow)) {
      return this;
    }
    Plan later = Plan.of(cards.nextMorning(), interview.fromTomorrow(), scheduler);
    return new PlanOutlook(day, interview, plan, later, minutesNeeded, readiness, askedToday);
  }

  public long daysLeft() {
    return interview == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(day, interview.date()));
  }
}
