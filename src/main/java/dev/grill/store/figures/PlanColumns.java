package dev.grill.store.figures;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.CardState;
import dev.grill.review.PlanCards;
import dev.grill.review.Reviewed;
import dev.grill.schedule.Memory;
import java.nio.IntBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What an interview plan needs of every card, read in one pass over {@code packed_cards}; what it
 * needs of few is read when it asks. A card's schedule says when it was last asked, but for those
 * that were asked again before they were due.
 */
public final class PlanColumns implements PlanCards.Reading<SQLException> {

  private static final String POSITION = "SELECT position FROM cards WHERE deck = ? AND card = ?";
  private static final String ASKED =
      "SELECT last_asked, asked_before FROM card_figures WHERE deck = ? AND card = ?";

  /** Cards are one parameter, each deck with its places, so that one query reads many. */
  private static final String SOME =
      """
      SELECT c.card, s.repetitions, s.easiness, s.interval_days, s.due
      FROM json_each(?) AS d CROSS JOIN json_each(d.value) AS p
      LEFT JOIN cards AS c ON c.deck = d.key AND c.position = p.value
      LEFT JOIN card_state AS s ON s.deck = c.deck AND s.card = c.card
      """;

  /** Answers what the log alone knows. */
  @FunctionalInterface
  public interface LastAsked {
    /** The last day before some day on which a card was asked; null for none. */
    LocalDate before(CardId card, LocalDate day) throws SQLException;
  }

  private final Connection connection;
  private final LocalDate day;
  private final LastAsked log;
  private final List<DeckId> decks = new ArrayList<>();

  /** The first number of each deck, and how many there are. */
  private final List<Integer> from = new ArrayList<>(List.of(0));

  /** Where the cards with a number are in their decks. */
  private int[] positions;

  private PlanCards.Filling<?> filling;

  private PlanColumns(Connection connection, LocalDate day, LastAsked log) {
    this.connection = connection;
    this.day = day;
    this.log = log;
  }

  /**
   * Reads the cards of some decks; null where the tables do not fit together.
   *
   * @param chosen null for all
   */
  public static PlanColumns read(
      Connection connection, Collection<DeckId> chosen, LocalDate day, LastAsked log)
      throws SQLException {
    PlanColumns columns = new PlanColumns(connection, day, log);
    return columns.read(chosen) ? columns : null;
  }

  private boolean read(Collection<DeckId> chosen) throws SQLException {
    Adding adding = new Adding();
    try (PreparedStatement query = PackedCards.query(connection, chosen);
        ResultSet row = query.executeQuery()) {
      boolean isAny = row.next();
      int total = isAny ? row.getInt(5) : 0;
      positions = new int[total];
      filling = new PlanCards.Filling<>(day, total);
      for (boolean more = isAny; more; more = row.next()) {
        if (!adding.add(row)) {
          return false;
        }
      }
    }
    if (adding.left > 0) {
      return false;
    }
    readEarlier(adding.later);
    return true;
  }

  /** Part after part. */
  private final class Adding {
    private final List<Integer> later = new ArrayList<>();
    private final int today = (int) day.toEpochDay();
    private int next;
    private long lastBegun;

    /** How many cards of the deck are to come. */
    private int left;

    /** Returns whether it is the part that comes next. */
    boolean add(ResultSet row) throws SQLException {
      if (left == 0) {
        decks.add(new DeckId(row.getString(3)));
        next = 0;
        left = row.getInt(4);
        lastBegun = Long.MIN_VALUE;
      }
      PackedCards.Part part = PackedCards.part(row.getBytes(2));
      if (part == null || row.getInt(1) != next++ || part.cards() > left) {
        return false;
      }
      left -= part.cards();
      int first = filling.size();
      part.column(0).get(positions, first, part.size());
      filling.cards(part.column(1), part.column(2), part.column(3), part.known());
      if (part.later() >= today) {
        noteLater(first, part.column(3));
      }
      lastBegun = Math.max(lastBegun, part.begun());
      if (left == 0) {
        from.add(filling.size());
        boolean isBegun = lastBegun > Long.MIN_VALUE;
        filling.deck(
            decks.get(decks.size() - 1), isBegun ? Instant.ofEpochMilli(lastBegun) : Instant.MIN);
      }
      return true;
    }

    private void noteLater(int first, IntBuffer lastDays) {
      for (int i = 0; i < lastDays.capacity(); i++) {
        if (lastDays.get(i) >= today) {
          later.add(first + i);
        }
      }
    }
  }

