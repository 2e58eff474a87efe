package dev.grill.tui.mock;

import dev.grill.card.CardId;
import dev.grill.review.mock.MockScorecard;
import dev.grill.text.StyledLine;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.ListPlace;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Scroll;
import dev.grill.tui.kit.ScrolledLines;
import dev.grill.tui.kit.Step;
import dev.grill.tui.review.ReviewContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The scorecard of an interview; from its list of answers each can be read again beside its
 * reference.
 *
 * @param day the study day it was graded on
 * @param missed cards graded below 4 that can still be put into today; empty once they are
 * @param made the text by its width, each made once: a key that scrolls makes none
 * @param selected the answer moved to last, counted from 0; see {@link #at}
 * @param size the terminal's
 */
record MockResult(
    MockSession session,
    MockScorecard scorecard,
    LocalDate day,
    List<CardId> missed,
    Map<Integer, MockResultText> made,
    Scroll scroll,
    int selected,
    Notice notice,
    Size size)
    implements Screen {

  private static final int HEAD = 2;
  private static final int WIDEST = 100;

  MockResult {
    missed = List.copyOf(missed);
  }

  static MockResult of(
      MockSession session, MockScorecard scorecard, LocalDate day, List<CardId> missed) {
    return new MockResult(
        session,
        scorecard,
        day,
        missed,
        new HashMap<>(),
        Scroll.TOP,
        0,
        Notice.NONE,
        Size.SMALLEST);
  }

  @Override
  public MockResult noted(Notice said) {
    return new MockResult(session, scorecard, day, missed, made, scroll, selected, said, size);
  }

  @Override
  public Screen resized(Size now) {
    return new MockResult(session, scorecard, day, missed, made, scroll, selected, notice, now);
  }

  /** After the missed cards were put into today. */
  MockResult askedFor() {
    Notice said = Notice.said(context().messages().count("mock.wait-today", missed.size()));
    return new MockResult(session, scorecard, day, List.of(), made, scroll, selected, said, size);
  }

  private ReviewContext context() {
    return session.context();
  }

  /** What there is to say: what just happened, and what is offered. */
  private Notice said() {
    if (missed.isEmpty()) {
      return notice;
    }
    Keys<MockKeys.Result> ask = MockKeys.RESULT.only(Set.of(MockKeys.Result.ASK));
    String key = ask.bindings().get(0).keys().get(0).label();
    String offer = context().messages().count("mock.offer", missed.size(), key);
    return notice.isEmpty()
        ? Notice.said(offer)
        : new Notice(context().text("mock.sentences", notice.text(), offer), notice.error());
  }

  private Keys<MockKeys.Result> keys() {
    Set<MockKeys.Result> possible = EnumSet.allOf(MockKeys.Result.class);
    if (missed.isEmpty()) {
      possible.remove(MockKeys.Result.ASK);
    }
    if (session.graded().isEmpty()) {
      possible.remove(MockKeys.Result.UNDO);
    }
    if (at() < 0) {
      possible.remove(MockKeys.Result.OPEN);
    }
    if (lines().size() <= rows() && text().answers().size() < 2) {
      possible.remove(MockKeys.Result.MOVE);
    }
    return MockKeys.RESULT.only(possible);
  }

  @Override
  public boolean isGuarded(Key key) {
    return MockKeys.RESULT.isGuarded(key);
  }

  @Override
  public Step on(Key key, long millis) {
    MockKeys.Result action = MockKeys.RESULT.actionOf(key);
    if (action == null) {
      return Step.to(this);
    }
    return switch (action) {
      case ASK -> missed.isEmpty() ? Step.to(this) : Step.to(this, new MockEffect.AskFor(this));
      case OPEN -> Step.to(at() < 0 ? this : GradedAnswer.of(this, at()));
      case MOVE -> Step.to(moved(key));
      case AGAIN -> Step.to(this, new MockEffect.Again());
      case UNDO -> Step.to(this, new MockEffect.Undo(session));
      case BACK -> Step.to(this, Effect.BACK);
      case HELP -> Step.to(MockHelp.result(this, context()));
    };
  }

  /** The wheel scrolls; a click selects an answer, another one opens it. */
  @Override
  public Step on(Pointer pointer, long millis) {
    if (pointer.isClick()) {
      boolean again = pointer.isOn(ListPlace.ROW) && pointer.place() == at();
      int to = pointer.isOn(ListPlace.ROW) ? pointer.place() : selected;
      return Step.to(again ? GradedAnswer.of(this, to) : with(scroll, to));
    }
    return Step.to(with(scroll.by(pointer.lines(), lines().size(), rows()), selected));
  }

  private MockResult with(Scroll to, int answer) {
    return new MockResult(session, scorecard, day, missed, made, to, answer, notice, size);
  }

  /** The answer that Enter opens: the one moved to, or else the first that is seen; -1 for none. */
  private int at() {
    List<Integer> answers = text().answers();
    if (selected < answers.size() && isSeen(answers.get(selected))) {
      return selected;
    }
    for (int answer = 0; answer < answers.size(); answer++) {
      if (isSeen(answers.get(answer))) {
        return answer;
      }
    }
    return -1;
  }

  private boolean isSeen(int line) {
    int top = shown().top();
    return line >= top && line < top + rows();
  }

  private Scroll shown() {
    return scroll.within(lines().size(), rows());
  }

  /** Keys that move by a line go from answer to answer where the next is seen, and scroll else. */
  private MockResult moved(Key key) {
    List<Integer> answers = text().answers();
    int by = key.equals(Key.DOWN) || key.name().equals("j") ? 1 : -1;
    if (by > 0 || key.equals(Key.UP) || key.name().equals("k")) {
      int next = at() + by;
      if (at() >= 0 && next >= 0 && next < answers.size() && isSeen(answers.get(next))) {
        return with(shown(), next);
      }
      return with(shown().by(by, lines().size(), rows()), Math.max(0, at()));
    }
    Scroll to = shown().on(key, lines().size(), rows());
    boolean end = key.name().equals("end") || key.name().equals("G");
    return with(to, end ? Math.max(0, answers.size() - 1) : Math.max(0, at()));
  }

  // ---- the picture ----

  private int columns() {
    return Math.min(WIDEST, size.columns() - 4);
  }

  private int rows() {
    return size.rows() - HEAD - 1 - Math.max(1, said().rows(size.columns()));
  }

  private MockResultText text() {
    return made.computeIfAbsent(
        columns(), width -> MockResultText.of(session, scorecard, day, width));
  }

  private List<StyledLine> lines() {
    return text().lines();
  }

  @Override
  public Picture draw(Size in, long millis) {
    if (!in.equals(size)) {
      return resized(in).draw(in, millis);
    }
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    String seed = context().text("mock.seed", String.valueOf(session.seed()));
    MockFrame.head(canvas, context().text("mock.result-title"), seed, CellStyle.DIM);
    int left = (size.columns() - columns()) / 2;
    ScrolledLines lines = ScrolledLines.of(lines());
    lines.draw(canvas, scroll, HEAD, left, rows());
    drawAnswers(canvas, left - 2);
    lines.drawMore(canvas, scroll, rows(), 1, HEAD + rows() - 1);
    said().drawAbove(canvas, size.rows() - 1);
    KeyLine.draw(canvas, size.rows() - 1, keys(), context().messages());
    return picture;
  }

  /** Marks the answer that Enter opens; each is a place for the mouse. */
  private void drawAnswers(Canvas canvas, int mark) {
    List<Integer> answers = text().answers();
    int top = shown().top();
    for (int answer = 0; answer < answers.size(); answer++) {
      int end = answer + 1 < answers.size() ? answers.get(answer + 1) : lines().size();
      for (int line = answers.get(answer); line < end; line++) {
        if (isSeen(line)) {
          ListPlace.region(canvas, HEAD + line - top, answer);
        }
      }
    }
    if (at() >= 0) {
      canvas.text(HEAD + answers.get(at()) - top, mark, "▸", CellStyle.ACCENT.inBold());
    }
  }
}
