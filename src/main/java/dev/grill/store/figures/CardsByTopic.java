package dev.grill.store.figures;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.figures.LibraryFigures;
import dev.grill.review.figures.Statistics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The cards of each deck and topic, counted: the table topic_figures. It adds up the table {@code
 * standings} and is kept with it, so that nobody has to.
 */
public final class CardsByTopic {

  private static final String COUNT =
      """
      INSERT INTO topic_figures (deck, topic, cards, fresh, learning, mature, suspended, known,
        asked, passed)
      SELECT s.deck, COALESCE(c.topic, ''), ?1 * count(*), ?1 * sum(s.stage = 0),
        ?1 * sum(s.stage = 1), ?1 * sum(s.stage = 3), ?1 * sum(s.suspended), ?1 * sum(s.known),
        ?1 * sum(s.asked), ?1 * sum(s.passed)
      FROM cards AS c JOIN standings AS s ON s.deck = c.deck AND s.position = c.position
      WHERE {which} GROUP BY s.deck, COALESCE(c.topic, '')
      ON CONFLICT (deck, topic) DO UPDATE SET cards = cards + excluded.cards,
        fresh = fresh + excluded.fresh, learning = learning + excluded.learning,
        mature = mature + excluded.mature, suspended = suspended + excluded.suspended,
        known = known + excluded.known, asked = asked + excluded.asked,
        passed = passed + excluded.passed
      """;
  private static final String COUNT_CARD = COUNT.replace("{which}", "c.deck = ?2 AND c.card = ?3");
  private static final String COUNT_DECK = COUNT.replace("{which}", "c.deck = ?2");
  private static final String COUNT_ALL = COUNT.replace("{which}", "1");

  private static final String READ =
      """
       SELECT t.topic, sum(t.cards), sum(t.fresh), sum(t.learning), sum(t.mature),
        sum(t.suspended), sum(t.known), sum(t.asked), sum(t.passed)
      FROM chosen AS d CROSS JOIN topic_figures AS t ON t.deck = d.deck
      GROUP BY t.topic ORDER BY t.topic
      """;

  private CardsByTopic() {}

  /**
   * Counts a card in, or out again, as the table {@code standings} has it.
   *
   * @param times 1 or -1
   */
  static void count(Connection connection, CardId card, int times) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement(COUNT_CARD)) {
      count.setInt(1, times);
      count.setString(2, card.deck().text());
      count.setString(3, card.card());
      count.executeUpdate();
    }
  }

  /** Counts the cards of a deck in. */
  static void count(Connection connection, DeckId deck) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement(COUNT_DECK)) {
      count.setInt(1, 1);
      count.setString(2, deck.text());
      count.executeUpdate();
    }
  }

  /** Counts all cards anew. */
  static void countAll(Connection connection) throws SQLException {
    try (Statement drop = connection.createStatement();
        PreparedStatement count = connection.prepareStatement(COUNT_ALL)) {
      drop.executeUpdate("DELETE FROM topic_figures");
      count.setInt(1, 1);
      count.executeUpdate();
    }
  }

  static void drop(Connection connection, DeckId deck) throws SQLException {
    try (PreparedStatement drop =
        connection.prepareStatement("DELETE FROM topic_figures WHERE deck = ?")) {
      drop.setString(1, deck.text());
      drop.executeUpdate();
    }
  }

  /**
   * The cards of some decks by topic, in the order of the table.
   *
   * @param decks null for all
   */
  public static List<LibraryFigures.TopicCards> read(
      Connection connection, Collection<DeckId> decks) throws SQLException {
    List<LibraryFigures.TopicCards> topics = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(Standings.chosen(decks, 1) + READ)) {
      Standings.set(query, 1, decks);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          String topic = row.getString(1);
          topics.add(
              new LibraryFigures.TopicCards(
                  topic.isEmpty() ? null : topic,
                  row.getInt(2),
                  row.getInt(3),
                  row.getInt(4),
                  row.getInt(5),
                  row.getInt(6),
                  row.getInt(7),
                  new Statistics.Retention(row.getInt(8), row.getInt(9))));
        }
      }
    }
    return topics;
  }
}
