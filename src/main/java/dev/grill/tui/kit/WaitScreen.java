package dev.grill.tui.kit;

import dev.grill.message.Messages;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import java.util.List;

/**
 * The screen before, while the next one is worked out in the {@link Background}. Usually that is
 * over before anybody sees it; where it takes longer, the screen says so, and it can be given up.
 *
 * @param back what is shown meanwhile, and again when it is given up
 * @param doing what is worked out, in the person's language
 * @param since when it began, in milliseconds of the screens' clock
 * @param ask asks whether it is over
 * @param giveUp gives it up
 */
public record WaitScreen(
    Screen back, String doing, long since, Effect ask, Effect giveUp, Messages messages)
    implements Screen {

  /** How long a key may be answered by work alone: less than a frame. */
  public static final long AT_ONCE = 12;

  private static final long UNTOLD = 500;
  private static final long OFTEN = 15;
  private static final long SELDOM = 100;

  private enum Action {
    GIVE_UP
  }

  private static final Keys<Action> KEYS =
      Keys.ofFixed(List.of(Keys.shown(Action.GIVE_UP, "screen.key.give-up", "esc", "q")));

  @Override
  public Screen resized(Size size) {
    Screen now = back.resized(size);
    return now == back ? this : new WaitScreen(now, doing, since, ask, giveUp, messages);
  }

  @Override
  public Step on(Key key, long millis) {
    return KEYS.actionOf(key) == Action.GIVE_UP ? Step.to(back, giveUp) : Step.to(this);
  }

  @Override
  public Step waited(long millis) {
    return Step.to(this, ask);
  }

  @Override
  public long redrawAfter(long millis) {
    return isTold(millis) ? SELDOM : OFTEN;
  }

  private boolean isTold(long millis) {
    return millis - since >= UNTOLD;
  }

  @Override
  public Picture draw(Size size, long millis) {
    Picture picture = back.draw(size, millis);
    if (isTold(millis)) {
      Canvas canvas = picture.canvas();
      int last = size.rows() - 1;
      canvas.ground(last, CellStyle.PRIMARY);
      KeyLine.draw(canvas, last, KEYS, messages);
      long seconds = (millis - since) / 1000;
      Notice notice =
          Notice.said(
              seconds == 0
                  ? messages.text("screen.working", doing)
                  : messages.text("screen.working-since", doing, seconds));
      canvas.ground(last - 1, CellStyle.PRIMARY);
      notice.drawAbove(canvas, last);
    }
    return picture;
  }
}
