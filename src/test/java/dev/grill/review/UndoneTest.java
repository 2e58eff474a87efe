package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.schedule.Grade;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of an act that was taken back. */
class UndoneTest {

  private static final ZonedDateTime AT = ZonedDateTime.parse("2026-11-24T09:00:00+08:00");
  private static final LocalDate DAY = AT.toLocalDate();
  private static final CardId A = new CardId("deck", "a");
  private static final CardId B = new CardId("deck", "b");

  private static Stamp stamp(String id) {
    return Logs.stamp(id, AT, DAY);
  }

  private static Undone.Taken mark(CardId card, Mark.Kind kind) {
    return new Undone.Taken(new Mark(stamp("1"), card, kind), null, CardState.NEW);
  }

  private static Undone.Taken answer(CardId card) {
    Review review = new Review(stamp("1"), card, Grade.HARD, Mode.REVIEW, null, null, null);
    Reviewed reviewed = Logs.fold(List.of(review)).reviews().get(0);
    return new Undone.Taken(review, reviewed, CardState.NEW);
  }

  private static String text(Undone.Taken... taken) {
    return new Undone(List.of(taken)).text(Messages.of(Lang.EN), DAY);
  }

  @Test
  void ofOneAnswerTheGradeIsTold() {
    assertEquals("took back the grade 3 of deck/a", text(answer(A)));
  }

  @Test
  void ofOneCardItIsToldWhereItStandsNow() {
    assertEquals(
        "deck/a: the suspending taken back; it is new now", text(mark(A, Mark.Kind.SUSPEND)));
  }

  @Test
  void severalCardsAreCountedAndTheFirstIsNamed() {
    assertEquals(
        "deck/b and the other cards, 2 in all: the burying taken back",
        text(mark(B, Mark.Kind.BURY), mark(A, Mark.Kind.BURY), mark(A, Mark.Kind.BURY)));
  }

  @Test
  void severalAnswersOrEventsOfDifferentKindsWereAnImport() {
    assertEquals("took back the import of 2 events", text(answer(A), answer(B)));
    assertEquals("took back the import of 2 events", text(mark(A, Mark.Kind.BURY), answer(A)));
    assertEquals("bury", new Undone(List.of(mark(A, Mark.Kind.BURY))).word());
    assertEquals("answer", new Undone(List.of(answer(A))).word());
  }

  @Test
  void onlyAnActThatWasOneAnswerHasOne() {
    assertEquals(A, new Undone(List.of(answer(A))).answer().review().card());
    assertNull(new Undone(List.of(answer(A), answer(B))).answer());
    assertNull(new Undone(List.of(mark(A, Mark.Kind.BURY))).answer());
  }

  @Test
  void aCardIsAskedAgainAfterItsAnswerOrItsPuttingAsideIsTakenBack() {
    assertTrue(new Undone(List.of(answer(A))).asksAgain());
    assertTrue(new Undone(List.of(mark(A, Mark.Kind.BURY))).asksAgain());
    assertTrue(new Undone(List.of(mark(A, Mark.Kind.SUSPEND))).asksAgain());
    assertFalse(new Undone(List.of(mark(A, Mark.Kind.ASK))).asksAgain());
    assertFalse(new Undone(List.of(mark(A, Mark.Kind.BURY), mark(B, Mark.Kind.BURY))).asksAgain());
    Remark note = new Remark(stamp("1"), A, Remark.Kind.NOTE, "text");
    assertFalse(new Undone(List.of(new Undone.Taken(note, null, CardState.NEW))).asksAgain());
  }
}
