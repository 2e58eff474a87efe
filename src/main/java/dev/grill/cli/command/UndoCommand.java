package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.print.Json;
import dev.grill.message.Failure;
import dev.grill.review.EventId;
import dev.grill.review.Undone;
import java.io.IOException;
import java.time.LocalDate;

/**
 * {@code grill undo}: takes back what was done last here, whole; again, what was done before it.
 * {@code --review} takes back one named event, wherever it came from.
 */
public final class UndoCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    Undone undone = undone(call, call.arguments().value("review"));
    if (call.arguments().has("json")) {
      try (JsonGenerator json = call.json()) {
        document(json, undone, call.today());
      }
      call.out().println();
    } else {
      call.out().println(undone.text(call.messages(), call.today()));
    }
    return 0;
  }

  private static Undone undone(Call call, String review) throws Failure, IOException {
    if (review != null) {
      return call.library().store().undo(new EventId(review), call.now(), call.today());
    }
    return call.library()
        .store()
        .undo(call.now(), call.today())
        .orElseThrow(() -> Failure.failed("undo.nothing"));
  }

  private static void document(JsonGenerator json, Undone undone, LocalDate day)
      throws IOException {
    if (undone.answer() != null) {
      Json.outcome(json, undone.answer());
      return;
    }
    json.writeStartObject();
    json.writeStringField("undone", undone.word());
    card(json, undone.taken().get(0), day);
    if (undone.taken().size() > 1) {
      json.writeArrayFieldStart("cards");
      for (Undone.Taken one : undone.taken()) {
        json.writeStartObject();
        card(json, one, day);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void card(JsonGenerator json, Undone.Taken taken, LocalDate day)
      throws IOException {
    json.writeStringField("card", taken.event().card().toString());
    json.writeStringField("state", taken.state().word(day));
  }
}
