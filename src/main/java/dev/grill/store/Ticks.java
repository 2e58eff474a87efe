package dev.grill.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.grill.answer.PointState;
import dev.grill.review.Review;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Key points as JSON: {@code [{"point":"…","covered":true,"state":"heard"}]}, without spaces. */
final class Ticks {

  private static final JsonFactory JSON = new JsonFactory();

  private Ticks() {}

  static String write(List<Review.Tick> ticks) {
    return write(ticks, true);
  }

  /** As versions wrote before points had states. */
  static String writeWithoutStates(List<Review.Tick> ticks) {
    return write(ticks, false);
  }

  private static String write(List<Review.Tick> ticks, boolean withStates) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartArray();
      for (Review.Tick tick : ticks) {
        json.writeStartObject();
        json.writeStringField("point", tick.point());
        json.writeBooleanField("covered", tick.covered());
        if (withStates) {
          json.writeStringField("state", tick.state().word());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * Reads what {@link #write} wrote; fields it does not know are passed over. Earlier versions
   * wrote no state: then {@code covered} says it.
   *
   * @throws UncheckedIOException if it is not JSON
   */
  static List<Review.Tick> read(String text) {
    List<Review.Tick> ticks = new ArrayList<>();
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        String point = "";
        boolean covered = false;
        PointState state = PointState.NO;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String field = json.currentName();
          json.nextToken();
          if (field.equals("point")) {
            point = json.getText();
          } else if (field.equals("covered")) {
            covered = json.getBooleanValue();
          } else if (field.equals("state")) {
            state = PointState.of(json.getText());
          } else {
            json.skipChildren();
          }
        }
        boolean told = covered == (state == PointState.HEARD);
        ticks.add(told ? new Review.Tick(point, state) : new Review.Tick(point, covered));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ticks;
  }
}
