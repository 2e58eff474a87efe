package dev.grill.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What one day of an interview plan asks: a function of where the cards stand in the morning. A
 * plan is this rule followed day after day, so a plan made again after a day that went well is the
 * rest of the one before, and one made after a day that was skipped makes up for it.
 *
 * <p>A day asks as many cards as it has places, in the order of {@link Rank}s. Before the last days
 * these are the cards due, then new ones, as early as there is room for them, then those longest
 * unseen relative to their interval. In the last days every card gets a place before any gets a
 * second one: the cards not begun, those due, the rest. The limits of other days do not bind: the
 * minutes do.
 */
final class PlainRule {

  private final int places;
  private final long lastDays;

  /** Why a day asks a card: those of a lower rank go first. */
  private enum Rank {
    /** Before the last days: due. */
    DUE,
    /** New. */
    NEW,
    /** Before the last days: longest unseen. */
    EARLY,
    /** In the last days: due, and not asked in them yet. */
    DUE_LAST,
    /** In the last days: not due, and not asked in them yet. */
    NOT_DUE_LAST,
    /** In the last days: a second time, due. */
    DUE_AGAIN,
    /** In the last days: a second time, longest unseen. */
    EARLY_AGAIN
  }

  private static final Rank[] RANKS = Rank.values();

  private static final Comparator<PlainCard> IN_ORDER =
      (a, b) -> Integer.compare(a.position(), b.position());

  private static final Comparator<PlainCard> IN_TURN =
      (a, b) -> Integer.compare(a.turn(), b.turn());

  /**
   * A day's cards.
   *
   * @param ahead cards that go before the new ones, the most needed first
   * @param fresh new cards, in turn
   * @param rest cards that go after the new ones, the most needed first
   */
  record Asks(List<PlainCard> ahead, List<PlainCard> fresh, List<PlainCard> rest) {

    int reviews() {
      return ahead.size() + rest.size();
    }
  }

  /**
   * @param places how many cards a day asks
   * @param lastDays the first of the last days
   */
  PlainRule(int places, LocalDate lastDays) {
    this.places = places;
    this.lastDays = lastDays.toEpochDay();
  }

  /**
   * The cards of a day before the interview. Takes time linear in the cards, but for sorting those
   * it asks.
   *
   * @param cards those not suspended, in the order of deck ids, then of the file
   */
  Asks asks(List<PlainCard> cards, LocalDate date) {
    long day = date.toEpochDay();
    int[] waiting = new int[RANKS.length];
    for (PlainCard card : cards) {
      if (!card.isHidden()) {
        waiting[rank(card, day).ordinal()]++;
      }
    }
    int room = places;
    int whole = 0;
    while (whole < RANKS.length && waiting[whole] <= room) {
      room -= waiting[whole++];
    }
    List<List<PlainCard>> asked = new ArrayList<>(RANKS.length);
    for (Rank rank : RANKS) {
      asked.add(new ArrayList<>());
    }
    PriorityQueue<PlainCard> some = null;
    if (room > 0 && whole < RANKS.length) {
      some = new PriorityQueue<>(room, order(RANKS[whole], day).reversed());
    }
    for (PlainCard card : cards) {
      if (card.isHidden()) {
        continue;
      }
      int rank = rank(card, day).ordinal();
      if (rank < whole) {
        asked.get(rank).add(card);
      } else if (rank == whole && some != null) {
        offer(some, card, room);
      }
    }
    if (some != null) {
      asked.get(whole).addAll(some);
    }
    List<PlainCard> ahead = new ArrayList<>();
    List<PlainCard> rest = new ArrayList<>();
    for (Rank rank : RANKS) {
      List<PlainCard> cardsOfRank = asked.get(rank.ordinal());
      cardsOfRank.sort(order(rank, day));
      if (rank != Rank.NEW) {
        (rank == Rank.DUE ? ahead : rest).addAll(cardsOfRank);
      }
    }
    return new Asks(ahead, asked.get(Rank.NEW.ordinal()), rest);
  }

  /** Keeps the first cards of an order, of which the queue's head is the last. */
  private static void offer(PriorityQueue<PlainCard> first, PlainCard card, int atMost) {
    if (first.size() < atMost) {
      first.add(card);
    } else if (first.comparator().compare(card, first.peek()) > 0) {
      first.poll();
      first.add(card);
    }
  }

  private Rank rank(PlainCard card, long day) {
    if (card.isNew()) {
      return Rank.NEW;
    }
    boolean due = card.isDue(day);
    if (day < lastDays) {
      return due ? Rank.DUE : Rank.EARLY;
    }
    if (card.isSeenSince(lastDays)) {
      return due ? Rank.DUE_AGAIN : Rank.EARLY_AGAIN;
    }
    return due ? Rank.DUE_LAST : Rank.NOT_DUE_LAST;
  }

  private static Comparator<PlainCard> order(Rank rank, long day) {
    return switch (rank) {
      case NEW -> IN_TURN;
      case DUE, DUE_LAST, DUE_AGAIN -> (a, b) -> mostOverdue(a, b, day);
      case EARLY, EARLY_AGAIN -> (a, b) -> longestUnseen(a, b, day);
      case NOT_DUE_LAST -> PlainRule::longestUnseenLast;
    };
  }

  static int mostOverdue(PlainCard a, PlainCard b, long day) {
    return larger(
        (day - a.dueDay()) * b.intervalDays(), (day - b.dueDay()) * a.intervalDays(), a, b);
  }

  private static int longestUnseen(PlainCard a, PlainCard b, long day) {
    return larger((day - a.seen()) * b.intervalDays(), (day - b.seen()) * a.intervalDays(), a, b);
  }

  private static int longestUnseenLast(PlainCard a, PlainCard b) {
    return larger(a.seen(), b.seen(), a, b);
  }

  /** The larger number first; ties in the order of deck ids, then of the file. */
  private static int larger(long left, long right, PlainCard a, PlainCard b) {
    int larger = Long.compare(right, left);
    return larger != 0 ? larger : IN_ORDER.compare(a, b);
  }
}
