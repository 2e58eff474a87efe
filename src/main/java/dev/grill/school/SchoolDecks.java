package dev.grill.school;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.store.CardJson;
import dev.grill.store.StoredDeck;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The decks of a home: their titles, and of each card the question and the topic, so that a report
 * knows also what nobody has answered. A deck that two homes have is as the last one sent it.
 *
 * @param cards in the order of the decks and their files
 * @param digest of all of it: the same while nothing changed
 */
record SchoolDecks(UUID home, List<Title> titles, Map<CardId, Derived.Text> cards, String digest) {

  /**
   * A deck.
   *
   * @param language null where the deck says none; likewise {@code version}
   */
  record Title(String deck, String title, String language, String version) {

    /** Its part of the digest; for a record's own text Java writes code first. */
    private void addTo(StringBuilder all) {
      all.append('\0').append(deck).append('\0').append(title);
      all.append('\0').append(language).append('\0').append(version);
    }
  }

  static SchoolDecks of(Library library) throws Failure, IOException {
    UUID home = SchoolIds.uuid(library.store().exchange().home());
    List<Title> titles = new ArrayList<>();
    Map<CardId, Derived.Text> cards = new HashMap<>();
    StringBuilder all = new StringBuilder(home.toString());
    for (StoredDeck deck : library.decks()) {
      Title title = new Title(deck.id().text(), deck.title(), deck.language(), deck.version());
      titles.add(title);
      title.addTo(all);
      for (Map.Entry<CardId, String> body :
          library.store().deckStore().bodies(deck.id()).entrySet()) {
        Card card = CardJson.kept(body.getKey(), body.getValue()).orElse(null);
        if (card != null) {
          Derived.Text text = new Derived.Text(card.question(), card.topic());
          cards.put(card.id(), text);
          all.append('\0').append(card.id().card());
          all.append('\0').append(text.question()).append('\0').append(text.topic());
        }
      }
    }
    String digest = HexFormat.of().formatHex(SchoolIds.sha256(all.toString()));
    return new SchoolDecks(home, titles, cards, digest);
  }

  /**
   * Keeps the decks; the cards of all the learner's decks then, those of other homes among them.
   *
   * @param kept the cards as they are kept now
   */
  Map<CardId, Derived.Text> keep(
      Connection connection, UUID learner, Map<CardId, Derived.OfCard> kept) throws SQLException {
    Set<String> gone = new HashSet<>();
    for (Title title : titles) {
      gone.add(title.deck());
    }
    Set<String> here = Set.copyOf(gone);
    try (PreparedStatement query =
            School.prepared(
                connection,
                "SELECT deck FROM grill.deck"
                    + " WHERE learner = ? AND owner = CURRENT_USER AND home = ?",
                learner,
                home);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        gone.add(row.getString(1));
      }
    }
    for (String deck : gone) {
      School.change(
          connection,
          "DELETE FROM grill.deck WHERE learner = ? AND owner = CURRENT_USER AND deck = ?",
          learner,
          deck);
    }
    for (Title title : titles) {
      School.change(
          connection,
          "INSERT INTO grill.deck (learner, owner, deck, title, language, version, home)"
              + " VALUES (?, CURRENT_USER, ?, ?, ?, ?, ?)",
          learner,
          title.deck(),
          title.title(),
          title.language(),
          title.version(),
          home);
    }
    gone.removeAll(here);
    Map<CardId, Derived.Text> all = new HashMap<>(cards);
    kept.forEach(
        (card, was) -> {
          String deck = card.deck().text();
          if (was.text() != null && !here.contains(deck) && !gone.contains(deck)) {
            all.put(card, was.text());
          }
        });
    return all;
  }
}
