package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import dev.grill.schedule.Sm2;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an answer is to the fold, and what a grade would lead to. */
class ReviewedTest {

  private static final CardId CARD = new CardId("deck", "card");
  private static final ZonedDateTime MONDAY = ZonedDateTime.parse("2026-11-23T09:00:00+08:00");

  private final List<Event> log = new ArrayList<>();

  @Test
  void anAnswerKnowsWhetherItCountsAndAsksWhatWasLearned() {
    answer(MONDAY, Grade.GOOD, null);
    answer(MONDAY.plusDays(1), Grade.HARD, null);
    answer(MONDAY.plusDays(1), Grade.GOOD, null);
    undo(answer(MONDAY.plusDays(2), Grade.WRONG, null));
    List<Reviewed> reviews = Logs.fold(log).reviews();

    assertEquals(List.of(true, true, true, false), reviews.stream().map(Reviewed::counts).toList());
    assertEquals(
        List.of(false, true, false),
        reviews.subList(0, 3).stream().map(Reviewed::asksWhatWasLearned).toList());
    assertEquals(
        List.of(false, true, false, true), reviews.stream().map(Reviewed::repeatToday).toList());
    Memory memory = new Memory(1, 250, 1, MONDAY.toLocalDate());
    assertEquals(memory, reviews.get(0).withAfter(memory).after());
    assertEquals(memory, reviews.get(0).withBefore(memory).before());
    assertEquals(reviews.get(0).after(), reviews.get(0).withBefore(memory).after());
  }

  @Test
  void anAnswerToACardThatWasForgottenAsksNothingThatWasLearned() {
    answer(MONDAY, Grade.WRONG, null);
    answer(MONDAY.plusDays(1), Grade.GOOD, null);

    Reviewed again = Logs.fold(log).reviews().get(1);
    assertEquals(0, again.before().repetitions());
    assertFalse(again.asksWhatWasLearned());
  }

  @Test
  void typedAnswersThatCountAreListedNewestFirst() {
    typed("one");
    answer(MONDAY, Grade.GOOD, null);
    typed("two");
    undo(typed("three"));

    List<Reviewed> typed = Reviewed.typed(Logs.fold(log).reviews());
    assertEquals(List.of("two", "one"), typed.stream().map(one -> one.review().answer()).toList());
  }

  @Test
  void beforeGradingEveryGradesOutcomeIsKnown() {
    answer(MONDAY, Grade.GOOD, null);
    LocalDate tuesday = MONDAY.toLocalDate().plusDays(1);

    List<Outcome> outcomes = Outcome.all(state(), Mode.REVIEW, tuesday, new Sm2());

    assertEquals(List.of(Grade.values()), outcomes.stream().map(Outcome::grade).toList());
    assertEquals(
        new Outcome(
            Grade.GOOD,
            Mode.REVIEW,
            state().memory(),
            new Memory(2, 250, 6, tuesday.plusDays(6)),
            false),
        outcomes.get(4));
    assertTrue(outcomes.get(3).repeatToday());
    assertEquals(Mode.IMPORT, Outcome.all(state(), Mode.IMPORT, tuesday, new Sm2()).get(0).mode());
    assertEquals(
        Mode.EARLY,
        Outcome.of(
                CardState.NEW.withLearned(tomorrow()), Mode.REVIEW, Grade.HARD, tuesday, new Sm2())
            .mode());
  }

  /** Due the day after Tuesday. */
  private static CardState.Learned tomorrow() {
    LocalDate monday = MONDAY.toLocalDate();
    Memory memory = new Memory(1, 250, 2, monday.plusDays(2));
    return new CardState.Learned(memory, null, monday, monday, 0, Grade.GOOD);
  }

  private CardState state() {
    return Logs.fold(log).state(CARD);
  }

  private Review typed(String text) {
    return answer(MONDAY, Grade.GOOD, text);
  }

  private Review answer(ZonedDateTime at, Grade grade, String text) {
    Stamp stamp = Logs.stamp("%03d".formatted(log.size()), at, at.toLocalDate());
    Review review = new Review(stamp, CARD, grade, Mode.REVIEW, null, text, null);
    log.add(review);
    return review;
  }

  private void undo(Review target) {
    Stamp stamp = Logs.stamp("%03d".formatted(log.size()), target.at(), target.day());
    log.add(new Undo(stamp, CARD, target.id()));
  }
}
