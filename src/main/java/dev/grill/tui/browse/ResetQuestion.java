package dev.grill.tui.browse;

import dev.grill.card.CardId;
import dev.grill.review.CardState;
import dev.grill.review.Mark;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;

/**
 * Asks whether a card is to be reset, over the screen it was asked on.
 *
 * @param back that screen
 */
record ResetQuestion(BrowseContext context, Screen back, CardId card, CardState state)
    implements Screen {

  @Override
  public Screen resized(Size size) {
    Screen now = back.resized(size);
    return now == back ? this : new ResetQuestion(context, now, card, state);
  }

  @Override
  public boolean isGuarded(Key key) {
    return BrowseKeys.ASK.isGuarded(key);
  }

  /** Only the key that says yes does it. */
  @Override
  public Step on(Key key, long millis) {
    BrowseKeys.Ask action = BrowseKeys.ASK.actionOf(key);
    if (action == null) {
      return Step.to(this);
    }
    return switch (action) {
      case YES -> Step.to(back, new BrowseEffect.Put(card, Mark.Kind.RESET));
      case NO -> Step.to(back);
    };
  }

  @Override
  public Picture draw(Size size, long millis) {
    Picture picture = back.draw(size, millis);
    Canvas canvas = picture.canvas();
    Notice question = Notice.said(context.messages().count("browse.reset", state.reviews(), card));
    int below = size.rows() - 1;
    for (int row = below - question.rows(size.columns()) - 1; row <= below; row++) {
      canvas.ground(row, CellStyle.PRIMARY);
    }
    question.drawAbove(canvas, below);
    KeyLine.draw(canvas, below, BrowseKeys.ASK, context.messages());
    return picture;
  }
}
