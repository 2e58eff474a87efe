package dev.grill.review.figures;

import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.PlanCards;
import java.time.LocalDate;
import java.util.List;

/**
 * How many of the cards are expected to be recalled, by the {@link ForgettingCurve} of each, if
 * nothing more is practised. Cards not suspended count; those never begun as not recalled.
 *
 * @param todayPercent of a hundred cards, rounded down
 * @param interview the date to be ready for; null where none is set or it is over
 * @param thenPercent the same on the day of the interview; that of today without one
 */
public record Recall(int todayPercent, LocalDate interview, int thenPercent) {

  /** Without a card. */
  public static final Recall NONE = new Recall(0, null, 0);

  /**
   * What is expected of some cards.
   *
   * @param interview null where none is set
   */
  public static Recall of(List<Candidate> cards, LocalDate today, LocalDate interview) {
    LocalDate then = interview == null || interview.isBefore(today) ? null : interview;
    int now = percent(cards, today);
    return new Recall(now, then, then == null ? now : percent(cards, then));
  }

  /** The same of the cards of a plan. */
  public static Recall of(PlanCards<?> cards, LocalDate interview) {
    LocalDate then = interview == null || interview.isBefore(cards.day()) ? null : interview;
    int now = percent(cards, cards.day());
    return new Recall(now, then, then == null ? now : percent(cards, then));
  }

  private static int percent(PlanCards<?> cards, LocalDate day) {
    int[] due = cards.due();
    double recalled = 0;
    for (int i = 0; i < due.length; i++) {
      recalled +=
          due[i] == PlanCards.NEW
              ? 0
              : ForgettingCurve.recall(due[i], cards.intervals()[i], day.toEpochDay());
    }
    return percent(recalled, due.length);
  }

  /** The same of cards that are counted already, on the day they are counted for. */
  public static Recall of(CountedCards cards, LocalDate interview) {
    int now = percent(cards);
    return new Recall(now, cards.day().equals(interview) ? interview : null, now);
  }

  /**
   * The same of cards that are counted already.
   *
   * @param today for today
   * @param then for the day of the interview; for today where none is ahead
   */
  public static Recall of(CountedCards today, CountedCards then, LocalDate interview) {
    boolean isSet = interview != null && !interview.isBefore(today.day());
    return new Recall(percent(today), isSet ? interview : null, percent(then));
  }

  private static int percent(CountedCards cards) {
    int counted = 0;
    double recalled = 0;
    for (DeckStanding deck : cards.decks()) {
      counted += deck.cards();
      recalled += deck.recalled();
    }
    for (Candidate card : cards.touched()) {
      counted += card.state().suspended() ? 0 : 1;
      recalled += recalled(card.state(), cards.day());
    }
    return percent(recalled, counted);
  }

  private static int percent(List<Candidate> cards, LocalDate day) {
    int counted = 0;
    double recalled = 0;
    for (Candidate card : cards) {
      CardState state = card.state();
      counted += state.suspended() ? 0 : 1;
      recalled += recalled(state, day);
    }
    return percent(recalled, counted);
  }

  private static double recalled(CardState state, LocalDate day) {
    boolean counts = !state.suspended() && !state.isNew();
    return counts ? ForgettingCurve.recall(state.memory(), day) : 0;
  }

  /** A sum of fractions may end just below the whole number it stands for. */
  private static int percent(double recalled, int counted) {
    return counted == 0 ? 0 : (int) (100 * recalled / counted + 1e-9);
  }
}
