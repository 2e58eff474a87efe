package dev.grill.examiner;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.grill.answer.PointState;
import dev.grill.answer.Verdict;
import dev.grill.card.Card;
import dev.grill.message.Failure;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What is said to an examiner and what it says, as JSON: docs/examiner.md has the fields. */
final class ExaminerJson {

  private static final int VERSION = 1;
  private static final JsonFactory JSON = new JsonFactory();

  private ExaminerJson() {}

  static byte[] question(Card card, String language, String typed) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeStringField("card", card.id().toString());
      json.writeStringField("language", language);
      json.writeStringField("question", card.question());
      json.writeArrayFieldStart("points");
      for (int i = 0; i < card.points().size(); i++) {
        json.writeStartObject();
        json.writeNumberField("point", i + 1);
        json.writeStringField("text", card.points().get(i).point());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField("reference", card.answer());
      json.writeStringField("answer", typed);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string is no file
    }
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a verdict. Fields it does not know are passed over, for later versions.
   *
   * @param points how many the card has
   * @throws Failure if it is not one document of the form, or speaks of points there are not
   */
  static Verdict verdict(byte[] said, int points) throws Failure {
    try (JsonParser json = JSON.createParser(said)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw malformed(null);
      }
      List<Verdict.Judgement> judgements = null;
      String comment = "";
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        if (field.equals("points")) {
          judgements = judgements(json, points);
        } else if (field.equals("comment")) {
          comment = text(json);
        } else {
          json.skipChildren();
        }
      }
      if (judgements == null || json.nextToken() != null) {
        throw malformed(null);
      }
      return new Verdict(judgements, comment);
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  private static List<Verdict.Judgement> judgements(JsonParser json, int points)
      throws Failure, IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw malformed(null);
    }
    List<Verdict.Judgement> judgements = new ArrayList<>();
    BitSet named = new BitSet();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Verdict.Judgement judgement = judgement(json, points);
      if (named.get(judgement.point())) {
        throw malformed(null);
      }
      named.set(judgement.point());
      judgements.add(judgement);
    }
    return judgements;
  }

  private static Verdict.Judgement judgement(JsonParser json, int points)
      throws Failure, IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw malformed(null);
    }
    int point = 0;
    PointState state = null;
    String why = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "point" -> point = json.currentToken().isNumeric() ? json.getIntValue() : 0;
        case "state" -> state = state(text(json));
        case "why" -> why = text(json);
        default -> json.skipChildren();
      }
    }
    if (point < 1 || point > points || state == null) {
      throw malformed(null);
    }
    return new Verdict.Judgement(point - 1, state, why);
  }

  /** The state of exactly that word; null if there is none. */
  private static PointState state(String word) {
    PointState state = PointState.of(word);
    return state.word().equals(word) ? state : null;
  }

  /** A text, which may be null. */
  private static String text(JsonParser json) throws Failure, IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> json.getText().strip();
      case VALUE_NULL -> "";
      default -> throw malformed(null);
    };
  }

  private static Failure malformed(IOException cause) {
    return cause == null
        ? Failure.failed("examiner.malformed")
        : Failure.failed(cause, "examiner.malformed");
  }
}
