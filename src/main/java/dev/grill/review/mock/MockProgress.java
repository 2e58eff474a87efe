package dev.grill.review.mock;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.grill.card.CardId;
import dev.grill.review.EventId;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A mock interview under way as a text that can be kept, so that what was typed under the clock
 * outlives the terminal.
 *
 * @param after the id of the last event before the interview: mock answers to its cards with a
 *     greater one belong to it; {@link EventId#NONE} where there was none
 * @param seed that drew the questions
 * @param typed what stands in the answer box of the open question
 * @param spent how long the open question has been open
 */
public record MockProgress(EventId after, long seed, Mock mock, String typed, Duration spent) {

  private static final int VERSION = 1;
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * The answers of this interview that were graded, by the number of their question, counted from
   * 0.
   *
   * @param history every answer so far, oldest first
   */
  public SortedMap<Integer, Review> graded(List<Reviewed> history) {
    SortedMap<Integer, Review> graded = new TreeMap<>();
    for (Reviewed one : history) {
      boolean ours = one.mode() == Mode.MOCK && one.review().id().compareTo(after) > 0;
      for (int i = 0; ours && one.counts() && i < mock.given().size(); i++) {
        if (isOf(one, i)) {
          graded.put(i, one.review());
        }
      }
    }
    return graded;
  }

  private boolean isOf(Reviewed one, int question) {
    return one.review().card().equals(mock.card(question));
  }

  /** Without the questions to some cards and what was answered; empty where none is left. */
  public Optional<MockProgress> without(Predicate<CardId> gone) {
    Mock left = mock;
    boolean open = true;
    for (int i = mock.questions().size() - 1; i >= 0; i--) { // from the end: numbers stay right
      if (gone.test(mock.card(i))) {
        open &= i != mock.given().size();
        left = left.without(i);
      }
    }
    return left.questions().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MockProgress(after, seed, left, open ? typed : "", open ? spent : Duration.ZERO));
  }

  // ---- as JSON ----

  /** The JSON that {@link #of} reads. */
  public String text() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeStringField("after", after.text());
      json.writeNumberField("seed", seed);
      json.writeNumberField("limitMillis", mock.limit().toMillis());
      json.writeArrayFieldStart("questions");
      for (MockQuestion question : mock.questions()) {
        json.writeStartObject();
        json.writeStringField("card", question.card().toString());
        json.writeStringField("topic", question.topic());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("given");
      for (Mock.Given one : mock.given()) {
        json.writeStartObject();
        json.writeStringField("typed", one.typed());
        json.writeNumberField("millis", one.taken().toMillis());
        json.writeBooleanField("skipped", one.skipped());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField("typed", typed);
      json.writeNumberField("millis", spent.toMillis());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The interview of such a text; empty where it is none, as another version may write it. */
  public static Optional<MockProgress> of(String text) {
    if (text == null) {
      return Optional.empty();
    }
    try (JsonParser json = JSON.createParser(text)) {
      return json.nextToken() == JsonToken.START_OBJECT
          ? Optional.of(new Reader().read(json))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Reads the fields; those it does not know are passed over. */
  private static final class Reader {
    private final List<MockQuestion> questions = new ArrayList<>();
    private final List<Mock.Given> given = new ArrayList<>();
    private int version;
    private EventId after = EventId.NONE;
    private long seed;
    private Duration limit = Duration.ZERO;
    private String typed = "";
    private Duration spent = Duration.ZERO;

    MockProgress read(JsonParser json) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "version" -> version = json.getIntValue();
          case "after" -> after = new EventId(json.getText());
          case "seed" -> seed = json.getLongValue();
          case "limitMillis" -> limit = Duration.ofMillis(json.getLongValue());
          case "typed" -> typed = json.getText();
          case "millis" -> spent = Duration.ofMillis(json.getLongValue());
          case "questions" -> {
            while (json.nextToken() == JsonToken.START_OBJECT) {
              questions.add(question(json));
            }
          }
          case "given" -> {
            while (json.nextToken() == JsonToken.START_OBJECT) {
              given.add(given(json));
            }
          }
          default -> json.skipChildren();
        }
      }
      if (version != VERSION || questions.isEmpty() || given.size() > questions.size()) {
        throw new IllegalArgumentException("no interview");
      }
      return new MockProgress(after, seed, new Mock(questions, limit, given), typed, spent);
    }

    private static MockQuestion question(JsonParser json) throws IOException {
      String card = "";
      String topic = "";
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean isCard = json.currentName().equals("card");
        json.nextToken();
        if (isCard) {
          card = json.getText();
        } else {
          topic = json.getText();
        }
      }
      return new MockQuestion(CardId.parse(card), topic);
    }

    private static Mock.Given given(JsonParser json) throws IOException {
      String typed = "";
      Duration taken = Duration.ZERO;
      boolean skipped = false;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "typed" -> typed = json.getText();
          case "millis" -> taken = Duration.ofMillis(json.getLongValue());
          case "skipped" -> skipped = json.getBooleanValue();
          default -> json.skipChildren();
        }
      }
      return new Mock.Given(typed, taken, skipped);
    }
  }
}
