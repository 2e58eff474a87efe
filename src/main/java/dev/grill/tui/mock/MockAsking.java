package dev.grill.tui.mock;

import dev.grill.review.mock.Mock;
import dev.grill.review.mock.MockProgress;
import dev.grill.text.StyledLine;
import dev.grill.text.Wrap;
import dev.grill.text.markdown.Markdown;
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
import dev.grill.tui.kit.TextBox;
import dev.grill.tui.review.ReviewContext;
import dev.grill.tui.review.ReviewFrame;
import java.util.List;

/**
 * A question under the clock. Keys are typed into the box until Tab or Esc leaves it for the
 * commands; Enter on an empty line leads to the next question. No answer shows here, nor a hint.
 *
 * @param typing whether keys go to the box
 * @param scroll of the question, where it is longer than its place
 * @param spent time the question was open before {@code since}, in milliseconds
 * @param since when it was opened last, in milliseconds of the screens' clock
 * @param guarded until when Enter leads nowhere, so that the Enter that ended the answer before
 *     does not pass over this question
 * @param size the terminal's
 */
record MockAsking(
    MockSession sitting,
    TextBox box,
    boolean typing,
    Scroll scroll,
    long spent,
    long since,
    long guarded,
    Notice notice,
    Size size)
    implements Screen, Underway {

  /** The answer box, to the mouse. */
  private static final String BOX = "box";

  private static final int GUARD = 300;

  /** A key held down repeats faster than this. */
  private static final int REPEATING = 150;

  private static final int WIDEST = 100;
  private static final int ROOMY = 22;

  /** The next question of an interview. */
  static MockAsking of(MockSession sitting, long millis, Size size) {
    return of(sitting, "", 0, millis, size);
  }

  /**
   * A question that had been open before.
   *
   * @param spent how long, in milliseconds
   */
  static MockAsking of(MockSession sitting, String typed, long spent, long millis, Size size) {
    return new MockAsking(
        sitting,
        TextBox.of(typed),
        true,
        Scroll.TOP,
        spent,
        millis,
        millis + GUARD,
        Notice.NONE,
        size);
  }

  // ---- other states ----

  @Override
  public Screen resized(Size now) {
    return now.equals(size)
        ? this
        : new MockAsking(sitting, box, typing, scroll, spent, since, guarded, notice, now);
  }

  @Override
  public MockAsking noted(Notice said) {
    return new MockAsking(sitting, box, typing, scroll, spent, since, guarded, said, size);
  }

  private MockAsking with(TextBox text) {
    return new MockAsking(sitting, text, true, scroll, spent, since, guarded, Notice.NONE, size);
  }

  private MockAsking typing(boolean now) {
    return new MockAsking(sitting, box, now, scroll, spent, since, guarded, notice, size);
  }

  private MockAsking scrolled(Key key) {
    return scrolled(scroll.on(key, questionLines().size(), questionRows()));
  }

  private MockAsking scrolled(Scroll to) {
    return new MockAsking(sitting, box, typing, to, spent, since, guarded, notice, size);
  }

  private MockAsking guardedUntil(long millis) {
    return new MockAsking(sitting, box, typing, scroll, spent, since, millis, notice, size);
  }

  /** With the clocks going again, as they stood after {@code other} milliseconds. */
  MockAsking goingOn(long other, long millis) {
    return new MockAsking(
        sitting, box, true, scroll, other, millis, millis + GUARD, Notice.NONE, size);
  }

  // ---- the clock ----

  /** How long the question has been open, in milliseconds. */
  long spent(long millis) {
    return spent + Math.max(0, millis - since);
  }

  @Override
  public long redrawAfter(long millis) {
    return 1000 - spent(millis) % 1000;
  }

  @Override
  public MockProgress progress(long millis) {
    return sitting.progress(box.text(), spent(millis));
  }

  // ---- keys ----

  private ReviewContext context() {
    return sitting.context();
  }

  @Override
  public Step on(Key key, long millis) {
    return typing ? typed(key, millis) : commanded(key, millis);
  }

  private Keys<MockKeys.Typing> typingKeys() {
    return box.isOnEmptyLine() ? MockKeys.TYPING_EMPTY : MockKeys.TYPING;
  }

  private Step typed(Key key, long millis) {
    MockKeys.Typing action = MockKeys.TYPING.actionOf(key);
    if (action == null) {
      return edited(key);
    }
    return switch (action) {
      case ENTER -> box.isOnEmptyLine() ? entered(millis) : edited(key);
      case NEXT -> answered(false, millis);
      case PAUSE -> Step.to(MockPause.of(this, false, millis));
      case COMMANDS -> Step.to(typing(false));
      case SCROLL -> Step.to(scrolled(key));
      case HELP -> Step.to(MockHelp.asking(this, context()));
    };
  }

  private Step commanded(Key key, long millis) {
    MockKeys.Asking action = MockKeys.ASKING.actionOf(key);
    if (action == null) {
      return key instanceof Key.Paste ? edited(key) : Step.to(this);
    }
    return switch (action) {
      case NEXT -> entered(millis);
      case TYPE -> Step.to(typing(true));
      case SKIP -> answered(true, millis);
      case PAUSE -> Step.to(MockPause.of(this, false, millis));
      case FINISH -> Step.to(MockPause.of(this, true, millis));
      case SCROLL -> Step.to(scrolled(key));
      case HELP -> Step.to(MockHelp.asking(this, context()));
    };
  }

  /** A click into the box is for typing; the wheel scrolls the question. */
  @Override
  public Step on(Pointer pointer, long millis) {
    if (pointer.isClick()) {
      return Step.to(pointer.isOn(BOX) ? typing(true) : this);
    }
    return Step.to(scrolled(scroll.by(pointer.lines(), questionLines().size(), questionRows())));
  }

  private Step edited(Key key) {
    TextBox next = box.on(key, boxColumns());
    return Step.to(next == box ? this : with(next));
  }

  private Step entered(long millis) {
    return millis < guarded
        ? Step.to(guardedUntil(Math.max(guarded, millis + REPEATING)))
        : answered(false, millis);
  }

  private Step answered(boolean skipped, long millis) {
    Mock.Given given = new Mock.Given(box.text().strip(), spent(millis), skipped);
    return further(sitting.with(sitting.mock().with(given)), millis);
  }

  /** No further question; what stands in the box counts as an answer. */
  Step finished(long millis) {
    Mock mock = sitting.mock();
    if (!box.text().isBlank()) {
      mock = mock.with(new Mock.Given(box.text().strip(), spent(millis), false));
    }
    return further(sitting.with(mock.ended()), millis);
  }

  /** The next question; after the last the answers, one by one. */
  private Step further(MockSession next, long millis) {
    if (next.asks()) {
      MockAsking asking = of(next, millis, size);
      return Step.to(asking, Effect.DISCARD_TYPED, new MockEffect.Keep(asking.progress(millis)));
    }
    if (!next.grades()) { // finished before anything was answered
      return Step.to(this, new MockEffect.Finish(next));
    }
    MockGrading grading = MockGrading.first(next, millis, size);
    return Step.to(grading, Effect.DISCARD_TYPED, new MockEffect.Keep(grading.progress(millis)));
  }

  // ---- the picture ----

  /** The columns of question and box: as many as read well. */
  private int width() {
    return Math.min(WIDEST, size.columns() - 4);
  }

  private int boxColumns() {
    return width() - 4;
  }

  private List<StyledLine> questionLines() {
    return Markdown.lines(sitting.open().card().question(), width());
  }

  /** The rows between head, notice and key line. */
  private int bodyRows() {
    return size.rows() - ReviewFrame.HEAD - 1 - Math.max(1, notice.rows(size.columns()));
  }

  /** The box grows with the answer, as long as the question keeps its place. */
  private int boxRows() {
    int least = size.rows() < ROOMY ? 3 : 6;
    int question = Math.min(questionLines().size() + 2, bodyRows() / 2);
    int most = Math.max(least, bodyRows() - question - 2);
    return Math.max(least, Math.min(most, box.lines(boxColumns()).size() + 1)) + 2;
  }

  private int questionRows() {
    return bodyRows() - boxRows();
  }

  @Override
  public Picture draw(Size in, long millis) {
    if (!in.equals(size)) {
      return resized(in).draw(in, millis);
    }
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    Mock mock = sitting.mock();
    String title = MockFrame.title(context(), "mock.question-of", sitting, mock.number());
    MockFrame.clocks(canvas, context(), title, mock, spent(millis));
    int left = (size.columns() - width()) / 2;
    drawQuestion(canvas.part(ReviewFrame.HEAD, left, questionRows(), width()));
    drawBox(canvas.part(ReviewFrame.HEAD + questionRows(), left, boxRows(), width()));
    said(millis).drawAbove(canvas, size.rows() - 1);
    if (typing) {
      KeyLine.draw(canvas, size.rows() - 1, typingKeys(), context().messages());
    } else {
      KeyLine.draw(canvas, size.rows() - 1, MockKeys.ASKING, context().messages());
    }
    return picture;
  }

  private Notice said(long millis) {
    boolean isUp = sitting.mock().leftMillis() <= spent(millis);
    return notice.isEmpty() && isUp ? Notice.failed(context().text("mock.last-one")) : notice;
  }

  private void drawQuestion(Canvas canvas) {
    List<StyledLine> lines = questionLines();
    int rows = canvas.rows();
    Scroll at = scroll.within(lines.size(), rows);
    int above = Math.max(0, (rows - lines.size()) / 2);
    for (int row = 0; row < Math.min(rows, lines.size()); row++) {
      canvas.line(above + row, 0, lines.get(at.top() + row), CellStyle.PRIMARY.inBold());
    }
    if (at.hasBelow(lines.size(), rows)) {
      canvas.textAtRight(rows - 1, " ↓" + (lines.size() - rows - at.top()), CellStyle.DIM);
    }
    if (at.hasAbove()) {
      canvas.textAtRight(0, " ↑" + at.top(), CellStyle.DIM);
    }
  }

  private void drawBox(Canvas canvas) {
    canvas.region(BOX, 0);
    CellStyle border = typing ? CellStyle.ACCENT : CellStyle.DIM;
    Canvas inside = canvas.box(context().text("review.your-answer"), border, border.inBold());
    if (box.text().isEmpty() && typing) {
      List<String> lines = Wrap.lines(context().text("mock.placeholder"), inside.columns());
      for (int row = 0; row < lines.size(); row++) {
        inside.text(row, 0, lines.get(row), CellStyle.DIM);
      }
    }
    box.draw(inside, typing ? CellStyle.PRIMARY : CellStyle.DIM, typing);
  }
}
