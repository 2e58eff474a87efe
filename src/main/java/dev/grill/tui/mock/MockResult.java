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
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Scroll;
import dev.grill.tui.kit.Step;
import dev.grill.tui.review.ReviewContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The scorecard of an interview.
 *
 * @param day the study day it was graded on
 * @param missed cards graded below 4 that can still be put into today; empty once they are
 * @param made the lines by their width, each made once: a key that scrolls makes none
 * @param size the terminal's
 */
record MockResult(
    MockSession sitting,
    MockScorecard scorecard,
    LocalDate day,
    List<CardId> missed,
    Map<Integer, List<StyledLine>> made,
    Scroll scroll,
    Notice notice,
    Size size)
    implements Screen {

  private static final int HEAD = 2;
  private static final int WIDEST = 100;

  MockResult {
    missed = List.copyOf(missed);
  }

  static MockResult of(
      MockSession sitting, MockScorecard scorecard, LocalDate day, List<CardId> missed) {
    return new MockResult(
        sitting, scorecard, day, missed, new HashMap<>(), Scroll.TOP, Notice.NONE, Size.SMALLEST);
  }

  @Override
  public MockResult noted(Notice said) {
    return new MockResult(sitting, scorecard, day, missed, made, scroll, said, size);
  }

  @Override
  public Screen resized(Size now) {
    return new MockResult(sitting, scorecard, day, missed, made, scroll, notice, now);
  }

  /** After the missed cards were put into today. */
  MockResult askedFor() {
    Notice said = Notice.said(context().messages().count("mock.wait-today", missed.size()));
    return new MockResult(sitting, scorecard, day, List.of(), made, scroll, said, size);
  }

  private ReviewContext context() {
    return sitting.context();
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
    if (sitting.graded().isEmpty()) {
      possible.remove(MockKeys.Result.UNDO);
    }
    if (lines().size() <= rows()) {
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
      case MOVE -> Step.to(scrolled(key));
      case AGAIN -> Step.to(this, new MockEffect.Again());
      case UNDO -> Step.to(this, new MockEffect.Undo(sitting));
      case BACK -> Step.to(this, Effect.BACK);
      case HELP -> Step.to(MockHelp.result(this, context()));
    };
  }

  /** The wheel scrolls; a click does nothing. */
  @Override
  public Step on(Pointer pointer, long millis) {
    return Step.to(scrolled(scroll.by(pointer.lines(), lines().size(), rows())));
  }

  private MockResult scrolled(Key key) {
    return scrolled(scroll.within(lines().size(), rows()).on(key, lines().size(), rows()));
  }

  private MockResult scrolled(Scroll to) {
    return new MockResult(sitting, scorecard, day, missed, made, to, notice, size);
  }

  // ---- the picture ----

  private int columns() {
    return Math.min(WIDEST, size.columns() - 4);
  }

  private int rows() {
    return size.rows() - HEAD - 1 - Math.max(1, said().rows(size.columns()));
  }

  private List<StyledLine> lines() {
    return made.computeIfAbsent(
        columns(), width -> MockResultText.lines(sitting, scorecard, day, width));
  }

  @Override
  public Picture draw(Size in, long millis) {
    if (!in.equals(size)) {
      return resized(in).draw(in, millis);
    }
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    String seed = context().text("mock.seed", String.valueOf(sitting.seed()));
    MockFrame.head(canvas, context().text("mock.result-title"), seed, CellStyle.DIM);
    List<StyledLine> lines = lines();
    int rows = rows();
    Scroll at = scroll.within(lines.size(), rows);
    int left = (size.columns() - columns()) / 2;
    for (int row = 0; row < Math.min(rows, lines.size()); row++) {
      canvas.line(HEAD + row, left, lines.get(at.top() + row), CellStyle.PRIMARY);
    }
    if (at.hasAbove()) {
      canvas.textAtRight(1, " ↑ " + at.top() + " ", CellStyle.ACCENT);
    }
    if (at.hasBelow(lines.size(), rows)) {
      canvas.textAtRight(
          HEAD + rows - 1, " ↓ " + (lines.size() - rows - at.top()), CellStyle.ACCENT);
    }
    said().drawAbove(canvas, size.rows() - 1);
    KeyLine.draw(canvas, size.rows() - 1, keys(), context().messages());
    return picture;
  }
}
