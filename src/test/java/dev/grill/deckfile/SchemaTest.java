package dev.grill.deckfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the published schema and the reader together. */
class SchemaTest {

  /** Numbers of YAML 1.2's core schema, as far as the cases need them. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  record Case(String name, boolean good, String text) {
    @Override
    public String toString() {
      return (good ? "good " : "bad ") + name;
    }
  }

  static Stream<Case> cases() throws IOException {
    String all = new String(FaultDecksTest.resource("schema-cases.txt"), StandardCharsets.UTF_8);
    List<Case> cases = new ArrayList<>();
    for (String part : all.split("(?m)^=== ")) {
      if (!part.startsWith("#")) {
        int end = part.indexOf('\n');
        String[] title = part.substring(0, end).split(" ", 2);
        cases.add(new Case(title[1], title[0].equals("good"), part.substring(end + 1)));
      }
    }
    return cases.stream();
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in = DeckReader.class.getResourceAsStream("deck.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void schemaAndReaderAgree(Case each) throws IOException {
    byte[] bytes = each.text().getBytes(StandardCharsets.UTF_8);
    assertEquals(each.good(), !DeckReader.read(bytes, "d.yaml").hasErrors(), "reader");
    assertEquals(each.good(), schema().validate(json(tree(bytes))).isEmpty(), "schema");
  }

  @Test
  void theFileOfEveryValueIsRefusedByBoth() throws IOException {
    byte[] bytes = FaultDecksTest.resource("faults/every-value.yaml");
    assertTrue(schema().validate(json(tree(bytes))).size() > 20);
  }

  @Test
  void theSchemaKnowsTheReadersKeysAndNoOthers() throws IOException {
    JsonNode schema = schema().getSchemaNode();
    assertEquals(Level.DECK.keys(), keys(schema));
    assertEquals(Level.CARD.keys(), keys(schema.at("/$defs/card")));
    assertEquals(Level.POINT.keys(), keys(schema.at("/$defs/point")));
    assertEquals(Level.CODE.keys(), keys(schema.at("/$defs/snippet")));
    assertEquals(Level.FOLLOW_UP.keys(), keys(schema.at("/$defs/followUp")));
    assertEquals(Level.REFERENCE.keys(), keys(schema.at("/$defs/reference")));
  }

  private static List<String> keys(JsonNode mapping) {
    List<String> keys = new ArrayList<>();
    mapping.get("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static Node tree(byte[] bytes) {
    Source source = Source.of(bytes, "d.yaml");
    return DeckParser.parse(source, new DeckText(source)).root();
  }

  /** What an editor sees: scalars by YAML 1.2's core schema. */
  private static JsonNode json(Node node) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (node instanceof Node.Items items) {
      ArrayNode array = json.arrayNode();
      items.items().forEach(item -> array.add(json(item)));
      return array;
    }
    if (node instanceof Node.Entries entries) {
      ObjectNode object = json.objectNode();
      entries.entries().forEach(entry -> object.set(entry.key(), json(entry.value())));
      return object;
    }
    Node.Text text = (Node.Text) node;
    String value = text.value();
    if (!text.plain()) {
      return json.textNode(value);
    }
    if (text.isNothing() || value.equalsIgnoreCase("null")) {
      return json.nullNode();
    }
    if (value.equals("true") || value.equals("false")) {
      return json.booleanNode(value.equals("true"));
    }
    if (NUMBER.matcher(value).matches()) {
      return json.numberNode(new java.math.BigDecimal(value));
    }
    return json.textNode(value);
  }
}
