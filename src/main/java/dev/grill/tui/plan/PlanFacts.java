package dev.grill.tui.plan;

import dev.grill.card.CardId;
import dev.grill.review.PlanOutlook;
import java.util.List;
import java.util.Map;

/**
 * What the plan's screen shows, as values.
 *
 * @param minutes a day, as the settings have it; 0 where none are set
 * @param unseen the cards that have no place before the interview, the first {@link #LISTED}
 * @param questions of these
 */
public record PlanFacts(
    PlanOutlook outlook, int minutes, List<CardId> unseen, Map<CardId, String> questions) {

  /** How many cards that do not fit are listed. */
  public static final int LISTED = 200;

  public PlanFacts {
    unseen = List.copyOf(unseen);
    questions = Map.copyOf(questions);
  }

  /** Whether there are days to show. */
  boolean isPlanned() {
    return outlook.plan() != null
        && !outlook.plan().days().isEmpty()
        && outlook.readiness().cards() > 0;
  }

  /** A card's question, or its name. */
  String question(CardId card) {
    return questions.getOrDefault(card, card.toString());
  }
}
