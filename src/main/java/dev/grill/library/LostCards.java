package dev.grill.library;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.store.Store;
import dev.grill.text.Distance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cards without ids whose question was reworded in a linked file: the card of the old question goes
 * with its progress, and one that says almost the same comes as new.
 */
final class LostCards {

  /** Ids made from a question's text begin so. */
  private static final String MADE = "q-";

  /** Beyond this many cards gone or come the file was rewritten, not corrected. */
  private static final int MANY = 50;

  /** Of a question, in UTF-16 code units: comparing takes time with the square of it. */
  private static final int COMPARED = 400;

  private LostCards() {}

  /** The cards that went, each with the very similar one that came. */
  static Map<CardId, CardId> of(DeckId id, Store store, Deck now) throws Failure {
    Set<CardId> before = new HashSet<>();
    for (CardId card : store.deckStore().cardIds()) {
      if (card.deck().equals(id)) {
        before.add(card);
      }
    }
    List<Card> came = new ArrayList<>();
    Set<CardId> gone = new HashSet<>(before);
    for (Card card : now.cards()) {
      gone.remove(card.id());
      if (!before.contains(card.id())) {
        came.add(card);
      }
    }
    gone.removeIf(card -> !card.card().startsWith(MADE));
    Map<CardId, CardId> renamed = new LinkedHashMap<>();
    if (gone.size() > MANY || came.size() > MANY) {
      return renamed;
    }
    for (CardId card : gone) {
      String question = store.deckStore().card(card).map(Card::question).orElse(null);
      for (Card other : came) {
        if (question != null && isAlike(question, other.question())) {
          renamed.putIfAbsent(card, other.id());
        }
      }
    }
    return renamed;
  }

  /** Whether at most a quarter of a question's letters was changed. */
  private static boolean isAlike(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    return longer <= COMPARED && Distance.between(one, other) * 4 <= longer;
  }
}
