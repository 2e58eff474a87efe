package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.platform.Deflated;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the library's decks came from, what they said then, and what the learner made of them.
 * Every change is one transaction, as all of a {@link Store}.
 */
public final class SourceStore {

  private static final String TAKEN =
      "SELECT deck, source, ref, asked_id, member, revision, at, base FROM taken WHERE deck = ?";
  private static final String PUT_TAKEN =
      """
      INSERT OR REPLACE INTO taken (deck, source, ref, asked_id, member, revision, at, base)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String GONE =
      """
      SELECT g.deck, g.card, g.body FROM gone AS g JOIN card_state AS s USING (deck, card)
      WHERE s.reviews > 0 OR s.suspended OR s.flagged
      ORDER BY g.deck, g.card
      """;
  private static final String OVERLAYS = "SELECT card, base, mine FROM overlays WHERE deck = ?";

  private final Database database;
  private final Log log;

  SourceStore(Database database, Log log) {
    this.database = database;
    this.log = log;
  }

  /** What a deck was when it was last taken; empty for one that was added before this was kept. */
  public Optional<TakenDeck> taken(DeckId deck) throws Failure {
    return database.read(
        connection -> {
          try (PreparedStatement query = connection.prepareStatement(TAKEN)) {
            query.setString(1, deck.text());
            try (ResultSet row = query.executeQuery()) {
              return row.next() ? Optional.of(taken(row)) : Optional.empty();
            }
          }
        });
  }

  private static TakenDeck taken(ResultSet row) throws SQLException {
    return new TakenDeck(
        new DeckId(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        Deflated.inflated(row.getBytes(8)));
  }

  static void put(Connection connection, TakenDeck taken) throws SQLException {
    try (PreparedStatement put = connection.prepareStatement(PUT_TAKEN)) {
      put.setString(1, taken.deck().text());
      put.setString(2, taken.source());
      put.setString(3, taken.ref());
      put.setString(4, taken.askedId());
      put.setString(5, taken.member());
      put.setString(6, taken.revision());
      put.setString(7, taken.at());
      put.setBytes(8, Deflated.of(taken.base()));
      Database.writeOne(put);
    }
  }

  static void put(Database database, Taking.SeenFiles seen) throws SQLException {
    for (String member : seen.members()) {
      database.change(
          "INSERT OR REPLACE INTO seen (source, member, link) VALUES (?, ?, ?)",
          seen.source(),
          member,
          seen.link() ? "1" : "0");
    }
  }

  /** The files that a source was seen to have. */
  public Set<String> seen(String source) throws Failure {
    return database.read(
        connection -> {
          Set<String> members = new TreeSet<>();
          try (PreparedStatement query =
              connection.prepareStatement("SELECT member FROM seen WHERE source = ?")) {
            query.setString(1, source);
            try (ResultSet row = query.executeQuery()) {
              while (row.next()) {
                members.add(row.getString(1));
              }
            }
          }
          return members;
        });
  }

  /** The folders that are used in place, each with the files it was seen to have. */
  public Map<String, Set<String>> linkedFolders() throws Failure {
    return database.read(
        connection -> {
          Map<String, Set<String>> folders = new LinkedHashMap<>();
          try (Statement query = connection.createStatement();
              ResultSet row =
                  query.executeQuery(
                      "SELECT source, member FROM seen WHERE link = 1 ORDER BY source, member")) {
            while (row.next()) {
              folders
                  .computeIfAbsent(row.getString(1), source -> new TreeSet<>())
                  .add(row.getString(2));
            }
          }
          return folders;
        });
  }

  /** The last wording of cards that no deck has any more and to which something happened. */
  public Map<CardId, String> gone() throws Failure {
    return database.read(
        connection -> {
          Map<CardId, String> bodies = new LinkedHashMap<>();
          try (Statement query = connection.createStatement();
              ResultSet row = query.executeQuery(GONE)) {
            while (row.next()) {
              bodies.put(new CardId(row.getString(1), row.getString(2)), row.getString(3));
            }
          }
          return bodies;
        });
  }

  /** The learner's own wording of a built-in deck's cards. */
  public Map<CardId, Overlay> overlays(DeckId deck) throws Failure {
    return database.read(
        connection -> {
          Map<CardId, Overlay> overlays = new HashMap<>();
          try (PreparedStatement query = connection.prepareStatement(OVERLAYS)) {
            query.setString(1, deck.text());
            try (ResultSet row = query.executeQuery()) {
              while (row.next()) {
                CardId card = new CardId(deck, row.getString(1));
                overlays.put(card, new Overlay(card, row.getString(2), row.getString(3)));
              }
            }
          }
          return overlays;
        });
  }

  private static void put(Database database, Overlay overlay) throws SQLException {
    String deck = overlay.card().deck().text();
    String card = overlay.card().card();
    if (overlay.mine() == null) {
      database.change("DELETE FROM overlays WHERE deck = ? AND card = ?", deck, card);
    } else {
      database.change(
          "INSERT OR REPLACE INTO overlays (deck, card, base, mine) VALUES (?, ?, ?, ?)",
          deck,
          card,
          overlay.base(),
          overlay.mine());
    }
  }

  /** When the content of each card of a deck last changed. */
  public Map<CardId, Instant> changed(DeckId deck) throws Failure {
    return database.read(connection -> Contents.changed(connection, deck));
  }

  /**
   * Takes decks from their sources.
   *
   * @throws Failure if a deck of one of the added ids is there, or one to be renewed is not
   */
  public void take(Taking taking) throws Failure {
    take(taking, List.of());
  }

  /**
   * The same, with what happened to their cards elsewhere: one act, without what is known already.
   *
   * @return how many events were new
   */
  public int take(Taking taking, List<PastEvent> past) throws Failure {
    return database.write(
        connection -> {
          for (DeckContents deck : taking.added()) {
            DeckTables.add(database, deck, log.now());
          }
          for (DeckContents deck : taking.renewed()) {
            if (!DeckTables.has(database, deck.deck().id())) {
              throw Failure.failed("store.deck-gone", deck.deck().id());
            }
            DeckTables.put(database, deck, log.now());
          }
          for (TakenDeck taken : taking.taken()) {
            put(connection, taken);
          }
          for (Taking.SeenFiles seen : taking.seen()) {
            put(database, seen);
          }
          for (Overlay overlay : taking.overlays()) {
            put(database, overlay);
          }
          log.move(taking.moves(), taking.at(), taking.day());
          return new PastEvents(database, log).take(past);
        });
  }

  /** Gives cards other names: what happened to them goes with these. */
  public void move(Map<CardId, CardId> names, ZonedDateTime at, LocalDate day) throws Failure {
    if (!names.isEmpty()) {
      database.write(
          connection -> {
            log.move(names, at, day);
            return null;
          });
    }
  }

  /** Forgets where a deck came from. Within a transaction. */
  static void drop(Database database, DeckId id, boolean forget) throws SQLException {
    String deck = id.text();
    database.change("DELETE FROM taken WHERE deck = ?", deck);
    database.change("DELETE FROM contents WHERE deck = ?", deck);
    if (forget) {
      database.change("DELETE FROM gone WHERE deck = ?", deck);
      database.change("DELETE FROM overlays WHERE deck = ?", deck);
    }
  }

  /** The folders used in place of which no deck is left are no longer looked into. */
  static void dropUnused(Database database) throws SQLException {
    database.run("DELETE FROM seen WHERE source NOT IN (SELECT source FROM taken)");
  }
}
