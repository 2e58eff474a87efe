package dev.grill.tui.mock;

import dev.grill.review.Mark;
import dev.grill.review.mock.MockProgress;
import dev.grill.schedule.Grade;
import dev.grill.tui.kit.Effect;

/** What the screens of a mock interview ask to be done; {@link Mocking} does it. */
sealed interface MockEffect extends Effect {

  /** Draw the questions and ask the first. */
  record Begin(MockChoice choice) implements MockEffect {}

  /** Go on with an interview that was left. */
  record GoOn(MockProgress progress) implements MockEffect {}

  /** Keep what was answered so far. */
  record Keep(MockProgress progress) implements MockEffect {}

  /** Record a grade and show the next answer, or the scorecard. */
  record Record(MockGrading grading, Grade grade) implements MockEffect {}

  /** Take back the latest grade of this interview. */
  record Undo(MockSession sitting) implements MockEffect {}

  /** Bury or suspend the card; it is graded all the same. */
  record PutAside(MockGrading grading, Mark.Kind kind) implements MockEffect {}

  /** Open the card in the person's editor, then show the answer anew. */
  record Edit(MockGrading grading) implements MockEffect {}

  /** Record the suggested grades of the answers left, and show the scorecard. */
  record Finish(MockSession sitting) implements MockEffect {}

  /** Have the missed cards wait today. */
  record AskFor(MockResult result) implements MockEffect {}

  /** Show what another interview would be like. */
  record Again() implements MockEffect {}
}
