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
 * What to do each day so that every card is as likely remembered at an interview as the minutes
 * allow. An overlay: computed from schedules, settings and the day whenever it is looked at, and
 * stored nowhere.
 *
 * @param days from the day it was made to the day before the interview; empty from the interview's
 *     own day on
 * @param lastDays the first of the last days, today or later: in them every card is asked once
 *     before any is asked again
 * @param unseen cards not suspended that are not asked before the interview, in the order of deck
 *     ids, then of the file
 * @param isFeasible whether every card is asked in the last days
 * @param next the day on which each card is asked next; without those that are not asked
 */
public record Plan(
    Interview interview,
    List<PlanDay> days,
    LocalDate lastDays,
    List<CardId> unseen,
    boolean isFeasible,
    Map<CardId, LocalDate> next) {

  public Plan {
    days = List.copyOf(days);
    unseen = List.copyOf(unseen);
    next = Map.copyOf(next);
  }

  /**
   * The plan from a day on, each answer foreseen as a good one.
   *
   * @param candidates the chosen cards, in the order of deck ids, then of the file
   */
  public static Plan of(
      List<Candidate> candidates,
      Showings showings,
      Interview interview,
      LocalDate day,
      Scheduler scheduler) {
    if (!interview.isAhead(day)) {
      return new Plan(interview, List.of(), interview.date(), List.of(), true, Map.of());
    }
    PlanShare today = PlanShare.of(candidates, showings, interview, day);
    Limits limits = Limits.ofDay(0, 0).withNewOrder(interview.newOrder());
    Queue queue = Queue.of(candidates, limits, day, today, false);
    Set<CardId> begun = new HashSet<>();
    for (Queue.Item item : queue.items()) {
      if (item.kind() == Queue.Kind.NEW) {
        begun.add(item.card());
      }
    }
    List<PlanCard> cards = new ArrayList<>(candidates.size());
    int repeats = 0;
    int askedFor = 0;
    int fresh = 0;
    for (Candidate candidate : candidates) {
      CardState state = candidate.state();
      if (state.suspended()) {
        continue;
      }
      CardId id = candidate.card();
      boolean hidden = state.isBuried(day);
      LocalDate seen = showings.today().containsKey(id) ? day : showings.before().get(id);
      PlanCard card = new PlanCard(id, cards.size(), state.memory(), seen, false);
      cards.add(card);
      boolean planned = today.reviews().contains(id) && !hidden;
      boolean asked = state.isAskedFor(day) && !hidden && !state.isRepeat(day);
      boolean starts = begun.contains(id);
      if (starts || planned || asked) {
        card.answer(day, scheduler);
        fresh += starts ? 1 : 0;
      }
      askedFor += asked && !planned ? 1 : 0;
      repeats += state.isRepeat(day) && !hidden ? 1 : 0;
    }
    takeTurns(cards, candidates, queue, interview.newOrder());
    List<PlanDay> days = new ArrayList<>();
    int reviews = today.reviews().size() + askedFor + repeats;
    days.add(planDay(day, fresh, reviews, interview.morning()));
    int places = interview.places();
    LocalDate lastDays = interview.lastDays(cards.size(), places);
    PlanRule rule = new PlanRule(places, lastDays);
    for (LocalDate d = day.plusDays(1); d.isBefore(interview.date()); d = d.plusDays(1)) {
      PlanRule.Asks asks = rule.asks(cards, d);
      answer(asks.ahead(), d, scheduler);
      answer(asks.fresh(), d, scheduler);
      answer(asks.rest(), d, scheduler);
      days.add(planDay(d, asks.fresh().size(), asks.reviews(), interview.pace()));
    }
    boolean feasible = true;
    List<CardId> unseen = new ArrayList<>();
    Map<CardId, LocalDate> next = new HashMap<>();
    for (PlanCard card : cards) {
      boolean seen = card.isSeenSince(lastDays.toEpochDay());
      feasible &= seen;
      if (card.next() != null) {
        next.put(card.card(), card.next());
      } else if (!seen) {
        unseen.add(card.card());
      }
    }
    LocalDate first = lastDays.isBefore(day) ? day : lastDays;
    return new Plan(interview, days, first, unseen, feasible, next);
  }

  /** Says in which turn the new cards that today's queue leaves are begun on the days after. */
  private static void takeTurns(
      List<PlanCard> cards, List<Candidate> candidates, Queue queue, NewOrder order) {
    Turns turns = new Turns(candidates, order);
    Set<CardId> notBegun = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (candidate.state().isNew()) {
        notBegun.add(candidate.card());
      }
    }
    for (Queue.Item item : queue.items()) {
      if (notBegun.contains(item.card())) {
        turns.begin(item.card().deck());
      }
    }
    Map<CardId, PlanCard> byId = new HashMap<>();
    List<CardId> left = new ArrayList<>();
    for (PlanCard card : cards) {
      if (card.isNew()) {
        byId.put(card.card(), card);
        left.add(card.card());
      }
    }
    int turn = 0;
    for (CardId card : turns.next(left, left.size())) {
      byId.get(card).takeTurn(turn++);
    }
  }

  private static void answer(List<PlanCard> cards, LocalDate day, Scheduler scheduler) {
    for (PlanCard card : cards) {
      card.answer(day, scheduler);
    }
  }

  /** How many days the last days are. */
  public int countLastDays() {
    return (int) (interview.date().toEpochDay() - lastDays.toEpochDay());
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

  private static PlanDay planDay(LocalDate day, int fresh, int reviews, Pace pace) {
    return new PlanDay(day, fresh, reviews, pace.minutes(fresh + reviews));
  }
}
