package dev.grill.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What one day of an interview plan asks: a function of where the cards stand in the morning. A
 * plan is this rule followed day after day, so a plan made again after a day that went well is the
 * rest of the one before, and one made after a day that was skipped makes up for it.
 *
 * <p>The minutes of a day always hold. The date goes before {@code new-per-day} and {@code
 * reviews-per-day}: these are exceeded, as evenly as can be, where otherwise a card could not be
 * seen in time; a limit of 0 means that none are wanted.
 */
final class PlanRule {

  private final Interview interview;
  private final Limits limits;
  private final long room;

  /**
   * A day's cards.
   *
   * @param fresh new cards, in the order of deck ids, then of the file
   * @param reviews due cards and those asked before they are due, the most needed first
   */
  record Asks(List<PlanCard> fresh, List<PlanCard> reviews) {}

  PlanRule(Interview interview, Limits limits) {
    this.interview = interview;
    this.limits = limits;
    this.room = interview.cardsPerDay();
  }

  /**
   * The cards of a day before the interview.
   *
   * @param cards those not suspended, in the order of deck ids, then of the file
   */
  Asks asks(List<PlanCard> cards, LocalDate day) {
    int days = (int) Math.min(Integer.MAX_VALUE, ChronoUnit.DAYS.between(day, interview.date()));
    boolean last = days <= Interview.LAST_DAYS;
    int newCards = 0;
    int unseen = 0;
    for (PlanCard card : cards) {
      if (card.isNew()) {
        newCards++;
      } else if (!last || !card.isSeen()) {
        unseen++;
      }
    }
    // A new card that the last days have no room for is not begun: the time is the others'.
    long places = room * Math.min(days, Interview.LAST_DAYS);
    int begun = limits.newCards() == 0 ? 0 : (int) Math.min(newCards, Math.max(0, places - unseen));
    List<PlanCard> fresh = fresh(cards, (int) Math.min(room, share(begun, days)));
    long left = room - fresh.size();
    List<PlanCard> reviews =
        last
            ? lastReviews(cards, day, days, left, unseen, begun - fresh.size())
            : atMost(due(cards, day), Math.min(left, limits.reviews()));
    return new Asks(fresh, reviews);
  }

  /** The last new card is begun three days before the interview, or as soon as possible. */
  private static int share(int newCards, int days) {
    return perDay(newCards, Math.max(1, days - Interview.LAST_DAYS + 1));
  }

  private static List<PlanCard> fresh(List<PlanCard> cards, int count) {
    List<PlanCard> fresh = new ArrayList<>();
    for (PlanCard card : cards) {
      if (fresh.size() == count) {
        break;
      }
      if (card.isNew() && !card.isHidden()) {
        fresh.add(card);
      }
    }
    return fresh;
  }

  private static List<PlanCard> due(List<PlanCard> cards, LocalDate day) {
    List<PlanCard> due = new ArrayList<>();
    for (PlanCard card : cards) {
      if (card.isDue(day) && !card.isHidden()) {
        due.add(card);
      }
    }
    sort(due, day);
    return due;
  }

  /**
   * One of the last days: cards due that were not seen yet, a share of those due too late, more of
   * either where the days after this one have no room for them, and last the cards that are due
   * again although they were seen.
   *
   * @param unseen how many cards, not new, are still to be seen
   * @param moreNew how many new cards are to be begun after this day
   */
  private List<PlanCard> lastReviews(
      List<PlanCard> cards, LocalDate day, int days, long left, int unseen, int moreNew) {
    List<PlanCard> due = new ArrayList<>();
    List<PlanCard> dueAgain = new ArrayList<>();
    List<PlanCard> soon = new ArrayList<>();
    List<PlanCard> late = new ArrayList<>();
    int allLate = 0;
    for (PlanCard card : cards) {
      if (card.isNew()) {
        continue;
      }
      boolean isLate = !card.memory().due().isBefore(interview.date());
      allLate += isLate && !card.isSeen() ? 1 : 0;
      if (card.isHidden()) {
        continue;
      }
      if (card.isDue(day)) {
        (card.isSeen() ? dueAgain : due).add(card);
      } else if (!card.isSeen()) {
        (isLate ? late : soon).add(card);
      }
    }
    sort(due, day);
    sort(dueAgain, day);
    sort(soon, day);
    sort(late, day);
    int most = limits.reviews() == 0 ? 0 : Math.max(limits.reviews(), perDay(unseen, days));
    long count = Math.min(left, most);
    List<PlanCard> reviews = atMost(due, count);
    int share = perDay(allLate, days);
    reviews.addAll(atMost(late, Math.min(share, count - reviews.size())));
    long overflow = unseen - reviews.size() + moreNew - room * (days - 1);
    if (overflow > 0) {
      List<PlanCard> more =
          new ArrayList<>(late.subList(Math.min(share, late.size()), late.size()));
      more.addAll(soon);
      reviews.addAll(atMost(more, Math.min(overflow, count - reviews.size())));
    }
    reviews.addAll(atMost(dueAgain, count - reviews.size()));
    return reviews;
  }

  private static int perDay(int cards, int days) {
    return (int) (((long) cards + days - 1) / days);
  }

  private static void sort(List<PlanCard> cards, LocalDate day) {
    cards.sort((a, b) -> Queue.compareOverdue(a.card(), a.memory(), b.card(), b.memory(), day));
  }

  private static List<PlanCard> atMost(List<PlanCard> cards, long count) {
    return new ArrayList<>(cards.subList(0, (int) Math.max(0, Math.min(count, cards.size()))));
  }
}
