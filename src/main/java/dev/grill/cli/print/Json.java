package dev.grill.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.schedule.Memory;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The pieces of JSON that several documents share. */
public final class Json {

  private Json() {}

  /** A text that may be missing: null then. */
  public static void text(JsonGenerator json, String name, String value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }

  public static void texts(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** A card's memory; null for a new card. */
  public static void memory(JsonGenerator json, String name, Memory memory) throws IOException {
    if (memory == null) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeNumberField("repetitions", memory.repetitions());
    json.writeFieldName("easiness");
    json.writeNumber(memory.easinessText());
    json.writeNumberField("intervalDays", memory.intervalDays());
    json.writeStringField("due", memory.due().toString());
    json.writeEndObject();
  }

  /** The document of {@code grade} and {@code undo}. */
  public static void outcome(JsonGenerator json, Reviewed reviewed) throws IOException {
    Review review = reviewed.review();
    json.writeStartObject();
    json.writeStringField("review", review.id().text());
    json.writeStringField("card", review.card().toString());
    json.writeNumberField("grade", review.grade().number());
    json.writeStringField("mode", reviewed.mode().word());
    memory(json, "before", reviewed.before());
    memory(json, "after", reviewed.after());
    json.writeBooleanField("repeatToday", reviewed.repeatToday());
    json.writeEndObject();
  }

  /** One row of {@code history}. */
  public static void row(JsonGenerator json, Reviewed reviewed) throws IOException {
    Review review = reviewed.review();
    json.writeStartObject();
    json.writeStringField("review", review.id().text());
    json.writeStringField("card", review.card().toString());
    json.writeStringField("at", moment(reviewed.at()));
    json.writeStringField("day", reviewed.day().toString());
    json.writeNumberField("grade", review.grade().number());
    seconds(json, review.taken());
    json.writeStringField("mode", reviewed.mode().word());
    text(json, "answer", review.answer());
    points(json, review.points());
    json.writeBooleanField("undone", reviewed.undone());
    if (reviewed.future()) {
      json.writeBooleanField("future", true);
    }
    memory(json, "before", reviewed.before());
    memory(json, "after", reviewed.after());
    json.writeEndObject();
  }

  /** A moment with its offset, as ISO writes it. */
  public static String moment(ZonedDateTime at) {
    return at.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private static void seconds(JsonGenerator json, Duration time) throws IOException {
    if (time == null) {
      json.writeNullField("seconds");
    } else {
      json.writeFieldName("seconds");
      json.writeNumber(seconds(time));
    }
  }

  /** A time in seconds, to the millisecond, with as many digits as there are. */
  public static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
  }

  private static void points(JsonGenerator json, List<Review.Tick> points) throws IOException {
    if (points == null || points.isEmpty()) {
      json.writeNullField("points");
      return;
    }
    json.writeArrayFieldStart("points");
    for (Review.Tick tick : points) {
      json.writeStartObject();
      json.writeStringField("point", tick.point());
      json.writeBooleanField("covered", tick.covered());
      json.writeStringField("state", tick.state().word());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
