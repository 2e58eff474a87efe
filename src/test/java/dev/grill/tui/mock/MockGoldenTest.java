package dev.grill.tui.mock;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Golden;
import dev.grill.tui.review.ReviewCards;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state of a mock interview as a picture, at every size, in both languages. */
class MockGoldenTest {

  private static final String TYPED = "先看 precision 和 F1 👍🏽\n再看 AUC e\u0301";

  /** A card of another topic with the points and texts of one. */
  private static Card like(Card card, String topic) {
    return new Card(
        new CardId(card.id().deck(), topic),
        topic,
        card.difficulty(),
        card.tags(),
        card.question(),
        card.hint(),
        card.answer(),
        card.points(),
        card.code(),
        card.followUps(),
        card.references());
  }

  private static MockRun run(Lang lang, Card... cards) throws Exception {
    PaperMock paper = new PaperMock(cards);
    paper.choice = new MockChoice(cards.length, 0, 7L, Set.of());
    return new MockRun(lang, paper);
  }

  private static MockRun usual(Lang lang) throws Exception {
    return run(
        lang, ReviewCards.ZH, ReviewCards.bare("ops", "bare"), like(ReviewCards.EN, "calibration"));
  }

  /** The screen as it stands at each size, reached by the same keys at that size. */
  private static void check(String name, Lang lang, MockRun run) {
    for (Size size : Golden.SIZES) {
      run.resize(size);
      String file = "mock-" + name + "-" + lang.tag() + "-" + size.columns() + "x" + size.rows();
      Golden.check(file, run.screen.draw(size, run.millis));
    }
    run.resize(new Size(80, 24));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theStart(Lang lang) throws Exception {
    MockRun run = usual(lang);
    check("start", lang, run);
    check("start-deck", lang, run.press("down", "down", "space"));
    check("start-help", lang, run.press("?"));
    List<Card> many = new ArrayList<>();
    for (int deck = 10; deck < 50; deck++) {
      many.add(ReviewCards.bare("deck-" + deck, "card"));
    }
    MockRun all = run(lang, many.toArray(new Card[0]));
    check("start-many", lang, all.press("end", "up"));
    check("start-filter", lang, all.press("/", "4", "down"));
    check("start-no-deck", lang, all.press("esc", "a", "enter"));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theQuestion(Lang lang) throws Exception {
    MockRun run = usual(lang).press("enter");
    check("question", lang, run);
    run.type(TYPED);
    run.millis += 75_000;
    check("typing", lang, run);
    check("commands", lang, run.press("esc"));
    check("help", lang, run.press("?"));
    check("paused", lang, run.press("esc", "p"));
    check("finish", lang, run.press("f"));
    run.press("n", "enter");
    run.millis += 120_000;
    check("over", lang, run);
    run.millis += 900_000;
    check("time-up", lang, run);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void leftUnfinished(Lang lang) throws Exception {
    MockRun run = usual(lang).press("enter").answer(TYPED);
    run.mocking.leave(run.screen);
    check("kept", lang, new MockRun(lang, run.paper));
    check("kept-new", lang, new MockRun(lang, run.paper).press("n"));
    check("going-on", lang, new MockRun(lang, run.paper).press("enter"));
    run.press("f2", "f2");
    check("all-asked", lang, run);
    check("open-again", lang, run.press("up", "enter"));
    check("paused-again", lang, run.press("f3"));
    run.press("f3", "f2");
    run.press("enter");
    run.mocking.leave(run.screen);
    check("kept-to-grade", lang, new MockRun(lang, run.paper));
    run.paper.paper.library.broken = Failure.failed("store.full", "/home/me/default.db");
    run.press("4");
    check("not-saved", lang, run);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theGrading(Lang lang) throws Exception {
    MockRun run = usual(lang).press("enter").answer(TYPED).press("tab", "s").answer(TYPED);
    check("grading", lang, run.press("enter"));
    check("ticked", lang, run.press("x", "2"));
    check("zoom", lang, run.press("z"));
    check("scrolled", lang, run.press("z", "space"));
    check("grading-help", lang, run.press("?"));
    check("next", lang, run.press("esc", "3"));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theScorecard(Lang lang) throws Exception {
    MockRun run = usual(lang).press("enter").answer(TYPED).answer("").answer(TYPED);
    check("scorecard", lang, run.press("enter", "4", "4", "2"));
    check("read-again", lang, run.press("enter"));
    check("asked-for", lang, run.press("esc", "t"));
    check("scorecard-help", lang, run.press("?"));
    for (int day = 1; day < 4; day++) {
      run.paper.paper.library.day = run.paper.paper.library.day.plusDays(2);
      run = new MockRun(lang, run.paper).press("enter").answer("AUC").answer("").answer(TYPED);
      run.press("enter", "x", "x", String.valueOf(1 + day), "5", "2");
    }
    check("compared", lang, run);
    run.resize(Size.SMALLEST).press("end");
    check("compared-end", lang, run);
    check("stray-enter", lang, usual(lang).press("enter", "enter"));
    MockRun none = usual(lang).press("enter", "tab", "f", "y");
    check("nothing", lang, none);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everythingThatBreaksNaiveLayouts(Lang lang) throws Exception {
    MockRun run = run(lang, ReviewCards.ODD);
    check("odd-start", lang, run.press("end"));
    run.press("enter").type("👨‍👩‍👧‍👦 家庭\n" + "e\u0301宽".repeat(60) + "\n\u001b[2J\u202e");
    check("odd-question", lang, run);
    check("odd-grading", lang, run.press("f2", "enter"));
    check("odd-scorecard", lang, run.press("2"));
  }
}
