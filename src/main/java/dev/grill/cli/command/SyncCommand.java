package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.command.school.StoreSync;
import dev.grill.cli.print.Json;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.platform.Paths;
import dev.grill.platform.ProgressLine;
import dev.grill.school.SchoolAddress;
import dev.grill.settings.Setting;
import dev.grill.share.Sync;
import dev.grill.share.SyncOutcome;
import dev.grill.text.Escape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code grill sync}: exchanges log and decks through a shared folder. Without a terminal it says
 * nothing unless something is amiss, so that cron has nothing to mail.
 */
public final class SyncCommand implements Command {

  private static final int SHOWN_DIGITS = 8;

  @Override
  public int run(Call call) throws Failure, IOException {
    String operand = call.arguments().operands().get(0);
    if (SchoolAddress.isOne(operand)) {
      return StoreSync.run(call, operand);
    }
    if (call.arguments().has("with-answers")) {
      throw Failure.usage("sync.always-with-answers");
    }
    if (operand.contains("://")) {
      throw Failure.usage("sync.no-address", operand);
    }
    Path folder = Paths.argument(operand);
    Library library = call.libraryToFill();
    ProgressLine line =
        new ProgressLine(
            call.around(),
            call.err(),
            done -> call.messages().text("progress.read-so-far", done),
            System::nanoTime);
    String name = call.settings().value(Setting.LEARNER);
    SyncOutcome outcome;
    long[] read = new long[1];
    try {
      outcome =
          Sync.run(
              folder,
              call,
              library,
              name,
              call.now(),
              strangers -> call.confirmed(question(call.messages(), name, strangers)),
              one -> line.at(++read[0]));
    } finally {
      line.end();
    }
    if (outcome == null) {
      call.tell(call.messages().text("cli.nothing-changed"));
      return Failure.Kind.FAILED.exitCode();
    }
    say(call, outcome);
    return outcome.isTrouble() ? Failure.Kind.FAILED.exitCode() : 0;
  }

  private static String question(Messages messages, String name, List<Sync.Stranger> strangers) {
    List<String> names = new ArrayList<>();
    for (Sync.Stranger stranger : strangers) {
      String id = stranger.learner().substring(0, SHOWN_DIGITS);
      names.add(messages.text("sync.stranger", Escape.line(stranger.name()), id));
    }
    return messages.text("sync.question", names, name);
  }

  private static void say(Call call, SyncOutcome outcome) throws IOException {
    Messages messages = call.messages();
    for (SyncOutcome.Skipped skipped : outcome.skipped()) {
      call.tell(messages.text(skipped.reason(), skipped.file()));
    }
    if (outcome.newHome()) {
      call.tell(messages.text("progress.new-home"));
    }
    if (call.arguments().has("json")) {
      try (JsonGenerator json = call.json()) {
        document(json, messages, outcome);
      }
      call.out().println();
    } else if (call.around().outputIsTerminal()) {
      lines(call, outcome);
    }
  }

  private static void lines(Call call, SyncOutcome outcome) {
    Messages messages = call.messages();
    call.out().println(messages.text("sync.done", outcome.taken(), outcome.sent()));
    for (String deck : outcome.decks()) {
      call.out().println(messages.text("sync.deck-added", deck));
    }
    for (SyncOutcome.Differing deck : outcome.differing()) {
      call.out().println(messages.text("sync.deck-differs", deck.deck(), deck.file()));
    }
  }

  private static void document(JsonGenerator json, Messages messages, SyncOutcome outcome)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("taken", outcome.taken());
    json.writeNumberField("sent", outcome.sent());
    json.writeBooleanField("newHome", outcome.newHome());
    Json.texts(json, "decks", outcome.decks());
    json.writeArrayFieldStart("differing");
    for (SyncOutcome.Differing deck : outcome.differing()) {
      json.writeStartObject();
      json.writeStringField("deck", deck.deck());
      json.writeStringField("file", deck.file().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("skipped");
    for (SyncOutcome.Skipped skipped : outcome.skipped()) {
      json.writeStartObject();
      json.writeStringField("file", skipped.file().toString());
      json.writeStringField("reason", messages.text(skipped.reason(), skipped.file()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
