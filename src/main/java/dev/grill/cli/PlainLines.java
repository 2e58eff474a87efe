package dev.grill.cli;

import dev.grill.plain.Lines;
import dev.grill.plain.PipeLines;
import dev.grill.plain.TerminalLines;
import java.io.IOException;

/** The lines that plain mode talks through. */
public final class PlainLines {

  private PlainLines() {}

  /**
   * Line editing on a terminal; bare lines through a pipe and on a terminal that can do no more.
   */
  public static Lines of(Call call) throws IOException {
    return call.around().isOnTerminal() && !call.around().isDumb()
        ? TerminalLines.open(
            call.around().variable("TERM"),
            call.places().data().resolve("input-history"),
            call.messages().text("plain.hurried"))
        : new PipeLines(call.in(), call.out());
  }
}
