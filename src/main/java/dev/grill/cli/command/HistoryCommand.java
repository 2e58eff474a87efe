package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.CardId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.print.Csv;
import dev.grill.cli.print.Json;
import dev.grill.cli.print.Table;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import java.io.IOException;
import java.util.List;

/** {@code grill history}: the review log. */
public final class HistoryCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    Library library = call.library();
    List<String> operands = call.arguments().operands();
    CardId card = operands.isEmpty() ? null : answered(library, operands.get(0));
    List<Reviewed> history = library.store().history(card);
    if (call.arguments().has("json")) {
      json(call, history);
    } else if (call.arguments().has("csv")) {
      csv(call, history);
    } else {
      text(call, history);
    }
    return 0;
  }

  /** A card of the library, or one that was answered before its deck was removed. */
  private static CardId answered(Library library, String name) throws Failure {
    try {
      return library.resolve(name);
    } catch (Failure unknown) {
      if (name.indexOf('/') > 0 && name.indexOf('/') == name.lastIndexOf('/')) {
        for (Reviewed reviewed : library.store().history(null)) {
          if (reviewed.review().card().toString().equals(name)) {
            return reviewed.review().card();
          }
        }
      }
      throw unknown;
    }
  }

  private static void json(Call call, List<Reviewed> history) throws IOException {
    try (JsonGenerator json = call.json()) {
      json.writeStartObject();
      json.writeArrayFieldStart("reviews");
      for (Reviewed reviewed : history) {
        Json.row(json, reviewed);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    call.out().println();
  }

  private static void csv(Call call, List<Reviewed> history) {
    call.out()
        .println("review,card,at,day,grade,seconds,mode,answer,undone,intervalDays,easiness,due");
    for (Reviewed reviewed : history) {
      Review review = reviewed.review();
      var after = reviewed.after();
      call.out()
          .println(
              Csv.line(
                  review.id().text(),
                  review.card(),
                  Json.moment(reviewed.at()),
                  reviewed.day(),
                  review.grade().number(),
                  review.taken() == null ? null : Json.seconds(review.taken()),
                  reviewed.mode().word(),
                  review.answer(),
                  reviewed.undone(),
                  after == null ? null : after.intervalDays(),
                  after == null ? null : after.easinessText(),
                  after == null ? null : after.due()));
    }
  }

  private static void text(Call call, List<Reviewed> history) {
    Table table = new Table("llrll");
    for (Reviewed reviewed : history) {
      Review review = reviewed.review();
      String to = reviewed.after() == null ? "" : "→ " + reviewed.after().due();
      String undone = reviewed.undone() ? " " + call.messages().text("history.undone") : "";
      table.row(
          reviewed.day().toString(),
          review.card().toString(),
          String.valueOf(review.grade().number()),
          call.messages().text("mode." + reviewed.mode().word()),
          to + undone);
    }
    table.print(call.out());
    if (history.isEmpty()) {
      call.tell(call.messages().text("history.none"));
    }
  }
}
