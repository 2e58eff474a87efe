package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.review.CardState;
import dev.grill.review.EventId;
import dev.grill.review.History;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import dev.grill.store.figures.Standings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** The table of each card's state, a cache of the fold. */
final class States {

  private static final String PUT =
      """
      INSERT OR REPLACE INTO card_state (last_event, due, repetitions, easiness, interval_days,
        started, moved, lapses, reviews, last_grade, repeat_on, failed_on, buried_on, asked_on,
        suspended, flagged, begun, deck, card)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String OF_CARD =
      """
      SELECT last_event, due, repetitions, easiness, interval_days, started, moved, lapses, reviews,
        last_grade, repeat_on, failed_on, buried_on, asked_on, suspended, flagged,
        begun
      FROM card_state WHERE deck = ? AND card = ?
      """;

  private static final String FOLDED =
      """
      INSERT OR REPLACE INTO folded (one, latest, next)
      SELECT 1, COALESCE(max(at_millis) FILTER (WHERE at_millis <= ?1), 0),
        min(at_millis) FILTER (WHERE at_millis > ?1)
      FROM events
      """;

  /** How many events are folded at a time. */
  private static final int PART = 10_000;

  /** In hundredths; text reads as 0. */
  private static final int LEAST_EASINESS = 130;

  private States() {}

  static void put(Connection connection, Map<CardId, CardState> states) throws SQLException {
    try (PreparedStatement put = connection.prepareStatement(PUT)) {
      for (Map.Entry<CardId, CardState> entry : states.entrySet()) {
        CardState state = entry.getValue();
        Memory memory = state.memory();
        put.setString(1, state.lastEvent().text());
        set(put, 2, memory == null ? null : memory.due());
        set(put, 3, memory == null ? null : memory.repetitions());
        set(put, 4, memory == null ? null : memory.easiness());
        set(put, 5, memory == null ? null : memory.intervalDays());
        set(put, 6, state.started());
        set(put, 7, state.moved());
        put.setInt(8, state.lapses());
        put.setInt(9, state.reviews());
        set(put, 10, state.lastGrade() == null ? null : state.lastGrade().number());
        set(put, 11, state.repeatOn());
        set(put, 12, state.failedOn());
        set(put, 13, state.buriedOn());
        set(put, 14, state.askedOn());
        put.setInt(15, state.suspended() ? 1 : 0);
        put.setInt(16, state.flagged() ? 1 : 0);
        Instant begun = state.learned().begun();
        if (begun == null) {
          put.setNull(17, Types.INTEGER);
        } else {
          put.setLong(17, begun.toEpochMilli());
        }
        put.setString(18, entry.getKey().deck().text());
        put.setString(19, entry.getKey().card());
        Database.writeOne(put);
      }
    }
  }

  /**
   * Makes all derived tables anew from the log: some cards after others, so that the memory it
   * takes does not grow with the log. Moves connect cards anywhere; a log that has any is folded at
   * once. Within a transaction.
   */
  static void makeAnew(Database database, Log log) throws SQLException {
    Connection connection = database.connection();
    Schema.makeDerived(database);
    database.run("DELETE FROM card_state");
    KeptFigures.Refill figures = new KeptFigures.Refill(database);
    EventLog.CardVisitor fold =
        events -> {
          History history = log.fold(events);
          put(connection, history.states());
          figures.add(history);
        };
    if (log.moves().isEmpty()) {
      EventLog.eachCards(connection, log.check(), PART, fold);
    } else {
      fold.visit(log.all());
    }
    figures.finish();
    Standings.renewAll(connection);
    try (PreparedStatement put = connection.prepareStatement(FOLDED)) {
      put.setLong(1, log.horizon());
      put.executeUpdate();
    }
  }

  static CardState of(Connection connection, CardId card) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(OF_CARD)) {
      query.setString(1, card.deck().text());
      query.setString(2, card.card());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? read(row, 1) : CardState.NEW;
      }
    }
  }

  /**
   * The state in the columns from {@code first} on, in the order of {@link #OF_CARD}. A card
   * without a row is new: its columns are null, and only the first of them is looked at.
   */
  static CardState read(ResultSet row, int first) throws SQLException {
    String lastEvent = row.getString(first);
    if (lastEvent == null) {
      return CardState.NEW;
    }
    LocalDate due = day(row, first + 1);
    Memory memory =
        due == null
            ? null
            : new Memory(row.getInt(first + 2), row.getInt(first + 3), row.getInt(first + 4), due);
    if (memory != null && (memory.easiness() < LEAST_EASINESS || memory.intervalDays() < 0)) {
      throw new IllegalArgumentException("no state of ours");
    }
    int grade = row.getInt(first + 9);
    Grade lastGrade = grade == 0 && isNull(row, first + 9) ? null : Grade.of(grade);
    CardState.Learned learned =
        memory == null
            ? CardState.Learned.NOTHING
            : new CardState.Learned(
                memory,
                Instant.ofEpochMilli(row.getLong(first + 16)),
                day(row, first + 5),
                day(row, first + 6),
                row.getInt(first + 7),
                lastGrade);
    CardState.Today today =
        new CardState.Today(
            day(row, first + 10), day(row, first + 11), day(row, first + 12), day(row, first + 13));
    return new CardState(
        learned,
        today,
        row.getInt(first + 8),
        row.getInt(first + 14) != 0,
        row.getInt(first + 15) != 0,
        new EventId(lastEvent));
  }

  private static LocalDate day(ResultSet row, int index) throws SQLException {
    long day = row.getLong(index);
    return day == 0 && isNull(row, index) ? null : LocalDate.ofEpochDay(day);
  }

  /** Null reads as 0, so only a 0 has to be asked. */
  private static boolean isNull(ResultSet row, int index) throws SQLException {
    return row.getObject(index) == null;
  }

  private static void set(PreparedStatement put, int index, LocalDate day) throws SQLException {
    if (day == null) {
      put.setNull(index, Types.INTEGER);
    } else {
      put.setLong(index, day.toEpochDay());
    }
  }

  private static void set(PreparedStatement put, int index, Integer value) throws SQLException {
    if (value == null) {
      put.setNull(index, Types.INTEGER);
    } else {
      put.setInt(index, value);
    }
  }
}
