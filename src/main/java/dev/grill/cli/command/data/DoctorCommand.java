package dev.grill.cli.command.data;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.doctor.Check;
import dev.grill.doctor.Checkup;
import dev.grill.doctor.Mending;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.text.Escape;
import java.io.IOException;
import java.util.List;

/** {@code grill doctor}: examines the learner's data; with {@code --fix} mends it. */
public final class DoctorCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    List<Check> checks = Checkup.of(call);
    if (call.arguments().has("fix") && !Checkup.isWell(checks)) {
      for (String line : Mending.mend(call, checks)) {
        call.tell(line);
      }
      checks = Checkup.of(call);
    }
    boolean well = Checkup.isWell(checks);
    if (call.arguments().has("json")) {
      document(call, checks, well);
    } else {
      text(call, checks, well);
    }
    return well ? 0 : Failure.Kind.FAILED.exitCode();
  }

  private static void document(Call call, List<Check> checks, boolean well)
      throws Failure, IOException {
    try (JsonGenerator json = call.json()) {
      json.writeStartObject();
      json.writeBooleanField("ok", well);
      json.writeArrayFieldStart("checks");
      for (Check check : checks) {
        json.writeStartObject();
        json.writeStringField("check", check.name());
        json.writeBooleanField("ok", check.ok());
        json.writeStringField("detail", check.detail());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    call.out().println();
  }

  private static void text(Call call, List<Check> checks, boolean well) {
    Messages messages = call.messages();
    for (Check check : checks) {
      String key = check.ok() ? "doctor.line-ok" : "doctor.line-wrong";
      call.out().println(Escape.line(messages.text(key, check.detail())));
    }
    if (well) {
      call.out().println(messages.text("doctor.well"));
    } else if (call.arguments().has("fix")) {
      call.out().println(messages.text("doctor.still-wrong"));
    } else {
      call.out().println(messages.text("doctor.wrong"));
    }
  }
}
