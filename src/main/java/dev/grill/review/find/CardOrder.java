package dev.grill.review.find;

import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * An order to list cards in. Cards that have nothing to be put in order by, as new ones have no due
 * date, come last either way; cards alike stay in the order of deck ids and files.
 */
public record CardOrder(Column column, boolean descending) {

  /** What cards are put in order by. */
  public enum Column {
    /** By deck ids and files. */
    DECK,
    QUESTION,
    TAGS,
    DUE,
    EASINESS,
    LAPSES,
    STATE;

    private static final Column[] ALL = values();

    /** The column's name, in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private Column next() {
      return ALL[(ordinal() + 1) % ALL.length];
    }
  }

  /** By deck ids and files. */
  public static final CardOrder USUAL = new CardOrder(Column.DECK, false);

  /** After every number that is one. */
  private static final int NONE = Integer.MAX_VALUE;

  private static final List<String> STATES =
      List.of("due", "new", "scheduled", "buried", "suspended");

  /** By the next column; the most lapses come first, of everything else the least. */
  public CardOrder next() {
    Column next = column.next();
    return new CardOrder(next, next == Column.LAPSES);
  }

  /** The other way round. */
  public CardOrder reversed() {
    return new CardOrder(column, !descending);
  }

  /**
   * The places of the cards in this order.
   *
   * @param cards in the order of deck ids, then of the file
   * @param questions each card's place among all questions in the order of letters; null where they
   *     are not known yet: then they change nothing
   */
  public int[] of(List<Candidate> cards, LocalDate day, int[] questions) {
    long[] keyed = new long[cards.size()];
    Map<List<String>, Integer> tags = column == Column.TAGS ? ranks(cards) : Map.of();
    for (int place = 0; place < keyed.length; place++) {
      int key = key(cards.get(place), place, day, tags, questions);
      long high = descending && key != NONE ? ~key : key;
      keyed[place] = high << 32 | place;
    }
    Arrays.sort(keyed);
    int[] order = new int[keyed.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keyed[i];
    }
    return order;
  }

  private int key(
      Candidate card, int place, LocalDate day, Map<List<String>, Integer> tags, int[] questions) {
    CardState state = card.state();
    return switch (column) {
      case DECK -> place;
      case QUESTION -> questions == null ? 0 : questions[place];
      case TAGS -> card.tags().isEmpty() ? NONE : tags.get(card.tags());
      case DUE -> state.isNew() ? NONE : (int) state.memory().due().toEpochDay();
      case EASINESS -> state.isNew() ? NONE : state.memory().easiness();
      case LAPSES -> state.isNew() ? NONE : state.lapses();
      case STATE -> STATES.indexOf(state.word(day));
    };
  }

  /** The places of lists of tags among all; cards of a deck share few lists. */
  private static Map<List<String>, Integer> ranks(List<Candidate> cards) {
    Map<List<String>, String> joined = new IdentityHashMap<>();
    for (Candidate card : cards) {
      if (!joined.containsKey(card.tags())) {
        joined.put(card.tags(), String.join(" ", card.tags()));
      }
    }
    List<String> inOrder = new ArrayList<>(new TreeSet<>(joined.values()));
    Map<List<String>, Integer> ranks = new IdentityHashMap<>();
    for (Map.Entry<List<String>, String> tags : joined.entrySet()) {
      ranks.put(tags.getKey(), Collections.binarySearch(inOrder, tags.getValue()));
    }
    return ranks;
  }
}
