package dev.grill.store;

import dev.grill.card.CardId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The table of key points' texts: each wording of a card's points once. */
final class PointTexts {

  private PointTexts() {}

  /** Makes sure that a wording is there; null is none. */
  static void put(Connection connection, CardId card, String texts) throws SQLException {
    if (texts != null) {
      try (PreparedStatement put =
          connection.prepareStatement(
              "INSERT OR IGNORE INTO point_texts (deck, card, texts) VALUES (?, ?, ?)")) {
        put.setString(1, card.deck().text());
        put.setString(2, card.card());
        put.setString(3, texts);
        put.executeUpdate();
      }
    }
  }
}
