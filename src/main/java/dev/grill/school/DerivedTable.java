package dev.grill.school;

import dev.grill.card.CardId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Keeps what is derived of a learner: of what there is, only the rows that differ are replaced. */
final class DerivedTable {

  private static final String CARDS =
      "SELECT deck, card, own, question, topic, started, known, first FROM grill.card"
          + " WHERE learner = ? AND owner = CURRENT_USER";
  private static final String ANSWERS =
      "SELECT id, deck, card, day, own, aside, passed, recalled, millis, wording, missed"
          + " FROM grill.answer WHERE learner = ? AND owner = CURRENT_USER";

  private final Connection connection;
  private final UUID learner;

  DerivedTable(Connection connection, UUID learner) {
    this.connection = connection;
    this.learner = learner;
  }

  /** The cards as they are kept. */
  Map<CardId, Derived.OfCard> cards() throws SQLException {
    Map<CardId, Derived.OfCard> cards = new HashMap<>();
    try (PreparedStatement query = School.prepared(connection, CARDS, learner);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        Derived.Text text =
            row.getBoolean(3) ? new Derived.Text(row.getString(4), row.getString(5)) : null;
        cards.put(
            new CardId(row.getString(1), row.getString(2)),
            new Derived.OfCard(
                text, row.getBoolean(6), row.getBoolean(7), row.getObject(8, LocalDate.class)));
      }
    }
    return cards;
  }

  private Map<String, Derived.OfAnswer> answers() throws SQLException {
    Map<String, Derived.OfAnswer> answers = new HashMap<>();
    try (PreparedStatement query = School.prepared(connection, ANSWERS, learner);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
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
                row.getString(11)));
      }
    }
    return answers;
  }

  /**
   * Has the store hold this and nothing else of the learner.
   *
   * @param kept the cards as they are kept now
   */
  void replace(Map<CardId, Derived.OfCard> kept, Derived derived) throws SQLException, IOException {
    EventTable.addWordings(connection, learner, derived.wordings());
    replaceCards(kept, derived.cards());
    replaceAnswers(derived.answers());
  }

  private void replaceCards(Map<CardId, Derived.OfCard> kept, Map<CardId, Derived.OfCard> cards)
      throws SQLException, IOException {
    CopyText gone = new CopyText();
    kept.forEach(
        (card, was) -> {
          if (!was.equals(cards.get(card))) {
            gone.cell(card.deck()).cell(card.card()).endRow();
          }
        });
    CopyText fresh = new CopyText();
    cards.forEach(
        (card, now) -> {
          if (!now.equals(kept.get(card))) {
            Derived.Text text = now.text();
            fresh
                .cell(card.deck())
                .cell(card.card())
                .cell(text != null)
                .cell(text == null ? null : text.question())
                .cell(text == null ? null : text.topic())
                .cell(now.started())
                .cell(now.known())
                .cell(now.first())
                .endRow();
          }
        });
    if (gone.rows() > 0) {
      CopyText.stage(connection, "gone_card", "deck text, card text", gone.bytes());
      School.change(
          connection,
          "DELETE FROM grill.card WHERE learner = ? AND owner = CURRENT_USER"
              + " AND (deck, card) IN (SELECT deck, card FROM gone_card)",
          learner);
    }
    if (fresh.rows() > 0) {
      CopyText.stage(
          connection,
          "fresh_card",
          "deck text, card text, own boolean, question text, topic text, started boolean,"
              + " known boolean, first date",
          fresh.bytes());
      School.change(
          connection,
          "INSERT INTO grill.card (learner, owner, deck, card, own, question, topic, started,"
              + " known, first) SELECT ?, CURRENT_USER, f.* FROM fresh_card f",
          learner);
    }
  }

  private void replaceAnswers(Map<String, Derived.OfAnswer> answers)
      throws SQLException, IOException {
    Map<String, Derived.OfAnswer> kept = answers();
    CopyText gone = new CopyText();
    kept.forEach(
        (id, was) -> {
          if (!was.equals(answers.get(id))) {
            gone.cell(id).endRow();
          }
        });
    CopyText fresh = new CopyText();
    answers.forEach(
        (id, now) -> {
          if (!now.equals(kept.get(id))) {
            fresh
                .cell(id)
                .cell(now.card().deck())
                .cell(now.card().card())
                .cell(now.day())
                .cell(now.own())
                .cell(now.aside())
                .cell(now.passed())
                .cell(now.recalled())
                .cell(now.millis())
                .cell(now.wording())
                .cell(now.missed())
                .endRow();
          }
        });
    if (gone.rows() > 0) {
      CopyText.stage(connection, "gone_answer", "id uuid", gone.bytes());
      School.change(
          connection,
          "DELETE FROM grill.answer WHERE learner = ? AND owner = CURRENT_USER"
              + " AND id IN (SELECT id FROM gone_answer)",
          learner);
    }
    if (fresh.rows() > 0) {
      CopyText.stage(
          connection,
          "fresh_answer",
          "id uuid, deck text, card text, day date, own boolean, aside boolean, passed boolean,"
              + " recalled boolean, millis bigint, wording uuid, missed bit varying",
          fresh.bytes());
      School.change(
          connection,
          "INSERT INTO grill.answer (learner, owner, id, deck, card, day, own, aside, passed,"
              + " recalled, millis, wording, missed) SELECT ?, CURRENT_USER, f.*"
              + " FROM fresh_answer f",
          learner);
    }
  }
}
