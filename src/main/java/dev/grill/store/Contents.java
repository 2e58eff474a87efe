package dev.grill.store;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.platform.Hash;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** When cards' contents changed, and the last wording of cards that went. */
final class Contents {

  private static final String KEEP =
      """
      INSERT OR REPLACE INTO gone (deck, card, body)
      SELECT deck, card, body FROM bodies WHERE deck = ? AND card = ?
      """;
  private static final String DATE =
      "INSERT OR REPLACE INTO contents (deck, card, hash, changed) VALUES (?, ?, ?, ?)";

  private Contents() {}

  /** Keeps the wording of the cards that a deck has no more. Before they are taken out. */
  static void keepGone(Database database, Deck now) throws SQLException {
    Set<String> stay = new HashSet<>();
    for (Card card : now.cards()) {
      stay.add(card.id().card());
    }
    Set<String> gone = new HashSet<>();
    try (PreparedStatement query =
        database.connection().prepareStatement("SELECT card FROM cards WHERE deck = ?")) {
      query.setString(1, now.id().text());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          if (!stay.contains(row.getString(1))) {
            gone.add(row.getString(1));
          }
        }
      }
    }
    for (String card : gone) {
      database.change(KEEP, now.id().text(), card);
    }
  }

  /**
   * Notes the moment for the cards whose bodies are not what they were.
   *
   * @param bodies by the cards' ids without their deck
   */
  static void date(Database database, DeckId id, Map<String, String> bodies, Instant moment)
      throws SQLException {
    String deck = id.text();
    database.change(
        "DELETE FROM gone WHERE deck = ?1 AND card IN (SELECT card FROM cards WHERE deck = ?1)",
        deck);
    Map<String, String> before = hashes(database.connection(), deck);
    try (PreparedStatement put = database.connection().prepareStatement(DATE)) {
      for (Map.Entry<String, String> body : bodies.entrySet()) {
        String hash = hash(body.getValue());
        if (!hash.equals(before.get(body.getKey()))) {
          put.setString(1, deck);
          put.setString(2, body.getKey());
          put.setString(3, hash);
          put.setLong(4, moment.toEpochMilli());
          Database.writeOne(put);
        }
      }
    }
  }

  static Map<String, String> hashes(Connection connection, String deck) throws SQLException {
    Map<String, String> hashes = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement("SELECT card, hash FROM contents WHERE deck = ?")) {
      query.setString(1, deck);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          hashes.put(row.getString(1), row.getString(2));
        }
      }
    }
    return hashes;
  }

  static String hash(String body) {
    return Hash.of(body.getBytes(StandardCharsets.UTF_8));
  }

  /** When each card of a deck last changed. */
  static Map<CardId, Instant> changed(Connection connection, DeckId deck) throws SQLException {
    Map<CardId, Instant> changed = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement("SELECT card, changed FROM contents WHERE deck = ?")) {
      query.setString(1, deck.text());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          changed.put(new CardId(deck, row.getString(1)), Instant.ofEpochMilli(row.getLong(2)));
        }
      }
    }
    return changed;
  }
}
