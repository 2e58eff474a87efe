package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import dev.grill.schedule.Sm2;
import dev.grill.schedule.StudyDay;
import dev.grill.schedule.Vectors;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryTest {

  private static final CardId CARD = new CardId("deck", "card");
  private static final ZonedDateTime MONDAY = ZonedDateTime.parse("2026-11-23T09:00:00+08:00");

  private final List<Event> log = new ArrayList<>();

  @ParameterizedTest
  @MethodSource("dev.grill.schedule.Vectors#all")
  void everyVectorFoldsToItsStates(Vectors vector) {
    for (Vectors.Step step : vector.steps()) {
      assertEquals(step.day(), StudyDay.of(step.now(), StudyDay.DEFAULT_START));
      Review review = answer(step.now(), step.grade(), Mode.REVIEW);

      History history = Logs.fold(log);

      Reviewed last =
          history.reviews().stream()
              .filter(r -> r.review().id().equals(review.id()))
              .findFirst()
              .orElseThrow();
      assertEquals(step.mode(), last.mode().word(), step.toString());
      assertEquals(step.after(), last.after(), step.toString());
      assertEquals(step.after(), history.state(CARD).memory(), step.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.grill.schedule.Vectors#all")
  void theOrderOfTheRowsDoesNotMatter(Vectors vector) {
    for (Vectors.Step step : vector.steps()) {
      answer(step.now(), step.grade(), Mode.REVIEW);
    }
    History inOrder = Logs.fold(log);
    Collections.shuffle(log, new Random(7));

    assertEquals(inOrder, Logs.fold(log));
  }

  @Test
  void anAnswerTakenBackIsListedAndMovesNothing() {
    answer(MONDAY, Grade.GOOD, Mode.REVIEW);
    CardState before = state();
    Review mistake = answer(MONDAY.plusDays(1), Grade.BLANK, Mode.REVIEW);
    undo(mistake);

    CardState after = state();
    Reviewed listed = Logs.fold(log).reviews().get(1);
    assertEquals(before.memory(), after.memory());
    assertEquals(before.lapses(), after.lapses());
    assertEquals(before.reviews(), after.reviews());
    assertNull(after.repeatOn());
    assertTrue(listed.undone());
    assertEquals(new Memory(0, 250, 1, LocalDate.of(2026, 11, 25)), listed.after());
  }

  @Test
  void aCardGradedBelowFourWaitsUntilItIsGradedFour() {
    LocalDate day = MONDAY.toLocalDate();
    answer(MONDAY, Grade.HARD, Mode.REVIEW);
    assertTrue(state().isRepeat(day));
    answer(MONDAY.plusMinutes(1), Grade.PERFECT, Mode.CRAM);
    assertTrue(state().isRepeat(day), "cramming is aside");
    answer(MONDAY.plusMinutes(2), Grade.GOOD, Mode.REVIEW);
    assertEquals(false, state().isRepeat(day));
    answer(MONDAY.plusMinutes(3), Grade.WRONG, Mode.REVIEW);
    assertTrue(state().isRepeat(day), "below 4 again");
    assertEquals(false, state().isRepeat(day.plusDays(1)), "unmade repeats end with the day");
  }

  @Test
  void crammingLeavesANewCardNew() {
    answer(MONDAY, Grade.PERFECT, Mode.CRAM);

    assertTrue(state().isNew());
    assertEquals(1, state().reviews());
  }

  @Test
  void lapsesCountOnlyOnCardsWithARepetition() {
    answer(MONDAY, Grade.WRONG, Mode.REVIEW);
    answer(MONDAY.plusDays(1), Grade.WRONG, Mode.REVIEW);
    assertEquals(0, state().lapses());
    answer(MONDAY.plusDays(2), Grade.GOOD, Mode.REVIEW);
    answer(MONDAY.plusDays(3), Grade.WRONG, Mode.REVIEW);
    assertEquals(1, state().lapses());
  }

  @Test
  void buryEndsWithItsDayAndResumePutsEverythingBack() {
    LocalDate day = MONDAY.toLocalDate();
    mark(MONDAY, Mark.Kind.BURY);
    assertEquals("buried", state().word(day));
    assertEquals("new", state().word(day.plusDays(1)));
    mark(MONDAY.plusMinutes(1), Mark.Kind.SUSPEND);
    assertEquals("suspended", state().word(day));
    mark(MONDAY.plusMinutes(2), Mark.Kind.RESUME);
    assertEquals("new", state().word(day));
  }

  @Test
  void aResetMakesTheCardNewAndKeepsItsAnswers() {
    answer(MONDAY, Grade.GOOD, Mode.REVIEW);
    answer(MONDAY.plusDays(1), Grade.WRONG, Mode.REVIEW);
    mark(MONDAY.plusDays(1).plusMinutes(1), Mark.Kind.RESET);

    LocalDate day = MONDAY.toLocalDate().plusDays(1);
    assertEquals("new", state().word(day));
    assertEquals(0, state().lapses());
    assertEquals(2, state().reviews());
    assertEquals(2, Logs.fold(log).reviews().size());
    assertFalse(state().isRepeat(day));
    assertFalse(state().isKnown());
    assertFalse(state().isWeak());
    assertNull(state().started(), "it may be started anew within the day's new cards");
    assertEquals(day, state().failedOn());
  }

  @Test
  void anAnswerAfterAResetIsTheFirstAlsoOnTheSameDay() {
    answer(MONDAY, Grade.GOOD, Mode.REVIEW);
    mark(MONDAY.plusMinutes(1), Mark.Kind.RESET);
    answer(MONDAY.plusMinutes(2), Grade.GOOD, Mode.REVIEW);

    Reviewed again = Logs.fold(log).reviews().get(1);
    assertEquals(Mode.REVIEW, again.mode());
    assertNull(again.before());
    assertEquals(new Memory(1, 250, 1, MONDAY.toLocalDate().plusDays(1)), state().memory());
    assertEquals(MONDAY.toLocalDate(), state().started());
  }

  @Test
  void takingBackAnAnswerFromBeforeAResetLeavesTheReset() {
    Review first = answer(MONDAY, Grade.GOOD, Mode.REVIEW);
    mark(MONDAY.plusDays(1), Mark.Kind.RESET);
    undo(first);

    assertTrue(state().isNew());
    assertEquals(0, state().reviews());
    answer(MONDAY.plusDays(1), Grade.GOOD, Mode.REVIEW);
    assertEquals(1, state().memory().repetitions());
  }

  @Test
  void aHiddenCardStaysHiddenWhenItIsReset() {
    LocalDate day = MONDAY.toLocalDate();
    mark(MONDAY, Mark.Kind.SUSPEND);
    mark(MONDAY.plusMinutes(1), Mark.Kind.BURY);
    mark(MONDAY.plusMinutes(2), Mark.Kind.RESET);

    assertTrue(state().suspended());
    assertTrue(state().isBuried(day));
    mark(MONDAY.plusMinutes(3), Mark.Kind.RESUME);
    assertEquals("new", state().word(day));
  }

  @Test
  void aCardAskedForWaitsThatDayUntilItIsAnswered() {
    LocalDate day = MONDAY.toLocalDate();
    answer(MONDAY, Grade.GOOD, Mode.REVIEW);
    Memory memory = state().memory();
    mark(MONDAY.plusMinutes(1), Mark.Kind.ASK);
    assertEquals("due", state().word(day));
    assertEquals("due", state().word(day.plusDays(1)), "on its own schedule");
    assertEquals(false, state().isAskedFor(day.plusDays(1)));
    answer(MONDAY.plusMinutes(2), Grade.BLANK, Mode.MOCK);
    assertTrue(state().isAskedFor(day), "a mock interview is aside");
    Review repeat = answer(MONDAY.plusMinutes(3), Grade.GOOD, Mode.REVIEW);
    assertEquals("scheduled", state().word(day));
    assertEquals(memory, state().memory(), "the second answer of a day moves nothing");
    undo(repeat);
    assertEquals("due", state().word(day), "taken back, it waits again");
  }

  @Test
  void anAnswerToACardAskedForFollowsTheUsualRules() {
    mark(MONDAY, Mark.Kind.ASK);
    assertEquals("due", state().word(MONDAY.toLocalDate()));
    answer(MONDAY.plusMinutes(1), Grade.GOOD, Mode.REVIEW);
    answer(MONDAY.plusDays(1), Grade.GOOD, Mode.REVIEW);
    mark(MONDAY.plusDays(2), Mark.Kind.ASK);
    answer(MONDAY.plusDays(2), Grade.GOOD, Mode.REVIEW);
    mark(MONDAY.plusDays(3), Mark.Kind.ASK);
    answer(MONDAY.plusDays(3), Grade.WRONG, Mode.REVIEW);

    List<Mode> modes = Logs.fold(log).reviews().stream().map(Reviewed::mode).toList();
    assertEquals(List.of(Mode.REVIEW, Mode.REVIEW, Mode.EARLY, Mode.REVIEW), modes);
    assertEquals(1, state().lapses());
  }

  @Test
  void askingForABuriedCardBringsItBackAndBuryingPutsItAwayAgain() {
    LocalDate day = MONDAY.toLocalDate();
    mark(MONDAY, Mark.Kind.BURY);
    mark(MONDAY.plusMinutes(1), Mark.Kind.ASK);
    assertEquals("due", state().word(day));
    mark(MONDAY.plusMinutes(2), Mark.Kind.BURY);
    assertEquals("buried", state().word(day));
    mark(MONDAY.plusMinutes(3), Mark.Kind.ASK);
    mark(MONDAY.plusMinutes(4), Mark.Kind.SUSPEND);
    assertEquals("suspended", state().word(day));
  }

  @Test
  void theFirstOfTwoJoinedLogsMakesTheSecondARepeat() {
    Review later = answer(MONDAY.plusHours(2), Grade.GOOD, Mode.REVIEW);
    Stamp elsewhere = new Stamp(id(), "there", MONDAY, day(MONDAY));
    log.add(new Review(elsewhere, CARD, Grade.PERFECT, Mode.REVIEW, null, null, null));

    Reviewed second = Logs.fold(log).reviews().get(1);
    assertEquals(later.id(), second.review().id());
    assertEquals(Mode.REPEAT, second.mode());
  }

  @Test
  void theLatestNoteWinsAndFlagsStayUntilTheyAreCleared() {
    remark(Remark.Kind.NOTE, "first");
    remark(Remark.Kind.FLAG, "dated");
    remark(Remark.Kind.NOTE, "second");
    remark(Remark.Kind.FLAG, null);
    assertEquals("second", remarks().note());
    assertEquals(
        Arrays.asList("dated", null), remarks().flags().stream().map(Remark::text).toList());
    assertTrue(state().flagged());
    remark(Remark.Kind.UNFLAG, null);
    assertEquals(new Remarks("second", List.of()), remarks());
    assertFalse(state().flagged());
    remark(Remark.Kind.NOTE, null);
    assertEquals(Remarks.NONE, remarks());
    assertEquals(Remarks.NONE, Logs.fold(List.of()).remarks(CARD));
  }

  @Test
  void writingOnACardDoesNotMakeItAnotherThanWasShown() {
    Review answer = answer(MONDAY, Grade.GOOD, Mode.REVIEW);
    remark(Remark.Kind.NOTE, "text");
    assertEquals(answer.id(), state().lastEvent());
    mark(MONDAY, Mark.Kind.BURY);
    assertEquals(new EventId("000002"), state().lastEvent());
    assertEquals(CardState.NEW, Logs.fold(log).state(new CardId("deck", "other")));
  }

  @Test
  void theLastEventIsTheGreatestIdWhateverItsMoment() {
    mark(MONDAY.plusDays(1), Mark.Kind.BURY);
    Stamp elsewhere = new Stamp(id(), "there", MONDAY, day(MONDAY));
    log.add(new Mark(elsewhere, CARD, Mark.Kind.SUSPEND));
    assertEquals(elsewhere.id(), state().lastEvent());
  }

  @Test
  void theLogUntilADayEndsWithIt() {
    answer(MONDAY, Grade.GOOD, Mode.REVIEW);
    answer(MONDAY.plusDays(1), Grade.GOOD, Mode.REVIEW);
    Review undone = answer(MONDAY.plusDays(2), Grade.GOOD, Mode.REVIEW);
    undo(undone);

    History until =
        History.until(
            day(MONDAY).plusDays(1), log, new Sm2(), Instant.parse("3000-01-01T00:00:00Z"));
    assertEquals(2, until.reviews().size());
    assertEquals(2, until.state(CARD).reviews());
  }

  @Test
  void whenACardWasBegunItsFirstAnswerThatMovedItSays() {
    answer(MONDAY, Grade.PERFECT, Mode.CRAM);
    assertEquals(CardState.Learned.NOTHING, state().learned());
    answer(MONDAY.plusMinutes(1), Grade.GOOD, Mode.REVIEW);
    answer(MONDAY.plusDays(1), Grade.GOOD, Mode.REVIEW);
    assertEquals(MONDAY.plusMinutes(1).toInstant(), state().learned().begun());
    assertEquals(day(MONDAY), state().started());
  }

  @Test
  void theLastGradeIsOfAnAnswerThatMovedTheCardOrWasEarly() {
    answer(MONDAY, Grade.GOOD, Mode.REVIEW);
    answer(MONDAY.plusMinutes(1), Grade.BLANK, Mode.REVIEW);
    answer(MONDAY.plusMinutes(2), Grade.BLANK, Mode.CRAM);
    assertEquals(Grade.GOOD, state().lastGrade());
    answer(MONDAY.plusDays(1), Grade.PERFECT, Mode.REVIEW);
    answer(MONDAY.plusDays(2), Grade.HARD, Mode.REVIEW);
    assertEquals(Grade.HARD, state().lastGrade(), "early");
  }

  private Remarks remarks() {
    return Logs.fold(log).remarks(CARD);
  }

  private void remark(Remark.Kind kind, String text) {
    log.add(new Remark(new Stamp(id(), "here", MONDAY, day(MONDAY)), CARD, kind, text));
  }

  private CardState state() {
    return Logs.fold(log).state(CARD);
  }

  private Review answer(ZonedDateTime at, Grade grade, Mode asked) {
    Review review =
        new Review(new Stamp(id(), "here", at, day(at)), CARD, grade, asked, null, null, null);
    log.add(review);
    return review;
  }

  private void undo(Review target) {
    log.add(new Undo(new Stamp(id(), "here", target.at(), target.day()), CARD, target.id()));
  }

  private void mark(ZonedDateTime at, Mark.Kind kind) {
    log.add(new Mark(new Stamp(id(), "here", at, day(at)), CARD, kind));
  }

  private static LocalDate day(ZonedDateTime at) {
    return StudyDay.of(at, StudyDay.DEFAULT_START);
  }

  private EventId id() {
    return new EventId("%06d".formatted(log.size()));
  }
}
