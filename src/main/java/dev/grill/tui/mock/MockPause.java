package dev.grill.tui.mock;

import dev.grill.review.mock.Mock;
import dev.grill.review.mock.MockProgress;
import dev.grill.text.Columns;
import dev.grill.text.Wrap;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import dev.grill.tui.review.ReviewContext;
import java.time.Duration;

/**
 * The interview while the clocks stand; the question is hidden, so that nobody thinks on for free.
 *
 * @param asking the question, as it was left
 * @param spent how long it was open
 * @param finishing whether the person is asked if no further question is to come
 */
record MockPause(MockAsking asking, Duration spent, boolean finishing, Notice notice)
    implements Screen, Underway {

  private static final int WIDEST = 76;
  private static final int ROOMY = 22;

  static MockPause of(MockAsking asking, boolean finishing, long millis) {
    return new MockPause(asking.noted(Notice.NONE), asking.spent(millis), finishing, Notice.NONE);
  }

  /** Before the first question, or where an interview goes on that was left. */
  static MockPause before(MockAsking asking) {
    return new MockPause(asking, asking.spent(), false, Notice.NONE);
  }

  @Override
  public Screen resized(Size size) {
    return new MockPause(asking.resized(size), spent, finishing, notice);
  }

  @Override
  public Screen noted(Notice said) {
    return new MockPause(asking, spent, finishing, said);
  }

  private MockPause finishing(boolean now) {
    return new MockPause(asking, spent, now, Notice.NONE);
  }

  @Override
  public MockProgress progress(long millis) {
    return asking.sitting().progress(asking.box().text(), spent);
  }

  @Override
  public boolean isGuarded(Key key) {
    return finishing && MockKeys.FINISH.isGuarded(key);
  }

  @Override
  public Step on(Key key, long millis) {
    return finishing ? confirmed(key, millis) : paused(key, millis);
  }

  private Step paused(Key key, long millis) {
    MockKeys.Pause action = MockKeys.PAUSE.actionOf(key);
    if (action == null) {
      return Step.to(this);
    }
    return switch (action) {
      case GO_ON -> Step.to(asking.goingOn(spent, millis));
      case FINISH -> Step.to(finishing(true));
      case QUIT -> Step.to(this, Effect.BACK);
      case HELP -> Step.to(MockHelp.paused(this, context()));
    };
  }

  private Step confirmed(Key key, long millis) {
    MockKeys.Finish action = MockKeys.FINISH.actionOf(key);
    if (action == null) {
      return Step.to(this);
    }
    return switch (action) {
      case YES -> asking.goingOn(spent, millis).finished(millis);
      case NO -> Step.to(finishing(false));
    };
  }

  private ReviewContext context() {
    return asking.sitting().context();
  }

  // ---- the picture ----

  @Override
  public Picture draw(Size size, long millis) {
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    Mock mock = asking.sitting().mock();
    int total = mock.questions().size();
    String title = context().text("mock.question-of", mock.number(), total);
    MockFrame.clocks(canvas, context(), title, mock, spent);
    int columns = Math.min(WIDEST, size.columns() - 4);
    int left = (size.columns() - columns) / 2;
    Canvas body = canvas.part(size.rows() < ROOMY ? 3 : 5, left, size.rows() - 5, columns);
    String heading = finishing ? "mock.finish-now" : "mock.paused";
    body.text(0, 0, context().text(heading), CellStyle.ACCENT.inBold());
    int row = paragraph(body, 2, finishing ? consequence() : standing());
    row++;
    if (finishing) {
      offers(body, row, MockKeys.FINISH);
    } else {
      offers(body, row, MockKeys.PAUSE);
    }
    notice.drawAbove(canvas, size.rows() - 1);
    if (finishing) {
      KeyLine.draw(canvas, size.rows() - 1, MockKeys.FINISH, context().messages());
    } else {
      KeyLine.draw(canvas, size.rows() - 1, MockKeys.PAUSE, context().messages());
    }
    return picture;
  }

  private String standing() {
    Mock mock = asking.sitting().mock();
    int given = mock.given().size();
    return context().text("mock.standing", given, mock.questions().size());
  }

  private String consequence() {
    Mock mock = asking.sitting().mock();
    boolean typed = !asking.box().text().isBlank();
    int given = mock.given().size() + (typed ? 1 : 0);
    int left = mock.questions().size() - given;
    return given == 0
        ? context().text("mock.finish-without")
        : context().text("mock.finish-with", given, left);
  }

  private static int paragraph(Canvas canvas, int first, String text) {
    int row = first;
    for (String line : Wrap.lines(text, canvas.columns())) {
      canvas.text(row++, 0, line, CellStyle.PRIMARY);
    }
    return row;
  }

  private <A extends Enum<A>> void offers(Canvas canvas, int first, Keys<A> keys) {
    int row = first;
    for (Keys.Binding<A> binding : keys.bindings()) {
      if (binding.action() == MockKeys.Pause.HELP) {
        continue;
      }
      String label = Columns.pad(binding.keys().get(0).label(), 3);
      canvas.text(row, 1, label, CellStyle.ACCENT.inBold());
      canvas.text(row++, 4, context().text(binding.message()), CellStyle.PRIMARY);
    }
  }
}
