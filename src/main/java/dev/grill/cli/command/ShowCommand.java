package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.backend.Choosing;
import dev.grill.cli.print.Json;
import dev.grill.cli.print.PrintedCard;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.platform.Output;
import dev.grill.review.CardState;
import dev.grill.review.Remark;
import dev.grill.review.Remarks;
import dev.grill.review.Reviewed;
import dev.grill.schedule.Memory;
import dev.grill.settings.Setting;
import dev.grill.text.Escape;
import java.io.IOException;
import java.time.LocalDate;

/** {@code grill show}: a card, its answer, its schedule and its history. */
public final class ShowCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    Library library = call.library();
    CardId id = library.resolve(call.arguments().operands().get(0));
    Card card = library.card(id);
    CardState state = library.store().state(id);
    Remarks remarks = library.store().remarks(id);
    boolean leech = state.lapses() >= call.settings().number(Setting.LEECH_AFTER);
    LocalDate planned = planned(call, id, state);
    if (call.arguments().has("json")) {
      try (JsonGenerator json = call.json()) {
        json(json, card, state, remarks, leech, call.today(), planned);
      }
      call.out().println();
    } else {
      text(call, card, state, remarks, leech, planned);
    }
    return 0;
  }

  /**
   * The day on which an interview plan asks the card next, where that is another day than its own;
   * null where it is not. A new card has no day of its own.
   */
  private static LocalDate planned(Call call, CardId card, CardState state)
      throws Failure, IOException {
    if (!call.settings().isSet(Setting.INTERVIEW)) {
      return null;
    }
    LocalDate today = call.today();
    LocalDate next = Choosing.ofSettingsAlone(call).plannedFor(card, call.library(), today);
    if (next == null || state.memory() == null) {
      return next;
    }
    LocalDate own = state.isDue(today) ? today : state.memory().due();
    return next.equals(own) ? null : next;
  }

  private static void json(
      JsonGenerator json,
      Card card,
      CardState state,
      Remarks remarks,
      boolean leech,
      LocalDate day,
      LocalDate planned)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("card", card.id().toString());
    json.writeStringField("deck", card.id().deck().text());
    json.writeStringField("id", card.id().card());
    json.writeStringField("question", card.question());
    Json.text(json, "hint", card.hint());
    json.writeStringField("answer", card.answer());
    json.writeArrayFieldStart("points");
    for (KeyPoint point : card.points()) {
      json.writeStartObject();
      json.writeStringField("point", point.point());
      Json.texts(json, "accept", point.accept());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("code");
    for (Snippet snippet : card.code()) {
      json.writeStartObject();
      Json.text(json, "language", snippet.language());
      Json.text(json, "caption", snippet.caption());
      json.writeStringField("source", snippet.source());
      Json.text(json, "output", snippet.output());
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.texts(json, "followUps", card.followUps().stream().map(FollowUp::question).toList());
    Json.texts(json, "followUpAnswers", card.followUps().stream().map(FollowUp::answer).toList());
    Json.texts(json, "misconceptions", card.misconceptions());
    json.writeArrayFieldStart("flags");
    for (Remark flag : remarks.flags()) {
      json.writeStartObject();
      json.writeStringField("at", Json.moment(flag.at()));
      Json.text(json, "text", flag.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.texts(json, "tags", card.tags());
    Json.text(json, "topic", card.topic());
    json.writeNumberField("difficulty", card.difficulty());
    json.writeArrayFieldStart("references");
    for (Reference reference : card.references()) {
      json.writeStartObject();
      json.writeStringField("title", reference.title());
      Json.text(json, "url", reference.url());
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.text(json, "note", remarks.note());
    json.writeStringField("state", state.word(day));
    Json.memory(json, "schedule", state.memory());
    Json.text(json, "plannedFor", planned == null ? null : planned.toString());
    json.writeNumberField("reviews", state.reviews());
    json.writeNumberField("lapses", state.lapses());
    json.writeBooleanField("leech", leech);
    json.writeEndObject();
  }

  private static void text(
      Call call, Card card, CardState state, Remarks remarks, boolean leech, LocalDate planned)
      throws Failure, IOException {
    Output out = call.out();
    Messages messages = call.messages();
    out.println(card.id().toString()).println();
    out.println(Escape.text(card.question()).strip()).println();
    out.println(Escape.text(card.answer()).strip());
    if (!card.points().isEmpty()) {
      out.println().println(messages.text("show.points"));
      for (KeyPoint point : card.points()) {
        out.println("  - " + Escape.line(point.point()));
      }
    }
    for (Snippet snippet : card.code()) {
      out.println();
      PrintedCard.snippet(out, snippet, messages);
    }
    if (!card.misconceptions().isEmpty()) {
      out.println().println(messages.text("show.misconceptions"));
      card.misconceptions().forEach(text -> out.println("  - " + Escape.line(text)));
    }
    if (!card.followUps().isEmpty()) {
      out.println().println(messages.text("show.follow-ups"));
      for (FollowUp followUp : card.followUps()) {
        out.println("  - " + Escape.line(followUp.question()));
        if (followUp.answer() != null) {
          out.println("    " + Escape.line(followUp.answer().strip()));
        }
      }
    }
    if (!card.references().isEmpty()) {
      out.println().println(messages.text("show.references"));
      for (Reference reference : card.references()) {
        String url = reference.url() == null ? "" : "  " + Escape.line(reference.url());
        out.println("  - " + Escape.line(reference.title()) + url);
      }
    }
    if (remarks.note() != null) {
      out.println().println(messages.text("show.note"));
      out.println("  " + Escape.text(remarks.note()));
    }
    if (!remarks.flags().isEmpty()) {
      out.println().println(messages.text("show.flags"));
      for (Remark flag : remarks.flags()) {
        String why = flag.text() == null ? "" : "  " + Escape.line(flag.text());
        out.println("  - " + flag.day() + why);
      }
    }
    out.println();
    Memory memory = state.memory();
    out.println(
        messages.text("show.state", messages.text("state." + state.word(call.today())))
            + (leech ? " · " + messages.text("state.leech") : ""));
    if (memory != null) {
      out.println(
          messages.text(
              "show.schedule",
              memory.due(),
              memory.intervalDays(),
              memory.easinessText(),
              memory.repetitions(),
              state.lapses()));
    }
    if (planned != null) {
      out.println(messages.text("show.planned", planned));
    }
    for (Reviewed reviewed : call.library().store().history(card.id())) {
      out.println("  " + PrintedCard.historyLine(reviewed, messages));
      String typed = reviewed.review().answer();
      if (typed != null) {
        out.println(PrintedCard.indented(Escape.text(typed)));
      }
    }
  }
}
