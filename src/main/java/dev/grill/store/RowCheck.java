package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.review.Event;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares each row of the log with its hash when it is read. A damaged row is set aside: it takes
 * no part in anything and is remembered, so that the person can be told.
 */
final class RowCheck {

  private final Set<String> damaged = new LinkedHashSet<>();

  /** Whether a row is as it was recorded. */
  boolean isSound(Recorded recorded) {
    CardId card = recorded.row().card();
    boolean sound =
        recorded.isSound()
            && CardId.isValidPart(card.deck().text())
            && CardId.isValidPart(card.card());
    if (!sound) {
      damaged.add(recorded.row().id() + " (" + card + ", " + recorded.row().when().at() + ")");
    }
    return sound;
  }

  /** The event of a row; null where the row is damaged, and of a note whose text is elsewhere. */
  Event event(Recorded recorded) {
    boolean unread = recorded.withheld() != null && recorded.row().kind().equals("note");
    return isSound(recorded) && !unread ? recorded.row().event() : null;
  }

  /** The damaged rows met so far: id, card and moment of each. */
  List<String> damaged() {
    return new ArrayList<>(damaged);
  }
}
