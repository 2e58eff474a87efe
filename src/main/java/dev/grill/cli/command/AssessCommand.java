package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.answer.Marked;
import dev.grill.answer.MarkedPoint;
import dev.grill.answer.Marking;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.print.Json;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.text.Escape;
import java.io.IOException;

/** {@code grill assess}: which key points an answer covers; records nothing. */
public final class AssessCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    Library library = call.library();
    CardId id = library.resolve(call.arguments().operands().get(0));
    Card card = library.card(id);
    if (call.around().inputIsTerminal()) {
      call.err().println(call.messages().text("assess.type"));
      call.err().flush();
    }
    Marked marked = Marking.mark(card, PrintedAnswer.of(call.around().in()));
    if (call.arguments().has("json")) {
      json(call, id, marked);
    } else {
      text(call, marked);
    }
    return 0;
  }

  private static void json(Call call, CardId id, Marked marked) throws IOException {
    try (JsonGenerator json = call.json()) {
      json.writeStartObject();
      json.writeStringField("card", id.toString());
      json.writeArrayFieldStart("points");
      for (MarkedPoint point : marked.points()) {
        json.writeStartObject();
        json.writeStringField("point", point.point());
        json.writeBooleanField("covered", point.covered());
        json.writeStringField("state", point.state().word());
        Json.text(json, "matched", point.matched());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberField("covered", marked.covered());
      json.writeNumberField("total", marked.total());
      if (marked.suggestedGrade().isPresent()) {
        json.writeNumberField("suggestedGrade", marked.suggestedGrade().getAsInt());
      } else {
        json.writeNullField("suggestedGrade");
      }
      json.writeEndObject();
    }
    call.out().println();
  }

  private static void text(Call call, Marked marked) {
    for (MarkedPoint point : marked.points()) {
      String matched = point.matched() == null ? "" : "  (" + Escape.line(point.matched()) + ")";
      call.out()
          .println("[" + point.state().letter() + "] " + Escape.line(point.point()) + matched);
    }
    call.out()
        .println(
            marked.suggestedGrade().isPresent()
                ? call.messages()
                    .text(
                        "assess.suggested",
                        marked.covered(),
                        marked.total(),
                        marked.suggestedGrade().getAsInt())
                : call.messages().text("assess.none", marked.covered(), marked.total()));
  }
}
