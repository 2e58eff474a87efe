package dev.grill.tui.browse;

import dev.grill.message.Messages;
import dev.grill.review.find.CardQuery;
import dev.grill.text.SearchText;
import java.util.HashMap;
import java.util.Map;

/**
 * What all screens of browsing are given.
 *
 * @param words what may be written in the search line: the English words and the person's own
 */
record BrowseContext(Messages messages, CardQuery.Words words) {

  static BrowseContext of(Messages messages) {
    Map<String, CardQuery.Field> fields = new HashMap<>();
    for (CardQuery.Field field : CardQuery.Field.values()) {
      fields.put(field.word(), field);
      fields.put(SearchText.fold(field(field, messages)), field);
    }
    Map<String, CardQuery.State> states = new HashMap<>();
    for (CardQuery.State state : CardQuery.State.values()) {
      states.put(state.word(), state);
      states.put(SearchText.fold(messages.text("state." + state.word())), state);
    }
    return new BrowseContext(messages, new CardQuery.Words(fields, states));
  }

  String text(String key, Object... args) {
    return messages.text(key, args);
  }

  /** The word for a kind of choice, as it is shown. */
  String field(CardQuery.Field field) {
    return field(field, messages);
  }

  private static String field(CardQuery.Field field, Messages messages) {
    return messages.text("browse.field." + field.word());
  }
}
