package dev.grill.tui.review;

import dev.grill.review.Mode;
import dev.grill.review.Queue;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import java.time.Duration;

/** What the screens of a review have in common: the line at the top. */
public final class ReviewFrame {

  /** The rows the head takes. */
  public static final int HEAD = 2;

  private static final int MARGIN = 1;

  private ReviewFrame() {}

  /**
   * Draws the head: where the card comes from on the left, how far the session is and how long the
   * card has been open on the right.
   *
   * @param language a language other than the card's that is shown; null for none
   */
  static void head(
      Canvas canvas, ReviewContext context, Asked asked, String language, long millis) {
    String right =
        asked.session().number()
            + "/"
            + asked.session().total()
            + "  "
            + clock(asked.openFor(millis));
    int room = canvas.columns() - 2 * MARGIN - Columns.width(right) - 2;
    String topic =
        asked.card().topic() == null ? "" : " · " + context.messages().topic(asked.card().topic());
    String tag = language == null ? tag(context, asked) : language;
    String tail = tag.isEmpty() ? "" : " · " + Escape.line(tag);
    String title = Escape.line(asked.deckTitle() + topic);
    String shown = Columns.truncate(title, Math.max(8, room - Columns.width(tail)));
    int column = canvas.text(0, MARGIN, shown, CellStyle.PRIMARY.inBold());
    canvas.text(0, column, tail, CellStyle.DIM);
    canvas.text(0, canvas.columns() - MARGIN - Columns.width(right), right, CellStyle.PRIMARY);
    canvas.rule(1, CellStyle.DIM);
  }

  /** Why the card is asked, where that is worth a word. */
  private static String tag(ReviewContext context, Asked asked) {
    if (asked.session().asked() == Mode.CRAM) {
      return context.text("review.tag.cram");
    }
    Queue.Kind kind = asked.item().kind();
    return switch (kind) {
      case NEW -> context.text("review.tag.new");
      case REPEAT -> context.text("review.tag.repeat");
      case DUE -> "";
    };
  }

  /** Minutes and seconds; from one hour on with the hours. */
  public static String clock(Duration time) {
    long seconds = time.toSeconds();
    String rest = two(seconds / 60 % 60) + ":" + two(seconds % 60);
    return seconds < 3600 ? rest : seconds / 3600 + ":" + rest;
  }

  private static String two(long number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** After how many milliseconds the clock shows another second. */
  static long untilNextSecond(Asked asked, long millis) {
    return 1000 - Math.floorMod(millis - asked.since(), 1000L);
  }
}
