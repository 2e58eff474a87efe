package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.CardId;
import dev.grill.cli.Arguments;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.print.ReadingBar;
import dev.grill.deckfile.foreign.Imported;
import dev.grill.library.DeckAdding;
import dev.grill.library.Library;
import dev.grill.library.source.SourceRequest;
import dev.grill.message.Failure;
import dev.grill.store.StoredDeck;
import dev.grill.text.Escape;
import java.io.IOException;
import java.util.List;

/** {@code grill deck add}: adds decks, all of what was named or nothing. */
public final class DeckAddCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    Library library = call.libraryToFill();
    ReadingBar bar = new ReadingBar(call.around(), call.err());
    DeckAdding.Added added;
    try {
      added = DeckAdding.add(call, library, call.arguments().operands(), request(call, bar));
    } finally {
      bar.clear();
    }
    if (Library.tellProblems(call, added.problems())) {
      throw Failure.rejected("deck.nothing-added");
    }
    if (call.arguments().has("json")) {
      try (JsonGenerator json = call.json()) {
        json.writeStartObject();
        decks(json, "added", added.added());
        decks(json, "unchanged", added.unchanged());
        json.writeNumberField("answers", added.answers());
        json.writeEndObject();
      }
      call.out().println();
      return 0;
    }
    for (StoredDeck deck : added.added()) {
      call.out()
          .println(
              call.messages()
                  .count("deck.added", deck.cards(), deck.id(), Escape.line(deck.title())));
    }
    if (added.answers() > 0) {
      call.out().println(call.messages().count("deck.answers-added", added.answers()));
    }
    boolean tells = !added.added().isEmpty() && !added.lost().isEmpty();
    if (tells) {
      call.tell(call.messages().text("deck.not-taken"));
    }
    for (Imported.Lost lost : tells ? added.lost() : List.<Imported.Lost>of()) {
      call.tell(call.messages().count(lost.key(), lost.count(), lost.args().toArray()));
    }
    for (StoredDeck deck : added.unchanged()) {
      call.out().println(call.messages().text("deck.unchanged", deck.id()));
    }
    return 0;
  }

  private static SourceRequest request(Call call, ReadingBar bar) throws Failure {
    Arguments arguments = call.arguments();
    String id = arguments.value("id");
    if (id != null && !CardId.isValidPart(id)) {
      throw Failure.usage("deck.bad-id", id);
    }
    boolean progress = arguments.has("with-progress");
    return new SourceRequest(arguments.has("link"), arguments.value("ref"), id, progress, bar);
  }

  private static void decks(JsonGenerator json, String name, List<StoredDeck> decks)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (StoredDeck deck : decks) {
      json.writeStartObject();
      json.writeStringField("deck", deck.id().text());
      json.writeStringField("title", deck.title());
      json.writeNumberField("cards", deck.cards());
      json.writeStringField("source", deck.source());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
