package dev.grill.share;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One line of a file: a JSON object, whose fields are asked for by name and kind. */
public final class JsonLine {

  /** A line is not what it should be. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String what) {
      super(what);
    }
  }

  private static final JsonFactory JSON = new JsonFactory();
  private static final int DEEPEST = 8;

  private final Map<String, Object> fields;

  private JsonLine(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** The object of a line. */
  public static JsonLine of(String line) throws Malformed {
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new Malformed("JSON");
      }
      JsonLine read = new JsonLine(object(json, 0));
      if (json.nextToken() != null) {
        throw new Malformed("JSON");
      }
      return read;
    } catch (IOException e) {
      throw new Malformed("JSON");
    }
  }

  private static Map<String, Object> object(JsonParser json, int depth)
      throws IOException, Malformed {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (fields.put(name, value(json, json.nextToken(), depth)) != null) {
        throw new Malformed(name); // a field twice could mean two things
      }
    }
    return fields;
  }

  private static Object value(JsonParser json, JsonToken token, int depth)
      throws IOException, Malformed {
    if (token == null || depth > DEEPEST) {
      throw new Malformed("JSON");
    }
    return switch (token) {
      case START_OBJECT -> object(json, depth + 1);
      case START_ARRAY -> {
        List<Object> values = new ArrayList<>();
        for (JsonToken next = json.nextToken();
            next != JsonToken.END_ARRAY;
            next = json.nextToken()) {
          values.add(value(json, next, depth + 1));
        }
        yield values;
      }
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(number(json));
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      default -> null;
    };
  }

  /** As written, but none whose value would fill the memory. */
  private static String number(JsonParser json) throws IOException, Malformed {
    String written = json.getText();
    if (written.length() > 20 || written.indexOf('e') >= 0 || written.indexOf('E') >= 0) {
      throw new Malformed("JSON");
    }
    return written;
  }

  boolean has(String name) {
    return fields.get(name) != null;
  }

  /** The name of the first field, which says what the line is; empty where there is none. */
  String first() {
    return fields.isEmpty() ? "" : fields.keySet().iterator().next();
  }

  /** A text; null where there is none. */
  String text(String name) throws Malformed {
    return as(String.class, name, fields.get(name));
  }

  String requiredText(String name) throws Malformed {
    return required(name, text(name));
  }

  /** A whole number; null where there is none. */
  Long number(String name) throws Malformed {
    return whole(name, fields.get(name));
  }

  long requiredNumber(String name) throws Malformed {
    return required(name, number(name));
  }

  boolean flag(String name, boolean otherwise) throws Malformed {
    Boolean said = as(Boolean.class, name, fields.get(name));
    return said == null ? otherwise : said;
  }

  /** Texts; empty where there are none. */
  List<String> texts(String name) throws Malformed {
    List<String> texts = new ArrayList<>();
    for (Object one : list(name)) {
      texts.add(required(name, as(String.class, name, one)));
    }
    return texts;
  }

  /** Whole numbers; empty where there are none. */
  List<Long> numbers(String name) throws Malformed {
    List<Long> numbers = new ArrayList<>();
    for (Object one : list(name)) {
      numbers.add(required(name, whole(name, one)));
    }
    return numbers;
  }

  /** Values of any kind; empty where there are none. */
  List<?> list(String name) throws Malformed {
    List<?> list = as(List.class, name, fields.get(name));
    return list == null ? List.of() : list;
  }

  boolean isList(String name) {
    return fields.get(name) instanceof List;
  }

  boolean isObject(String name) {
    return fields.get(name) instanceof Map;
  }

  /** An object within. */
  @SuppressWarnings("unchecked")
  JsonLine object(String name) throws Malformed {
    return new JsonLine(
        (Map<String, Object>) required(name, as(Map.class, name, fields.get(name))));
  }

  private static Long whole(String name, Object value) throws Malformed {
    BigDecimal number = as(BigDecimal.class, name, value);
    try {
      return number == null ? null : number.longValueExact();
    } catch (ArithmeticException e) {
      throw new Malformed(name);
    }
  }

  private static <T> T as(Class<T> kind, String name, Object value) throws Malformed {
    if (value != null && !kind.isInstance(value)) {
      throw new Malformed(name);
    }
    return kind.cast(value);
  }

  private static <T> T required(String name, T value) throws Malformed {
    if (value == null) {
      throw new Malformed(name);
    }
    return value;
  }
}
