package dev.grill.store.figures;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.CardState;
import dev.grill.review.PlanCards;
import dev.grill.review.Reviewed;
import dev.grill.schedule.Memory;
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
 * What an interview plan needs of every card, read in one pass over {@code standings}; what it
 * needs of few is read when it asks. A card's schedule says when it was last asked, but for those
 * that were asked again before they were due: they are looked for.
 */
public final class PlanColumns implements PlanCards.Reading<SQLException> {

  private static final String DECKS =
      """
       SELECT d.deck, (SELECT cards FROM decks WHERE id = d.deck), (SELECT max(s.begun) FROM standings AS s INDEXED BY standings_begun
        WHERE s.deck = d.deck AND s.begun NOT NULL)
      FROM chosen AS d ORDER BY d.deck
      """;

  /** Two numbers a card: each that is fetched takes as long as finding the row. */
  private static final String CARDS =
      """
       SELECT s.due, (s.position * 65536 + COALESCE(s.interval_days, 0)) * 4
        + s.suspended * 2 + s.known, s.deck
      FROM standings AS s WHERE 1 {of-chosen} ORDER BY s.deck, s.position
      """;

  /** No day, and one that the log alone knows. */
  private static final long NONE = Long.MIN_VALUE;

  private static final long UNKNOWN = Long.MAX_VALUE;

  private static final int KNOWN = 1;
  private static final int SUSPENDED = 2;

  /** Those asked on a later day than their schedules tell. */
  private static final String LATER =
      """
       SELECT s.deck, s.position, s.later, s.later_before
      FROM standings AS s INDEXED BY standings_later WHERE s.later NOT NULL {of-chosen}
      """;

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
  private int[] from;

  private int[] positions;

  /** How many cards there are, suspended ones included. */
  private int size;

  private PlanCards.Filling<?> filling;

  private PlanColumns(Connection connection, LocalDate day, LastAsked log) {
    this.connection = connection;
    this.day = day;
    this.log = log;
  }

  /**
   * Reads the cards of some decks.
   *
   * @param chosen null for all
   */
  public static PlanColumns read(
      Connection connection, Collection<DeckId> chosen, LocalDate day, LastAsked log)
      throws SQLException {
    PlanColumns columns = new PlanColumns(connection, day, log);
    List<Instant> lastBegun = columns.readDecks(chosen);
    columns.readCards(chosen, lastBegun);
    columns.readLater(chosen);
    return columns;
  }

  private List<Instant> readDecks(Collection<DeckId> chosen) throws SQLException {
    List<Instant> lastBegun = new ArrayList<>();
    try (PreparedStatement query = Standings.query(connection, chosen, DECKS);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        decks.add(new DeckId(row.getString(1)));
        size += row.getInt(2);
        long millis = row.getLong(3);
        lastBegun.add(row.wasNull() ? Instant.MIN : Instant.ofEpochMilli(millis));
      }
    }
    from = new int[decks.size() + 1];
    return lastBegun;
  }

  private void readCards(Collection<DeckId> chosen, List<Instant> lastBegun) throws SQLException {
    positions = new int[size];
    filling = new PlanCards.Filling<>(day, size);
    int deck = -1;
    int before = Integer.MAX_VALUE;
    try (PreparedStatement query = Standings.query(connection, chosen, CARDS);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        long packed = row.getLong(2);
        int position = (int) (packed >> 18);
        if (position <= before) { // the first of a deck
          String name = row.getString(3);
          do {
            begin(++deck, lastBegun);
          } while (!deckName(deck).equals(name));
        }
        before = position;
        if ((packed & SUSPENDED) != 0) {
          continue;
        }
        if (filling.size() == size) {
          throw new IllegalArgumentException("more cards than there are");
        }
        positions[filling.size()] = position;
        int intervalDays = (int) (packed >> 2) & 0xffff;
        int due = row.getInt(1);
        boolean isNew = due == 0 && row.wasNull();
        filling.card(
            isNew ? PlanCards.NEW : due, intervalDays, PlanCards.NEVER, (packed & KNOWN) != 0);
      }
    }
    while (deck < decks.size()) {
      begin(++deck, lastBegun);
    }
  }

  private String deckName(int deck) {
    if (deck == decks.size()) {
      throw new IllegalArgumentException("cards of no deck");
    }
    return decks.get(deck).text();
  }

  /** A deck's cards come next; those since the last one are that one's. */
  private void begin(int deck, List<Instant> lastBegun) {
    if (deck > 0) {
      filling.deck(decks.get(deck - 1), lastBegun.get(deck - 1));
    }
    if (deck < from.length) {
      from[deck] = filling.size();
    }
  }

  private void readLater(Collection<DeckId> chosen) throws SQLException {
    DeckId deck = null;
    try (PreparedStatement query = Standings.query(connection, chosen, LATER);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        String name = row.getString(1);
        if (deck == null || !deck.text().equals(name)) {
          deck = new DeckId(name);
        }
        int number = number(deck, row.getInt(2));
        if (number >= 0) {
          long before = before(row, 3);
          if (before == UNKNOWN) {
            LocalDate asked = log.before(names(List.of(number)).get(0), day);
            before = asked == null ? NONE : asked.toEpochDay();
          }
          if (before != NONE) {
            filling.asked(number, (int) before);
          }
        }
      }
    }
  }

  /**
   * The later one of two days that lies before today. Two ahead are those of a clock that was set
   * back.
   */
  private long before(ResultSet row, int column) throws SQLException {
    for (int i = column; i <= column + 1; i++) {
      long asked = row.getLong(i);
      if (asked == 0 && row.wasNull()) {
        return NONE;
      }
      if (asked < day.toEpochDay()) {
        return asked;
      }
    }
    return UNKNOWN;
  }

  private int number(DeckId deck, int position) {
    int at = Collections.binarySearch(decks, deck);
    return at < 0
        ? -1
        : Math.max(-1, Arrays.binarySearch(positions, from[at], from[at + 1], position));
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

  private LocalDate before(CardId card) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(ASKED)) {
      query.setString(1, card.deck().text());
      query.setString(2, card.card());
      try (ResultSet row = query.executeQuery()) {
        long before = row.next() ? before(row, 1) : NONE;
        if (before == UNKNOWN) {
          return log.before(card, day);
        }
        return before == NONE ? null : LocalDate.ofEpochDay(before);
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
    while (number >= from[deck + 1]) {
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
      if (deck < 0 || number >= from[deck + 1]) {
        wanted.append(deck < 0 ? "" : "],");
        do {
          deck++;
        } while (number >= from[deck + 1]);
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
