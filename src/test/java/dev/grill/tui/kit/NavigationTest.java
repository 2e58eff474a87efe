package dev.grill.tui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.tui.draw.Picture;
import dev.grill.tui.draw.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class NavigationTest {

  private static final Messages MESSAGES = Messages.of(Lang.EN);
  private static final Console CONSOLE = new QuietConsole(Size.SMALLEST);

  private final List<String> told = new ArrayList<>();

  /** A screen by its name, and what it was told. */
  private record Page(String name, String notice) implements Screen {
    @Override
    public Step on(Key key, long millis) {
      return Step.to(this);
    }

    @Override
    public Screen noted(Notice said) {
      return new Page(name, said.text());
    }

    @Override
    public Picture draw(Size size, long millis) {
      return new Picture(size);
    }
  }

  private static Page page(String name) {
    return new Page(name, "");
  }

  /** An application by its name, which tells what happens to it. */
  private class Told implements Application {
    private final String name;

    Told(String name) {
      this.name = name;
    }

    @Override
    public Screen open(Screen from) throws Failure {
      told.add("open " + name);
      return page(name);
    }

    @Override
    public Screen returned(Screen screen) {
      return page(((Page) screen).name() + "'");
    }

    @Override
    public void leave(Screen last) throws Failure {
      told.add("leave " + name + " at " + ((Page) last).name());
    }
  }

  private record Open(Application application) implements Effect {
    @Override
    public Screen on(Navigation navigation, Console console) throws Failure, java.io.IOException {
      return navigation.open(application);
    }
  }

  private static boolean does(Navigation navigation, Effect... effects) {
    return navigation.take(Step.to(navigation.screen(), effects), CONSOLE);
  }

  private Navigation navigation() throws Exception {
    return Navigation.of(new Told("home"), MESSAGES);
  }

  @Test
  void goingBackLeadsToWhereEachWasOpenedFromWhichIsMadeFresh() throws Exception {
    Navigation navigation = navigation();
    assertTrue(does(navigation, new Open(new Told("decks")), new Open(new Told("review"))));
    assertEquals(page("review"), navigation.screen());
    assertTrue(does(navigation, Effect.BACK));
    assertEquals(page("decks'"), navigation.screen());
    assertTrue(does(navigation, Effect.BACK));
    assertEquals(page("home'"), navigation.screen());
    assertEquals(
        List.of(
            "open home",
            "open decks",
            "open review",
            "leave review at review",
            "leave decks at decks'"),
        told);
  }

  @Test
  void goingBackFromTheFirstQuits() throws Exception {
    Navigation navigation = navigation();
    assertFalse(does(navigation, Effect.BACK, new Open(new Told("too late"))));
    assertEquals(List.of("open home"), told);
  }

  @Test
  void whateverIsOpenIsLeftAtTheEndEachWithItsOwnScreenEvenWhereOneFails() throws Exception {
    Navigation navigation = navigation();
    Application full =
        new Told("full") {
          @Override
          public void leave(Screen last) throws Failure {
            super.leave(last);
            throw Failure.failed("store.full", "x.db");
          }
        };
    does(navigation, new Open(full));
    navigation.show(page("full, further on"));
    assertThrows(Failure.class, navigation::leave);
    assertEquals(
        List.of("leave full at full, further on", "leave home at home"), told.subList(2, 4));
  }

  @Test
  void whatCannotBeKeptIsToldWhereGoingBackLeads() throws Exception {
    Navigation navigation = navigation();
    Application full =
        new Told("full") {
          @Override
          public void leave(Screen last) throws Failure {
            throw Failure.failed("store.full", "x.db");
          }
        };
    does(navigation, new Open(full));
    assertTrue(does(navigation, Effect.BACK));
    assertEquals(new Page("home'", MESSAGES.text("store.full", "x.db")), navigation.screen());
  }

  @Test
  void whatCannotBeOpenedIsToldWhereItWasAskedFor() throws Exception {
    Navigation navigation = navigation();
    Application never =
        from -> {
          throw new java.io.IOException("no such thing");
        };
    does(navigation, new Open(never));
    assertEquals(new Page("home", MESSAGES.text("cli.io", "no such thing")), navigation.screen());
    assertFalse(does(navigation, Effect.BACK), "nothing was opened: it is the first still");
  }

  // ---- what is waited for ----

  private final CountDownLatch go = new CountDownLatch(1);

  /** Opens with a text that is worked out until the latch is open. */
  private Application slow(Background.Work<String> work) {
    Waiting<String> waiting = new Waiting<>("stats.working", () -> 0, MESSAGES);
    return new Application() {
      @Override
      public Screen open(Screen from) throws Failure, java.io.IOException {
        return waiting.open(work, from, NavigationTest::page);
      }

      @Override
      public void leave(Screen last) {
        waiting.cancel();
        told.add("given up");
      }
    };
  }

  private static Screen awaited(Navigation navigation) {
    while (navigation.screen() instanceof WaitScreen wait) {
      navigation.take(wait.waited(0), CONSOLE);
      Thread.onSpinWait();
    }
    return navigation.screen();
  }

  @Test
  void whatIsWaitedForIsShownOnceItIsThere() throws Exception {
    Navigation navigation = navigation();
    Background.Work<String> work =
        () -> {
          awaits(go);
          return "figures";
        };
    does(navigation, new Open(slow(work)));
    assertEquals(page("home"), ((WaitScreen) navigation.screen()).back());
    go.countDown();
    assertEquals(page("figures"), awaited(navigation));
    does(navigation, Effect.BACK);
    assertEquals(page("home'"), navigation.screen());
  }

  @Test
  void whatIsGivenUpLeadsBackAndNobodyWaitsAnyMore() throws Exception {
    Navigation navigation = navigation();
    does(
        navigation,
        new Open(
            slow(
                () -> {
                  awaits(go);
                  return "never shown";
                })));
    assertTrue(navigation.take(navigation.screen().on(Key.ESCAPE, 0), CONSOLE));
    assertEquals(page("home'"), navigation.screen());
    assertEquals(List.of("open home", "given up"), told);
  }

  @Test
  void workThatFailsIsToldOnTheScreenBefore() throws Exception {
    Navigation navigation = navigation();
    does(
        navigation,
        new Open(
            slow(
                () -> {
                  awaits(go);
                  throw Failure.failed("store.full", "x.db");
                })));
    go.countDown();
    assertEquals(new Page("home'", MESSAGES.text("store.full", "x.db")), awaited(navigation));
    assertFalse(does(navigation, Effect.BACK));
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // given up
    }
  }
}
