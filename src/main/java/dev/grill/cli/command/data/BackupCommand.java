package dev.grill.cli.command.data;

import dev.grill.backup.BackupReason;
import dev.grill.backup.Backups;
import dev.grill.backup.DataFile;
import dev.grill.cli.BackupProgress;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.platform.Paths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code grill backup}: one file with the learner's data, and says what it holds. */
public final class BackupCommand implements Command {

  private static final int KILOBYTE = 1000;

  @Override
  public int run(Call call) throws Failure, IOException {
    String profile = call.profile();
    Path database = call.places().database(profile);
    if (!Files.isRegularFile(database)) {
      throw Failure.failed("backup.nothing", profile, database);
    }
    BackupProgress progress = new BackupProgress(call);
    Backups backups = new Backups(call.places(), profile, call.now(), progress);
    Path file;
    try {
      file = write(call, backups, call.arguments().operands());
    } finally {
      progress.end();
    }
    Messages messages = call.messages();
    DataFile.Facts facts = DataFile.facts(database);
    long kilobytes = (Files.size(file) + KILOBYTE - 1) / KILOBYTE;
    call.out().println(messages.text("backup.made", file, kilobytes));
    call.out().println(messages.text("backup.holds", profile, Held.text(messages, facts)));
    return 0;
  }

  private static Path write(Call call, Backups backups, List<String> operands)
      throws Failure, IOException {
    if (operands.isEmpty()) {
      return backups.make(BackupReason.ASKED);
    }
    Path file = Paths.argument(operands.get(0));
    if (Files.isDirectory(file)) {
      file = file.resolve("grill-" + call.profile() + "-" + call.today() + ".zip");
    }
    if (file.toAbsolutePath().getParent() == null
        || !Files.isDirectory(file.toAbsolutePath().getParent())) {
      throw Failure.failed("backup.no-folder", file);
    }
    backups.write(file);
    return file;
  }
}
