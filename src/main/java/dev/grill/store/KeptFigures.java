package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.review.History;
import dev.grill.review.Reviewed;
import dev.grill.review.figures.AnswerFigures;
import dev.grill.review.figures.AnswerFigures.DayAnswers;
import dev.grill.review.figures.Statistics;
import dev.grill.store.figures.CardAnswers;
import dev.grill.store.figures.DaySums;
import dev.grill.store.figures.MissedPoints;
import dev.grill.store.figures.Standings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures of the answers as they are kept, in the transaction of every change of the log: years
 * of answers need not be read for them. A cache of the fold as the states are.
 */
public final class KeptFigures {

  /** Every point that was missed. */
  public static final int ALL = MissedPoints.ALL;

  private static final String PUT =
      """
      INSERT OR REPLACE INTO card_figures (deck, card, asked, passed, last_asked, asked_before,
        answers, most_missed, missed_of)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String OF_CARD =
      "SELECT answers, last_asked, asked_before FROM card_figures WHERE deck = ? AND card = ?";
  private static final String PUT_MISSED =
      "INSERT INTO missed_points (deck, card, point, missed, asked) VALUES (?, ?, ?, ?, ?)";
  private static final String DAYS =
      """
      SELECT day, sum(answers),
        sum(CASE WHEN minutes <= ?1 THEN millis ELSE answers * ?1 * 60000 END),
        sum(asked), sum(passed), sum(grade0), sum(grade1), sum(grade2), sum(grade3), sum(grade4),
        sum(grade5), sum(CASE WHEN minutes <= ?1 THEN 0 ELSE answers END)
      FROM day_figures AS f
      """;
  private final Database database;
  private final Log log;

  KeptFigures(Database database, Log log) {
    this.database = database;
    this.log = log;
  }

  /**
   * What the answers to the cards of some decks come to.
   *
   * @param decks null for all
   * @param cap what an answer's time counts at most, in whole minutes
   * @param points how many of the points missed are wanted; {@link #ALL} for all
   */
  public AnswerFigures of(Collection<DeckId> decks, Duration cap, int points) throws Failure {
    return database.read(connection -> of(connection, decks, cap, points));
  }

  /** How many points of the cards of some decks were missed; of all with null. */
  public int missed(Collection<DeckId> decks) throws Failure {
    return database.read(connection -> MissedPoints.count(connection, decks));
  }

  /** Whether they are those that the whole log comes to, which is read for this. */
  public boolean agree() throws Failure {
    return database.read(connection -> agree(connection, log.fold(log.all())));
  }

  // ---- keeping up ----

  /** Keeps the figures of the cards of a fold, each whole. */
  static void put(Connection connection, History history) throws SQLException {
    Map<CardId, List<Reviewed>> byCard = CardAnswers.byCard(history);
    DaySums change = new DaySums();
    for (CardId card : history.states().keySet()) {
      List<Reviewed> reviews = byCard.getOrDefault(card, List.of());
      CardAnswers before = of(connection, card);
      CardAnswers now = CardAnswers.of(reviews);
      if (before.isNone() && now.isNone()) {
        continue;
      }
      change.add(card.deck().text(), before, -1);
      change.add(card.deck().text(), now, 1);
      clear(connection, card);
      List<Statistics.MissedPoint> missed = CardAnswers.missed(reviews);
      put(connection, card, now, missed);
      putMissed(connection, missed);
    }
    change.write(connection);
  }

  /** Takes a card out that the log says nothing of any more. */
  static void drop(Connection connection, CardId card) throws SQLException {
    DaySums change = new DaySums();
    change.add(card.deck().text(), of(connection, card), -1);
    change.write(connection);
    clear(connection, card);
  }

  /** Takes a deck out whose history is forgotten. */
  static void forget(Database database, DeckId deck) throws SQLException {
    DaySums.forget(database.connection(), deck.text());
    for (String table : List.of("card_figures", "missed_points")) {
      database.change("DELETE FROM " + table + " WHERE deck = ?", deck.text());
    }
  }

  /** Makes them all anew, of folds that each hold some cards whole. */
  static final class Refill {
    private final Connection connection;
    private final DaySums sums = new DaySums();

    Refill(Database database) throws SQLException {
      connection = database.connection();
      database.run("DELETE FROM day_figures; DELETE FROM card_figures; DELETE FROM missed_points");
    }

    void add(History history) throws SQLException {
      for (Map.Entry<CardId, List<Reviewed>> entry : CardAnswers.byCard(history).entrySet()) {
        CardAnswers answers = CardAnswers.of(entry.getValue());
        sums.add(entry.getKey().deck().text(), answers, 1);
        List<Statistics.MissedPoint> missed = CardAnswers.missed(entry.getValue());
        put(connection, entry.getKey(), answers, missed);
        putMissed(connection, missed);
      }
    }

    /** After the last one. */
    void finish() throws SQLException {
      sums.write(connection);
    }
  }

  private static CardAnswers of(Connection connection, CardId card) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(OF_CARD)) {
      query.setString(1, card.deck().text());
      query.setString(2, card.card());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? read(row, 1) : CardAnswers.NONE;
      }
    }
  }

  private static CardAnswers read(ResultSet row, int first) throws SQLException {
    return new CardAnswers(
        CardAnswers.read(row.getBytes(first)), day(row, first + 1), day(row, first + 2));
  }

  private static LocalDate day(ResultSet row, int index) throws SQLException {
    long day = row.getLong(index);
    return row.wasNull() ? null : LocalDate.ofEpochDay(day);
  }

  private static void clear(Connection connection, CardId card) throws SQLException {
    for (String table : List.of("card_figures", "missed_points")) {
      try (PreparedStatement delete =
          connection.prepareStatement("DELETE FROM " + table + " WHERE deck = ? AND card = ?")) {
        delete.setString(1, card.deck().text());
        delete.setString(2, card.card());
        delete.executeUpdate();
      }
    }
  }

  private static void put(
      Connection connection, CardId card, CardAnswers answers, List<Statistics.MissedPoint> missed)
      throws SQLException {
    if (answers.isNone()) {
      return;
    }
    try (PreparedStatement put = connection.prepareStatement(PUT)) {
      put.setString(1, card.deck().text());
      put.setString(2, card.card());
      put.setInt(3, answers.asked());
      put.setInt(4, answers.passed());
      set(put, 5, answers.lastAsked());
      set(put, 6, answers.askedBefore());
      put.setBytes(7, answers.bytes());
      Statistics.MissedPoint most = MissedPoints.first(missed);
      put.setObject(8, most == null ? null : most.missed());
      put.setObject(9, most == null ? null : most.asked());
      Database.writeOne(put);
    }
  }

  private static void set(PreparedStatement put, int index, LocalDate day) throws SQLException {
    if (day == null) {
      put.setNull(index, Types.INTEGER);
    } else {
      put.setLong(index, day.toEpochDay());
    }
  }

  private static void putMissed(Connection connection, List<Statistics.MissedPoint> missed)
      throws SQLException {
    if (missed.isEmpty()) {
      return;
    }
    try (PreparedStatement put = connection.prepareStatement(PUT_MISSED)) {
      for (Statistics.MissedPoint point : missed) {
        put.setString(1, point.card().deck().text());
        put.setString(2, point.card().card());
        put.setString(3, point.point());
        put.setInt(4, point.missed());
        put.setInt(5, point.asked());
        Database.writeOne(put);
      }
    }
  }

  // ---- reading ----

  private static AnswerFigures of(
      Connection connection, Collection<DeckId> decks, Duration cap, int points)
      throws SQLException {
    String ofDecks = decks == null ? " WHERE f.deck = ''" : MissedPoints.chosen(decks);
    List<DayAnswers> days = new ArrayList<>();
    int longer = 0;
    try (PreparedStatement query =
        connection.prepareStatement(DAYS + ofDecks + " GROUP BY day ORDER BY day")) {
      query.setLong(1, cap.toMinutes());
      Standings.set(query, 2, decks);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          List<Integer> grades = new ArrayList<>();
          for (int grade = 0; grade < 6; grade++) {
            grades.add(row.getInt(6 + grade));
          }
          days.add(
              new DayAnswers(
                  LocalDate.ofEpochDay(row.getLong(1)),
                  row.getInt(2),
                  Duration.ofMillis(row.getLong(3)),
                  new Statistics.Retention(row.getInt(4), row.getInt(5)),
                  grades));
          longer += row.getInt(12);
        }
      }
    }
    return new AnswerFigures(days, MissedPoints.read(connection, decks, points), longer);
  }

  /** How many answers that count each day had that had any. */
  static Map<LocalDate, Integer> answersByDay(Connection connection) throws SQLException {
    Map<LocalDate, Integer> answers = new HashMap<>();
    try (Statement query = connection.createStatement();
        ResultSet row =
            query.executeQuery(
                "SELECT day, sum(answers) FROM day_figures WHERE deck = '' GROUP BY day")) {
      while (row.next()) {
        answers.put(LocalDate.ofEpochDay(row.getLong(1)), row.getInt(2));
      }
    }
    return answers;
  }

  /** The last day before some day on which each card was asked, cram and mock aside. */
  static Map<CardId, LocalDate> lastAsked(Connection connection, LocalDate before)
      throws SQLException {
    Map<CardId, LocalDate> last = new HashMap<>();
    try (Statement query = connection.createStatement();
        ResultSet row =
            query.executeQuery(
                "SELECT deck, card, last_asked, asked_before FROM card_figures"
                    + " WHERE last_asked NOT NULL")) {
      while (row.next()) {
        CardId card = new CardId(row.getString(1), row.getString(2));
        LocalDate asked = day(row, 3);
        LocalDate earlier = asked.isBefore(before) ? asked : day(row, 4);
        if (earlier != null && !earlier.isBefore(before)) {
          earlier =
              EventLog.lastAsked(connection, card, before); // two days ahead of a clock set back
        }
        if (earlier != null) {
          last.put(card, earlier);
        }
      }
    }
    return last;
  }

  // ---- comparing ----

  private static boolean agree(Connection connection, History history) throws SQLException {
    DaySums sums = new DaySums();
    Map<CardId, CardAnswers> answers = new HashMap<>();
    Map<CardId, Statistics.MissedPoint> most = new HashMap<>();
    Set<Statistics.MissedPoint> missed = new HashSet<>();
    for (Map.Entry<CardId, List<Reviewed>> entry : CardAnswers.byCard(history).entrySet()) {
      CardAnswers one = CardAnswers.of(entry.getValue());
      sums.add(entry.getKey().deck().text(), one, 1);
      if (!one.isNone()) {
        answers.put(entry.getKey(), one);
      }
      List<Statistics.MissedPoint> ofCard = CardAnswers.missed(entry.getValue());
      most.put(entry.getKey(), MissedPoints.first(ofCard));
      missed.addAll(ofCard);
    }
    Map<CardId, CardAnswers> kept = new HashMap<>();
    try (Statement query = connection.createStatement();
        ResultSet row =
            query.executeQuery(
                "SELECT deck, card, answers, last_asked, asked_before, asked, passed, most_missed,"
                    + " missed_of FROM card_figures")) {
      while (row.next()) {
        CardId card = new CardId(row.getString(1), row.getString(2));
        CardAnswers one = read(row, 3);
        Statistics.MissedPoint first = most.get(card);
        if (one.asked() != row.getInt(6)
            || one.passed() != row.getInt(7)
            || row.getInt(8) != (first == null ? 0 : first.missed())
            || row.getInt(9) != (first == null ? 0 : first.asked())) {
          return false;
        }
        kept.put(card, one);
      }
    }
    return kept.equals(answers)
        && new HashSet<>(MissedPoints.read(connection, null, ALL)).equals(missed)
        && DaySums.read(connection).isLike(sums);
  }
}
