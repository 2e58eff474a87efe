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
  private static final int CARDS = 256;

  /** The columns of a part, of whole numbers of four bytes, the highest first. */
  private static final int COLUMNS = 5;

  /** Days further from 1970, and longer intervals, are packed as this. */
  private static final int FURTHEST = 1 << 30;

  /** The cards of a part are read by their primary key, and put together in that order. */
  private static final String PACK =
      """
      INSERT OR REPLACE INTO packed_cards (deck, part, cards, known, later, packed)
      SELECT ?1, {part}, count(*), sum(s.known AND NOT s.suspended), max(s.later),
        COALESCE(unhex({position} || {due} || {interval} || {seen} || {before}), x'')
      FROM standings AS s
      WHERE s.deck = ?1 AND s.position >= {part} * CARDS AND s.position < ({part} + 1) * CARDS
      HAVING count(*) > 0
      """
          .replace("{position}", column("s.position", 0))
          .replace("{due}", column("s.due", PlanCards.NEW))
          .replace("{interval}", column("s.interval_days", 0))
          .replace("{seen}", column("COALESCE(s.later, s.due - s.interval_days)", PlanCards.NEVER))
          .replace("{before}", column("s.later_before", PlanCards.NEVER))
          .replace("CARDS", String.valueOf(CARDS));

  private static final String PACK_PART = PACK.replace("{part}", "?2");
  private static final String PACK_CARD =
      PACK.replace(
          "{part}", "(SELECT position / " + CARDS + " FROM cards WHERE deck = ?1 AND card = ?2)");

  private static final String READ =
      """
       SELECT s.deck, s.part, s.cards, s.known, s.later, s.packed FROM packed_cards AS s
      WHERE 1 {of-chosen} ORDER BY s.deck, s.part
      """;

  /**
   * Some cards of a deck that follow one another.
   *
   * @param cards how many, suspended ones included
   * @param size how many are not suspended
   * @param known how many of those are known
   * @param later the last day on which one of them was asked before it was due; {@link
   *     PlanCards#NEVER} if none was
   * @param columns of those not suspended: their places in the deck; then what {@link
   *     PlanCards.Filling#cards} takes; then on which day before {@code later} those asked before
   *     they were due were asked, {@link PlanCards#NEVER} for none
   */
  record Part(int cards, int size, int known, int later, IntBuffer columns) {

    IntBuffer column(int number) {
      return columns.slice(number * size, size);
    }
  }

  /** Takes the cards of a part. */
  interface Visitor {
    /** Returns whether to go on. */
    boolean visit(String deck, Part part);
  }

  private PackedCards() {}

  private static String column(String number, int ofNull) {
    return ("group_concat(printf('%08x', COALESCE(min(max(NUMBER, -FURTHEST), FURTHEST), NULL)"
            + " & 0xffffffff), '') FILTER (WHERE NOT s.suspended)")
        .replace("NULL", String.valueOf(ofNull))
        .replace("FURTHEST", String.valueOf(FURTHEST))
        .replace("NUMBER", number);
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
        connection.prepareStatement("SELECT max(position) FROM standings WHERE deck = ?")) {
      last.setString(1, deck.text());
      try (ResultSet row = last.executeQuery()) {
        add(connection, deck.text(), row.next() && row.getObject(1) != null ? row.getInt(1) : -1);
      }
    }
  }

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
   * Visits the cards of some decks, in the order of deck ids, then of the file.
   *
   * @param decks null for all
   * @return whether no part of a deck was missing before another, and the visitor always wanted
   *     more
   */
  static boolean read(Connection connection, Collection<DeckId> decks, Visitor visitor)
      throws SQLException {
    String last = "";
    int next = 0;
    try (PreparedStatement query = Standings.query(connection, decks, READ);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        String deck = row.getString(1);
        next = deck.equals(last) ? next + 1 : 0;
        last = deck;
        byte[] packed = row.getBytes(6);
        int size = packed.length / Integer.BYTES / COLUMNS;
        int later = row.getInt(5);
        Part part =
            new Part(
                row.getInt(3),
                size,
                row.getInt(4),
                later == 0 && row.wasNull() ? PlanCards.NEVER : later,
                ByteBuffer.wrap(packed).asIntBuffer());
        boolean fits =
            row.getInt(2) == next
                && size <= part.cards()
                && packed.length == size * COLUMNS * Integer.BYTES;
        if (!fits || !visitor.visit(deck, part)) {
          return false;
        }
      }
    }
    return true;
  }
}
