package dev.grill.tui.browse;

import dev.grill.review.Remark;
import dev.grill.text.Columns;
import dev.grill.text.Escape;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Frame;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import dev.grill.tui.kit.TextBox;

/**
 * The person's own note on a card, or a word on why it is flagged, being written over the card's
 * page.
 *
 * @param card the page, which it goes back to
 * @param kind a note or a flag
 */
record CardNote(CardScreen card, Remark.Kind kind, TextBox box, Notice notice, Size size)
    implements Screen {

  /** As {@code grill note} and {@code grill flag} have it. */
  private static final int LONGEST = 10_000;

  private static final int WIDEST = 100;

  static CardNote of(CardScreen card) {
    String note = card.page().card().note();
    TextBox box = TextBox.of(note == null ? "" : note);
    return new CardNote(card, Remark.Kind.NOTE, box, Notice.NONE, card.size());
  }

  /** A flag is written beside those there are. */
  static CardNote flag(CardScreen card) {
    return new CardNote(card, Remark.Kind.FLAG, TextBox.empty(), Notice.NONE, card.size());
  }

  boolean isFlag() {
    return kind == Remark.Kind.FLAG;
  }

  @Override
  public Screen back() {
    return card.table();
  }

  @Override
  public Screen resized(Size now) {
    return now.equals(size)
        ? this
        : new CardNote((CardScreen) card.resized(now), kind, box, notice, now);
  }

  @Override
  public Screen noted(Notice said) {
    return new CardNote(card, kind, box, said, size);
  }

  @Override
  public boolean isGuarded(Key key) {
    return BrowseKeys.NOTE.isGuarded(key)
        || box.isOnEmptyLine() && BrowseKeys.NOTE.actionOf(key) == BrowseKeys.Note.ENTER;
  }

  @Override
  public Step on(Key key, long millis) {
    BrowseKeys.Note action = BrowseKeys.NOTE.actionOf(key);
    if (action == BrowseKeys.Note.CANCEL) {
      return Step.to(card);
    }
    if (action == BrowseKeys.Note.SAVE || action == BrowseKeys.Note.ENTER && box.isOnEmptyLine()) {
      return save();
    }
    TextBox next = box.on(key, width() - 4);
    return Step.to(next == box ? this : new CardNote(card, kind, next, Notice.NONE, size));
  }

  private Step save() {
    String text = box.text().strip();
    String tooLong = isFlag() ? "flag.too-long" : "note.too-long";
    return text.length() > LONGEST
        ? Step.to(noted(Notice.failed(card.table().context().text(tooLong, LONGEST))))
        : Step.to(this, new BrowseEffect.Write(text));
  }

  private int width() {
    return Math.min(WIDEST, size.columns() - 4);
  }

  @Override
  public Picture draw(Size in, long millis) {
    if (!in.equals(size)) {
      return resized(in).draw(in, millis);
    }
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    BrowseContext context = card.table().context();
    Frame.head(canvas, Escape.line(card.page().facts().title(card.id())), "");
    int left = (size.columns() - width()) / 2;
    String question = Escape.line(card.page().card().card().question().strip());
    canvas.text(3, left, Columns.truncate(question, width()), CellStyle.PRIMARY.inBold());
    String title = isFlag() ? "review.your-flag" : "review.your-note";
    Canvas inside =
        canvas
            .part(5, left, size.rows() - 6 - Math.max(1, notice.rows(size.columns())), width())
            .box(context.text(title), CellStyle.ACCENT, CellStyle.ACCENT.inBold());
    if (box.text().isEmpty()) {
      String hint = context.text(isFlag() ? "review.flag-placeholder" : "review.note-placeholder");
      inside.text(0, 0, Columns.truncate(hint, inside.columns()), CellStyle.DIM);
    }
    box.draw(inside, CellStyle.PRIMARY, true);
    notice.drawAbove(canvas, size.rows() - 1);
    KeyLine.draw(canvas, size.rows() - 1, BrowseKeys.NOTE, context.messages());
    return picture;
  }
}
