package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.CardId;
import dev.grill.cli.Call;
import dev.grill.cli.print.Json;
import dev.grill.deckfile.merge.CardMerge;
import dev.grill.library.DeckUpdate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Updates as JSON: cards by name. */
final class UpdateJson {

  private UpdateJson() {}

  static void print(Call call, List<DeckUpdate> updates) throws IOException {
    try (JsonGenerator json = call.json()) {
      json.writeStartObject();
      json.writeArrayFieldStart("decks");
      for (DeckUpdate update : updates) {
        json.writeStartObject();
        json.writeStringField("deck", update.id().text());
        Json.text(json, "from", from(update));
        Json.text(json, "to", to(update));
        for (Map.Entry<String, List<String>> kind : names(List.of(update)).entrySet()) {
          json.writeArrayFieldStart(kind.getKey());
          for (String name : kind.getValue()) {
            json.writeString(name);
          }
          json.writeEndArray();
        }
        json.writeArrayFieldStart("conflictFields");
        for (DeckUpdate.Conflict conflict : update.conflicts()) {
          json.writeStartObject();
          String card = conflict.card();
          Json.text(json, "card", card.isEmpty() ? null : new CardId(update.id(), card).toString());
          Json.text(json, "field", conflict.key().isEmpty() ? null : conflict.key());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    call.out().println();
  }

  /** The version the learner has. */
  static String from(DeckUpdate update) {
    return update.isNew() ? null : update.deck().version();
  }

  /** The version that the source has. */
  static String to(DeckUpdate update) {
    return update.merge().theirs().version();
  }

  /** The names of cards by what becomes of them. */
  static Map<String, List<String>> names(List<DeckUpdate> updates) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (String kind : List.of("added", "changed", "moved", "removed", "conflicts", "edited")) {
      names.put(kind, new ArrayList<>());
    }
    for (DeckUpdate update : updates) {
      for (CardMerge card : update.merge().cards()) {
        String name = card.id().toString();
        add(names, "added", card.isAdded(), name);
        add(names, "changed", card.isChanged(), name);
        add(names, "moved", update.moved().containsKey(card.id()), name);
        add(names, "removed", card.isRemoved(), name);
        add(names, "conflicts", !card.conflicts().isEmpty() || card.isKept(), name);
        add(names, "edited", !card.edited().isEmpty(), name);
      }
    }
    return names;
  }

  private static void add(Map<String, List<String>> names, String kind, boolean so, String name) {
    if (so) {
      names.get(kind).add(name);
    }
  }
}
