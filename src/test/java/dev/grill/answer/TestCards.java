package dev.grill.answer;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.KeyPoint;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Cards to mark answers against: ids and key points, nothing else. */
final class TestCards {

  private TestCards() {}

  /** The cards of {@code key-points.tsv}, by id. */
  static Map<String, Card> ofTable() {
    Map<String, List<KeyPoint>> points = new LinkedHashMap<>();
    for (String[] row : Table.read("key-points.tsv")) {
      points
          .computeIfAbsent(row[1], id -> new ArrayList<>())
          .add(new KeyPoint(row[3], List.of(row[4].split("\\|"))));
    }
    Map<String, Card> cards = new LinkedHashMap<>();
    points.forEach((id, list) -> cards.put(id, card(id, list)));
    return cards;
  }

  /** The cards of the built-in decks of one language, by id. */
  static Map<String, Card> ofDecks(String language) {
    Map<String, Card> cards = new LinkedHashMap<>();
    Path folder = Path.of("decks", language);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.yaml")) {
      for (Path file : files) {
        try (Reader reader = Files.newBufferedReader(file)) {
          Node deck = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
          for (Node node : ((SequenceNode) child(deck, "cards")).getValue()) {
            Card card = card(text(child(node, "id")), points(child(node, "points")));
            cards.put(card.id().card(), card);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cards;
  }

  static Card card(String id, List<KeyPoint> points) {
    return new Card(
        new CardId("test", id),
        null,
        2,
        List.of(),
        "?",
        null,
        "!",
        points,
        List.of(),
        List.of(),
        List.of());
  }

  /** A card whose points accept the given phrases, one point for each. */
  static Card accepting(String... phrases) {
    List<KeyPoint> points = new ArrayList<>();
    for (String phrase : phrases) {
      points.add(new KeyPoint("point " + phrase, List.of(phrase)));
    }
    return card("made", points);
  }

  private static List<KeyPoint> points(Node points) {
    List<KeyPoint> list = new ArrayList<>();
    for (Node point : ((SequenceNode) points).getValue()) {
      List<String> accept = new ArrayList<>();
      for (Node phrase : ((SequenceNode) child(point, "accept")).getValue()) {
        accept.add(text(phrase));
      }
      list.add(new KeyPoint(text(child(point, "point")), accept));
    }
    return list;
  }

  private static Node child(Node node, String key) {
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      if (text(tuple.getKeyNode()).equals(key)) {
        return tuple.getValueNode();
      }
    }
    throw new IllegalStateException("no " + key);
  }

  private static String text(Node node) {
    return ((ScalarNode) node).getValue();
  }
}
