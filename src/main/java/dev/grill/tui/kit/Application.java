package dev.grill.tui.kit;

import dev.grill.message.Failure;
import java.io.IOException;

/** Some screens and what they work on; {@link Navigation} opens them and leads back. */
public interface Application {

  /**
   * The screen to begin with; that of the first application is asked for before the terminal is
   * taken.
   *
   * @param from the screen it is opened from; null for the first application
   * @throws Failure why it cannot be opened; {@code from} then says so
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
   * The screen to come back to, renewed: with fresh figures, for example.
   *
   * @param screen the screen as it was when another application was opened from it
   */
  default Screen returned(Screen screen) throws Failure, IOException {
    return screen;
  }

  /**
   * Prepares what the person is not waiting for yet; runs beside the screens, on its own thread.
   */
  default void prepare() {}

  /** Saves what must not be lost with the last screen, and cancels the work it was waiting for. */
  default void leave(Screen last) throws Failure {}

  /** What to say on the main screen afterwards, in the person's language; empty for nothing. */
  default String farewell() {
    return "";
  }
}
