package dev.grill.review;

import java.time.LocalDate;
import java.util.List;

/**
 * What is left to do after a session, of the cards that were chosen.
 *
 * @param waiting cards that still wait today
 * @param fresh new cards that today's limit holds back
 * @param cards all that cramming would ask
 * @param next the next later day on which cards are due; null if there is none
 * @param nextCards how many are due then
 */
public record Remaining(int waiting, int fresh, int cards, LocalDate next, int nextCards) {

  /**
   * What is left of some cards.
   *
   * @param chosen the cards
   * @param queue what waits of them
   */
  public static Remaining of(List<Candidate> chosen, Queue queue) {
    LocalDate day = queue.day();
    LocalDate next = null;
    int nextCards = 0;
    int fresh = 0;
    int cards = 0;
    for (Candidate candidate : chosen) {
      CardState state = candidate.state();
      cards += state.suspended() ? 0 : 1;
      if (state.isNew()) {
        fresh += state.isHidden(day) ? 0 : 1;
      } else if (!state.suspended() && state.memory().due().isAfter(day)) {
        LocalDate due = state.memory().due();
        if (next == null || due.isBefore(next)) {
          next = due;
          nextCards = 0;
        }
        nextCards += due.equals(next) ? 1 : 0;
      }
    }
    Queue.Counts counts = queue.counts();
    return new Remaining(counts.total(), fresh - counts.fresh(), cards, next, nextCards);
  }

  /**
   * The same where an interview plan says when the next cards come.
   *
   * @param planned the day; null changes nothing
   */
  public Remaining following(PlanDay planned) {
    return planned == null
        ? this
        : new Remaining(waiting, fresh, cards, planned.day(), planned.cards());
  }
}
