package dev.grill.deckfile.anki;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a card says as JSON with the names of the deck format, for the field that no person
 * reads. What later versions add is passed over; what a card does not have is not written.
 */
final class CardData {

  private final JsonGenerator json;

  private CardData(JsonGenerator json) {
    this.json = json;
  }

  /** The card as a JSON object, in ASCII and without signs of HTML. */
  static String of(Card card) throws IOException {
    StringWriter out = new StringWriter(1024);
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      new CardData(json).write(card);
    }
    return ascii(out.toString());
  }

  private void write(Card card) throws IOException {
    json.writeStartObject();
    text("topic", card.topic());
    json.writeNumberField("difficulty", card.difficulty());
    texts("tags", card.tags());
    text("question", card.question());
    text("hint", card.hint());
    text("answer", card.answer());
    json.writeArrayFieldStart("points");
    for (KeyPoint point : card.points()) {
      json.writeStartObject();
      text("point", point.point());
      texts("accept", point.accept());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("code");
    for (Snippet snippet : card.code()) {
      json.writeStartObject();
      text("language", snippet.language());
      text("caption", snippet.caption());
      text("source", snippet.source());
      text("output", snippet.output());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("follow-ups");
    for (FollowUp followUp : card.followUps()) {
      json.writeStartObject();
      text("question", followUp.question());
      text("answer", followUp.answer());
      json.writeEndObject();
    }
    json.writeEndArray();
    texts("misconceptions", card.misconceptions());
    json.writeArrayFieldStart("references");
    for (Reference reference : card.references()) {
      json.writeStartObject();
      text("title", reference.title());
      text("url", reference.url());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void text(String name, String text) throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }

  private void texts(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /** JSON that is neither HTML nor changed by a normalization of Unicode. */
  static String ascii(String json) {
    StringBuilder out = new StringBuilder(json.length() + 64);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c >= 0x7F || c == '<' || c == '>' || c == '&') {
        out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * The card of an object that {@link #of} wrote; null if it is none.
   *
   * @param name the card's
   */
  static Card card(CardId name, String object) {
    JsonTree json;
    try {
      json = JsonTree.of(object);
    } catch (IOException e) {
      return null;
    }
    long difficulty = json.get("difficulty").number();
    if (json.get("question").text().isBlank()
        || json.get("answer").text().isBlank()
        || difficulty < 1
        || difficulty > 3) {
      return null;
    }
    List<KeyPoint> points = new ArrayList<>();
    for (JsonTree point : json.get("points").entries()) {
      points.add(new KeyPoint(point.get("point").text(), texts(point.get("accept"))));
    }
    List<Snippet> code = new ArrayList<>();
    for (JsonTree snippet : json.get("code").entries()) {
      code.add(
          new Snippet(
              snippet.get("language").textOrNull(),
              snippet.get("caption").textOrNull(),
              snippet.get("source").text(),
              snippet.get("output").textOrNull()));
    }
    List<FollowUp> followUps = new ArrayList<>();
    for (JsonTree followUp : json.get("follow-ups").entries()) {
      followUps.add(
          new FollowUp(followUp.get("question").text(), followUp.get("answer").textOrNull()));
    }
    List<Reference> references = new ArrayList<>();
    for (JsonTree reference : json.get("references").entries()) {
      references.add(
          new Reference(reference.get("title").text(), reference.get("url").textOrNull()));
    }
    return new Card(
        name,
        json.get("topic").textOrNull(),
        (int) difficulty,
        texts(json.get("tags")),
        json.get("question").text(),
        json.get("hint").textOrNull(),
        json.get("answer").text(),
        points,
        code,
        followUps,
        texts(json.get("misconceptions")),
        references);
  }

  private static List<String> texts(JsonTree json) {
    List<String> texts = new ArrayList<>();
    for (JsonTree text : json.entries()) {
      texts.add(text.text());
    }
    return texts;
  }
}
