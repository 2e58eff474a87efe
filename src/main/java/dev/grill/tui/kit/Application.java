package dev.grill.tui.kit;

import dev.grill.message.Failure;
import java.io.IOException;

/** Some screens and what stands behind them; {@link Navigation} opens them and leads back. */
public interface Application {

  /**
   * The screen to begin with; that of the first application is asked for before the terminal is
   * taken.
   *
   * @param from the screen it is opened from; null for the first application
   * @throws Failure why it can't be opened; {@code from} says so then
   */
  Screen open(Screen from) throws Failure, IOException;

  /**
   * The application a screen wants to go to from anywhere. Only the first application is asked.
   *
   * @throws IllegalStateException where nothing leads there
   */
  default Application to(Destination destination) throws Failure, IOException {
    throw new IllegalStateException("nothing leads to " + destination);
  }

  /**
   * The screen as it stands after what was opened from it was left, with fresh figures for one.
   *
   * @param screen what it was opened from
   */
  default Screen returned(Screen screen) throws Failure, IOException {
    return screen;
  }

  /**
   * Prepares what the person doesn't wait for yet; runs beside the screens, on a thread of its own.
   */
  default void prepare() {}

  /** Keeps what must not be lost with the last screen, and gives up what nobody waits for now. */
  default void leave(Screen last) throws Failure {}

  /** What to say on the main screen afterwards, in the person's language; empty for nothing. */
  default String farewell() {
    return "";
  }
}
