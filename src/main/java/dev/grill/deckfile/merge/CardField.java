package dev.grill.deckfile.merge;

import dev.grill.card.Card;
import java.util.ArrayList;
import java.util.List;

/** What a card says, key by key. */
public enum CardField {
  TOPIC("topic"),
  DIFFICULTY("difficulty"),
  TAGS("tags"),
  QUESTION("question"),
  HINT("hint"),
  ANSWER("answer"),
  POINTS("points"),
  CODE("code"),
  FOLLOW_UPS("follow-ups"),
  MISCONCEPTIONS("misconceptions"),
  REFERENCES("references");

  private final String key;

  CardField(String key) {
    this.key = key;
  }

  /** The key in the file. */
  public String key() {
    return key;
  }

  /** The field of that key. */
  public static CardField ofKey(String key) {
    for (CardField field : values()) {
      if (field.key.equals(key)) {
        return field;
      }
    }
    throw new IllegalArgumentException(key);
  }

  /** What a card says there; null for nothing. */
  public Object of(Card card) {
    return switch (this) {
      case TOPIC -> card.topic();
      case DIFFICULTY -> card.difficulty();
      case TAGS -> card.tags();
      case QUESTION -> card.question();
      case HINT -> card.hint();
      case ANSWER -> card.answer();
      case POINTS -> card.points();
      case CODE -> card.code();
      case FOLLOW_UPS -> card.followUps();
      case MISCONCEPTIONS -> card.misconceptions();
      case REFERENCES -> card.references();
    };
  }

  /** A card with what another one says there. */
  public Card taken(Card card, Card from) {
    return new Card(
        card.id(),
        this == TOPIC ? from.topic() : card.topic(),
        this == DIFFICULTY ? from.difficulty() : card.difficulty(),
        this == TAGS ? from.tags() : card.tags(),
        this == QUESTION ? from.question() : card.question(),
        this == HINT ? from.hint() : card.hint(),
        this == ANSWER ? from.answer() : card.answer(),
        this == POINTS ? from.points() : card.points(),
        this == CODE ? from.code() : card.code(),
        this == FOLLOW_UPS ? from.followUps() : card.followUps(),
        this == MISCONCEPTIONS ? from.misconceptions() : card.misconceptions(),
        this == REFERENCES ? from.references() : card.references());
  }

  /** The fields in which two cards differ. */
  public static List<CardField> differing(Card one, Card other) {
    List<CardField> fields = new ArrayList<>();
    for (CardField field : values()) {
      Object said = field.of(one);
      if (said == null ? field.of(other) != null : !said.equals(field.of(other))) {
        fields.add(field);
      }
    }
    return fields;
  }
}
