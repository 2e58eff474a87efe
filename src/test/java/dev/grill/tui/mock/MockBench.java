package dev.grill.tui.mock;

import dev.grill.card.Card;
import dev.grill.message.Lang;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Golden;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.review.KeyBench;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The part of {@code bench.KeyToPaint} that sees a mock interview from inside. */
public final class MockBench {

  private MockBench() {}

  /** Prints rows of the table: the longest interview over so many cards. */
  public static void run(List<Card> cards) throws Exception {
    PaperMock paper = new PaperMock(cards.toArray(new Card[0]));
    paper.choice = new MockChoice(MockChoice.MOST_QUESTIONS, 0, 1L, Set.of());
    MockRun run = new MockRun(Lang.ZH, paper);
    Screen start = run.screen;
    long from = System.nanoTime();
    run.press("enter");
    double begun = (System.nanoTime() - from) / 1e6;
    System.out.printf(Locale.ROOT, "%-43s%9.2f%n", "mock, drawing 200 questions", begun);
    Screen asking = run.screen;
    while (run.screen instanceof MockAsking) {
      run.answer("先看 precision");
    }
    Screen grading = run.press("enter").screen;
    Screen result = run.press("f").screen;
    for (Size size : Golden.SIZES) {
      KeyBench.measure("mock, choosing decks", size, start, "down", "space", "end", "up", "home");
      KeyBench.measure("mock, typing", size, asking, "评", "a", "enter", "b", "backspace");
      KeyBench.measure("mock, pausing", size, asking, "f3", "f3");
      KeyBench.measure("mock, ticking", size, grading, "x", "2", "x", "1");
      KeyBench.measure("mock, scorecard of 200", size, result, "space", "down", "end", "home");
    }
  }
}
