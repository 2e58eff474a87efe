package dev.grill.tui.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.review.Logs;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.review.Remark;
import dev.grill.review.Review;
import dev.grill.review.Stamp;
import dev.grill.schedule.Grade;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Destination;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowseStateTest {

  private PaperBrowse paper;
  private BrowseRun run;

  @BeforeEach
  void open() throws Exception {
    paper = BrowseSamples.library(Lang.EN);
    run = new BrowseRun(Lang.EN, paper);
  }

  private void assertSays(String text) {
    String lines = run.picture().replaceAll("\\s+", " ");
    assertTrue(lines.contains(text), run.picture());
  }

  private List<Mark> marks() {
    return paper.log.stream().filter(Mark.class::isInstance).map(Mark.class::cast).toList();
  }

  // ---- moving ----

  @Test
  void theKeysOfEveryListMove() {
    assertEquals("due", run.selected());
    assertEquals("leech", run.press("down").selected());
    assertEquals("later", run.press("j").selected());
    assertEquals("leech", run.press("k").selected());
    assertEquals("tomorrow", run.press("end").selected());
    assertEquals("tomorrow", run.press("down").selected());
    assertEquals("due", run.press("g").selected());
    assertEquals("due", run.press("up").selected());
    assertEquals("tomorrow", run.press("G").selected());
    assertEquals("due", run.press("home").selected());
    run.resize(Size.SMALLEST);
    assertEquals("tomorrow", run.press("pagedown", "pagedown").selected());
    assertEquals("leech", run.press("pageup").selected());
  }

  @Test
  void thePreviewFollowsTheSelection() {
    assertTrue(run.picture().contains("Start from the goal"), run.picture());
    run.press("down");
    assertTrue(run.picture().contains("Of what is predicted at 0.8"), run.picture());
    run.press("p");
    assertFalse(run.picture().contains("Of what is predicted"), run.picture());
    run.press("down", "p");
    assertTrue(run.picture().contains("When groups or time leak"), run.picture());
  }

  @Test
  void manyCardsScroll() throws Exception {
    run = new BrowseRun(Lang.EN, BrowseSamples.many(500));
    run.press("end");
    assertTrue(run.picture().contains("▸ Question 499"), run.picture());
    assertTrue(run.picture().contains("↑"), run.picture());
    assertTrue(run.press("home").picture().contains("▸ Question 0 "), run.picture());
  }

  @Test
  void theMouseSelectsOpensAndScrolls() {
    run.point(new Pointer(Pointer.Kind.CLICK, "row", 2));
    assertEquals("later", run.selected());
    assertTrue(run.picture().contains("When groups or time leak"), run.picture());
    run.point(new Pointer(Pointer.Kind.WHEEL_UP, "row", 2));
    assertEquals("due", run.selected());
    run.point(new Pointer(Pointer.Kind.CLICK, null, -1));
    assertEquals("due", run.selected());
    run.point(new Pointer(Pointer.Kind.CLICK, "row", 0));
    assertEquals("due", run.card().id().card());
    run.point(new Pointer(Pointer.Kind.WHEEL_DOWN, null, -1));
    assertEquals(3, run.card().scroll().top());
    run.point(new Pointer(Pointer.Kind.CLICK, null, -1));
    run.press("R").point(new Pointer(Pointer.Kind.WHEEL_DOWN, null, -1));
    assertInstanceOf(ResetQuestion.class, run.screen);
  }

  // ---- searching ----

  @Test
  void theTableFollowsEveryLetter() {
    run.press("/").type("c");
    assertTrue(run.found().contains("leech"));
    run.type("alib");
    assertEquals(List.of("leech", "due"), run.found());
    run.type(" state:due");
    assertEquals(List.of("leech"), run.found());
    run.press("backspace", "backspace", "backspace");
    assertEquals(List.of("leech", "due"), run.found(), "a word that is not finished yet");
    run.press("backspace").type("z");
    assertEquals(List.of(), run.found());
    assertNull(run.selected());
  }

  @Test
  void enterKeepsWhatWasFoundAndEscapeShowsAllWithTheSameCardSelected() {
    run.find("tag:metrics").press("down");
    assertEquals("leech", run.selected());
    run.press("esc");
    assertEquals(7, run.found().size());
    assertEquals("leech", run.selected());
    assertEquals(List.of(), run.effects.stream().filter(Effect.BACK::equals).toList());
    run.press("esc");
    assertEquals(Effect.BACK, run.effects.get(run.effects.size() - 1));
    assertTrue(paper.isReadingCancelled());
  }

  @Test
  void whileFindingArrowsStillMoveAndLettersDoNot() {
    run.press("/").type("q");
    assertTrue(run.table().finding());
    assertEquals("q", run.table().list().line());
    run.press("backspace", "down", "down");
    assertEquals("later", run.selected());
    run.press("f1");
    assertInstanceOf(HelpScreen.class, run.screen);
    run.press("esc");
    assertTrue(run.table().finding());
  }

  @Test
  void theLineIsEditedAsAnAnswerIs() {
    run.press("/").press(new Key.Paste(" auc\nroc\n"));
    assertEquals("auc roc", run.table().list().line());
    run.press("ctrl-w");
    assertEquals("auc ", run.table().list().line());
    run.press("home").type("roc-");
    assertEquals("roc-auc ", run.table().list().line());
    assertEquals(List.of("due"), run.found());
  }

  @Test
  void theWordsOfThePersonsLanguageWorkBesideTheEnglishOnes() throws Exception {
    run = new BrowseRun(Lang.ZH, BrowseSamples.library(Lang.ZH));
    assertEquals(List.of("leech", "text"), run.find("状态：到期").found());
    assertEquals(List.of("leech", "text"), run.press("esc").find("state:due").found());
    assertEquals(List.of("leech"), run.press("esc").find("標籤:metrics 卡组:评估 什麼").found());
  }

  @Test
  void wrongWordsAreTold() {
    run.find("dek:eval");
    assertSays("! There is no word \"dek:\"; there are deck: tag: topic: state:.");
    run.press("esc").find("state:old");
    assertSays("there are new, due, scheduled, buried, suspended,");
    assertSays(" leech, flagged.");
    run.press("esc").find("tag:zzz");
    assertSays("No card has a tag \"zzz\".");
    assertEquals("due", run.press("esc").selected(), "where one was before");
    assertFalse(run.picture().contains("!  "), run.picture());
  }

  @Test
  void browsingCanBeginWithADeck() throws Exception {
    run = new BrowseRun(Lang.EN, paper, "train");
    assertEquals(List.of("fresh", "aside", "tomorrow"), run.found());
    assertTrue(run.picture().contains("/ deck:train"), run.picture());
    assertEquals(7, run.press("esc").found().size());
  }

  // ---- order ----

  @Test
  void theColumnsPutTheCardsInOrderAndKeepTheSelectedOne() {
    run.press("down", "down");
    run.press("o");
    assertEquals(List.of("fresh", "text"), run.found().subList(5, 7), "Why…, then no letter");
    assertEquals("later", run.selected());
    run.press("o", "o");
    assertEquals(List.of("leech", "text", "due", "later"), run.found().subList(0, 4));
    run.press("O");
    assertEquals("later", run.found().get(0));
    assertEquals("later", run.selected());
    assertTrue(run.picture().contains("by due date ↓"), run.picture());
    assertEquals(List.of("later", "due", "leech", "text"), run.found().subList(0, 4));
    assertEquals(List.of("later"), run.find("fold").found());
  }

  // ---- one card ----

  @Test
  void aCardIsShownWholeWithItsCurveAndHistory() {
    run.resize(new Size(80, 100)).press("enter");
    for (String part :
        new String[] {
          "How do you evaluate",
          "due 2026-12-01 · interval 15 d · easiness 2.46 · 1 lapse",
          "Hint: First the kind",
          "Intervals: 1 d → 6 d → 16 d → 1 d → 1 d → 6 d → 15 d",
          "• Calibrated probabilities",
          "Start from the goal",
          "print(auc(",
          "Which metric for rare",
          "Fawcett 2006",
          "→ 看 Brier 分数",
          "2026-11-16  4 good     review    0:42  → 2026-12-01 (15 d)"
        }) {
      assertTrue(run.picture().contains(part), part + run.picture());
    }
  }

  @Test
  void theNextCardOpensFromACardAndTheTableKeepsUp() {
    run.press("enter", "right");
    assertEquals("leech", run.card().id().card());
    run.press("right", "p", "left");
    assertEquals("due", run.card().id().card());
    run.press("left");
    assertSays("This is the first card of the table.");
    run.press("right", "esc");
    assertEquals("leech", run.selected());
    assertTrue(run.picture().contains("Of what is predicted"), run.picture());
  }

  @Test
  void scrollingACardFollowsTheOneRule() {
    run.press("enter", "down", "down");
    assertEquals(2, run.card().scroll().top());
    run.press("space");
    assertEquals(21, run.card().scroll().top());
    run.press("end", "home");
    assertEquals(0, run.card().scroll().top());
  }

  // ---- putting aside, resetting ----

  @Test
  void suspendBuryAndResumeAreRecordedAndShown() {
    run.press("s");
    assertEquals(Mark.Kind.SUSPEND, marks().get(2).kind());
    assertSays("Suspended: eval/due is not asked until u resumes it.");
    assertFalse(run.keyLine().contains("s suspend"), run.keyLine());
    assertTrue(run.keyLine().contains("u resume"), run.keyLine());
    run.press("s");
    assertSays("This card is suspended; u resumes it.");
    run.press("u");
    assertSays("Resumed: eval/due");
    run.press("u");
    assertSays("neither suspended nor buried");
    run.press("b");
    assertSays("Buried: eval/due is back tomorrow.");
    run.press("enter", "b");
    assertSays("This card is buried until tomorrow.");
    run.press("u", "esc");
    assertEquals(6, marks().size());
    assertEquals("due", run.selected());
  }

  @Test
  void rReviewsWhatIsListedOrTheCardThatIsOpen() {
    run.find("state:due");
    assertEquals(
        List.of(new Destination.Cards(List.of(BrowseSamples.LEECH, BrowseSamples.ODD))),
        run.screen.on(Key.named("r"), 0).effects());
    run.press("enter");
    assertEquals(
        List.of(new Destination.Cards(List.of(BrowseSamples.LEECH))),
        run.screen.on(Key.named("r"), 0).effects());
    run.press("s");
    assertEquals(List.of(), run.screen.on(Key.named("r"), 0).effects());
  }

  @Test
  void aNoteIsWrittenOverTheCardsPage() {
    run.backend.remark(BrowseSamples.DUE, Remark.Kind.NOTE, null);
    run.press("enter", "n").press("o", "k", "f2");
    assertEquals("ok", run.backend.note(BrowseSamples.DUE));
    assertSays("Noted.");
    run.press("n", "x", "esc");
    assertEquals("ok", run.backend.note(BrowseSamples.DUE));
    run.press("n", "backspace", "backspace", "enter");
    assertEquals(null, run.backend.note(BrowseSamples.DUE));
    assertInstanceOf(CardScreen.class, run.screen);
  }

  @Test
  void aWordInTheQuestionCountsForMoreThanOneInTheAnswer() {
    run.find("calibration");
    assertEquals(List.of("leech", "due"), run.found());
    run.press("/", "backspace", "enter");
    assertEquals(List.of("leech", "due"), run.found());
  }

  @Test
  void aCardFromElsewhereLeadsBackThere() throws Exception {
    Messages messages = Messages.of(Lang.EN);
    Browsing one = new Browsing(run.backend, messages, Runnable::run).ofCard(BrowseSamples.LEECH);
    Screen card = one.open(null);
    assertEquals(BrowseSamples.LEECH, assertInstanceOf(CardScreen.class, card).id());
    assertEquals(List.of(Effect.BACK), card.on(Key.ESCAPE, 0).effects());
    assertEquals(BrowseSamples.LEECH, ((CardScreen) card.on(Key.named("right"), 0).screen()).id());
  }

  @Test
  void aCardThatLeavesWhatWasFoundMakesRoomForTheNext() {
    run.find("state:due");
    assertEquals(List.of("leech", "text"), run.found());
    run.press("s");
    assertEquals(List.of("text"), run.found());
    assertEquals("text", run.selected());
    run.press("enter", "s");
    assertEquals("text", run.card().id().card(), "it stays open");
    assertEquals(0, run.card().table().list().size());
    run.press("esc").press("esc");
    assertEquals("text", run.selected(), "the card that was looked at last");
  }

  @Test
  void aResetAsksAndOnlyYDoesIt() {
    run.press("R");
    assertSays("Reset eval/due? Its schedule is forgotten and it is new again; its 7 answers stay");
    run.press("x", "enter", "space");
    assertInstanceOf(ResetQuestion.class, run.screen);
    run.press("n");
    assertEquals(2, marks().size());
    run.press("R", "y");
    assertEquals(Mark.Kind.RESET, marks().get(2).kind());
    assertSays("Reset: eval/due is new again.");
    assertEquals(7, run.table().card().state().reviews(), "its answers stay");
    run.press("R");
    assertSays("This card is new.");
    run.resize(new Size(80, 100)).press("enter");
    assertTrue(run.picture().contains("2026-11-24  – reset"), run.picture());
    assertTrue(run.picture().contains("→ reset"), run.picture());
  }

  @Test
  void whatCannotBeSavedIsSaidAndNothingChanges() {
    paper.broken = Failure.failed("store.full", "x.db");
    run.press("s");
    assertSays("! The disk that holds x.db is full");
    assertEquals("scheduled", run.table().card().state().word(BrowseSamples.DAY));
    run.press("enter", "R", "y");
    assertSays("! The disk that holds x.db is full");
    assertEquals(2, marks().size());
  }

  // ---- editing ----

  @Test
  void anEditedCardIsShownAnewAtTheSamePlace() {
    Card was = paper.cards.get(1);
    paper.edited = with(was, "What does calibration mean?");
    run.press("o").find("calibration").press("down");
    assertEquals("leech", run.selected());
    int reads = paper.reads;
    run.press("e");
    assertEquals("leech", run.selected());
    assertTrue(run.picture().contains("What does calibration mean?"), run.picture());
    assertEquals("calibration", run.table().list().line());
    assertEquals(reads + 3, paper.reads, "only the deck that changed is read again");
    paper.edited = with(was, "And now?");
    run.press("enter", "e");
    assertTrue(run.picture().contains("And now?"), run.picture());
  }

  private static Card with(Card was, String question) {
    return new Card(
        was.id(),
        was.topic(),
        was.difficulty(),
        was.tags(),
        question,
        was.hint(),
        was.answer(),
        was.points(),
        was.code(),
        was.followUps(),
        was.references());
  }

  @Test
  void whatTheEditorLeftWrongIsSaid() {
    paper.said = "the file has errors";
    run.press("e");
    assertSays("! the file has errors");
    paper.broken = Failure.failed("edit.no-editor", "vi");
    run.press("e");
    assertSays("! ");
    assertEquals("due", run.selected());
  }

  // ---- reading in the background ----

  @Test
  void textsThatAreReadMeanwhileAreFoundAsTheyCome() throws Exception {
    paper = BrowseSamples.library(Lang.EN);
    paper.readAtOnce = 1;
    run = new BrowseRun(Lang.EN, paper);
    assertTrue(run.picture().contains("reading the cards, 14 %"), run.picture());
    assertTrue(run.picture().contains("leech …"), run.picture());
    assertEquals(100, run.screen.redrawAfter(0));
    run.press("/").type("predicted");
    assertEquals(List.of(), run.found());
    run.press("ctrl-u").type("calibration");
    assertEquals(List.of("due"), run.found());
    paper.readOn(2);
    assertEquals(List.of("leech", "due"), run.await().found());
    paper.readOn(10);
    run.await();
    assertFalse(run.picture().contains("reading"), run.picture());
    assertEquals(0, run.screen.redrawAfter(0));
    run.press("esc", "o");
    assertEquals("due", run.found().get(0));
  }

  @Test
  void leavingCancelsTheReadingAndComingBackGoesOnWithIt() throws Exception {
    paper = BrowseSamples.library(Lang.EN);
    paper.readAtOnce = 4;
    run = new BrowseRun(Lang.EN, paper);
    run.press("q");
    assertTrue(paper.isReadingCancelled());
    run.screen = run.browsing.of(null).open(null);
    assertEquals(4, paper.reads);
    paper.readOn(10);
    assertEquals(7, paper.reads, "what was read before is not read again");
    assertFalse(run.await().picture().contains("…  …"), run.picture());
  }

  // ---- the day ----

  @Test
  void aNewDayIsNoticedWithTheNextMove() {
    assertEquals(
        "due", run.press("down").table().card().state().word(run.table().list().facts().day()));
    paper.day = BrowseSamples.DAY.plusDays(1);
    run.press("end");
    assertEquals(paper.day, run.table().list().facts().day());
    assertEquals("tomorrow", run.selected());
    assertEquals("new", run.table().card().state().word(paper.day));
  }

  @Test
  void onlyWhatCanBeDoneIsOffered() throws Exception {
    run.press("end", "up", "up");
    assertFalse(run.keyLine().contains("reset"), run.keyLine());
    run = new BrowseRun(Lang.EN, new PaperBrowse());
    assertEquals(" Esc back  ? help", run.keyLine());
    run.press("enter", "e", "s", "R", "o", "down", "end");
    assertTrue(run.picture().contains("There are no cards."), run.picture());
  }

  @Test
  void aCardsPageHasTheAnswersThatWereTyped() throws Exception {
    CardId due = BrowseSamples.DUE;
    Stamp stamp = Logs.stamp("900001", paper.today().atStartOfDay(ZoneOffset.UTC), paper.today());
    List<Review.Tick> ticks = List.of(new Review.Tick("A point", true));
    paper.log.add(
        new Review(
            stamp, due, Grade.CLOSE, Mode.MOCK, Duration.ofSeconds(1), "what I said then", ticks));
    run.resize(new Size(120, 200)).press("enter");
    assertTrue(run.picture().contains("Your earlier answers"), run.picture());
    assertTrue(run.picture().contains(paper.today() + " · 2 close · mock"), run.picture());
    assertTrue(run.picture().contains("what I said then"), run.picture());
    assertTrue(run.picture().contains("✓ A point"), run.picture());
  }

  @Test
  void aCardIsFlaggedOnItsPage() {
    run.press("enter", "f").type("dated").press("f2");
    assertSays("Flagged; \"grill undo\" takes it back.");
    assertTrue(run.picture().contains("! flagged 2026-11-24  dated"), run.picture());
    assertTrue(run.card().page().card().state().flagged());
    run.press("esc");
    run.find("state:flagged");
    assertEquals(List.of(BrowseSamples.DUE.card()), run.found());
  }

  @Test
  void whatIsWrittenOnACardIsKeptBetweenPausesOnly() {
    run.press("enter", "n");
    assertTrue(run.screen.isGuarded(Key.named("f2")));
    assertFalse(run.screen.isGuarded(Key.ENTER), "the note goes on");
    run.press("enter");
    assertTrue(run.screen.isGuarded(Key.ENTER), "on an empty line it is kept");
    assertFalse(run.screen.isGuarded(Key.ESCAPE));
  }
}
