package dev.grill.review.figures;

import dev.grill.review.Candidate;
import dev.grill.review.Reviewed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a learner did in a period and where the cards stood at its end: the same row in the
 * learner's own report and in that of a class. Every figure is defined in docs/reports.md.
 *
 * @param cards the cards of the learner's decks, suspended ones too
 * @param started those that are not new
 * @param known those that are {@linkplain dev.grill.review.CardState#isKnown known}
 * @param mature those that are {@linkplain dev.grill.review.CardState#isMature mature}
 * @param retention of the period
 * @param answers of the period, not taken back; those of cramming and mock interviews aside
 * @param daysActive days with such an answer
 * @param time these answers took, each up to the cap
 * @param lastActive the last day with such an answer; null without one
 */
public record Practice(
    int cards,
    int started,
    int known,
    int mature,
    Statistics.Retention retention,
    int answers,
    int daysActive,
    Duration time,
    LocalDate lastActive) {

  /**
   * The figures of a learner.
   *
   * @param cards as they stood at the end of the period
   * @param within the answers of the period
   * @param cap what an answer's time counts at most
   */
  public static Practice of(List<Candidate> cards, List<Reviewed> within, Duration cap) {
    int started = 0;
    int known = 0;
    int mature = 0;
    for (Candidate card : cards) {
      started += card.state().isNew() ? 0 : 1;
      known += card.state().isKnown() ? 1 : 0;
      mature += card.state().isMature() ? 1 : 0;
    }
    Statistics.Retention retention = Statistics.Retention.NONE;
    int answers = 0;
    Duration time = Duration.ZERO;
    LocalDate last = null;
    Set<LocalDate> days = new HashSet<>();
    for (Reviewed reviewed : within) {
      if (counts(reviewed)) {
        retention = retention.plus(reviewed);
        answers++;
        time = time.plus(Statistics.Cap.time(reviewed.review(), cap));
        days.add(reviewed.day());
        last = last == null || reviewed.day().isAfter(last) ? reviewed.day() : last;
      }
    }
    return new Practice(
        cards.size(), started, known, mature, retention, answers, days.size(), time, last);
  }

  /** Whether an answer is one of practice: neither taken back nor of cramming or a mock. */
  public static boolean counts(Reviewed reviewed) {
    return reviewed.counts() && !reviewed.mode().aside();
  }

  /** Started ÷ cards, 0 to 1; empty without cards. */
  public OptionalDouble coverage() {
    return cards == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) started / cards);
  }
}
