package dev.grill.cli.print;

import dev.grill.deckfile.ReadingProgress;
import dev.grill.platform.Environment;
import dev.grill.platform.Output;

/**
 * A bar on standard error that fills while files are read; none where that is no terminal, a dumb
 * one, or NO_COLOR is set. It comes when a reading has taken half a second.
 */
public final class ReadingBar implements ReadingProgress {

  private static final int CELLS = 30;

  /** How long nothing is said, in milliseconds; tests make it shorter. */
  private static final long PATIENCE = Long.getLong("grill.bar-after", 500);

  private final Output err;
  private final boolean shown;
  private final long patience;
  private final long begun = System.nanoTime();
  private long drawn = -1; // the percentage that is shown; -1 where none is

  public ReadingBar(Environment around, Output err) {
    this(around, err, PATIENCE * 1_000_000);
  }

  ReadingBar(Environment around, Output err, long patience) {
    this.err = err;
    this.patience = patience;
    this.shown =
        around.errorIsTerminal() && !around.isDumb() && around.variable("NO_COLOR") == null;
  }

  @Override
  public void at(long done, long total) {
    if (!shown || 100 * done / total <= drawn || System.nanoTime() - begun < patience) {
      return; // a reading that begins again behind a fault does not go back
    }
    drawn = 100 * done / total;
    int filled = (int) (CELLS * drawn / 100);
    String bar = "#".repeat(filled) + ".".repeat(CELLS - filled);
    err.print("\r[" + bar + "] " + drawn + " %");
    err.flush();
  }

  @Override
  public void clear() {
    if (drawn >= 0) {
      err.print("\r\u001b[K");
      err.flush();
      drawn = -1;
    }
  }
}
