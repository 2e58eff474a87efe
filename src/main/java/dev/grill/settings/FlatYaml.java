package dev.grill.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Reads a YAML map of scalars, each as the text it is written with. */
final class FlatYaml {

  /** The text is not a map of scalars. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    Malformed(int line) {
      this.line = line;
    }

    /** Where, from 1. */
    int line() {
      return line;
    }
  }

  private FlatYaml() {}

  /** The map; empty for a text without any content. */
  static Map<String, String> read(String text) throws Malformed {
    Map<String, String> values = new HashMap<>();
    try (JsonParser yaml = new YAMLFactory().createParser(text)) {
      JsonToken token = yaml.nextToken();
      if (token == null) {
        return values;
      }
      if (token != JsonToken.START_OBJECT) {
        throw new Malformed(line(yaml));
      }
      while (yaml.nextToken() == JsonToken.FIELD_NAME) {
        String key = yaml.currentName();
        JsonToken value = yaml.nextToken();
        boolean scalar = value != null && value.isScalarValue();
        if (!scalar || values.put(key, yaml.getText()) != null) {
          throw new Malformed(line(yaml));
        }
      }
      if (yaml.nextToken() != null) {
        throw new Malformed(line(yaml));
      }
    } catch (JsonProcessingException e) {
      throw new Malformed(e.getLocation() == null ? 1 : e.getLocation().getLineNr());
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return values;
  }

  private static int line(JsonParser yaml) {
    return yaml.currentTokenLocation().getLineNr();
  }
}
