package dev.grill.tui.stats;

import dev.grill.card.CardId;
import dev.grill.review.figures.Recall;
import dev.grill.review.figures.Statistics;
import java.util.Map;

/**
 * What the statistics' screen shows, as values.
 *
 * @param statistics with the points missed that are listed
 * @param missed how many points were missed in all
 * @param recall how much is expected to be recalled
 * @param questions of the cards that are listed; a card that is no longer there has none
 */
public record StatsFacts(
    Statistics statistics, int missed, Recall recall, Map<CardId, String> questions) {

  /** How many missed points and leeches are listed: more than anybody mends. */
  public static final int LISTED = 200;

  public StatsFacts {
    questions = Map.copyOf(questions);
  }

  /** A card's question, or its name. */
  String question(CardId card) {
    return questions.getOrDefault(card, card.toString());
  }
}
