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
 * @param cards cards not suspended
 * @param known those of {@code cards} that are known
 * @param askedToday cards that today's answers asked, as far as they count for the plan
 */
public record PlanOutlook(
    LocalDate day,
    Interview interview,
    Plan plan,
    Plan skipped,
    int minutesNeeded,
    int cards,
    int known,
    int askedToday,
    Limits limits) {

  /**
   * The outlook without what skipping the day would do.
   *
   * @param candidates the chosen cards, in the order of deck ids, then of the file
   * @param answers what was answered since {@link Interview#since}, oldest first
   * @param interview null where no date is set
   * @param isTooFar whether it is further ahead than plans look
   * @param mostMinutes as many minutes as a day can have
   */
  public static PlanOutlook of(
      List<Candidate> candidates,
      List<Reviewed> answers,
      Interview interview,
      boolean isTooFar,
      Limits limits,
      LocalDate day,
      Scheduler scheduler,
      int mostMinutes) {
    int cards = 0;
    int known = 0;
    for (Candidate candidate : candidates) {
      if (!candidate.state().suspended()) {
        cards++;
        known += candidate.state().isKnown() ? 1 : 0;
      }
    }
    Plan plan = null;
    int needed = 0;
    if (interview != null && !isTooFar) {
      plan = Plan.of(candidates, answers, interview, limits, day, scheduler);
      if (!plan.isFeasible() && interview.minutes() > 0) {
        needed = minutesNeeded(candidates, answers, interview, limits, day, scheduler, mostMinutes);
      }
    }
    int asked = PlanShare.asked(candidates, answers, day);
    return new PlanOutlook(day, interview, plan, null, needed, cards, known, asked, limits);
  }

  /** The same with what follows if nothing more is done today. */
  public PlanOutlook skipping(
      List<Candidate> candidates, List<Reviewed> answers, Scheduler scheduler) {
    LocalDate tomorrow = day.plusDays(1);
    if (plan == null || !interview.isAhead(tomorrow)) {
      return this;
    }
    Plan later = Plan.of(candidates, answers, interview, limits, tomorrow, scheduler);
    return new PlanOutlook(
        day, interview, plan, later, minutesNeeded, cards, known, askedToday, limits);
  }

  /** The fewest minutes a day with which every card can be asked; 0 if no number is enough. */
  private static int minutesNeeded(
      List<Candidate> candidates,
      List<Reviewed> answers,
      Interview interview,
      Limits limits,
      LocalDate day,
      Scheduler scheduler,
      int mostMinutes) {
    int tooFew = interview.minutes();
    int enough = mostMinutes;
    Interview most = interview.withMinutes(enough);
    if (!Plan.of(candidates, answers, most, limits, day, scheduler).isFeasible()) {
      return 0;
    }
    while (enough - tooFew > 1) {
      int middle = (tooFew + enough) / 2;
      Interview with = interview.withMinutes(middle);
      if (Plan.of(candidates, answers, with, limits, day, scheduler).isFeasible()) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return enough;
  }

  public long daysLeft() {
    return interview == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(day, interview.date()));
  }

  /** Known cards in a hundred, rounded down, so that 100 means all; 0 without cards. */
  public int readyPercent() {
    return cards == 0 ? 0 : (int) (100L * known / cards);
  }

  /** The most new cards that a day of the plan begins. */
  public int mostNew() {
    int most = 0;
    for (PlanDay one : plan.days()) {
      most = Math.max(most, one.fresh());
    }
    return most;
  }
}
