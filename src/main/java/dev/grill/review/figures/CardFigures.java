package dev.grill.review.figures;

import dev.grill.card.CardId;
import dev.grill.review.Candidate;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One card in a period.
 *
 * @param card as it stood at the end of the period
 * @param answers of the period that count, as {@link Practice} takes them
 * @param retention of the period
 * @param time these answers took, each up to the cap
 * @param last the day of the last of them; null without any
 * @param missed key points missed in answers of every mode that count
 * @param asked key points ticked or left open in them
 */
public record CardFigures(
    Candidate card,
    int answers,
    Statistics.Retention retention,
    Duration time,
    LocalDate last,
    int missed,
    int asked) {

  /**
   * The figures of every card, in the order of the cards.
   *
   * @param within the answers of the period
   * @param cap what an answer's time counts at most
   */
  public static List<CardFigures> of(List<Candidate> cards, List<Reviewed> within, Duration cap) {
    Map<CardId, List<Reviewed>> byCard = new HashMap<>();
    for (Reviewed reviewed : within) {
      byCard.computeIfAbsent(reviewed.review().card(), card -> new ArrayList<>()).add(reviewed);
    }
    List<CardFigures> figures = new ArrayList<>(cards.size());
    for (Candidate card : cards) {
      figures.add(of(card, byCard.getOrDefault(card.card(), List.of()), cap));
    }
    return figures;
  }

  private static CardFigures of(Candidate card, List<Reviewed> own, Duration cap) {
    Practice practice = Practice.of(List.of(card), own, cap);
    int missed = 0;
    int asked = 0;
    for (Reviewed reviewed : own) {
      List<Review.Tick> ticks = reviewed.review().points();
      for (Review.Tick tick : reviewed.counts() && ticks != null ? ticks : List.<Review.Tick>of()) {
        missed += tick.covered() ? 0 : 1;
        asked++;
      }
    }
    return new CardFigures(
        card,
        practice.answers(),
        practice.retention(),
        practice.time(),
        practice.lastActive(),
        missed,
        asked);
  }
}
