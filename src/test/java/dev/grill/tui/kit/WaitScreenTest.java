package dev.grill.tui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.tui.draw.Size;
import dev.grill.tui.home.HomeSamples;
import dev.grill.tui.home.HomeScreen;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WaitScreenTest {

  private static final Effect ASK = new Effect.Copy("stands for asking");
  private static final Effect GIVE_UP = new Effect.Copy("stands for giving up");

  private static WaitScreen waiting(Lang lang) {
    HomeScreen home = HomeSamples.working(lang);
    String doing = home.messages().text("stats.working");
    return new WaitScreen(home, doing, 1_000, ASK, GIVE_UP, home.messages());
  }

  @Test
  void whatIsSoonOverChangesNothingOnTheScreen() {
    WaitScreen wait = waiting(Lang.EN);
    for (Size size : Golden.SIZES) {
      assertEquals(
          Golden.describe(wait.back().draw(size, 1_400)), Golden.describe(wait.draw(size, 1_400)));
    }
  }

  @Test
  void whatTakesLongerIsTold() {
    for (Lang lang : Lang.values()) {
      Golden.check("wait-told-" + lang.tag(), waiting(lang), 1_600);
      Golden.check("wait-seconds-" + lang.tag(), waiting(lang), 13_200);
    }
  }

  @Test
  void itAsksAgainAndAgainAndMoreSeldomLater() {
    WaitScreen wait = waiting(Lang.EN);
    assertEquals(List.of(ASK), wait.waited(1_010).effects());
    assertTrue(wait.redrawAfter(1_010) > 0 && wait.redrawAfter(1_010) <= 16);
    assertTrue(wait.redrawAfter(9_000) > wait.redrawAfter(1_010));
  }

  @Test
  void escGivesUpAndOtherKeysWait() {
    WaitScreen wait = waiting(Lang.EN);
    for (String key : List.of("esc", "q")) {
      Step step = wait.on(Key.named(key), 2_000);
      assertEquals(wait.back(), step.screen());
      assertEquals(List.of(GIVE_UP), step.effects());
    }
    assertEquals(Step.to(wait), wait.on(Key.named("s"), 2_000));
  }

  @Test
  void theLoopAsksWhenNoKeyComes() {
    WaitScreen wait = waiting(Lang.EN);
    Step step = wait.waited(5_000);
    assertEquals(wait, step.screen());
    assertEquals(wait.back(), wait.back().waited(5_000).screen());
  }

  // ---- the work itself ----

  @Test
  void workIsOverWhenItIsDoneAndGivesItsResult() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    Background<String> work =
        Background.start(
            () -> {
              awaits(go);
              return "done";
            });
    assertFalse(work.isOver(0));
    go.countDown();
    assertTrue(work.isOver(60_000));
    assertEquals("done", work.result());
  }

  @Test
  void aFailureOfTheWorkIsThatOfItsResult() {
    Background<String> work =
        Background.start(
            () -> {
              throw Failure.failed("store.full", "x.db");
            });
    assertTrue(work.isOver(60_000));
    assertEquals("store.full", assertThrows(Failure.class, work::result).key());
  }

  @Test
  void anErrorOfOursIsNotTakenForAResult() {
    Background<String> work =
        Background.start(
            () -> {
              throw new IllegalArgumentException("ours");
            });
    assertTrue(work.isOver(60_000));
    assertThrows(IllegalStateException.class, work::result);
  }

  @Test
  void workThatIsGivenUpIsInterrupted() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Background<String> work =
        Background.start(
            () -> {
              begun.countDown();
              try {
                never.await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return "";
            });
    begun.await();
    work.cancel();
    interrupted.await();
    assertEquals(0, interrupted.getCount());
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
