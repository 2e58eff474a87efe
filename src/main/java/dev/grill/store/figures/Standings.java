package dev.grill.store.figures;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.CardState;
import dev.grill.review.Limits;
import dev.grill.review.NewOrder;
import dev.grill.review.figures.DeckStanding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The table {@code standings}: the cards of the library as counting and choosing what waits needs
 * them. It is kept with the tables that it is made of, and answers without reading every card.
 *
 * <p>A card is <em>touched</em> on a day if something that holds for single days may hold on it:
 * begun, answered, buried, asked for or to be repeated then or later. Few are. What any other waits
 * for is said by its due day and by whether it is suspended.
 */
public final class Standings {

  private static final String PUT =
      """
      INSERT OR REPLACE INTO standings (deck, position, due, interval_days, begun, known,
        suspended, touched, stage, lapses, asked, passed, later)
      SELECT c.deck, c.position, s.due, s.interval_days, iif(s.due NOT NULL, s.begun, NULL),
        COALESCE(s.due NOT NULL AND s.last_grade >= 3, 0), COALESCE(s.suspended <> 0, 0),
        NULLIF(max(COALESCE(s.started, NEVER), COALESCE(s.moved, NEVER),
          COALESCE(s.repeat_on, NEVER), COALESCE(s.buried_on, NEVER),
          COALESCE(s.asked_on, NEVER)), NEVER),
        CASE WHEN s.due IS NULL THEN 0 WHEN s.repetitions < 2 THEN 1
          WHEN s.interval_days < MATURE THEN 2 ELSE 3 END,
        iif(s.due NOT NULL, s.lapses, 0), COALESCE(f.asked, 0), COALESCE(f.passed, 0),
        iif(LATER, f.last_asked, NULL)
      FROM cards AS c LEFT JOIN card_state AS s ON s.deck = c.deck AND s.card = c.card
        LEFT JOIN card_figures AS f ON f.deck = c.deck AND f.card = c.card
      """
          .replace("NEVER", "-1000000000000") // before every day that there is
          .replace("LATER", "s.due NOT NULL AND f.last_asked > s.due - s.interval_days")
          .replace("MATURE", String.valueOf(CardState.MATURE_DAYS));
  private static final String PUT_CARD = PUT + "WHERE c.deck = ? AND c.card = ?";
  private static final String PUT_DECK = PUT + "WHERE c.deck = ?";

  /** Of {@code s}, on the day ?1. */
  private static final String UNTOUCHED = "COALESCE(s.touched < ?1, 1)";

  private static final String NEW = "s.due IS NULL AND s.suspended = 0 AND " + UNTOUCHED;
  private static final String DUE = "s.due <= ?1 AND s.suspended = 0 AND " + UNTOUCHED;

  /** Days overdue ÷ interval: equal fractions are equal as floating-point numbers, others not. */
  private static final String OVERDUE = "(?1 - s.due) * 1.0 / s.interval_days";

