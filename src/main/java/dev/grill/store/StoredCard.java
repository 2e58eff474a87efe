package dev.grill.store;

import dev.grill.card.CardId;
import java.util.List;

/**
 * A card of the library: what choosing needs to know, and the rest as one text.
 *
 * @param topic null where the deck names none
 * @param difficulty 1 to 3
 * @param body the whole card as JSON; nothing here looks into it
 */
public record StoredCard(CardId id, String topic, int difficulty, List<String> tags, String body) {

  public StoredCard {
    tags = List.copyOf(tags);
  }
}
