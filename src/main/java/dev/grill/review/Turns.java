package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * From which deck the next new card comes, as cards are begun: from the one whose last begun card
 * was begun longest ago, decks never begun first, ties by deck id; or deck after deck. Within a
 * deck new cards keep their order.
 */
final class Turns {

  /** Cards that are still to be begun are begun after all others. */
  private static final Instant AFTER_ALL = Instant.ofEpochSecond(1L << 40);

  private final NewOrder order;
  private final Map<DeckId, Deck> decks = new TreeMap<>();
  private Instant now = AFTER_ALL;

  private static final class Deck {
    private Instant lastBegun = Instant.MIN;
    private List<CardId> fresh = List.of();
    private int taken;
  }

  /**
   * @param candidates the chosen cards, begun or not
   */
  Turns(List<Candidate> candidates, NewOrder order) {
    this.order = order;
    DeckId id = null;
    Deck deck = null;
    for (Candidate candidate : candidates) {
      if (!candidate.card().deck().equals(id)) { // the cards of a deck follow one another
        id = candidate.card().deck();
        deck = deck(id);
      }
      Instant begun = candidate.state().learned().begun();
      if (begun != null && begun.isAfter(deck.lastBegun)) {
        deck.lastBegun = begun;
      }
    }
  }

  private Deck deck(DeckId id) {
    Deck deck = decks.get(id);
    if (deck == null) {
      deck = new Deck();
      decks.put(id, deck);
    }
    return deck;
  }

  /** A card of the deck is begun, after all before. */
  void begin(DeckId deck) {
    begin(deck(deck));
  }

  private void begin(Deck deck) {
    now = now.plusSeconds(1);
    deck.lastBegun = now;
  }

  /**
   * Begins the next new cards.
   *
   * @param fresh all that may be begun, in the order of deck ids, then of the file
   * @param count how many are wanted; fewer, if there are no more, are begun
   */
  List<CardId> next(List<CardId> fresh, int count) {
    int size = Math.max(0, Math.min(count, fresh.size()));
    if (order == NewOrder.DECK) {
      return fresh.subList(0, size);
    }
    for (Deck deck : decks.values()) {
      deck.fresh = List.of();
      deck.taken = 0;
    }
    for (int from = 0, to; from < fresh.size(); from = to) {
      DeckId id = fresh.get(from).deck();
      to = from + 1;
      while (to < fresh.size() && id.equals(fresh.get(to).deck())) {
        to++;
      }
      deck(id).fresh = fresh.subList(from, to);
    }
    List<CardId> next = new ArrayList<>(size);
    while (next.size() < size) {
      Deck longestAgo = longestAgo();
      next.add(longestAgo.fresh.get(longestAgo.taken++));
      begin(longestAgo);
    }
    return next;
  }

  private Deck longestAgo() {
    Deck longestAgo = null;
    for (Deck deck : decks.values()) {
      boolean before = longestAgo == null || deck.lastBegun.isBefore(longestAgo.lastBegun);
      if (deck.taken < deck.fresh.size() && before) {
        longestAgo = deck;
      }
    }
    return longestAgo;
  }
}
