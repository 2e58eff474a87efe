package dev.grill.tui.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.answer.PointState;
import dev.grill.answer.Verdict;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.mock.Mock;
import dev.grill.schedule.Grade;
import dev.grill.text.Columns;
import dev.grill.tui.draw.Painter;
import dev.grill.tui.draw.Size;
import dev.grill.tui.draw.Theme;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.review.ReviewCards;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What keys do on the screens of a mock interview. */
class MockStateTest {

  private static final Size USUAL = new Size(80, 24);

  private static PaperMock three() {
    return new PaperMock(
        ReviewCards.bare("a", "one"), ReviewCards.bare("b", "two"), ReviewCards.bare("c", "three"));
  }

  private static MockRun run(PaperMock paper) throws Exception {
    return new MockRun(Lang.EN, paper);
  }

  private static MockRun begun() throws Exception {
    return run(three()).press("enter");
  }

  /** One card with three key points. */
  private static MockRun begunWithPoints() throws Exception {
    PaperMock paper = new PaperMock(ReviewCards.ZH);
    paper.choice = new MockChoice(1, 0, 1L, Set.of());
    return run(paper).press("enter");
  }

  private static List<String> grades(MockRun run) {
    List<String> grades = new ArrayList<>();
    for (Reviewed answer : run.paper.history()) {
      if (!answer.undone()) {
        Review review = answer.review();
        grades.add(review.card().card() + " " + review.grade().number());
      }
    }
    return grades;
  }

  // ---- before it begins ----

  @Test
  void questionsAndMinutesChangeWithArrows() throws Exception {
    MockRun run = run(three());
    MockStart start = (MockStart) run.press("right", "right", "l").screen;
    assertEquals(6, start.choice().questions());
    assertEquals(18, start.minutes());
    start = (MockStart) run.press("down", "left").screen;
    assertEquals(17, start.minutes());
    start = (MockStart) run.press("up", "left", "-").screen;
    assertEquals(4, start.choice().questions());
    assertEquals(17, start.minutes(), "what was chosen stays");
    assertTrue(run.picture().contains("04:15 a question"), run.picture());
  }

  @Test
  void numbersGrowByFivesFromTwentyOnAndEndAtTheirLimits() throws Exception {
    PaperMock paper = three();
    paper.choice = new MockChoice(19, 0, null, Set.of());
    MockRun run = run(paper).press("right", "right", "right");
    assertEquals(30, ((MockStart) run.screen).choice().questions());
    run.press("left", "left", "left", "left");
    assertEquals(18, ((MockStart) run.screen).choice().questions());
    for (int i = 0; i < 60; i++) {
      run.press("right");
    }
    assertEquals(MockChoice.MOST_QUESTIONS, ((MockStart) run.screen).choice().questions());
    for (int i = 0; i < 80; i++) {
      run.press("left");
    }
    assertEquals(1, ((MockStart) run.screen).choice().questions());
  }

  @Test
  void decksAreTakenAndLeftAndNoneIsNoInterview() throws Exception {
    MockRun run = run(three()).press("down", "down", "space");
    assertEquals(ids("b", "c"), ((MockStart) run.screen).chosen());
    run.press("a");
    assertEquals(ids("a", "b", "c"), ((MockStart) run.screen).chosen());
    run.press("a", "enter");
    assertTrue(run.picture().contains("Choose a deck"), run.picture());
    run.press("x", "enter");
    assertEquals("a", run.asking().session().open().card().id().deck().text());
    assertEquals(1, run.asking().session().questions().size());
  }

  @Test
  void aFilterShowsSomeDecks() throws Exception {
    MockRun run = run(new PaperMock(ReviewCards.ZH, ReviewCards.BARE)).press("/", "模");
    MockStart start = (MockStart) run.screen;
    assertEquals(List.of("eval-zh"), start.rows().stream().map(deck -> deck.id().text()).toList());
    run.press("backspace", "z", "z", "z");
    assertTrue(run.picture().contains("No deck matches"), run.picture());
    run.press("esc");
    assertEquals(2, ((MockStart) run.screen).rows().size());
  }

