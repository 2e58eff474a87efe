package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.schedule.Memory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a day still asks, in the order of asking. Counting and asking both read this value, so they
 * cannot disagree.
 *
 * @param items due cards, those asked for before the others, then the most overdue relative to
 *     their interval first (then by a shuffle fixed for the day), new cards spread evenly between
 *     them, then the day's repeats, in the order of that shuffle too
 */
public record Queue(LocalDate day, List<Item> items) {

  /** Why a card waits. */
  public enum Kind {
    DUE,
    NEW,
    REPEAT
  }

  /** A card that waits. */
  public record Item(CardId card, Kind kind) {}

  /** How many cards wait, by kind. */
  public record Counts(int due, int fresh, int repeat) {
    public static final Counts NONE = new Counts(0, 0, 0);

    public int total() {
      return due + fresh + repeat;
    }

    Counts plus(Kind kind) {
      return switch (kind) {
        case DUE -> new Counts(due + 1, fresh, repeat);
        case NEW -> new Counts(due, fresh + 1, repeat);
        case REPEAT -> new Counts(due, fresh, repeat + 1);
      };
    }
  }

  public Queue {
    items = List.copyOf(items);
  }

  /**
   * The queue of a day.
   *
   * @param candidates the chosen cards, in the order of deck ids, then of the file; what the day
   *     already used of its limits is counted over them
   */
  public static Queue of(List<Candidate> candidates, Limits limits, LocalDate day) {
    return of(candidates, limits, day, null, false);
  }

  /**
   * The queue of a day that follows an interview plan.
   *
   * @param candidates the chosen cards, in the order of deck ids, then of the file
   * @param share what the plan still asks of them today: it stands in the place of the limits of
   *     the day
   * @param ownNew whether {@code limits} says how many new cards are wanted, whatever the plan says
   */
  public static Queue of(
      List<Candidate> candidates,
      Limits limits,
      LocalDate day,
      PlanShare.Named share,
      boolean ownNew) {
    List<Candidate> due = new ArrayList<>();
    List<CardId> fresh = new ArrayList<>();
    List<Candidate> repeats = new ArrayList<>();
    int newUsed = 0;
    int reviewsUsed = 0;
    for (Candidate candidate : candidates) {
      CardState state = candidate.state();
      if (day.equals(state.started())) {
        newUsed++;
      } else if (day.equals(state.moved())) {
        reviewsUsed++;
      }
      switch (state.waits(day)) {
        case REPEAT -> repeats.add(candidate);
        case ASKED -> due.add(candidate);
        case NEW -> fresh.add(candidate.card());
        case DUE, SCHEDULED -> {
          if (share == null ? state.isDue(day) : share.reviews().contains(candidate.card())) {
            due.add(candidate);
          }
        }
        case SUSPENDED, BURIED -> {}
      }
    }
    int newLeft = share == null || ownNew ? limits.newCards() - newUsed : share.fresh();
    int reviewsLeft = share == null ? limits.reviews() - reviewsUsed : due.size();
    due.sort(mostOverdueFirst(day));
    repeats.sort(shuffle(day));
    List<CardId> begun =
        fresh.isEmpty() ? fresh : new Turns(candidates, limits.newOrder()).next(fresh, newLeft);
    List<Item> items = spread(first(due, reviewsLeft), begun);
    if (items.size() > limits.atMost()) {
      items.subList(Math.max(0, limits.atMost()), items.size()).clear();
    }
    for (Candidate repeat : repeats) {
      items.add(new Item(repeat.card(), Kind.REPEAT));
    }
    return new Queue(day, items);
  }

  /**
   * Every chosen card that is not suspended, due or not, beyond the limits: cramming.
   *
   * @param candidates in the order of deck ids, then of the file
   * @param atMost how many at most
   */
  public static Queue cram(List<Candidate> candidates, int atMost, LocalDate day) {
    List<Item> items = new ArrayList<>();
    for (Candidate candidate : candidates) {
      CardState state = candidate.state();
      if (!state.suspended() && items.size() < atMost) {
        Kind kind =
            switch (state.waitsUnhidden(day)) {
              case NEW -> Kind.NEW;
              case REPEAT -> Kind.REPEAT;
              default -> Kind.DUE;
            };
        items.add(new Item(candidate.card(), kind));
      }
    }
    return new Queue(day, items);
  }

