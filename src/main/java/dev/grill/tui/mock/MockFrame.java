package dev.grill.tui.mock;

import dev.grill.text.Clock;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.review.ReviewContext;
import dev.grill.tui.review.ReviewFrame;
import java.time.Duration;

/** What the screens of an interview have in common: the line at the top, the clocks in it. */
final class MockFrame {

  private static final int MARGIN = 1;
  private static final String GAP = "  ";

  private MockFrame() {}

  /**
   * Draws the head.
   *
   * @param left cut where it does not fit
   * @return the column at which the right part begins
   */
  static int head(Canvas canvas, String left, String right, CellStyle rightLook) {
    int begin = canvas.columns() - MARGIN - Columns.width(right);
    String shown = Columns.truncate(Escape.line(left), Math.max(8, begin - MARGIN - 2));
    canvas.text(0, MARGIN, shown, CellStyle.PRIMARY.inBold());
    canvas.text(0, begin, right, rightLook);
    canvas.rule(1, CellStyle.DIM);
    return begin;
  }

  /**
   * Draws the head with the clocks of the open question: its own, against its share of the time
   * while it is asked first, and what is left of the time. Where a time is exceeded, a word says so
   * beside the colour.
   *
   * @param spent on the open question
   */
  static void clocks(
      Canvas canvas, ReviewContext context, String left, MockAsking asking, Duration spent) {
    Duration share = asking.session().mock().share();
    boolean again = asking.reopened() != null;
    boolean over = !again && spent.compareTo(share.plusSeconds(1)) >= 0;
    String own =
        again
            ? context.text("mock.clock-again", clock(spent))
            : over
                ? context.text("mock.clock-over", clock(spent), clock(spent.minus(share)))
                : context.text("mock.clock-share", clock(spent), left(share));
    boolean isUp = asking.isUp(spent);
    String all =
        isUp ? context.text("mock.clock-up") : context.text("mock.left", left(asking.left(spent)));
    int begin = head(canvas, left, own + GAP + all, CellStyle.PRIMARY);
    if (over) {
      canvas.text(0, begin, own, CellStyle.ERROR.inBold());
    }
    if (isUp) {
      canvas.text(0, begin + Columns.width(own + GAP), all, CellStyle.ERROR.inBold());
    }
  }

  /** What is left of a time: a part of a second counts, so that nothing is left at 00:00 only. */
  static String left(Duration time) {
    return clock(Clock.roundedUp(time));
  }

  /** Minutes and seconds; a part of a second is left out. */
  static String clock(Duration time) {
    return ReviewFrame.clock(time.isNegative() ? Duration.ZERO : time);
  }

  /** Where the interview stands, for the head: which question of how many, and its topic. */
  static String title(ReviewContext context, String key, MockSession session, int number) {
    int total = session.mock().questions().size();
    String topic = session.questions().get(number - 1).topic();
    return context.text(key, number, total) + " · " + context.messages().topic(topic);
  }
}
