package dev.grill.tui.browse;

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
 * The person's own note on a card, being written over the card's page.
 *
 * @param card the page, which it goes back to
 */
record CardNote(CardScreen card, TextBox box, Notice notice, Size size) implements Screen {

  /** As {@code grill note} has it. */
  private static final int LONGEST = 10_000;

  private static final int WIDEST = 100;

  static CardNote of(CardScreen card) {
    String note = card.page().card().note();
    return new CardNote(card, TextBox.of(note == null ? "" : note), Notice.NONE, card.size());
  }

  @Override
  public Screen back() {
    return card.table();
  }

  @Override
  public Screen resized(Size now) {
    return now.equals(size) ? this : new CardNote((CardScreen) card.resized(now), box, notice, now);
  }

  @Override
  public Screen noted(Notice said) {
    return new CardNote(card, box, said, size);
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
    return Step.to(next == box ? this : new CardNote(card, next, Notice.NONE, size));
  }

  private Step save() {
    String text = box.text().strip();
    return text.length() > LONGEST
        ? Step.to(noted(Notice.failed(card.table().context().text("note.too-long", LONGEST))))
        : Step.to(this, new BrowseEffect.WriteNote(text));
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
    Canvas inside =
        canvas
            .part(5, left, size.rows() - 6 - Math.max(1, notice.rows(size.columns())), width())
            .box(context.text("review.your-note"), CellStyle.ACCENT, CellStyle.ACCENT.inBold());
    if (box.text().isEmpty()) {
      String hint = Columns.truncate(context.text("review.note-placeholder"), inside.columns());
      inside.text(0, 0, hint, CellStyle.DIM);
    }
    box.draw(inside, CellStyle.PRIMARY, true);
    notice.drawAbove(canvas, size.rows() - 1);
    KeyLine.draw(canvas, size.rows() - 1, BrowseKeys.NOTE, context.messages());
    return picture;
  }
}
