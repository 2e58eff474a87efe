package dev.grill.cli.command.data;

import dev.grill.backup.DataFile;
import dev.grill.backup.Restoring;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.platform.Paths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code grill restore}: puts a backup in place of the learner's data, which is kept. */
public final class RestoreCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    Messages messages = call.messages();
    String profile = call.profile();
    Path file = Paths.argument(call.arguments().operands().get(0));
    if (!Files.exists(file)) {
      throw Failure.rejected("cli.no-such-file", file);
    }
    boolean fresh = !Files.exists(call.places().data());
    try (Restoring restoring = Restoring.open(call.places(), file, call.around())) {
      String question =
          messages.text("restore.question", profile, held(call), from(messages, restoring, file));
      if (!call.confirmed(question)) {
        call.tell(messages.text("cli.nothing-changed"));
        return Failure.Kind.FAILED.exitCode();
      }
      Restoring.Outcome outcome = restoring.put(call.places(), profile, call.now());
      call.out()
          .println(messages.text("restore.done", profile, Held.text(messages, restoring.facts())));
      if (outcome.kept() != null) {
        call.out().println(messages.text("restore.kept", outcome.kept()));
      }
      if (outcome.settings()) {
        call.out().println(messages.text("restore.settings", call.places().settings()));
      }
      if (!restoring.damagedRows().isEmpty()) {
        call.tell(
            messages.count(
                "restore.damaged-rows",
                restoring.damagedRows().size(),
                restoring.damagedRows().get(0)));
      }
      fresh = false;
      return 0;
    } finally {
      if (fresh) {
        Files.deleteIfExists(call.places().data()); // made for nothing
      }
    }
  }

  /** What is there now. */
  private static String held(Call call) throws Failure {
    Path database = call.places().database(call.profile());
    if (!Files.exists(database)) {
      return call.messages().text("restore.nothing-there");
    }
    try {
      return Held.text(call.messages(), DataFile.facts(database));
    } catch (Failure e) {
      return call.messages().text("restore.damaged-there");
    }
  }

  private static String from(Messages messages, Restoring restoring, Path file) {
    String held = Held.text(messages, restoring.facts());
    return restoring.at().isEmpty()
        ? messages.text("restore.file", file, held)
        : messages.text("restore.file-of", file, restoring.profile(), restoring.at(), held);
  }
}
