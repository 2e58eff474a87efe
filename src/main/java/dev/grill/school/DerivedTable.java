package dev.grill.school;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Keeps what is derived of a learner: of what there is, only the rows that differ are replaced. */
final class DerivedTable {

  static final Shape CARD =
      new Shape(
          "card",
          "deck text, card text",
          "own boolean, question text, topic text, started boolean, known boolean, mature boolean,"
              + " first date, answers int, recalled int, passed int, points uuid, asked int[],"
              + " missed int[]");
  static final Shape WEEK =
      new Shape(
          "week",
          "deck text, monday date",
          "days int, answers int, recalled int, passed int, millis bigint, longer bigint[]");
  static final Shape ANSWER =
      new Shape(
          "answer",
          "id uuid",
          "deck text, card text, day date, own boolean, aside boolean, passed boolean,"
              + " recalled boolean, millis bigint, wording uuid, missed bit varying");

  /**
   * A table of derived rows.
   *
   * @param key its columns with their types, without the learner
   * @param columns the others
   */
  record Shape(String table, String key, String columns) {

    String keyNames() {
      return names(key);
    }

    String allNames() {
      return names(key + ", " + columns);
    }

    static String names(String columns) {
      StringBuilder names = new StringBuilder();
      for (String column : columns.split(", ")) {
        names.append(names.isEmpty() ? "" : ", ").append(column, 0, column.indexOf(' '));
      }
      return names.toString();
    }
  }

  /** Reads a row. */
  private interface Reading {
    void row(ResultSet row) throws SQLException;
  }

  private final Connection connection;
  private final UUID learner;

  DerivedTable(Connection connection, UUID learner) {
    this.connection = connection;
    this.learner = learner;
  }

