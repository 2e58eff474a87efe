package dev.grill.report.classroom;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.message.Messages;
import dev.grill.review.classroom.CardSums;
import dev.grill.review.classroom.ClassReport;
import dev.grill.review.classroom.HelpReason;
import dev.grill.review.classroom.Learner;
import dev.grill.review.classroom.PointSums;
import dev.grill.review.classroom.TopicSums;
import dev.grill.review.classroom.WeekSums;
import dev.grill.review.figures.Practice;
import dev.grill.review.figures.Statistics;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalDouble;

/** The report on a class as JSON: {@code docs/class.md} names every field. */
public final class ClassJson {

  private static final double MINUTE_MILLIS = 60_000;
  private static final double HUNDRED = 100;

  private final JsonGenerator json;
  private final ClassReport report;
  private final Messages messages;

  private ClassJson(JsonGenerator json, ClassReport report, Messages messages) {
    this.json = json;
    this.report = report;
    this.messages = messages;
  }

  /**
   * Writes the document.
   *
   * @param made when, ISO 8601
   */
  public static void write(JsonGenerator json, ClassReport report, String made, Messages messages)
      throws IOException {
    new ClassJson(json, report, messages).write(made);
    json.flush();
  }

  private void write(String made) throws IOException {
    json.writeStartObject();
    json.writeStringField("made", made);
    day("from", report.from());
    day("to", report.to());
    day("due", report.scope().due());
    json.writeBooleanField("anonymous", report.anonymous());
    json.writeObjectFieldStart("needsHelpRule");
    json.writeNumberField("quietDays", HelpReason.QUIET_DAYS);
    json.writeNumberField("retentionBelow", HelpReason.LEAST_PERCENT / HUNDRED);
    json.writeNumberField("leastAnswers", HelpReason.LEAST_ANSWERS);
    json.writeEndObject();
    json.writeArrayFieldStart("learners");
    for (ClassReport.Row row : report.rows()) {
      learner(row);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("topics");
    for (TopicSums topic : report.topics()) {
      topic(topic);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("cards");
    for (CardSums card : report.cards()) {
      card(card);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("missedPoints");
    for (PointSums point : report.points()) {
      point(point);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("weeks");
    for (WeekSums week : report.weeks()) {
      week(week);
    }
    json.writeEndArray();
    missing();
    json.writeEndObject();
  }

  private void learner(ClassReport.Row row) throws IOException {
    Learner learner = row.sums().learner();
    Practice practice = row.sums().practice();
    json.writeStartObject();
    json.writeStringField("id", learner.id());
    json.writeStringField("name", learner.name());
    json.writeNumberField("cards", practice.cards());
    json.writeNumberField("started", practice.started());
    json.writeNumberField("known", practice.known());
    json.writeNumberField("mature", practice.mature());
    share("coverage", report.share(practice.started(), practice.cards()));
    retention(practice.retention(), ClassReport.LEAST_GROUP);
    json.writeNumberField("answers", practice.answers());
    json.writeNumberField("daysActive", practice.daysActive());
    json.writeNumberField("minutes", minutes(practice.time()));
    day("lastActive", practice.lastActive());
    if (row.assignment() == null) {
      json.writeNullField("assignment");
    } else {
      json.writeStringField("assignment", row.assignment().word());
    }
    json.writeBooleanField("needsHelp", row.needsHelp());
    json.writeArrayFieldStart("reasons");
    for (HelpReason reason : row.reasons()) {
      json.writeString(reason.word());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void topic(TopicSums topic) throws IOException {
    json.writeStartObject();
    json.writeStringField("topic", topic.topic());
    json.writeNumberField("cards", topic.cards());
    json.writeNumberField("learners", topic.learners());
    json.writeNumberField("pairs", topic.pairs());
    json.writeNumberField("started", topic.started());
    json.writeNumberField("known", topic.known());
    share("coverage", report.share(topic.started(), topic.pairs(), topic.learners()));
    share("knownShare", report.share(topic.known(), topic.pairs(), topic.learners()));
    retention(topic.retention(), topic.learners());
    json.writeEndObject();
  }

  private void card(CardSums card) throws IOException {
    json.writeStartObject();
    json.writeStringField("card", card.card().card().toString());
    json.writeStringField("question", card.card().question());
    if (card.card().topic() == null) {
      json.writeNullField("topic");
    } else {
      json.writeStringField("topic", card.card().topic());
    }
    json.writeNumberField("learners", card.learners());
    json.writeNumberField("started", card.started());
    json.writeNumberField("known", card.known());
    share("coverage", report.share(card.started(), card.learners(), card.started()));
    share("knownShare", report.share(card.known(), card.learners(), card.started()));
    json.writeNumberField("answers", card.answers());
    retention(card.retention(), card.started());
    json.writeEndObject();
  }

  private void point(PointSums point) throws IOException {
    json.writeStartObject();
    json.writeStringField("card", point.card().toString());
    json.writeStringField("point", point.point());
    json.writeNumberField("missed", point.missed());
    json.writeNumberField("asked", point.asked());
    json.writeNumberField("learners", point.learners());
    share("missedShare", report.share(point.missed(), point.asked(), point.learners()));
    json.writeEndObject();
  }

  private void week(WeekSums week) throws IOException {
    json.writeStartObject();
    json.writeStringField("week", week.monday().toString());
    json.writeNumberField("learners", week.learners());
    json.writeNumberField("answers", week.answers());
    json.writeNumberField("minutes", minutes(week.time()));
    retention(week.retention(), week.learners());
    json.writeEndObject();
  }

  private void missing() throws IOException {
    json.writeArrayFieldStart("notHandedIn");
    for (ClassReport.Absent one : report.notHandedIn()) {
      person(one.id(), one.name());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notOnList");
    for (Learner one : report.unlisted()) {
      person(one.id(), one.name());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("skipped");
    for (ClassReport.Skipped one : report.skipped()) {
      json.writeStartObject();
      json.writeStringField("file", one.file());
      json.writeStringField("reason", messages.text(one.reason()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void person(String id, String name) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("name", name);
    json.writeEndObject();
  }

  private void retention(Statistics.Retention retention, int learners) throws IOException {
    share("retention", report.share(retention, learners));
    json.writeNumberField("retentionAnswers", retention.answers());
  }

  private void share(String name, OptionalDouble share) throws IOException {
    if (share.isPresent()) {
      json.writeNumberField(name, share.getAsDouble());
    } else {
      json.writeNullField(name);
    }
  }

  private void day(String name, LocalDate day) throws IOException {
    if (day == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, day.toString());
    }
  }

  private static double minutes(Duration time) {
    return time.toMillis() / MINUTE_MILLIS;
  }
}
