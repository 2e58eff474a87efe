package dev.grill.review;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * What one day of an interview plan asks: a function of where the cards stand in the morning. A
 * plan is this rule followed day after day, so a plan made again after a day that went well is the
 * rest of the one before, and one made after a day that was skipped makes up for it.
 *
 * <p>A day asks as many cards as it has places. Before the last days these are the cards due, then
 * new ones, as early as there is room for them, then those longest unseen relative to their
 * interval. In the last days every card gets a place before any gets a second one: the cards not
 * begun, those due, the rest; and then a second time those due and those longest unseen. The limits
 * of other days do not bind: the minutes do.
 */
final class PlanRule {

  private static final int[] NONE = {};

  private final int places;
  private final long lastDays;

  /**
   * A day's cards, by their numbers.
   *
   * @param ahead cards that go before the new ones, the most needed first
   * @param fresh how many new cards
   * @param rest cards that go after the new ones, the most needed first
   */
  record Asks(int[] ahead, int fresh, int[] rest) {

    int reviews() {
      return ahead.length + rest.length;
    }
  }

  /**
   * @param places how many cards a day asks
   * @param lastDays the first of the last days
   */
  PlanRule(int places, LocalDate lastDays) {
    this.places = places;
    this.lastDays = lastDays.toEpochDay();
  }

  /** The cards of a day before the interview, in one pass over the cards at most. */
  Asks asks(PlanCourse.Board board, LocalDate date) {
    long day = date.toEpochDay();
    return day < lastDays ? early(board, day) : late(board, day);
  }

  private Asks early(PlanCourse.Board board, long day) {
    Needed due = new Needed(places);
    Needed early = new Needed(Math.max(0, places - board.countFresh()));
    for (int card = 0; card < board.size(); card++) {
      if (board.due[card] == PlanCards.NEW || board.isHidden(card)) {
        continue;
      }
      if (board.due[card] <= day) {
        due.offer(card, day - board.due[card], board.intervals[card]);
      } else {
        early.offer(card, day - board.seen[card], board.intervals[card]);
      }
    }
    int fresh = Math.min(places - due.size(), board.countFresh());
    int[] rest = first(early.inOrder(), places - due.size() - fresh);
    return new Asks(due.inOrder(), fresh, rest);
  }

  private Asks late(PlanCourse.Board board, long day) {
    int fresh = Math.min(places, board.countFresh());
    int room = places - fresh;
    if (room == 0) {
      return new Asks(NONE, fresh, NONE);
    }
    Needed due = new Needed(room);
    Needed notDue = new Needed(room);
    Needed dueAgain = new Needed(room);
    Needed earlyAgain = new Needed(room);
    for (int card = 0; card < board.size(); card++) {
      if (board.due[card] == PlanCards.NEW || board.isHidden(card)) {
        continue;
      }
      boolean isDue = board.due[card] <= day;
      boolean isSeen = board.isSeenSince(card, lastDays);
      if (isDue) {
        (isSeen ? dueAgain : due).offer(card, day - board.due[card], board.intervals[card]);
      } else if (isSeen) {
        earlyAgain.offer(card, day - board.seen[card], board.intervals[card]);
      } else {
        notDue.offer(card, board.seen[card], 1);
      }
    }
    int[] rest = due.inOrder();
    rest = joined(rest, first(notDue.inOrder(), room - rest.length));
    rest = joined(rest, first(dueAgain.inOrder(), room - rest.length));
    rest = joined(rest, first(earlyAgain.inOrder(), room - rest.length));
    return new Asks(NONE, fresh, rest);
  }

  private static int[] first(int[] cards, int count) {
    return count < cards.length ? Arrays.copyOf(cards, count) : cards;
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /**
   * The cards that need a place most among those offered, as many as there are places: by a
   * fraction, the largest first, ties by the cards' numbers. A heap, of which the first is the one
   * that would go next.
   */
  private static final class Needed {

    private static final int FEW = 16;

    private final int places;
    private int[] cards = new int[FEW];
    private long[] numerators = new long[FEW];
    private long[] denominators = new long[FEW];
    private int size;

    Needed(int places) {
      this.places = places;
    }

    int size() {
      return size;
    }

    /**
     * Offers a card.
     *
     * @param numerator of how much it needs a place
     * @param denominator 1 or more
     */
    void offer(int card, long numerator, long denominator) {
      if (size < places) {
        if (size == cards.length) {
          cards = Arrays.copyOf(cards, 2 * size);
          numerators = Arrays.copyOf(numerators, 2 * size);
          denominators = Arrays.copyOf(denominators, 2 * size);
        }
        put(size++, card, numerator, denominator);
        rise();
      } else if (size > 0 && isBefore(card, numerator, denominator, 0)) {
        put(0, card, numerator, denominator);
        sink();
      }
    }

    /** The cards, the one that needs it most first; there are none in here afterwards. */
    int[] inOrder() {
      int[] sorted = new int[size];
      while (size > 0) {
        sorted[size - 1] = cards[0];
        move(--size, 0);
        sink();
      }
      return sorted;
    }

    private void put(int at, int card, long numerator, long denominator) {
      cards[at] = card;
      numerators[at] = numerator;
      denominators[at] = denominator;
    }

    private void move(int from, int to) {
      put(to, cards[from], numerators[from], denominators[from]);
    }

    private boolean isBefore(int card, long numerator, long denominator, int other) {
      long left = numerator * denominators[other];
      long right = numerators[other] * denominator;
      return left != right ? left > right : card < cards[other];
    }

    private boolean isBefore(int one, int other) {
      return isBefore(cards[one], numerators[one], denominators[one], other);
    }

    private void swap(int one, int other) {
      int card = cards[one];
      long numerator = numerators[one];
      long denominator = denominators[one];
      move(other, one);
      put(other, card, numerator, denominator);
    }

    /** Brings the last to its place. */
    private void rise() {
      int at = size - 1;
      while (at > 0 && isBefore((at - 1) / 2, at)) {
        swap(at, (at - 1) / 2);
        at = (at - 1) / 2;
      }
    }

    /** Brings the first to its place. */
    private void sink() {
      int at = 0;
      while (2 * at + 1 < size) {
        int below = 2 * at + 1;
        if (below + 1 < size && isBefore(below, below + 1)) {
          below++;
        }
        if (!isBefore(at, below)) {
          return;
        }
        swap(at, below);
        at = below;
      }
    }
  }
}
