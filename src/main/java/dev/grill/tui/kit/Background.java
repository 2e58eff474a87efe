package dev.grill.tui.kit;

import dev.grill.message.Failure;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work on a thread of its own, so that keys are answered meanwhile. It ends with the program at the
 * latest.
 */
public final class Background<T> {

  /** What is worked out. It stops early, by whatever it throws, where its thread is interrupted. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws Failure, IOException;
  }

  private final FutureTask<T> task;

  private Background(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins the work. */
  public static <T> Background<T> start(Work<T> work) {
    FutureTask<T> task = new FutureTask<>(work::run);
    Thread thread = new Thread(task, "background");
    thread.setDaemon(true);
    thread.start();
    return new Background<>(task);
  }

  /** Waits at most so many milliseconds for the work to end, and says whether it has. */
  public boolean isOver(long millis) {
    try {
      task.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true; // result() says how
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return true;
  }

  /**
   * The result, once the work is over.
   *
   * @throws Failure what the work threw
   */
  public T result() throws Failure, IOException {
    return result(task);
  }

  static <T> T result(FutureTask<T> task) throws Failure, IOException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Failure failure) {
        throw failure;
      }
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Cancels the work: its result is not needed any more. */
  public void cancel() {
    task.cancel(true);
  }
}
