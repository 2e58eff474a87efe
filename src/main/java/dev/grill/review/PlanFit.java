package dev.grill.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whether every card gets a place before an interview, counted without making the plan. */
final class PlanFit {

  private final Interview interview;
  private final LocalDate day;
  private final PlanCards<?> cards;
  private final int[] seen;
  private final int answered;

  PlanFit(PlanCards<?> cards, Interview interview) {
    this.interview = interview;
    this.day = cards.day();
    this.cards = cards;
    this.seen = cards.seen();
    int today = 0;
    for (PlanCards.DayCard card : cards.dayCards().values()) {
      today += card.isAnswered() ? 1 : 0;
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
    for (int last : seen) {
      unseen += last >= lastDays ? 0 : 1;
    }
    long hidden = 0;
    for (int number : cards.dayCards().keySet()) {
      boolean isBuried = cards.dayCards().get(number).state().isBuried(day);
      hidden += isBuried && seen[number] < lastDays ? 1 : 0;
    }
    long today = Math.min(unseen - hidden, Math.max(0, with.placesToday() - answered));
    long days = ChronoUnit.DAYS.between(day, interview.date()) - 1;
    return unseen - today <= days * with.places();
  }
}
