package dev.grill.bench;

import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.review.Candidate;
import dev.grill.review.Limits;
import dev.grill.review.Pace;
import dev.grill.review.figures.Figures;
import dev.grill.review.figures.Recall;
import dev.grill.schedule.Sm2;
import dev.grill.store.Store;
import dev.grill.tui.draw.Size;
import dev.grill.tui.home.HomeFacts;
import dev.grill.tui.home.HomeScreen;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Measures what home shows over a library that {@link Candidates} made. Not a test: {@code FILE}.
 * Times are microseconds: the first of each kind, then the median when warm.
 */
public final class HomeFigures {

  private static final int ROUNDS = 60;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  private interface Work {
    Object run() throws Exception;
  }

  private HomeFigures() {}

  public static void main(String[] args) throws Exception {
    try (Store store = Store.open(Path.of(args[0]), new Sm2(), InstantSource.system())) {
      List<Candidate> candidates = store.deckStore().candidates(null);
      Map<LocalDate, Integer> answers = store.answersByDay();
      Pace pace = Pace.of(store.latestTimes(1000, null));
      Limits limits = Limits.ofDay(10, 200);
      Figures figures = Figures.of(candidates, limits, DAY, answers, pace);
      HomeFacts facts =
          new HomeFacts(
              figures,
              Map.of(),
              Map.of(),
              false,
              false,
              false,
              10,
              200,
              null,
              Recall.NONE,
              0,
              Map.of());
      HomeScreen home = HomeScreen.of(facts, Messages.of(Lang.EN));
      System.out.println(candidates.size() + " cards, " + figures.decks().size() + " decks");
      measure("read candidates", () -> store.deckStore().candidates(null));
      measure("answers by day", store::answersByDay);
      measure("latest times", () -> store.latestTimes(1000, null));
      measure("figures", () -> Figures.of(candidates, limits, DAY, answers, pace));
      measure("draw 80x24", () -> home.draw(new Size(80, 24), 0));
    }
  }

  private static void measure(String name, Work work) throws Exception {
    long[] nanos = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long from = System.nanoTime();
      work.run();
      nanos[i] = System.nanoTime() - from;
    }
    long first = nanos[0];
    Arrays.sort(nanos);
    System.out.println(name + ": " + first / 1000 + ", " + nanos[ROUNDS / 2] / 1000);
  }
}
