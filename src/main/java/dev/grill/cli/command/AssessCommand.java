package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.answer.Examiner;
import dev.grill.answer.Marked;
import dev.grill.answer.MarkedPoint;
import dev.grill.answer.Marking;
import dev.grill.answer.Verdict;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.backend.OwnExaminer;
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
    boolean asks = call.arguments().has("examiner");
    Examiner examiner = asks ? OwnExaminer.of(call, library, id) : null;
    if (asks && examiner == null) {
      throw Failure.failed("assess.no-examiner");
    }
    String typed = PrintedAnswer.of(call.around().in());
    Marked marked = Marking.mark(card, typed);
    Verdict verdict = null;
    String failed = null;
    if (asks && !typed.isBlank() && !card.points().isEmpty()) {
      try {
        verdict = examiner.examine(card, typed);
        marked = verdict.over(marked);
      } catch (Failure e) {
        failed = e.key().substring(e.key().indexOf('.') + 1);
        call.tell(call.messages().text("examiner.fell-back", e.text(call.messages())));
      }
    }
    if (call.arguments().has("json")) {
      json(call, id, new Assessed(marked, asks, verdict, failed));
    } else {
      text(call, marked, verdict);
    }
    return 0;
  }

  /**
   * An answer as it is printed.
   *
   * @param asked whether the examiner was wanted
   * @param verdict null where there is none
   * @param failed why, in a word; null where it was not asked or did not fail
   */
  private record Assessed(Marked marked, boolean asked, Verdict verdict, String failed) {}

  private static void json(Call call, CardId id, Assessed assessed) throws IOException {
    Marked marked = assessed.marked();
    try (JsonGenerator json = call.json()) {
      json.writeStartObject();
      json.writeStringField("card", id.toString());
      json.writeArrayFieldStart("points");
      for (int i = 0; i < marked.total(); i++) {
        MarkedPoint point = marked.points().get(i);
        json.writeStartObject();
        json.writeStringField("point", point.point());
        json.writeBooleanField("covered", point.covered());
        json.writeStringField("state", point.state().word());
        Json.text(json, "matched", point.matched());
        if (assessed.asked()) {
          judgement(json, i, assessed);
        }
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
      if (assessed.asked()) {
        json.writeObjectFieldStart("examiner");
        Verdict verdict = assessed.verdict();
        Json.text(json, "comment", verdict == null ? null : verdict.comment());
        Json.text(json, "failed", assessed.failed());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    call.out().println();
  }

  private static void judgement(JsonGenerator json, int point, Assessed assessed)
      throws IOException {
    Verdict verdict = assessed.verdict();
    Verdict.Judgement said = verdict == null ? null : verdict.of(point);
    json.writeStringField("by", said == null ? "grill" : "examiner");
    Json.text(json, "why", said == null ? null : said.why());
  }

  private static void text(Call call, Marked marked, Verdict verdict) {
    for (int i = 0; i < marked.total(); i++) {
      MarkedPoint point = marked.points().get(i);
      Verdict.Judgement said = verdict == null ? null : verdict.of(i);
      String matched =
          said != null
              ? "  (" + said.mark(call.messages()) + ")"
              : point.matched() == null ? "" : "  (" + Escape.line(point.matched()) + ")";
      call.out()
          .println("[" + point.state().letter() + "] " + Escape.line(point.point()) + matched);
    }
    if (verdict != null && !verdict.comment().isEmpty()) {
      call.out().println(call.messages().text("examiner.says", Escape.line(verdict.comment())));
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
