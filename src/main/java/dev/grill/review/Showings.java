package dev.grill.review;

import dev.grill.card.CardId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When cards were last asked, cram, mock and what was taken back aside: what a plan has to know of
 * the log beyond where the cards stand.
 *
 * @param before the last day before today on which a card was asked
 * @param today the first answer today to each card that had one
 */
public record Showings(Map<CardId, LocalDate> before, Map<CardId, Reviewed> today) {

  /** A log without answers. */
  public static final Showings NONE = new Showings(Map.of(), Map.of());

  /**
   * The showings before a day and on it.
   *
   * @param answers of the day, oldest first; others in it do no harm
   */
  public static Showings of(Map<CardId, LocalDate> before, List<Reviewed> answers, LocalDate day) {
    Map<CardId, Reviewed> today = new HashMap<>();
    for (Reviewed answer : answers) {
      if (counts(answer) && answer.review().day().equals(day)) {
        today.putIfAbsent(answer.review().card(), answer);
      }
    }
    return new Showings(before, today);
  }

  /** The same on the next morning, should nothing more be done on the day. */
  Showings nextMorning(LocalDate day) {
    if (today.isEmpty()) {
      return this;
    }
    Map<CardId, LocalDate> seen = new HashMap<>(before);
    for (CardId card : today.keySet()) {
      seen.put(card, day);
    }
    return new Showings(seen, Map.of());
  }

  /** Whether an answer is one the plan asked for: not taken back, cram and mock aside. */
  static boolean counts(Reviewed answer) {
    return !answer.undone() && !answer.mode().aside();
  }

  /** How many of the cards were asked today. */
  public int askedToday(List<Candidate> candidates) {
    if (today.isEmpty()) {
      return 0;
    }
    int asked = 0;
    for (Candidate candidate : candidates) {
      asked += today.containsKey(candidate.card()) ? 1 : 0;
    }
    return asked;
  }
}