  @Test
  void theFilterOfDecksTakesAPaste() throws Exception {
    MockRun run = run(new PaperMock(ReviewCards.ZH, ReviewCards.BARE)).press("/");
    run.type(" 模\n");
    MockStart start = (MockStart) run.screen;
    assertEquals(List.of("eval-zh"), start.rows().stream().map(deck -> deck.id().text()).toList());
    assertTrue(run.picture().contains("/ 模"), run.picture());
    assertEquals(ids("eval-en"), ((MockStart) run.press("enter", "space").screen).chosen());
  }

  @Test
  void whileNoDeckMatchesNoneIsTakenOrLeft() throws Exception {
    MockRun run = run(three()).press("/").type("zzz").press("enter", "space");
    assertEquals(ids("a", "b", "c"), ((MockStart) run.screen).chosen());
  }

  @Test
  void withoutDecksThereIsNoInterview() {
    assertThrows(Failure.class, () -> run(new PaperMock()));
  }

  @Test
  void whenEveryCardIsSuspendedItSaysSo() throws Exception {
    PaperMock paper = three();
    for (Card card : paper.paper.library.cards) {
      paper.paper.mark(List.of(card.id()), Mark.Kind.SUSPEND);
    }
    MockRun run = run(paper).press("enter");
    assertInstanceOf(MockStart.class, run.screen);
    assertTrue(run.picture().contains("! there is no card to ask"), run.picture());
  }

  // ---- under the clock ----

  @Test
  void noAnswerNorHintShowsBeforeTheLastQuestionWasAnswered() throws Exception {
    PaperMock paper = new PaperMock(ReviewCards.ZH, ReviewCards.bare("b", "two"));
    MockRun run = run(paper).press("enter");
    for (int question = 0; question < 2; question++) {
      for (String key : List.of("f4", "tab", "h", "down", "x", "l", "esc", "f3", "f3")) {
        assertFalse(run.press(key).picture().contains("It is two"), run.picture());
        assertFalse(run.picture().contains("任务目标"), run.picture());
        assertFalse(run.picture().contains("先分任务类型"), run.picture());
      }
      run.press("f2");
    }
    assertFalse(run.picture().contains("It is two"), run.picture());
    assertInstanceOf(MockGrading.class, run.press("enter").screen);
  }

  @Test
  void enterOnAnEmptyLineLeadsToTheNextQuestionButNotAtOnce() throws Exception {
    MockRun run = begun().type("half");
    run.press("enter");
    assertEquals("half\n", run.asking().box().text());
    run.pressAfter(50, Key.ENTER);
    assertEquals(2, run.asking().session().mock().number());
    run.pressAfter(100, Key.ENTER).pressAfter(120, Key.ENTER).pressAfter(120, Key.ENTER);
    assertEquals(2, run.asking().session().mock().number(), "a third Enter passes over nothing");
    run.press("enter");
    assertEquals(2, run.asking().session().mock().number(), "nothing was typed");
    assertTrue(run.picture().contains("Enter again goes on"), run.picture());
    run.pressAfter(120, Key.ENTER).press("enter");
    assertEquals(3, run.asking().session().mock().number());
    assertTrue(run.effects.contains(Effect.DISCARD_TYPED));
  }

  @Test
  void afterAStrayEnterAnAnswerCanStillBeTyped() throws Exception {
    MockRun run = begun().press("enter").answer("an answer");
    assertEquals("an answer", run.asking().session().mock().given().get(0).typed());
    run.press("enter", "a", "backspace", "enter");
    assertEquals(2, run.asking().session().mock().number(), "typing begins anew");
    run.press("enter");
    assertEquals(3, run.asking().session().mock().number());
  }

  @Test
  void aQuestionPassedOverMissesItsPoints() throws Exception {
    MockRun run = begunWithPoints().press("tab", "s", "enter");
    assertEquals(Grade.BLANK, run.grading().suggested());
    run.press("enter");
    assertEquals(3, run.paper.history().get(0).review().points().size());
    assertTrue(run.picture().contains("✗"), run.picture());
  }

