package dev.grill.review;

import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import dev.grill.schedule.Scheduler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The days of a plan one after the other, each answer foreseen as a good one.
 *
 * @param <E> what can go wrong while a card is read
 */
final class PlanCourse<E extends Exception> {

  private final PlanCards<E> cards;
  private final Interview interview;
  private final Scheduler scheduler;
  private final Board board;
  private final PlanRule rule;
  private final LocalDate lastDays;

  /** The day on which each card is asked first, {@link PlanCards#NEVER} so far. */
  private final int[] next;

  private LocalDate day;

  /**
   * @param interview {@linkplain Interview#isAhead ahead}
   */
  PlanCourse(PlanCards<E> cards, Interview interview, Scheduler scheduler) {
    this.cards = cards;
    this.interview = interview;
    this.scheduler = scheduler;
    this.board = Board.now(cards);
    int places = interview.places();
    this.lastDays = interview.lastDays(cards.size(), places);
    this.rule = new PlanRule(places, lastDays);
    this.next = new int[cards.size()];
    Arrays.fill(next, PlanCards.NEVER);
    this.day = cards.day();
  }

  /** The first of the last days; before today where time is short. */
  LocalDate lastDays() {
    return lastDays;
  }

  /** Whether every day has been gone through. */
  boolean isOver() {
    return !day.isBefore(interview.date());
  }

  /** What the next day asks; today's is the first. */
  PlanDay nextDay() throws E {
    PlanDay asked = day.equals(cards.day()) ? today() : followingDay();
    day = day.plusDays(1);
    return asked;
  }

  private PlanDay today() throws E {
    PlanShare today = new PlanShare(cards, interview);
    int[] begun = today.begins(interview.newOrder());
    answer(begun);
    int reviews = today.reviews().size();
    Set<Integer> asked = new LinkedHashSet<>(today.reviews());
    for (Map.Entry<Integer, PlanCards.DayCard> entry : cards.dayCards().entrySet()) {
      CardState.Wait waits = entry.getValue().state().waits(day);
      if (waits == CardState.Wait.ASKED) {
        asked.add(entry.getKey());
        reviews += today.reviews().contains(entry.getKey()) ? 0 : 1;
      }
      reviews += waits == CardState.Wait.REPEAT ? 1 : 0;
    }
    answer(asked);
    board.takeTurns(today.turnsAfter(interview.newOrder(), begun, left(), mostAfterToday()));
    return planDay(begun.length, reviews, interview.morning());
  }

  private int[] left() {
    int[] left = new int[cards.newCards().length];
    int count = 0;
    for (int card : cards.newCards()) {
      left[count] = card;
      count += board.due[card] == PlanCards.NEW ? 1 : 0;
    }
    return Arrays.copyOf(left, count);
  }

  /** How many cards the days after today have room for. */
  private int mostAfterToday() {
    long days = interview.date().toEpochDay() - day.toEpochDay() - 1;
    return (int) Math.min(Integer.MAX_VALUE, days * interview.places());
  }

  private PlanDay followingDay() throws E {
    PlanRule.Asks asks = rule.asks(board, day);
    answer(asks.ahead());
    answer(board.begin(asks.fresh()));
    answer(asks.rest());
    return planDay(asks.fresh(), asks.reviews(), interview.pace());
  }

  private void answer(int[] asked) throws E {
    List<Integer> numbers = new ArrayList<>(asked.length);
    for (int card : asked) {
      numbers.add(card);
    }
    answer(numbers);
  }

  private void answer(Collection<Integer> asked) throws E {
    int today = (int) day.toEpochDay();
    List<Integer> unread = new ArrayList<>();
    for (int card : asked) {
      boolean isBegun = board.due[card] != PlanCards.NEW;
      if (isBegun && board.isMoved(card, today) && !board.answered.containsKey(card)) {
        unread.add(card);
      }
    }
    Map<Integer, Memory> read = unread.isEmpty() ? Map.of() : cards.memories(unread);
    for (int card : asked) {
      Memory before = board.answered.get(card);
      board.answer(card, before == null ? read.get(card) : before, day, scheduler);
      if (next[card] == PlanCards.NEVER) {
        next[card] = today;
      }
    }
  }

