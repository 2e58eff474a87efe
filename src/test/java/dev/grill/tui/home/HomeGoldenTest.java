package dev.grill.tui.home;

import dev.grill.message.Lang;
import dev.grill.message.Messages;
import dev.grill.tui.kit.Golden;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Notice;
import dev.grill.tui.kit.Screen;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class HomeGoldenTest {

  private static void check(String name, Function<Lang, Screen> screen) {
    for (Lang lang : Lang.values()) {
      Golden.check("home-" + name + "-" + lang.tag(), screen.apply(lang), 0);
    }
  }

  private static Screen after(Screen screen, String... keys) {
    Screen now = screen;
    for (String key : keys) {
      now = now.on(Key.named(key), 0).screen();
    }
    return now;
  }

  @Test
  void homeWithWork() {
    check("work", HomeSamples::working);
  }

  @Test
  void homeOnTheFirstMorning() {
    check("fresh", HomeSamples::fresh);
  }

  @Test
  void homeWithNothingDue() {
    check("done", HomeSamples::done);
  }

  @Test
  void homeWithABacklog() {
    check("behind", HomeSamples::behind);
  }

  @Test
  void homeBeforeAnInterview() {
    check("interview", lang -> HomeSamples.before(HomeSamples.working(lang), 9, 6));
    check("interview-done", lang -> HomeSamples.before(HomeSamples.done(lang), 365, 18));
    check("interview-today", lang -> HomeSamples.before(HomeSamples.fresh(lang), 0, 0));
  }

  @Test
  void decksWhoseFilesAreGoneOrBroken() {
    check("troubles", HomeSamples::troubled);
    check("trouble-selected", lang -> after(HomeSamples.troubled(lang), "down", "down"));
  }

  @Test
  void enterOnADeckInWhichNothingWaits() {
    check("nothing-in", lang -> after(HomeSamples.done(lang), "down", "enter"));
  }

  @Test
  void anEmptiedLibrary() {
    check("empty", HomeSamples::emptied);
  }

  @Test
  void noneOfTheDecksChosen() {
    check("none-chosen", HomeSamples::noneChosen);
  }

  @Test
  void manyDecksWithLongWideTitles() {
    check("many", HomeSamples::many);
  }

  @Test
  void bothSetsOfBuiltInDecksAndOneOfOnesOwn() {
    check("sets", HomeSamples::sets);
    check("sets-middle", lang -> after(HomeSamples.sets(lang), "pagedown"));
    check("sets-end", lang -> after(HomeSamples.sets(lang), "end"));
    check("sets-filter", lang -> after(HomeSamples.sets(lang), "/", "2"));
  }

  @Test
  void manyDecksScrolled() {
    check("scrolled", lang -> after(HomeSamples.many(lang), "end", "up"));
  }

  @Test
  void decksFiltered() {
    check("filter", lang -> after(HomeSamples.many(lang), "/", "2", "down"));
    check("no-match", lang -> after(HomeSamples.many(lang), "/", "评", "z"));
  }

  @Test
  void help() {
    check("help", lang -> after(HomeSamples.working(lang), "?"));
    check("help-end", lang -> after(HomeSamples.working(lang), "?", "end"));
  }

  @Test
  void firstStartAsksForTheInterview() {
    check("first-date", FirstInterviewScreenTest::asking);
    check("first-date-wrong", lang -> after(FirstInterviewScreenTest.asking(lang), "x", "enter"));
    check("first-minutes", lang -> after(FirstInterviewScreenTest.asking(lang), "+", "9", "enter"));
  }

  @Test
  void firstStart() {
    check("first", FirstStartScreenTest::both);
    check("first-sets", FirstStartScreenTest::sets);
    check("first-chosen", lang -> after(FirstStartScreenTest.both(lang), "end", "3"));
    check(
        "first-only",
        lang ->
            FirstStartScreen.of(
                List.of(new FirstStartScreen.Edition("zh", "", 8)), Messages.of(lang)));
    check(
        "first-failed",
        lang ->
            FirstStartScreenTest.both(lang)
                .noted(Notice.failed(Messages.of(lang).text("store.full", "x.db"))));
  }
}
