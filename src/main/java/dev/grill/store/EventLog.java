package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.review.Event;
import dev.grill.review.EventId;
import dev.grill.schedule.StudyDay;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The log's table. Rows are added and read, nothing else. */
public final class EventLog {

  /** Every row of the log, for {@link #recorded}. */
  public static final String COLUMNS =
      """
      SELECT id, kind, deck, card, at, zone, at_millis, day, grade, asked, millis, answer, points,
        target, mode, before, after, (SELECT homes.id FROM homes WHERE number = home), hash,
        (SELECT texts FROM point_texts WHERE number = wording), withheld
      FROM events
      """;

  private static final String ALL = COLUMNS + "ORDER BY at_millis, id";
  private static final String OF_CARD =
      COLUMNS + "WHERE deck = ? AND card = ? ORDER BY at_millis, id";
  private static final String BY_CARD =
      COLUMNS + "INDEXED BY events_card ORDER BY deck, card, at_millis, id";
  private static final String MOVES = COLUMNS + "WHERE kind = 'move'";
  static final String ANSWERED_SINCE =
      "SELECT DISTINCT deck, card FROM events INDEXED BY events_day WHERE kind = 'answer' AND day >= ?";
  private static final String NOT_UNDONE =
      " AND NOT EXISTS (SELECT 1 FROM events AS undo WHERE undo.target = done.id) ";

  /** What was recorded last in this home and is not taken back, with the act it belongs to. */
  private static final String LAST_RECORDED =
      "SELECT COALESCE((SELECT act FROM acts WHERE event = done.id), done.id)"
          + " FROM events AS done WHERE home IN (SELECT number FROM homes WHERE own = 1)"
          + " AND kind NOT IN ('undo', 'move')"
          + NOT_UNDONE
          + "ORDER BY id DESC LIMIT 1";

  private static final String LAST_ACT =
      "SELECT max(act) FROM acts JOIN events AS done ON done.id = acts.event WHERE kind NOT IN ('undo', 'move')"
          + NOT_UNDONE;
  private static final String OF_ACT =
      "SELECT deck, card, id FROM events AS done WHERE kind NOT IN ('undo', 'move')"
          + " AND (id = ?1 AND NOT EXISTS (SELECT 1 FROM acts WHERE event = ?1)"
          + " OR id IN (SELECT event FROM acts WHERE act = ?1))"
          + NOT_UNDONE
          + "ORDER BY id";
  private static final String NAMED =
      "SELECT deck, card, id FROM events AS done WHERE kind NOT IN ('undo', 'move') AND id = ?";

  /** In one value, each with a blank after it: a thousand take longer to fetch than to find. */
  private static final String LATEST_MILLIS =
      """
      SELECT group_concat(millis || ' ', '') FROM (
        SELECT millis FROM events AS answer
        WHERE kind = 'answer' AND millis IS NOT NULL AND day < ?
          AND NOT EXISTS (SELECT 1 FROM events WHERE target = answer.id)
        ORDER BY id DESC LIMIT ?)
      """;

  /** Greater than every day as the log writes it. */
  private static final String AFTER_EVERY_DAY = "~";

  private static final String LAST_ASKED =
      """
      SELECT max(day) FROM events AS answer
      WHERE kind = 'answer' AND deck = ? AND card = ? AND day < ? AND asked NOT IN ('cram', 'mock')
        AND NOT EXISTS (SELECT 1 FROM events WHERE target = answer.id)
      """;

  /** Every event of the cards with an answer on some day or later: their fold is whole. */
  private static final String OF_CARDS_ANSWERED_SINCE =
      COLUMNS
          + """
          WHERE (deck, card) IN
            (SELECT deck, card FROM events INDEXED BY events_day WHERE kind = 'answer' AND day >= ?)
          ORDER BY at_millis, id
          """;

  /** Events of a moment after some other, not taken back. */
  private static final String AFTER =
      COLUMNS + "AS done WHERE at_millis > ?" + NOT_UNDONE + "ORDER BY at_millis, id";

