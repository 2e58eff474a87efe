package dev.grill.deckfile.foreign.table;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.card.FollowUp;
import dev.grill.card.KeyPoint;
import dev.grill.card.Reference;
import dev.grill.card.Snippet;
import dev.grill.deckfile.foreign.JsonObjects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row of our own export: its column {@code markup} says that its texts are Markdown. */
record ExportedRow(TableRow row, ColumnMap columns) {

  /** What the column says. */
  static final String MARKDOWN = "markdown";

  /** What a deck is beside its cards. */
  record Head(
      String title,
      String language,
      String version,
      String description,
      List<String> authors,
      String license) {

    /** Of a deck that has a name alone. */
    static Head titled(String title) {
      return new Head(title, null, "0.1.0", null, List.of(), null);
    }

    Deck deck(String id, List<Card> cards) {
      List<Card> own = new ArrayList<>();
      for (Card card : cards) {
        own.add(
            card.id().deck().text().equals(id)
                ? card
                : card.named(new CardId(id, card.id().card())));
      }
      return new Deck(new DeckId(id), title, language, version, description, authors, license, own);
    }
  }

  /** The row as ours; null if it is a row of another table. */
  static ExportedRow of(TableRow row, ColumnMap columns) {
    String markup = row.text(columns.number(Column.MARKUP)).strip();
    return markup.equalsIgnoreCase(MARKDOWN) ? new ExportedRow(row, columns) : null;
  }

  String text(Column column) {
    return CellText.read(row.text(columns.number(column)));
  }

  private List<String> texts(Column column) {
    return CellText.readTexts(row.text(columns.number(column)));
  }

  private List<Map<String, String>> objects(Column column) {
    String text = text(column);
    List<Map<String, Object>> objects = text == null ? List.of() : JsonObjects.read(text);
    List<Map<String, String>> texts = new ArrayList<>();
    for (Map<String, Object> object : objects == null ? List.<Map<String, Object>>of() : objects) {
      Map<String, String> one = new HashMap<>();
      object.forEach((key, value) -> one.put(key, value instanceof String said ? said : null));
      texts.add(one);
    }
    return objects == null ? List.of(Map.of("", text)) : texts;
  }

  /** The deck's id; null where the row names none. */
  String deck() {
    return text(Column.DECK);
  }

  boolean isDeckAlone() {
    return text(Column.QUESTION) == null && text(Column.ANSWER) == null && text(Column.ID) == null;
  }

  Head head() {
    String title = text(Column.TITLE);
    return new Head(
        title == null ? deck() : title,
        text(Column.LANGUAGE),
        text(Column.VERSION),
        text(Column.DESCRIPTION),
        texts(Column.AUTHORS),
        text(Column.LICENSE));
  }

  Card card(CardId id, String question, String answer, int difficulty) {
    List<KeyPoint> points = new ArrayList<>();
    String accept = text(Column.ACCEPT);
    String[] lines = accept == null ? new String[0] : accept.split("\n", -1);
    for (String point : texts(Column.POINTS)) {
      String line = points.size() < lines.length ? lines[points.size()] : "";
      points.add(new KeyPoint(point, ListText.split(line, ";")));
    }
    List<Snippet> code = new ArrayList<>();
    for (Map<String, String> one : objects(Column.CODE)) {
      String source = one.getOrDefault("source", one.getOrDefault("", ""));
      code.add(new Snippet(one.get("language"), one.get("caption"), source, one.get("output")));
    }
    List<FollowUp> followUps = new ArrayList<>();
    for (Map<String, String> one : objects(Column.FOLLOW_UPS)) {
      followUps.add(new FollowUp(one.getOrDefault("question", one.get("")), one.get("answer")));
    }
    List<Reference> references = new ArrayList<>();
    for (Map<String, String> one : objects(Column.REFERENCES)) {
      references.add(new Reference(one.getOrDefault("title", one.get("")), one.get("url")));
    }
    return new Card(
        id,
        text(Column.TOPIC),
        difficulty,
        texts(Column.TAGS),
        question,
        text(Column.HINT),
        answer,
        points,
        code,
        followUps,
        texts(Column.MISCONCEPTIONS),
        references);
  }
}
