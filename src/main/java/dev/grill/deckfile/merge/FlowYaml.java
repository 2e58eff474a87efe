package dev.grill.deckfile.merge;

import dev.grill.card.Card;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import dev.grill.deckfile.DeckYaml;
import java.util.ArrayList;
import java.util.List;

/** What a card says as YAML on one line, for cards that are written in braces. */
final class FlowYaml {

  private FlowYaml() {}

  /** The value of a field; null where the card has nothing to say there. */
  static String field(Card card, CardField field) {
    return switch (field) {
      case DIFFICULTY -> card.difficulty() == 2 ? null : String.valueOf(card.difficulty());
      case TAGS -> texts(card.tags());
      case POINTS -> list(card.points().stream().map(FlowYaml::point).toList());
      case CODE -> list(card.code().stream().map(FlowYaml::snippet).toList());
      case FOLLOW_UPS -> list(card.followUps().stream().map(FlowYaml::followUp).toList());
      case MISCONCEPTIONS -> texts(card.misconceptions());
      case REFERENCES -> list(card.references().stream().map(FlowYaml::reference).toList());
      default -> field.of(card) == null ? null : DeckYaml.flow((String) field.of(card));
    };
  }

  private static String texts(List<String> texts) {
    return list(texts.stream().map(DeckYaml::flow).toList());
  }

  private static String list(List<String> entries) {
    return entries.isEmpty() ? null : "[" + String.join(", ", entries) + "]";
  }

  private static String point(KeyPoint point) {
    List<String> entries = new ArrayList<>(List.of("point: " + DeckYaml.flow(point.point())));
    if (!point.accept().isEmpty()) {
      entries.add("accept: " + texts(point.accept()));
    }
    return mapping(entries);
  }

  private static String snippet(Snippet snippet) {
    List<String> entries = new ArrayList<>();
    add(entries, "language", snippet.language());
    add(entries, "caption", snippet.caption());
    add(entries, "source", snippet.source());
    add(entries, "output", snippet.output());
    return mapping(entries);
  }

  private static String followUp(FollowUp followUp) {
    if (followUp.answer() == null) {
      return DeckYaml.flow(followUp.question());
    }
    List<String> entries = new ArrayList<>();
    add(entries, "question", followUp.question());
    add(entries, "answer", followUp.answer());
    return mapping(entries);
  }

  private static String reference(Reference reference) {
    List<String> entries = new ArrayList<>();
    add(entries, "title", reference.title());
    add(entries, "url", reference.url());
    return mapping(entries);
  }

  private static void add(List<String> entries, String key, String text) {
    if (text != null) {
      entries.add(key + ": " + DeckYaml.flow(text));
    }
  }

  private static String mapping(List<String> entries) {
    return "{" + String.join(", ", entries) + "}";
  }
}