  private static final String NEWEST_HERE =
      COLUMNS
          + "AS done WHERE kind = 'answer' AND at_millis <= ?"
          + " AND home IN (SELECT number FROM homes WHERE own = 1)"
          + NOT_UNDONE
          + "ORDER BY at_millis DESC LIMIT 1";

  /** What is done with each row. */
  interface Visitor {
    void visit(Recorded row) throws SQLException, Failure;
  }

  /** What is done with all events of some cards. */
  interface CardVisitor {
    void visit(List<Event> events) throws SQLException;
  }

  /** An event that undo would take back. */
  record Target(CardId card, EventId id) {}

  private EventLog() {}

  static List<Event> all(Connection connection, RowCheck check) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(ALL)) {
      return events(query, check);
    }
  }

  /**
   * The log in parts, each with all events of some cards, so that no more than a part is in memory.
   *
   * @param least how many events a part has, the last one aside
   */
  static void eachCards(Connection connection, RowCheck check, int least, CardVisitor visitor)
      throws SQLException {
    List<Event> part = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(BY_CARD);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        Event event = check.event(recorded(rows));
        if (event == null) {
          continue;
        }
        if (part.size() >= least && !event.card().equals(part.get(part.size() - 1).card())) {
          visitor.visit(part);
          part = new ArrayList<>();
        }
        part.add(event);
      }
    }
    visitor.visit(part);
  }

  /** The moves, in no order. */
  static List<Event> moves(Connection connection, RowCheck check) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(MOVES)) {
      return events(query, check);
    }
  }

  /** The names of cards with an answer on some day or later, as recorded. */
  static List<CardId> answeredSince(Connection connection, LocalDate day) throws SQLException {
    List<CardId> cards = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(ANSWERED_SINCE)) {
      query.setString(1, day.toString());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          cards.add(new CardId(row.getString(1), row.getString(2)));
        }
      }
    }
    return cards;
  }

  static List<Event> of(Connection connection, CardId card, RowCheck check) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(OF_CARD)) {
      query.setString(1, card.deck().text());
      query.setString(2, card.card());
      return events(query, check);
    }
  }

  static List<Event> ofCardsAnsweredSince(Connection connection, LocalDate day, RowCheck check)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(OF_CARDS_ANSWERED_SINCE)) {
      query.setString(1, day.toString());
      return events(query, check);
    }
  }

  /** The events of a later moment that are not taken back, oldest first. */
  static List<Event> after(Connection connection, long millis, RowCheck check) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(AFTER)) {
      query.setLong(1, millis);
      return events(query, check);
    }
  }

  /** The answer of the latest moment up to {@code millis} given in this home; null without any. */
  static Event newestHere(Connection connection, long millis, RowCheck check) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(NEWEST_HERE)) {
      query.setLong(1, millis);
      List<Event> newest = events(query, check);
      return newest.isEmpty() ? null : newest.get(0);
    }
  }

  /** The events of the act done last in this home and not yet taken back; empty without any. */
  static List<Target> last(Connection connection) throws SQLException {
    String recorded = text(connection, LAST_RECORDED);
    String act = text(connection, LAST_ACT);
    if (recorded == null || act != null && act.compareTo(recorded) > 0) {
      recorded = act;
    }
    return recorded == null ? List.of() : targets(connection, OF_ACT, recorded);
  }

  /** The event of that id; empty if there is none. */
  static List<Target> named(Connection connection, EventId id) throws SQLException {
    return targets(connection, NAMED, id.text());
  }

  static boolean isUndone(Connection connection, EventId id) throws SQLException {
    return text(connection, "SELECT 1 FROM events WHERE target = ?", id.text()) != null;
  }

  /** Says that events belong to one act. */
  static void putAct(Connection connection, EventId act, List<EventId> events) throws SQLException {
    try (PreparedStatement put =
        connection.prepareStatement("INSERT INTO acts (event, act) VALUES (?, ?)")) {
      for (EventId event : events) {
        put.setString(1, event.text());
        put.setString(2, act.text());
        Database.writeOne(put);
      }
    }
  }

  private static String text(Connection connection, String sql, String... values)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setString(i + 1, values[i]);
      }
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }

  private static List<Target> targets(Connection connection, String sql, String value)
      throws SQLException {
    List<Target> targets = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, value);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          CardId card = new CardId(row.getString(1), row.getString(2));
          targets.add(new Target(card, new EventId(row.getString(3))));
        }
      }
    }
    return targets;
  }

  static List<Duration> latestTimes(Connection connection, int atMost, LocalDate before)
      throws SQLException {
    List<Duration> times = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(LATEST_MILLIS)) {
      query.setString(1, before == null ? AFTER_EVERY_DAY : before.toString());
      query.setInt(2, atMost);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        byte[] digits = row.getBytes(1);
        long millis = 0;
        for (int i = 0; digits != null && i < digits.length; i++) {
          if (digits[i] == ' ') {
            times.add(Duration.ofMillis(millis));
            millis = 0;
          } else {
            millis = 10 * millis + digits[i] - '0';
          }
        }
      }
    }
    return times;
  }

  /** The last day before some day on which a card was asked, cram and mock aside; null if none. */
  static LocalDate lastAsked(Connection connection, CardId card, LocalDate before)
      throws SQLException {
    String day = text(connection, LAST_ASKED, card.deck().text(), card.card(), before.toString());
    return day == null ? null : StudyDay.parse(day);
  }

  /**
   * The id of the event or act to be recorded next: greater than every id of the log and its acts,
   * those that came from other homes included, so that a card's greatest id always tells its last
   * event, and the greatest act that of this home.
   */
  static EventId nextId(Connection connection, long millis) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT max(id), randomblob(?) FROM"
                + " (SELECT max(id) AS id FROM events UNION ALL SELECT max(act) FROM acts)")) {
      query.setInt(1, NextId.RANDOM_BYTES);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return NextId.after(id(row, 1), millis, row.getBytes(2));
      }
    }
  }

  private static List<Event> events(PreparedStatement query, RowCheck check) throws SQLException {
    List<Event> events = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        Event event = check.event(recorded(rows));
        if (event != null) {
          events.add(event);
        }
      }
    }
    return events;
  }

  /** Every row, in the order of the ids, damaged ones among them. */
  static void each(Connection connection, Visitor visitor) throws SQLException, Failure {
    try (PreparedStatement query = connection.prepareStatement(COLUMNS + "ORDER BY id");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        visitor.visit(recorded(rows));
      }
    }
  }

  /** The row that {@link #COLUMNS} read. */
  public static Recorded recorded(ResultSet row) throws SQLException {
    Long grade = number(row, 9);
    EventRow expanded =
        new EventRow(
            id(row, 1),
            row.getString(2),
            new CardId(row.getString(3), row.getString(4)),
            new EventRow.When(row.getString(5), row.getString(6), row.getLong(7), row.getString(8)),
            new EventRow.Given(
                grade == null ? null : grade.intValue(),
                row.getString(10),
                number(row, 11),
                row.getString(12),
                new ShortPoints(row.getString(13), row.getString(20)).json()),
            id(row, 14),
            new EventRow.Counted(
                row.getString(15),
                ShortMemory.json(row.getString(16)),
                ShortMemory.json(row.getString(17))),
            row.getString(18));
    return new Recorded(expanded, row.getString(19), row.getString(21));
  }

  private static EventId id(ResultSet row, int index) throws SQLException {
    String id = row.getString(index);
    return id == null ? null : new EventId(id);
  }

  private static Long number(ResultSet row, int index) throws SQLException {
    long value = row.getLong(index);
    return value == 0 && row.wasNull() ? null : value;
  }
}