  /**
   * Those touched on the day ?1; of the others the ?2 most overdue, with all that are as overdue as
   * the last of them; the first ?3 new cards of each of the ?3 decks that are next in turn; of
   * every deck with a new card among them the card begun last, by which it has its turn. Where
   * those first ?3 end is found once for a deck: asked at each of its cards it costs their number
   * times ?3.
   */
  private static final String WAITING =
      """
      , turns AS MATERIALIZED (
          SELECT d.deck, (SELECT max(s.begun) FROM standings AS s INDEXED BY standings_begun
            WHERE s.deck = d.deck AND s.begun NOT NULL) AS last
          FROM chosen AS d
          WHERE EXISTS (SELECT 1 FROM standings AS s INDEXED BY standings_new
            WHERE s.deck = d.deck AND {new})
          ORDER BY {order} LIMIT ?3),
        ends AS MATERIALIZED (
          SELECT t.deck, COALESCE((SELECT s.position
            FROM standings AS s INDEXED BY standings_new
            WHERE s.deck = t.deck AND {new}
            ORDER BY s.position LIMIT 1 OFFSET ?3 - 1), 9223372036854775807) AS position
          FROM turns AS t),
        late AS MATERIALIZED (
          SELECT s.deck, s.position, {overdue} AS overdue
          FROM chosen AS d CROSS JOIN standings AS s INDEXED BY standings_due
          WHERE s.deck = d.deck AND {due} ORDER BY overdue DESC LIMIT ?2 + 1),
        waiting AS (
          SELECT s.deck, s.position FROM standings AS s INDEXED BY standings_touched
          WHERE s.touched >= ?1 AND s.deck IN chosen
        UNION
          SELECT deck, position FROM late
        UNION
          SELECT s.deck, s.position
          FROM chosen AS d CROSS JOIN standings AS s INDEXED BY standings_due
          WHERE (SELECT count(*) > 1 FROM late WHERE overdue = (SELECT min(overdue) FROM late))
            AND s.deck = d.deck AND {due} AND {overdue} = (SELECT min(overdue) FROM late)
        UNION
          SELECT s.deck, s.position
          FROM ends AS e CROSS JOIN standings AS s INDEXED BY standings_new
          WHERE s.deck = e.deck AND {new} AND s.position <= e.position
        UNION
          SELECT s.deck, s.position
          FROM (SELECT deck FROM turns UNION
            SELECT s.deck FROM standings AS s INDEXED BY standings_touched
            WHERE s.touched >= ?1 AND s.due IS NULL AND s.deck IN chosen) AS d
          CROSS JOIN standings AS s INDEXED BY standings_begun
          WHERE s.deck = d.deck AND s.begun NOT NULL AND s.begun = (
            SELECT max(b.begun) FROM standings AS b INDEXED BY standings_begun
            WHERE b.deck = d.deck AND b.begun NOT NULL))
      """
          .replace("{overdue}", OVERDUE)
          .replace("{due}", DUE)
          .replace("{new}", NEW);

  /** Those not touched on the day ?1, by deck. */
  private static final String COUNTS =
      """
      , counts AS (
        SELECT s.deck, count(*) AS cards, sum(s.known) AS known, count(*) - count(s.due) AS fresh,
          sum(s.due <= ?1) AS due, min(iif(s.due > ?1, s.due, NULL)) AS next,
          sum(pow(0.9, max(0, ?1 - s.due + s.interval_days) * 1.0 / s.interval_days)) AS recalled
        FROM standings AS s INDEXED BY standings_due
        WHERE s.suspended = 0 AND {untouched} {of-chosen} GROUP BY s.deck)
      SELECT d.deck, c.cards, c.known, c.fresh, c.due, c.next,
        (SELECT count(*) FROM standings AS s INDEXED BY standings_due
          WHERE s.deck = c.deck AND s.due = c.next AND s.suspended = 0 AND {untouched}), c.recalled
      FROM chosen AS d LEFT JOIN counts AS c ON c.deck = d.deck ORDER BY d.deck
      """
          .replace("{untouched}", UNTOUCHED);

  private static final String FALLING =
      """
       SELECT s.due - ?1, count(*) FROM standings AS s INDEXED BY standings_due
      WHERE s.suspended = 0 AND s.due > ?1 AND s.due <= ?1 + ?2 {of-chosen} GROUP BY s.due
      """;

  /** Those not touched on the day ?1 that are due on it, and on each of the ?2 days after it. */
  private static final String FORECAST =
      """
       SELECT 0, count(*) FROM chosen AS d CROSS JOIN standings AS s INDEXED BY standings_due
      WHERE s.deck = d.deck AND {due}
      UNION ALL
      SELECT s.due - ?1, count(*)
      FROM chosen AS d CROSS JOIN standings AS s INDEXED BY standings_due
      WHERE s.deck = d.deck AND s.suspended = 0 AND s.due > ?1 AND s.due <= ?1 + ?2 AND {untouched}
      GROUP BY s.due
      """
          .replace("{due}", DUE)
          .replace("{untouched}", UNTOUCHED);

