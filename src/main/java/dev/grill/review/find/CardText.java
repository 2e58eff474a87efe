package dev.grill.review.find;

import dev.grill.card.Card;
import dev.grill.card.KeyPoint;
import dev.grill.text.SearchText;

/** What of a card is searched, wherever cards are searched: the question is its title. */
public final class CardText {

  private CardText() {}

  /** A card's question, and behind it its name, tags, topic, key points and answer. */
  public static SearchText of(Card card) {
    StringBuilder rest = new StringBuilder().append(card.id());
    for (String tag : card.tags()) {
      rest.append('\n').append(tag);
    }
    if (card.topic() != null) {
      rest.append('\n').append(card.topic());
    }
    for (KeyPoint point : card.points()) {
      rest.append('\n').append(point.point());
    }
    return new SearchText(card.question(), rest.append('\n').append(card.answer()).toString());
  }
}
