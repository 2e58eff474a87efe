package dev.grill.tui.mock;

import dev.grill.review.mock.Mock;
import dev.grill.review.mock.MockProgress;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.text.Wrap;
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
import dev.grill.tui.kit.Step;
import dev.grill.tui.review.ReviewContext;
import java.time.Duration;

/**
 * The interview while the clocks stand; the question is hidden, so that nobody thinks on for free.
 * The answers given so far are listed: each can be opened again until the interview ends, so that
 * nothing is final that a stray key did.
 *
 * @param asking the question, as it was left; at the end the last answer
 * @param spent how long it was open
 * @param end whether every question was asked
 * @param finishing whether the person is asked if no further question is to come
 * @param place among the answers and, below them, what Enter goes on with
 */
record MockPause(
    MockAsking asking,
    Duration spent,
    boolean end,
    boolean finishing,
    ListPlace place,
    Notice notice)
    implements Screen, Underway {

  private static final int WIDEST = 76;
  private static final int ROOMY = 22;
  private static final int NUMBER = 3;
  private static final int TOPIC = 16;

  static MockPause of(MockAsking asking, boolean finishing, long millis) {
    MockAsking quiet = asking.noted(Notice.NONE);
    return of(quiet, asking.spent(millis), false).finishing(finishing);
  }

  /** Before the first question, or where an interview goes on that was left. */
  static MockPause before(MockAsking asking) {
    return of(asking, asking.spent(), false);
  }

  /** After the last question, while there is time left. */
  static MockPause atEnd(MockSession session, long millis, Size size) {
    int last = session.mock().given().size() - 1;
    MockAsking.Reopened reopened = new MockAsking.Reopened(last, "", Duration.ZERO);
    MockAsking asking = MockAsking.again(session, reopened, millis, size);
    return of(asking, asking.spent(), true);
  }

  private static MockPause of(MockAsking asking, Duration spent, boolean end) {
    int given = asking.session().mock().given().size();
    ListPlace last = ListPlace.FIRST.at(given, given + 1);
    return new MockPause(asking, spent, end, false, last, Notice.NONE);
  }

  @Override
  public Screen resized(Size size) {
    MockAsking same = asking.resized(size);
    return same == asking ? this : new MockPause(same, spent, end, finishing, place, notice);
  }

  @Override
  public Screen noted(Notice said) {
    return new MockPause(asking, spent, end, finishing, place, said);
  }

  private MockPause finishing(boolean now) {
    return new MockPause(asking, spent, end, now, place, Notice.NONE);
  }

  private MockPause at(ListPlace to) {
    return new MockPause(asking, spent, end, finishing, to, Notice.NONE);
  }

  @Override
  public MockProgress progress(long millis) {
    return asking.progressAfter(spent);
  }

  private Mock mock() {
    return asking.session().mock();
  }

  /** The answers, and what Enter goes on with. */
  private int rows() {
    return mock().given().size() + 1;
  }

  // ---- keys ----

  /** Opening an answer again is not final; ending the interview is. */
  @Override
  public boolean isGuarded(Key key) {
    boolean ends = end && place.selected() == rows() - 1;
    return finishing && MockKeys.FINISH.isGuarded(key) || ends && MockKeys.END.isGuarded(key);
  }

  @Override
  public Step on(Key key, long millis) {
    if (end) {
      return ended(key, millis);
    }
    return finishing ? confirmed(key, millis) : paused(key, millis);
  }

  private Step paused(Key key, long millis) {
    MockKeys.Pause action = MockKeys.PAUSE.actionOf(key);
    if (action == null) {
      return Step.to(this);
    }
    return switch (action) {
      case GO_ON -> key.equals(Key.ENTER) ? chosen(millis) : goOn(millis);
      case CHOOSE -> Step.to(at(place.moved(key, rows())));
      case FINISH -> Step.to(finishing(true));
      case QUIT -> Step.to(this, Effect.BACK);
      case HELP -> Step.to(MockHelp.paused(this, context()));
    };
  }

  private Step ended(Key key, long millis) {
    MockKeys.End action = MockKeys.END.actionOf(key);
    if (action == null) {
      return Step.to(this);
    }
    return switch (action) {
      case COMPARE -> chosen(millis);
      case CHOOSE -> Step.to(at(place.moved(key, rows())));
      case QUIT -> Step.to(this, Effect.BACK);
      case HELP -> Step.to(MockHelp.end(this, context()));
    };
  }

  /** Opens the answer selected again, or goes on. */
  private Step chosen(long millis) {
    if (place.selected() == rows() - 1) {
      return goOn(millis);
    }
    return asking.isUp(spent)
        ? Step.to(noted(Notice.failed(context().text("mock.no-time-left"))))
        : Step.to(asking.reopening(place.selected(), spent, millis));
  }

  private Step goOn(long millis) {
    return end ? asking.compared(asking.session(), millis) : Step.to(asking.goingOn(spent, millis));
  }

  /** A click selects a row, another one stands for Enter. */
  @Override
  public Step on(Pointer pointer, long millis) {
    boolean beside = pointer.isClick() && !pointer.isOn(ListPlace.ROW);
    if (finishing || beside) {
      return Step.to(this);
    }
    return place.isAgain(pointer) ? chosen(millis) : Step.to(at(place.pointed(pointer, rows())));
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
    return asking.session().context();
  }

  // ---- the picture ----

  @Override
  public Picture draw(Size size, long millis) {
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    int total = mock().questions().size();
    if (end) {
      String rest = context().text("mock.left", MockFrame.left(asking.left(spent)));
      MockFrame.head(canvas, context().text("mock.title"), rest, CellStyle.PRIMARY);
    } else {
      String title = context().text("mock.question-of", asking.number(), total);
      MockFrame.clocks(canvas, context(), title, asking, spent);
    }
    int columns = Math.min(WIDEST, size.columns() - 4);
    int left = (size.columns() - columns) / 2;
    Canvas body = canvas.part(size.rows() < ROOMY ? 3 : 5, left, size.rows() - 5, columns);
    String heading = finishing ? "mock.finish-now" : end ? "mock.all-asked" : "mock.paused";
    body.text(0, 0, context().text(heading), CellStyle.ACCENT.inBold());
    int row = paragraph(body, 2, finishing ? consequence() : standing());
    row++;
    if (finishing) {
      offers(body, row, MockKeys.FINISH);
    } else if (rows() == 1) {
      offers(body, row, keys());
    } else {
      int from = row;
      int shown = size.rows() - 1 - (size.rows() < ROOMY ? 3 : 5) - from - notice.rows(columns);
      place.draw(body, from, shown, rows(), (at, answer, is) -> drawRow(body, at, answer, is));
    }
    notice.drawAbove(canvas, size.rows() - 1);
    if (finishing) {
      KeyLine.draw(canvas, size.rows() - 1, MockKeys.FINISH, context().messages());
    } else if (end) {
      KeyLine.draw(canvas, size.rows() - 1, MockKeys.END, context().messages());
    } else {
      KeyLine.draw(canvas, size.rows() - 1, keys(), context().messages());
    }
    return picture;
  }

  private Keys<MockKeys.Pause> keys() {
    return rows() == 1 ? MockKeys.PAUSE.without(MockKeys.Pause.CHOOSE) : MockKeys.PAUSE;
  }

  private String standing() {
    int given = mock().given().size();
    return context()
        .text(end ? "mock.end-standing" : "mock.standing", given, mock().questions().size());
  }

  /** An answer by its number, topic and first words: the questions stay hidden. */
  private void drawRow(Canvas canvas, int row, int at, boolean is) {
    CellStyle style = is ? CellStyle.SELECTION : CellStyle.PRIMARY;
    if (is) {
      ListPlace.drawBar(canvas.part(row, 0, 1, canvas.columns() - 1), 0);
    }
    if (at == rows() - 1) {
      String key = end ? "mock.go-compare" : "mock.go-on-with";
      canvas.text(row, 2, context().text(key, asking.number()), style);
      return;
    }
    canvas.text(row, 2, Columns.padLeft(String.valueOf(at + 1), NUMBER), style);
    String named = asking.session().questions().get(at).topic();
    String topic = Escape.line(context().messages().topic(named));
    canvas.text(row, 2 + NUMBER + 2, Columns.truncate(topic, TOPIC), style);
    int column = 2 + NUMBER + 2 + TOPIC + 2;
    String words = Columns.truncate(words(at), canvas.columns() - column - 2);
    canvas.text(row, column, words, is ? style : CellStyle.DIM);
  }

  private String words(int at) {
    boolean open = asking.reopened() != null && asking.reopened().question() == at;
    Mock.Given given = open ? asking.kept(spent).mock().given().get(at) : mock().given().get(at);
    if (given.typed().isEmpty()) {
      return context().text(given.skipped() ? "mock.skipped" : "mock.nothing-typed");
    }
    return Escape.line(given.typed().replace('\n', ' '));
  }

  private String consequence() {
    boolean typed =
        asking.reopened() == null
            ? !asking.box().text().isBlank()
            : !asking.reopened().typed().isBlank();
    int given = mock().given().size() + (typed ? 1 : 0);
    int left = mock().questions().size() - given;
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
