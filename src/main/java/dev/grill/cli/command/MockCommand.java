package dev.grill.cli.command;

import dev.grill.cli.Call;
import dev.grill.cli.Command;
import dev.grill.cli.PlainLines;
import dev.grill.cli.backend.Choosing;
import dev.grill.cli.backend.FullScreen;
import dev.grill.cli.backend.StoreMock;
import dev.grill.library.FirstStart;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.plain.Lines;
import dev.grill.plain.PlainMock;
import dev.grill.review.Candidate;
import dev.grill.review.mock.Mock;
import dev.grill.review.mock.MockQuestion;
import dev.grill.tui.mock.MockChoice;
import dev.grill.tui.mock.Mocking;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * {@code grill mock}: a timed mock interview with a scorecard at the end, on full screens where
 * there is a terminal that can show them, else line by line.
 */
public final class MockCommand implements Command {

  private static final int INTERRUPTED = 130;

  @Override
  public int run(Call call) throws Failure, IOException {
    Choosing.checkUsage(call);
    int wanted =
        call.arguments().number("questions", 1, MockChoice.MOST_QUESTIONS, MockChoice.QUESTIONS);
    Long seed = seed(call);
    boolean onTerminal = call.around().isOnTerminal() && !call.arguments().has("plain");
    boolean possible = onTerminal && FullScreen.canDraw(call.around());
    FullScreen screen = possible ? FullScreen.begin(call) : null;
    Library library = call.libraryToFill();
    FirstStart.start(call, library);
    Choosing choosing = Choosing.of(call);
    MockChoice choice = new MockChoice(wanted, choosing.minutes(), seed, choosing.decks());
    StoreMock mocks = new StoreMock(call, library, choosing, choice);
    if (screen != null) {
      screen.run((outside, millis) -> new Mocking(mocks, call.messages(), outside, millis));
      return 0;
    }
    if (onTerminal) {
      String term = call.around().variable("TERM");
      call.tell(call.messages().text("review.dumb-terminal", term == null ? "" : term));
      call.err().flush();
    }
    return plain(call, mocks, choice);
  }

  private static int plain(Call call, StoreMock mocks, MockChoice choice)
      throws Failure, IOException {
    long seed = choice.seed() == null ? mocks.anySeed() : choice.seed();
    List<Candidate> candidates = mocks.candidates(choice.decks());
    List<MockQuestion> questions = MockQuestion.draw(candidates, choice.questions(), seed);
    if (questions.isEmpty()) {
      throw Failure.failed("mock.no-cards");
    }
    Duration limit = choice.limit(questions.size());
    try (Lines lines = PlainLines.of(call)) {
      lines.println(call.messages().count("mock.begin", questions.size(), limit.toMinutes(), seed));
      lines.println("");
      PlainMock mock =
          new PlainMock(
              mocks.review(),
              lines,
              call.messages(),
              Mock.of(questions, limit),
              mocks.candidates(Set.of()),
              mocks.history(),
              System::nanoTime);
      return mock.run() ? 0 : INTERRUPTED;
    }
  }

  /** The seed asked for; null where none was. */
  private static Long seed(Call call) throws Failure {
    String seed = call.arguments().value("seed");
    if (seed == null) {
      return null;
    }
    try {
      return Long.valueOf(seed);
    } catch (NumberFormatException e) {
      throw Failure.usage("mock.bad-seed", seed);
    }
  }
}
