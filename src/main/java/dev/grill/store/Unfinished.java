package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.mock.MockProgress;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/** What was typed and is no answer yet: the drafts, and a mock interview under way. */
final class Unfinished {

  private final Database database;

  Unfinished(Database database) {
    this.database = database;
  }

  Optional<String> draft(CardId card) throws SQLException {
    return Optional.ofNullable(
        database.text(
            "SELECT answer FROM drafts WHERE deck = ? AND card = ?",
            card.deck().text(),
            card.card()));
  }

  /**
   * @param text null to drop it
   * @return how many rows were written
   */
  int draft(CardId card, String text) throws SQLException {
    if (text == null) {
      return dropDraft(card);
    }
    put(
        "INSERT OR REPLACE INTO drafts (deck, card, answer) VALUES (?, ?, ?)",
        card.deck().text(),
        card.card(),
        text);
    return 1;
  }

  int dropDraft(CardId card) throws SQLException {
    return database.change(
        "DELETE FROM drafts WHERE deck = ? AND card = ?", card.deck().text(), card.card());
  }

  Optional<String> interview() throws SQLException {
    return Optional.ofNullable(database.text("SELECT progress FROM mock_progress"));
  }

  /**
   * @param progress JSON; null to drop it
   * @return how many rows were written
   */
  int interview(String progress) throws SQLException {
    if (progress == null) {
      return database.change("DELETE FROM mock_progress");
    }
    put("INSERT OR REPLACE INTO mock_progress (one, progress) VALUES (1, ?)", progress);
    return 1;
  }

  /** Drops all that is about a deck; what was answered to others in an interview stays. */
  void forget(DeckId deck) throws SQLException {
    database.change("DELETE FROM drafts WHERE deck = ?", deck.text());
    Optional<String> kept = interview();
    if (kept.isPresent()) {
      interview(
          MockProgress.of(kept.get())
              .flatMap(one -> one.without(card -> card.deck().equals(deck)))
              .map(MockProgress::text)
              .orElse(null));
    }
  }

  private void put(String sql, String... values) throws SQLException {
    try (PreparedStatement put = database.connection().prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        put.setString(i + 1, values[i]);
      }
      Database.writeOne(put);
    }
  }
}
