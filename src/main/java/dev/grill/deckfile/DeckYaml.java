package dev.grill.deckfile;

import dev.grill.card.Card;
import dev.grill.card.Deck;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import java.util.List;

/** Decks and cards as YAML that a person likes to read; reading it gives the same values again. */
public final class DeckYaml {

  /** Lists longer than this, in characters, get a line for each entry. */
  private static final int WIDEST = 90;

  private final StringBuilder out = new StringBuilder();

  private DeckYaml() {}

  /** A whole deck file. */
  public static String deck(Deck deck) {
    DeckYaml yaml = new DeckYaml();
    for (String key : Level.DECK.keys()) {
      if (!key.equals("cards")) {
        yaml.put(deck, key);
      }
    }
    yaml.out.append(deck.cards().isEmpty() ? "cards: []\n" : "cards:\n");
    for (Card card : deck.cards()) {
      yaml.out.append(card(card, 2));
    }
    return yaml.out.toString();
  }

  /**
   * One entry of {@code cards}.
   *
   * @param indent how many spaces stand before its hyphen
   */
  public static String card(Card card, int indent) {
    DeckYaml yaml = new DeckYaml();
    yaml.card(indent + 2, card);
    yaml.out.setCharAt(indent, '-');
    return yaml.out.toString();
  }

  private void card(int indent, Card card) {
    for (String key : Level.CARD.keys()) {
      put(indent, card, key);
    }
  }

  /**
   * One key of a card with its value, as lines; empty where the card has nothing to say there.
   *
   * @param indent how many spaces stand before the key
   */
  public static String field(Card card, String key, int indent) {
    DeckYaml yaml = new DeckYaml();
    yaml.put(indent, card, key);
    return yaml.out.toString();
  }

  /** The same for a key of the deck other than {@code cards}. */
  public static String field(Deck deck, String key) {
    DeckYaml yaml = new DeckYaml();
    yaml.put(deck, key);
    return yaml.out.toString();
  }

  /** A text as one stands inside brackets. */
  public static String flow(String text) {
    return YamlText.flow(text);
  }

  private void put(Deck deck, String key) {
    switch (key) {
      case "deck" -> text(0, key, deck.id().text());
      case "title" -> text(0, key, deck.title());
      case "language" -> text(0, key, deck.language());
      case "version" -> text(0, key, deck.version());
      case "description" -> text(0, key, deck.description());
      case "authors" -> texts(0, key, deck.authors());
      case "license" -> text(0, key, deck.license());
      default -> throw new IllegalArgumentException(key);
    }
  }

  private void put(int indent, Card card, String key) {
    switch (key) {
      case "id" -> text(indent, key, card.id().card());
      case "topic" -> text(indent, key, card.topic());
      case "difficulty" -> difficulty(indent, card.difficulty());
      case "tags" -> texts(indent, key, card.tags());
      case "question" -> text(indent, key, card.question());
      case "hint" -> text(indent, key, card.hint());
      case "answer" -> text(indent, key, card.answer());
      case "points" -> points(indent, card.points());
      case "code" -> code(indent, card.code());
      case "follow-ups" -> followUps(indent, card.followUps());
      case "misconceptions" -> {
        for (String misconception : list(indent, key, card.misconceptions())) {
          item(indent + 2, misconception);
        }
      }
      case "references" -> references(indent, card.references());
      default -> throw new IllegalArgumentException(key);
    }
  }

  private void difficulty(int indent, int difficulty) {
    if (difficulty != 2) {
      line(indent, "difficulty: ").append(difficulty).append('\n');
    }
  }

  private void points(int indent, List<KeyPoint> points) {
    for (KeyPoint point : list(indent, "points", points)) {
      int from = out.length();
      text(indent + 4, "point", point.point());
      texts(indent + 4, "accept", point.accept());
      hyphen(from, indent + 2);
    }
  }

  private void code(int indent, List<Snippet> code) {
    for (Snippet snippet : list(indent, "code", code)) {
      int from = out.length();
      text(indent + 4, "language", snippet.language());
      text(indent + 4, "caption", snippet.caption());
      text(indent + 4, "source", snippet.source());
      text(indent + 4, "output", snippet.output());
      hyphen(from, indent + 2);
    }
  }

  private void followUps(int indent, List<FollowUp> followUps) {
    for (FollowUp followUp : list(indent, "follow-ups", followUps)) {
      if (followUp.answer() == null) {
        item(indent + 2, followUp.question());
      } else {
        int from = out.length();
        text(indent + 4, "question", followUp.question());
        text(indent + 4, "answer", followUp.answer());
        hyphen(from, indent + 2);
      }
    }
  }

  private void references(int indent, List<Reference> references) {
    for (Reference reference : list(indent, "references", references)) {
      int from = out.length();
      text(indent + 4, "title", reference.title());
      text(indent + 4, "url", reference.url());
      hyphen(from, indent + 2);
    }
  }

  private StringBuilder line(int indent, String start) {
    return out.append(" ".repeat(indent)).append(start);
  }

  /** Makes the mapping that begins at an offset an entry of a list. */
  private void hyphen(int from, int column) {
    out.setCharAt(from + column, '-');
  }

  private <T> List<T> list(int indent, String key, List<T> entries) {
    if (!entries.isEmpty()) {
      line(indent, key).append(":\n");
    }
    return entries;
  }

  private void text(int indent, String key, String text) {
    if (text != null) {
      line(indent, key).append(": ").append(YamlText.scalar(text, indent + 2)).append('\n');
    }
  }

  private void texts(int indent, String key, List<String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    StringBuilder flow = new StringBuilder("[");
    for (String text : texts) {
      flow.append(flow.length() > 1 ? ", " : "").append(YamlText.flow(text));
    }
    if (flow.length() <= WIDEST) {
      line(indent, key).append(": ").append(flow).append("]\n");
      return;
    }
    line(indent, key).append(":\n");
    for (String text : texts) {
      item(indent + 2, text);
    }
  }

  /** A text as an entry of a list, on a line of its own. */
  private void item(int indent, String text) {
    line(indent, "- ").append(YamlText.scalar(text, indent + 2)).append('\n');
  }
}
