package dev.grill.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.print.Json;
import dev.grill.message.Failure;
import dev.grill.review.Reviewed;
import java.io.IOException;

/** {@code grill undo}: takes back the latest grade; again, the one before. */
public final class UndoCommand implements Command {

  @Override
  public int run(Call call) throws Failure, IOException {
    Reviewed undone =
        call.library()
            .store()
            .undo(call.now(), call.today())
            .orElseThrow(() -> Failure.failed("undo.nothing"));
    if (call.arguments().has("json")) {
      try (JsonGenerator json = call.json()) {
        Json.outcome(json, undone);
      }
      call.out().println();
    } else {
      call.out()
          .println(
              call.messages()
                  .text("undo.done", undone.review().grade().number(), undone.review().card()));
    }
    return 0;
  }
}
