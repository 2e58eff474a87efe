package dev.grill.tui.mock;

import dev.grill.review.mock.Mock;
import dev.grill.review.mock.MockProgress;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import dev.grill.tui.review.AnswerBox;
import dev.grill.tui.review.ReviewContext;
import java.time.Duration;

/**
 * A question under the clock. Keys are typed into the box until Tab or Esc leaves it for the
 * commands; Enter on an empty line leads to the next question. No answer shows here, nor a hint.
 *
 * @param spent how long the question was open before {@code since}
 * @param since when it was opened last, in milliseconds of the screens' clock
 * @param guarded until when Enter leads nowhere, so that the Enter that ended the answer before
 *     does not pass over this question
 * @param warned whether Enter was pressed with nothing typed: another one passes on
 * @param reopened the answer that is open again; null while the question is asked first
 */
record MockAsking(
    MockSession session,
    AnswerBox box,
    Duration spent,
    long since,
    long guarded,
    boolean warned,
    Reopened reopened)
    implements Screen, Underway {

  /**
   * An answer that is open again, and the question that waits meanwhile.
   *
   * @param question whose answer it is, counted from 0
   * @param typed what stands in the box of the question that waits; empty where none does
   * @param spent how long that was open
   */
  record Reopened(int question, String typed, Duration spent) {}

  private static final int GUARD = 300;

  /** A key held down repeats faster than this. */
  private static final int REPEATING = 150;

  /** The next question of an interview. */
  static MockAsking of(MockSession session, long millis, Size size) {
    return of(session, "", Duration.ZERO, millis, size);
  }

  /**
   * A question that had been open before.
   *
   * @param spent how long
   */
  static MockAsking of(MockSession session, String typed, Duration spent, long millis, Size size) {
    AnswerBox box = AnswerBox.of(session.open().card().question(), typed, size);
    return new MockAsking(session, box, spent, millis, millis + GUARD, false, null);
  }

  /** An answer open again as it was given, its clock going on. */
  static MockAsking again(MockSession session, Reopened reopened, long millis, Size size) {
    Mock.Given before = session.mock().given().get(reopened.question());
    String question = session.questions().get(reopened.question()).card().question();
    AnswerBox box = AnswerBox.of(question, before.typed(), size);
    return new MockAsking(session, box, before.taken(), millis, millis + GUARD, false, reopened);
  }

  /**
   * Another answer open again in place of this question, whose clock stands meanwhile.
   *
   * @param question whose answer it is, counted from 0
   * @param mine how long this one was open
   */
  MockAsking reopening(int question, Duration mine, long millis) {
    Reopened other =
        reopened == null
            ? new Reopened(question, box.text(), mine)
            : new Reopened(question, reopened.typed(), reopened.spent());
    return again(kept(mine), other, millis, box.size());
  }

  // ---- other states ----

  private MockAsking with(AnswerBox other) {
    return other == box
        ? this
        : new MockAsking(session, other, spent, since, guarded, warned, reopened);
  }

  @Override
  public MockAsking resized(Size now) {
    return now.equals(box.size()) ? this : with(box.resized(now));
  }

  @Override
  public MockAsking noted(Notice said) {
    return with(box.noted(said));
  }

  private MockAsking guardedUntil(long millis) {
    return new MockAsking(session, box, spent, since, millis, warned, reopened);
  }

  /** With the clocks going again, as they stood after {@code other}. */
  MockAsking goingOn(Duration other, long millis) {
    AnswerBox same = box.typing(true).noted(Notice.NONE);
    return new MockAsking(session, same, other, millis, millis + GUARD, false, reopened);
  }

  // ---- the clock ----

  /** How long the question has been open. */
  Duration spent(long millis) {
    return spent.plusMillis(Math.max(0, millis - since));
  }

  @Override
  public long redrawAfter(long millis) {
    return 1000 - spent(millis).toMillisPart();
  }

  @Override
  public MockProgress progress(long millis) {
    return progressAfter(spent(millis));
  }

  /**
   * What is to be kept.
   *
   * @param mine how long this was open
   */
  MockProgress progressAfter(Duration mine) {
    return reopened == null
        ? session.progress(box.text(), mine)
        : kept(mine).progress(reopened.typed(), reopened.spent());
  }

  /** The interview with what stands in the box of an answer that is open again. */
  MockSession kept(Duration mine) {
    if (reopened == null) {
      return session;
    }
    boolean skipped = session.mock().given().get(reopened.question()).skipped();
    return session.with(
        session.mock().with(reopened.question(), given(mine, skipped && box.text().isBlank())));
  }

  private Mock.Given given(Duration mine, boolean skipped) {
    return new Mock.Given(box.text().strip(), mine, skipped);
  }

  /** The question's number, from 1. */
  int number() {
    return reopened == null ? session.mock().number() : reopened.question() + 1;
  }

  /**
   * What is left of the time for all questions; negative where it is exceeded.
   *
   * @param mine how long this was open
   */
  Duration left(Duration mine) {
    Mock mock = session.mock();
    if (reopened == null) {
      return mock.left().minus(mine);
    }
    Mock others = mock.with(reopened.question(), new Mock.Given("", Duration.ZERO));
    return others.left().minus(reopened.spent()).minus(mine);
  }

  /** Whether the time for all questions is up. */
  boolean isUp(Duration mine) {
    return left(mine).isNegative() || left(mine).isZero();
  }

  // ---- keys ----

  private ReviewContext context() {
    return session.context();
  }

  @Override
  public boolean isGuarded(Key key) {
    return !box.typing() && MockKeys.ASKING.isGuarded(key);
  }

  @Override
  public Step on(Key key, long millis) {
    return box.typing() ? typed(key, millis) : commanded(key, millis);
  }

  private Keys<MockKeys.Typing> typingKeys() {
    return box.isOnEmptyLine() ? MockKeys.TYPING_EMPTY : MockKeys.TYPING;
  }

  private Step typed(Key key, long millis) {
    MockKeys.Typing action = MockKeys.TYPING.actionOf(key);
    if (action == null) {
      return Step.to(edited(key));
    }
    return switch (action) {
      case ENTER -> box.isOnEmptyLine() ? entered(millis) : Step.to(with(box.edited(key)));
      case NEXT -> answered(false, millis);
      case PAUSE -> Step.to(MockPause.of(this, false, millis));
      case COMMANDS -> Step.to(with(box.typing(false)));
      case SCROLL -> Step.to(with(box.scrolled(key)));
      case HELP -> Step.to(MockHelp.asking(this, context()));
    };
  }

  private Step commanded(Key key, long millis) {
    MockKeys.Asking action = MockKeys.ASKING.actionOf(key);
    if (action == null) {
      return Step.to(with(box.pasted(key)));
    }
    return switch (action) {
      case NEXT -> key.equals(Key.ENTER) ? entered(millis) : answered(false, millis);
      case TYPE -> Step.to(with(box.typing(true)));
      case SKIP -> answered(true, millis);
      case PAUSE -> Step.to(MockPause.of(this, false, millis));
      case FINISH -> Step.to(MockPause.of(this, true, millis));
      case SCROLL -> Step.to(with(box.scrolled(key)));
      case HELP -> Step.to(MockHelp.asking(this, context()));
    };
  }

  @Override
  public Step on(Pointer pointer, long millis) {
    return Step.to(with(box.on(pointer)));
  }

  private Step entered(long millis) {
    if (millis < guarded) {
      return Step.to(guardedUntil(Math.max(guarded, millis + REPEATING)));
    }
    return box.text().isBlank() && !warned ? warn(millis) : answered(false, millis);
  }

  /** What is passed on can't be answered any more, so a stray Enter passes nothing on. */
  private Step warn(long millis) {
    AnswerBox said = box.noted(Notice.said(context().text("mock.nothing-yet")));
    return Step.to(new MockAsking(session, said, spent, since, millis + GUARD, true, reopened));
  }

  private MockAsking edited(Key key) {
    AnswerBox next = box.edited(key);
    boolean still = warned && next.text().isBlank();
    return new MockAsking(session, next, spent, since, guarded, still, reopened);
  }

  private Step answered(boolean skipped, long millis) {
    Mock.Given given = given(spent(millis), skipped);
    return reopened == null
        ? further(session.with(session.mock().with(given)), millis)
        : returned(session.with(session.mock().with(reopened.question(), given)), millis);
  }

  /** From an answer that was open again to the question that waits. */
  private Step returned(MockSession next, long millis) {
    if (next.asks()) {
      return asked(of(next, reopened.typed(), reopened.spent(), millis, box.size()), millis);
    }
    return further(withWaiting(next), millis);
  }

  /** What was typed to the question that waits counts as an answer. */
  private MockSession withWaiting(MockSession next) {
    return reopened.typed().isBlank() || next.mock().isComplete()
        ? next
        : next.with(next.mock().answered(reopened.typed().strip(), reopened.spent()));
  }

  /** No further question; what stands in the box counts as an answer. */
  Step finished(long millis) {
    MockSession last = kept(spent(millis));
    if (reopened != null) {
      last = withWaiting(last);
    } else if (!box.text().isBlank()) {
      last = last.with(last.mock().with(given(spent(millis), false)));
    }
    return compared(last.with(last.mock().ended()), millis);
  }

  /** The next question; after the last, as long as there is time, every answer is still open. */
  private Step further(MockSession next, long millis) {
    if (next.asks()) {
      return asked(of(next, millis, box.size()), millis);
    }
    if (next.mock().isTimeUp() || !next.grades()) {
      return compared(next, millis);
    }
    MockPause end = MockPause.atEnd(next, millis, box.size());
    return Step.to(end, Effect.DISCARD_TYPED, new MockEffect.Keep(end.progress(millis)));
  }

  private static Step asked(MockAsking asking, long millis) {
    return Step.to(asking, Effect.DISCARD_TYPED, new MockEffect.Keep(asking.progress(millis)));
  }

  /** The answers beside their references, one by one. */
  Step compared(MockSession next, long millis) {
    if (!next.grades()) { // finished before anything was answered
      return Step.to(this, new MockEffect.Finish(next));
    }
    MockGrading grading = MockGrading.first(next, millis, box.size());
    return Step.to(
        grading,
        Effect.DISCARD_TYPED,
        new MockEffect.Examine(grading),
        new MockEffect.Keep(grading.progress(millis)));
  }

  // ---- the picture ----

  @Override
  public Picture draw(Size in, long millis) {
    return in.equals(box.size()) ? draw(millis) : resized(in).draw(millis);
  }

  private Picture draw(long millis) {
    Picture picture = new Picture(box.size());
    Canvas canvas = picture.canvas();
    String title = MockFrame.title(context(), "mock.question-of", session, number());
    MockFrame.clocks(canvas, context(), title, this, spent(millis));
    box.draw(canvas, context().messages(), "mock.placeholder");
    int last = canvas.rows() - 1;
    said(millis).drawAbove(canvas, last);
    if (box.typing()) {
      KeyLine.draw(canvas, last, typingKeys(), context().messages());
    } else {
      KeyLine.draw(canvas, last, MockKeys.ASKING, context().messages());
    }
    return picture;
  }

  private Notice said(long millis) {
    boolean isUp = isUp(spent(millis));
    return box.notice().isEmpty() && isUp
        ? Notice.failed(context().text("mock.last-one"))
        : box.notice();
  }
}
