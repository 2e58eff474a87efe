package dev.grill.tui.review;

import dev.grill.review.Session;
import dev.grill.text.Wrap;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.util.List;

/**
 * A card could not be asked: says why, and what can be done.
 *
 * @param reason with its remedy, in the person's language
 */
record ReviewTrouble(ReviewContext context, Session session, String reason) implements Screen {

  @Override
  public Step on(Key key, long millis) {
    ReviewKeys.Trouble action = keys().actionOf(key);
    if (action == null) {
      return Step.to(this);
    }
    return switch (action) {
      case RETRY -> Step.to(this, new ReviewEffect.GoOn(session));
      case SKIP -> Step.to(this, new ReviewEffect.Skip(session));
      case QUIT -> Step.to(this, Effect.BACK);
    };
  }

  private Keys<ReviewKeys.Trouble> keys() {
    return session.current().isPresent()
        ? ReviewKeys.TROUBLE
        : ReviewKeys.TROUBLE.only(
            java.util.Set.of(ReviewKeys.Trouble.RETRY, ReviewKeys.Trouble.QUIT));
  }

  @Override
  public Picture draw(Size size, long millis) {
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    canvas.text(0, 1, context.text("review.trouble"), CellStyle.ERROR.inBold());
    canvas.rule(1, CellStyle.DIM);
    int columns = Math.min(100, size.columns() - 4);
    int left = (size.columns() - columns) / 2;
    List<String> lines = Wrap.lines(dev.grill.text.Escape.text(reason), columns);
    int row = 3;
    if (session.current().isPresent()) {
      canvas.text(row, left, session.current().get().card().toString(), CellStyle.DIM);
      row += 2;
    }
    for (String line : lines) {
      canvas.text(row++, left, line, CellStyle.PRIMARY);
    }
    canvas.text(row + 1, left, context.text("review.trouble-kept"), CellStyle.DIM);
    KeyLine.draw(canvas, size.rows() - 1, keys(), context.messages());
    return picture;
  }
}
