package dev.grill.store.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The answers of each deck, day and time in minutes, counted: rows of the table day_figures. Those
 * of all decks together are counted once more, so that years of a large library are quickly added
 * up.
 */
public final class DaySums {

  /** What is counted, in the order of the table's columns. */
  private static final int ANSWERS = 0;

  private static final int MILLIS = 1;
  private static final int ASKED = 2;
  private static final int PASSED = 3;
  private static final int GRADES = 4;
  private static final int COUNTS = 10;

  private static final String ADD =
      """
      INSERT INTO day_figures (deck, day, minutes, answers, millis, asked, passed, grade0, grade1,
        grade2, grade3, grade4, grade5)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (deck, day, minutes) DO UPDATE SET answers = answers + excluded.answers,
        millis = millis + excluded.millis, asked = asked + excluded.asked,
        passed = passed + excluded.passed, grade0 = grade0 + excluded.grade0,
        grade1 = grade1 + excluded.grade1, grade2 = grade2 + excluded.grade2,
        grade3 = grade3 + excluded.grade3, grade4 = grade4 + excluded.grade4,
        grade5 = grade5 + excluded.grade5
      """;
  private static final String PUT_TOGETHER =
      """
      INSERT INTO day_figures (deck, day, minutes, answers, millis, asked, passed, grade0, grade1,
        grade2, grade3, grade4, grade5)
      SELECT '', day, minutes, sum(answers), sum(millis), sum(asked), sum(passed), sum(grade0),
        sum(grade1), sum(grade2), sum(grade3), sum(grade4), sum(grade5)
      FROM day_figures GROUP BY day, minutes
      """;
  private static final String DROP =
      "DELETE FROM day_figures WHERE deck = ? AND day = ? AND minutes = ? AND answers = 0";

  /** In the place of a deck's id. */
  private static final String TOGETHER = "";

  private record Key(String deck, long day, long minutes) {

    // equals and hashCode are a record's own, without the linking that those cost at their first
    // use

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.day == day
          && key.minutes == minutes
          && key.deck.equals(deck);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * deck.hashCode() + Long.hashCode(day)) + Long.hashCode(minutes);
    }
  }

  private final Map<Key, long[]> sums = new HashMap<>();

  /**
   * Counts answers in, or out again.
   *
   * @param times 1 or -1
   */
  public void add(String deck, CardAnswers answers, int times) {
    for (CardAnswers.One one : answers.answers()) {
      add(new Key(deck, one.day(), one.minutes()), one, times);
      add(new Key(TOGETHER, one.day(), one.minutes()), one, times);
    }
  }

  private void add(Key key, CardAnswers.One one, int times) {
    long[] sum = sums.get(key);
    if (sum == null) {
      sum = new long[COUNTS];
      sums.put(key, sum);
    }
    sum[ANSWERS] += times;
    sum[MILLIS] += times * Math.max(0, one.millis());
    sum[ASKED] += one.retention() > 0 ? times : 0;
    sum[PASSED] += one.retention() > 1 ? times : 0;
    sum[GRADES + one.grade()] += times;
  }

  /** Takes a deck out of the table. */
  public static void forget(Connection connection, String deck) throws SQLException {
    try (PreparedStatement drop =
            connection.prepareStatement("DELETE FROM day_figures WHERE deck IN (?, '')");
        PreparedStatement together = connection.prepareStatement(PUT_TOGETHER)) {
      drop.setString(1, deck);
      drop.executeUpdate();
      together.executeUpdate();
    }
  }

  /** Adds them to what the table holds. */
  public void write(Connection connection) throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD);
        PreparedStatement drop = connection.prepareStatement(DROP)) {
      for (Map.Entry<Key, long[]> entry : sums.entrySet()) {
        if (isNothing(entry.getValue())) {
          continue;
        }
        key(add, entry.getKey());
        for (int i = 0; i < COUNTS; i++) {
          add.setLong(i + 4, entry.getValue()[i]);
        }
        add.executeUpdate();
        if (entry.getValue()[ANSWERS] < 0) {
          key(drop, entry.getKey());
          drop.executeUpdate();
        }
      }
    }
  }

  private static void key(PreparedStatement statement, Key key) throws SQLException {
    statement.setString(1, key.deck());
    statement.setLong(2, key.day());
    statement.setLong(3, key.minutes());
  }

  private static boolean isNothing(long[] sum) {
    for (long one : sum) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }

  /** What the table holds. */
  public static DaySums read(Connection connection) throws SQLException {
    DaySums read = new DaySums();
    try (Statement query = connection.createStatement();
        ResultSet row =
            query.executeQuery(
                "SELECT deck, day, minutes, answers, millis, asked, passed, grade0, grade1, grade2,"
                    + " grade3, grade4, grade5 FROM day_figures")) {
      while (row.next()) {
        long[] sum = new long[COUNTS];
        for (int i = 0; i < COUNTS; i++) {
          sum[i] = row.getLong(i + 4);
        }
        read.sums.put(new Key(row.getString(1), row.getLong(2), row.getLong(3)), sum);
      }
    }
    return read;
  }

  /** Whether they come to the same as others. */
  public boolean isLike(DaySums others) {
    if (!sums.keySet().equals(others.sums.keySet())) {
      return false;
    }
    for (Map.Entry<Key, long[]> entry : sums.entrySet()) {
      if (!Arrays.equals(entry.getValue(), others.sums.get(entry.getKey()))) {
        return false;
      }
    }
    return true;
  }
}
