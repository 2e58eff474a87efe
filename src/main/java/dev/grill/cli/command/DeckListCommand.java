package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.DeckId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.print.Json;
import dev.grill.cli.print.Table;
import dev.grill.library.BuiltinOffers;
import dev.grill.library.Library;
import dev.grill.library.Newer;
import dev.grill.library.NewerVersions;
import dev.grill.message.Failure;
import dev.grill.review.Candidate;
import dev.grill.store.StoredDeck;
import dev.grill.text.Escape;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code grill deck list}: the decks that were added, and the editions that could be. */
public final class DeckListCommand implements Command {

  private static final class Tally {
    int fresh;
    int due;
    int suspended;
  }

  @Override
  public int run(Call call) throws Failure, IOException {
    Library library = call.library();
    Map<DeckId, Tally> tallies = tallies(library, call.today());
    List<String> available = BuiltinOffers.untouched(call, library);
    Map<DeckId, Newer> newer = NewerVersions.of(call, library);
    if (call.arguments().has("json")) {
      json(call, library, tallies, newer, available);
    } else {
      text(call, library, tallies, newer, available);
    }
    return 0;
  }

  private static Map<DeckId, Tally> tallies(Library library, LocalDate day) throws Failure {
    Map<DeckId, Tally> tallies = new HashMap<>();
    for (Candidate candidate : library.candidates(Set.of())) {
      Tally tally = tallies.computeIfAbsent(candidate.card().deck(), deck -> new Tally());
      tally.fresh += candidate.state().isNew() ? 1 : 0;
      tally.due += candidate.state().isDue(day) ? 1 : 0;
      tally.suspended += candidate.state().suspended() ? 1 : 0;
    }
    return tallies;
  }

  private static void json(
      Call call,
      Library library,
      Map<DeckId, Tally> tallies,
      Map<DeckId, Newer> newer,
      List<String> available)
      throws Failure, IOException {
    try (JsonGenerator json = call.json()) {
      json.writeStartObject();
      json.writeArrayFieldStart("decks");
      for (StoredDeck deck : library.decks()) {
        Tally tally = tallies.getOrDefault(deck.id(), new Tally());
        json.writeStartObject();
        json.writeStringField("deck", deck.id().text());
        json.writeStringField("title", deck.title());
        Json.text(json, "language", deck.language());
        Json.text(json, "version", deck.version());
        json.writeStringField("origin", deck.origin().name().toLowerCase(Locale.ROOT));
        json.writeStringField("source", deck.source());
        json.writeStringField("file", library.file(deck).toString());
        json.writeNumberField("cards", deck.cards());
        json.writeNumberField("new", tally.fresh);
        json.writeNumberField("due", tally.due);
        json.writeNumberField("suspended", tally.suspended);
        newer(json, newer.get(deck.id()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("available");
      for (String source : available) {
        json.writeString(source);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    call.out().println();
  }

  private static void newer(JsonGenerator json, Newer newer) throws IOException {
    if (newer == Newer.UNKNOWN) {
      json.writeNullField("newer");
    } else {
      json.writeBooleanField("newer", newer == Newer.YES);
    }
  }

  private static void text(
      Call call,
      Library library,
      Map<DeckId, Tally> tallies,
      Map<DeckId, Newer> newer,
      List<String> available) {
    Table table = new Table("llrrrl");
    if (!library.decks().isEmpty()) {
      table.row(
          call.messages().text("deck.id"),
          call.messages().text("deck.title"),
          call.messages().text("deck.cards"),
          call.messages().text("deck.new"),
          call.messages().text("deck.due"),
          call.messages().text("deck.source"));
    }
    for (StoredDeck deck : library.decks()) {
      Tally tally = tallies.getOrDefault(deck.id(), new Tally());
      table.row(
          deck.id().text(),
          Escape.line(deck.title()),
          String.valueOf(deck.cards()),
          String.valueOf(tally.fresh),
          String.valueOf(tally.due),
          Escape.line(deck.source()));
    }
    table.print(call.out());
    List<String> changed = new ArrayList<>();
    for (Map.Entry<DeckId, Newer> deck : newer.entrySet()) {
      if (deck.getValue() == Newer.YES) {
        changed.add(deck.getKey().text());
      }
    }
    if (!changed.isEmpty()) {
      call.out().println(call.messages().text("deck.newer", String.join(" ", changed)));
    }
    for (String source : available) {
      call.out().println(call.messages().text("deck.available", source));
    }
  }
}
