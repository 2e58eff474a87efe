package dev.grill.tui.review;

import dev.grill.text.StyledLine;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.KeyLine;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Scroll;
import dev.grill.tui.kit.ScrolledLines;
import dev.grill.tui.kit.Step;
import java.util.List;

/**
 * The earlier answers to a card, newest first, over the screen they were asked for from.
 *
 * @param size the terminal's
 */
record EarlierScreen(Revealed revealed, Screen back, Scroll scroll, Size size) implements Screen {

  private enum Action {
    SCROLL,
    BACK
  }

  private static final Keys<Action> KEYS =
      Keys.ofFixed(
          List.of(
              Keys.scrolling(Action.SCROLL),
              Keys.shown(Action.BACK, "screen.key.back", "esc", "q", "o", "enter")));

  private static final int HEAD = 2;

  static EarlierScreen of(Revealed revealed, Screen back) {
    return new EarlierScreen(revealed, back, Scroll.TOP, revealed.size());
  }

  private List<StyledLine> lines(Size in) {
    return EarlierLines.of(revealed.text().earlier(), revealed.context(), in.columns() - 2);
  }

  private static int rows(Size size) {
    return size.rows() - HEAD - 1;
  }

  private EarlierScreen at(Scroll to) {
    return new EarlierScreen(revealed, back, to, size);
  }

  @Override
  public Screen resized(Size now) {
    return now.equals(size) ? this : new EarlierScreen(revealed, back, scroll, now);
  }

  @Override
  public Step on(Key key, long millis) {
    Action action = KEYS.actionOf(key);
    if (action == Action.BACK) {
      return Step.to(back);
    }
    return Step.to(action == null ? this : at(scroll.on(key, lines(size).size(), rows(size))));
  }

  @Override
  public Step on(Pointer pointer, long millis) {
    return Step.to(at(scroll.by(pointer.lines(), lines(size).size(), rows(size))));
  }

  @Override
  public Picture draw(Size in, long millis) {
    Picture picture = new Picture(in);
    Canvas canvas = picture.canvas();
    ReviewContext context = revealed.context();
    canvas.text(0, 1, context.text("review.earlier"), CellStyle.PRIMARY.inBold());
    canvas.rule(1, CellStyle.DIM);
    ScrolledLines lines = ScrolledLines.of(lines(in));
    lines.draw(canvas, scroll, HEAD, 1, rows(in));
    lines.drawMore(canvas, scroll, rows(in), 1, in.rows() - 1);
    KeyLine.draw(canvas, in.rows() - 1, KEYS, context.messages());
    return picture;
  }
}
