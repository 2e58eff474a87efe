package dev.grill.school;

import dev.grill.card.CardId;
import dev.grill.review.CardState;
import dev.grill.review.Event;
import dev.grill.review.History;
import dev.grill.review.Moves;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.schedule.Sm2;
import dev.grill.store.Recorded;
import dev.grill.store.ShortPoints;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is kept of a learner beside the log: where each card stands and what each answer counts as,
 * by the fold of the whole log and nothing else.
 *
 * @param cards those of the learner's decks and those in the log
 * @param answers those neither taken back nor passed over
 * @param wordings of the answers' key points
 */
record Derived(
    Map<CardId, OfCard> cards, Map<String, OfAnswer> answers, Map<UUID, String> wordings) {

  /** Grows with every change of the fold or of these rows: what an older one kept is made anew. */
  static final int VERSION = 1;

  /**
   * A card as a deck of the learner has it.
   *
   * @param topic null for none
   */
  record Text(String question, String topic) {}

  /**
   * A card.
   *
   * @param text null where none of the learner's decks has it
   * @param first the day of the first answer, cram and mock aside; null without
   */
  record OfCard(Text text, boolean started, boolean known, LocalDate first) {}

  /**
   * An answer.
   *
   * @param own whether one of the learner's decks has the card
   * @param aside whether it was a cram or mock answer
   * @param recalled whether it counts towards retention
   * @param missed a digit a key point, 1 where it was left open; null where none were marked
   */
  record OfAnswer(
      CardId card,
      LocalDate day,
      boolean own,
      boolean aside,
      boolean passed,
      boolean recalled,
      Long millis,
      UUID wording,
      String missed) {}

  /**
   * Folds a log.
   *
   * @param texts the cards of the learner's decks
   */
  static Derived of(List<Recorded> log, Map<CardId, Text> texts, Instant now) {
    List<Event> events = new ArrayList<>();
    for (Recorded recorded : log) {
      if (recorded.withheld() == null || !recorded.row().kind().equals("note")) {
        events.add(recorded.row().event());
      }
    }
    Moves moves = Moves.of(events);
    History history = History.of(moves.isEmpty() ? events : moves.applied(events), new Sm2(), now);
    Map<UUID, String> wordings = new HashMap<>();
    Map<String, OfAnswer> answers = new HashMap<>();
    Map<CardId, LocalDate> first = new HashMap<>();
    for (Reviewed reviewed : history.reviews()) {
      if (reviewed.counts()) {
        CardId card = reviewed.review().card();
        OfAnswer answer = answer(reviewed, texts.containsKey(card), wordings);
        answers.put(reviewed.review().id().text(), answer);
        if (!answer.aside()) {
          first.merge(card, answer.day(), (a, b) -> a.isAfter(b) ? b : a);
        }
      }
    }
    Map<CardId, OfCard> cards = new HashMap<>();
    texts.forEach((card, text) -> cards.put(card, card(history, card, text, first)));
    for (CardId card : history.states().keySet()) {
      cards.computeIfAbsent(card, id -> card(history, id, null, first));
    }
    return new Derived(cards, answers, wordings);
  }

  private static OfCard card(
      History history, CardId card, Text text, Map<CardId, LocalDate> first) {
    CardState state = history.state(card);
    return new OfCard(text, !state.isNew(), state.isKnown(), first.get(card));
  }

  private static OfAnswer answer(Reviewed reviewed, boolean own, Map<UUID, String> wordings) {
    Review review = reviewed.review();
    UUID wording = null;
    StringBuilder missed = null;
    if (review.points() != null && !review.points().isEmpty()) {
      List<String> texts = new ArrayList<>();
      missed = new StringBuilder();
      for (Review.Tick tick : review.points()) {
        texts.add(tick.point());
        missed.append(tick.covered() ? '0' : '1');
      }
      String joined = ShortPoints.of("", texts).texts();
      wording = SchoolIds.ofWording(joined);
      wordings.put(wording, joined);
    }
    return new OfAnswer(
        review.card(),
        reviewed.day(),
        own,
        reviewed.mode().aside(),
        review.grade().passed(),
        reviewed.asksWhatWasLearned(),
        review.taken() == null ? null : review.taken().toMillis(),
        wording,
        missed == null ? null : missed.toString());
  }
}
