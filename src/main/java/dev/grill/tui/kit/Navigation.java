package dev.grill.tui.kit;

import dev.grill.message.Failure;
import dev.grill.message.Messages;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The current screen, and where the person came from: opening an application pushes the one before
 * with its screen, going back pops it. What lies over a screen within its application, such as
 * help, holds that screen itself ({@link Screen#back}).
 */
public final class Navigation {

  /** An application and its screen, to come back to. */
  private record Place(Application application, Screen screen) {}

  private final Application root;
  private final Messages messages;
  private final Deque<Place> before = new ArrayDeque<>();
  private Application application;
  private volatile Screen screen;
  private boolean quitting;

  private Navigation(Application root, Screen first, Messages messages) {
    this.root = root;
    this.messages = messages;
    this.application = root;
    this.screen = first;
  }

  /** Opens the first application. */
  public static Navigation of(Application root, Messages messages) throws Failure, IOException {
    return new Navigation(root, root.open(null), messages);
  }

  /** The current screen; readable from any thread. */
  public Screen screen() {
    return screen;
  }

  /** The same screen in another terminal, or another screen of the same application. */
  public Screen show(Screen other) {
    screen = other;
    return other;
  }

  /**
   * The current application, for the effects of its own screens.
   *
   * @throws ClassCastException if another one is current: a screen asked for what is not its own
   */
  public <A extends Application> A application(Class<A> type) {
    return type.cast(application);
  }

  /**
   * Takes a step: the screen, then its effects in order. The failure of one is reported on the
   * screen that is current then; the others are performed all the same.
   *
   * @return whether to go on; after quitting nothing more is done
   */
  public boolean take(Step step, Console console) {
    screen = step.screen();
    for (Effect effect : step.effects()) {
      if (quitting) {
        break;
      }
      perform(effect, console);
    }
    return !quitting;
  }

  private void perform(Effect effect, Console console) {
    try {
      screen = effect.on(this, console);
    } catch (Failure e) {
      screen = screen.noted(Notice.failed(e.text(messages)));
    } catch (IOException e) {
      String reason = messages.text("cli.io", String.valueOf(e.getMessage()));
      screen = screen.noted(Notice.failed(reason));
    }
  }

  /** Opens an application from the current screen; a failure leaves everything as it is. */
  public Screen open(Application next) throws Failure, IOException {
    Screen first = next.open(screen);
    before.push(new Place(application, screen));
    application = next;
    return show(first);
  }

  /** Opens what a screen wants to go to. */
  public Screen open(Destination destination) throws Failure, IOException {
    return open(root.to(destination));
  }

  /**
   * Leaves the current application for the one before, whatever fails; from the first one, quits.
   *
   * @throws Failure what could not be kept, or why the screen before has no fresh figures
   */
  public Screen back() throws Failure, IOException {
    if (before.isEmpty()) {
      return quit();
    }
    Application left = application;
    Screen last = screen;
    Place place = before.pop();
    application = place.application();
    show(place.screen());
    try {
      left.leave(last);
    } finally {
      show(application.returned(screen));
    }
    return screen;
  }

  /** Ends the program after this effect. */
  public Screen quit() {
    quitting = true;
    return screen;
  }

  /** Leaves every application, the last one opened first; each keeps what must not be lost. */
  public void leave() throws Failure {
    try {
      application.leave(screen);
    } finally {
      if (!before.isEmpty()) {
        Place place = before.pop();
        application = place.application();
        screen = place.screen();
        leave();
      }
    }
  }

  /** Prepares what the first application needs next; on a thread of its own. */
  public void prepare() {
    root.prepare();
  }

  /** What the first application says on the main screen afterwards; empty for nothing. */
  public String farewell() {
    return root.farewell();
  }
}
