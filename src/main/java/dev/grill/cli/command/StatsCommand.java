package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.DeckId;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.backend.Choosing;
import dev.grill.cli.backend.StoreStats;
import dev.grill.cli.print.Json;
import dev.grill.message.Failure;
import dev.grill.review.figures.Statistics;
import dev.grill.settings.Setting;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** {@code grill stats}: where the learner stands. */
public final class StatsCommand implements Command {

  private static final double MINUTE_MILLIS = 60_000;

  @Override
  public int run(Call call) throws Failure, IOException {
    Set<DeckId> decks = Choosing.of(call).decks();
    int leechAfter = call.settings().number(Setting.LEECH_AFTER);
    Statistics statistics =
        StoreStats.statistics(
            call.library().store(), decks, call.today(), leechAfter, StoreStats.cap(call));
    if (call.arguments().has("json")) {
      try (JsonGenerator json = call.json()) {
        json.writeStartObject();
        document(json, statistics);
        json.writeEndObject();
      }
      call.out().println();
    } else {
      new StatsText(call.out(), call.messages()).print(statistics);
    }
    return 0;
  }

  private static void document(JsonGenerator json, Statistics statistics) throws IOException {
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
    weeks(json, statistics.weeks());
    json.writeArrayFieldStart("grades");
    for (int count : statistics.grades()) {
      json.writeNumber(count);
    }
    json.writeEndArray();
    Json.texts(json, "leeches", statistics.leeches().stream().map(Object::toString).toList());
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

  private static void retention(JsonGenerator json, Statistics.Retention retention)
      throws IOException {
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

  private static double minutes(Duration time) {
    return time.toMillis() / MINUTE_MILLIS;
  }
}
