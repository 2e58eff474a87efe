package dev.grill.store;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.review.Candidate;
import dev.grill.review.Limits;
import dev.grill.review.figures.LibraryFigures;
import dev.grill.review.figures.Statistics;
import dev.grill.store.figures.CardsByTopic;
import dev.grill.store.figures.Standings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tables of decks and cards as their files were last read. */
final class DeckTables {

  private static final String DECKS =
      """
      SELECT id, title, language, version, description, authors, license, origin, source, file, size,
        modified, hash, cards
      FROM decks ORDER BY id
      """;
  private static final String PUT_DECK =
      """
      INSERT OR REPLACE INTO decks (id, title, language, version, description, authors, license,
        origin, source, file, size, modified, hash, cards)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String PUT_CARD =
      "INSERT INTO cards (deck, position, card, topic, difficulty, tags) VALUES (?, ?, ?, ?, ?, ?)";
  private static final String PUT_BODY = "INSERT INTO bodies (deck, card, body) VALUES (?, ?, ?)";

  private static final String CANDIDATES =
      """
      SELECT c.deck, c.card, c.topic, c.difficulty, c.tags, s.last_event, s.due, s.repetitions,
        s.easiness, s.interval_days, s.started, s.moved, s.lapses, s.reviews, s.last_grade,
        s.repeat_on, s.failed_on, s.buried_on, s.asked_on, s.suspended,
        s.flagged, s.begun
      FROM cards AS c LEFT JOIN card_state AS s ON s.deck = c.deck AND s.card = c.card
      """;
  private static final String WAITING_CANDIDATES =
      CANDIDATES.replace(
              "FROM cards AS c",
              "FROM waiting AS w LEFT JOIN cards AS c"
                  + " ON c.deck = w.deck AND c.position = w.position")
          + "ORDER BY w.deck, w.position";
  private static final String ALL_CANDIDATES = CANDIDATES + "ORDER BY c.deck, c.position";
  private static final String DECK_CANDIDATES = CANDIDATES + "WHERE c.deck = ? ORDER BY c.position";

  private static final String CANDIDATE = CANDIDATES + "WHERE c.deck = ? AND c.card = ?";

  private static final String CARDS = "SELECT deck, card FROM cards ";
  private static final String BY_PLACE = "ORDER BY deck, position";

  private static final DeckId NO_DECK = new DeckId("");

  private DeckTables() {}

  static List<StoredDeck> decks(Connection connection, IdCheck ids) throws SQLException {
    List<StoredDeck> decks = new ArrayList<>();
    try (Statement query = connection.createStatement();
        ResultSet row = query.executeQuery(DECKS)) {
      while (row.next()) {
        if (!ids.isDeck(row.getString(1))) {
          continue;
        }
        decks.add(
            new StoredDeck(
                new DeckId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                LineList.split(row.getString(6)),
                row.getString(7),
                Origin.ofWord(row.getString(8)),
                row.getString(9),
                new StoredDeck.ReadFile(
                    Path.of(row.getString(10)),
                    row.getLong(11),
                    row.getLong(12),
                    row.getString(13)),
                row.getInt(14)));
      }
    }
    return decks;
  }

  /**
   * Puts a new deck in.
   *
   * @throws Failure if one of its id is there
   */
  static void add(Database database, DeckContents contents, Instant moment)
      throws SQLException, Failure {
    DeckId id = contents.deck().id();
    if (has(database, id)) {
      String source = database.text("SELECT source FROM decks WHERE id = ?", id.text());
      throw Failure.rejected("cli.deck-is-there", id, source);
    }
    put(database, contents, moment);
  }

  /** Puts a deck in, in place of the one with its id. */
  static void put(Database database, DeckContents contents, Instant moment) throws SQLException {
    Deck deck = contents.deck();
    Contents.keepGone(database, deck);
    removeCards(database, deck.id());
    try (PreparedStatement put = database.connection().prepareStatement(PUT_DECK)) {
      put.setString(1, deck.id().text());
      put.setString(2, deck.title());
      put.setString(3, deck.language());
      put.setString(4, deck.version());
      put.setString(5, deck.description());
      put.setString(6, LineList.join(deck.authors()));
      put.setString(7, deck.license());
      put.setString(8, contents.origin().word());
      put.setString(9, contents.source());
      put.setString(10, contents.file().path().toString());
      put.setLong(11, contents.file().size());
      put.setLong(12, contents.file().modifiedNanos());
      put.setString(13, contents.file().hash());
      put.setInt(14, deck.cards().size());
      Database.writeOne(put);
    }
    try (PreparedStatement card = database.connection().prepareStatement(PUT_CARD);
        PreparedStatement body = database.connection().prepareStatement(PUT_BODY)) {
      int position = 0;
      Map<String, String> bodies = new LinkedHashMap<>();
      for (Card stored : deck.cards()) {
        card.setString(1, stored.id().deck().text());
        card.setInt(2, position++);
        card.setString(3, stored.id().card());
        card.setString(4, stored.topic());
        card.setInt(5, stored.difficulty());
        card.setString(6, LineList.join(stored.tags()));
        Database.writeOne(card);
        body.setString(1, stored.id().deck().text());
        body.setString(2, stored.id().card());
        bodies.put(stored.id().card(), CardJson.write(stored));
        body.setString(3, bodies.get(stored.id().card()));
        Database.writeOne(body);
      }
      Contents.date(database, deck.id(), bodies, moment);
    }
    Standings.renew(database.connection(), deck.id());
    database.run("UPDATE home SET had_deck = 1");
  }

  static boolean has(Database database, DeckId deck) throws SQLException {
    return database.text("SELECT 1 FROM decks WHERE id = ?", deck.text()) != null;
  }

  /** Takes out the cards of decks that there are none of, and those whose names are none. */
  static void dropStrays(Database database) throws SQLException {
    for (String table : List.of("cards", "bodies")) {
      database.run(
          "DELETE FROM "
              + table
              + " WHERE deck NOT IN (SELECT id FROM decks) OR card = '' OR length(card) > 64"
              + " OR card GLOB '*[^-a-z0-9]*' OR card GLOB '-*'");
    }
  }

  /** Takes a deck out; whether it was there. */
  static boolean remove(Database database, DeckId deck) throws SQLException {
    removeCards(database, deck);
    return database.change("DELETE FROM decks WHERE id = ?", deck.text()) > 0;
  }

  private static void removeCards(Database database, DeckId deck) throws SQLException {
    Standings.drop(database.connection(), deck);
    database.change("DELETE FROM cards WHERE deck = ?", deck.text());
    database.change("DELETE FROM bodies WHERE deck = ?", deck.text());
  }

  static void touch(Connection connection, DeckId deck, StoredDeck.ReadFile file)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE decks SET size = ?, modified = ? WHERE id = ?")) {
      update.setLong(1, file.size());
      update.setLong(2, file.modifiedNanos());
      update.setString(3, deck.text());
      update.executeUpdate();
    }
  }

  static List<Candidate> candidates(Connection connection, Collection<DeckId> decks, IdCheck ids)
      throws SQLException {
    List<Candidate> candidates = new ArrayList<>();
    Map<String, List<String>> tags = new HashMap<>();
    if (decks == null) {
      try (Statement query = connection.createStatement();
          ResultSet rows = query.executeQuery(ALL_CANDIDATES)) {
        read(rows, candidates, tags, ids);
      }
      return candidates;
    }
    try (PreparedStatement query = connection.prepareStatement(DECK_CANDIDATES)) {
      for (DeckId deck : new TreeSet<>(decks)) {
        query.setString(1, deck.text());
        try (ResultSet rows = query.executeQuery()) {
          read(rows, candidates, tags, ids);
        }
      }
    }
    return candidates;
  }

  /** Some cards, as far as they are there. */
  static List<Candidate> candidates(Connection connection, Set<CardId> cards) throws SQLException {
    List<Candidate> candidates = new ArrayList<>();
    Map<String, List<String>> tags = new HashMap<>();
    IdCheck ids = new IdCheck();
    try (PreparedStatement query = connection.prepareStatement(CANDIDATE)) {
      for (CardId card : cards) {
        query.setString(1, card.deck().text());
        query.setString(2, card.card());
        try (ResultSet rows = query.executeQuery()) {
          read(rows, candidates, tags, ids);
        }
      }
    }
    return candidates;
  }

  /**
   * @param tagLists lists already split: cards of a deck share few
   */
  private static void read(
      ResultSet row, List<Candidate> candidates, Map<String, List<String>> tagLists, IdCheck ids)
      throws SQLException {
    DeckId deck = NO_DECK;
    while (row.next()) {
      String read = row.getString(1);
      String card = row.getString(2);
      if (!ids.isCard(read, card)) {
        continue;
      }
      deck = deck.text().equals(read) ? deck : new DeckId(read); // one for the cards of a deck
      String joined = row.getString(5);
      List<String> tags = tagLists.get(joined);
      if (tags == null) {
        tags = LineList.split(joined);
        tagLists.put(joined, tags);
      }
      candidates.add(
          new Candidate(
              new CardId(deck, card), row.getString(3), row.getInt(4), tags, States.read(row, 6)));
    }
  }

  /** The cards of which a day's queue is made; null where the tables do not fit together. */
  static List<Candidate> waiting(
      Connection connection, Collection<DeckId> decks, Limits limits, LocalDate day)
      throws SQLException {
    try (PreparedStatement query =
        Standings.waiting(connection, decks, limits, day, WAITING_CANDIDATES)) {
      return whole(query);
    }
  }

  /** The cards touched on a day; null where the tables do not fit together. */
  static List<Candidate> touched(Connection connection, Collection<DeckId> decks, LocalDate day)
      throws SQLException {
    try (PreparedStatement query = Standings.touched(connection, decks, day, WAITING_CANDIDATES)) {
      return whole(query);
    }
  }

  /** What the cards come to on a day; null where the tables do not fit together. */
  static LibraryFigures figures(
      Connection connection, Collection<DeckId> decks, LocalDate day, int leechAfter)
      throws SQLException {
    List<Candidate> touched = touched(connection, decks, day);
    List<LibraryFigures.TopicCards> topics = CardsByTopic.read(connection, decks);
    List<CardId> leeches = Standings.leeches(connection, decks, leechAfter);
    IdCheck ids = new IdCheck();
    for (CardId leech : leeches) {
      ids.isCard(leech.deck().text(), leech.card());
    }
    int cards = 0;
    for (LibraryFigures.TopicCards topic : topics) {
      cards += topic.cards();
    }
    if (touched == null || !ids.refused().isEmpty() || cards != cards(connection, decks)) {
      return null;
    }
    int[] due = Standings.forecast(connection, decks, day, Statistics.FORECAST_DAYS);
    return LibraryFigures.of(topics, due, touched, leeches, day);
  }

  /** How many cards some decks have, as they were read; all with null. */
  private static int cards(Connection connection, Collection<DeckId> decks) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            Standings.chosen(decks, 1)
                + " SELECT COALESCE(sum(cards), 0) FROM decks WHERE id IN chosen")) {
      Standings.set(query, 1, decks);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /** A row without a card, or with one of a name that is none, is a damaged cache. */
  private static List<Candidate> whole(PreparedStatement query) throws SQLException {
    List<Candidate> candidates = new ArrayList<>();
    IdCheck ids = new IdCheck();
    try (ResultSet rows = query.executeQuery()) {
      read(rows, candidates, new HashMap<>(), ids);
    }
    return ids.refused().isEmpty() ? candidates : null;
  }

  static List<CardId> cardIds(Connection connection, IdCheck ids) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(CARDS + BY_PLACE)) {
      return cardIds(query, ids);
    }
  }

  /** The cards of a name, {@code DECK/CARD} or {@code CARD}. */
  static List<CardId> named(Connection connection, String name, IdCheck ids) throws SQLException {
    int slash = name.indexOf('/');
    String where = slash < 0 ? "WHERE card = ?1 " : "WHERE card = ?1 AND deck = ?2 ";
    try (PreparedStatement query = connection.prepareStatement(CARDS + where + BY_PLACE)) {
      query.setString(1, name.substring(slash + 1));
      if (slash >= 0) {
        query.setString(2, name.substring(0, slash));
      }
      return cardIds(query, ids);
    }
  }

  private static List<CardId> cardIds(PreparedStatement query, IdCheck ids) throws SQLException {
    List<CardId> cards = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        if (ids.isCard(row.getString(1), row.getString(2))) {
          cards.add(new CardId(row.getString(1), row.getString(2)));
        }
      }
    }
    return cards;
  }

  static Map<CardId, String> bodies(Connection connection, DeckId deck, IdCheck ids)
      throws SQLException {
    Map<CardId, String> bodies = new LinkedHashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT c.card, b.body FROM cards AS c JOIN bodies AS b USING (deck, card)
            WHERE c.deck = ? ORDER BY c.position
            """)) {
      query.setString(1, deck.text());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          if (ids.isCard(deck.text(), row.getString(1))) {
            bodies.put(new CardId(deck, row.getString(1)), row.getString(2));
          }
        }
      }
    }
    return bodies;
  }
}
