package dev.grill.store;

import static dev.grill.store.Samples.CARD;
import static dev.grill.store.Samples.ELSEWHERE;
import static dev.grill.store.Samples.MORNING;
import static dev.grill.store.Samples.OTHER;
import static dev.grill.store.Samples.answer;
import static dev.grill.store.Samples.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.review.Mark;
import dev.grill.review.Remark;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of the log that is not as it was recorded is seen, named and folded into nothing. */
class DamagedRowsTest {

  /** What makes the trigger again that the tests take away to damage rows. */
  private String trigger;

  private static final int FLIPS = 1_500;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void liveSomeDays() throws Exception {
    file = folder.resolve("ann.db");
    try (Store store = open(file)) {
      for (int i = 0; i < 12; i++) {
        CardId card = List.of(CARD, OTHER, ELSEWHERE).get(i % 3);
        store.record(answer(card, i % 6, MORNING.plusDays(i)));
      }
      store.undo(MORNING.plusDays(12), MORNING.toLocalDate().plusDays(12));
      store.mark(List.of(CARD, OTHER), Mark.Kind.SUSPEND, MORNING.plusDays(13), day(13));
      store.remark(CARD, Remark.Kind.NOTE, "mine 我的", MORNING.plusDays(14), day(14));
    }
    trigger =
        Samples.query(file, "SELECT sql FROM sqlite_master WHERE name = 'events_never_change'");
    Samples.run(file, "DROP TRIGGER events_never_change");
  }

  private static java.time.LocalDate day(int days) {
    return MORNING.toLocalDate().plusDays(days);
  }

  @Test
  void everyBitThatFlipsInARowIsSeen() throws Exception {
    Random random = new Random(20261124);
    List<String> unseen = new ArrayList<>();
    try (Store store = open(file);
        Connection connection = Samples.connect(file)) {
      List<Long> rows = rows(connection);
      for (int flip = 0; flip < FLIPS; flip++) {
        long row = rows.get(random.nextInt(rows.size()));
        connection.setAutoCommit(false);
        String what = flip(connection, row, random);
        RowCheck check = new RowCheck();
        int sound = EventLog.all(connection, check).size();
        if (check.damaged().size() != 1 || sound != rows.size() - 1) {
          unseen.add(what);
        }
        connection.rollback();
      }
      assertEquals(List.of(), unseen);
      assertEquals(12, store.history(null).size());
      assertEquals(List.of(), store.damaged());
    }
  }

  private static List<Long> rows(Connection connection) throws SQLException {
    List<Long> rows = new ArrayList<>();
    try (Statement query = connection.createStatement();
        ResultSet row = query.executeQuery("SELECT rowid FROM events")) {
      while (row.next()) {
        rows.add(row.getLong(1));
      }
    }
    return rows;
  }

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "kind",
          "deck",
          "card",
          "at",
          "zone",
          "at_millis",
          "day",
          "grade",
          "asked",
          "millis",
          "answer",
          "points",
          "target",
          "mode",
          "before",
          "after",
          "home",
          "wording",
          "hash");

  /** Flips one bit of a column that is not null; what it did. */
  private static String flip(Connection connection, long row, Random random) throws SQLException {
    while (true) {
      String column = COLUMNS.get(random.nextInt(COLUMNS.size()));
      Object value;
      try (Statement query = connection.createStatement();
          ResultSet found =
              query.executeQuery("SELECT " + column + " FROM events WHERE rowid = " + row)) {
        found.next();
        value = found.getObject(1);
      }
      if (value == null || column.equals("grade")) {
        continue; // a check of the table guards the grade
      }
      try (PreparedStatement update =
          connection.prepareStatement(
              "UPDATE events SET " + column + " = CAST(? AS TEXT) WHERE rowid = " + row)) {
        if (value instanceof Number number) {
          update.setLong(1, number.longValue() ^ 1L << random.nextInt(40));
        } else {
          byte[] bytes = value.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
          int bit = random.nextInt(bytes.length * 8);
          bytes[bit / 8] ^= (byte) (1 << bit % 8);
          update.setBytes(1, bytes);
        }
        update.executeUpdate();
      }
      return column + " of row " + row;
    }
  }

  @Test
  void aDamagedRowIsNamedAndFoldedIntoNothing() throws Exception {
    Samples.run(file, "UPDATE events SET grade = 5 WHERE rowid = 1", trigger);
    try (Store store = open(file)) {
      assertEquals(11, store.history(null).size());
      assertEquals(3, store.history(CARD).size());
      assertEquals(1, store.damaged().size());
      assertTrue(store.damaged().get(0).contains("letters/a"), store.damaged().toString());
      store.record(answer(CARD, 4, MORNING.plusDays(20)), store.state(CARD).lastEvent());
      assertEquals(4, store.state(CARD).reviews());
    }
  }
}
