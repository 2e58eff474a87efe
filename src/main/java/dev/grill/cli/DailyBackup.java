package dev.grill.cli;

import dev.grill.backup.Backups;
import dev.grill.message.Failure;
import dev.grill.platform.CrashLog;
import java.io.IOException;

/**
 * The day's backup, made when a command that records answers is over: nothing waits for it but the
 * end of the process, once a day. Where it cannot be made that is said, and nothing else comes of
 * it: what was recorded is recorded.
 */
public final class DailyBackup {

  private DailyBackup() {}

  /** Makes it unless today's is there. */
  public static void make(Call call) {
    BackupProgress progress = new BackupProgress(call);
    try {
      make(call, progress);
    } finally {
      progress.end();
    }
  }

  private static void make(Call call, BackupProgress progress) {
    try {
      new Backups(call.places(), call.profile(), call.now(), progress).makeDaily();
    } catch (Failure e) {
      call.tell(call.messages().text("backup.not-today", e.text(call.messages())));
    } catch (IOException e) {
      call.tell(call.messages().text("backup.not-today", String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      CrashLog.write(call.around(), e); // the exit code still says what became of the answer
    }
  }
}
