package dev.grill.cli.command;

import dev.grill.cli.Call;
import dev.grill.cli.Choosing;
import dev.grill.cli.Command;
import dev.grill.cli.First;
import dev.grill.cli.Library;
import dev.grill.cli.StoreDesk;
import dev.grill.plain.Lines;
import dev.grill.plain.PipeLines;
import dev.grill.plain.PlainReview;
import dev.grill.plain.TerminalLines;
import dev.grill.text.Failure;
import java.io.IOException;

/** {@code grill review}: a review session. */
public final class ReviewCommand implements Command {

  private static final int INTERRUPTED = 130;

  @Override
  public int run(Call call) throws Failure, IOException {
    Choosing.checkUsage(call);
    Library library = call.library();
    First.start(call, library);
    Choosing choosing = Choosing.of(call);
    StoreDesk desk = new StoreDesk(call, library, choosing);
    try (Lines lines = lines(call)) {
      PlainReview review =
          new PlainReview(desk, lines, call.messages(), choosing.minutes(), System::nanoTime);
      return review.run() ? 0 : INTERRUPTED;
    }
  }

  private static Lines lines(Call call) throws IOException {
    boolean terminal = call.around().inputIsTerminal() && call.around().outputIsTerminal();
    return terminal && !call.around().isDumb()
        ? TerminalLines.open(
            call.around().variable("TERM"), call.places().data().resolve("input-history"))
        : new PipeLines(call.in(), call.out());
  }
}
