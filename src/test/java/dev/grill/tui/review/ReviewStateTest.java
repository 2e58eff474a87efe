package dev.grill.tui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.answer.PointState;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.FollowUp;
import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.review.Limits;
import dev.grill.review.Logs;
import dev.grill.review.Mode;
import dev.grill.review.OtherEdition;
import dev.grill.review.Remark;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.schedule.Grade;
import dev.grill.tui.draw.Painter;
import dev.grill.tui.draw.Size;
import dev.grill.tui.draw.Theme;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keys do on the screens of a review. */
class ReviewStateTest {

  private static final CardId ZH = ReviewCards.ZH.id();

  private static ReviewRun run(dev.grill.card.Card... cards) throws Exception {
    return new ReviewRun(Lang.EN, new PaperBackend(cards));
  }

  private static PaperBackend three() {
    return new PaperBackend(
        ReviewCards.bare("a", "one"), ReviewCards.bare("a", "two"), ReviewCards.bare("a", "three"));
  }

  private static List<String> grades(PaperBackend backend) {
    List<String> grades = new ArrayList<>();
    for (Reviewed answer : backend.library.answers()) {
      if (!answer.undone()) {
        Review review = answer.review();
        grades.add(review.card().card() + " " + review.grade().number());
      }
    }
    return grades;
  }

  // ---- the question ----

