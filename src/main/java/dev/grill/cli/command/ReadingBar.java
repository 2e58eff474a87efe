package dev.grill.cli.command;

import dev.grill.cli.Call;
import dev.grill.deckfile.ReadingProgress;
import dev.grill.platform.Environment;

/**
 * A bar on standard error that fills while files are read; none where that is no terminal, a dumb
 * one, or NO_COLOR is set. It comes when a reading has taken half a second.
 */
final class ReadingBar implements ReadingProgress {

  private static final int CELLS = 30;
  private static final long PATIENCE_NANOS = 500_000_000L;

  private final Call call;
  private final boolean shown;
  private final long patience;
  private final long begun = System.nanoTime();
  private long drawn = -1; // the percentage that is shown; -1 where none is

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
    if (!shown || 100 * done / total <= drawn || System.nanoTime() - begun < patience) {
      return; // a reading that begins again behind a fault does not go back
    }
    drawn = 100 * done / total;
    int filled = (int) (CELLS * drawn / 100);
    String bar = "#".repeat(filled) + ".".repeat(CELLS - filled);
    call.err().print("\r[" + bar + "] " + drawn + " %");
    call.err().flush();
  }

  @Override
  public void clear() {
    if (drawn >= 0) {
      call.err().print("\r\u001b[K");
      call.err().flush();
      drawn = -1;
    }
  }
}
