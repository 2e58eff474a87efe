package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.DeckId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.backend.Choosing;
import dev.grill.cli.print.Table;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.PlanDay;
import dev.grill.review.Queue;
import dev.grill.review.Queue.Counts;
import dev.grill.review.figures.CountedCards;
import dev.grill.review.figures.DeckFigures;
import dev.grill.store.StoredDeck;
import dev.grill.text.Escape;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code grill due}: how many cards wait today. */
public final class DueCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    Choosing choosing = Choosing.of(call);
    Library library = call.library();
    LocalDate day = call.today();
    Queue queue = choosing.queue(library, day);
    List<StoredDeck> decks = new ArrayList<>();
    for (StoredDeck deck : library.decks()) {
      if (choosing.decks().isEmpty() || choosing.decks().contains(deck.id())) {
        decks.add(deck);
      }
    }
    if (call.arguments().has("json")) {
      json(call, queue, decks);
    } else if (call.arguments().has("short")) {
      call.out().println(line(call.messages(), queue.counts()));
    } else {
      text(call, choosing, queue, decks);
    }
    return 0;
  }

  private static void json(Call call, Queue queue, List<StoredDeck> decks) throws IOException {
    Map<DeckId, Counts> byDeck = queue.countsByDeck();
    try (JsonGenerator json = call.json()) {
      json.writeStartObject();
      json.writeStringField("day", queue.day().toString());
      json.writeArrayFieldStart("decks");
      for (StoredDeck deck : decks) {
        json.writeStartObject();
        json.writeStringField("deck", deck.id().text());
        json.writeStringField("title", deck.title());
        dev.grill.cli.print.Json.text(json, "language", deck.language());
        counts(json, byDeck.getOrDefault(deck.id(), Counts.NONE));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeObjectFieldStart("total");
      counts(json, queue.counts());
      json.writeEndObject();
      json.writeEndObject();
    }
    call.out().println();
  }

  private static void counts(JsonGenerator json, Counts counts) throws IOException {
    json.writeNumberField("due", counts.due());
    json.writeNumberField("new", counts.fresh());
    json.writeNumberField("repeat", counts.repeat());
    json.writeNumberField("total", counts.total());
  }

  private static String line(Messages messages, Counts counts) {
    return counts.total() == 0
        ? messages.text("due.short-none")
        : messages.text("due.short", counts.due(), counts.fresh(), counts.repeat());
  }

  private static void text(Call call, Choosing choosing, Queue queue, List<StoredDeck> decks)
      throws Failure, IOException {
    Messages messages = call.messages();
    if (call.library().decks().isEmpty()) {
      call.out().println(messages.text("due.no-decks"));
      return;
    }
    Map<DeckId, Counts> byDeck = queue.countsByDeck();
    if (!byDeck.isEmpty()) {
      Table table = new Table("lrrr");
      table.row(
          messages.text("due.deck"),
          messages.text("due.due"),
          messages.text("due.new"),
          messages.text("due.repeat"));
      for (StoredDeck deck : decks) {
        Counts counts = byDeck.get(deck.id());
        if (counts != null) {
          table.row(
              Escape.line(deck.title()),
              String.valueOf(counts.due()),
              String.valueOf(counts.fresh()),
              String.valueOf(counts.repeat()));
        }
      }
      table.print(call.out());
      call.out().println();
      Counts total = queue.counts();
      call.out().println(messages.text("due.total", total.due(), total.fresh(), total.repeat()));
      return;
    }
    call.out().println(messages.text("due.nothing") + next(call, choosing, queue.day()));
  }

  /** When the next cards come, if any are scheduled. */
  private static String next(Call call, Choosing choosing, LocalDate day)
      throws Failure, IOException {
    String planned = nextPlanned(call, choosing, day);
    if (planned != null) {
      return " " + planned;
    }
    CountedCards counted =
        choosing.selection().isOfDecksAlone()
            ? call.library().counted(choosing.decks(), day)
            : null;
    if (counted != null) {
      DeckFigures all = DeckFigures.of(counted, choosing.limits());
      return next(call, all.nextDay(), all.nextCards());
    }
    LocalDate next = null;
    int cards = 0;
    for (Candidate candidate : call.library().candidates(choosing.decks())) {
      CardState state = candidate.state();
      if (state.memory() != null
          && !state.suspended()
          && choosing.selection().takes(candidate, day)) {
        LocalDate due = state.memory().due();
        if (due.isAfter(day) && (next == null || due.isBefore(next))) {
          next = due;
          cards = 0;
        }
        cards += due.equals(next) ? 1 : 0;
      }
    }
    return next(call, next, cards);
  }

  private static String next(Call call, LocalDate next, int cards) throws Failure {
    return next == null ? "" : " " + call.messages().count("due.next", cards, next);
  }

  /** The same where an interview plan says it; null where none asks anything more. */
  private static String nextPlanned(Call call, Choosing choosing, LocalDate day)
      throws Failure, IOException {
    PlanDay next = choosing.nextPlanned(call.library(), day);
    return next == null ? null : call.messages().count("due.next", next.cards(), next.day());
  }
}
