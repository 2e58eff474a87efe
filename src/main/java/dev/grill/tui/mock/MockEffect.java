package dev.grill.tui.mock;

import dev.grill.message.Failure;
import dev.grill.review.Mark;
import dev.grill.review.mock.MockProgress;
import dev.grill.schedule.Grade;
import dev.grill.tui.kit.Console;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Navigation;
import dev.grill.tui.kit.Screen;
import java.io.IOException;

/** What the screens of a mock interview ask {@link Mocking} to do. */
sealed interface MockEffect extends Effect {

  /**
   * Does it.
   *
   * @param screen the one that stands now
   * @return the screen to go on with, which may say how it went
   */
  Screen on(Mocking mocking, Screen screen) throws Failure, IOException;

  @Override
  default Screen on(Navigation navigation, Console console) throws Failure, IOException {
    return on(navigation.application(Mocking.class), navigation.screen());
  }

  /** Draw the questions and ask the first. */
  record Begin(MockChoice choice) implements MockEffect {
    @Override
    public Screen on(Mocking mocking, Screen screen) throws Failure, IOException {
      return mocking.begin(choice);
    }
  }

  /** Go on with an interview that was left. */
  record GoOn(MockProgress progress) implements MockEffect {
    @Override
    public Screen on(Mocking mocking, Screen screen) throws Failure, IOException {
      return mocking.goOn(progress);
    }
  }

  /** Keep what was answered so far. */
  record Keep(MockProgress progress) implements MockEffect {
    @Override
    public Screen on(Mocking mocking, Screen screen) {
      return mocking.kept(progress, screen);
    }
  }

  /** Have the examiner, if there is one, mark the answer that is shown. */
  record Examine(MockGrading grading) implements MockEffect {
    @Override
    public Screen on(Mocking mocking, Screen screen) {
      return mocking.examined(grading);
    }
  }

  /** Record a grade and show the next answer, or the scorecard. */
  record Record(MockGrading grading, Grade grade) implements MockEffect {
    @Override
    public Screen on(Mocking mocking, Screen screen) throws Failure, IOException {
      return mocking.record(grading, grade);
    }
  }

  /** Take back the latest grade of this interview. */
  record Undo(MockSession session) implements MockEffect {
    @Override
    public Screen on(Mocking mocking, Screen screen) throws Failure {
      return mocking.undo(session, screen);
    }
  }

  /** Bury or suspend the card; it is graded all the same. */
  record PutAside(MockGrading grading, Mark.Kind kind) implements MockEffect {
    @Override
    public Screen on(Mocking mocking, Screen screen) throws Failure {
      return mocking.putAside(grading, kind);
    }
  }

  /** Open the card in the person's editor, then show the answer anew. */
  record Edit(MockGrading grading) implements MockEffect {
    @Override
    public Screen on(Mocking mocking, Screen screen) throws Failure, IOException {
      return mocking.edit(grading);
    }
  }

  /** Record the suggested grades of the answers left, and show the scorecard. */
  record Finish(MockSession session) implements MockEffect {
    @Override
    public Screen on(Mocking mocking, Screen screen) throws Failure, IOException {
      return mocking.finish(session);
    }
  }

  /** Have the missed cards wait today. */
  record AskFor(MockResult result) implements MockEffect {
    @Override
    public Screen on(Mocking mocking, Screen screen) throws Failure {
      return mocking.askFor(result);
    }
  }

  /** Show what another interview would be like. */
  record Again() implements MockEffect {
    @Override
    public Screen on(Mocking mocking, Screen screen) throws Failure {
      return mocking.again();
    }
  }
}