  @Test
  void theClockCountsOnlyWhileAQuestionIsOpen() throws Exception {
    MockRun run = begun();
    run.millis += 10_000;
    assertTrue(run.picture().contains("00:10 of 03:00  08:50 left"), run.picture());
    run.pressAfter(0, Key.named("f3"));
    run.millis += 600_000;
    assertTrue(run.picture().contains("00:10 of 03:00  08:50 left"), run.picture());
    assertFalse(run.picture().contains("What is"), "the question is hidden: " + run.picture());
    run.press("enter");
    run.millis += 5_000;
    assertTrue(run.picture().contains("00:15 of 03:00  08:45 left"), run.picture());
    run.press("f2");
    assertEquals(Duration.ofSeconds(16), run.asking().session().mock().given().get(0).taken());
  }

  @Test
  void aTickOfTheClockWritesItsCellsOnly() throws Exception {
    MockRun run = begun().type("答案");
    Painter painter = new Painter(Theme.DARK);
    painter.paint(run.screen.draw(USUAL, run.millis));
    run.millis += run.screen.redrawAfter(run.millis);
    String written = painter.paint(run.screen.draw(USUAL, run.millis));
    int bytes = written.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes > 0 && bytes < 60, bytes + " bytes");
  }

  @Test
  void timeExceededIsSaidInWords() throws Exception {
    MockRun run = begun();
    run.millis += 190_000;
    assertTrue(run.picture().contains("03:10, 00:10 over!  05:50 left"), run.picture());
    run.millis += 400_000;
    assertTrue(run.picture().contains("time is up!"), run.picture());
    assertTrue(run.picture().contains("this is the last question"), run.picture());
    run.press("f2");
    assertTrue(run.picture().contains("Time is up; 2 questions were not asked."), run.picture());
  }

  @Test
  void passingOverCountsAsBlankAndSilenceAsSpoken() throws Exception {
    MockRun run = begun().press("tab", "s").press("f2").answer("typed").press("enter");
    assertEquals(Grade.BLANK, run.grading().suggested());
    assertTrue(run.picture().contains("(passed over)"), run.picture());
    run.press("enter");
    assertEquals(Grade.GOOD, run.grading().suggested());
    assertTrue(run.picture().contains("(nothing typed)"), run.picture());
  }

  @Test
  void finishingEarlyAsksFirstAndTakesWhatWasTyped() throws Exception {
    MockRun run = begun().answer("one").type("half").press("tab", "f");
    assertTrue(run.picture().contains("Answered: 2. Not asked any more: 1."), run.picture());
    run.press("n", "enter");
    assertEquals("half", run.asking().box().text());
    run.press("f3", "f", "y");
    assertEquals(2, run.grading().session().mock().given().size());
    assertEquals("half", run.grading().session().mock().given().get(1).typed());
  }

  @Test
  void finishingWithoutAnAnswerGradesNothing() throws Exception {
    MockRun run = begun().press("tab", "f", "y");
    assertTrue(run.picture().contains("Nothing was graded."), run.picture());
    assertEquals(List.of(), grades(run));
  }

  // ---- grading ----

  @Test
  void ticksAreCorrectedAndTheSuggestionFollows() throws Exception {
    MockRun run = begunWithPoints().answer("precision 和 AUC").press("enter");
    assertEquals(Grade.GOOD, run.grading().suggested());
    run.press("x", "3");
    assertEquals(Grade.PERFECT, run.grading().suggested());
    run.press("enter");
    Review review = run.paper.history().get(0).review();
    assertEquals(Grade.PERFECT, review.grade());
    assertEquals("precision 和 AUC", review.answer());
    assertTrue(review.points().stream().allMatch(Review.Tick::covered));
  }

  @Test
  void mockAnswersMoveNoSchedule() throws Exception {
    MockRun run = begun().press("f2", "f2", "f2", "enter", "5", "0", "3");
    assertInstanceOf(MockResult.class, run.screen);
    for (Reviewed answer : run.paper.history()) {
      assertEquals(Mode.MOCK, answer.mode());
      assertNull(run.paper.paper.state(answer.review().card()).memory());
    }
  }

  @Test
  void undoLeadsBackWithTheTicksThatWereLeft() throws Exception {
    MockRun run = begunWithPoints().answer("precision").press("enter", "x", "2", "4");
    assertInstanceOf(MockResult.class, run.screen);
    run.press("u");
    assertEquals(2, run.grading().revealed().marked().covered());
    assertTrue(run.picture().contains("Taken back: 4 good"), run.picture());
    run.press("u");
    assertTrue(run.picture().contains("there is nothing to take back"), run.picture());
    run.press("2");
    assertEquals(List.of("performance 2"), grades(run));
  }

  @Test
  void undoTakesNothingFromBeforeTheInterview() throws Exception {
    PaperMock paper = three();
    CardId card = new CardId("a", "one");
    paper.paper.record(
        card, paper.paper.state(card), Mode.REVIEW, Grade.GOOD, Duration.ZERO, null, null);
    MockRun run = run(paper).press("enter", "f2", "f2", "f2", "enter", "u");
    assertEquals(List.of("one 4"), grades(run));
  }

  @Test
  void whatCannotBeSavedStays() throws Exception {
    MockRun run = begun().press("f2", "f2", "f2", "enter");
    run.paper.paper.library.broken = Failure.failed("store.full", "x.db");
    run.press("4");
    assertTrue(run.picture().contains("! Not saved, grade again"), run.picture());
    run.paper.paper.library.broken = null;
    run.press("4");
    assertEquals(1, grades(run).size());
  }

  @Test
  void aCardSuspendedWhileGradingIsGradedButNotPutIntoToday() throws Exception {
    MockRun run = begun().press("f2", "f2", "f2", "enter", "s", "2", "2", "5");
    assertEquals(1, run.result().missed().size());
    assertEquals(3, grades(run).size());
  }

  @Test
  void theRestKeepsTheSuggestedGradesAndSilenceHasNone() throws Exception {
    PaperMock paper = new PaperMock(ReviewCards.ZH, ReviewCards.bare("b", "two"));
    MockRun run = run(paper).press("enter").answer("AUC").answer("AUC").press("enter", "f");
    assertEquals(List.of("performance 2"), grades(run));
    assertTrue(run.picture().contains("1 answer keeps its suggested grade."), run.picture());
    assertTrue(run.picture().contains("1 answer has no suggested grade"), run.picture());
    run.press("u");
    assertEquals("performance", run.grading().card().id().card());
  }

  @Test
  void anEditShowsTheAnswerAnew() throws Exception {
    MockRun run = begunWithPoints().answer("calibration").press("enter");
    run.paper.paper.library.edited =
        new Card(
            ReviewCards.ZH.id(),
            "指标",
            2,
            List.of(),
            "Changed?",
            null,
            "Changed.",
            ReviewCards.EN.points(),
            List.of(),
            List.of(),
            List.of());
    run.press("e");
    assertTrue(run.picture().contains("Changed?"), run.picture());
    assertEquals(1, run.grading().revealed().marked().covered());
  }

  // ---- the scorecard ----

  @Test
  void theMissedOnesWaitTodayWhenAskedFor() throws Exception {
    MockRun run = begun().press("f2", "f2", "f2", "enter", "3", "5", "0");
    assertTrue(run.picture().contains("t puts the 2 cards graded below 4 into today."));
    run.press("t");
    assertTrue(run.picture().contains("2 cards wait today"), run.picture());
    for (Reviewed answer : run.paper.history()) {
      boolean missed = answer.review().grade().repeatsToday();
      CardId card = answer.review().card();
      assertEquals(missed, run.paper.paper.state(card).isAskedFor(run.paper.paper.today()));
    }
    int events = run.paper.paper.library.log.size();
    run.press("t");
    assertEquals(events, run.paper.paper.library.log.size(), "only once");
  }

  @Test
  void aLaterInterviewIsComparedWithTheEarlierOne() throws Exception {
    PaperMock paper = three();
    run(paper).press("enter", "f2", "f2", "f2", "enter", "3", "3", "3");
    paper.paper.library.day = paper.paper.library.day.plusDays(2);
    MockRun run = run(paper).press("enter", "f2", "f2", "f2", "enter", "4", "4", "4");
    assertEquals(1, run.result().scorecard().earlier().size());
    assertTrue(run.picture().contains("▲ 3.0"), run.picture());
    assertTrue(run.picture().contains("2026-11-24"), run.picture());
    run.press("n");
    assertNull(((MockStart) run.screen).choice().seed(), "other questions");
  }

  @Test
  void leavingTheScorecardForgetsTheInterview() throws Exception {
    MockRun run = begun().press("f2", "f2", "f2", "enter", "4", "4", "4");
    assertNull(run.paper.kept);
    run.mocking.leave(run.screen);
    assertNull(run.paper.kept);
    run.press("q");
    assertEquals(Effect.BACK, run.effects.get(run.effects.size() - 1));
    assertEquals("3 questions in 00:03 · mean grade 4.0", run.mocking.farewell());
  }

  // ---- leaving and going on ----

  @Test
  void whatWasTypedOutlivesTheTerminalAndTheClockStoodMeanwhile() throws Exception {
    PaperMock paper = three();
    MockRun run = run(paper).press("enter").answer("first");
    CardId second = run.asking().session().open().card().id();
    run.type("half\nof it");
    run.millis += 60_000;
    run.mocking.leave(run.screen);

    MockRun again = run(paper);
    assertTrue(again.picture().contains("1 of 3 questions answered, 07:59 left"));
    again.press("enter");
    assertFalse(again.picture().contains("half"), "it goes on when the person says so");
    again.press("enter");
    assertEquals(second, again.asking().session().open().card().id());
    assertEquals("half\nof it", again.asking().box().text());
    assertTrue(again.picture().contains("01:00 of"), again.picture());
    again.press("f2").answer("third").press("enter", "4", "4", "4");
    assertEquals("first", paper.history().get(0).review().answer());
    assertEquals("half\nof it", paper.history().get(1).review().answer());
  }

  @Test
  void whatWasAnsweredIsKeptAsItComes() throws Exception {
    MockRun run = begun().answer("first");
    assertTrue(run.paper.kept.contains("first"), "without leaving, as when the power goes");
  }

  @Test
  void helpAndPauseKeepTheInterviewToo() throws Exception {
    MockRun run = begun().type("typed").press("f1");
    assertInstanceOf(HelpScreen.class, run.screen);
    run.mocking.leave(run.screen);
    assertTrue(run.paper.kept.contains("typed"));
    run.press("esc", "f3", "q");
    assertEquals(Effect.BACK, run.effects.get(run.effects.size() - 1));
    assertTrue(run.mocking.farewell().contains("grill mock"), run.mocking.farewell());
  }

  @Test
  void gradesGivenBeforeLeavingAreNotAskedAgain() throws Exception {
    PaperMock paper = three();
    MockRun run = run(paper).press("enter").answer("a").answer("b").answer("c").press("enter", "5");
    run.mocking.leave(run.screen);
    MockRun again = run(paper).press("enter");
    assertEquals("b", again.grading().session().given().typed());
    again.press("4", "3");
    assertEquals(3, grades(again).size());
    assertInstanceOf(MockResult.class, again.screen);
    assertEquals(3, again.result().scorecard().total().questions());
  }

  @Test
  void anInterviewNotBegunIsNotKept() throws Exception {
    MockRun run = begun();
    run.mocking.leave(run.screen);
    assertNull(run.paper.kept);
    assertEquals("", run.mocking.farewell());
  }

  @Test
  void aNewInterviewInsteadSaysWhatGoes() throws Exception {
    PaperMock paper = three();
    run(paper).press("enter").answer("first");
    MockRun run = run(paper).press("n");
    assertTrue(run.picture().contains("goes when a new one begins"), run.picture());
    assertTrue(paper.kept.contains("first"), "not before it begins");
    run.press("enter");
    assertNull(paper.kept);
  }

  @Test
  void whatCannotBeKeptIsSaid() throws Exception {
    MockRun run = begun();
    run.paper.paper.library.broken = Failure.failed("store.full", "x.db");
    run.answer("first");
    assertTrue(run.picture().contains("! What you typed cannot be kept"), run.picture());
    assertEquals(2, run.asking().session().mock().number());
  }

  @Test
  void anInterviewGoesOnWithoutTheQuestionsWhoseDeckIsGoneAndSaysSo() throws Exception {
    PaperMock paper = three();
    MockRun run = run(paper).press("enter").answer("first").answer("second").type("third");
    run.mocking.leave(run.screen);
    CardId second = run.asking().session().mock().card(1);
    CardId open = run.asking().session().open().card().id();
    paper.paper.library.cards.removeIf(card -> card.id().equals(second));
    MockRun again = run(paper);
    assertTrue(again.picture().contains("! 1 of its questions is gone"), again.picture());
    assertTrue(again.picture().contains("1 of 2 questions answered"), again.picture());
    again.press("enter", "enter");
    assertEquals(open, again.asking().session().open().card().id());
    assertEquals("third", again.asking().box().text());
    again.press("f2", "enter", "4", "4");
    assertEquals(2, grades(again).size());
    assertInstanceOf(MockResult.class, again.screen);
  }

  @Test
  void anInterviewWhoseDecksAreAllGoneIsNotOffered() throws Exception {
    PaperMock paper = three();
    run(paper).press("enter").answer("first");
    paper.paper.library.cards.clear();
    paper.paper.library.cards.add(ReviewCards.bare("d", "four"));
    MockRun again = run(paper);
    assertTrue(again.picture().contains("! 3 of its questions are gone"), again.picture());
    again.press("enter");
    assertEquals("d", again.asking().session().open().card().id().deck().text());
  }

  @Test
  void aDeckThatGoesWhileItIsGradedIsLeftOut() throws Exception {
    PaperMock paper = three();
    MockRun run = run(paper).press("enter").answer("a").answer("b").answer("c").press("enter");
    CardId first = run.grading().card().id();
    paper.paper.library.cards.removeIf(card -> card.id().equals(first));
    paper.paper.library.broken = Failure.failed("store.deck-gone", first.deck());
    run.press("4");
    paper.paper.library.broken = null;
    assertTrue(run.picture().contains("! " + first + " is gone with its deck"), run.picture());
    assertEquals("b", run.grading().session().given().typed());
    CardId last = run.grading().session().mock().card(1);
    paper.paper.library.cards.removeIf(card -> card.id().equals(last));
    run.press("4");
    run.mocking.leave(run.screen);
    assertFalse(paper.kept.contains("\"c\""), "what was typed to it is kept no longer");
    run.press("f");
    assertTrue(run.picture().contains("1 answer is not graded: its deck is gone."), run.picture());
    assertEquals(1, grades(run).size());
  }

  // ---- answers opened again ----

  @Test
  void anAnswerIsOpenedAgainFromThePauseAndItsClockGoesOn() throws Exception {
    MockRun run = begun();
    run.millis += 9_000;
    run.answer("first").type("half").press("f3");
    assertTrue(run.picture().contains("1  a"), run.picture());
    assertFalse(run.picture().contains("What is"), "questions are hidden: " + run.picture());
    run.press("up", "enter");
    assertEquals("first", run.asking().box().text());
    assertTrue(run.picture().contains("Question 1/3"), run.picture());
    assertTrue(run.picture().contains("again, 00:10"), run.picture());
    run.millis += 5_000;
    run.type(" and more").press("f2");
    Mock.Given changed = run.asking().session().mock().given().get(0);
    assertEquals("first and more", changed.typed());
    assertEquals(Duration.ofSeconds(16), changed.taken());
    assertEquals("half", run.asking().box().text(), "the question that waited");
    assertEquals(2, run.asking().session().mock().number());
  }

  @Test
  void aStrayEnterAtTheLastQuestionIsNotFinalEither() throws Exception {
    MockRun run = begun().answer("a").answer("b").press("enter", "enter");
    assertInstanceOf(MockPause.class, run.screen);
    assertTrue(run.picture().contains("That was the last question"), run.picture());
    assertTrue(run.picture().contains("(nothing typed)"), run.picture());
    assertTrue(run.screen.isGuarded(Key.ENTER), "the Enter that ended the answer ends no more");
    run.press("up");
    assertFalse(run.screen.isGuarded(Key.ENTER), "opening an answer ends nothing");
    run.press("enter").type("late").press("f2");
    assertInstanceOf(MockPause.class, run.screen);
    run.press("home", "enter").type(" longer").press("f2", "enter");
    assertEquals("a longer", run.grading().session().mock().given().get(0).typed());
    assertEquals("late", run.grading().session().mock().given().get(2).typed());
  }

  @Test
  void anAnswerThatWasPassedOverStaysSoUnlessItIsGiven() throws Exception {
    MockRun run = begun().press("tab", "s", "f3", "up", "enter", "f3");
    assertTrue(run.picture().contains("(passed over)"), run.picture());
    run.press("f3").type("an answer").press("f2");
    assertFalse(run.asking().session().mock().given().get(0).skipped());
  }

  @Test
  void whenTheTimeIsUpNoAnswerIsOpenedAgain() throws Exception {
    MockRun run = begun().answer("first");
    run.millis += 600_000;
    run.press("f3", "up", "enter");
    assertTrue(run.picture().contains("! The time is up"), run.picture());
    run.press("esc", "f2");
    assertInstanceOf(MockGrading.class, run.screen, "no way back then");
  }

  @Test
  void theTimeThatAnAnswerTakesAgainEndsTheInterview() throws Exception {
    MockRun run = begun().answer("first").type("second").press("f3", "up", "enter");
    run.millis += 600_000;
    assertTrue(run.picture().contains("time is up!"), run.picture());
    run.press("f2");
    assertEquals(2, run.grading().session().mock().given().size());
    assertEquals("second", run.grading().session().mock().given().get(1).typed());
  }

  @Test
  void anAnswerOpenAgainOutlivesTheTerminalWithTheQuestionThatWaits() throws Exception {
    PaperMock paper = three();
    MockRun run = run(paper).press("enter").answer("first").type("half").press("f3", "up", "enter");
    run.type(" changed");
    run.mocking.leave(run.screen);
    MockRun again = run(paper).press("enter", "enter");
    assertEquals("half", again.asking().box().text());
    assertEquals("first changed", again.asking().session().mock().given().get(0).typed());
  }

  @Test
  void anInterviewLeftAfterItsLastQuestionStillOpensAnswersAgain() throws Exception {
    PaperMock paper = three();
    MockRun run = run(paper).press("enter").answer("a").answer("b").answer("c").press("q");
    assertTrue(run.mocking.farewell().contains("grill mock"), run.mocking.farewell());
    MockRun again = run(paper).press("enter");
    assertTrue(again.picture().contains("That was the last question"), again.picture());
    again.press("enter");
    assertEquals("a", again.grading().session().given().typed());
  }

  @Test
  void finishingWithAnAnswerOpenAgainTakesBothBoxes() throws Exception {
    MockRun run = begun().answer("first").type("half").press("f3", "up", "enter");
    run.type(" changed").press("f3", "f");
    assertTrue(run.picture().contains("Answered: 2. Not asked any more: 1."), run.picture());
    run.press("y");
    assertEquals("first changed", run.grading().session().mock().given().get(0).typed());
    assertEquals("half", run.grading().session().mock().given().get(1).typed());
  }

  @Test
  void aNewInterviewInPlaceOfTheOneThatWaitsIsBegunBetweenPausesOnly() throws Exception {
    PaperMock paper = three();
    run(paper).press("enter").answer("first");
    assertTrue(run(paper).screen.isGuarded(Key.named("n")));
    assertFalse(begun().screen.isGuarded(Key.named("n")));
  }

  // ---- the scorecard leads back to the answers ----

  @Test
  void theScorecardOpensAnAnswerBesideItsReferenceAndEscLeadsBack() throws Exception {
    PaperMock paper = new PaperMock(ReviewCards.ZH, ReviewCards.bare("b", "two"));
    MockRun run = run(paper).press("enter").answer("precision").answer("precision");
    run.press("enter");
    boolean first = run.grading().card().id().equals(ReviewCards.ZH.id());
    run.press(first ? new String[] {"x", "2", "3", "5"} : new String[] {"5", "x", "2", "3"});
    assertTrue(run.picture().contains("▸ "), run.picture());
    if (!first) {
      run.press("down");
    }
    run.press("enter");
    GradedAnswer answer = assertInstanceOf(GradedAnswer.class, run.screen);
    assertEquals(2, answer.revealed().marked().covered(), "as the ticks were left");
    String shown = run.picture();
    assertTrue(shown.contains("Your grade: 3 hard"), shown);
    assertTrue(shown.contains("precision"), shown);
    assertTrue(shown.contains("任务目标"), shown);
    int events = paper.paper.library.log.size();
    run.press("4", "u", "x", "e", "b", "s", "f");
    assertEquals(events, paper.paper.library.log.size(), "nothing can be changed here");
    run.press("esc");
    assertInstanceOf(MockResult.class, run.screen);
    assertEquals(shown, run.press("enter").picture(), "the same one");
  }

  @Test
  void anAnswerReadAgainAsksForNoTick() throws Exception {
    MockRun run = begunWithPoints().type("?").press("f2", "enter");
    assertTrue(run.picture().contains("tick what you said: x"), run.picture());
    run.press("2", "enter");
    assertInstanceOf(GradedAnswer.class, run.screen);
    assertFalse(run.picture().contains("tick what you said"), run.picture());
    assertTrue(run.picture().contains("Key points 0/3"), run.picture());
  }

  @Test
  void everyAnswerOfAScorecardIsReachedByArrowsAtEverySize() throws Exception {
    for (Size size : List.of(Size.SMALLEST, USUAL, new Size(120, 40))) {
      MockRun run = begun().resize(size).press("f2", "f2", "f2", "enter", "3", "4", "5");
      List<String> read = new ArrayList<>();
      for (int key = 0; key < 40; key++) {
        Screen result = run.screen;
        if (run.press("enter").screen instanceof GradedAnswer answer) {
          String card = answer.revealed().card().id().card();
          if (!read.contains(card)) {
            read.add(card);
          }
          run.press("esc");
        }
        assertInstanceOf(result.getClass(), run.screen);
        run.press("down");
      }
      assertEquals(3, read.size(), size + ": " + read);
      run.press("home");
      assertTrue(run.picture().contains("3 questions in"), run.picture());
    }
  }

  @Test
  void everyRowFitsWhateverTheTextHolds() throws Exception {
    PaperMock paper = new PaperMock(ReviewCards.ODD, ReviewCards.ZH, ReviewCards.BARE);
    for (Size size : List.of(Size.SMALLEST, new Size(61, 17), new Size(200, 60))) {
      MockRun run = run(paper).resize(size).press("enter");
      for (String key :
          List.of("f3", "f3", "f2", "f2", "f2", "enter", "space", "2", "1", "0", "space")) {
        run.press(key);
        for (String row : run.picture().split("\n")) {
          assertTrue(Columns.width(row) <= size.columns(), row);
        }
      }
      assertInstanceOf(MockResult.class, run.screen);
    }
  }

  // ---- the examiner ----

  @Test
  void theExaminerMarksAnAnswerAfterTheInterview() throws Exception {
    PaperMock paper = new PaperMock(ReviewCards.ZH);
    paper.choice = new MockChoice(1, 0, 1L, Set.of());
    paper.paper.library.examiner =
        (card, typed) ->
            new Verdict(List.of(new Verdict.Judgement(2, PointState.HEARD, "说到了校准")), "不错");
    MockRun run = run(paper).press("enter").answer("F1 与 AUC").press("enter");
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (run.grading().revealed().examined().isRunning()) {
      assertTrue(System.nanoTime() < deadline, "no verdict");
      run.waitFor(1);
    }
    assertEquals(Grade.of(5), run.grading().suggested());
    run.press("up");
    assertTrue(run.picture().contains("✓3*概率的校准"), run.picture());
    run.press("enter");
    assertEquals(List.of("performance 5"), grades(run));
  }

  private static Set<DeckId> ids(String... decks) {
    return Stream.of(decks).map(DeckId::new).collect(Collectors.toSet());
  }
}
