package dev.grill.cli.command;

import dev.grill.cli.Call;
import dev.grill.cli.Choosing;
import dev.grill.cli.Command;
import dev.grill.cli.First;
import dev.grill.cli.Library;
import dev.grill.cli.PlainLines;
import dev.grill.cli.StoreDesk;
import dev.grill.plain.Lines;
import dev.grill.plain.PlainMock;
import dev.grill.review.Candidate;
import dev.grill.review.Mock;
import dev.grill.review.MockQuestion;
import dev.grill.text.Failure;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** {@code grill mock}: a timed mock interview with a scorecard at the end. */
public final class MockCommand implements Command {

  private static final int INTERRUPTED = 130;
  private static final int QUESTIONS = 10;
  private static final int MOST_QUESTIONS = 200;
  private static final int MINUTES_A_QUESTION = 3;
  private static final long MINUTE = 60_000;

  @Override
  public int run(Call call) throws Failure, IOException {
    Choosing.checkUsage(call);
    int wanted = call.arguments().number("questions", 1, MOST_QUESTIONS, QUESTIONS);
    long seed = seed(call);
    Library library = call.library();
    First.start(call, library);
    Choosing choosing = Choosing.of(call);
    List<Candidate> candidates = library.candidates(choosing.decks());
    List<MockQuestion> questions = MockQuestion.draw(candidates, wanted, seed);
    if (questions.isEmpty()) {
      throw Failure.failed("mock.no-cards");
    }
    int standard = MINUTES_A_QUESTION * questions.size();
    int minutes = choosing.minutes() > 0 ? choosing.minutes() : standard;
    try (Lines lines = PlainLines.of(call)) {
      lines.println(call.messages().count("mock.begin", questions.size(), minutes, seed));
      lines.println("");
      PlainMock mock =
          new PlainMock(
              new StoreDesk(call, library, choosing),
              lines,
              call.messages(),
              Mock.of(questions, minutes * MINUTE),
              library.candidates(List.of()),
              library.store().history(null),
              System::nanoTime);
      return mock.run() ? 0 : INTERRUPTED;
    }
  }

  /** The seed asked for, else a short one that can be typed again. */
  private static long seed(Call call) throws Failure {
    String seed = call.arguments().value("seed");
    if (seed == null) {
      return new Random().nextInt(1_000_000);
    }
    try {
      return Long.parseLong(seed);
    } catch (NumberFormatException e) {
      throw Failure.usage("mock.bad-seed", seed);
    }
  }
}
