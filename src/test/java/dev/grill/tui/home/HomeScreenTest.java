package dev.grill.tui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.DeckId;
import dev.grill.message.Lang;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Destination;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.Golden;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Keys;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HomeScreenTest {

  private static Step press(Screen screen, String... keys) {
    Step step = Step.to(screen);
    for (String key : keys) {
      step = step.screen().on(Key.named(key), 0);
    }
    return step;
  }

  private static HomeScreen after(Screen screen, String... keys) {
    return assertInstanceOf(HomeScreen.class, press(screen, keys).screen());
  }

  private static String shown(Screen screen) {
    return screen.draw(new Size(80, 24), 0).text();
  }

  private static String keyLine(Screen screen) {
    return screen.draw(new Size(80, 24), 0).text(23);
  }

  @Test
  void enterReviewsAllDecksOrTheSelectedOne() {
    HomeScreen home = HomeSamples.working(Lang.EN);
    assertEquals(List.of(new Destination.Review(null)), press(home, "enter").effects());
    assertEquals(
        List.of(new Destination.Review(new DeckId("deck-1"))),
        press(home, "j", "down", "enter").effects());
  }

  @Test
  void sAndPOpenTheStatisticsAndThePlan() {
    HomeScreen home = HomeSamples.working(Lang.EN);
    assertEquals(List.of(new Destination.Stats()), press(home, "s").effects());
    assertEquals(List.of(new Destination.Plan()), press(home, "p").effects());
    assertTrue(keyLine(home).contains("s stats  p plan"), keyLine(home));
  }

  @Test
  void anInterviewAheadIsCountedDownWithTodaysShareAndReadiness() {
    String text = shown(HomeSamples.before(HomeSamples.working(Lang.EN), 9, 6));
    assertTrue(text.contains("Interview on Thu 3 Dec, 9 days left · today 6 of 23"), text);
    assertTrue(text.contains(" 47 %"), text);
    assertTrue(shown(HomeSamples.before(HomeSamples.working(Lang.EN), 0, 0)).contains("today"));
    String past = shown(HomeSamples.before(HomeSamples.working(Lang.EN), -1, 0));
    assertFalse(past.contains("Interview"), past);
  }

  @Test
  void aDeckWhoseFileIsGoneIsMarkedAndSaysWhyWhenItIsSelected() {
    HomeScreen home = HomeSamples.troubled(Lang.EN);
    String text = shown(home);
    assertTrue(text.contains("  !Model deployment"), text);
    assertFalse(text.contains("is gone"), text);
    String selected = shown(after(home, "down", "down"));
    assertTrue(selected.contains("▸!Model deployment"), selected);
    assertTrue(selected.contains("! the file of deck deck-1 is gone"), selected);
    assertFalse(shown(after(home, "down", "down", "up")).contains("is gone"));
  }

  @Test
  void theReasonNeverCoversTheSelectedDeck() {
    HomeScreen fresh = HomeSamples.fresh(Lang.EN);
    for (String deck : List.of("deck-0", "deck-6", "deck-7")) {
      String why = "the file is gone and so on, ".repeat(9);
      HomeFacts facts = HomeSamples.troubled(fresh.facts(), Map.of(new DeckId(deck), why));
      for (Size size : Golden.SIZES) {
        Screen home = HomeScreen.of(facts, fresh.messages()).resized(size);
        for (int i = 0; i <= deck.charAt(5) - '0'; i++) {
          home = press(home, "down").screen().resized(size);
        }
        String text = home.draw(size, 0).text();
        assertTrue(text.contains("▸!") && text.contains("! the file is gone"), text);
      }
    }
  }

  @Test
  void enterWhereNothingWaitsSaysSoAndOffersWhatThereIs() {
    HomeScreen home = after(HomeSamples.done(Lang.EN), "down");
    Step step = press(home, "enter");
    assertEquals(List.of(), step.effects());
    String text = shown(step.screen());
    assertTrue(text.contains("Nothing waits here. n: 1 more new card   c: cram all 5"), text);
    assertFalse(shown(press(step.screen(), "down").screen()).contains("Nothing waits here"));
  }

  @Test
  void moreNewCardsAreOfferedByTheDaysLimitAndNoMoreThanThereAre() {
    HomeScreen home = HomeSamples.fresh(Lang.EN);
    assertEquals(List.of(new Destination.MoreNew(null, 10)), press(home, "n").effects());
    HomeScreen few = HomeSamples.done(Lang.EN);
    assertEquals(List.of(new Destination.MoreNew(null, 8)), press(few, "n").effects());
    assertEquals(
        List.of(new Destination.MoreNew(new DeckId("deck-0"), 1)),
        press(few, "down", "n").effects());
    Step none = press(home, "down", "n");
    assertEquals(List.of(), none.effects());
    assertTrue(shown(none.screen()).contains("No more new cards here."));
  }

  @Test
  void homeLooksForANewDayWithoutAKey() {
    HomeScreen home = HomeSamples.working(Lang.EN);
    assertTrue(home.redrawAfter(0) > 0 && home.redrawAfter(0) <= 60_000);
    Step step = home.waited(0);
    assertEquals(List.of(new HomeEffect.CheckDay()), step.effects());
    assertEquals(home, step.screen());
  }

  @Test
  void recallIsExpectedNotRememberedFromLastTime() {
    String text = shown(HomeSamples.before(HomeSamples.working(Lang.EN), 9, 6));
    assertTrue(text.contains("about 42 % of all cards recalled if asked today"), text);
    assertTrue(text.contains("recall then ━"), text);
    assertTrue(text.contains(" 28 %"), text);
    assertTrue(text.contains("recalled last time"), text);
    assertFalse(text.contains("known"), text);
    assertFalse(shown(HomeSamples.fresh(Lang.EN)).contains("if asked today"));
  }

  @Test
  void itIsSaidWhyTheDecksAddUpToMoreThanTheDayAsks() {
    String text = shown(HomeSamples.fresh(Lang.EN));
    assertTrue(text.contains("reviewed alone; all together: 10."), text);
    assertFalse(shown(HomeSamples.done(Lang.EN)).contains("all together"));
  }

  @Test
  void crammingTakesTheSelectedRow() {
    HomeScreen home = HomeSamples.working(Lang.EN);
    assertEquals(List.of(new Destination.Cram(null)), press(home, "c").effects());
    assertEquals(
        List.of(new Destination.Cram(new DeckId("deck-0"))), press(home, "j", "c").effects());
    assertEquals(List.of(), press(HomeSamples.emptied(Lang.EN), "c").effects());
  }

  @Test
  void theKeyLineNamesOnlyWhatWorksNow() {
    String screens = "m mock  b cards  s stats  p plan  d decks  , settings  q quit";
    assertEquals(" ⏎ review  " + screens + "  ? help", keyLine(HomeSamples.working(Lang.EN)));
    assertEquals(" " + screens + "  ? help", keyLine(HomeSamples.done(Lang.EN)));
    assertEquals(
        " a add the built-in decks  d decks  , settings  q quit  ? help",
        keyLine(HomeSamples.emptied(Lang.EN)));
    assertEquals(
        " b cards  d decks  , settings  q quit  ? help", keyLine(HomeSamples.noneChosen(Lang.EN)));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everyKeyOfTheKeyLineDoesSomething(Lang lang) {
    for (HomeScreen home :
        List.of(
            HomeSamples.working(lang),
            HomeSamples.done(lang),
            HomeSamples.emptied(lang),
            HomeSamples.many(lang))) {
      for (Keys.Binding<HomeAction> row : home.keys().bindings()) {
        Step step = home.on(row.keys().get(0), 0);
        assertTrue(
            !step.effects().isEmpty() || !step.screen().equals(home),
            row.action() + " does nothing");
      }
    }
  }

  @Test
  void theSelectionStaysInsideTheList() {
    HomeScreen home = HomeSamples.working(Lang.EN);
    assertEquals(0, after(home, "up", "pageup", "home").place().selected());
    assertEquals(8, after(home, "end", "down", "pagedown").place().selected());
    assertEquals(0, after(home, "G", "g").place().selected());
    assertEquals(
        0, after(HomeSamples.emptied(Lang.EN), "down", "G", "n", "enter").place().selected());
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theSelectedDeckIsAlwaysShown(Lang lang) {
    HomeScreen home = HomeSamples.many(lang);
    List<Size> sizes = new ArrayList<>(Golden.SIZES);
    sizes.add(new Size(61, 17));
    for (Size size : sizes) {
      HomeScreen now = home;
      for (int row = 0; row < home.rows().size(); row++) {
        String text = now.draw(size, 0).text();
        assertEquals(1, text.chars().filter(c -> c == '▸').count(), text);
        now = after(now, "down");
      }
    }
  }

  @Test
  void aFilterShowsDecksByTitleOrId() {
    HomeScreen home = after(HomeSamples.working(Lang.ZH), "/", "部", "署");
    assertEquals(1, home.rows().size());
    assertEquals("deck-1", home.row().deck().text());
    assertEquals(
        List.of(new Destination.Review(new DeckId("deck-1"))),
        press(home, "enter", "enter").effects());
    assertEquals("deck-7", after(HomeSamples.working(Lang.ZH), "/", "-", "7").row().deck().text());
  }

  @Test
  void lettersBelongToTheFilterWhileItIsTyped() {
    HomeScreen home = after(HomeSamples.working(Lang.EN), "/", "q", "c", "j", "?");
    assertEquals("qcj?", home.place().filter().text());
    assertEquals(List.of(), home.rows());
    assertEquals(
        "",
        after(home, "backspace", "backspace", "backspace", "backspace", "backspace")
            .place()
            .filter()
            .text());
    HomeScreen all = after(home, "esc");
    assertEquals(9, all.rows().size());
    assertEquals(List.of(Effect.QUIT), press(all, "q").effects());
  }

  @Test
  void theFilterTakesAPaste() {
    HomeScreen typing = after(HomeSamples.working(Lang.ZH), "down", "/", "部");
    HomeScreen pasted = (HomeScreen) typing.on(new Key.Paste("署\n"), 0).screen();
    assertEquals("部署", pasted.place().filter().text());
    assertEquals("deck-1", pasted.row().deck().text());
    assertTrue(pasted.draw(new Size(80, 24), 0).text().contains("/ 部署"));
    assertTrue(pasted.place().filtering(), "further characters still belong to it");
    HomeScreen lines = (HomeScreen) typing.on(new Key.Paste("a\r\nb"), 0).screen();
    assertEquals("部a b", lines.place().filter().text(), "a filter is one line");
  }

  @Test
  void aPasteWhileNoFilterIsTypedDoesNothing() {
    HomeScreen home = after(HomeSamples.working(Lang.EN), "down");
    HomeScreen pasted = (HomeScreen) home.on(new Key.Paste("q"), 0).screen();
    assertEquals(home.row(), pasted.row());
    assertTrue(pasted.place().filter().isEmpty());
  }

  @Test
  void freshFiguresKeepTheSelectedDeck() {
    HomeScreen home = after(HomeSamples.working(Lang.EN), "down", "down", "down");
    HomeScreen back = home.with(HomeSamples.done(Lang.EN).facts());
    assertEquals("deck-2", back.row().deck().text());
    assertEquals(0, back.with(HomeSamples.many(Lang.EN).facts()).place().selected());
    assertEquals(0, back.with(HomeSamples.emptied(Lang.EN).facts()).place().selected());
  }

  @Test
  void aKeyThatOnlyMovesLooksWhetherANewDayHasBegun() {
    HomeScreen home = HomeSamples.working(Lang.EN);
    assertEquals(List.of(new HomeEffect.CheckDay()), press(home, "down").effects());
    assertEquals(List.of(new HomeEffect.CheckDay()), press(home, "x").effects());
  }

  @Test
  void helpComesBackToTheSamePlace() {
    HomeScreen home = after(HomeSamples.working(Lang.EN), "down");
    for (String leave : List.of("q", "esc", "?", "f1", "enter")) {
      Step step = press(home, "?", "down", leave);
      assertEquals(home, step.screen());
      assertEquals(List.of(), step.effects());
    }
  }

  @Test
  void helpListsEveryKeyOfTheTable() {
    String help =
        press(HomeSamples.working(Lang.EN), "f1").screen().draw(new Size(120, 40), 0).text();
    for (Keys.Binding<HomeAction> row : HomeAction.KEYS.bindings()) {
      for (Key key : row.keys()) {
        assertTrue(help.contains(key.label()), key.label());
      }
    }
  }

  @Test
  void anEmptiedLibraryOffersTheBuiltInDecks() {
    assertEquals(
        List.of(new HomeEffect.ChooseEdition()),
        press(HomeSamples.emptied(Lang.EN), "a").effects());
    assertEquals(List.of(), press(HomeSamples.working(Lang.EN), "a").effects());
  }
}