  private PlanDay planDay(int fresh, int reviews, Pace pace) {
    return new PlanDay(day, fresh, reviews, pace.minutes(fresh + reviews));
  }

  /** The day on which a card is asked first, of those gone through; null if on none. */
  LocalDate next(int card) {
    return next[card] == PlanCards.NEVER ? null : LocalDate.ofEpochDay(next[card]);
  }

  /** Whether a card was asked in the last days so far. */
  boolean isSeen(int card) {
    return board.isSeenSince(card, lastDays.toEpochDay());
  }

  /**
   * Where the cards of a plan stand on one of its days: as they do today, then as they would if
   * each answer that the plan asks for is a good one.
   */
  static final class Board {

    final int[] due;
    final int[] intervals;
    final int[] seen;

    /** The new cards that are begun one after the other, and how many of them are. */
    private int[] turns;

    private int begun;
    private int fresh;
    private final boolean[] hidden;
    private final Map<Integer, Memory> answered = new HashMap<>();

    private Board(PlanCards<?> cards) {
      due = cards.due().clone();
      intervals = cards.intervals().clone();
      seen = cards.seen().clone();
      hidden = new boolean[due.length];
      fresh = cards.newCards().length;
    }

    /** As the cards stand now; none is put aside for longer than today. */
    static Board now(PlanCards<?> cards) {
      return new Board(cards);
    }

    /** As the cards stood before the first answer of the day, those put aside for it left out. */
    static Board ofMorning(PlanCards<?> cards) {
      Board board = new Board(cards);
      for (Map.Entry<Integer, PlanCards.DayCard> entry : cards.dayCards().entrySet()) {
        int number = entry.getKey();
        PlanCards.DayCard card = entry.getValue();
        board.fresh -= board.isFresh(number) ? 1 : 0;
        if (card.isAnswered()) {
          board.remember(number, card.answer().before(), card.before());
        } else {
          board.hidden[number] = card.state().isBuried(cards.day());
        }
        board.fresh += board.isFresh(number) ? 1 : 0;
      }
      return board;
    }

    private boolean isFresh(int card) {
      return due[card] == PlanCards.NEW && !hidden[card];
    }

    private void remember(int card, Memory memory, LocalDate asked) {
      due[card] = memory == null ? PlanCards.NEW : (int) memory.due().toEpochDay();
      intervals[card] = memory == null ? 0 : memory.intervalDays();
      int before = asked == null ? PlanCards.NEVER : (int) asked.toEpochDay();
      seen[card] = memory == null ? PlanCards.NEVER : Math.max(before, due[card] - intervals[card]);
    }

    int size() {
      return due.length;
    }

    boolean isHidden(int card) {
      return hidden[card];
    }

    /** Whether a card was begun and was asked on that day or later. */
    boolean isSeenSince(int card, long day) {
      return seen[card] >= day;
    }

    /** Says in which turn the new cards are begun; those left out are not. */
    void takeTurns(int[] numbers) {
      turns = numbers;
      fresh = numbers.length;
    }

    /** How many new cards are still to be begun. */
    int countFresh() {
      return fresh;
    }

    /** Begins the next new cards. */
    int[] begin(int count) {
      begun += count;
      fresh -= count;
      return Arrays.copyOfRange(turns, begun - count, begun);
    }

    /** Whether an answer on a day moves a card's schedule. */
    private boolean isMoved(int card, long day) {
      return due[card] == PlanCards.NEW || due[card] <= day;
    }

    /** A good answer: before the card is due it leaves the schedule alone. */
    private void answer(int card, Memory before, LocalDate day, Scheduler scheduler) {
      long today = day.toEpochDay();
      if (isMoved(card, today)) {
        Memory after = scheduler.next(before, Grade.GOOD, day);
        answered.put(card, after);
        due[card] = (int) after.due().toEpochDay();
        intervals[card] = after.intervalDays();
      }
      seen[card] = (int) today;
    }
  }
}
