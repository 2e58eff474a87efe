package dev.grill.cli;

import dev.grill.platform.ProgressLine;
import java.util.function.LongConsumer;

/** Says on a terminal how much of a backup is made, where that takes longer than a second. */
public final class BackupProgress implements LongConsumer {

  private final Call call;
  private ProgressLine line;

  public BackupProgress(Call call) {
    this.call = call;
  }

  @Override
  public void accept(long percent) {
    if (line == null) { // after most answers none is made
      line =
          new ProgressLine(
              call.around(),
              call.err(),
              done -> call.messages().text("backup.progress", done),
              System::nanoTime);
    }
    line.at(percent);
  }

  /** Takes away what was said. */
  public void end() {
    if (line != null) {
      line.end();
    }
  }
}
