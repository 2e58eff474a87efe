package dev.grill.tui.mock;

import dev.grill.answer.Marking;
import dev.grill.card.Card;
import dev.grill.review.Review;
import dev.grill.schedule.Grade;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Step;
import dev.grill.tui.review.AnswerAction;
import dev.grill.tui.review.AnswerLayout;
import dev.grill.tui.review.AnswerPicture;
import dev.grill.tui.review.AnswerScreen;
import dev.grill.tui.review.Revealed;
import dev.grill.tui.review.ReviewContext;

/**
 * An answer of an interview beside its reference once more, opened from the scorecard: with the
 * ticks and the grade that it was left with. Nothing can be changed here.
 *
 * @param at the answer, counted from 0
 */
record GradedAnswer(MockResult result, int at, Revealed revealed) implements AnswerScreen {

  static GradedAnswer of(MockResult result, int at) {
    MockSession session = result.session();
    Card card = session.questions().get(at).card();
    Review review = session.graded().get(at);
    Revealed revealed =
        Revealed.of(
            session.context(),
            card,
            MockGrading.textOf(session, at),
            Marking.mark(card, session.mock().given().get(at).typed()),
            review.points() != null,
            0,
            result.size());
    return new GradedAnswer(result, at, revealed.tickedAs(review.points()).ownToggled());
  }

  private MockSession session() {
    return result.session();
  }

  private ReviewContext context() {
    return session().context();
  }

  @Override
  public GradedAnswer with(Revealed other) {
    return other == revealed ? this : new GradedAnswer(result, at, other);
  }

  @Override
  public Grade suggested() {
    return null;
  }

  @Override
  public Step grade(Grade grade, long millis) {
    return Step.to(this);
  }

  @Override
  public Keys<AnswerAction> table() {
    return MockKeys.GRADED;
  }

  private Keys<AnswerAction> keys() {
    return table().only(possible());
  }

  @Override
  public Step own(AnswerAction action, long millis) {
    return switch (action) {
      case QUIT -> Step.to(result.resized(revealed.size()));
      case HELP -> Step.to(MockHelp.graded(this, context()));
      default -> Step.to(this);
    };
  }

  /** A click ticks nothing any more. */
  @Override
  public Step on(Pointer pointer, long millis) {
    boolean point = pointer.isClick() && pointer.isOn(AnswerLayout.POINT);
    return point ? Step.to(this) : AnswerScreen.super.on(pointer, millis);
  }

  // ---- the picture ----

  @Override
  public Picture draw(Size in, long millis) {
    return ((GradedAnswer) resized(in)).draw();
  }

  private Picture draw() {
    if (revealed.panes().zoomed()) {
      return AnswerPicture.zoomed(revealed, keys());
    }
    Picture picture = new Picture(revealed.size());
    Canvas canvas = picture.canvas();
    String title = context().text("mock.answer-of", at + 1, session().graded().size());
    String took =
        context().text("mock.took", MockFrame.clock(session().mock().given().get(at).taken()));
    String topic = context().messages().topic(session().questions().get(at).topic());
    MockFrame.head(canvas, title + " · " + topic, took, CellStyle.DIM);
    AnswerPicture.drawGraded(canvas, revealed);
    int foot = canvas.rows() - AnswerLayout.FOOT;
    int grade = session().graded().get(at).grade().number();
    String graded = context().text("mock.graded", grade, context().text("grade." + grade));
    canvas.text(foot, 2, graded, CellStyle.PRIMARY.inBold());
    canvas.text(foot + 1, 2, context().text("mock.no-dates-move"), CellStyle.DIM);
    KeyLine.draw(canvas, canvas.rows() - 1, keys(), context().messages());
    return picture;
  }
}
