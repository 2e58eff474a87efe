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
    yaml.text(0, "deck", deck.id().text());
    yaml.text(0, "title", deck.title());
    yaml.text(0, "language", deck.language());
    yaml.text(0, "version", deck.version());
    yaml.text(0, "description", deck.description());
    yaml.texts(0, "authors", deck.authors());
    yaml.text(0, "license", deck.license());
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
    text(indent, "id", card.id().card());
    text(indent, "topic", card.topic());
    if (card.difficulty() != 2) {
      line(indent, "difficulty: ").append(card.difficulty()).append('\n');
    }
    texts(indent, "tags", card.tags());
    text(indent, "question", card.question());
    text(indent, "hint", card.hint());
    text(indent, "answer", card.answer());
    for (KeyPoint point : list(indent, "points", card.points())) {
      int from = out.length();
      text(indent + 4, "point", point.point());
      texts(indent + 4, "accept", point.accept());
      hyphen(from, indent + 2);
    }
    for (Snippet snippet : list(indent, "code", card.code())) {
      int from = out.length();
      text(indent + 4, "language", snippet.language());
      text(indent + 4, "caption", snippet.caption());
      text(indent + 4, "source", snippet.source());
      text(indent + 4, "output", snippet.output());
      hyphen(from, indent + 2);
    }
    for (FollowUp followUp : list(indent, "follow-ups", card.followUps())) {
      if (followUp.answer() == null) {
        item(indent + 2, followUp.question());
      } else {
        int from = out.length();
        text(indent + 4, "question", followUp.question());
        text(indent + 4, "answer", followUp.answer());
        hyphen(from, indent + 2);
      }
    }
    for (String misconception : list(indent, "misconceptions", card.misconceptions())) {
      item(indent + 2, misconception);
    }
    for (Reference reference : list(indent, "references", card.references())) {
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
