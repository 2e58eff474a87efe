package dev.grill.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The rule before this one, kept to be compared with: new cards are spread evenly over the days and
 * the last is begun three days before; every card is asked in the last three days, and a new card
 * that these have no room for is not begun.
 */
final class OldPlanRule {

  private static final int LAST_DAYS = 3;
  private static final int MOST_REVIEWS = 200;

  private final int places;
  private final LocalDate interview;

  OldPlanRule(int places, LocalDate interview) {
    this.places = places;
    this.interview = interview;
  }

  /** The cards of a day, those not begun in the order of the file. */
  List<PlainCard> asks(List<PlainCard> cards, LocalDate date) {
    long day = date.toEpochDay();
    long end = interview.toEpochDay();
    int days = (int) (end - day);
    boolean last = days <= LAST_DAYS;
    List<PlainCard> fresh = new ArrayList<>();
    int unseen = 0;
    for (PlainCard card : cards) {
      if (card.isNew()) {
        fresh.add(card);
      } else if (!last || !card.isSeenSince(end - LAST_DAYS)) {
        unseen++;
      }
    }
    long room = (long) places * Math.min(days, LAST_DAYS);
    int begun = (int) Math.min(fresh.size(), Math.max(0, room - unseen));
    int share = Math.min(places, perDay(begun, Math.max(1, days - LAST_DAYS + 1)));
    List<PlainCard> asks = new ArrayList<>(fresh.subList(0, share));
    int left = places - share;
    if (last) {
      asks.addAll(lastReviews(cards, day, days, left, unseen, begun - share));
    } else {
      List<PlainCard> due = new ArrayList<>(cards);
      due.removeIf(card -> !card.isDue(day));
      asks.addAll(first(due, Math.min(left, MOST_REVIEWS), day));
    }
    return asks;
  }

  private List<PlainCard> lastReviews(
      List<PlainCard> cards, long day, int days, int left, int unseen, int moreNew) {
    List<PlainCard> due = new ArrayList<>();
    List<PlainCard> again = new ArrayList<>();
    List<PlainCard> soon = new ArrayList<>();
    List<PlainCard> late = new ArrayList<>();
    long end = interview.toEpochDay();
    for (PlainCard card : cards) {
      boolean seen = card.isSeenSince(end - LAST_DAYS);
      if (card.isDue(day)) {
        (seen ? again : due).add(card);
      } else if (!card.isNew() && !seen) {
        (card.dueDay() >= end ? late : soon).add(card);
      }
    }
    int most = Math.min(left, Math.max(MOST_REVIEWS, perDay(unseen, days)));
    List<PlainCard> asks = first(due, most, day);
    List<PlainCard> lateFirst = first(late, late.size(), day);
    int share = Math.min(Math.min(perDay(late.size(), days), late.size()), most - asks.size());
    asks.addAll(lateFirst.subList(0, share));
    int over = unseen - asks.size() + moreNew - places * (days - 1);
    List<PlainCard> more = new ArrayList<>(lateFirst.subList(share, lateFirst.size()));
    more.addAll(first(soon, soon.size(), day));
    asks.addAll(
        more.subList(0, Math.max(0, Math.min(Math.min(over, most - asks.size()), more.size()))));
    asks.addAll(first(again, most - asks.size(), day));
    return asks;
  }

  private static int perDay(int cards, int days) {
    return (cards + days - 1) / days;
  }

  private static List<PlainCard> first(List<PlainCard> cards, int count, long day) {
    List<PlainCard> sorted = new ArrayList<>(cards);
    sorted.sort((a, b) -> PlainRule.mostOverdue(a, b, day));
    return new ArrayList<>(sorted.subList(0, Math.max(0, Math.min(count, sorted.size()))));
  }
}
