package dev.grill.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Whether every card gets a place before an interview, counted without making the plan. */
final class PlanFit {

  private final Interview interview;
  private final LocalDate day;
  private final List<PlanCard> cards = new ArrayList<>();
  private final int answered;

  PlanFit(List<Candidate> candidates, Showings showings, Interview interview, LocalDate day) {
    this.interview = interview;
    this.day = day;
    int today = 0;
    for (Candidate candidate : candidates) {
      CardState state = candidate.state();
      if (!state.suspended()) {
        boolean isAnswered = showings.today().containsKey(candidate.card());
        today += isAnswered ? 1 : 0;
        LocalDate seen = isAnswered ? day : showings.before().get(candidate.card());
        boolean hidden = state.isBuried(day);
        cards.add(new PlanCard(candidate.card(), cards.size(), state.memory(), seen, hidden));
      }
    }
    answered = today;
  }

  /**
   * The fewest minutes a day with which every card gets a place.
   *
   * @param tooFew minutes that do not do
   * @param most as many minutes as a day can have
   * @return 0 if no number does
   */
  int minutesNeeded(int tooFew, int most) {
    if (!fits(most)) {
      return 0;
    }
    int little = tooFew;
    int enough = most;
    while (enough - little > 1) {
      int middle = (little + enough) / 2;
      if (fits(middle)) {
        enough = middle;
      } else {
        little = middle;
      }
    }
    return enough;
  }

  private boolean fits(int minutes) {
    Interview with = interview.withMinutes(minutes);
    long lastDays = with.lastDays(cards.size(), with.places()).toEpochDay();
    if (lastDays > day.toEpochDay()) {
      return true;
    }
    long unseen = 0;
    long now = 0;
    for (PlanCard card : cards) {
      if (!card.isSeenSince(lastDays)) {
        unseen++;
        now += card.isHidden() ? 0 : 1;
      }
    }
    long today = Math.min(now, Math.max(0, with.placesToday() - answered));
    long days = ChronoUnit.DAYS.between(day, interview.date()) - 1;
    return unseen - today <= days * with.places();
  }
}
