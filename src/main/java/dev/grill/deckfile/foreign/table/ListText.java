package dev.grill.deckfile.foreign.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Several texts in one cell: parted by signs, or a list of JSON where those stand in a text. */
final class ListText {

  private static final JsonFactory JSON = new JsonFactory();

  private ListText() {}

  /**
   * The texts of a cell, without blank ones.
   *
   * @param signs each of which parts two texts
   */
  static List<String> split(String cell, String signs) {
    List<String> json = cell.strip().startsWith("[") ? json(cell.strip()) : null;
    if (json != null) {
      return json;
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= cell.length(); at++) {
      if (at == cell.length() || signs.indexOf(cell.charAt(at)) >= 0) {
        String part = cell.substring(from, at).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        from = at + 1;
      }
    }
    return parts;
  }

  /** A list of texts in JSON; null if it is none. */
  private static List<String> json(String text) {
    List<String> texts = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return null;
      }
      while (parser.nextToken() == JsonToken.VALUE_STRING) {
        texts.add(parser.getText());
      }
      return parser.currentToken() == JsonToken.END_ARRAY && parser.nextToken() == null
          ? texts
          : null;
    } catch (IOException e) {
      return null; // a text in brackets
    }
  }
}
