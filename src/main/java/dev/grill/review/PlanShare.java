package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.schedule.Memory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an interview plan still asks today, beside the day's repeats. What the day asks in all is
 * decided on the cards as they stood in the morning, so an answer takes its own card off and
 * changes nothing else.
 *
 * @param fresh how many new cards; which, the queue says
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
   * @param interview {@linkplain Interview#isAhead ahead}
   */
  public static PlanShare of(
      List<Candidate> candidates, Showings showings, Interview interview, LocalDate day) {
    List<PlanCard> morning = new ArrayList<>(candidates.size());
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
      morning.add(new PlanCard(card, morning.size(), memory, seen, hidden));
      answered += today == null ? 0 : 1;
      started += day.equals(state.started()) ? 1 : 0;
      fresh += state.isNew() && !hidden && !state.isAskedFor(day) ? 1 : 0;
    }
    int places = interview.placesToday();
    LocalDate lastDays = interview.lastDays(morning.size(), places);
    PlanRule.Asks asks = new PlanRule(places, lastDays).asks(morning, day);
    int room = Math.max(0, places - answered);
    Set<CardId> reviews = new HashSet<>();
    take(asks.ahead(), room, showings, reviews);
    int freshLeft = Math.max(0, asks.fresh().size() - started);
    freshLeft = Math.min(Math.min(fresh, room - reviews.size()), freshLeft);
    take(asks.rest(), room - freshLeft, showings, reviews);
    return new PlanShare(freshLeft, reviews);
  }

  /** Those without an answer today, as long as there are fewer in all. */
  private static void take(
      List<PlanCard> asked, int atMost, Showings showings, Set<CardId> reviews) {
    for (PlanCard card : asked) {
      if (reviews.size() < atMost && !showings.today().containsKey(card.card())) {
        reviews.add(card.card());
      }
    }
  }
}
