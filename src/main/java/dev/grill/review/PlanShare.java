package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.schedule.Memory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an interview plan still asks today, beside the day's repeats. What the day asks in all is
 * decided on the cards as they stood in the morning, so an answer takes its own card off and
 * changes nothing else.
 *
 * @param fresh how many new cards, in the order of deck ids, then of the file
 * @param reviews the cards asked as due: those due, and those asked before they are
 */
public record PlanShare(int fresh, Set<CardId> reviews) {

  public PlanShare {
    reviews = Set.copyOf(reviews);
  }

  /**
   * Today's share of the plan.
   *
   * @param candidates the chosen cards, in the order of deck ids, then of the file
   * @param answers what was answered since {@link Interview#since}, oldest first; others in it do
   *     no harm
   * @param interview {@linkplain Interview#isAhead ahead}
   */
  public static PlanShare of(
      List<Candidate> candidates,
      List<Reviewed> answers,
      Interview interview,
      Limits limits,
      LocalDate day) {
    Map<CardId, Reviewed> firstInLastDays = new HashMap<>();
    Map<CardId, Reviewed> firstToday = new HashMap<>();
    for (Reviewed answer : answers) {
      if (counts(answer)) {
        LocalDate on = answer.review().day();
        CardId card = answer.review().card();
        if (!on.isBefore(interview.lastDays())) {
          firstInLastDays.putIfAbsent(card, answer);
        }
        if (!on.isBefore(day)) {
          firstToday.putIfAbsent(card, answer);
        }
      }
    }
    List<PlanCard> morning = new ArrayList<>();
    int started = 0;
    int answered = 0;
    int fresh = 0;
    for (Candidate candidate : candidates) {
      CardState state = candidate.state();
      if (state.suspended()) {
        continue;
      }
      Reviewed today = firstToday.get(candidate.card());
      Reviewed first = firstInLastDays.get(candidate.card());
      boolean seen = first != null && first.review().day().isBefore(day);
      boolean hidden = today == null && state.isBuried(day);
      Memory memory = today == null ? state.memory() : today.before();
      morning.add(new PlanCard(candidate.card(), memory, seen, hidden));
      answered += today == null ? 0 : 1;
      started += day.equals(state.started()) ? 1 : 0;
      fresh += state.isNew() && !hidden && !state.isAskedFor(day) ? 1 : 0;
    }
    PlanRule.Asks asks = new PlanRule(interview, limits).asks(morning, day);
    int room = Math.max(0, interview.cardsPerDay() - answered);
    int freshLeft = Math.min(Math.min(fresh, room), Math.max(0, asks.fresh().size() - started));
    Set<CardId> reviews = new HashSet<>();
    for (PlanCard card : asks.reviews()) {
      if (reviews.size() < room - freshLeft && !firstToday.containsKey(card.card())) {
        reviews.add(card.card());
      }
    }
    return new PlanShare(freshLeft, reviews);
  }

  /** How many of the cards the day's answers asked, as far as they count for the plan. */
  public static int asked(List<Candidate> candidates, List<Reviewed> answers, LocalDate day) {
    Set<CardId> answered = new HashSet<>();
    for (Reviewed answer : answers) {
      if (counts(answer) && answer.review().day().equals(day)) {
        answered.add(answer.review().card());
      }
    }
    int asked = 0;
    for (Candidate candidate : candidates) {
      asked += answered.contains(candidate.card()) ? 1 : 0;
    }
    return asked;
  }

  /** Whether an answer is one the plan asked for: not taken back, cram and mock aside. */
  static boolean counts(Reviewed answer) {
    return !answer.undone() && !answer.mode().aside();
  }
}
