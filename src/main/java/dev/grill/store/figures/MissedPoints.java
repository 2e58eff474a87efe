package dev.grill.store.figures;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.figures.AnswerFigures;
import dev.grill.review.figures.Statistics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The points that were missed: reads the table missed_points. */
public final class MissedPoints {

  /** Every point that was missed. */
  public static final int ALL = Integer.MAX_VALUE;

  private static final String EACH =
      "SELECT f.deck, f.card, f.point, f.missed, f.asked FROM missed_points AS f ";

  /**
   * The points of as many cards as points are wanted: of those whose point that is missed most
   * comes first. No other card has one of them, for each of these has one before.
   */
  private static final String FIRST =
      """
      SELECT p.deck, p.card, p.point, p.missed, p.asked
      FROM (SELECT f.deck, f.card FROM card_figures AS f {where}
          ORDER BY f.most_missed DESC, f.missed_of, f.deck, f.card LIMIT {points}) AS c
        CROSS JOIN missed_points AS p ON p.deck = c.deck AND p.card = c.card
      ORDER BY p.deck, p.card
      """;

  private MissedPoints() {}

  /** Of a card's points the one that is listed first; null without any. */
  public static Statistics.MissedPoint first(List<Statistics.MissedPoint> missed) {
    Statistics.MissedPoint first = null;
    for (Statistics.MissedPoint point : missed) {
      if (first == null || AnswerFigures.MOST_MISSED_FIRST.compare(point, first) < 0) {
        first = point;
      }
    }
    return first;
  }

  /** How many points of the cards of some decks were missed; of all with null. */
  public static int count(Connection connection, Collection<DeckId> decks) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT count(*) FROM missed_points AS f" + chosen(decks))) {
      Standings.set(query, 1, decks);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /**
   * The points of the cards of some decks, the most often missed first.
   *
   * @param decks null for all
   * @param points how many are wanted; {@link #ALL} for all
   */
  public static List<Statistics.MissedPoint> read(
      Connection connection, Collection<DeckId> decks, int points) throws SQLException {
    List<Statistics.MissedPoint> missed = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql(decks, points))) {
      Standings.set(query, 1, decks);
      try (ResultSet row = query.executeQuery()) {
        CardId card = new CardId(new DeckId(""), "");
        int begin = 0; // of the points of a card, which share its name
        while (row.next()) {
          String deck = row.getString(1);
          String name = row.getString(2);
          boolean same = name.equals(card.card()) && deck.equals(card.deck().text());
          if (!same) {
            missed.subList(begin, missed.size()).sort(AnswerFigures.MOST_MISSED_FIRST);
            begin = missed.size();
            DeckId id = deck.equals(card.deck().text()) ? card.deck() : new DeckId(deck);
            card = new CardId(id, name);
          }
          missed.add(
              new Statistics.MissedPoint(card, row.getString(3), row.getInt(4), row.getInt(5)));
        }
        missed.subList(begin, missed.size()).sort(AnswerFigures.MOST_MISSED_FIRST);
      }
    }
    // they stand in the order of cards and points, and a sort keeps that of equal ones
    missed.sort(MissedPoints::compareTimes);
    return missed.size() > points ? missed.subList(0, points) : missed;
  }

  private static int compareTimes(Statistics.MissedPoint a, Statistics.MissedPoint b) {
    return a.missed() != b.missed()
        ? Integer.compare(b.missed(), a.missed())
        : Integer.compare(a.asked(), b.asked());
  }

  private static String sql(Collection<DeckId> decks, int points) {
    if (points == ALL) {
      return EACH + chosen(decks) + " ORDER BY f.deck, f.card";
    }
    String where = decks == null ? " WHERE" : chosen(decks) + " AND";
    return FIRST
        .replace("{where}", where + " f.most_missed NOT NULL")
        .replace("{points}", String.valueOf(points));
  }

  /** The condition that takes the rows of some decks, with the ids for parameters. */
  public static String chosen(Collection<DeckId> decks) {
    return decks == null
        ? ""
        : " WHERE f.deck IN (?" + ", ?".repeat(Math.max(0, decks.size() - 1)) + ")";
  }
}
