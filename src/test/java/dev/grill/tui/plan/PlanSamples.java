package dev.grill.tui.plan;

import dev.grill.card.CardId;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Interview;
import dev.grill.review.Pace;
import dev.grill.review.PlanCards;
import dev.grill.review.PlanOutlook;
import dev.grill.review.Showings;
import dev.grill.schedule.Sm2;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans of several learners. */
final class PlanSamples {

  /** A Tuesday. */
  static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static final Pace PACE = new Pace(Duration.ofSeconds(70));

  private PlanSamples() {}

  /** New cards that are to be ready in some days; no date where the days are negative. */
  static PlanFacts facts(int cards, int days, int minutes) {
    List<Candidate> candidates = new ArrayList<>();
    Map<CardId, String> questions = new HashMap<>();
    for (int i = 0; i < cards; i++) {
      CardId card = new CardId("ai-evaluation-zh", "card-" + i);
      candidates.add(new Candidate(card, null, 2, List.of(), CardState.NEW));
      questions.put(
          card,
          i == 0
              ? "👨‍👩‍👧‍👦 u\u0308bt \u202eevil\u001b[31m 👩🏽‍💻"
              : "如何评估一个大模型的性能，又如何知道评估本身可靠？第 " + i + " 问");
    }
    Interview interview =
        days < 0
            ? null
            : new Interview(
                DAY.plusDays(days), minutes == 0 ? Interview.USUAL_MINUTES : minutes, PACE);
    PlanCards<RuntimeException> chosen = Showings.NONE.cards(candidates, DAY);
    PlanOutlook outlook =
        PlanOutlook.of(chosen, interview, days > 4000, new Sm2(), 1440).skipping(chosen, new Sm2());
    List<Integer> unseen = outlook.plan() == null ? List.of() : outlook.plan().unseen();
    unseen = unseen.subList(0, Math.min(PlanFacts.LISTED, unseen.size()));
    return new PlanFacts(outlook, minutes, chosen.names(unseen), questions);
  }

  static PlanScreen screen(PlanFacts facts, Lang lang) {
    return PlanScreen.of(facts, Messages.of(lang));
  }

  /** Forty cards, nine days, twenty minutes a day. */
  static PlanScreen fitting(Lang lang) {
    return screen(facts(40, 9, 20), lang);
  }

  /** More cards than ten minutes a day have room for. */
  static PlanScreen crowded(Lang lang) {
    return screen(facts(90, 9, 10), lang);
  }

  static PlanScreen none(Lang lang) {
    return screen(facts(40, -1, 0), lang);
  }

  /** The date has passed. */
  static PlanScreen over(Lang lang) {
    Interview past = new Interview(DAY.minusDays(2), 20, PACE);
    PlanCards<RuntimeException> none = Showings.NONE.cards(List.of(), DAY);
    PlanOutlook outlook = PlanOutlook.of(none, past, false, new Sm2(), 1440);
    return screen(new PlanFacts(outlook, 20, List.of(), Map.of()), lang);
  }
}
