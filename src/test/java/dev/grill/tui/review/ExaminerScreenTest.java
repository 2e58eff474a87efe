package dev.grill.tui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.answer.PointState;
import dev.grill.answer.Verdict;
import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.review.Review;
import dev.grill.schedule.Grade;
import dev.grill.tui.kit.Key;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examiner beside the answer: when its verdict counts, and that no key waits for it. */
class ExaminerScreenTest {

  private static final Verdict ALL =
      new Verdict(
          List.of(
              new Verdict.Judgement(0, PointState.HEARD, "F1 explained"),
              new Verdict.Judgement(1, PointState.HEARD, ""),
              new Verdict.Judgement(2, PointState.HEARD, "")),
          "Well said.");

  private final CountDownLatch mayAnswer = new CountDownLatch(1);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch givenUp = new CountDownLatch(1);
  private final PaperBackend backend = new PaperBackend(ReviewCards.EN, ReviewCards.BARE);

  /** Answers when it is let, and says when it was given up. */
  private ReviewRun revealed(Lang lang, Verdict verdict, Failure failure) throws Exception {
    backend.library.examiner =
        (card, typed) -> {
          begun.countDown();
          try {
            mayAnswer.await();
          } catch (InterruptedException e) {
            givenUp.countDown();
            throw Failure.failed("examiner.stopped");
          }
          if (failure != null) {
            throw failure;
          }
          return verdict;
        };
    ReviewRun run = new ReviewRun(lang, backend).type("precision").press("f2");
    assertTrue(begun.await(20, TimeUnit.SECONDS));
    return run;
  }

  private ReviewRun revealed() throws Exception {
    return revealed(Lang.EN, ALL, null);
  }

  /** Until the verdict is on the screen; no key is pressed meanwhile. */
  private ReviewRun answered(ReviewRun run) {
    mayAnswer.countDown();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (run.answer().revealed().examined().isRunning()) {
      assertTrue(System.nanoTime() < deadline, "no verdict");
      run.waitFor(1);
    }
    return run;
  }

  @Test
  void aVerdictTicksAndSuggestsAndItsTicksAreMarked() throws Exception {
    ReviewRun run = revealed();
    assertEquals(Grade.of(2), run.answer().suggested());
    assertTrue(run.picture().contains("examiner at work"), run.picture());

    answered(run);

    assertEquals(Grade.of(5), run.answer().suggested());
    assertTrue(run.picture().contains("* examiner"), run.picture());
    assertTrue(run.picture().contains("✓1*Precision, recall and F1  F1 explained"), run.picture());
    assertTrue(run.picture().contains("Examiner: Well said."), run.picture());
    run.press("enter");
    assertEquals(5, backend.library.answers().get(0).review().grade().number());
    for (Review.Tick tick : backend.library.answers().get(0).review().points()) {
      assertEquals(PointState.HEARD, tick.state());
    }
  }

  @Test
  void itsTicksStayCorrectable() throws Exception {
    ReviewRun run = answered(revealed()).press("x", "1");
    assertFalse(run.answer().revealed().examined().made(0, run.answer().revealed().marked()));
    assertTrue(run.answer().revealed().examined().made(1, run.answer().revealed().marked()));
    assertEquals(Grade.of(4), run.answer().suggested());
  }

  @Test
  void afterAKeyTheSuggestionStaysAndTheTicksShow() throws Exception {
    ReviewRun run = answered(revealed().press("space"));
    assertEquals(Grade.of(2), run.answer().suggested());
    assertEquals(3, run.answer().revealed().marked().covered());
    assertTrue(run.picture().contains("The suggestion stays as it was."), run.picture());
    run.press("x", "1"); // the person's tick: the suggestion follows what is shown
    assertEquals(Grade.of(4), run.answer().suggested());
  }

  @Test
  void aTickMadeBeforeTheVerdictIsThePersons() throws Exception {
    ReviewRun run = revealed().press("x", "1");
    assertEquals(0, run.answer().revealed().marked().covered());
    answered(run);
    assertEquals(PointState.NO, run.answer().revealed().marked().points().get(0).state());
    assertEquals(2, run.answer().revealed().marked().covered());
    assertNull(run.answer().suggested(), "as it was");
  }

  @Test
  void enterWaitsAfterAChange() throws Exception {
    ReviewRun run = answered(revealed().waitFor(10_000));
    run.pressAfter(100, "enter");
    assertEquals(0, backend.library.answers().size());
    run.pressAfter(300, "enter");
    assertEquals(5, backend.library.answers().get(0).review().grade().number());
  }

  @ParameterizedTest
  @CsvSource({"EN,examiner.slow,examiner: slow", "ZH,examiner.missing,考官：无法启动"})
  void aFailureIsAWordAndGrillsMarksStay(Lang lang, String key, String word) throws Exception {
    ReviewRun run = answered(revealed(lang, null, Failure.failed(key)));
    assertTrue(run.picture().contains(word), run.picture());
    assertEquals(Grade.of(2), run.answer().suggested());
    assertEquals("precision", run.answer().revealed().marked().points().get(0).matched());
  }

  @Test
  void keysAreAnsweredWhileItNeverAnswersAndGradingEndsIt() throws Exception {
    ReviewRun run = revealed();
    long before = System.nanoTime();
    run.press("space", "pageup", "tab", "down", "up", "?", "esc").waitFor(200).waitFor(200);
    run.press("3");
    assertTrue(System.nanoTime() - before < TimeUnit.SECONDS.toNanos(10), "a key waited");
    assertEquals("bare", run.question().asked().card().id().card());
    assertTrue(givenUp.await(20, TimeUnit.SECONDS), "still at work");
  }

  @Test
  void leavingEndsIt() throws Exception {
    revealed().press("q", "q");
    assertTrue(givenUp.await(20, TimeUnit.SECONDS), "still at work");
  }

  @Test
  void aVerdictThatCameUnderHelpIsThereAfterwards() throws Exception {
    ReviewRun run = revealed().press("?");
    mayAnswer.countDown();
    run.waitFor(200).press("esc");
    answered(run);
    assertEquals(3, run.answer().revealed().marked().covered());
  }

  @Test
  void nobodyIsAskedWithoutAnAnswerOrWithoutPoints() throws Exception {
    backend.library.examiner =
        (card, typed) -> {
          throw new AssertionError("asked");
        };
    ReviewRun run = new ReviewRun(Lang.EN, backend).press(Key.named("f2"));
    assertFalse(run.answer().revealed().examined().isRunning());
    run.press("3").type("words").press("f2");
    assertFalse(run.answer().revealed().examined().isRunning());
  }
}
