package dev.grill.store;

import dev.grill.card.CardId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at the names in a database as at any other input: one that no deck or card can have is set
 * aside with its row and remembered, so that the person can be told. A name becomes part of paths
 * and of what is printed.
 */
final class IdCheck {

  private final Set<String> refused = new LinkedHashSet<>();

  /** Whether a row's deck can be one. */
  boolean isDeck(String deck) {
    boolean valid = deck != null && CardId.isValidPart(deck);
    if (!valid) {
      refused.add(String.valueOf(deck));
    }
    return valid;
  }

  /** Whether a row's card can be one. */
  boolean isCard(String deck, String card) {
    boolean valid =
        deck != null && card != null && CardId.isValidPart(deck) && CardId.isValidPart(card);
    if (!valid) {
      refused.add(deck + "/" + card);
    }
    return valid;
  }

  /** The names met so far that are none, as they stand in the database. */
  List<String> refused() {
    return new ArrayList<>(refused);
  }
}
