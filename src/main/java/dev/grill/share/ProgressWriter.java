package dev.grill.share;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.store.Recorded;
import dev.grill.store.ShortPoints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Writes a progress file line by line: the header, decks and cards, rows, and the line that closes
 * it. What a row names by number is written before the first row that does.
 */
public final class ProgressWriter {

  /** One line of JSON. */
  private interface Line {
    void write(JsonGenerator json) throws IOException;
  }

  private record Wording(CardId card, String texts) {}

  private static final JsonFactory JSON = new JsonFactory();

  private final OutputStream out;
  private final MessageDigest digest = LineReader.sha256();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
  private final Map<CardId, Integer> cards = new HashMap<>();
  private final Map<Wording, Integer> wordings = new HashMap<>();
  private final Map<String, Integer> homes = new HashMap<>();
  private long rows;

  /**
   * Begins a file.
   *
   * @param out gets it; is neither flushed nor closed
   */
  public ProgressWriter(OutputStream out, FileHeader header) throws IOException {
    this.out = out;
    line(
        json -> {
          json.writeStringField("grill", "progress");
          json.writeNumberField("version", FileHeader.VERSION);
          json.writeStringField("kind", header.kind().word());
          json.writeStringField("learner", header.learner());
          json.writeStringField("name", header.name());
          texts(json, "aliases", header.aliases());
          json.writeStringField("home", header.home());
          json.writeBooleanField("texts", header.texts());
          json.writeStringField("exported", header.exported());
        });
  }

  private void line(Line fields) throws IOException {
    line.reset();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    }
    end();
  }

  private void end() throws IOException {
    line.write('\n');
    byte[] bytes = line.toByteArray();
    digest.update(bytes);
    out.write(bytes);
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /**
   * A deck of the library.
   *
   * @param language null where the deck says none; likewise {@code version}
   */
  public void deck(String id, String title, String language, String version) throws IOException {
    line(
        json -> {
          json.writeStringField("deck", id);
          json.writeStringField("title", title);
          if (language != null) {
            json.writeStringField("language", language);
          }
          if (version != null) {
            json.writeStringField("version", version);
          }
        });
  }

  /** A card of the library. */
  public void card(Card card) throws IOException {
    int number = cards.size() + 1;
    cards.put(card.id(), number);
    line(
        json -> {
          name(json, number, card.id());
          json.writeStringField("question", card.question());
          if (card.topic() != null) {
            json.writeStringField("topic", card.topic());
          }
          texts(json, "tags", card.tags());
        });
  }

  private static void name(JsonGenerator json, int number, CardId card) throws IOException {
    json.writeNumberField("card", number);
    json.writeStringField("deck", card.deck().text());
    json.writeStringField("id", card.card());
  }

  /** A row of the log. */
  public void row(Recorded recorded) throws IOException {
    int card = card(recorded.row().card());
    Integer home = recorded.row().home() == null ? null : home(recorded.row().home());
    int points = wording(card, recorded);
    line.reset();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      EventJson.write(json, recorded, card, home, points);
    }
    end();
    rows++;
  }

  /** How many rows were written. */
  public long rows() {
    return rows;
  }

  private int card(CardId card) throws IOException {
    Integer known = cards.get(card);
    if (known != null) {
      return known;
    }
    int number = cards.size() + 1;
    cards.put(card, number);
    line(json -> name(json, number, card));
    return number;
  }

  private int home(String home) throws IOException {
    Integer known = homes.get(home);
    if (known != null) {
      return known;
    }
    int number = homes.size() + 1;
    homes.put(home, number);
    line(
        json -> {
          json.writeNumberField("home", number);
          json.writeStringField("id", home);
        });
    return number;
  }

  private int wording(int card, Recorded recorded) throws IOException {
    ShortPoints points = ShortPoints.of(recorded.row().given().points());
    if (points.texts() == null) {
      return 0;
    }
    Wording wording = new Wording(recorded.row().card(), points.texts());
    Integer known = wordings.get(wording);
    if (known != null) {
      return known;
    }
    int number = wordings.size() + 1;
    wordings.put(wording, number);
    line(
        json -> {
          json.writeNumberField("points", number);
          json.writeNumberField("card", card);
          texts(json, "texts", points.lines());
        });
    return number;
  }

  /** Closes the file, which without this line counts as cut off; the hash of it. */
  public String close() throws IOException {
    String hash = HexFormat.of().formatHex(digest.digest());
    line(
        json -> {
          json.writeNumberField("end", rows);
          json.writeStringField("sha256", hash);
        });
    out.flush();
    return hash;
  }
}
