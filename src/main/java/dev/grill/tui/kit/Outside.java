package dev.grill.tui.kit;

import dev.grill.message.Failure;
import java.io.IOException;
import java.util.concurrent.FutureTask;

/** Gives the terminal to something else for a while, an editor for one. */
@FunctionalInterface
public interface Outside {

  /** Leaves the screen, runs {@code other} on the terminal as it was found, and comes back. */
  void run(Runnable other);

  /**
   * The same with work that has a result.
   *
   * @throws Failure what the work threw, once the screen is back
   */
  default <T> T call(Background.Work<T> work) throws Failure, IOException {
    FutureTask<T> task = new FutureTask<>(work::run);
    run(task);
    return Background.result(task);
  }
}
