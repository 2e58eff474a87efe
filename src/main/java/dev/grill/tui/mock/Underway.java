package dev.grill.tui.mock;

import dev.grill.review.mock.MockProgress;
import dev.grill.tui.kit.Screen;

/** A screen of an interview that is not finished, which outlives the terminal. */
interface Underway extends Screen {

  /** What is to be kept of it at a moment of the screens' clock. */
  MockProgress progress(long millis);
}