  private static final String LEECHES =
      """
       SELECT c.deck, c.card FROM standings AS s INDEXED BY standings_lapses
      JOIN cards AS c ON c.deck = s.deck AND c.position = s.position
      WHERE s.lapses >= ?1 AND s.lapses > 0 AND s.deck IN chosen ORDER BY s.deck, s.position
      """;

  private Standings() {}

  // ---- keeping up ----

  /** After a card's state and figures changed. */
  public static void renew(Connection connection, CardId card) throws SQLException {
    CardsByTopic.count(connection, card, -1);
    try (PreparedStatement put = connection.prepareStatement(PUT_CARD)) {
      put.setString(1, card.deck().text());
      put.setString(2, card.card());
      put.executeUpdate();
    }
    CardsByTopic.count(connection, card, 1);
    PackedCards.renew(connection, card);
  }

  /** After the cards of a deck, or their states and figures, became others. */
  public static void renew(Connection connection, DeckId deck) throws SQLException {
    drop(connection, deck);
    try (PreparedStatement put = connection.prepareStatement(PUT_DECK)) {
      put.setString(1, deck.text());
      put.executeUpdate();
    }
    CardsByTopic.count(connection, deck);
    PackedCards.add(connection, deck);
  }

  /** After the cards of a deck went. */
  public static void drop(Connection connection, DeckId deck) throws SQLException {
    CardsByTopic.drop(connection, deck);
    PackedCards.drop(connection, deck);
    try (PreparedStatement drop =
        connection.prepareStatement("DELETE FROM standings WHERE deck = ?")) {
      drop.setString(1, deck.text());
      drop.executeUpdate();
    }
  }

