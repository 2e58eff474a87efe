package dev.grill.library;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.deckfile.merge.CardField;
import dev.grill.deckfile.merge.CardMerge;
import dev.grill.deckfile.merge.DeckField;
import dev.grill.deckfile.merge.DeckMerge;
import dev.grill.library.source.DeliveredDeck;
import dev.grill.store.Origin;
import dev.grill.store.StoredDeck;
import dev.grill.store.TakenDeck;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an update makes of one deck.
 *
 * @param deck the deck of the library; null for one that is new at a source
 * @param mineBytes the text of its kept copy; null for a built-in or new deck
 * @param base null where nobody knows it
 * @param delivered what its source has now; null for a built-in deck
 * @param taken what is to be remembered of it, its base still to be decided; null for a built-in
 *     one
 * @param merge the merge; of a new deck, with nothing
 * @param moved the cards that came from other decks or had other names, by their new names
 */
public record DeckUpdate(
    StoredDeck deck,
    byte[] mineBytes,
    Deck base,
    DeliveredDeck delivered,
    TakenDeck taken,
    DeckMerge merge,
    Map<CardId, CardId> moved) {

  /** What a person decided about a field that both changed. */
  public enum Choice {
    MINE,
    THEIRS,
    /** Decided later: mine stays for now. */
    LATER
  }

  /**
   * A decision.
   *
   * @param edited for {@link Choice#MINE}, the card with another wording of the field; else null
   */
  public record Decision(Choice choice, Card edited) {
    public static final Decision MINE = new Decision(Choice.MINE, null);
    public static final Decision THEIRS = new Decision(Choice.THEIRS, null);
    public static final Decision LATER = new Decision(Choice.LATER, null);
  }

  /**
   * A place where both changed.
   *
   * @param card the card's id without its deck; empty for the deck itself
   * @param key the field's key; empty where they took the card out that I changed
   */
  public record Conflict(String card, String key) {}

  public DeckId id() {
    return merge.merged().id();
  }

  public boolean isNew() {
    return deck == null;
  }

  public boolean isBuiltin() {
    return deck != null && deck.origin() == Origin.BUILTIN;
  }

  /** Whether there is nothing to take and nothing to decide. */
  public boolean isQuiet() {
    return !isNew() && merge.isQuiet() && moved.isEmpty();
  }

  /** Every place where both changed. */
  public Set<Conflict> conflicts() {
    Set<Conflict> conflicts = new LinkedHashSet<>();
    for (DeckField field : merge.conflicts()) {
      conflicts.add(new Conflict("", field.key()));
    }
    for (CardMerge card : merge.cards()) {
      for (CardField field : card.conflicts()) {
        conflicts.add(new Conflict(card.id().card(), field.key()));
      }
      if (card.isKept()) {
        conflicts.add(new Conflict(card.id().card(), ""));
      }
    }
    return conflicts;
  }

  /** What the learner's deck says after some decisions; without one, mine stays. */
  public Deck outcome(Map<Conflict, Decision> decisions) {
    Deck outcome = merge.merged();
    for (DeckField field : merge.conflicts()) {
      Decision decision = decisions.getOrDefault(new Conflict("", field.key()), Decision.LATER);
      outcome = decision.choice() == Choice.THEIRS ? field.taken(outcome, merge.theirs()) : outcome;
    }
    Map<CardId, Card> cards = byId(outcome);
    for (CardMerge merged : merge.cards()) {
      String id = merged.id().card();
      Card card = cards.get(merged.id());
      for (CardField field : merged.conflicts()) {
        Decision decision = decisions.getOrDefault(new Conflict(id, field.key()), Decision.LATER);
        if (decision.choice() == Choice.THEIRS) {
          card = field.taken(card, merged.theirs());
        } else if (decision.edited() != null) {
          card = field.taken(card, decision.edited());
        }
        cards.put(merged.id(), card);
      }
      Decision kept = decisions.getOrDefault(new Conflict(id, ""), Decision.LATER);
      if (merged.isKept() && kept.choice() == Choice.THEIRS) {
        cards.remove(merged.id());
      }
    }
    return outcome.withCards(List.copyOf(cards.values()));
  }

  /** What the next update is merged against: theirs, and what is undecided as it was before. */
  public Deck nextBase(Map<Conflict, Decision> decisions) {
    Deck next = merge.theirs();
    for (DeckField field : merge.conflicts()) {
      Decision decision = decisions.getOrDefault(new Conflict("", field.key()), Decision.LATER);
      next = decision.choice() == Choice.LATER && base != null ? field.taken(next, base) : next;
    }
    Map<CardId, Card> cards = byId(next);
    for (CardMerge merged : merge.cards()) {
      String id = merged.id().card();
      for (CardField field : merged.conflicts()) {
        Decision decision = decisions.getOrDefault(new Conflict(id, field.key()), Decision.LATER);
        if (decision.choice() == Choice.LATER && merged.base() != null) {
          cards.put(merged.id(), field.taken(cards.get(merged.id()), merged.base()));
        }
      }
      Decision kept = decisions.getOrDefault(new Conflict(id, ""), Decision.LATER);
      if (merged.isKept() && kept.choice() == Choice.LATER) {
        cards.put(merged.id(), merged.base());
      }
    }
    return next.withCards(List.copyOf(cards.values()));
  }

  /** Whether something that nobody knows the base of stays undecided. */
  public boolean staysUnknown(Map<Conflict, Decision> decisions) {
    for (Conflict conflict : conflicts()) {
      Decision decision = decisions.getOrDefault(conflict, Decision.LATER);
      if (decision.choice() == Choice.LATER && lacksBase(conflict)) {
        return true;
      }
    }
    return false;
  }

  private boolean lacksBase(Conflict conflict) {
    if (base == null || conflict.card().isEmpty()) {
      return base == null;
    }
    for (CardMerge card : merge.cards()) {
      if (card.id().card().equals(conflict.card())) {
        return card.base() == null;
      }
    }
    return false;
  }

  private static Map<CardId, Card> byId(Deck deck) {
    Map<CardId, Card> cards = new LinkedHashMap<>();
    deck.cards().forEach(card -> cards.put(card.id(), card));
    return cards;
  }
}
