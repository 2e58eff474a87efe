package dev.grill.deckfile.foreign;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of flat objects in JSON, for places that hold one text. Their values are texts and lists
 * of texts; one whose only key is empty stands as a text.
 */
public final class JsonObjects {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonObjects() {}

  /** The objects on one line; null values are left out. */
  public static String write(List<? extends Map<String, ?>> objects) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartArray();
      for (Map<String, ?> object : objects) {
        if (object.containsKey("")) {
          json.writeString((String) object.get(""));
          continue;
        }
        json.writeStartObject();
        for (Map.Entry<String, ?> entry : object.entrySet()) {
          if (entry.getValue() instanceof List<?> texts) {
            json.writeArrayFieldStart(entry.getKey());
            for (Object text : texts) {
              json.writeString((String) text);
            }
            json.writeEndArray();
          } else if (entry.getValue() != null) {
            json.writeStringField(entry.getKey(), (String) entry.getValue());
          }
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string is no file
    }
    return out.toString();
  }

  /** What {@link #write} wrote; null where it is something else. */
  public static List<Map<String, Object>> read(String text) {
    List<Map<String, Object>> objects = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return null;
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        Map<String, Object> object = object(parser);
        if (object == null) {
          return null;
        }
        objects.add(object);
      }
      return parser.nextToken() == null ? objects : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      object.put("", parser.getText());
      return object;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return null;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY) {
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
          texts.add(parser.getText());
        }
        if (parser.currentToken() != JsonToken.END_ARRAY) {
          return null;
        }
        object.put(key, texts);
      } else if (value == JsonToken.VALUE_STRING) {
        object.put(key, parser.getText());
      } else {
        return null;
      }
    }
    return object;
  }
}
