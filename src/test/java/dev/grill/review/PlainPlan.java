package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.schedule.Memory;
import dev.grill.schedule.Scheduler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan made in the plain way, card by card and day by day, with every card sorted by every rule
 * of {@link PlainRule}: what {@link Plan} has to agree with.
 *
 * @param next the day on which each card is asked next; without those that are not asked
 */
record PlainPlan(
    Interview interview,
    List<PlanDay> days,
    LocalDate lastDays,
    List<CardId> unseen,
    boolean isFeasible,
    Map<CardId, LocalDate> next) {

  PlainPlan {
    days = List.copyOf(days);
    unseen = List.copyOf(unseen);
    next = Map.copyOf(next);
  }

  /**
   * The plan from a day on, each answer foreseen as a good one.
   *
   * @param candidates the chosen cards, in the order of deck ids, then of the file
   */
  static PlainPlan of(
      List<Candidate> candidates,
      Showings showings,
      Interview interview,
      LocalDate day,
      Scheduler scheduler) {
    if (!interview.isAhead(day)) {
      return new PlainPlan(interview, List.of(), interview.date(), List.of(), true, Map.of());
    }
    PlanShare.Named today = share(candidates, showings, interview, day);
    Limits limits = Limits.ofDay(0, 0).withNewOrder(interview.newOrder());
    Queue queue = Queue.of(candidates, limits, day, today, false);
    Set<CardId> begun = new HashSet<>();
    for (Queue.Item item : queue.items()) {
      if (item.kind() == Queue.Kind.NEW) {
        begun.add(item.card());
      }
    }
    List<PlainCard> cards = new ArrayList<>(candidates.size());
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
      PlainCard card = new PlainCard(id, cards.size(), state.memory(), seen, false);
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
    PlainRule rule = new PlainRule(places, lastDays);
    for (LocalDate d = day.plusDays(1); d.isBefore(interview.date()); d = d.plusDays(1)) {
      PlainRule.Asks asks = rule.asks(cards, d);
      answer(asks.ahead(), d, scheduler);
      answer(asks.fresh(), d, scheduler);
      answer(asks.rest(), d, scheduler);
      days.add(planDay(d, asks.fresh().size(), asks.reviews(), interview.pace()));
    }
    boolean feasible = true;
    List<CardId> unseen = new ArrayList<>();
    Map<CardId, LocalDate> next = new HashMap<>();
    for (PlainCard card : cards) {
      boolean seen = card.isSeenSince(lastDays.toEpochDay());
      feasible &= seen;
      if (card.next() != null) {
        next.put(card.card(), card.next());
      } else if (!seen) {
        unseen.add(card.card());
      }
    }
    LocalDate first = lastDays.isBefore(day) ? day : lastDays;
    return new PlainPlan(interview, days, first, unseen, feasible, next);
  }

  /** Says in which turn the new cards that today's queue leaves are begun on the days after. */
  private static void takeTurns(
      List<PlainCard> cards, List<Candidate> candidates, Queue queue, NewOrder order) {
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
    Map<CardId, PlainCard> byId = new HashMap<>();
    List<CardId> left = new ArrayList<>();
    for (PlainCard card : cards) {
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

  private static void answer(List<PlainCard> cards, LocalDate day, Scheduler scheduler) {
    for (PlainCard card : cards) {
      card.answer(day, scheduler);
    }
  }

  private static PlanDay planDay(LocalDate day, int fresh, int reviews, Pace pace) {
    return new PlanDay(day, fresh, reviews, pace.minutes(fresh + reviews));
  }

  /**
   * Today's share of the plan.
   *
   * @param candidates the chosen cards, in the order of deck ids, then of the file
   * @param interview {@linkplain Interview#isAhead ahead}
   */
  static PlanShare.Named share(
      List<Candidate> candidates, Showings showings, Interview interview, LocalDate day) {
    List<PlainCard> morning = new ArrayList<>(candidates.size());
    int started = 0;
    int answered = 0;
    int fresh = 0;
    for (Candidate candidate : candidates) {
      CardState state = candidate.state();
      if (state.suspended()) {
        continue;
      }
      CardId card = candidate.card();
      Reviewed today = showings.today().get(card);
      boolean hidden = today == null && state.isBuried(day);
      Memory memory = today == null ? state.memory() : today.before();
      LocalDate seen = showings.before().get(card);
      morning.add(new PlainCard(card, morning.size(), memory, seen, hidden));
      answered += today == null ? 0 : 1;
      started += day.equals(state.started()) ? 1 : 0;
      fresh += state.isNew() && !hidden && !state.isAskedFor(day) ? 1 : 0;
    }
    int places = interview.placesToday();
    LocalDate lastDays = interview.lastDays(morning.size(), places);
    PlainRule.Asks asks = new PlainRule(places, lastDays).asks(morning, day);
    int room = Math.max(0, places - answered);
    Set<CardId> reviews = new HashSet<>();
    take(asks.ahead(), room, showings, reviews);
    int freshLeft = Math.max(0, asks.fresh().size() - started);
    freshLeft = Math.min(Math.min(fresh, room - reviews.size()), freshLeft);
    take(asks.rest(), room - freshLeft, showings, reviews);
    return new PlanShare.Named(freshLeft, reviews);
  }

  /** Those without an answer today, as long as there are fewer in all. */
  private static void take(
      List<PlainCard> asked, int atMost, Showings showings, Set<CardId> reviews) {
    for (PlainCard card : asked) {
      if (reviews.size() < atMost && !showings.today().containsKey(card.card())) {
        reviews.add(card.card());
      }
    }
  }
}
