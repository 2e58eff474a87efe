package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.schedule.Scheduler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to do each day so that every card is seen in the days just before an interview. An overlay:
 * computed from schedules, settings and the day whenever it is looked at, and stored nowhere.
 *
 * @param days from the day it was made to the day before the interview; empty from the interview's
 *     own day on
 * @param unseen cards not suspended that are not seen in the last days, in the order of deck ids,
 *     then of the file
 * @param next the day on which each card is asked next; without those that are not asked
 */
public record Plan(
    Interview interview, List<PlanDay> days, List<CardId> unseen, Map<CardId, LocalDate> next) {

  public Plan {
    days = List.copyOf(days);
    unseen = List.copyOf(unseen);
    next = Map.copyOf(next);
  }

  /**
   * The plan from a day on, each answer foreseen as a good one.
   *
   * @param candidates the chosen cards, in the order of deck ids, then of the file
   * @param answers what was answered since {@link Interview#since}, oldest first; others in it do
   *     no harm
   * @param limits of the day; that on one session is passed over
   */
  public static Plan of(
      List<Candidate> candidates,
      List<Reviewed> answers,
      Interview interview,
      Limits limits,
      LocalDate day,
      Scheduler scheduler) {
    if (!interview.isAhead(day)) {
      return new Plan(interview, List.of(), List.of(), Map.of());
    }
    PlanShare today = PlanShare.of(candidates, answers, interview, limits, day);
    Set<CardId> seen = new HashSet<>();
    for (Reviewed answer : answers) {
      if (PlanShare.counts(answer) && !answer.review().day().isBefore(interview.lastDays())) {
        seen.add(answer.review().card());
      }
    }
    List<PlanCard> cards = new ArrayList<>();
    int repeats = 0;
    int askedFor = 0;
    int fresh = 0;
    for (Candidate candidate : candidates) {
      CardState state = candidate.state();
      if (state.suspended()) {
        continue;
      }
      boolean hidden = state.isBuried(day);
      boolean wasSeen = seen.contains(candidate.card());
      PlanCard card = new PlanCard(candidate.card(), state.memory(), wasSeen, false);
      cards.add(card);
      boolean planned = today.reviews().contains(candidate.card()) && !hidden;
      boolean asked = state.isAskedFor(day) && !hidden && !state.isRepeat(day);
      boolean starts = state.isNew() && !hidden && !asked && fresh < today.fresh();
      if (starts || planned || asked) {
        card.answer(day, interview, scheduler);
        fresh += starts ? 1 : 0;
      }
      askedFor += asked && !planned ? 1 : 0;
      repeats += state.isRepeat(day) && !hidden ? 1 : 0;
    }
    List<PlanDay> days = new ArrayList<>();
    days.add(planDay(day, fresh, today.reviews().size() + askedFor + repeats, interview));
    PlanRule rule = new PlanRule(interview, limits);
    for (LocalDate d = day.plusDays(1); d.isBefore(interview.date()); d = d.plusDays(1)) {
      PlanRule.Asks asks = rule.asks(cards, d);
      for (PlanCard card : asks.fresh()) {
        card.answer(d, interview, scheduler);
      }
      for (PlanCard card : asks.reviews()) {
        card.answer(d, interview, scheduler);
      }
      days.add(planDay(d, asks.fresh().size(), asks.reviews().size(), interview));
    }
    List<CardId> unseen = new ArrayList<>();
    Map<CardId, LocalDate> next = new HashMap<>();
    for (PlanCard card : cards) {
      if (!card.isSeen()) {
        unseen.add(card.card());
      }
      if (card.next() != null) {
        next.put(card.card(), card.next());
      }
    }
    return new Plan(interview, days, unseen, next);
  }

  /** Whether every card is seen in the last days. */
  public boolean isFeasible() {
    return unseen.isEmpty();
  }

  /** The first day after the one it was made on that asks something; null if there is none. */
  public PlanDay nextDay() {
    for (int i = 1; i < days.size(); i++) {
      if (days.get(i).cards() > 0) {
        return days.get(i);
      }
    }
    return null;
  }

  private static PlanDay planDay(LocalDate day, int fresh, int reviews, Interview interview) {
    return new PlanDay(day, fresh, reviews, interview.pace().minutes(fresh + reviews));
  }
}
