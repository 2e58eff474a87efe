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

  private final String home;
  private final Set<String> damaged = new LinkedHashSet<>();

  /**
   * @param home this home's id: rows from before rows had a home are its own or nobody's
   */
  RowCheck(String home) {
    this.home = home;
  }

  /** This home's id. */
  String home() {
    return home;
  }

  /** The event of a row; null where the row is damaged. */
  Event event(EventRow row, String hash) {
    boolean sound = row.hash().equals(hash);
    if (!sound && (row.home() == null || row.home().equals(home))) {
      sound = row.hashOfForm1().equals(hash);
    }
    CardId card = row.card();
    if (sound && CardId.isValidPart(card.deck().text()) && CardId.isValidPart(card.card())) {
      return row.event();
    }
    damaged.add(row.id() + " (" + row.card() + ", " + row.when().at() + ")");
    return null;
  }

  /** The damaged rows met so far: id, card and moment of each. */
  List<String> damaged() {
    return new ArrayList<>(damaged);
  }
}
