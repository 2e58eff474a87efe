package dev.grill.cli.command.school;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.cli.Call;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.platform.LockFile;
import dev.grill.platform.ProgressLine;
import dev.grill.school.School;
import dev.grill.school.SchoolSync;
import dev.grill.settings.Setting;
import dev.grill.share.Sync;
import dev.grill.text.Escape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code grill sync postgresql://…}: exchanges the log through a store. Without a terminal it says
 * nothing unless something is amiss.
 */
public final class StoreSync {

  private static final int SHOWN_DIGITS = 8;

  private StoreSync() {}

  /** Exchanges once with the store of an address. */
  public static int run(Call call, String address) throws Failure, IOException {
    Messages messages = call.messages();
    String name = call.settings().value(Setting.LEARNER);
    boolean texts = call.arguments().has("with-answers");
    try (School school = School.open(address, call.around())) {
      Library library = call.libraryToFill();
      ProgressLine line =
          new ProgressLine(
              call.around(),
              call.err(),
              done -> messages.text("progress.written-so-far", done),
              System::nanoTime);
      Path lock = library.store().file().resolveSibling(call.profile() + ".sync");
      SchoolSync.Outcome outcome;
      try {
        outcome =
            LockFile.holding(
                lock,
                () -> {
                  library.reload();
                  return SchoolSync.run(
                      school,
                      library,
                      name,
                      texts,
                      call.now().toInstant(),
                      strangers -> call.confirmed(question(messages, school, name, strangers)),
                      line::at);
                });
      } finally {
        line.end();
      }
      if (outcome == null) {
        call.tell(messages.text("cli.nothing-changed"));
        return Failure.Kind.FAILED.exitCode();
      }
      return say(call, school, outcome);
    }
  }

  private static String question(
      Messages messages, School school, String name, List<Sync.Stranger> strangers) {
    List<String> names = new ArrayList<>();
    for (Sync.Stranger stranger : strangers) {
      String id = stranger.learner().substring(0, SHOWN_DIGITS);
      names.add(messages.text("sync.stranger", Escape.line(stranger.name()), id));
    }
    return messages.text("school.sync-question", school.name(), names, name);
  }

  private static int say(Call call, School school, SchoolSync.Outcome outcome) throws IOException {
    Messages messages = call.messages();
    if (outcome.newHome()) {
      call.tell(messages.text("progress.new-home"));
    }
    if (outcome.damaged() > 0) {
      call.tell(messages.count("school.damaged", outcome.damaged(), school.name()));
    }
    if (call.arguments().has("json")) {
      try (JsonGenerator json = call.json()) {
        json.writeStartObject();
        json.writeNumberField("taken", outcome.taken());
        json.writeNumberField("sent", outcome.sent());
        json.writeBooleanField("newHome", outcome.newHome());
        json.writeNumberField("damaged", outcome.damaged());
        json.writeEndObject();
      }
      call.out().println();
    } else if (call.around().outputIsTerminal()) {
      call.out().println(messages.text("sync.done", outcome.taken(), outcome.sent()));
    }
    return outcome.damaged() > 0 ? Failure.Kind.FAILED.exitCode() : 0;
  }
}