  @Test
  void enterAtOnceRevealsForThoseWhoAnswerAloud() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).press("enter");
    assertEquals("", run.answer().typed());
    assertEquals(List.of(Effect.DISCARD_TYPED), run.effects);
    assertNull(run.answer().suggested());
    run.press("enter");
    assertEquals(List.of(), grades(run.backend));
  }

  @Test
  void enterTwiceAfterTypingRevealsAndTheSecondIsNoPartOfTheAnswer() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).press("F", "1", "enter");
    assertEquals("F1\n", run.question().box().text());
    assertEquals("F1", run.press("enter").answer().typed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"f2", "alt-enter", "ctrl-enter"})
  void theOtherKeysRevealFromAnywhere(String key) throws Exception {
    assertEquals("F1", run(ReviewCards.ZH).press("F", "1", key).answer().typed());
    assertEquals("F1", run(ReviewCards.ZH).press("F", "1", "esc", key).answer().typed());
  }

  @Test
  void aBlankLineWithinAPasteRevealsNothing() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).type("a\r\n\r\nb");
    assertEquals("a\n\nb", run.question().box().text());
  }

  @Test
  void lettersBelongToTheAnswerUntilTheBoxIsLeft() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).press("q", "b", "?", "3");
    assertEquals("qb?3", run.question().box().text());
    run.press("tab", "h");
    assertNotNull(run.question().box().hint());
    assertFalse(run.question().box().typing());
    run.press("tab", "h");
    assertEquals("qb?3h", run.question().box().text());
  }

  @Test
  void escapeLeavesTheBoxAndGoesBackIntoIt() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).press("esc");
    assertFalse(run.question().box().typing());
    assertTrue(run.press("esc").question().box().typing());
  }

  @Test
  void theHintShowsWhileTypingAndACardWithoutSaysSo() throws Exception {
    assertNotNull(run(ReviewCards.ZH).press("a", "f4", "b").question().box().hint());
    ReviewRun bare = run(ReviewCards.BARE).press("f4");
    assertNull(bare.question().box().hint());
    assertEquals("This card has no hint.", bare.notice());
  }

  @Test
  void helpComesBackToWhereItWasOpened() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).press("a");
    Screen before = run.screen;
    assertTrue(run.press("f1").screen instanceof HelpScreen);
    assertSame(before, run.press("esc").screen);
  }

  @Test
  void aLongQuestionScrollsWhileTyping() throws Exception {
    ReviewRun run = run(ReviewCards.ODD).resize(Size.SMALLEST);
    assertFalse(run.picture().contains("？"), run.picture());
    assertTrue(run.press("pagedown").picture().contains("？"), run.picture());
    assertTrue(run.question().box().typing());
    assertEquals(0, run.press("pageup").question().box().scroll().top());
  }

  // ---- the answer ----

  @Test
  void aDigitGradesAtOnceAndTheGradeIsRecordedBeforeTheNextQuestion() throws Exception {
    PaperBackend backend = three();
    ReviewRun run = new ReviewRun(Lang.EN, backend).press("enter", "5");
    assertEquals(List.of("one 5"), grades(backend));
    assertEquals("two", run.question().asked().card().id().card());
    assertTrue(run.notice().startsWith("Saved: 5 perfect, next on 2026-11-25"), run.notice());
    assertEquals(Duration.ofSeconds(2), backend.library.answers().get(0).review().taken());
  }

  @Test
  void enterGivesTheSuggestedGrade() throws Exception {
    PaperBackend backend = new PaperBackend(ReviewCards.ZH);
    new ReviewRun(Lang.EN, backend).type("precision, AUC").press("f2", "enter");
    assertEquals(List.of("performance 4"), grades(backend));
    Review review = backend.library.answers().get(0).review();
    assertEquals("precision, AUC", review.answer());
    assertEquals(
        List.of(true, true, false), review.points().stream().map(Review.Tick::covered).toList());
  }

  @Test
  void enterGradesNothingInTheFirst300Milliseconds() throws Exception {
    PaperBackend backend = three();
    ReviewRun run = new ReviewRun(Lang.EN, backend).press("enter").pressAfter(299, "enter");
    assertEquals(List.of(), grades(backend));
    assertTrue(run.screen instanceof ReviewAnswer);
    assertEquals(List.of("one 4"), grades(run.pressAfter(300, "enter").backend));
    ReviewRun late = new ReviewRun(Lang.EN, three()).press("enter").pressAfter(300, "enter");
    assertEquals(List.of("one 4"), grades(late.backend));
  }

  @Test
  void enterHeldDownGradesNothing() throws Exception {
    PaperBackend backend = three();
    ReviewRun run = new ReviewRun(Lang.EN, backend).press("enter");
    for (int i = 0; i < 100; i++) {
      run.pressAfter(33, "enter");
    }
    assertEquals(List.of(), grades(backend));
  }

  @Test
  void aTickIsCorrectedAndTheSuggestionFollows() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).type("F1").press("f2");
    assertEquals(Grade.CLOSE, run.answer().suggested());
    run.press("x", "2");
    assertEquals(Grade.GOOD, run.answer().suggested());
    run.press("x", "j", "enter");
    assertEquals(Grade.PERFECT, run.answer().suggested());
    run.press("x", "k", "k", "x");
    assertEquals(Grade.GOOD, run.answer().suggested());
    run.press("enter");
    assertEquals(
        List.of(false, true, true),
        run.backend.library.answers().get(0).review().points().stream()
            .map(Review.Tick::covered)
            .toList());
  }

  @Test
  void anAnswerSpokenAloudCanBeTickedToo() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).press("enter", "x", "x");
    assertEquals(Grade.CLOSE, run.answer().suggested());
    run.press("4");
    assertEquals(3, run.backend.library.answers().get(0).review().points().size());
  }

  @Test
  void withoutAnswerOrTickNoPointsAreKept() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).press("enter", "4");
    assertNull(run.backend.library.answers().get(0).review().points());
    assertNull(run.backend.library.answers().get(0).review().answer());
  }

  @Test
  void theArrowsLeadFromThePointsIntoTheAnswerAndBack() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).press("enter");
    assertEquals(Panes.Pane.TEXT, run.answer().revealed().panes().focus(), "at the reference");
    run.press("up", "down", "down");
    assertEquals(2, run.answer().revealed().panes().point());
    run.press("down");
    assertEquals(Panes.Pane.TEXT, run.answer().revealed().panes().focus());
    run.press("down", "down");
    assertEquals(2, run.answer().revealed().panes().text().top());
    run.press("up", "up", "up");
    assertEquals(Panes.Pane.POINTS, run.answer().revealed().panes().focus());
  }

  @Test
  void pagesTurnTheAnswerAlsoFromAmongThePoints() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).press("enter", "up", "space");
    assertTrue(run.answer().revealed().panes().text().top() > 0);
    assertEquals(Panes.Pane.POINTS, run.answer().revealed().panes().focus());
    run.press("pageup");
    assertEquals(0, run.answer().revealed().panes().text().top());
    run.press("tab", "end");
    assertEquals(Panes.Pane.TEXT, run.answer().revealed().panes().focus());
    assertTrue(run.picture().contains("https://doi.org"), run.picture());
  }

  @Test
  void tabReachesTheCodeBesideTheTextOrInItsPlace() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).press("enter", "tab");
    assertEquals(Panes.Pane.CODE, run.answer().revealed().panes().focus());
    assertTrue(run.picture().contains("roc_auc_score(y, p)"), run.picture());
    assertFalse(run.picture().contains("先看任务目标"), run.picture());
    run.resize(new Size(120, 40));
    assertTrue(run.picture().contains("roc_auc_score(y, p)"), run.picture());
    assertTrue(run.picture().contains("先看任务目标"), run.picture());
    assertEquals(Panes.Pane.POINTS, run.press("tab").answer().revealed().panes().focus());
    assertEquals(Panes.Pane.TEXT, run.press("tab").answer().revealed().panes().focus());
  }

  @Test
  void readingOnLeadsIntoTheCodeAndBack() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).press("enter", "end", "down");
    assertEquals(Panes.Pane.CODE, run.answer().revealed().panes().focus());
    run.press("up", "space");
    assertEquals(Panes.Pane.CODE, run.answer().revealed().panes().focus());
    assertEquals(Panes.Pane.TEXT, run.press("pageup").answer().revealed().panes().focus());
  }

  @Test
  void aPaneHasTheWholeScreenAndGivesItBack() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).type("F1").press("f2", "z");
    assertTrue(run.picture().startsWith("─ ▸ Answer"), run.picture());
    assertFalse(run.picture().contains("Key points"), run.picture());
    run.press("tab");
    assertTrue(run.picture().startsWith("─ ▸ Code"), run.picture());
    assertTrue(run.picture().contains("from sklearn") && run.picture().contains("AUC 0.75"));
    assertTrue(run.press("x").picture().startsWith("─ ▸ Key points 1/3"), run.picture());
    assertTrue(run.press("2").picture().startsWith("─ ▸ Code"), run.picture());
    assertTrue(run.press("esc").picture().contains("Key points 2/3  ✓1 ✓2 ·3"), run.picture());
    assertEquals(List.of("performance 5"), grades(run.press("z", "5").backend));
  }

  @Test
  void theKeyPointsAreOneLineWhileTheTextIsReadAndOpenForTheKeys() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).type("F1").press("f2");
    assertTrue(run.picture().contains("Key points 1/3  ✓1 ·2 ·3"), run.picture());
    assertFalse(run.picture().contains("概率的校准"), run.picture());
    assertTrue(run.press("up").picture().contains("·3 概率的校准"), run.picture());
    assertFalse(run.press("tab").picture().contains("概率的校准"), run.picture());
  }

  @Test
  void whereNothingWasHeardNoGradeIsSuggestedAndItSaysWhatToDo() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).press("enter");
    assertTrue(run.picture().contains("Key points 0/3 · tick what you said: x"), run.picture());
    assertTrue(run.picture().contains("·1 ·2 ·3"), run.picture());
    assertFalse(run.picture().contains("⏎4"), run.picture());
    run.press("enter");
    assertTrue(run.notice().startsWith("No key point was heard: press 0 to 5"), run.notice());
    assertEquals(List.of(), grades(run.backend));
    run.press("x", "1", "x", "3");
    assertTrue(run.picture().contains("Key points 2/3  ✓1 ✓3 ·2"), run.picture());
    assertEquals(List.of("performance 4"), grades(run.press("enter").backend));
  }

  @Test
  void digitsGradeUnlessXWasPressedBefore() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).press("enter", "x", "9");
    assertEquals("There is no key point 9.", run.notice());
    assertEquals(List.of(), grades(run.backend));
    assertEquals(0, run.press("x", "esc").answer().revealed().marked().covered());
    assertTrue(run.press("x", "x", "x", "x").answer().revealed().marked().covered() == 0);
    assertEquals(List.of("performance 1"), grades(run.press("1").backend));
  }

  @Test
  void aDeniedPointIsToldFromOneNotHeardAndTickingMakesItHeard() throws Exception {
    ReviewRun run = run(ReviewCards.EN).type("calibration is useless").press("f2", "up");
    assertEquals(PointState.DENIED, run.answer().revealed().marked().points().get(2).state());
    assertTrue(run.picture().contains("✗3 Calibrated"), run.picture());
    assertTrue(run.press("x", "3").picture().contains("✓3 Calibrated"), run.picture());
    assertTrue(run.press("x", "3").picture().contains("·3 Calibrated"), run.picture());
  }

  @Test
  void theOwnAnswerIsItsFirstLineUntilAskedFor() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).type("first\nsecond").press("f2");
    assertTrue(run.picture().contains("Your answer  first second"), run.picture());
    assertTrue(run.press("a").picture().contains("│ second"), run.picture());
    assertFalse(run.press("a").picture().contains("│ second"), run.picture());
  }

  @Test
  void followUpAnswersAreShownOnDemand() throws Exception {
    Card card =
        new Card(
            ReviewCards.BARE.id(),
            null,
            2,
            List.of(),
            "What?",
            null,
            "That.",
            List.of(),
            List.of(),
            List.of(new FollowUp("And then?", "Then this."), FollowUp.of("Open?")),
            List.of());
    ReviewRun run = run(card).press("enter");
    assertTrue(run.picture().contains("And then?"), run.picture());
    assertFalse(run.picture().contains("Then this."), run.picture());
    assertTrue(run.press("w").picture().contains("→ Then this."), run.picture());
    assertFalse(run.press("w").picture().contains("Then this."), run.picture());
  }

  @Test
  void earlierAnswersAreOneLineAndAllOfThemOneKeyAway() throws Exception {
    PaperBackend backend = new PaperBackend(ReviewCards.ZH);
    record(backend, "the oldest of all");
    backend.library.day = backend.library.day.plusDays(1);
    record(backend, "precision only");
    ReviewRun run = new ReviewRun(Lang.EN, backend).press("enter");
    assertTrue(run.picture().contains("Last time (11-25, 2 close)  precision only  o: all 2"));
    String all = run.press("o").picture();
    assertTrue(all.indexOf("precision only") < all.indexOf("the oldest of all"), all);
    assertTrue(all.contains("2026-11-25 · 2 close") && all.contains("✓ 精确率"), all);
    assertTrue(run.press("esc").screen instanceof ReviewAnswer);
  }

  private static void record(PaperBackend backend, String typed) throws Exception {
    List<Review.Tick> ticks = List.of(new Review.Tick("精确率", true));
    backend.record(ZH, backend.state(ZH), Mode.REVIEW, Grade.CLOSE, Duration.ZERO, typed, ticks);
  }

  @Test
  void aCardNeverTypedHasNoEarlierAnswers() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).press("enter", "o");
    assertEquals("There is no earlier typed answer to this card.", run.notice());
  }

  @Test
  void resizingKeepsPlaceAndTicks() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).press("enter", "x", "2");
    run.resize(new Size(120, 40)).resize(Size.SMALLEST).resize(new Size(80, 24));
    assertEquals(1, run.answer().revealed().panes().point());
    assertTrue(run.answer().revealed().marked().points().get(1).covered());
  }

  @Test
  void theOtherLanguageIsOneKeyAwayAndTheTicksStay() throws Exception {
    PaperBackend backend = new PaperBackend(ReviewCards.ZH);
    backend.library.editions.put(ZH, List.of(new OtherEdition("en", ReviewCards.EN)));
    ReviewRun run = new ReviewRun(Lang.EN, backend).type("F1").press("f2", "l");
    assertTrue(run.picture().contains("Calibrated probabilities"), run.picture());
    assertTrue(run.picture().contains("✓1 Precision, recall and F1"), run.picture());
    run.press("l", "up");
    assertTrue(run.picture().contains("概率的校准"), run.picture());
    run.press("l", "3");
    Review review = backend.library.answers().get(0).review();
    assertEquals("概率的校准", review.points().get(2).point());
  }

  @Test
  void withoutAnotherLanguageItSaysSo() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).press("enter", "l");
    assertTrue(run.notice().startsWith("There is no deck at hand"), run.notice());
    assertTrue(run.press("x", "l").notice().startsWith("There is no deck at hand"));
  }

  @Test
  void aNoteIsWrittenShownAndRemoved() throws Exception {
    ReviewRun run = run(ReviewCards.BARE).press("enter", "n").type("mind the gap");
    run.press("enter", "enter");
    assertEquals("mind the gap", run.backend.library.notes.get(ReviewCards.BARE.id()));
    assertTrue(run.picture().contains("mind the gap"), run.picture());
    run.press("n", "ctrl-u", "f2");
    assertEquals(Map.of(), run.backend.library.notes);
    run.press("n").type("never kept").press("esc");
    assertEquals(Map.of(), run.backend.library.notes);
    assertTrue(run.screen instanceof ReviewAnswer);
  }

  @Test
  void theReferenceAnswerIsCopied() throws Exception {
    ReviewRun run = run(ReviewCards.BARE).press("enter", "y");
    assertTrue(run.effects.contains(new Effect.Copy("It is bare.")));
    assertTrue(run.notice().contains("OSC 52"));
  }

  // ---- undo, putting aside, editing ----

  @Test
  void undoBringsTheAnswerBackWithWhatWasTypedAndTicked() throws Exception {
    PaperBackend backend = new PaperBackend(ReviewCards.ZH, ReviewCards.BARE);
    ReviewRun run = new ReviewRun(Lang.EN, backend).type("F1").press("f2", "x", "2", "0");
    assertEquals(List.of("performance 0"), grades(backend));
    run.press("d", "esc", "u");
    assertEquals(List.of(), grades(backend));
    assertEquals("F1", run.answer().typed());
    assertTrue(run.answer().revealed().marked().points().get(1).covered());
    assertEquals("Taken back: 0 blank. Grade it anew.", run.notice());
    run.press("4");
    assertEquals(List.of("performance 4"), grades(backend));
    assertEquals("d", run.question().box().text(), "the draft of the next card is kept meanwhile");
    assertEquals("2/2", run.question().asked().session().number() + "/2");
  }

  @Test
  void undoWithoutAnAnswerSaysSo() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).press("esc", "u");
    assertEquals("there is nothing to take back", run.notice());
  }

  @Test
  void undoAlsoWorksAtTheSummary() throws Exception {
    ReviewRun run = run(ReviewCards.BARE).press("enter", "5");
    assertTrue(run.screen instanceof ReviewSummary);
    assertTrue(run.press("u").screen instanceof ReviewAnswer);
    assertEquals(List.of(), grades(run.backend));
  }

  @ParameterizedTest
  @ValueSource(strings = {"b", "s"})
  void aCardPutAsideIsNotAskedAgain(String key) throws Exception {
    PaperBackend backend = three();
    ReviewRun run = new ReviewRun(Lang.EN, backend).press("esc", key);
    assertEquals("two", run.question().asked().card().id().card());
    assertTrue(run.notice().startsWith("a/one is"), run.notice());
    run.press("enter", key, "enter", "5");
    assertTrue(run.screen instanceof ReviewSummary);
    assertEquals(List.of("three 5"), grades(backend));
  }

  @Test
  void anEditedCardIsAskedAnewAndWhatWasTypedStays() throws Exception {
    PaperBackend backend = three();
    ReviewRun run = new ReviewRun(Lang.EN, backend).type("half an answer").press("esc");
    dev.grill.card.Card one = backend.library.cards.get(0);
    backend.library.edited =
        new dev.grill.card.Card(
            one.id(),
            null,
            2,
            List.of(),
            "What is new?",
            null,
            "New.",
            List.of(),
            List.of(),
            List.of(),
            List.of());
    run.press("e");
    assertTrue(run.picture().contains("What is new?"), run.picture());
    assertEquals("half an answer", run.question().box().text());
  }

  // ---- what can go wrong ----

  @Test
  void aGradeThatCannotBeSavedKeepsTheCardAndSaysWhy() throws Exception {
    PaperBackend backend = three();
    ReviewRun run = new ReviewRun(Lang.EN, backend).press("enter");
    backend.library.broken = Failure.failed("cli.io", "disk full");
    run.press("3");
    assertEquals("one", run.answer().asked().card().id().card());
    assertTrue(run.answer().revealed().notice().error());
    assertTrue(run.notice().contains("Not saved") && run.notice().contains("disk full"));
    backend.library.broken = null;
    run.press("3");
    assertEquals(List.of("one 3"), grades(backend));
  }

  @Test
  void aCardAnsweredElsewhereIsShownAnewAndNothingIsRecordedTwice() throws Exception {
    PaperBackend backend = three();
    ReviewRun run = new ReviewRun(Lang.EN, backend).type("mine").press("f2");
    backend.record(
        new CardId("a", "one"),
        backend.state(new CardId("a", "one")),
        Mode.REVIEW,
        Grade.GOOD,
        Duration.ZERO,
        null,
        null);
    run.press("5");
    assertEquals(List.of("one 4"), grades(backend));
    assertTrue(run.notice().contains("answered elsewhere"), run.notice());
    assertEquals("mine", run.question().box().text());
  }

  @Test
  void onANewDayTheGradesAreOfferedAnewAndTheQueueIsBuiltAnew() throws Exception {
    PaperBackend backend = three();
    ReviewRun run = new ReviewRun(Lang.EN, backend).press("enter");
    backend.library.day = backend.library.day.plusDays(1);
    run.press("5");
    assertEquals(List.of(), grades(backend));
    assertTrue(run.notice().contains("new day"), run.notice());
    assertEquals(backend.library.day, run.answer().asked().session().day());
    run.press("5");
    assertEquals(List.of("one 5"), grades(backend));
    assertEquals(backend.library.day, backend.library.answers().get(0).review().day());
    run.press("esc", "q");
    backend.library.day = backend.library.day.plusDays(1);
    run.press("enter");
    assertEquals("A new day has begun; this is its queue.", run.notice());
    assertEquals(backend.library.day, run.question().asked().session().day());
  }

  @Test
  void aCardThatIsGoneCanBeSkipped() throws Exception {
    PaperBackend backend = three();
    ReviewRun run = new ReviewRun(Lang.EN, backend).press("enter");
    backend.library.cards.removeIf(card -> card.id().card().equals("two"));
    run.press("5");
    assertTrue(run.screen instanceof ReviewTrouble);
    assertTrue(run.picture().contains("a/two"), run.picture());
    run.press("r");
    assertTrue(run.screen instanceof ReviewTrouble);
    run.press("s");
    assertEquals("three", run.question().asked().card().id().card());
    assertEquals(List.of("one 5"), grades(backend));
  }

  // ---- drafts and leaving ----

  @Test
  void whatWasTypedComesBackWithTheCard() throws Exception {
    PaperBackend backend = three();
    ReviewRun run = new ReviewRun(Lang.EN, backend).type("草稿");
    run.reviewing.leave(run.screen);
    assertEquals("草稿", new ReviewRun(Lang.EN, backend).question().box().text());
    run.press("f2");
    run.reviewing.leave(run.screen);
    assertEquals("草稿", new ReviewRun(Lang.EN, backend).question().box().text());
    run.press("f1");
    run.reviewing.leave(run.screen);
    assertEquals("草稿", backend.library.drafts.get(new CardId("a", "one")));
    run.press("esc", "5");
    assertEquals(Map.of(), backend.library.drafts);
  }

  @Test
  void aDraftThatWasClearedIsDropped() throws Exception {
    PaperBackend backend = three();
    backend.library.drafts.put(new CardId("a", "one"), "old");
    ReviewRun run = new ReviewRun(Lang.EN, backend).press("ctrl-u", "esc", "q");
    assertEquals(Map.of(), backend.library.drafts);
    assertTrue(run.effects.contains(Effect.BACK));
  }

  @Test
  void stoppingShowsTheSummaryAndGoingOnComesBackToTheCard() throws Exception {
    ReviewRun run = new ReviewRun(Lang.EN, three()).press("enter", "4").type("half");
    run.press("esc", "q");
    assertTrue(run.picture().contains("Session paused"), run.picture());
    run.press("enter");
    assertEquals("half", run.question().box().text());
    run.press("f2", "q", "q");
    assertTrue(run.effects.contains(Effect.BACK));
  }

  @Test
  void gradesBelowFourComeBackUntilTheyAreBetter() throws Exception {
    PaperBackend backend = new PaperBackend(ReviewCards.bare("a", "one"));
    ReviewRun run = new ReviewRun(Lang.EN, backend).press("enter", "2");
    assertTrue(run.picture().contains("again today"), run.picture());
    run.press("enter", "4");
    assertTrue(run.screen instanceof ReviewSummary);
    assertEquals(List.of("one 2", "one 4"), grades(backend));
  }

  @Test
  void afterTheSessionMoreNewCardsAndCramAreOffered() throws Exception {
    PaperBackend backend = three().withLimits(Limits.ofDay(1, 200));
    ReviewRun run = new ReviewRun(Lang.EN, backend).press("enter", "4");
    assertTrue(run.picture().contains("2 new cards beyond today's limit"), run.picture());
    run.press("n");
    assertEquals("two", run.question().asked().card().id().card());
    run.press("enter", "4", "enter", "4");
    assertTrue(run.screen instanceof ReviewSummary);
    assertFalse(run.picture().contains("beyond today"), run.picture());
    run.press("c", "enter", "4");
    assertEquals(Mode.CRAM, backend.library.answers().get(3).mode());
    run.press("enter", "4", "enter", "4");
    assertTrue(run.screen instanceof ReviewSummary);
  }

  @Test
  void whereNothingWaitsItSaysWhenTheNextIsDue() throws Exception {
    PaperBackend backend = three();
    new ReviewRun(Lang.EN, backend).press("enter", "4", "enter", "4", "enter", "4");
    ReviewRun again = new ReviewRun(Lang.EN, backend);
    assertTrue(again.picture().contains("Nothing to review now"), again.picture());
    assertTrue(again.picture().contains("Next due: 3 cards tomorrow"), again.picture());
  }

  @Test
  void afterTheMinutesTheOpenCardIsTheLast() throws Exception {
    ReviewRun run = new ReviewRun(Lang.EN, three(), 1);
    run.pressAfter(61_000, "enter").press("4");
    assertTrue(run.screen instanceof ReviewSummary);
    assertEquals("The time is up.", run.notice());
    assertTrue(run.press("enter").screen instanceof ReviewQuestion);
    run.press("enter", "4");
    assertTrue(run.screen instanceof ReviewQuestion);
  }

  @Test
  void aLeechIsPointedOut() throws Exception {
    PaperBackend backend = new PaperBackend(ReviewCards.bare("a", "one"));
    backend.record(
        new CardId("a", "one"),
        backend.state(new CardId("a", "one")),
        Mode.REVIEW,
        Grade.GOOD,
        Duration.ZERO,
        null,
        null);
    for (int lapse = 0; lapse < 8; lapse++) {
      backend.library.day = backend.library.day.plusDays(1);
      for (Grade grade : lapse < 7 ? List.of(Grade.WRONG, Grade.GOOD) : List.of(Grade.WRONG)) {
        if (grade == Grade.GOOD) {
          backend.library.day = backend.library.day.plusDays(1);
        }
        backend.record(
            new CardId("a", "one"),
            backend.state(new CardId("a", "one")),
            Mode.REVIEW,
            grade,
            Duration.ZERO,
            null,
            null);
      }
    }
    ReviewRun run = new ReviewRun(Lang.EN, backend).press("enter");
    assertTrue(run.picture().contains("A leech: forgotten 8 times."), run.picture());
  }

  @Test
  void theClockRunsOnlyInItsCells() throws Exception {
    ReviewRun run = run(ReviewCards.ZH);
    Size size = new Size(80, 24);
    Painter painter = new Painter(Theme.DARK);
    painter.paint(run.screen.draw(size, 1_000));
    assertEquals(1_000, run.screen.redrawAfter(1_000));
    assertEquals(1, run.screen.redrawAfter(1_999));
    assertEquals("", painter.paint(run.screen.draw(size, 1_999)));
    String tick = painter.paint(run.screen.draw(size, 2_000));
    assertTrue(tick.length() < 40, tick);
  }

  @Test
  void aCardLeftOpenCountsUpToTheCapAndTheLogKeepsItsTime() throws Exception {
    ReviewRun run = run(ReviewCards.BARE);
    run.millis += 8 * 3_600_000;
    run.press("enter", "4");
    assertTrue(run.picture().contains("10:00"), run.picture());
    assertFalse(run.picture().contains("480:"), run.picture());
    Duration kept = run.backend.library.answers().get(0).review().taken();
    assertTrue(kept.compareTo(Duration.ofHours(8)) > 0, kept.toString());
    run.press("q");
    assertTrue(run.reviewing.farewell().contains("10:00"), run.reviewing.farewell());
  }

  // ---- what is offered ----

  private static String keyLine(ReviewRun run) {
    return run.screen.draw(run.size(), run.millis).text(run.size().rows() - 1);
  }

  @Test
  void undoIsOfferedOnlyWhenThereIsSomethingToTakeBack() throws Exception {
    ReviewRun run = run(ReviewCards.ZH, ReviewCards.BARE).resize(new Size(160, 40)).press("esc");
    assertFalse(keyLine(run).contains("u undo"), keyLine(run));
    assertFalse(run.press("?").picture().contains("take back"), run.picture());
    assertTrue(run.press("esc", "u").notice().contains("nothing to take back"));
    run.press("enter");
    assertFalse(keyLine(run).contains("u undo"), keyLine(run));
    assertFalse(run.press("?").picture().contains("take back"), run.picture());
    run.press("esc", "4", "esc");
    assertTrue(keyLine(run).contains("u undo"), keyLine(run));
    assertTrue(run.press("?").picture().contains("take back"), run.picture());
    run.press("esc", "enter");
    assertTrue(keyLine(run).contains("u undo"), keyLine(run));
  }

  @Test
  void aSummaryWithoutAnswersSaysThatThereIsNothingToTakeBack() throws Exception {
    ReviewRun run = run();
    assertFalse(keyLine(run).contains("undo"), keyLine(run));
    assertTrue(run.press("u").notice().contains("nothing to take back"), run.picture());
  }

  @Test
  void aCardIsFlaggedAfterTheRevealWithAWordOrWithout() throws Exception {
    ReviewRun run = run(ReviewCards.ZH).press("enter", "f");
    assertTrue(run.picture().contains("What is wrong with this card"), run.picture());
    assertTrue(run.screen.isGuarded(Key.ENTER), "an empty line keeps it");
    run.type("the link is dead").press("f2");
    assertInstanceOf(ReviewAnswer.class, run.screen);
    assertEquals("Flagged; u takes it back.", run.notice());
    assertTrue(run.backend.state(ReviewCards.ZH.id()).flagged());
    assertTrue(keyLine(run).contains("undo"), keyLine(run));
    run.press("f", "esc", "f", "enter");
    List<Remark> flags = Logs.fold(run.backend.library.log).remarks(ReviewCards.ZH.id()).flags();
    assertEquals(2, flags.size(), "Esc flags nothing");
    assertEquals("the link is dead", flags.get(0).text());
    assertNull(flags.get(1).text());
    run.press("u");
    assertEquals(1, Logs.fold(run.backend.library.log).remarks(ReviewCards.ZH.id()).flags().size());
  }
}
