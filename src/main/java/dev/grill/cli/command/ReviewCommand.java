package dev.grill.cli.command;

import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.PlainLines;
import dev.grill.cli.backend.Choosing;
import dev.grill.cli.backend.FullScreen;
import dev.grill.cli.backend.StoreReview;
import dev.grill.library.FirstStart;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.plain.Lines;
import dev.grill.plain.PlainReview;
import dev.grill.tui.review.Reviewing;
import java.io.IOException;

/**
 * {@code grill review}: a review session, on full screens where there is a terminal that can show
 * them, else line by line. A terminal that cannot is told so and gets line mode at once: that is
 * what the person would type next.
 */
public final class ReviewCommand implements Command {

  private static final int INTERRUPTED = 130;

  @Override
  public int run(Call call) throws Failure, IOException {
    Choosing.checkUsage(call);
    boolean wanted = call.around().isOnTerminal() && !call.arguments().has("plain");
    boolean possible = wanted && FullScreen.canDraw(call.around());
    FullScreen screen = possible ? FullScreen.begin(call) : null;
    Library library = call.libraryToFill();
    FirstStart.start(call, library);
    Choosing choosing = Choosing.of(call);
    StoreReview backend = new StoreReview(call, library, choosing);
    if (screen != null) {
      screen.run(
          (outside, millis) ->
              new Reviewing(backend, call.messages(), choosing.minutes(), outside, millis));
      return 0;
    }
    if (wanted) {
      String term = call.around().variable("TERM");
      call.tell(call.messages().text("review.dumb-terminal", term == null ? "" : term));
      call.err().flush();
    }
    return plain(call, backend, choosing);
  }

  private static int plain(Call call, StoreReview backend, Choosing choosing)
      throws Failure, IOException {
    try (Lines lines = PlainLines.of(call)) {
      PlainReview review =
          new PlainReview(backend, lines, call.messages(), choosing.minutes(), System::nanoTime);
      return review.run() ? 0 : INTERRUPTED;
    }
  }
}
