package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.schedule.Memory;
import java.nio.IntBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The chosen cards on a day as an interview plan needs them: in columns, since it goes over very
 * many of them day after day and asks few. A card is known by its number, from 0 in the order of
 * deck ids, then of the file; those suspended have none. Days are counted from 1970.
 *
 * @param <E> what can go wrong while a single card is read
 */
public final class PlanCards<E extends Exception> {

  /** The due day of a card that is new. */
  public static final int NEW = Integer.MAX_VALUE;

  /** The last day of a card that was never asked. */
  public static final int NEVER = Integer.MIN_VALUE;

  /** What is read of single cards when a plan asks for it. */
  public interface Reading<E extends Exception> {

    /** Where the schedules of some cards stand; without those that are new. */
    Map<Integer, Memory> memories(Collection<Integer> numbers) throws E;

    /** The names of some cards, in the order of their numbers. */
    List<CardId> names(Collection<Integer> numbers) throws E;

    /** The number of a card; -1 if it has none. */
    int number(CardId card) throws E;
  }

  /**
   * A card of which something may hold for the day alone.
   *
   * @param answer the first of today; null if there is none
   * @param before the last day before today on which it was asked; null for none
   */
  public record DayCard(CardId card, CardState state, Reviewed answer, LocalDate before) {

    boolean isAnswered() {
      return answer != null;
    }
  }

  /**
   * A deck's cards.
   *
   * @param lastBegun when the last of them was begun, suspended ones included; {@link Instant#MIN}
   *     for never
   * @param from the first number
   * @param to the first number after
   */
  record Span(DeckId deck, Instant lastBegun, int from, int to) {}

  private final LocalDate day;
  private final List<Span> decks;
  private final int[] due;
  private final int[] intervals;
  private final int[] seen;

  /** The numbers of those that are new: few, as a rule, of very many. */
  private final int[] newCards;

  private final TreeMap<Integer, DayCard> dayCards;
  private final Readiness readiness;
  private final int askedToday;
  private final Reading<E> reading;

  /**
   * @param readiness null for the cards of one deck
   */
  private PlanCards(
      LocalDate day,
      List<Span> decks,
      int[][] columns,
      TreeMap<Integer, DayCard> dayCards,
      Readiness readiness,
      int askedToday,
      Reading<E> reading) {
    this.day = day;
    this.decks = decks;
    this.due = columns[0];
    this.intervals = columns[1];
    this.seen = columns[2];
    this.newCards = columns[3];
    this.dayCards = dayCards;
    this.readiness = readiness;
    this.askedToday = askedToday;
    this.reading = reading;
  }

  /** Cards from one number on. */
  private record Part<E extends Exception>(Reading<E> all, int from, int to) implements Reading<E> {

    private List<Integer> numbersOfAll(Collection<Integer> numbers) {
      List<Integer> ofAll = new ArrayList<>(numbers.size());
      for (int number : numbers) {
        ofAll.add(from + number);
      }
      return ofAll;
    }

    @Override
    public Map<Integer, Memory> memories(Collection<Integer> numbers) throws E {
      Map<Integer, Memory> memories = new HashMap<>();
      for (Map.Entry<Integer, Memory> one : all.memories(numbersOfAll(numbers)).entrySet()) {
        memories.put(one.getKey() - from, one.getValue());
      }
      return memories;
    }

    @Override
    public List<CardId> names(Collection<Integer> numbers) throws E {
      return all.names(numbersOfAll(numbers));
    }

    @Override
    public int number(CardId card) throws E {
      int number = all.number(card);
      return number < from || number >= to ? -1 : number - from;
    }
  }

  /** The columns while they are filled, deck after deck. */
  public static final class Filling<E extends Exception> {

    private final LocalDate day;
    private final int[] due;
    private final int[] intervals;
    private final int[] seen;
    private final int[] newCards;
    private final List<Span> decks = new ArrayList<>();
    private final TreeMap<Integer, DayCard> dayCards = new TreeMap<>();
    private int size;
    private int news;
    private int from;
    private int known;
    private int asked;

    /**
     * @param atMost how many cards there are at most
     */
    public Filling(LocalDate day, int atMost) {
      this.day = day;
      this.due = new int[atMost];
      this.intervals = new int[atMost];
      this.seen = new int[atMost];
      this.newCards = new int[atMost];
    }

    /**
     * The next card that is not suspended.
     *
     * @param dueDay {@link #NEW} while it is new
     * @param intervalDays 0 while it is new
     * @param asked the last day before today on which it was asked as far as that is known, {@link
     *     #NEVER} for none; the day of the answer that its schedule stands on counts without being
     *     told
     */
    public void card(int dueDay, int intervalDays, int asked, boolean isKnown) {
      due[size] = dueDay;
      intervals[size] = intervalDays;
      if (dueDay == NEW) {
        seen[size] = NEVER;
        newCards[news++] = size;
      } else {
        seen[size] = Math.max(asked, dueDay - intervalDays);
      }
      size++;
      known += isKnown ? 1 : 0;
    }

    /**
     * The next cards, as {@link #card} one by one.
     *
     * @param lastDays the last day on which each was asked, as far as that is known; {@link #NEVER}
     *     while it is new
     * @param howManyKnown of them
     */
    public void cards(
        IntBuffer dueDays, IntBuffer intervalDays, IntBuffer lastDays, int howManyKnown) {
      int first = size;
      size += dueDays.remaining();
      dueDays.get(due, first, size - first);
      intervalDays.get(intervals, first, size - first);
      lastDays.get(seen, first, size - first);
      int[] dues = due;
      for (int card = first, end = size; card < end; card++) {
        if (dues[card] == NEW) {
          newCards[news++] = card;
        }
      }
      known += howManyKnown;
    }

