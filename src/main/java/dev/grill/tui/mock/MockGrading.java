package dev.grill.tui.mock;

import dev.grill.answer.Marked;
import dev.grill.answer.Marking;
import dev.grill.card.Card;
import dev.grill.review.Mark;
import dev.grill.review.Review;
import dev.grill.review.mock.Mock;
import dev.grill.review.mock.MockProgress;
import dev.grill.schedule.Grade;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Step;
import dev.grill.tui.review.AnswerAction;
import dev.grill.tui.review.AnswerLayout;
import dev.grill.tui.review.AnswerPicture;
import dev.grill.tui.review.AnswerScreen;
import dev.grill.tui.review.AnswerText;
import dev.grill.tui.review.GradeRow;
import dev.grill.tui.review.Revealed;
import dev.grill.tui.review.ReviewContext;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An answer given under the clock beside the reference: what it covered, and which grade that
 * suggests. The person corrects the ticks and grades, as in a review; no due date moves.
 */
record MockGrading(MockSession session, Revealed revealed) implements AnswerScreen, Underway {

  /** The first answer, once no further question is asked. */
  static MockGrading first(MockSession session, long millis, Size size) {
    Mock mock = session.mock();
    int left = mock.questions().size() - mock.given().size();
    String said =
        left == 0
            ? session.context().text("mock.now-grade")
            : session.context().messages().count("mock.time-is-up", left);
    return of(session, millis, size).noted(Notice.said(said));
  }

  /** The next answer to be graded. */
  static MockGrading of(MockSession session, long millis, Size size) {
    Card card = session.toGrade().card();
    String typed = session.given().typed();
    Marked marked = Marking.mark(card, typed);
    boolean any = !typed.isEmpty() || session.given().skipped(); // then all are missed
    ReviewContext context = session.context();
    return new MockGrading(
        session, Revealed.of(context, card, textOf(session), marked, any, millis, size));
  }

  private static AnswerText textOf(MockSession session) {
    return textOf(session, session.graded().size());
  }

  /**
   * What there is to read of an answer.
   *
   * @param at its question, counted from 0
   */
  static AnswerText textOf(MockSession session, int at) {
    Mock.Given given = session.mock().given().get(at);
    String none = given.skipped() ? "mock.skipped" : "mock.nothing-typed";
    String typed = given.typed().isEmpty() ? session.context().text(none) : given.typed();
    MockSession.Question question = session.questions().get(at);
    return new AnswerText(
        session.context(), question.card(), typed, question.note(), question.earlier());
  }

  private ReviewContext context() {
    return session.context();
  }

  Card card() {
    return revealed.card();
  }

  /** The ticks as they will be kept; null where nothing was marked. */
  List<Review.Tick> ticks() {
    return revealed.ticks();
  }

  @Override
  public Grade suggested() {
    OptionalInt grade = session.given().standardGrade(revealed.suggesting());
    return grade.isPresent() ? Grade.of(grade.getAsInt()) : null;
  }

  @Override
  public MockGrading with(Revealed other) {
    return other == revealed ? this : new MockGrading(session, other);
  }

  @Override
  public MockGrading noted(Notice said) {
    return (MockGrading) AnswerScreen.super.noted(said);
  }

  /** With the ticks as they were left before the grade was taken back. */
  MockGrading tickedAs(List<Review.Tick> ticks) {
    return with(revealed.tickedAs(ticks));
  }

  @Override
  public MockProgress progress(long millis) {
    return session.progress("", Duration.ZERO);
  }

  // ---- keys ----

  @Override
  public Keys<AnswerAction> table() {
    return MockKeys.GRADING;
  }

  private Keys<AnswerAction> keys() {
    Set<AnswerAction> possible = possible();
    if (session.graded().isEmpty()) {
      possible.remove(AnswerAction.UNDO);
    }
    return table().only(possible);
  }

  @Override
  public Step own(AnswerAction action, long millis) {
    return switch (action) {
      case UNDO -> Step.to(this, new MockEffect.Undo(session));
      case FINISH -> Step.to(this, new MockEffect.Finish(session));
      case QUIT -> Step.to(this, Effect.BACK);
      case EDIT -> Step.to(this, new MockEffect.Edit(this));
      case BURY -> Step.to(this, new MockEffect.PutAside(this, Mark.Kind.BURY));
      case SUSPEND -> Step.to(this, new MockEffect.PutAside(this, Mark.Kind.SUSPEND));
      case HELP -> Step.to(MockHelp.grading(this, context()));
      default -> Step.to(this);
    };
  }

  @Override
  public Step grade(Grade grade, long millis) {
    return Step.to(this, new MockEffect.Record(this, grade));
  }

  // ---- the picture ----

  @Override
  public Picture draw(Size in, long millis) {
    return ((MockGrading) resized(in)).draw();
  }

  private Picture draw() {
    if (revealed.panes().zoomed()) {
      return AnswerPicture.zoomed(revealed, keys());
    }
    Picture picture = new Picture(revealed.size());
    Canvas canvas = picture.canvas();
    int number = session.graded().size() + 1;
    int total = session.mock().given().size();
    String title = context().text("mock.answer-of", number, total);
    String took = context().text("mock.took", MockFrame.clock(session.given().taken()));
    String topic = context().messages().topic(session.toGrade().topic());
    MockFrame.head(canvas, title + " · " + topic, took, CellStyle.DIM);
    AnswerPicture.drawPanes(canvas, revealed);
    Canvas foot = canvas.part(canvas.rows() - AnswerLayout.FOOT, 0, 2, canvas.columns());
    GradeRow.drawAlone(foot, context().messages(), suggested());
    foot.text(1, 2, context().text("mock.no-dates-move"), CellStyle.DIM);
    KeyLine.draw(canvas, canvas.rows() - 1, keys(), context().messages());
    return picture;
  }
}
