package dev.grill.platform;

import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/**
 * A line on standard error that says how far something is which takes longer than a second, on a
 * terminal that shows escape codes; elsewhere nothing.
 */
public final class ProgressLine {

  private static final long FIRST_NANOS = 1_000_000_000L;
  private static final long NEXT_NANOS = 100_000_000L;

  private final Output err;
  private final LongFunction<String> text;
  private final LongSupplier nanos;
  private final boolean wanted;
  private long next;
  private boolean shown;

  /**
   * @param text what the line says, given how much is done
   * @param nanos a monotonic clock: {@link System#nanoTime}
   */
  public ProgressLine(
      Environment around, Output err, LongFunction<String> text, LongSupplier nanos) {
    this.err = err;
    this.text = text;
    this.nanos = nanos;
    this.wanted =
        around.errorIsTerminal() && !around.isDumb() && around.variable("NO_COLOR") == null;
    this.next = nanos.getAsLong() + FIRST_NANOS;
  }

  /** Says it, where it is time. */
  public void at(long done) {
    if (wanted && nanos.getAsLong() - next >= 0) {
      next = nanos.getAsLong() + NEXT_NANOS;
      shown = true;
      err.print("\r" + text.apply(done) + "\u001b[K");
      err.flush();
    }
  }

  /** Takes the line away. */
  public void end() {
    if (shown) {
      err.print("\r\u001b[K");
      err.flush();
      shown = false;
    }
  }
}
