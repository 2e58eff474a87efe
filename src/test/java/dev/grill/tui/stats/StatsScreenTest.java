package dev.grill.tui.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.message.Lang;
import dev.grill.review.figures.Recall;
import dev.grill.review.figures.Statistics;
import dev.grill.review.figures.Statistics.MissedPoint;
import dev.grill.review.figures.Statistics.Retention;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Destination;
import dev.grill.tui.kit.Effect;
import dev.grill.tui.kit.HelpScreen;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Pointer;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatsScreenTest {

  private static final Size SIZE = new Size(80, 24);

  private static Step press(Screen screen, String... keys) {
    Step step = Step.to(screen);
    for (String key : keys) {
      step = step.screen().on(Key.named(key), 0);
    }
    return step;
  }

  private static StatsScreen after(Screen screen, String... keys) {
    return assertInstanceOf(StatsScreen.class, press(screen, keys).screen());
  }

  private static String shown(Screen screen) {
    return screen.draw(SIZE, 0).text();
  }

  private static String keyLine(Screen screen) {
    return screen.draw(SIZE, 0).text(23);
  }

  @Test
  void tabArrowsAndDigitsLeadFromSectionToSectionAroundAndAround() {
    StatsScreen screen = StatsSamples.working(Lang.EN);
    assertEquals(StatsTab.DAYS, after(screen, "tab").tab());
    assertEquals(StatsTab.WEEKS, after(screen, "right", "l").tab());
    assertEquals(StatsTab.LEECHES, after(screen, "shift-tab").tab());
    assertEquals(StatsTab.OVERVIEW, after(screen, "left", "tab").tab());
    for (StatsTab tab : StatsTab.values()) {
      StatsScreen there = after(screen, String.valueOf(tab.ordinal() + 1));
      assertEquals(tab, there.tab());
      assertTrue(shown(there).contains("[" + there.messages().text(tab.message()) + "]"));
    }
  }

  @Test
  void aClickOnASectionsNameShowsIt() {
    StatsScreen screen = StatsSamples.working(Lang.EN);
    Pointer onForecast = new Pointer(Pointer.Kind.CLICK, StatsScreen.TAB, 3);
    assertEquals(
        StatsTab.FORECAST,
        assertInstanceOf(StatsScreen.class, screen.on(onForecast, 0).screen()).tab());
    assertEquals(screen, screen.on(new Pointer(Pointer.Kind.CLICK, null, -1), 0).screen());
  }

  @Test
  void aListScrollsByTheOneRuleAndKeepsItsHeading() {
    StatsScreen topics = after(StatsSamples.working(Lang.EN).resized(SIZE), "5");
    String end = shown(after(topics, "end"));
    assertTrue(end.contains("topic x") && end.contains("Topic "), end);
    assertFalse(shown(topics).contains("topic x"));
    assertEquals(1, after(topics, "j").selected());
    assertEquals(0, after(topics, "down", "k").selected());
    assertEquals(after(topics, "end"), after(topics, "end", "down"));
    assertEquals(topics, after(topics, "pagedown", "home"));
    Step wheel = topics.on(new Pointer(Pointer.Kind.WHEEL_DOWN, null, -1), 0);
    assertEquals(3, assertInstanceOf(StatsScreen.class, wheel.screen()).scroll().top());
  }

  @Test
  void topicsAreTurnedAroundAndOnlyTopics() {
    StatsScreen topics = after(StatsSamples.working(Lang.EN), "5");
    String weakest = shown(topics);
    String strongest = shown(after(topics, "o"));
    assertTrue(weakest.indexOf("topic a") > 0 && !weakest.contains("topic x"), weakest);
    assertTrue(strongest.indexOf("topic x") < strongest.indexOf("topic w"), strongest);
    assertEquals(topics, after(topics, "o", "o"));
    StatsScreen points = after(topics, "6");
    assertEquals(points, after(points, "o"));
  }

  @Test
  void theFilterLooksAtPointsCardsAndQuestionsAndEscShowsAllAgainBeforeItGoesBack() {
    StatsScreen points = after(StatsSamples.working(Lang.EN), "6");
    assertTrue(shown(after(points, "/", "C", "a", "l", "i", "b")).contains("Calibration 1"));
    assertFalse(shown(after(points, "/", "C", "a", "l", "i", "b")).contains("精确率"));
    assertTrue(shown(after(points, "/", "第", " ", "8")).contains("Calibration 8"));
    StatsScreen one = after(points, "/", "c", "a", "r", "d", "-", "7", "enter");
    assertEquals("card-7", one.filter().text());
    assertFalse(one.filter().typing());
    assertEquals(List.of(), press(one, "esc").effects());
    assertEquals(points, after(one, "esc"));
    assertEquals(List.of(Effect.BACK), press(one, "esc", "esc").effects());
    assertEquals("car", after(points, "/", "c", "a", "r", "d", "backspace").filter().text());
    assertEquals("", after(one, "tab").filter().text(), "another section is shown whole");
  }

  @Test
  void charactersBelongToTheFilterWhileItIsTyped() {
    StatsScreen topics = after(StatsSamples.working(Lang.EN), "5", "/", "q", "o", "?", "1");
    assertEquals("qo?1", topics.filter().text());
    assertTrue(keyLine(topics).contains("Esc all"), keyLine(topics));
  }

  @Test
  void theFilterTakesAPasteAndScrollsWhileItIsTyped() {
    StatsScreen typing = after(StatsSamples.working(Lang.EN), "6", "/", "down");
    assertEquals(1, typing.selected());
    StatsScreen pasted = (StatsScreen) typing.on(new Key.Paste("card-7\n"), 0).screen();
    assertEquals("card-7", pasted.filter().text());
    assertEquals(0, pasted.selected());
  }

  @Test
  void enterOpensTheTopicOrTheCardAndRReviewsWhatIsListed() {
    StatsScreen screen = (StatsScreen) StatsSamples.working(Lang.EN).resized(SIZE);
    assertEquals(List.of(), press(screen, "enter").effects(), "the overview is no list");
    Effect topic = press(screen, "5", "down", "enter").effects().get(0);
    assertInstanceOf(Destination.Topic.class, topic);
    CardId second = new CardId("ai-evaluation-zh", "card-1");
    assertEquals(
        List.of(new Destination.Card(second)), press(screen, "6", "down", "enter").effects());
    assertEquals(
        List.of(new Destination.Card(new CardId("ai-evaluation-zh", "card-3"))),
        press(screen, "7", "down", "enter").effects());
    StatsScreen filtered = after(screen, "6", "/", "c", "a", "r", "d", "-", "7", "enter");
    CardId seventh = new CardId("ai-evaluation-zh", "card-7");
    assertEquals(List.of(new Destination.Cards(List.of(seventh))), press(filtered, "r").effects());
    assertEquals(List.of(), press(screen, "7", "end", "enter").effects(), "the card is gone");
  }

  @Test
  void theSelectedRowIsAlwaysShown() {
    StatsScreen points = after(StatsSamples.working(Lang.EN).resized(SIZE), "6");
    for (String key : List.of("end", "pageup", "up", "home", "pagedown", "down")) {
      points = after(points, key);
      assertTrue(shown(points).contains("\n▸ "), key + shown(points));
    }
  }

  @Test
  void theKeyLineNamesOnlyWhatTheSectionHas() {
    StatsScreen screen = (StatsScreen) StatsSamples.working(Lang.EN).resized(SIZE);
    assertFalse(keyLine(screen).contains("find"), keyLine(screen));
    assertFalse(keyLine(screen).contains("scroll"), keyLine(screen));
    String topics = keyLine(after(screen, "5"));
    assertTrue(topics.contains("find") && topics.contains("turn around"), topics);
    assertTrue(topics.contains("scroll"), topics);
    assertTrue(topics.contains("Esc back") && topics.contains("? help"), topics);
  }

  @Test
  void escAndQGoBackAndHelpComesBack() {
    StatsScreen screen = StatsSamples.working(Lang.EN);
    assertEquals(List.of(Effect.BACK), press(screen, "esc").effects());
    assertEquals(List.of(Effect.BACK), press(screen, "q").effects());
    assertInstanceOf(HelpScreen.class, press(screen, "?").screen());
    assertEquals(screen, press(screen, "?", "esc").screen());
  }

  @Test
  void theScreenShowsTheFiguresOfTheOneComputation() {
    StatsFacts facts = StatsSamples.working();
    String overview = shown(StatsSamples.screen(facts, Lang.EN));
    Statistics statistics = facts.statistics();
    assertTrue(overview.contains(statistics.total() + ", " + statistics.today()), overview);
    assertTrue(overview.contains("87 % (120 of 138"), overview);
    assertTrue(overview.contains("6 days"), overview);
    String forecast = shown(after(StatsSamples.screen(facts, Lang.EN), "4"));
    int all = statistics.forecast().stream().mapToInt(Statistics.Forecast::due).sum();
    assertTrue(forecast.contains("today 41 ") && forecast.contains("30 days " + all), forecast);
  }

  @Test
  void hundredThousandMissedPointsCostNoMoreThanThoseListed() {
    StatsFacts some = StatsSamples.working();
    Statistics of = some.statistics();
    List<MissedPoint> points = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      points.add(new MissedPoint(new CardId("d", "c" + i), "point " + i, 100_000 - i, 100_000));
    }
    Statistics many =
        new Statistics(
            of.day(),
            of.cards(),
            of.days(),
            new Retention(1, 1),
            of.streak(),
            of.forecast(),
            of.topics(),
            points,
            of.weeks(),
            of.grades(),
            of.leeches(),
            of.cap());
    StatsScreen screen =
        after(
            StatsSamples.screen(new StatsFacts(many, points.size(), Recall.NONE, Map.of()), Lang.EN)
                .resized(SIZE),
            "6");
    assertTrue(shown(screen).contains("The 200 most often missed of 100000"), shown(screen));
    String end = shown(after(screen, "end"));
    assertTrue(end.contains("point 199") && end.contains("d/c199"), end);
  }
}