    /** Says of a begun card that it was last asked then, or when its schedule says. */
    public void seen(int number, int lastDay) {
      seen[number] = Math.max(lastDay, due[number] - intervals[number]);
    }

    /** The cards since the last deck are those of this one; null where there are none. */
    public void deck(DeckId deck, Instant lastBegun) {
      if (deck != null) {
        decks.add(new Span(deck, lastBegun, from, size));
        from = size;
      }
    }

    /** How many cards have a number so far. */
    public int size() {
      return size;
    }

    /** A card was asked today, suspended or not. */
    public void askedToday() {
      asked++;
    }

    /** Tells that a begun card was last asked on a day later than its schedule tells. */
    public void asked(int number, int lastDay) {
      if (due[number] != NEW) {
        seen[number] = Math.max(seen[number], lastDay);
      }
    }

    /** What holds for the day. */
    public void day(int number, DayCard card) {
      CardState state = card.state();
      if (card.isAnswered()) {
        asked(number, (int) day.toEpochDay());
      }
      if (card.isAnswered()
          || holds(state.repeatOn())
          || holds(state.buriedOn())
          || holds(state.askedOn())
          || holds(state.started())) {
        dayCards.put(number, card);
      }
    }

    private boolean holds(LocalDate date) {
      return date != null && !date.isBefore(day);
    }

    /** The cards. */
    public PlanCards<E> cards(Reading<E> reading) {
      return new PlanCards<>(
          day,
          decks,
          new int[][] {
            Arrays.copyOf(due, size),
            Arrays.copyOf(intervals, size),
            Arrays.copyOf(seen, size),
            Arrays.copyOf(newCards, news)
          },
          dayCards,
          new Readiness(size, known),
          asked,
          reading);
    }
  }

  /** The cards of one deck; none where it has none. */
  public PlanCards<E> ofDeck(DeckId deck) {
    int low = 0;
    int high = decks.size();
    while (low < high) {
      int middle = (low + high) / 2;
      int order = decks.get(middle).deck().compareTo(deck);
      if (order == 0) {
        return part(decks.get(middle));
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle;
    }
    return part(new Span(deck, Instant.MIN, 0, 0));
  }

  private PlanCards<E> part(Span span) {
    TreeMap<Integer, DayCard> part = new TreeMap<>();
    for (int number : dayCards.subMap(span.from(), span.to()).keySet()) {
      part.put(number - span.from(), dayCards.get(number));
    }
    int size = span.to() - span.from();
    return new PlanCards<>(
        day,
        List.of(new Span(span.deck(), span.lastBegun(), 0, size)),
        new int[][] {
          Arrays.copyOfRange(due, span.from(), span.to()),
          Arrays.copyOfRange(intervals, span.from(), span.to()),
          Arrays.copyOfRange(seen, span.from(), span.to()),
          newCards(span.from(), span.to())
        },
        part,
        null,
        0,
        new Part<>(reading, span.from(), span.to()));
  }

  /** Those of some cards, counted from the first of them. */
  private int[] newCards(int begin, int end) {
    int first = place(begin);
    int[] part = Arrays.copyOfRange(newCards, first, place(end));
    for (int i = 0; i < part.length; i++) {
      part[i] -= begin;
    }
    return part;
  }

  /** How many of the new cards have a lower number. */
  private int place(int number) {
    int found = Arrays.binarySearch(newCards, number);
    return found < 0 ? -1 - found : found;
  }

  /** The same on the next morning, should nothing more be done today. */
  PlanCards<E> nextMorning() {
    TreeMap<Integer, DayCard> later = new TreeMap<>();
    for (int number : dayCards.keySet()) {
      DayCard card = dayCards.get(number);
      later.put(number, new DayCard(card.card(), card.state(), null, null));
    }
    int[][] columns = {due, intervals, seen, newCards};
    return new PlanCards<>(day.plusDays(1), decks, columns, later, readiness, 0, reading);
  }

  public LocalDate day() {
    return day;
  }

  int size() {
    return due.length;
  }

  List<Span> decks() {
    return decks;
  }

  /** Those of which something may hold for the day alone, by their numbers. */
  TreeMap<Integer, DayCard> dayCards() {
    return dayCards;
  }

  /** The numbers of those that are new, in order; not to be changed. */
  int[] newCards() {
    return newCards;
  }

  /** How ready the learner is. */
  public Readiness readiness() {
    return readiness;
  }

  /** How many were asked today, suspended ones too. */
  public int askedToday() {
    return askedToday;
  }

  /** The due day of each card, {@link #NEW} for a new one; not to be changed. */
  public int[] due() {
    return due;
  }

  /** The planned days between each card's last answer and its due day; not to be changed. */
  public int[] intervals() {
    return intervals;
  }

  /** The last day on which each begun card was asked, today included; not to be changed. */
  int[] seen() {
    return seen;
  }

  Map<Integer, Memory> memories(Collection<Integer> numbers) throws E {
    return reading.memories(numbers);
  }

  /** The names of some cards, in the order of their numbers. */
  public List<CardId> names(Collection<Integer> numbers) throws E {
    return reading.names(numbers);
  }

  /** The number of a card; -1 if it has none. */
  public int number(CardId card) throws E {
    return reading.number(card);
  }
}
