package dev.grill.library;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.store.CardJson;
import dev.grill.store.Overlay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Built-in cards in the learner's own wording: the program's own files stay as they are. */
public final class Overlays {

  private Overlays() {}

  /** A deck with the learner's cards in place of its own; those it no longer has stand last. */
  public static Deck mine(Deck deck, Map<CardId, Overlay> overlays) {
    Map<CardId, Card> cards = new LinkedHashMap<>();
    overlays.forEach((id, overlay) -> put(cards, id, overlay.mine()));
    return with(deck, cards);
  }

  /** A deck as it was when the learner's cards were made of its own. */
  public static Deck base(Deck deck, Map<CardId, Overlay> overlays) {
    Map<CardId, Card> cards = new LinkedHashMap<>();
    overlays.forEach((id, overlay) -> put(cards, id, overlay.base()));
    return with(deck, cards);
  }

  private static void put(Map<CardId, Card> cards, CardId id, String body) {
    CardJson.kept(id, body).ifPresent(card -> cards.put(id, card));
  }

  private static Deck with(Deck deck, Map<CardId, Card> others) {
    if (others.isEmpty()) {
      return deck;
    }
    Map<CardId, Card> left = new LinkedHashMap<>(others);
    List<Card> cards = new ArrayList<>();
    for (Card card : deck.cards()) {
      Card other = left.remove(card.id());
      cards.add(other == null ? card : other);
    }
    cards.addAll(left.values());
    return deck.withCards(cards);
  }
}