  private void read(Shape shape, Reading reading) throws SQLException {
    String sql =
        "SELECT %s FROM grill.%s WHERE learner = ? AND owner = CURRENT_USER"
            .formatted(shape.allNames(), shape.table());
    try (PreparedStatement query = School.prepared(connection, sql, learner);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        reading.row(row);
      }
    }
  }

  /** The cards as they are kept. */
  Map<CardId, Derived.OfCard> cards() throws SQLException {
    Map<CardId, Derived.OfCard> cards = new HashMap<>();
    read(
        CARD,
        row -> {
          Derived.Text text =
              row.getBoolean(3) ? new Derived.Text(row.getString(4), row.getString(5)) : null;
          cards.put(
              new CardId(row.getString(1), row.getString(2)),
              new Derived.OfCard(
                  text,
                  row.getBoolean(6),
                  row.getBoolean(7),
                  row.getBoolean(8),
                  row.getObject(9, LocalDate.class),
                  new Derived.Counts(row.getInt(10), row.getInt(11), row.getInt(12)),
                  new Derived.PointCounts(
                      row.getObject(13, UUID.class), row.getString(14), row.getString(15))));
        });
    return cards;
  }

  private Map<Derived.DeckWeek, Derived.OfWeek> weeks() throws SQLException {
    Map<Derived.DeckWeek, Derived.OfWeek> weeks = new HashMap<>();
    read(
        WEEK,
        row ->
            weeks.put(
                new Derived.DeckWeek(
                    new DeckId(row.getString(1)), row.getObject(2, LocalDate.class)),
                new Derived.OfWeek(
                    row.getInt(3),
                    new Derived.Counts(row.getInt(4), row.getInt(5), row.getInt(6)),
                    row.getLong(7),
                    row.getString(8))));
    return weeks;
  }

  private Map<String, Derived.OfAnswer> answers() throws SQLException {
    Map<String, Derived.OfAnswer> answers = new HashMap<>();
    read(
        ANSWER,
        row ->
            answers.put(
                row.getString(1),
                new Derived.OfAnswer(
                    new CardId(row.getString(2), row.getString(3)),
                    row.getObject(4, LocalDate.class),
                    row.getBoolean(5),
                    row.getBoolean(6),
                    row.getBoolean(7),
                    row.getBoolean(8),
                    row.getObject(9, Long.class),
                    row.getObject(10, UUID.class),
                    row.getString(11))));
    return answers;
  }

  /**
   * Has the store hold this and nothing else of the learner.
   *
   * @param kept the cards as they are kept now
   */
  void replace(Map<CardId, Derived.OfCard> kept, Derived derived) throws SQLException, IOException {
    EventTable.addWordings(connection, learner, derived.wordings());
    replace(CARD, kept, derived.cards(), DerivedTable::key, DerivedTable::cells);
    replace(WEEK, weeks(), derived.weeks(), DerivedTable::key, DerivedTable::cells);
    replace(ANSWER, answers(), derived.answers(), CopyText::cell, DerivedTable::cells);
  }

  private <K, V> void replace(
      Shape shape,
      Map<K, V> kept,
      Map<K, V> now,
      BiConsumer<CopyText, K> key,
      BiConsumer<CopyText, V> cells)
      throws SQLException, IOException {
    CopyText gone = new CopyText();
    kept.forEach(
        (id, was) -> {
          if (!was.equals(now.get(id))) {
            key.accept(gone, id);
            gone.endRow();
          }
        });
    CopyText fresh = rows(kept, now, key, cells);
    String table = shape.table();
    if (gone.rows() > 0) {
      CopyText.stage(connection, "gone_" + table, shape.key(), gone.bytes());
      School.change(
          connection,
          "DELETE FROM grill.%1$s WHERE learner = ? AND owner = CURRENT_USER AND (%2$s) IN (SELECT %2$s FROM gone_%1$s)"
              .formatted(table, shape.keyNames()),
          learner);
    }
    if (fresh.rows() > 0) {
      String columns = shape.key() + ", " + shape.columns();
      CopyText.stage(connection, "fresh_" + table, columns, fresh.bytes());
      School.change(
          connection,
          "INSERT INTO grill.%1$s (learner, owner, %2$s) SELECT ?, CURRENT_USER, f.* FROM fresh_%1$s f"
              .formatted(table, shape.allNames()),
          learner);
    }
  }

  private static <K, V> CopyText rows(
      Map<K, V> kept, Map<K, V> now, BiConsumer<CopyText, K> key, BiConsumer<CopyText, V> cells) {
    CopyText fresh = new CopyText();
    now.forEach(
        (id, row) -> {
          if (!row.equals(kept.get(id))) {
            key.accept(fresh, id);
            cells.accept(fresh, row);
            fresh.endRow();
          }
        });
    return fresh;
  }

  private static void key(CopyText row, CardId card) {
    row.cell(card.deck()).cell(card.card());
  }

  private static void key(CopyText row, Derived.DeckWeek week) {
    row.cell(week.deck()).cell(week.monday());
  }

  private static void cells(CopyText row, Derived.OfCard card) {
    Derived.Text text = card.text();
    row.cell(text != null)
        .cell(text == null ? null : text.question())
        .cell(text == null ? null : text.topic())
        .cell(card.started())
        .cell(card.known())
        .cell(card.mature())
        .cell(card.first());
    cells(row, card.counts());
    row.cell(card.points().wording()).cell(card.points().asked()).cell(card.points().missed());
  }

  private static void cells(CopyText row, Derived.Counts counts) {
    row.cell(counts.answers()).cell(counts.recalled()).cell(counts.passed());
  }

  private static void cells(CopyText row, Derived.OfWeek week) {
    row.cell(week.days());
    cells(row, week.counts());
    row.cell(week.millis()).cell(week.longer());
  }

  private static void cells(CopyText row, Derived.OfAnswer answer) {
    row.cell(answer.card().deck())
        .cell(answer.card().card())
        .cell(answer.day())
        .cell(answer.own())
        .cell(answer.aside())
        .cell(answer.passed())
        .cell(answer.recalled())
        .cell(answer.millis())
        .cell(answer.wording())
        .cell(answer.missed());
  }
}
