package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;

/**
 * What a JSON document has to look like: {@code json-shapes.json} says for each command which names
 * it has and what stands there. A text in it names a type ({@code text}, {@code whole}, {@code
 * number}, {@code truth}, {@code date}, {@code moment}, {@code id}, {@code card}, or choices
 * separated by bars); a question mark behind a name allows null; a list has the shape of each entry
 * in it.
 */
record Shape(JsonNode document) {

  private static JsonNode shapes;

  static synchronized Shape of(String command) throws IOException {
    if (shapes == null) {
      shapes = new ObjectMapper().readTree(Home.resource("json-shapes.json").toFile());
    }
    JsonNode shape = shapes.get(command);
    assertTrue(shape != null, () -> "json-shapes.json says nothing of " + command);
    return new Shape(shape);
  }

  void holds(JsonNode value) {
    holds(document, value, "");
  }

  private static void holds(JsonNode shape, JsonNode value, String place) {
    if (shape.isObject()) {
      assertTrue(value.isObject(), () -> place + " is no object: " + value);
      shape.properties().forEach(wanted -> field(wanted, value, place));
    } else if (shape.isArray()) {
      assertTrue(value.isArray(), () -> place + " is no list: " + value);
      value.forEach(entry -> holds(shape.get(0), entry, place + "[]"));
    } else {
      assertTrue(isA(shape.asText(), value), () -> place + " is no " + shape + ": " + value);
    }
  }

  private static void field(Map.Entry<String, JsonNode> wanted, JsonNode object, String place) {
    boolean nullable = wanted.getKey().endsWith("?");
    String name = wanted.getKey().replace("?", "");
    JsonNode value = object.get(name);
    assertTrue(value != null, () -> place + " has no " + name + ": " + object);
    if (value.isNull()) {
      assertTrue(nullable, () -> place + "." + name + " is null");
    } else {
      holds(wanted.getValue(), value, place + "." + name);
    }
  }

  private static boolean isA(String type, JsonNode value) {
    return switch (type) {
      case "text" -> value.isTextual();
      case "text?" -> value.isTextual() || value.isNull();
      case "whole" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "truth" -> value.isBoolean();
      case "date" -> value.isTextual() && isSame(value.asText(), LocalDate.parse(value.asText()));
      case "moment" -> value.isTextual() && OffsetDateTime.parse(value.asText()) != null;
      case "id" -> value.isTextual() && value.asText().matches("[a-z0-9][a-z0-9-]{0,63}");
      case "card" ->
          value.isTextual() && value.asText().matches("[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*");
      default -> value.isTextual() && Set.of(type.split("\\|")).contains(value.asText());
    };
  }

  private static boolean isSame(String text, LocalDate date) {
    assertEquals(date.toString(), text);
    return true;
  }
}
