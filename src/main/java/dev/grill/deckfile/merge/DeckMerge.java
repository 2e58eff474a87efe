package dev.grill.deckfile.merge;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Three editions of a deck brought together: what both began with, mine and theirs. Cards belong
 * together by their ids; one whose id was made of its question, by its question.
 *
 * @param merged the outcome, in the order of mine; mine where both changed the same
 * @param cards every card of the three, in the order of mine, then of theirs
 * @param taken what the deck itself says that changes in mine
 * @param conflicts what the deck itself says that both changed
 * @param theirs their deck, its cards under the ids that mine has
 * @param alike cards of theirs, by id, that may be cards of mine in other words and count as new
 */
public record DeckMerge(
    Deck merged,
    List<CardMerge> cards,
    List<DeckField> taken,
    List<DeckField> conflicts,
    Deck theirs,
    Map<String, String> alike) {

  /** Ids made from a question's text begin so. */
  private static final String MADE = "q-";

  /** Beyond this many cards without a partner a deck was rewritten, not corrected. */
  private static final int MANY = 50;

  public DeckMerge {
    cards = List.copyOf(cards);
    taken = List.copyOf(taken);
    conflicts = List.copyOf(conflicts);
    alike = Map.copyOf(alike);
  }

  /**
   * Merges.
   *
   * @param base null where nobody knows it: then every difference is a conflict
   * @param reworded whether a card of theirs that is only much alike counts as the same
   */
  public static DeckMerge of(Deck base, Deck mine, Deck theirs, boolean reworded) {
    Map<String, String> alike = new LinkedHashMap<>();
    Deck own = mine;
    Deck other = theirs;
    if (base != null) {
      own = named(mine, partners(base, mine, true, new LinkedHashMap<>()));
      other = named(theirs, partners(base, theirs, reworded, alike));
    } else {
      other = named(theirs, partners(mine, theirs, reworded, alike));
    }
    return of(base, mine, own, other, alike);
  }

  private static DeckMerge of(
      Deck base, Deck mine, Deck own, Deck theirs, Map<String, String> alike) {
    Map<String, Card> before = byId(base);
    Map<String, Card> ours = byId(own);
    Map<String, Card> others = byId(theirs);
    Set<String> ids = new LinkedHashSet<>(ours.keySet());
    ids.addAll(others.keySet());
    List<CardMerge> merges = new ArrayList<>();
    Map<String, Card> outcome = new LinkedHashMap<>();
    for (String id : ids) {
      CardId card = new CardId(mine.id(), id);
      CardMerge merge = CardMerge.of(card, before.get(id), ours.get(id), others.get(id));
      merges.add(merge);
      if (merge.merged() != null) {
        outcome.put(id, merge.merged());
      }
    }
    List<Card> cards = ordered(outcome, ours.keySet(), new ArrayList<>(others.keySet()));
    List<DeckField> taken = new ArrayList<>();
    List<DeckField> conflicts = new ArrayList<>();
    Deck merged = mine;
    for (DeckField field : DeckField.values()) {
      if (field.isSame(mine, theirs)) {
        continue;
      }
      if (base != null && field.isSame(base, mine)) {
        taken.add(field);
        merged = field.taken(merged, theirs);
      } else if (base == null || !field.isSame(base, theirs)) {
        conflicts.add(field);
      }
    }
    return new DeckMerge(merged.withCards(cards), merges, taken, conflicts, theirs, alike);
  }

  /** Mine in its order; a card of theirs alone stands behind the one it stands behind there. */
  private static List<Card> ordered(
      Map<String, Card> outcome, Set<String> mine, List<String> theirs) {
    List<String> order = new ArrayList<>();
    for (String id : outcome.keySet()) {
      if (mine.contains(id)) {
        order.add(id);
      }
    }
    for (int i = 0; i < theirs.size(); i++) {
      if (outcome.containsKey(theirs.get(i)) && !mine.contains(theirs.get(i))) {
        int at = -1;
        for (int before = i - 1; before >= 0 && at < 0; before--) {
          at = order.indexOf(theirs.get(before));
        }
        order.add(at + 1, theirs.get(i));
      }
    }
    return order.stream().map(outcome::get).toList();
  }

  private static Map<String, Card> byId(Deck deck) {
    Map<String, Card> cards = new LinkedHashMap<>();
    if (deck != null) {
      for (Card card : deck.cards()) {
        cards.put(card.id().card(), card);
      }
    }
    return cards;
  }

  /**
   * The cards of a later deck whose ids are made of their questions, and that are cards of the
   * earlier one under another wording.
   *
   * @param reworded whether much alike is enough; else such pairs go to {@code alike}
   */
  private static Map<String, String> partners(
      Deck earlier, Deck later, boolean reworded, Map<String, String> alike) {
    Map<String, Card> gone = byId(earlier);
    Map<String, Card> came = byId(later);
    gone.keySet().removeAll(byId(later).keySet());
    came.keySet().removeAll(byId(earlier).keySet());
    gone.keySet().removeIf(id -> !id.startsWith(MADE));
    came.keySet().removeIf(id -> !id.startsWith(MADE));
    Map<String, String> names = new LinkedHashMap<>();
    if (gone.size() > MANY || came.size() > MANY) {
      return names;
    }
    for (Card card : came.values()) {
      Card nearest = null;
      for (Card other : gone.values()) {
        boolean nearer =
            nearest == null
                || Likeness.of(card, other).share() < Likeness.of(card, nearest).share();
        nearest = nearer ? other : nearest;
      }
      if (nearest == null) {
        break;
      }
      Likeness likeness = Likeness.of(card, nearest);
      if (likeness.isCorrected() || reworded && likeness.isReworded()) {
        names.put(card.id().card(), nearest.id().card());
        gone.remove(nearest.id().card());
      } else if (likeness.isReworded()) {
        alike.put(card.id().card(), nearest.id().card());
      }
    }
    return names;
  }

  /** A deck with some of its cards under other ids. */
  private static Deck named(Deck deck, Map<String, String> names) {
    List<Card> cards = new ArrayList<>();
    for (Card card : deck.cards()) {
      String name = names.get(card.id().card());
      cards.add(name == null ? card : card.named(new CardId(deck.id(), name)));
    }
    return names.isEmpty() ? deck : deck.withCards(cards);
  }

  /** Whether both changed the same somewhere. */
  public boolean hasConflicts() {
    boolean cardConflict = false;
    for (CardMerge card : cards) {
      cardConflict |= !card.conflicts().isEmpty() || card.isKept();
    }
    return cardConflict || !conflicts.isEmpty();
  }

  /** Whether there is anything to take or to say. */
  public boolean isQuiet() {
    return cards.stream().allMatch(CardMerge::isQuiet) && taken.isEmpty() && conflicts.isEmpty();
  }
}
