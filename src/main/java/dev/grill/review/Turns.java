package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
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

  private static final class Deck implements Comparable<Deck> {
    private Instant lastBegun = Instant.MIN;
    private int next;
    private int end;

    @Override
    public int compareTo(Deck other) {
      return lastBegun.compareTo(other.lastBegun);
    }
  }

  Turns(NewOrder order) {
    this.order = order;
  }

  /**
   * @param candidates the chosen cards, begun or not
   */
  Turns(List<Candidate> candidates, NewOrder order) {
    this(order);
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

  /** When the last card of a deck was begun; {@link Instant#MIN} for never. */
  void begun(DeckId deck, Instant last) {
    deck(deck).lastBegun = last;
  }

  /** A card of the deck is begun, after all before. */
  void begin(DeckId deck) {
    begin(deck(deck));
  }

  private void begin(Deck deck) {
    now = now.plusSeconds(1);
    deck.lastBegun = now;
  }

  /** A deck has new cards: those from one place to before another in some order of all. */
  void waiting(DeckId deck, int from, int to) {
    Deck waiting = deck(deck);
    waiting.next = from;
    waiting.end = to;
  }

  /**
   * Begins the next new cards.
   *
   * @param fresh all that may be begun, in the order of deck ids, then of the file
   * @param count how many are wanted; fewer, if there are no more, are begun
   */
  List<CardId> next(List<CardId> fresh, int count) {
    for (int from = 0, to; from < fresh.size(); from = to) {
      DeckId id = fresh.get(from).deck();
      to = from + 1;
      while (to < fresh.size() && id.equals(fresh.get(to).deck())) {
        to++;
      }
      waiting(id, from, to);
    }
    List<CardId> next = new ArrayList<>();
    for (int place : next(Math.max(0, Math.min(count, fresh.size())))) {
      next.add(fresh.get(place));
    }
    return next;
  }

  /**
   * Begins the next of the new cards that were said to wait.
   *
   * @param count as many at most
   * @return their places
   */
  int[] next(int count) {
    int[] places = new int[count];
    if (order == NewOrder.DECK) {
      for (int i = 0; i < count; i++) {
        places[i] = i;
      }
      return places;
    }
    List<Deck> longestAgo = new ArrayList<>();
    for (Deck deck : decks.values()) {
      if (deck.next < deck.end) {
        longestAgo.add(deck);
      }
    }
    Collections.sort(longestAgo); // keeps decks begun at the same moment in the order of their ids
    ArrayDeque<Deck> turns = new ArrayDeque<>(longestAgo);
    for (int i = 0; i < count; i++) {
      Deck deck = turns.remove();
      places[i] = deck.next++;
      begin(deck);
      if (deck.next < deck.end) {
        turns.add(deck);
      }
    }
    return places;
  }
}
