package dev.grill.cli.command.school;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.print.Json;
import dev.grill.cli.print.Table;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.school.School;
import dev.grill.school.SchoolRoll;
import dev.grill.text.Escape;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** {@code grill class list}: the classes of a store, and who is in them. */
public final class ClassListCommand implements Command {

  private static final int SHOWN_DIGITS = 8;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  @Override
  public int run(Call call) throws Failure, IOException {
    List<SchoolRoll.OfClass> classes;
    try (School school = School.open(call.arguments().operands().get(0), call.around())) {
      classes = SchoolRoll.list(school);
    }
    if (call.arguments().has("json")) {
      document(call, classes);
    } else {
      lines(call, classes);
    }
    return 0;
  }

  private static void lines(Call call, List<SchoolRoll.OfClass> classes) throws Failure {
    Messages messages = call.messages();
    ZoneId zone = call.now().getZone();
    if (classes.isEmpty()) {
      call.out().println(messages.text("school.no-classes"));
    }
    for (SchoolRoll.OfClass one : classes) {
      int count = one.learners().size();
      String title = messages.count("school.class", count, one.name(), one.teacher());
      call.out().println(Escape.line(title));
      Table table = new Table("llrl");
      for (SchoolRoll.Entry learner : one.learners()) {
        String pushed =
            learner.pushed() == null
                ? messages.text("school.never")
                : MINUTE.format(learner.pushed().atZoneSameInstant(zone));
        String whole = learner.whole() ? "" : " " + messages.text("school.unfinished");
        table.row(
            Escape.line(learner.name()),
            learner.id().substring(0, SHOWN_DIGITS),
            messages.count("school.rows", learner.events()),
            pushed + whole);
      }
      table.print(call.out());
    }
  }

  private static void document(Call call, List<SchoolRoll.OfClass> classes)
      throws Failure, IOException {
    ZoneId zone = call.now().getZone();
    try (JsonGenerator json = call.json()) {
      json.writeStartObject();
      json.writeArrayFieldStart("classes");
      for (SchoolRoll.OfClass one : classes) {
        json.writeStartObject();
        json.writeStringField("class", one.name());
        json.writeStringField("teacher", one.teacher());
        json.writeArrayFieldStart("learners");
        for (SchoolRoll.Entry learner : one.learners()) {
          json.writeStartObject();
          json.writeStringField("id", learner.id());
          json.writeStringField("name", learner.name());
          json.writeNumberField("rows", learner.events());
          json.writeBooleanField("whole", learner.whole());
          Json.text(json, "lastPush", moment(learner.pushed(), zone));
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

  private static String moment(OffsetDateTime moment, ZoneId zone) {
    return moment == null ? null : Json.moment(moment.atZoneSameInstant(zone));
  }
}
