package dev.grill.tui.kit;

import dev.grill.message.Messages;
import dev.grill.text.Columns;
import dev.grill.tui.draw.Canvas;
import dev.grill.tui.draw.CellStyle;
import dev.grill.tui.draw.Painter;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import dev.grill.tui.draw.Theme;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Runs screens on a console: draws, waits for a key, follows it, does what it asks. Ctrl-C leaves
 * and Ctrl-Z suspends from everywhere, so that no screen can forget them. A key that changes a card
 * ({@link Screen#isGuarded}) is shown as pressed at once and followed between {@link Pauses} only.
 */
public final class Loop {

  private final Console console;
  private final Painter painter;
  private final Supplier<Theme> theme;
  private final Navigation navigation;
  private final Messages messages;
  private final LongSupplier millis;
  private final Pauses pauses = new Pauses();
  private boolean tooSmall;
  private Picture shown;

  /**
   * @param theme asked before every picture: it may change meanwhile
   * @param millis a monotonic clock in milliseconds
   */
  public Loop(
      Console console,
      Supplier<Theme> theme,
      Navigation navigation,
      Messages messages,
      LongSupplier millis) {
    this.console = console;
    this.theme = theme;
    this.painter = new Painter(theme.get(), console.capabilities());
    this.navigation = navigation;
    this.messages = messages;
    this.millis = millis;
  }

  /**
   * Runs until a screen quits, Ctrl-C is pressed or the terminal is gone.
   *
   * @param afterFirstPicture run once the first picture is on the screen: the moment to prepare
   *     what the person does not wait for yet
   */
  public void run(Runnable afterFirstPicture) {
    Runnable then = afterFirstPicture;
    boolean running = true;
    while (running && !console.isGone()) {
      draw();
      if (then != null) {
        then.run();
        then = null;
      }
      pauses.waiting(millis.getAsLong());
      running = pauses.held() == null ? await() : awaitPause();
    }
  }

  /** Waits for a key, or until the screen changes by itself. */
  private boolean await() {
    long wait = navigation.screen().redrawAfter(millis.getAsLong());
    Key key = console.read(wait);
    if (key != null) {
      return pressed(key);
    }
    return wait <= 0
        || tooSmall
        || navigation.take(navigation.screen().waited(millis.getAsLong()), console);
  }

  /** Waits for the pause after a key that changes a card. Another key makes it a burst. */
  private boolean awaitPause() {
    Key other = console.read(Math.max(Pauses.LOOK, pauses.left(millis.getAsLong())));
    if (other != null) {
      pauses.release();
      refuse();
      return pressed(other);
    }
    if (pauses.left(millis.getAsLong()) > 0) {
      return true;
    }
    pauses.followed();
    return follow(pauses.release(), pauses.heldAt());
  }

  private boolean pressed(Key key) {
    long now = millis.getAsLong();
    if (!tooSmall && navigation.screen().isGuarded(key)) {
      if (pauses.isAfterPause(now)) {
        pauses.hold(key, now);
      } else {
        pauses.followed();
        refuse();
      }
      return true;
    }
    if (!(key instanceof Key.Mouse)) {
      pauses.followed();
    }
    return follow(key, now);
  }

  private void refuse() {
    Notice notice = Notice.said(messages.text("screen.burst"));
    navigation.show(navigation.screen().noted(notice));
  }

  private void draw() {
    if (console.wasDisturbed()) {
      painter.forget();
    }
    painter.use(theme.get());
    Size size = console.size();
    tooSmall = !size.holds(Size.SMALLEST);
    Picture picture =
        tooSmall
            ? tooSmall(size)
            : shown(navigation.show(navigation.screen().resized(size)))
                .draw(size, millis.getAsLong());
    shown = picture;
    String sequences = painter.paint(picture);
    if (!sequences.isEmpty()) {
      console.write(sequences);
    }
  }

  /** The screen to draw: it says which key is held back. */
  private Screen shown(Screen screen) {
    Key key = pauses.held();
    return key == null
        ? screen
        : screen.noted(Notice.said(messages.text("screen.pressed", key.label())));
  }

  /** Follows a key and says whether to go on. */
  private boolean follow(Key key, long now) {
    if (key.equals(Key.CTRL_C)) {
      return false;
    }
    if (key.equals(Key.CTRL_Z)) {
      console.suspend();
      return true;
    }
    if (tooSmall) {
      return true; // nobody sees what the key would do
    }
    Screen screen = navigation.screen();
    Step step =
        key instanceof Key.Mouse mouse
            ? screen.on(Pointer.at(shown, mouse.kind(), mouse.row(), mouse.column()), now)
            : screen.on(key, now);
    return navigation.take(step, console);
  }

  private Picture tooSmall(Size size) {
    Picture picture = new Picture(size);
    Canvas canvas = picture.canvas();
    String[] lines = {
      messages.text("screen.too-small", Size.SMALLEST.columns(), Size.SMALLEST.rows()),
      messages.text("screen.size-now", size.columns(), size.rows())
    };
    for (int line = 0; line < lines.length; line++) {
      int column = Math.max(0, (size.columns() - Columns.width(lines[line])) / 2);
      canvas.text(Math.max(0, size.rows() / 2 - 1) + line, column, lines[line], CellStyle.PRIMARY);
    }
    return picture;
  }
}
