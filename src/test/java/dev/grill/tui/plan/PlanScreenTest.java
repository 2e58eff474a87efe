package dev.grill.tui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Lang;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanScreenTest {

  private static final Size SIZE = new Size(80, 24);

  private static Step press(Screen screen, String... keys) {
    Step step = Step.to(screen);
    for (String key : keys) {
      step = step.screen().on(Key.named(key), 0);
    }
    return step;
  }

  private static Step type(Screen screen, String text) {
    Step step = Step.to(screen);
    for (int i = 0; i < text.length(); i++) {
      step = step.screen().on(Key.named(text.substring(i, i + 1)), 0);
    }
    return step;
  }

  private static PlanScreen after(Screen screen, String... keys) {
    return assertInstanceOf(PlanScreen.class, press(screen, keys).screen());
  }

  private static String shown(Screen screen) {
    return screen.draw(SIZE, 0).text();
  }

  private static String keyLine(Screen screen) {
    return screen.draw(SIZE, 0).text(23);
  }

  @Test
  void thePlanShowsEachDayTodaysShareAndWhatSkippingItCosts() {
    PlanScreen screen = PlanSamples.fitting(Lang.EN);
    String text = shown(screen);
    var plan = screen.facts().outlook().plan();
    var skipped = screen.facts().outlook().skipped();
    assertEquals(9, plan.days().size());
    assertTrue(text.contains("Interview on Thu 3 Dec, 9 days left"), text);
    assertTrue(text.contains("Today: " + plan.days().get(0).cards() + " cards"), text);
    String tomorrow = "tomorrow " + skipped.days().get(0).cards() + " cards";
    assertTrue(text.contains(tomorrow), text);
    assertTrue(text.contains("instead of " + plan.days().get(1).cards()), text);
    assertTrue(text.contains("the last 3 days"), text);
    assertTrue(text.contains("Wed 2 Dec"), text);
  }

  @Test
  void whatDoesNotFitIsSaidWithTheMinutesThatWouldDoAndTheCardsAreListed() {
    PlanScreen screen = PlanSamples.crowded(Lang.EN);
    int unseen = screen.facts().outlook().plan().unseen().size();
    int needed = screen.facts().outlook().minutesNeeded();
    String text = shown(screen);
    assertTrue(text.contains("✗ " + unseen + " cards have no place before the interview"), text);
    assertTrue(text.contains(needed + " min a day would do"), text);
    assertTrue(PlanSamples.facts(90, 9, needed).outlook().plan().isFeasible());
    assertFalse(PlanSamples.facts(90, 9, needed - 1).outlook().plan().isFeasible());
    PlanScreen list = after(screen, "tab");
    assertTrue(shown(list).contains("ai-evaluation-zh/card-"), shown(list));
    assertEquals(screen, after(list, "tab"));
    assertEquals(List.of(), press(list, "esc").effects());
    assertEquals(List.of(Effect.BACK), press(list, "esc", "esc").effects());
  }

  @Test
  void tabDoesNothingWhereEverythingFits() {
    PlanScreen screen = PlanSamples.fitting(Lang.EN);
    assertEquals(screen, after(screen, "tab"));
    assertFalse(keyLine(screen).contains("Tab"), keyLine(screen));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-03, 2026-12-03",
    "2026-12-3, 2026-12-03",
    "2026/12/3, 2026-12-03",
    "12-3, 2026-12-03",
    "12/3, 2026-12-03",
    "11-24, 2026-11-24",
    "11-23, 2027-11-23",
    "+9, 2026-12-03",
    "+0, 2026-11-24",
  })
  void aDateIsTypedAsPeopleWriteIt(String typed, LocalDate date) {
    Step step = type(after(PlanSamples.none(Lang.EN), "d"), typed).screen().on(Key.ENTER, 0);
    assertEquals(List.of(new PlanEffect.SetDate(date.toString())), step.effects());
  }

  @ParameterizedTest
  @CsvSource({"soon", "13-3", "2026-02-30", "+", "+x", "99999999999-1-1"})
  void whatIsNoDateIsHandedOnAsItStandsForTheSettingsToRefuse(String typed) {
    PlanScreen asking = after(PlanSamples.none(Lang.EN), "d");
    Screen written = type(asking, typed).screen();
    assertTrue(shown(written).contains("Year-month-day"), shown(written));
    assertEquals(List.of(new PlanEffect.SetDate(typed)), written.on(Key.ENTER, 0).effects());
  }

  @Test
  void aPastDateIsRefusedWhereItIsTyped() {
    Step step = type(after(PlanSamples.none(Lang.EN), "d"), "2026-11-23").screen().on(Key.ENTER, 0);
    assertEquals(List.of(), step.effects());
    assertTrue(shown(step.screen()).contains("! 2026-11-23 is past"), shown(step.screen()));
    assertTrue(shown(step.screen()).contains("Interview on 2026-11-23"), shown(step.screen()));
  }

  @Test
  void arrowsMoveTheDateByADayAndPagesByAWeekAndNeverBeforeToday() {
    PlanScreen asking = after(PlanSamples.fitting(Lang.EN), "d");
    assertEquals("2026-12-03", asking.prompt().value());
    assertEquals("2026-12-04", after(asking, "up").prompt().value());
    assertEquals("2026-12-09", after(asking, "pageup", "down").prompt().value());
    assertEquals("2026-11-24", after(asking, "pagedown", "pagedown").prompt().value());
    assertEquals("2036-11-24", after(type(asking, "+3650").screen(), "pageup").prompt().value());
  }

  @Test
  void arrowsMoveTheMinutesByFiveAndPagesByThirtyWithinADay() {
    PlanScreen asking = after(PlanSamples.fitting(Lang.EN), "m");
    assertEquals("20", asking.prompt().value());
    assertEquals("25", after(asking, "up").prompt().value());
    assertEquals("1", after(asking, "pagedown").prompt().value());
    assertEquals("1440", after(type(asking, "1430").screen(), "pageup").prompt().value());
    assertEquals("20", after(PlanSamples.none(Lang.EN), "m").prompt().value());
  }

  @Test
  void typingReplacesWhatWasThereAndMovingInItKeepsIt() {
    PlanScreen asking = after(PlanSamples.fitting(Lang.EN), "m");
    assertEquals("4", after(asking, "4").prompt().value());
    assertEquals("204", after(asking, "end", "4").prompt().value());
    assertEquals("2", after(asking, "backspace").prompt().value());
    Step pasted = after(asking, "end").on(new Key.Paste("5\n6"), 0);
    assertEquals("20", ((PlanScreen) pasted.screen()).prompt().value(), "a line feed is no value");
  }

  @Test
  void noMinutesAtAllForgetThoseThatWereSet() {
    Step step = press(PlanSamples.fitting(Lang.EN), "m", "backspace", "backspace", "enter");
    assertEquals(List.of(new PlanEffect.SetMinutes("none")), step.effects());
  }

  @Test
  void onceADateIsKeptTheMinutesAreAskedForWhereNoneAreSetBeginningWithTwenty() {
    PlanScreen dated = PlanSamples.none(Lang.EN).dated().with(PlanSamples.facts(40, 9, 0));
    assertEquals(List.of(new PlanEffect.SetMinutes("20")), dated.on(Key.ENTER, 0).effects());
    assertEquals("45", after(dated, "4", "5").prompt().value(), "typing replaces it");
    assertNull(PlanSamples.fitting(Lang.EN).dated().prompt());
  }

  @Test
  void whatIsTypedStaysUntilItIsKept() {
    PlanScreen screen = PlanSamples.fitting(Lang.EN);
    Step step = press(screen, "d", "+", "5", "enter");
    PlanScreen kept = assertInstanceOf(PlanScreen.class, step.screen());
    assertEquals("2026-11-29", kept.prompt().value());
    assertNull(kept.unprompted().prompt());
    assertEquals(screen, after(screen, "d", "+", "5", "esc"));
  }

  @Test
  void thePlanIsForgottenOnlyAfterAYes() {
    PlanScreen screen = PlanSamples.fitting(Lang.EN);
    assertEquals(List.of(new PlanEffect.Clear()), press(screen, "c", "y").effects());
    for (String no : List.of("n", "esc", "q")) {
      assertEquals(List.of(), press(screen, "c", no).effects());
      assertEquals(screen, after(screen, "c", no));
    }
    assertEquals(List.of(), press(screen, "c", "enter").effects());
    PlanScreen none = PlanSamples.none(Lang.EN);
    assertEquals(none, after(none, "c"));
    assertFalse(keyLine(none).contains("clear"), keyLine(none));
  }

  @Test
  void theDaysScrollByTheOneRuleAndByTheWheel() {
    PlanScreen screen =
        (PlanScreen) PlanSamples.screen(PlanSamples.facts(300, 60, 0), Lang.EN).resized(SIZE);
    assertFalse(shown(screen).contains("Fri 22 Jan"));
    String end = shown(after(screen, "G"));
    assertTrue(end.contains("Fri 22 Jan") && end.contains("Thu 21 Jan"), end);
    assertEquals(screen, after(screen, "pagedown", "g"));
    Step wheel = screen.on(new Pointer(Pointer.Kind.WHEEL_DOWN, null, -1), 0);
    assertEquals(3, assertInstanceOf(PlanScreen.class, wheel.screen()).scroll().top());
    PlanScreen asking = after(screen, "d");
    assertEquals(asking, asking.on(new Pointer(Pointer.Kind.WHEEL_DOWN, null, -1), 0).screen());
  }

  @Test
  void helpIsMadeOfTheTablesAndComesBack() {
    PlanScreen screen = PlanSamples.fitting(Lang.EN);
    Screen help = press(screen, "?").screen();
    assertInstanceOf(HelpScreen.class, help);
    assertEquals(screen, press(help, "esc").screen());
    assertEquals(List.of(Effect.BACK), press(screen, "q").effects());
  }

  @Test
  void thePlanIsClearedBetweenPausesOnly() {
    PlanScreen screen = PlanSamples.fitting(Lang.EN);
    assertFalse(screen.isGuarded(Key.named("y")), "nothing is asked");
    PlanScreen asked = after(screen, "c");
    assertTrue(asked.isGuarded(Key.named("y")));
    assertFalse(asked.isGuarded(Key.ESCAPE));
    assertFalse(after(screen, "m").isGuarded(Key.named("y")), "letters belong to the line");
  }
}
