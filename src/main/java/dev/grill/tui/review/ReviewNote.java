package dev.grill.tui.review;

import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import dev.grill.tui.kit.TextBox;

/**
 * The person's own note on a card, or a word on why it is flagged, being written.
 *
 * @param answer where it goes back to
 * @param flag whether the card is being flagged
 */
record ReviewNote(ReviewAnswer answer, boolean flag, TextBox box, Notice notice, Size size)
    implements Screen, Drafting {

  /** As {@code grill note} and {@code grill flag} have it. */
  private static final int LONGEST = 10_000;

  private static final int WIDEST = 100;

  static ReviewNote of(ReviewAnswer answer) {
    String note = answer.asked().note();
    return of(answer, false, note == null ? "" : note);
  }

  /** A flag is written beside those there are. */
  static ReviewNote flag(ReviewAnswer answer) {
    return of(answer, true, "");
  }

  private static ReviewNote of(ReviewAnswer answer, boolean flag, String text) {
    return new ReviewNote(answer, flag, TextBox.of(text), Notice.NONE, answer.revealed().size());
  }

  @Override
  public Screen resized(Size now) {
    return now.equals(size)
        ? this
        : new ReviewNote((ReviewAnswer) answer.resized(now), flag, box, notice, now);
  }

  @Override
  public Screen noted(Notice said) {
    return new ReviewNote(answer, flag, box, said, size);
  }

  @Override
  public Draft draft() {
    return answer.draft();
  }

  @Override
  public boolean isGuarded(Key key) {
    return ReviewKeys.NOTE.isGuarded(key)
        || box.isOnEmptyLine() && ReviewKeys.NOTE.actionOf(key) == ReviewKeys.Note.ENTER;
  }

  @Override
  public Step on(Key key, long millis) {
    ReviewKeys.Note action = ReviewKeys.NOTE.actionOf(key);
    if (action == ReviewKeys.Note.CANCEL) {
      return Step.to(answer.noted(Notice.NONE));
    }
    if (action == ReviewKeys.Note.SAVE || action == ReviewKeys.Note.ENTER && box.isOnEmptyLine()) {
      return save();
    }
    TextBox next = box.on(key, width() - 4);
    return Step.to(next == box ? this : new ReviewNote(answer, flag, next, Notice.NONE, size));
  }

  private Step save() {
    String text = box.text().strip();
    if (text.length() > LONGEST) {
      String tooLong = answer.context().text(flag ? "flag.too-long" : "note.too-long", LONGEST);
      return Step.to(noted(Notice.failed(tooLong)));
    }
    return Step.to(
        this,
        flag ? new ReviewEffect.Flag(answer, text) : new ReviewEffect.WriteNote(answer, text));
  }

  private int width() {
    return Math.min(WIDEST, size.columns() - 4);
  }

  @Override
  public long redrawAfter(long millis) {
    return answer.redrawAfter(millis);
  }

  @Override
  public Picture draw(Size in, long millis) {
    if (!in.equals(size)) {
      return resized(in).draw(in, millis);
    }
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    ReviewContext context = answer.context();
    ReviewFrame.head(canvas, context, answer.asked(), null, millis);
    int left = (size.columns() - width()) / 2;
    String question = Escape.line(answer.asked().card().question().strip());
    canvas.text(3, left, Columns.truncate(question, width()), CellStyle.PRIMARY.inBold());
    Canvas inside =
        canvas
            .part(5, left, size.rows() - 6 - Math.max(1, notice.rows(size.columns())), width())
            .box(
                context.text(flag ? "review.your-flag" : "review.your-note"),
                CellStyle.ACCENT,
                CellStyle.ACCENT.inBold());
    if (box.text().isEmpty()) {
      String hint = context.text(flag ? "review.flag-placeholder" : "review.note-placeholder");
      inside.text(0, 0, Columns.truncate(hint, inside.columns()), CellStyle.DIM);
    }
    box.draw(inside, CellStyle.PRIMARY, true);
    notice.drawAbove(canvas, size.rows() - 1);
    KeyLine.draw(canvas, size.rows() - 1, ReviewKeys.NOTE, context.messages());
    return picture;
  }
}
