package dev.grill.deckfile.anki;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small JSON document as maps, lists and texts (numbers and truths too are texts); what is not
 * there is empty. The parser's own limits hold: 1 000 levels, texts of 20 million characters.
 */
final class JsonTree {

  private static final JsonFactory JSON = new JsonFactory();
  private static final JsonTree NONE = new JsonTree(null);

  private final Object value;

  private JsonTree(Object value) {
    this.value = value;
  }

  /**
   * Reads a document.
   *
   * @throws IOException if it is none
   */
  static JsonTree of(String json) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      return new JsonTree(value(parser));
    }
  }

  private static Object value(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      Map<String, JsonTree> members = new LinkedHashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        members.put(name, new JsonTree(value(json)));
      }
      return members;
    }
    if (json.currentToken() == JsonToken.START_ARRAY) {
      List<JsonTree> entries = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
        entries.add(new JsonTree(value(json)));
      }
      return entries;
    }
    return json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText();
  }

  /** The members of an object; none of anything else. */
  @SuppressWarnings("unchecked")
  Map<String, JsonTree> members() {
    return value instanceof Map ? (Map<String, JsonTree>) value : Map.of();
  }

  /** The entries of an array; none of anything else. */
  @SuppressWarnings("unchecked")
  List<JsonTree> entries() {
    return value instanceof List ? (List<JsonTree>) value : List.of();
  }

  JsonTree get(String member) {
    return members().getOrDefault(member, NONE);
  }

  /** A text; empty of anything else. */
  String text() {
    return value instanceof String text ? text : "";
  }

  /** A text; null of anything else. */
  String textOrNull() {
    return value instanceof String text ? text : null;
  }

  /** A whole number; 0 of anything else. */
  long number() {
    try {
      return Long.parseLong(text());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
