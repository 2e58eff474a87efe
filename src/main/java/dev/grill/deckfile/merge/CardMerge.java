package dev.grill.deckfile.merge;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import java.util.ArrayList;
import java.util.List;

/**
 * One card of a merge. A field is theirs where mine is as it was, and mine where theirs is.
 *
 * @param base the card as both began; null where there was none
 * @param mine null where it is not, or no more
 * @param theirs null where it is not, or no more
 * @param merged what comes of it, mine where both changed the same; null where it goes
 * @param taken the fields that change in mine
 * @param edited the fields that only I changed
 * @param conflicts the fields that both changed, and not to the same
 */
public record CardMerge(
    CardId id,
    Card base,
    Card mine,
    Card theirs,
    Card merged,
    List<CardField> taken,
    List<CardField> edited,
    List<CardField> conflicts) {

  public CardMerge {
    taken = List.copyOf(taken);
    edited = List.copyOf(edited);
    conflicts = List.copyOf(conflicts);
  }

  /** Merges the three states of one card, each of which may be missing, but not all. */
  public static CardMerge of(CardId id, Card base, Card mine, Card theirs) {
    List<CardField> none = List.of();
    if (mine == null) {
      // theirs alone is new; what I took out stays out
      Card merged = base == null ? theirs : null;
      return new CardMerge(id, base, null, theirs, merged, none, none, none);
    }
    if (theirs == null) {
      boolean untouched = base != null && CardField.differing(base, mine).isEmpty();
      List<CardField> kept = base == null || untouched ? none : CardField.differing(base, mine);
      return new CardMerge(
          id, base, mine, null, untouched ? null : mine, none, base == null ? none : kept, none);
    }
    List<CardField> taken = new ArrayList<>();
    List<CardField> edited = new ArrayList<>();
    List<CardField> conflicts = new ArrayList<>();
    Card merged = mine;
    for (CardField field : CardField.differing(mine, theirs)) {
      boolean same = base != null && !CardField.differing(base, mine).contains(field);
      boolean theirsSame = base != null && !CardField.differing(base, theirs).contains(field);
      if (same) {
        taken.add(field);
        merged = field.taken(merged, theirs);
      } else if (theirsSame) {
        edited.add(field);
      } else {
        conflicts.add(field);
      }
    }
    return new CardMerge(id, base, mine, theirs, merged, taken, edited, conflicts);
  }

  /** A card that is new in theirs. */
  public boolean isAdded() {
    return base == null && mine == null;
  }

  /** A card that theirs has no more and mine, which is as it was, loses. */
  public boolean isRemoved() {
    return mine != null && merged == null;
  }

  /** A card that theirs has no more and that I changed: it stays. */
  public boolean isKept() {
    return base != null && mine != null && theirs == null && merged != null;
  }

  /** Whether mine becomes another. */
  public boolean isChanged() {
    return !taken.isEmpty();
  }

  /** Whether nothing is to be said of it. */
  public boolean isQuiet() {
    return !isAdded() && !isRemoved() && !isKept() && !isChanged() && conflicts.isEmpty();
  }
}
