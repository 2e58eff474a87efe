package dev.grill.store.figures;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;

/**
 * The table {@code packed_cards}: of every card what an interview plan needs, some hundred cards to
 * a row. Fetched one by one, a hundred thousand took most of a plan's time. It is made of {@code
 * standings} and kept with it.
 */
final class PackedCards {

  /** The cards of a row: one that changes writes all of them. */
  private static final int CARDS = 256;

  /** What there is of a card: whole numbers of four bytes, the highest first. */
  static final int NUMBERS = 4;

  /** The due day; {@link #NULL} while the card is new. */
  static final int DUE = 0;

  /** The interval in days × 4, and the signs. */
  static final int INTERVAL = 1;

  /** The last day it was asked on, if its schedule says an earlier one, and the one before that. */
  static final int LATER = 2;

  static final int BEFORE = 3;

  static final int KNOWN = 1;
  static final int SUSPENDED = 2;

  /** In place of a day that there is not. */
  static final int NULL = Integer.MIN_VALUE;

  /** Days further from 1970, and longer intervals, are packed as these. */
  private static final int FURTHEST = 1 << 30;

  private static final int LONGEST = 1 << 28;

  /** The cards of a row are read by their primary key, and put together in that order. */
  private static final String PACK =
      """
      INSERT OR REPLACE INTO packed_cards (deck, part, packed)
      SELECT p.deck, p.part, (
        SELECT CAST(group_concat(unhex(printf('%08x%08x%08x%08x', {due},
          min(COALESCE(s.interval_days, 0), LONGEST) * 4 + s.suspended * 2 + s.known,
          {later}, {before})), '') AS BLOB)
        FROM standings AS s
        WHERE s.deck = p.deck AND s.position >= p.part * CARDS
          AND s.position < (p.part + 1) * CARDS)
      FROM (SELECT DISTINCT deck, position / CARDS AS part FROM standings AS s WHERE {which}) AS p
      """
          .replace("{due}", whole("s.due"))
          .replace("{later}", whole("s.later"))
          .replace("{before}", whole("s.later_before"))
          .replace("LONGEST", String.valueOf(LONGEST))
          .replace("CARDS", String.valueOf(CARDS));

  private static final String PACK_CARD =
      PACK.replace(
          "{which}",
          "deck = ?1 AND position = (SELECT position FROM cards WHERE deck = ?1 AND card = ?2)");
  private static final String PACK_DECK = PACK.replace("{which}", "deck = ?1");
  private static final String PACK_ALL = PACK.replace("{which}", "1");

  private static final String READ =
      """
       SELECT s.deck, s.part, s.packed FROM packed_cards AS s
      WHERE 1 {of-chosen} ORDER BY s.deck, s.part
      """;

  /** Takes the cards of a row. */
  interface Visitor {
    /**
     * @param numbers {@link #NUMBERS} of each card
     * @return whether to go on
     */
    boolean visit(String deck, int[] numbers);
  }

  private PackedCards() {}

  private static String whole(String number) {
    return "COALESCE(min(max(NUMBER, -FURTHEST), FURTHEST) & 0xffffffff, 0x80000000)"
        .replace("NUMBER", number)
        .replace("FURTHEST", String.valueOf(FURTHEST));
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
    try (PreparedStatement pack = connection.prepareStatement(PACK_DECK)) {
      pack.setString(1, deck.text());
      pack.executeUpdate();
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
      statement.executeUpdate(PACK_ALL);
    }
  }

  /**
   * Visits the cards of some decks, in the order of deck ids, then of the file.
   *
   * @param decks null for all
   * @return whether no row was missing within a deck, and the visitor always wanted more
   */
  static boolean read(Connection connection, Collection<DeckId> decks, Visitor visitor)
      throws SQLException {
    String last = "";
    int next = 0;
    try (PreparedStatement query = Standings.query(connection, decks, READ);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        String deck = row.getString(1);
        byte[] packed = row.getBytes(3);
        if (!deck.equals(last)) {
          next = 0;
          last = deck;
        }
        int size = packed.length / Integer.BYTES / NUMBERS;
        int[] numbers = new int[size * NUMBERS];
        if (row.getInt(2) != next++ || packed.length != numbers.length * Integer.BYTES) {
          return false;
        }
        ByteBuffer.wrap(packed).asIntBuffer().get(numbers);
        if (!visitor.visit(deck, numbers)) {
          return false;
        }
      }
    }
    return true;
  }
}
