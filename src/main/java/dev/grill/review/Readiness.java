package dev.grill.review;

import java.util.List;

/**
 * How ready a learner is for an interview: what the plan, the figures and the reports say of it.
 *
 * @param cards cards not suspended
 * @param known those of {@code cards} that are {@linkplain CardState#isKnown known}
 */
public record Readiness(int cards, int known) {

  /** The readiness with some cards. */
  public static Readiness of(List<Candidate> candidates) {
    int cards = 0;
    int known = 0;
    for (Candidate candidate : candidates) {
      if (!candidate.state().suspended()) {
        cards++;
        known += candidate.state().isKnown() ? 1 : 0;
      }
    }
    return new Readiness(cards, known);
  }

  /** Known cards in a hundred, rounded down, so that 100 means all; 0 without cards. */
  public int percent() {
    return cards == 0 ? 0 : (int) (100L * known / cards);
  }
}
