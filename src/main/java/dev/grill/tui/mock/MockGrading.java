package dev.grill.tui.mock;

import dev.grill.answer.Marked;
import dev.grill.answer.MarkedPoint;
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
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Noticing;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Step;
import dev.grill.tui.review.AnswerLayout;
import dev.grill.tui.review.AnswerPicture;
import dev.grill.tui.review.AnswerText;
import dev.grill.tui.review.GradeRow;
import dev.grill.tui.review.Panes;
import dev.grill.tui.review.Revealed;
import dev.grill.tui.review.ReviewContext;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An answer given under the clock beside the reference: what it covered, and which grade that
 * suggests. The person corrects the ticks and grades, as in a review; no due date moves.
 *
 * @param ticked whether there are ticks worth keeping: an answer was typed or a tick corrected
 * @param text what there is to read
 * @param guarded until when Enter grades nothing, in milliseconds of the screens' clock
 * @param size the terminal's
 */
record MockGrading(
    MockSession sitting,
    Marked marked,
    boolean ticked,
    AnswerText text,
    Panes panes,
    long guarded,
    Notice notice,
    Size size)
    implements Noticing, Underway, Revealed {

  private static final int GUARD = 300;

  /** A key held down repeats faster than this, and must not grade answer after answer. */
  private static final int REPEATING = 150;

  /** The first answer, once no further question is asked. */
  static MockGrading first(MockSession sitting, long millis, Size size) {
    Mock mock = sitting.mock();
    int left = mock.questions().size() - mock.given().size();
    String said =
        left == 0
            ? sitting.context().text("mock.now-grade")
            : sitting.context().messages().count("mock.time-is-up", left);
    return of(sitting, millis, size).noted(Notice.said(said));
  }

  /** The next answer to be graded. */
  static MockGrading of(MockSession sitting, long millis, Size size) {
    Card card = sitting.toGrade().card();
    Marked marked = Marking.mark(card, sitting.given().typed());
    return new MockGrading(
        sitting,
        marked,
        !sitting.given().typed().isEmpty(),
        textOf(sitting),
        Panes.of(marked.total()),
        millis + GUARD,
        Notice.NONE,
        size);
  }

  private static AnswerText textOf(MockSession sitting) {
    Mock.Given given = sitting.given();
    String none = given.skipped() ? "mock.skipped" : "mock.nothing-typed";
    String typed = given.typed().isEmpty() ? sitting.context().text(none) : given.typed();
    MockSession.Question question = sitting.toGrade();
    return new AnswerText(sitting.context(), question.card(), typed, question.note());
  }

  // ---- what is shown ----

  @Override
  public ReviewContext context() {
    return sitting.context();
  }

  @Override
  public Card card() {
    return sitting.toGrade().card();
  }

  @Override
  public String point(int index) {
    return marked.points().get(index).point();
  }

  @Override
  public Notice said() {
    return notice;
  }

  /** The grade that Enter stands for; null where it stands for none. */
  Grade suggested() {
    OptionalInt grade = sitting.given().standardGrade(marked);
    return grade.isPresent() ? Grade.of(grade.getAsInt()) : null;
  }

  private Step gradeSuggested() {
    Grade grade = suggested();
    return grade == null
        ? Step.to(noted(Notice.failed(context().text("review.no-suggestion"))))
        : grade(grade);
  }

  /** The ticks as they will be kept; null where nothing was marked. */
  List<Review.Tick> ticks() {
    return ticked ? Review.Tick.of(marked) : null;
  }

  // ---- other states ----

  private MockGrading with(Panes next) {
    return new MockGrading(sitting, marked, ticked, text, next, guarded, notice, size);
  }

  private MockGrading toggled() {
    return marked.total() == 0 ? this : ticked(marked.toggled(panes.point()));
  }

  private MockGrading ticked(Marked next) {
    return new MockGrading(sitting, next, true, text, panes, guarded, Notice.NONE, size);
  }

  private MockGrading guardedUntil(long millis) {
    return new MockGrading(sitting, marked, ticked, text, panes, millis, notice, size);
  }

  @Override
  public MockGrading noted(Notice said) {
    return new MockGrading(sitting, marked, ticked, text, panes, guarded, said, size);
  }

  @Override
  public MockGrading resized(Size now) {
    return now.equals(size)
        ? this
        : new MockGrading(sitting, marked, ticked, text, panes, guarded, notice, now);
  }

  /** With the ticks as they were left before the grade was taken back. */
  MockGrading tickedAs(List<Review.Tick> ticks) {
    Marked next = marked;
    for (int i = 0; ticks != null && i < marked.total(); i++) {
      MarkedPoint point = marked.points().get(i);
      for (Review.Tick tick : ticks) {
        if (tick.point().equals(point.point()) && tick.covered() != point.covered()) {
          next = next.toggled(i);
        }
      }
    }
    return ticks == null ? this : ticked(next);
  }

  @Override
  public MockProgress progress(long millis) {
    return sitting.progress("", 0);
  }

  // ---- keys ----

  private Keys<MockKeys.Grading> keys() {
    Set<MockKeys.Grading> possible = EnumSet.allOf(MockKeys.Grading.class);
    if (marked.total() == 0) {
      possible.remove(MockKeys.Grading.TICK);
    }
    if (sitting.graded().isEmpty()) {
      possible.remove(MockKeys.Grading.UNDO);
    }
    return MockKeys.GRADING.only(possible);
  }

  @Override
  public Step on(Key key, long millis) {
    MockKeys.Grading action = MockKeys.GRADING.actionOf(key);
    if (action == null) {
      return Step.to(this);
    }
    return switch (action) {
      case SUGGESTED ->
          millis < guarded
              ? Step.to(guardedUntil(Math.max(guarded, millis + REPEATING)))
              : gradeSuggested();
      case GRADE -> grade(Grade.of(key.name().charAt(0) - '0'));
      case MOVE -> Step.to(with(AnswerLayout.of(this).moved(key)));
      case PAGE -> Step.to(with(AnswerLayout.of(this).paged(key)));
      case PANE -> Step.to(with(AnswerLayout.of(this).nextPane(key.equals(Key.TAB))));
      case TICK -> Step.to(toggled());
      case UNDO -> Step.to(this, new MockEffect.Undo(sitting));
      case FINISH -> Step.to(this, new MockEffect.Finish(sitting));
      case QUIT -> Step.to(this, new MockEffect.Keep(progress(millis)), context().leave());
      case COPY ->
          Step.to(
              noted(Notice.said(context().text("review.copied"))),
              new Effect.Copy(card().answer()));
      case EDIT -> Step.to(this, new MockEffect.Edit(this));
      case BURY -> Step.to(this, new MockEffect.PutAside(this, Mark.Kind.BURY));
      case SUSPEND -> Step.to(this, new MockEffect.PutAside(this, Mark.Kind.SUSPEND));
      case HELP -> Step.to(MockHelp.grading(this, context()));
    };
  }

  /** A click gives a pane the keys and selects a key point, another one ticks it; none grades. */
  @Override
  public Step on(Pointer pointer, long millis) {
    AnswerLayout layout = AnswerLayout.of(this);
    if (!pointer.isClick()) {
      return Step.to(with(layout.scrolled(pointer)));
    }
    boolean again =
        pointer.isOn(AnswerLayout.POINT)
            && panes.focus() == Panes.Pane.POINTS
            && pointer.place() == panes.point();
    return Step.to(again ? toggled() : with(layout.clicked(pointer)));
  }

  private Step grade(Grade grade) {
    return Step.to(this, new MockEffect.Record(this, grade));
  }

  // ---- the picture ----

  @Override
  public Picture draw(Size in, long millis) {
    return in.equals(size) ? draw() : resized(in).draw();
  }

  private Picture draw() {
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    int number = sitting.graded().size() + 1;
    int total = sitting.mock().given().size();
    String title = context().text("mock.answer-of", number, total);
    String took = context().text("mock.took", MockFrame.clock(sitting.given().millis()));
    MockFrame.head(canvas, title + " · " + sitting.toGrade().topic(), took, CellStyle.DIM);
    AnswerPicture.drawPanes(canvas, this);
    Canvas foot = canvas.part(size.rows() - AnswerLayout.FOOT, 0, 2, size.columns());
    GradeRow.drawAlone(foot, context().messages(), suggested());
    foot.text(1, 2, context().text("mock.no-dates-move"), CellStyle.DIM);
    KeyLine.draw(canvas, size.rows() - 1, keys(), context().messages());
    return picture;
  }
}