  public Counts counts() {
    Counts counts = Counts.NONE;
    for (Item item : items) {
      counts = counts.plus(item.kind());
    }
    return counts;
  }

  /** The counts of each deck in which a card waits, in the order of deck ids. */
  public Map<DeckId, Counts> countsByDeck() {
    Map<DeckId, Counts> byDeck = new TreeMap<>();
    for (Item item : items) {
      DeckId deck = item.card().deck();
      byDeck.put(deck, byDeck.getOrDefault(deck, Counts.NONE).plus(item.kind()));
    }
    return byDeck;
  }

  private static <T> List<T> first(List<T> list, int count) {
    return list.subList(0, Math.max(0, Math.min(count, list.size())));
  }

  private static List<Item> spread(List<Candidate> due, List<CardId> fresh) {
    List<Item> items = new ArrayList<>(due.size() + fresh.size());
    for (int place : spread(due.size(), fresh.size())) {
      items.add(
          place < 0
              ? new Item(fresh.get(-1 - place), Kind.NEW)
              : new Item(due.get(place).card(), Kind.DUE));
    }
    return items;
  }

  /**
   * New cards evenly between the due ones, the first card a due one where there is one.
   *
   * @return for each card of the queue its place among those due, from 0, or among the new ones,
   *     from -1 down
   */
  static int[] spread(int due, int fresh) {
    int[] places = new int[due + fresh];
    int size = 0;
    int asked = 0;
    for (int i = 0; i < fresh; i++) {
      long share = (long) (i + 1) * due;
      int before = (int) ((share + fresh) / (fresh + 1));
      while (asked < before) {
        places[size++] = asked++;
      }
      places[size++] = -1 - i;
    }
    while (asked < due) {
      places[size++] = asked++;
    }
    return places;
  }

  /** The counts of a queue of so many cards, at most so many of them due and new. */
  static Counts counts(int due, int fresh, int repeats, int atMost) {
    if (due + fresh <= atMost) {
      return new Counts(due, fresh, repeats);
    }
    int[] places = spread(due, fresh);
    int asked = 0;
    for (int i = 0; i < atMost; i++) {
      asked += places[i] >= 0 ? 1 : 0;
    }
    return new Counts(asked, atMost - asked, repeats);
  }

  /** Those asked for, in the day's shuffle; then the most overdue. */
  private static Comparator<Candidate> mostOverdueFirst(LocalDate day) {
    return (a, b) -> {
      boolean asked = a.state().isAskedFor(day);
      if (asked != b.state().isAskedFor(day)) {
        return asked ? -1 : 1;
      }
      return asked
          ? compareShuffled(a.card(), b.card(), day)
          : compareOverdue(a.card(), a.state().memory(), b.card(), b.state().memory(), day);
    };
  }

  /** By days overdue ÷ interval, compared as fractions; ties by the day's shuffle. */
  static int compareOverdue(CardId a, Memory one, CardId b, Memory other, LocalDate day) {
    long left = ChronoUnit.DAYS.between(one.due(), day) * other.intervalDays();
    long right = ChronoUnit.DAYS.between(other.due(), day) * one.intervalDays();
    int byOverdue = Long.compare(right, left);
    return byOverdue != 0 ? byOverdue : compareShuffled(a, b, day);
  }

  private static Comparator<Candidate> shuffle(LocalDate day) {
    return (a, b) -> compareShuffled(a.card(), b.card(), day);
  }

  static int compareShuffled(CardId a, CardId b, LocalDate day) {
    int byShuffle = Long.compare(shuffled(a, day), shuffled(b, day));
    return byShuffle != 0 ? byShuffle : a.compareTo(b);
  }

  /** A number that is the same for a card all day and in no order otherwise (SplitMix64). */
  private static long shuffled(CardId card, LocalDate day) {
    long z = day.toEpochDay() * 0x9E3779B97F4A7C15L;
    z ^= ((long) card.deck().text().hashCode() << 32) ^ card.card().hashCode();
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
