package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.review.EventId;
import dev.grill.review.Remark;
import dev.grill.review.Stamp;
import dev.grill.review.mock.Mock;
import dev.grill.review.mock.MockProgress;
import dev.grill.review.mock.MockQuestion;
import dev.grill.schedule.StudyDay;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What migration 3 does beyond SQL: a row's hash and the text of an interview need a program. */
final class Version3 {

  private static final String FIRST_LINE = "grill mock 1\n";

  /** The table as it was in this version. */
  private static final String PUT_NOTE =
      """
      INSERT INTO events (id, kind, deck, card, at, zone, at_millis, day, answer, hash, home)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private Version3() {}

  static void run(Database database) throws SQLException {
    moveNotes(database);
    moveInterview(database);
  }

  /**
   * A note becomes the event it was, with an id of its own moment: a greater one would stand after
   * events that were recorded later.
   */
  private static void moveNotes(Database database) throws SQLException {
    Connection connection = database.connection();
    String home = database.text("SELECT id FROM home");
    List<Remark> notes = new ArrayList<>();
    try (Statement query = connection.createStatement();
        ResultSet row =
            query.executeQuery("SELECT deck, card, note, at, zone, randomblob(10) FROM notes")) {
      while (row.next()) {
        Instant moment = OffsetDateTime.parse(row.getString(4)).toInstant();
        ZonedDateTime at =
            Moments.moment(row.getString(4), row.getString(5), moment.toEpochMilli());
        EventId id = NextId.after(null, moment.toEpochMilli(), row.getBytes(6));
        Stamp stamp = new Stamp(id, home, at, StudyDay.of(at, StudyDay.DEFAULT_START));
        CardId card = new CardId(row.getString(1), row.getString(2));
        notes.add(new Remark(stamp, card, Remark.Kind.NOTE, row.getString(3)));
      }
    }
    for (Remark note : notes) {
      add(connection, EventRow.of(note));
    }
    database.run("DROP TABLE notes");
  }

  private static void add(Connection connection, EventRow note) throws SQLException {
    try (PreparedStatement put = connection.prepareStatement(PUT_NOTE)) {
      put.setString(1, note.id().text());
      put.setString(2, note.kind());
      put.setString(3, note.card().deck().text());
      put.setString(4, note.card().card());
      put.setString(5, note.when().at());
      put.setString(6, note.when().zone());
      put.setLong(7, note.when().millis());
      put.setString(8, note.when().day());
      put.setString(9, note.given().text());
      put.setString(10, note.hash());
      put.setString(11, note.home());
      Database.writeOne(put);
    }
  }

  /** It stood among the drafts under a name that no card can have. */
  private static void moveInterview(Database database) throws SQLException {
    String text = database.text("SELECT answer FROM drafts WHERE deck = '' AND card = 'mock'");
    Optional<MockProgress> progress = text == null ? Optional.empty() : interview(text);
    if (progress.isPresent()) {
      try (PreparedStatement put =
          database
              .connection()
              .prepareStatement("INSERT INTO mock_progress (one, progress) VALUES (1, ?)")) {
        put.setString(1, progress.get().text());
        put.executeUpdate();
      }
    }
    database.run("DELETE FROM drafts WHERE deck = ''");
  }

  /** The interview of the text it was kept as; empty where it is none. */
  static Optional<MockProgress> interview(String text) {
    if (!text.startsWith(FIRST_LINE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Reader().read(text.substring(FIRST_LINE.length())));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Reads the lines, each a name and a value. */
  private static final class Reader {
    private final List<MockQuestion> questions = new ArrayList<>();
    private final List<Mock.Given> given = new ArrayList<>();
    private String after = "";
    private long seed;
    private Duration limit = Duration.ZERO;
    private String typed = "";
    private Duration spent = Duration.ZERO;

    MockProgress read(String text) {
      for (String line : text.split("\n")) {
        int blank = line.indexOf(' ');
        read(line.substring(0, blank), unescaped(line.substring(blank + 1)));
      }
      if (questions.isEmpty() || given.size() > questions.size()) {
        throw new IllegalArgumentException("no interview");
      }
      return new MockProgress(
          new EventId(after), seed, new Mock(questions, limit, given), typed, spent);
    }

    private void read(String name, String value) {
      int blank = value.indexOf(' ');
      String first = blank < 0 ? value : value.substring(0, blank);
      String rest = value.substring(blank + 1);
      switch (name) {
        case "after" -> after = value;
        case "seed" -> seed = Long.parseLong(value);
        case "limit" -> limit = millis(value);
        case "question" -> questions.add(new MockQuestion(CardId.parse(first), rest));
        case "given", "skipped" ->
            given.add(new Mock.Given(rest, millis(first), name.equals("skipped")));
        case "open" -> {
          spent = millis(first);
          typed = rest;
        }
        default -> throw new IllegalArgumentException(name);
      }
    }

    private static Duration millis(String text) {
      return Duration.ofMillis(Long.parseLong(text));
    }

    private static String unescaped(String value) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == '\\') {
          i++;
          text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
        } else {
          text.append(c);
        }
      }
      return text.toString();
    }
  }
}
