package dev.grill.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.CardId;
import dev.grill.review.figures.Statistics;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/** Statistics as fields of a JSON document: those of {@code stats --json}, in reports too. */
public final class StatisticsJson {

  private static final double MINUTE_MILLIS = 60_000;

  private StatisticsJson() {}

  /**
   * Writes the fields into the object that is open.
   *
   * @param weeks those to be listed
   */
  public static void write(JsonGenerator json, Statistics statistics, List<Statistics.Week> weeks)
      throws IOException {
    json.writeStringField("day", statistics.day().toString());
    cards(json, statistics.cards());
    json.writeObjectFieldStart("reviews");
    json.writeNumberField("total", statistics.total());
    json.writeNumberField("today", statistics.today());
    json.writeNumberField("minutes", minutes(statistics.time()));
    json.writeArrayFieldStart("days");
    for (Statistics.Day day : statistics.days()) {
      json.writeStartObject();
      json.writeStringField("day", day.day().toString());
      json.writeNumberField("reviews", day.reviews());
      json.writeNumberField("minutes", minutes(day.time()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    retention(json, statistics.retention());
    json.writeNumberField("streak", statistics.streak());
    json.writeArrayFieldStart("forecast");
    for (Statistics.Forecast forecast : statistics.forecast()) {
      json.writeStartObject();
      json.writeStringField("day", forecast.day().toString());
      json.writeNumberField("due", forecast.due());
      json.writeEndObject();
    }
    json.writeEndArray();
    topics(json, statistics.topics());
    missedPoints(json, statistics.missedPoints());
    weeks(json, weeks);
    json.writeArrayFieldStart("grades");
    for (int count : statistics.grades()) {
      json.writeNumber(count);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("leeches");
    for (CardId card : statistics.leeches()) {
      json.writeString(card.toString());
    }
    json.writeEndArray();
  }

  private static void cards(JsonGenerator json, Statistics.Cards cards) throws IOException {
    json.writeObjectFieldStart("cards");
    json.writeNumberField("total", cards.total());
    json.writeNumberField("new", cards.fresh());
    json.writeNumberField("learning", cards.learning());
    json.writeNumberField("young", cards.young());
    json.writeNumberField("mature", cards.mature());
    json.writeNumberField("suspended", cards.suspended());
    json.writeNumberField("leeches", cards.leeches());
    json.writeEndObject();
  }

  static void retention(JsonGenerator json, Statistics.Retention retention) throws IOException {
    json.writeObjectFieldStart("retention");
    json.writeNumberField("answers", retention.answers());
    json.writeNumberField("passed", retention.passed());
    rate(json, "rate", retention);
    json.writeEndObject();
  }

  private static void rate(JsonGenerator json, String name, Statistics.Retention retention)
      throws IOException {
    OptionalDouble rate = retention.rate();
    if (rate.isPresent()) {
      json.writeNumberField(name, rate.getAsDouble());
    } else {
      json.writeNullField(name);
    }
  }

  private static void topics(JsonGenerator json, List<Statistics.Topic> topics) throws IOException {
    json.writeArrayFieldStart("topics");
    for (Statistics.Topic topic : topics) {
      json.writeStartObject();
      json.writeStringField("topic", topic.topic());
      json.writeNumberField("cards", topic.cards());
      json.writeNumberField("begun", topic.begun());
      json.writeNumberField("known", topic.known());
      rate(json, "retention", topic.retention());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void missedPoints(JsonGenerator json, List<Statistics.MissedPoint> points)
      throws IOException {
    json.writeArrayFieldStart("missedPoints");
    for (Statistics.MissedPoint point : points) {
      json.writeStartObject();
      json.writeStringField("card", point.card().toString());
      json.writeStringField("point", point.point());
      json.writeNumberField("missed", point.missed());
      json.writeNumberField("asked", point.asked());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void weeks(JsonGenerator json, List<Statistics.Week> weeks) throws IOException {
    json.writeArrayFieldStart("weeks");
    for (Statistics.Week week : weeks) {
      json.writeStartObject();
      json.writeStringField("week", week.monday().toString());
      json.writeNumberField("reviews", week.reviews());
      json.writeNumberField("minutes", minutes(week.time()));
      retention(json, week.retention());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A time in minutes, with all its digits. */
  static double minutes(Duration time) {
    return time.toMillis() / MINUTE_MILLIS;
  }
}
