package dev.grill.deckfile.anki;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What a deck says of itself, as the description of a deck in Anki: for people its description,
 * authors and licence; for us, in a comment, all of its head.
 */
final class DeckNotice {

  private static final String OPEN = "<!-- grill ";
  private static final String CLOSE = " -->";

  private DeckNotice() {}

  static String of(Deck deck) throws IOException {
    StringBuilder out = new StringBuilder();
    List<String> lines = new ArrayList<>();
    if (deck.description() != null) {
      lines.add(deck.description());
    }
    if (!deck.authors().isEmpty()) {
      lines.add(String.join(", ", deck.authors()));
    }
    if (deck.license() != null) {
      lines.add(deck.license());
    }
    for (String line : lines) {
      out.append(out.isEmpty() ? "" : "<br>\n").append(GrillNote.escaped(line));
    }
    return out.append(out.isEmpty() ? "" : "\n")
        .append(OPEN)
        .append(json(deck))
        .append(CLOSE)
        .toString();
  }

  private static String json(Deck deck) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("deck", deck.id().text());
      json.writeStringField("title", deck.title());
      json.writeStringField("language", deck.language());
      json.writeStringField("version", deck.version());
      json.writeStringField("description", deck.description());
      json.writeStringField("license", deck.license());
      json.writeArrayFieldStart("authors");
      for (String author : deck.authors()) {
        json.writeString(author);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return CardData.ascii(out.toString()).replace("--", "-\\u002d");
  }

  /**
   * The deck, without cards, that a description names.
   *
   * @return null if it names none
   */
  static Deck read(String description) {
    int open = description.indexOf(OPEN);
    int close = open < 0 ? -1 : description.indexOf(CLOSE, open);
    if (close < 0) {
      return null;
    }
    try {
      JsonTree json = JsonTree.of(description.substring(open + OPEN.length(), close));
      List<String> authors = new ArrayList<>();
      for (JsonTree author : json.get("authors").entries()) {
        authors.add(author.text());
      }
      return new Deck(
          new DeckId(json.get("deck").text()),
          json.get("title").text(),
          json.get("language").textOrNull(),
          json.get("version").textOrNull(),
          json.get("description").textOrNull(),
          authors,
          json.get("license").textOrNull(),
          List.of());
    } catch (IOException e) {
      return null;
    }
  }
}
