package dev.grill.store;

import dev.grill.card.DeckId;
import dev.grill.review.Event;
import dev.grill.review.Moves;
import dev.grill.store.figures.Standings;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Forgetting a deck's history: the one way in which a row of the log is ever deleted. What a shared
 * folder or another home still holds of it does not come back by itself.
 */
final class Forgetting {

  private Forgetting() {}

  /** Otherwise the text would stay in the file until its place is needed. */
  static void overwriteWhatIsDeleted(Database database) throws SQLException {
    try (Statement statement = database.connection().createStatement()) {
      statement.execute("PRAGMA secure_delete = ON");
    }
  }

  /** Within a transaction. */
  static void forget(Database database, Log log, DeckId deck) throws SQLException {
    database.change(
        "INSERT OR REPLACE INTO forgotten (deck, until)"
            + " SELECT ?, max(id) FROM events HAVING max(id) IS NOT NULL",
        deck.text());
    delete(database, log, deck);
    database.change("DELETE FROM point_texts WHERE deck = ?", deck.text());
    new Unfinished(database).forget(deck);
  }

  /** Deletes what happened to a deck's cards, under whatever name it was recorded. */
  private static void delete(Database database, Log log, DeckId id) throws SQLException {
    String deck = id.text();
    Moves moves = log.moves();
    database.change("INSERT INTO forgetting (deck) VALUES (?)", deck);
    if (moves.isEmpty()) {
      database.change(
          "DELETE FROM acts WHERE event IN (SELECT id FROM events WHERE deck = ?)", deck);
      database.change("DELETE FROM events WHERE deck = ?", deck);
    } else {
      for (Event event : EventLog.all(database.connection(), log.check())) {
        if (moves.name(event).deck().equals(id)) {
          database.change(
              "INSERT OR IGNORE INTO forgetting (deck) VALUES (?)", event.card().deck().text());
          database.change("DELETE FROM acts WHERE event = ?", event.id().text());
          database.change("DELETE FROM events WHERE id = ?", event.id().text());
        }
      }
    }
    database.run("DELETE FROM forgetting");
    database.change("DELETE FROM card_state WHERE deck = ?", deck);
    KeptFigures.forget(database, id);
    Standings.renew(database.connection(), id);
  }
}
