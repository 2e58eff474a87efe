package dev.grill.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.review.CardState;
import dev.grill.review.figures.CardFigures;
import dev.grill.review.figures.Practice;
import dev.grill.review.figures.Statistics;
import dev.grill.review.mock.MockScorecard;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A learner's report as JSON: docs/reports.md has every field. */
public final class LearnerJson {

  private static final double TENTHS = 10;

  private LearnerJson() {}

  /** Writes the document; the generator stays open. */
  public static void write(JsonGenerator json, LearnerReport report) throws IOException {
    LearnerReport.Occasion occasion = report.occasion();
    Practice practice = report.practice();
    json.writeStartObject();
    json.writeStringField("learner", occasion.learner());
    json.writeStringField("made", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(occasion.made()));
    day(json, "from", report.period().from());
    day(json, "to", report.period().to());
    json.writeNumberField("started", practice.started());
    json.writeNumberField("known", practice.known());
    json.writeNumberField("mature", practice.mature());
    share(json, "coverage", practice.started(), practice.cards());
    json.writeNumberField("answers", practice.answers());
    json.writeNumberField("daysActive", practice.daysActive());
    json.writeNumberField("minutes", StatisticsJson.minutes(practice.time()));
    day(json, "lastActive", practice.lastActive());
    json.writeNumberField("answerCap", report.statistics().cap().minutes());
    StatisticsJson.write(json, report.statistics(), report.weeks());
    mocks(json, report);
    json.writeObjectFieldStart("readiness");
    day(json, "interview", occasion.interview());
    json.writeNumberField("cards", report.readiness().cards());
    json.writeNumberField("known", report.readiness().known());
    share(json, "rate", report.readiness().known(), report.readiness().cards());
    json.writeNumberField("recallPercent", report.recall().todayPercent());
    json.writeEndObject();
    json.writeArrayFieldStart("list");
    for (CardFigures card : report.cards()) {
      card(json, report, card);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void mocks(JsonGenerator json, LearnerReport report) throws IOException {
    json.writeArrayFieldStart("mocks");
    for (MockScorecard.Earlier mock : report.mocks()) {
      json.writeStartObject();
      day(json, "day", mock.day());
      json.writeNumberField("questions", mock.score().questions());
      json.writeNumberField("meanGrade", mock.score().meanGradeTenths() / TENTHS);
      json.writeNumberField("pointsCovered", mock.score().covered());
      json.writeNumberField("pointsAsked", mock.score().points());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void card(JsonGenerator json, LearnerReport report, CardFigures figures)
      throws IOException {
    CardState state = figures.card().state();
    Statistics.Retention retention = figures.retention();
    json.writeStartObject();
    json.writeStringField("card", figures.card().card().toString());
    json.writeStringField("question", report.question(figures.card().card()));
    if (figures.card().topic() == null) {
      json.writeNullField("topic");
    } else {
      json.writeStringField("topic", figures.card().topic());
    }
    json.writeStringField("state", state.word(report.statistics().day()));
    json.writeBooleanField("known", state.isKnown());
    json.writeBooleanField("mature", state.isMature());
    day(json, "startedOn", state.started());
    json.writeNumberField("answers", figures.answers());
    json.writeNumberField("retentionAnswers", retention.answers());
    json.writeNumberField("retentionPassed", retention.passed());
    json.writeNumberField("lapses", state.lapses());
    if (state.lastGrade() == null) {
      json.writeNullField("lastGrade");
    } else {
      json.writeNumberField("lastGrade", state.lastGrade().number());
    }
    day(json, "lastActive", figures.last());
    day(json, "due", state.isNew() ? null : state.memory().due());
    json.writeNumberField("minutes", StatisticsJson.minutes(figures.time()));
    json.writeNumberField("pointsMissed", figures.missed());
    json.writeNumberField("pointsAsked", figures.asked());
    json.writeEndObject();
  }

  private static void share(JsonGenerator json, String name, int part, int whole)
      throws IOException {
    if (whole == 0) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, (double) part / whole);
    }
  }

  private static void day(JsonGenerator json, String name, LocalDate day) throws IOException {
    if (day == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, day.toString());
    }
  }
}
