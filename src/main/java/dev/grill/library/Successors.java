package dev.grill.library;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.deckfile.merge.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the cards that came are those that went under another name: a card that another deck has
 * now, or one whose name was made of its question, which was corrected.
 *
 * @param sure the names that went, each with the one in its place
 * @param alike the same for cards whose questions are only much alike: a person has to say
 */
record Successors(Map<CardId, CardId> sure, Map<CardId, CardId> alike) {

  /** Ids made from a question's text begin so. */
  private static final String MADE = "q-";

  /** Beyond this many pairs to compare the file was rewritten, not corrected. */
  private static final int MANY = 5_000;

  /** A card that may have gone on as another, and how alike the questions are. */
  private record Pair(CardId from, CardId to, Likeness likeness) {}

  Successors {
    sure = Map.copyOf(sure);
    alike = Map.copyOf(alike);
  }

  /**
   * Finds them.
   *
   * @param gone the cards that went
   * @param came the cards that came and to which nothing happened yet
   */
  static Successors of(Map<CardId, Card> gone, Map<CardId, Card> came) {
    List<Pair> pairs = new ArrayList<>();
    Map<String, List<Card>> byId = new LinkedHashMap<>();
    for (Card card : came.values()) {
      byId.computeIfAbsent(card.id().card(), id -> new ArrayList<>()).add(card);
    }
    for (Card card : gone.values()) {
      for (Card other : byId.getOrDefault(card.id().card(), List.of())) {
        addMoved(pairs, card, other);
      }
    }
    List<Card> nameless = new ArrayList<>();
    for (Card card : gone.values()) {
      if (card.id().card().startsWith(MADE)) {
        nameless.add(card);
      }
    }
    if (nameless.size() * came.size() <= MANY) {
      for (Card card : nameless) {
        for (Card other : came.values()) {
          if (card.id().deck().equals(other.id().deck())) {
            addAlike(pairs, card, other);
          }
        }
      }
    }
    return chosen(pairs);
  }

  /** A card of the same id in another deck is the same if it says much the same. */
  private static void addMoved(List<Pair> pairs, Card card, Card other) {
    boolean same =
        card.question().equals(other.question())
            || card.answer().equals(other.answer())
            || Likeness.of(card, other).isReworded();
    if (same && !card.id().deck().equals(other.id().deck())) {
      pairs.add(new Pair(card.id(), other.id(), new Likeness(0, 1)));
    }
  }

  private static void addAlike(List<Pair> pairs, Card card, Card other) {
    Likeness likeness = Likeness.of(card, other);
    if (likeness.isReworded()) {
      pairs.add(new Pair(card.id(), other.id(), likeness));
    }
  }

  /** The nearest first; no card twice. */
  private static Successors chosen(List<Pair> pairs) {
    pairs.sort(Comparator.comparingDouble(pair -> pair.likeness().share()));
    Map<CardId, CardId> sure = new LinkedHashMap<>();
    Map<CardId, CardId> alike = new LinkedHashMap<>();
    Set<CardId> used = new HashSet<>();
    for (Pair pair : pairs) {
      boolean open = !sure.containsKey(pair.from()) && !alike.containsKey(pair.from());
      if (open && used.add(pair.to())) {
        (pair.likeness().isCorrected() ? sure : alike).put(pair.from(), pair.to());
      }
    }
    return new Successors(sure, alike);
  }
}
