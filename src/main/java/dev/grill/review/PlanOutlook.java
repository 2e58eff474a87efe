package dev.grill.review;

import dev.grill.schedule.Scheduler;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

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
   * @param candidates the chosen cards, in the order of deck ids, then of the file
   * @param interview null where no date is set
   * @param isTooFar whether it is further ahead than plans look
   * @param mostMinutes as many minutes as a day can have
   */
  public static PlanOutlook of(
      List<Candidate> candidates,
      Showings showings,
      Interview interview,
      boolean isTooFar,
      LocalDate day,
      Scheduler scheduler,
      int mostMinutes) {
    Plan plan = null;
    int needed = 0;
    if (interview != null && !isTooFar) {
      plan = Plan.of(candidates, showings, interview, day, scheduler);
      if (!plan.isFeasible()) {
        PlanFit fit = new PlanFit(candidates, showings, interview, day);
        needed = fit.minutesNeeded(interview.minutes(), mostMinutes);
      }
    }
    int asked = showings.askedToday(candidates);
    return new PlanOutlook(day, interview, plan, null, needed, Readiness.of(candidates), asked);
  }

  /** The same with what follows if nothing more is done today. */
  public PlanOutlook skipping(List<Candidate> candidates, Showings showings, Scheduler scheduler) {
    LocalDate tomorrow = day.plusDays(1);
    if (plan == null || !interview.isAhead(tomorrow)) {
      return this;
    }
    Plan later =
        Plan.of(
            candidates, showings.nextMorning(day), interview.fromTomorrow(), tomorrow, scheduler);
    return new PlanOutlook(day, interview, plan, later, minutesNeeded, readiness, askedToday);
  }

  public long daysLeft() {
    return interview == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(day, interview.date()));
  }
}