  /** After all states and figures were made anew. */
  public static void renewAll(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM standings");
      statement.executeUpdate(PUT);
    }
    CardsByTopic.countAll(connection);
    PackedCards.renewAll(connection);
  }

  // ---- reading ----

  /**
   * Runs the query for the cards of which a day's queue is made: those in {@code waiting}.
   *
   * @param decks null for all
   * @param select what is asked of them
   */
  public static PreparedStatement waiting(
      Connection connection, Collection<DeckId> decks, Limits limits, LocalDate day, String select)
      throws SQLException {
    String order = limits.newOrder() == NewOrder.DECK ? "d.deck" : "last NULLS FIRST, d.deck";
    String sql = chosen(decks, 4) + WAITING.replace("{order}", order) + select;
    PreparedStatement query = connection.prepareStatement(sql);
    query.setLong(1, day.toEpochDay());
    query.setInt(2, Math.max(0, limits.reviews()));
    query.setInt(3, Math.max(0, limits.newCards()));
    set(query, 4, decks);
    return query;
  }

  /** Runs the query for the cards touched on a day, as {@link #waiting}. */
  public static PreparedStatement touched(
      Connection connection, Collection<DeckId> decks, LocalDate day, String select)
      throws SQLException {
    String sql =
        chosen(decks, 2)
            + ", waiting AS (SELECT s.deck, s.position FROM standings AS s"
            + " INDEXED BY standings_touched WHERE s.touched >= ?1 AND s.deck IN chosen) "
            + select;
    PreparedStatement query = connection.prepareStatement(sql);
    query.setLong(1, day.toEpochDay());
    set(query, 2, decks);
    return query;
  }

  /** The decks that have cards, each with those of them that are not touched on a day. */
  public static List<DeckStanding> untouched(
      Connection connection, Collection<DeckId> decks, LocalDate day) throws SQLException {
    List<DeckStanding> standings = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(chosen(decks, 2) + ofChosen(COUNTS, decks))) {
      query.setLong(1, day.toEpochDay());
      set(query, 2, decks);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          standings.add(
              new DeckStanding(
                  new DeckId(row.getString(1)),
                  row.getInt(2),
                  row.getInt(3),
                  row.getInt(4),
                  row.getInt(5),
                  row.getObject(6) == null ? null : LocalDate.ofEpochDay(row.getLong(6)),
                  row.getInt(7),
                  row.getDouble(8)));
        }
      }
    }
    return standings;
  }

  /**
   * How many cards that are not suspended fall due on each of the days after a day.
   *
   * @return by the number of days; [0] is 0
   */
  public static int[] falling(
      Connection connection, Collection<DeckId> decks, LocalDate day, int days)
      throws SQLException {
    int[] falling = new int[days + 1];
    try (PreparedStatement query =
        connection.prepareStatement(chosen(decks, 3) + ofChosen(FALLING, decks))) {
      query.setLong(1, day.toEpochDay());
      query.setInt(2, days);
      set(query, 3, decks);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          falling[row.getInt(1)] = row.getInt(2);
        }
      }
    }
    return falling;
  }

  /**
   * How many cards that are not touched on a day wait on it, overdue ones among them, and how many
   * fall due on each of the days after it.
   *
   * @return by the number of days
   */
  public static int[] forecast(
      Connection connection, Collection<DeckId> decks, LocalDate day, int days)
      throws SQLException {
    int[] due = new int[days];
    try (PreparedStatement query = connection.prepareStatement(chosen(decks, 3) + FORECAST)) {
      query.setLong(1, day.toEpochDay());
      query.setInt(2, days - 1);
      set(query, 3, decks);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          due[row.getInt(1)] = row.getInt(2);
        }
      }
    }
    return due;
  }

  /** The cards with some number of lapses or more, in the order of deck ids, then of the file. */
  public static List<CardId> leeches(Connection connection, Collection<DeckId> decks, int lapses)
      throws SQLException {
    List<CardId> leeches = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(chosen(decks, 2) + LEECHES)) {
      query.setInt(1, lapses);
      set(query, 2, decks);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          leeches.add(new CardId(row.getString(1), row.getString(2)));
        }
      }
    }
    return leeches;
  }

  /** How many cards there are. */
  public static int size(Connection connection, Collection<DeckId> decks) throws SQLException {
    String sql =
        chosen(decks, 1)
            + ofChosen(" SELECT count(*) FROM standings AS s WHERE 1 {of-chosen}", decks);
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      set(query, 1, decks);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /** Runs a query over the chosen decks, or over all with null. */
  static PreparedStatement query(Connection connection, Collection<DeckId> decks, String select)
      throws SQLException {
    PreparedStatement query =
        connection.prepareStatement(chosen(decks, 1) + ofChosen(select, decks));
    set(query, 1, decks);
    return query;
  }

  /** Looking each deck up takes longer where all are meant. */
  private static String ofChosen(String sql, Collection<DeckId> decks) {
    return sql.replace("{of-chosen}", decks == null ? "" : "AND s.deck IN chosen");
  }

  /** Begins a query with {@code chosen}, the decks that have cards. */
  public static String chosen(Collection<DeckId> decks, int first) {
    StringBuilder sql =
        new StringBuilder("WITH chosen(deck) AS (SELECT id FROM decks WHERE cards > 0");
    if (decks != null) {
      sql.append(" AND id IN (");
      for (int i = 0; i < decks.size(); i++) {
        sql.append(i == 0 ? "?" : ", ?").append(first + i);
      }
      sql.append(')');
    }
    return sql.append(')').toString();
  }

  /** Gives a query the ids of some decks, in their order; nothing with null. */
  public static void set(PreparedStatement query, int first, Collection<DeckId> decks)
      throws SQLException {
    int index = first;
    if (decks != null) {
      for (DeckId deck : new TreeSet<>(decks)) {
        query.setString(index++, deck.text());
      }
    }
  }
}
