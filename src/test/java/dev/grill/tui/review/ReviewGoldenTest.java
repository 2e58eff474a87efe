package dev.grill.tui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.answer.Marking;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.review.Mode;
import dev.grill.review.OtherEdition;
import dev.grill.review.Review;
import dev.grill.schedule.Grade;
import dev.grill.text.Columns;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state of the review as a picture, at every size, in both languages. */
class ReviewGoldenTest {

  private static final String TYPED = "先看 precision 和 F1 👍🏽\n再看 AUC e\u0301";

  private static PaperBackend backend(Card... cards) {
    PaperBackend backend = new PaperBackend(cards);
    backend.library.editions.put(
        ReviewCards.ZH.id(), List.of(new OtherEdition("en", ReviewCards.EN)));
    return backend;
  }

  private static ReviewRun run(Lang lang, Card... cards) throws Exception {
    return new ReviewRun(lang, backend(cards));
  }

  /** The screen as it stands at each size, reached by the same keys at that size. */
  private static void check(String name, Lang lang, ReviewRun run) {
    Size before = new Size(80, 24);
    for (Size size : Golden.SIZES) {
      run.resize(size);
      String file = "review-" + name + "-" + lang.tag() + "-" + size.columns() + "x" + size.rows();
      Golden.check(file, run.screen.draw(size, run.millis));
    }
    run.resize(before);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theQuestion(Lang lang) throws Exception {
    ReviewRun run = run(lang, ReviewCards.ZH, ReviewCards.BARE);
    check("question", lang, run);
    run.press("f4").type(TYPED);
    run.millis += 75_000;
    check("typing", lang, run);
    check("commands", lang, run.press("esc"));
    StringBuilder many = new StringBuilder();
    for (int line = 1; line <= 40; line++) {
      many.append("\n第 ").append(line).append(" 行");
    }
    run.press("esc").type(many.toString());
    check("long", lang, run);
    for (int line = 0; line < 25; line++) {
      run.press("up");
    }
    check("long-middle", lang, run);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theAnswer(Lang lang) throws Exception {
    PaperBackend backend = backend(ReviewCards.ZH, ReviewCards.BARE);
    backend.library.notes.put(ReviewCards.ZH.id(), "想想混淆矩阵 😀");
    ReviewRun run = new ReviewRun(lang, backend).type(TYPED).press("f2");
    check("answer", lang, run);
    check("ticking", lang, run.press("x"));
    check("ticked", lang, run.press("3"));
    check("points", lang, run.press("up"));
    check("scrolled", lang, run.press("tab", "space", "down"));
    check("end", lang, run.press("end", "shift-tab"));
    run.press("tab");
    check("language", lang, run.press("l"));
    check("note", lang, run.press("n"));
    check("flag", lang, run.press("esc", "f"));
    check("flagged", lang, run.type("第 3 点过时了").press("f2"));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void thePanesOfAnAnswer(Lang lang) throws Exception {
    PaperBackend backend = backend(ReviewCards.ZH);
    for (String typed : List.of("上次只想到 F1", TYPED + "\n再说校准")) {
      backend.record(
          ReviewCards.ZH.id(),
          backend.state(ReviewCards.ZH.id()),
          Mode.REVIEW,
          Grade.CLOSE,
          Duration.ofSeconds(1),
          typed,
          Review.Tick.of(Marking.mark(ReviewCards.ZH, typed)));
    }
    ReviewRun run = new ReviewRun(lang, backend).press("enter");
    check("silent", lang, run);
    check("silent-enter", lang, run.press("enter"));
    check("earlier", lang, run.press("o"));
    check("zoom", lang, run.press("esc", "z"));
    check("zoom-code", lang, run.press("tab"));
    check("zoom-points", lang, run.press("tab"));
    check("code", lang, run.press("shift-tab", "z"));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everyStateOfAPoint(Lang lang) throws Exception {
    ReviewRun run = run(lang, ReviewCards.EN).type("precision; calibration is useless");
    check("states", lang, run.press("f2"));
    check("states-open", lang, run.press("up"));
    check("own", lang, run.press("a", "w"));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void anAnswerWithoutPointsAndCode(Lang lang) throws Exception {
    ReviewRun run = run(lang, ReviewCards.BARE).press("enter");
    check("bare", lang, run);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void anAnswerThatCannotBeSaved(Lang lang) throws Exception {
    PaperBackend backend = backend(ReviewCards.ZH);
    ReviewRun run = new ReviewRun(lang, backend).press("enter");
    backend.library.broken = Failure.failed("store.full", "/home/me/.local/share/grill/default.db");
    check("error", lang, run.press("4"));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void aCardThatCannotBeAsked(Lang lang) throws Exception {
    PaperBackend backend = backend(ReviewCards.ZH, ReviewCards.BARE);
    ReviewRun run = new ReviewRun(lang, backend).press("enter");
    backend.library.cards.remove(ReviewCards.BARE);
    check("trouble", lang, run.press("4"));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void aScheduledCardThatIsALeech(Lang lang) throws Exception {
    PaperBackend backend = backend(ReviewCards.ZH);
    for (int lapse = 0; lapse < 8; lapse++) {
      grade(backend, Grade.GOOD);
      grade(backend, Grade.GOOD);
      grade(backend, Grade.WRONG);
    }
    grade(backend, Grade.PERFECT);
    grade(backend, Grade.PERFECT);
    ReviewRun run = new ReviewRun(lang, backend).press("enter");
    check("leech", lang, run);
  }

  /** Grades the card on the day it is due. */
  private static void grade(PaperBackend backend, Grade grade) throws Failure {
    CardId card = ReviewCards.ZH.id();
    backend.record(
        card, backend.state(card), Mode.REVIEW, grade, Duration.ofSeconds(1), null, null);
    backend.library.day = backend.state(card).memory().due();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theSummary(Lang lang) throws Exception {
    ReviewRun run = run(lang, ReviewCards.ZH, ReviewCards.EN, ReviewCards.BARE);
    run.press("enter", "5", "enter", "2").type("half").press("esc", "q");
    check("paused", lang, run);
    check("done", lang, run.press("enter", "f2", "4", "enter", "4"));
    ReviewRun again = new ReviewRun(lang, run.backend);
    check("nothing", lang, again);
    check("no-cards", lang, run(lang));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void help(Lang lang) throws Exception {
    ReviewRun run = run(lang, ReviewCards.ZH).press("f1");
    check("help-question", lang, run);
    check("help-scrolled", lang, run.press("end"));
    check("help-answer", lang, run.press("esc", "f2", "?"));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everythingThatBreaksNaiveLayouts(Lang lang) throws Exception {
    ReviewRun run = run(lang, ReviewCards.ODD).press("f4");
    run.type("👨‍👩‍👧‍👦 家庭\n" + "e\u0301宽".repeat(60) + "\n\u001b[2J\u202e");
    check("odd-question", lang, run);
    check("odd-answer", lang, run.press("f2"));
    check("odd-scrolled", lang, run.press("space", "space"));
  }

  @Test
  void noLineOfAnyGoldenPictureIsWiderThanItsTerminal() throws IOException {
    Path folder = Path.of("src/test/resources/dev/grill/tui/golden");
    int checked = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".txt", "");
        String[] size = name.substring(name.lastIndexOf('-') + 1).split("x");
        int columns = Integer.parseInt(size[0]);
        int rows = Integer.parseInt(size[1]);
        List<String> lines = Files.readAllLines(file);
        assertEquals("─".repeat(columns), lines.get(rows), name);
        for (String line : lines.subList(0, rows)) {
          assertTrue(Columns.width(line) <= columns, name + ": " + line);
          assertTrue(line.codePoints().noneMatch(c -> c < ' '), name + ": " + line);
          checked++;
        }
      }
    }
    assertTrue(checked > 1_000, "all pictures were read");
  }
}
