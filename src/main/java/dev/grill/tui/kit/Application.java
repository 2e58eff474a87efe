package dev.grill.tui.kit;

import dev.grill.message.Failure;
import java.io.IOException;

/** Some screens and what stands behind them, as the command line runs them. */
public interface Application extends Loop.Performer {

  /** The screen to begin with; asked for before the terminal is taken. */
  Screen first() throws Failure, IOException;

  /**
   * Prepares what the person doesn't wait for yet; runs beside the screens, on a thread of its own.
   */
  void prepare();

  /** Keeps what must not be lost with the last screen. */
  void leave(Screen last) throws Failure;

  /** What to say on the main screen afterwards, in the person's language; empty for nothing. */
  String farewell();
}
