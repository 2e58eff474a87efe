package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.Card;
import dev.grill.card.DeckId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.backend.Choosing;
import dev.grill.cli.print.Csv;
import dev.grill.cli.print.Json;
import dev.grill.cli.print.Table;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Selection;
import dev.grill.review.find.CardText;
import dev.grill.settings.Setting;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.SearchText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code grill cards}: lists and searches cards. */
public final class CardsCommand implements Command {

  private record Row(Card card, CardState state, String word) {}

  @Override
  public int run(Call call) throws Failure, IOException {
    List<Row> rows = rows(call, call.arguments().value("state"));
    if (call.arguments().has("json")) {
      json(call, rows);
    } else if (call.arguments().has("csv")) {
      csv(call, rows);
    } else {
      text(call, rows);
    }
    return 0;
  }

  private static List<Row> rows(Call call, String wanted) throws Failure, IOException {
    Library library = call.library();
    Set<DeckId> decks = Choosing.named(call);
    Selection selection =
        new Selection(decks, Choosing.tags(call), Set.of(), Set.of(), false, false);
    List<SearchText.Needle> words = words(call.arguments().value("search"));
    LocalDate day = call.today();
    int leechAfter = call.settings().number(Setting.LEECH_AFTER);
    List<Row> inTitle = new ArrayList<>();
    List<Row> elsewhere = new ArrayList<>();
    for (Candidate candidate : library.candidates(decks)) {
      CardState state = candidate.state();
      String word = state.word(day);
      boolean inState =
          wanted == null
              || wanted.equals(word)
              || (wanted.equals("leech") && state.lapses() >= leechAfter)
              || (wanted.equals("flagged") && state.flagged());
      if (inState && selection.takes(candidate, day)) {
        Card card = library.card(candidate.card());
        SearchText text = words.isEmpty() ? null : CardText.of(card);
        if (words.stream().allMatch(needle -> text.contains(needle))) {
          boolean first = words.stream().allMatch(needle -> text.titleContains(needle));
          (first ? inTitle : elsewhere).add(new Row(card, state, word));
        }
      }
    }
    inTitle.addAll(elsewhere);
    return inTitle;
  }

  /** The words to look for, each of which has to be there; none for all cards. */
  private static List<SearchText.Needle> words(String search) {
    List<SearchText.Needle> words = new ArrayList<>();
    for (String word : search == null ? new String[0] : search.split("\\s+")) {
      SearchText.Needle needle = new SearchText.Needle(word);
      if (!needle.isEmpty()) {
        words.add(needle);
      }
    }
    return words;
  }

  private static void json(Call call, List<Row> rows) throws IOException {
    try (JsonGenerator json = call.json()) {
      json.writeStartObject();
      json.writeArrayFieldStart("cards");
      for (Row row : rows) {
        Card card = row.card();
        json.writeStartObject();
        json.writeStringField("card", card.id().toString());
        json.writeStringField("deck", card.id().deck().text());
        json.writeStringField("id", card.id().card());
        json.writeStringField("question", card.question());
        Json.texts(json, "tags", card.tags());
        Json.text(json, "topic", card.topic());
        json.writeNumberField("difficulty", card.difficulty());
        json.writeStringField("state", row.word());
        Json.memory(json, "schedule", row.state().memory());
        json.writeBooleanField("flagged", row.state().flagged());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    call.out().println();
  }

  private static void csv(Call call, List<Row> rows) {
    call.out()
        .println(
            "card,deck,id,question,tags,topic,difficulty,state,due,intervalDays,easiness,repetitions");
    for (Row row : rows) {
      Card card = row.card();
      var memory = row.state().memory();
      call.out()
          .println(
              Csv.line(
                  card.id().toString(),
                  card.id().deck(),
                  card.id().card(),
                  card.question(),
                  String.join(" ", card.tags()),
                  card.topic(),
                  card.difficulty(),
                  row.word(),
                  memory == null ? null : memory.due(),
                  memory == null ? null : memory.intervalDays(),
                  memory == null ? null : memory.easinessText(),
                  memory == null ? null : memory.repetitions()));
    }
  }

  private static void text(Call call, List<Row> rows) {
    Table table = new Table("llll");
    for (Row row : rows) {
      var memory = row.state().memory();
      table.row(
          row.card().id().toString(),
          call.messages().text("state." + row.word()),
          memory == null ? "" : memory.due().toString(),
          Columns.truncate(Escape.line(row.card().question()), 60));
    }
    table.print(call.out());
    if (call.around().outputIsTerminal()) {
      call.err().println(call.messages().count("cards.count", rows.size()));
    }
  }
}
