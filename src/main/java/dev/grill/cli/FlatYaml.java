package dev.grill.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads a YAML map of scalars, each as the text it is written with. */
final class FlatYaml {

  private FlatYaml() {}

  /**
   * The map.
   *
   * @throws IOException if the text is not a map of scalars; the message is one line with the place
   */
  static Map<String, String> read(String text) throws IOException {
    Map<String, String> values = new HashMap<>();
    try (JsonParser yaml = new YAMLFactory().createParser(text)) {
      JsonToken token = yaml.nextToken();
      if (token == null) {
        return values;
      }
      boolean map = token == JsonToken.START_OBJECT;
      while (map && yaml.nextToken() == JsonToken.FIELD_NAME) {
        String key = yaml.currentName();
        boolean scalar = yaml.nextToken().isScalarValue();
        if (!scalar || values.put(key, yaml.getText()) != null) {
          throw new IOException(place(yaml));
        }
      }
      if (!map) {
        throw new IOException(place(yaml));
      }
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      String place = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
      throw new IOException(place + e.getOriginalMessage().lines().findFirst().orElse(""), e);
    }
    return values;
  }

  private static String place(JsonParser yaml) {
    return "line " + yaml.currentTokenLocation().getLineNr() + ": KEY: VALUE";
  }
}
