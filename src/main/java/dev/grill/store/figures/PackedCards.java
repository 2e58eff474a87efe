package dev.grill.store.figures;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.PlanCards;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;

/**
 * The table {@code packed_cards}: what an interview plan needs of the cards that are not suspended,
 * in columns, some hundred cards to a row. A hundred thousand cards that are fetched, or even gone
 * through, one by one took most of a plan's time. It is made of {@code standings} and kept with it.
 */
final class PackedCards {

  /** The cards of a part: one that changes writes all of them. */
  private static final int CARDS = 512;

  /** What a part begins with, in whole numbers of four bytes, the highest first. */
  private static final int HEAD = 5;

  /** The columns of a part, of the same numbers. */
  private static final int COLUMNS = 4;

  /** Days further from 1970, and longer intervals, are packed as this. */
  private static final int FURTHEST = 1 << 30;

  /** The cards of a part are read by their primary key, and put together in that order. */
  private static final String PACK =
      """
      INSERT OR REPLACE INTO packed_cards (deck, part, packed)
      SELECT ?1, {part}, unhex(
        printf('%08x%08x%08x%016x', count(*), sum(s.known AND NOT s.suspended), {later}, {begun})
        || {position} || {due} || {interval} || {seen})
      FROM standings AS s
      WHERE s.deck = ?1 AND s.position >= {part} * CARDS AND s.position < ({part} + 1) * CARDS
      HAVING count(*) > 0
      """
          .replace("{later}", whole("max(s.later)", PlanCards.NEVER))
          .replace("{begun}", "COALESCE(max(s.begun), " + Long.MIN_VALUE + ")")
          .replace("{position}", column("s.position", 0))
          .replace("{due}", column("s.due", PlanCards.NEW))
          .replace("{interval}", column("s.interval_days", 0))
          .replace("{seen}", column("COALESCE(s.later, s.due - s.interval_days)", PlanCards.NEVER))
          .replace("CARDS", String.valueOf(CARDS));

  private static final String PACK_PART = PACK.replace("{part}", "?2");
  private static final String PACK_CARD =
      PACK.replace(
          "{part}", "(SELECT position / " + CARDS + " FROM cards WHERE deck = ?1 AND card = ?2)");

  /** What each value takes of the time is why there are so few. */
  private static final String READ =
      """
       SELECT s.part, s.packed, d.deck, k.cards, (SELECT sum(cards) FROM decks WHERE id IN chosen)
      FROM chosen AS d JOIN decks AS k ON k.id = d.deck LEFT JOIN packed_cards AS s ON s.deck = d.deck
      ORDER BY d.deck, s.part
      """;

  /**
   * Some cards of a deck that follow one another.
   *
   * @param cards how many, suspended ones included
   * @param size how many are not suspended
   * @param known how many of those are known
   * @param later the last day on which one of them was asked before it was due; {@link
   *     PlanCards#NEVER} if none was
   * @param begun when the last of them was begun, suspended ones included, in milliseconds since
   *     1970; {@link Long#MIN_VALUE} for never
   * @param columns of those not suspended: their places in the deck; then what {@link
   *     PlanCards.Filling#cards} takes
   */
  record Part(int cards, int size, int known, int later, long begun, IntBuffer columns) {

    IntBuffer column(int number) {
      return columns.slice(HEAD + number * size, size);
    }
  }

  private PackedCards() {}

  private static String whole(String number, int ofNull) {
    return "COALESCE(min(max(NUMBER, -FURTHEST), FURTHEST), NULL) & 0xffffffff"
        .replace("NULL", String.valueOf(ofNull))
        .replace("FURTHEST", String.valueOf(FURTHEST))
        .replace("NUMBER", number);
  }

  private static String column(String number, int ofNull) {
    return "COALESCE(group_concat(printf('%08x', {}), '') FILTER (WHERE NOT s.suspended), '')"
        .replace("{}", whole(number, ofNull));
  }

  /** After the card's row of {@code standings} changed. */
  static void renew(Connection connection, CardId card) throws SQLException {
    try (PreparedStatement pack = connection.prepareStatement(PACK_CARD)) {
      pack.setString(1, card.deck().text());
      pack.setString(2, card.card());
      pack.executeUpdate();
    }
  }

  /** After the rows of a deck that had none came. */
  static void add(Connection connection, DeckId deck) throws SQLException {
    try (PreparedStatement last =
        connection.prepareStatement(
            "SELECT COALESCE(max(position), -1) FROM standings WHERE deck = ?")) {
      last.setString(1, deck.text());
      try (ResultSet row = last.executeQuery()) {
        row.next();
        add(connection, deck.text(), row.getInt(1));
      }
    }
  }

  /**
   * @param last the place of its last card; -1 for none
   */
  private static void add(Connection connection, String deck, int last) throws SQLException {
    try (PreparedStatement pack = connection.prepareStatement(PACK_PART)) {
      for (int part = 0; part * CARDS <= last; part++) {
        pack.setString(1, deck);
        pack.setInt(2, part);
        pack.executeUpdate();
      }
    }
  }

  static void drop(Connection connection, DeckId deck) throws SQLException {
    try (PreparedStatement drop =
        connection.prepareStatement("DELETE FROM packed_cards WHERE deck = ?")) {
      drop.setString(1, deck.text());
      drop.executeUpdate();
    }
  }

  static void renewAll(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM packed_cards");
      try (ResultSet row =
          statement.executeQuery("SELECT deck, max(position) FROM standings GROUP BY deck")) {
        while (row.next()) {
          add(connection, row.getString(1), row.getInt(2));
        }
      }
    }
  }

  /**
   * Runs the query for the cards of some decks that have any, in the order of deck ids, then of the
   * file: the part's number, the part, and for that number 0 the deck, how many cards it has and
   * how many all have, suspended ones included.
   *
   * @param decks null for all
   */
  static PreparedStatement query(Connection connection, Collection<DeckId> decks)
      throws SQLException {
    return Standings.query(connection, decks, READ);
  }

  /** The part of a row; null where it is damaged, or the deck has none. */
  static Part part(byte[] packed) {
    if (packed == null || packed.length < HEAD * Integer.BYTES) {
      return null;
    }
    IntBuffer numbers = ByteBuffer.wrap(packed).asIntBuffer();
    int size = (numbers.capacity() - HEAD) / COLUMNS;
    boolean isWhole = packed.length == (HEAD + size * COLUMNS) * Integer.BYTES;
    long begun = (long) numbers.get(3) << Integer.SIZE | numbers.get(4) & 0xffffffffL;
    return isWhole && size <= numbers.get(0)
        ? new Part(numbers.get(0), size, numbers.get(1), numbers.get(2), begun, numbers)
        : null;
  }
}
