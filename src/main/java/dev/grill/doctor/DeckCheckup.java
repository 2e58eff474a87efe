package dev.grill.doctor;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.library.Host;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.review.Candidate;
import dev.grill.store.CardJson;
import dev.grill.store.Store;
import dev.grill.store.StoredDeck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Compares what is kept of the decks with itself, with its hashes and with the deck files. */
final class DeckCheckup {

  private static final String ORPHANS =
      """
      SELECT s.deck || '/' || s.card FROM card_state AS s
      WHERE NOT EXISTS (SELECT 1 FROM cards AS c WHERE c.deck = s.deck AND c.card = s.card)
      ORDER BY 1
      """;
  private static final String STRAYS =
      """
      SELECT deck || '/' || card FROM cards WHERE deck NOT IN (SELECT id FROM decks)
      UNION SELECT deck || '/' || card FROM bodies WHERE deck NOT IN (SELECT id FROM decks)
      UNION SELECT c.deck || '/' || c.card FROM cards AS c LEFT JOIN bodies AS b USING (deck, card)
        WHERE b.body IS NULL
      UNION SELECT b.deck || '/' || b.card FROM bodies AS b LEFT JOIN cards AS c USING (deck, card)
        WHERE c.card IS NULL
      """;

  private final Host host;
  private final Messages messages;
  private final Store store;
  private final StoredTables tables;

  DeckCheckup(Host host, Store store, StoredTables tables) {
    this.host = host;
    this.messages = host.messages();
    this.store = store;
    this.tables = tables;
  }

  void into(List<Check> checks) throws Failure {
    List<String> wrong = new ArrayList<>(tables.list(STRAYS));
    List<String> missing = new ArrayList<>();
    for (StoredDeck deck : store.deckStore().decks()) {
      Map<CardId, String> bodies = store.deckStore().bodies(deck.id());
      if (bodies.size() != deck.cards()) {
        wrong.add(deck.id().text());
      }
      Map<CardId, String> hashes = store.deckStore().hashes(deck.id());
      bodies.forEach(
          (card, body) -> {
            Optional<Card> read = CardJson.kept(card, body);
            String hash = hashes.get(card);
            if (read.isEmpty() || hash != null && !hash.equals(CardJson.hash(body))) {
              wrong.add(card.toString());
            }
          });
      for (Candidate listed : store.deckStore().candidates(List.of(deck.id()))) {
        if (!isAsRead(listed, bodies.get(listed.card()))) {
          wrong.add(listed.card().toString());
        }
      }
      Path file = file(deck);
      if (!Files.isRegularFile(file)) {
        missing.add(deck.id() + " (" + file + ")");
      }
    }
    checks.add(
        wrong.isEmpty()
            ? new Check("cards", true, messages.text("doctor.cards", tables.count("cards")))
            : new Check(
                "cards", false, messages.text("doctor.cards-damaged", wrong.size(), wrong.get(0))));
    checks.add(
        missing.isEmpty()
            ? new Check("decks", true, messages.text("doctor.decks", tables.count("decks")))
            : new Check(
                "decks",
                false,
                messages.text("doctor.decks-missing", missing.size(), missing.get(0))));
    List<String> orphans = tables.list(ORPHANS);
    checks.add(
        new Check(
            "orphans",
            true,
            orphans.isEmpty()
                ? messages.text("doctor.orphans-none")
                : messages.text("doctor.orphans", orphans.size(), orphans.get(0))));
  }

  /** Whether what choosing reads of a card is what its body says. */
  private static boolean isAsRead(Candidate listed, String body) {
    Optional<Card> card = body == null ? Optional.empty() : CardJson.kept(listed.card(), body);
    return card.isPresent()
        && card.get().tags().equals(listed.tags())
        && card.get().difficulty() == listed.difficulty()
        && Objects.equals(card.get().topic(), listed.topic());
  }

  private Path file(StoredDeck deck) throws Failure {
    return Library.file(host, deck);
  }
}
