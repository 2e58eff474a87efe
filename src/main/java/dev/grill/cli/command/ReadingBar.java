package dev.grill.cli.command;

import dev.grill.cli.Call;
import dev.grill.deckfile.foreign.ReadingProgress;
import dev.grill.platform.Environment;

/**
 * A bar on standard error that fills while a file is read; none where that is no terminal, a dumb
 * one, or NO_COLOR is set. It comes when a reading has taken half a second.
 */
final class ReadingBar implements ReadingProgress {

  private static final int CELLS = 30;
  private static final long PATIENCE_NANOS = 500_000_000L;

  private final Call call;
  private final boolean shown;
  private final long patience;
  private final long begun = System.nanoTime();
  private boolean drawn;

  ReadingBar(Call call) {
    this(call, PATIENCE_NANOS);
  }

  ReadingBar(Call call, long patience) {
    Environment around = call.around();
    this.call = call;
    this.patience = patience;
    this.shown =
        around.errorIsTerminal() && !around.isDumb() && around.variable("NO_COLOR") == null;
  }

  @Override
  public void at(long done, long total) {
    if (!shown || System.nanoTime() - begun < patience) {
      return;
    }
    drawn = true;
    int filled = (int) (CELLS * done / total);
    String bar = "#".repeat(filled) + ".".repeat(CELLS - filled);
    call.err().print("\r[" + bar + "] " + 100 * done / total + " %");
    call.err().flush();
  }

  /** Takes the bar away. */
  void clear() {
    if (drawn) {
      call.err().print("\r\u001b[K");
      call.err().flush();
      drawn = false;
    }
  }
}