  /** Of those asked today, or on days ahead by a clock that was set back. */
  private void readEarlier(List<Integer> numbers) throws SQLException {
    List<CardId> cards = names(numbers);
    for (int i = 0; i < cards.size(); i++) {
      LocalDate before = before(cards.get(i));
      filling.seen(numbers.get(i), before == null ? PlanCards.NEVER : (int) before.toEpochDay());
    }
  }

  private int number(DeckId deck, int position) {
    int at = Collections.binarySearch(decks, deck);
    return at < 0
        ? -1
        : Math.max(-1, Arrays.binarySearch(positions, from.get(at), from.get(at + 1), position));
  }

  /**
   * Tells of a card of which something may hold for the day alone; one that no deck has any more is
   * passed over.
   *
   * @param answer the first of the day; null if there is none
   */
  public void add(CardId card, CardState state, Reviewed answer) throws SQLException {
    Integer position = position(card);
    if (position == null || Collections.binarySearch(decks, card.deck()) < 0) {
      return;
    }
    if (answer != null) {
      filling.askedToday();
    }
    int number = number(card.deck(), position);
    if (number >= 0) {
      LocalDate before = answer == null ? null : before(card);
      filling.day(number, new PlanCards.DayCard(card, state, answer, before));
    }
  }

  /** The last day before today on which a card was asked; null for none. */
  private LocalDate before(CardId card) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(ASKED)) {
      query.setString(1, card.deck().text());
      query.setString(2, card.card());
      try (ResultSet row = query.executeQuery()) {
        boolean isListed = row.next();
        for (int i = 1; isListed && i <= 2; i++) {
          long asked = row.getLong(i);
          if (asked == 0 && row.wasNull()) {
            return null;
          }
          if (asked < day.toEpochDay()) {
            return LocalDate.ofEpochDay(asked);
          }
        }
        return isListed ? log.before(card, day) : null;
      }
    }
  }

  private Integer position(CardId card) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(POSITION)) {
      query.setString(1, card.deck().text());
      query.setString(2, card.card());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getInt(1) : null;
      }
    }
  }

  /**
   * The cards.
   *
   * @param reading this, with the failures of the caller
   */
  @SuppressWarnings("unchecked") // a filling holds nothing that can fail
  public <E extends Exception> PlanCards<E> cards(PlanCards.Reading<E> reading) {
    return ((PlanCards.Filling<E>) filling).cards(reading);
  }

  @Override
  public int number(CardId card) throws SQLException {
    Integer position = position(card);
    return position == null ? -1 : number(card.deck(), position);
  }

  private DeckId deck(int number) {
    int deck = 0;
    while (number >= from.get(deck + 1)) {
      deck++;
    }
    return decks.get(deck);
  }

  /** Visits the rows of some cards, in the order of their numbers. */
  private void visit(Collection<Integer> numbers, Visitor visitor) throws SQLException {
    TreeSet<Integer> sorted = new TreeSet<>(numbers);
    StringBuilder wanted = new StringBuilder("{");
    int deck = -1;
    for (int number : sorted) {
      if (deck < 0 || number >= from.get(deck + 1)) {
        wanted.append(deck < 0 ? "" : "],");
        do {
          deck++;
        } while (number >= from.get(deck + 1));
        wanted.append('"').append(decks.get(deck)).append("\":[");
      } else {
        wanted.append(',');
      }
      wanted.append(positions[number]);
    }
    try (PreparedStatement query = connection.prepareStatement(SOME)) {
      query.setString(1, wanted + (deck < 0 ? "}" : "]}"));
      try (ResultSet row = query.executeQuery()) {
        for (int number : sorted) {
          row.next();
          visitor.visit(number, row);
        }
      }
    }
  }

  @FunctionalInterface
  private interface Visitor {
    void visit(int number, ResultSet row) throws SQLException;
  }

  @Override
  public Map<Integer, Memory> memories(Collection<Integer> numbers) throws SQLException {
    Map<Integer, Memory> memories = new HashMap<>();
    visit(
        numbers,
        (number, row) -> {
          long due = row.getLong(5);
          if (due != 0 || !row.wasNull()) {
            memories.put(
                number,
                new Memory(row.getInt(2), row.getInt(3), row.getInt(4), LocalDate.ofEpochDay(due)));
          }
        });
    return memories;
  }

  @Override
  public List<CardId> names(Collection<Integer> numbers) throws SQLException {
    List<CardId> names = new ArrayList<>(numbers.size());
    visit(
        numbers,
        (number, row) -> {
          String card = row.getString(1);
          if (!CardId.isValidPart(card)) {
            throw new IllegalArgumentException("no card of ours");
          }
          names.add(new CardId(deck(number), card));
        });
    return names;
  }
}
