package dev.grill.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A card without its name as one compact JSON array, so that an unchanged deck need not be parsed
 * again: version, topic, difficulty, tags, question, hint, answer, points as {@code [point,
 * accept…]}, code as {@code [language, caption, source, output]}, follow-ups as {@code [question,
 * answer]}, references as {@code [title, url]}, misconceptions.
 */
public final class CardJson {

  private static final int VERSION = 2;

  /** Follow-ups were plain texts, and there were no misconceptions. */
  private static final int VERSION_1 = 1;

  private static final JsonFactory JSON = new JsonFactory();

  private CardJson() {}

  /** SHA-256 of a body, in lower-case hexadecimal. */
  public static String hash(String body) {
    return Contents.hash(body);
  }

  /** The card's body. */
  public static String write(Card card) {
    StringWriter out = new StringWriter(1024);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartArray();
      json.writeNumber(VERSION);
      json.writeString(card.topic());
      json.writeNumber(card.difficulty());
      texts(json, card.tags());
      json.writeString(card.question());
      json.writeString(card.hint());
      json.writeString(card.answer());
      json.writeStartArray();
      for (KeyPoint point : card.points()) {
        json.writeStartArray();
        json.writeString(point.point());
        for (String phrase : point.accept()) {
          json.writeString(phrase);
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeStartArray();
      for (Snippet snippet : card.code()) {
        json.writeStartArray();
        json.writeString(snippet.language());
        json.writeString(snippet.caption());
        json.writeString(snippet.source());
        json.writeString(snippet.output());
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeStartArray();
      for (FollowUp followUp : card.followUps()) {
        json.writeStartArray();
        json.writeString(followUp.question());
        json.writeString(followUp.answer());
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeStartArray();
      for (Reference reference : card.references()) {
        json.writeStartArray();
        json.writeString(reference.title());
        json.writeString(reference.url());
        json.writeEndArray();
      }
      json.writeEndArray();
      texts(json, card.misconceptions());
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string is no file
    }
    return out.toString();
  }

  private static void texts(JsonGenerator json, List<String> texts) throws IOException {
    json.writeStartArray();
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /**
   * The card of a body that {@link #write} made, now or in version 1. A body of version 1 says all
   * that its deck could say then, and stays as good as the file it was made of, which may be gone.
   *
   * @throws IllegalArgumentException if it is of another version or not a card: read the deck anew
   */
  public static Card read(CardId id, String body) {
    try (JsonParser json = JSON.createParser(body)) {
      expect(json.nextToken() == JsonToken.START_ARRAY);
      int version = json.nextIntValue(0);
      expect(version == VERSION || version == VERSION_1);
      String topic = text(json);
      int difficulty = json.nextIntValue(0);
      List<String> tags = texts(json);
      String question = text(json);
      String hint = text(json);
      String answer = text(json);
      List<KeyPoint> points = new ArrayList<>();
      for (List<String> row : rows(json)) {
        points.add(new KeyPoint(row.get(0), row.subList(1, row.size())));
      }
      List<Snippet> code = new ArrayList<>();
      for (List<String> row : rows(json)) {
        code.add(new Snippet(row.get(0), row.get(1), row.get(2), row.get(3)));
      }
      List<FollowUp> followUps = followUps(json, version);
      List<Reference> references = new ArrayList<>();
      for (List<String> row : rows(json)) {
        references.add(new Reference(row.get(0), row.get(1)));
      }
      List<String> misconceptions = version == VERSION_1 ? List.of() : texts(json);
      expect(json.nextToken() == JsonToken.END_ARRAY);
      return new Card(
          id,
          topic,
          difficulty,
          tags,
          question,
          hint,
          answer,
          points,
          code,
          followUps,
          misconceptions,
          references);
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("not a card of this version", e);
    }
  }

  /** The card of a body as the store has it; empty where that is damaged. */
  public static Optional<Card> kept(CardId id, String body) {
    try {
      return Optional.of(read(id, body));
    } catch (IllegalArgumentException | NullPointerException e) {
      return Optional.empty();
    }
  }

  private static List<FollowUp> followUps(JsonParser json, int version) throws IOException {
    List<FollowUp> followUps = new ArrayList<>();
    if (version == VERSION_1) {
      for (String question : texts(json)) {
        followUps.add(FollowUp.of(question));
      }
      return followUps;
    }
    for (List<String> row : rows(json)) {
      followUps.add(new FollowUp(row.get(0), row.get(1)));
    }
    return followUps;
  }

  private static String text(JsonParser json) throws IOException {
    JsonToken token = json.nextToken();
    expect(token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL);
    return token == JsonToken.VALUE_NULL ? null : json.getText();
  }

  private static List<String> texts(JsonParser json) throws IOException {
    expect(json.nextToken() == JsonToken.START_ARRAY);
    return rest(json);
  }

  private static List<String> rest(JsonParser json) throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      expect(token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL);
      texts.add(token == JsonToken.VALUE_NULL ? null : json.getText());
    }
    return texts;
  }

  private static List<List<String>> rows(JsonParser json) throws IOException {
    expect(json.nextToken() == JsonToken.START_ARRAY);
    List<List<String>> rows = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_ARRAY) {
      rows.add(rest(json));
    }
    return rows;
  }

  private static void expect(boolean right) {
    if (!right) {
      throw new IllegalArgumentException("not a card of this version");
    }
  }
}
