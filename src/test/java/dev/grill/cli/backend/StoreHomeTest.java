package dev.grill.cli.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grill.cli.Arguments;
import dev.grill.cli.Call;
import dev.grill.cli.Home;
import dev.grill.platform.Environment;
import dev.grill.platform.Output;
import dev.grill.review.Backend;
import dev.grill.review.Mode;
import dev.grill.review.Queue.Counts;
import dev.grill.review.Remaining;
import dev.grill.review.figures.DeckFigures;
import dev.grill.tui.draw.Size;
import dev.grill.tui.home.FirstInterviewScreen;
import dev.grill.tui.home.FirstStartScreen;
import dev.grill.tui.home.HomeApplication;
import dev.grill.tui.home.HomeFacts;
import dev.grill.tui.home.HomeScreen;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Navigation;
import dev.grill.tui.kit.QuietConsole;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.WaitScreen;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Home over a real library, with keys pressed one after the other. */
class StoreHomeTest {

  private static final Size SIZE = new Size(80, 24);

  @TempDir Path folder;
  private Home home;
  private Call call;
  private StoreHome backend;
  private Navigation navigation;
  private Screen screen;
  private long millis;
  private boolean left;

  @BeforeEach
  void nameTheHome() {
    home = Home.in(folder.resolve("home"));
  }

  @AfterEach
  void closeTheLibrary() throws Exception {
    if (call != null) {
      call.close();
    }
  }

  private void open() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Environment around = home.surroundings(InputStream.nullInputStream(), out, out);
    Arguments arguments = Arguments.parse();
    call = new Call(around, arguments, new Output(out), new Output(out));
    backend = new StoreHome(call, call.libraryToFill());
    navigation =
        Navigation.of(
            new HomeApplication(backend, call.messages(), Runnable::run, () -> millis),
            call.messages());
    screen = navigation.screen();
  }

  private void press(String... keys) {
    for (String key : keys) {
      millis += 1000; // no key comes so fast that a guard stops it
      screen = screen.resized(SIZE);
      left = !navigation.take(screen.on(Key.named(key), millis), new QuietConsole(SIZE));
      screen = navigation.screen();
    }
  }

  private String shown() {
    return screen.draw(SIZE, millis).text();
  }

  /** Asks as the loop does until what is worked out in the background is there. */
  private void await() {
    while (screen instanceof WaitScreen) {
      navigation.take(screen.waited(millis), new QuietConsole(SIZE));
      screen = navigation.screen();
      Thread.onSpinWait();
    }
  }

  @Test
  void theStatisticsOnTheScreenAreThoseOfTheCommand() throws Exception {
    home.grill("deck", "add", "builtin:en", "--yes").ok();
    home.grill("grade", "sums-en/sum-01", "4", "--seconds", "60").ok();
    JsonNode stats = home.grill("stats", "--json").ok().json();
    open();
    press("s");
    await();
    int total = stats.get("cards").get("total").asInt();
    assertTrue(shown().contains("Cards       " + total), shown());
    assertTrue(shown().contains("1, 1 of them today"), shown());
    assertTrue(shown().contains("60 s an answer"), shown());
    press("esc");
    assertInstanceOf(HomeScreen.class, screen);
  }

  @Test
  void thePlansScreenSetsTheDateAndTheMinutesWithTheSameChecksAndClearsThem() throws Exception {
    home.grill("deck", "add", "builtin:en", "--yes").ok();
    open();
    press("p");
    await();
    assertTrue(shown().contains("No interview date is set"), shown());
    press("+", "9", "enter");
    await();
    press("esc");
    assertTrue(shown().contains("Interview on Thu 3 Dec, 9 days left"), shown());
    press("m", "1", "4", "4", "1", "enter");
    await();
    assertTrue(shown().contains("! minutes-per-day"), shown());
    press("esc", "m", "2", "0", "enter");
    await();
    assertTrue(shown().contains("20 min a day"), shown());
    JsonNode plan = home.grill("plan", "--json").ok().json();
    assertEquals("2026-12-03", plan.get("interview").asText());
    assertEquals(20, plan.get("minutesPerDay").asInt());
    JsonNode today = plan.get("days").get(0);
    assertTrue(shown().contains("Today: " + today.get("cards") + " cards"), shown());

    press("esc");
    assertTrue(shown().contains("Interview on Thu 3 Dec, 9 days left · today 0 of"), shown());
    Counts waiting = backend.facts().figures().all().waiting();
    assertEquals(today.get("cards").asInt(), waiting.total(), "home follows the plan at once");
    press("p");
    await();
    press("d", "3", "0", "0", "0", "-", "1", "-", "1", "enter");
    await();
    assertTrue(shown().contains("too far ahead"), shown());
    press("esc", "c", "y");
    await();
    assertTrue(shown().contains("No interview date is set"), shown());
    assertTrue(home.grill("plan", "--json").ok().json().get("interview").isNull());
    press("q");
    assertFalse(shown().contains("Interview"), shown());
  }

  @Test
  void aLinkedDeckThatIsGoneIsMarkedWithTheReason() throws Exception {
    Path deck = folder.resolve("mine.yaml");
    home.grill("deck", "new", deck.toString()).ok();
    home.grill("deck", "add", "--link", deck.toString(), "--yes").ok();
    Files.delete(deck);
    open();
    assertEquals(1, backend.facts().troubles().size());
    press("down");
    assertTrue(shown().contains("▸!"), shown());
    assertTrue(shown().contains("is gone"), shown());
  }

  @Test
  void aFirstStartAsksThenAReviewLeadsBackToHomeWithFreshFigures() throws Exception {
    open();
    assertInstanceOf(FirstStartScreen.class, screen);
    press("enter");
    assertInstanceOf(FirstInterviewScreen.class, screen);
    press("enter");
    assertInstanceOf(HomeScreen.class, screen);
    assertTrue(shown().contains("10 new"), shown());
    assertTrue(shown().contains("▸ All decks"), shown());

    press("down", "enter");
    assertFalse(screen instanceof HomeScreen, shown());
    press("enter", "5", "esc", "q", "q");
    assertInstanceOf(HomeScreen.class, screen);
    assertTrue(shown().contains("▸ The sea"), shown());
    assertTrue(shown().contains("9 new"), shown());
    assertTrue(shown().contains("streak 1 day"), shown());
    assertFalse(left);
    press("q");
    assertTrue(left);

    closeTheLibrary();
    call = null;
    assertEquals(5, home.grill("history", "--json").ok().json().at("/reviews/0/grade").asInt());
  }

  @Test
  void aLibraryEmptiedOnPurposeStaysEmptyUntilAskedForTheBuiltInDecks() throws Exception {
    home.grill("deck", "add", "builtin:en").ok();
    home.grill("deck", "remove", "sea-en", "--yes").ok();
    home.grill("deck", "remove", "sums-en", "--yes").ok();
    open();
    assertInstanceOf(HomeScreen.class, screen);
    assertTrue(shown().contains("No decks."), shown());
    press("a");
    assertInstanceOf(FirstStartScreen.class, screen);
    press("enter");
    assertTrue(shown().contains("All decks"), shown());
  }

  @Test
  void withoutBuiltInDecksThereIsNothingToAskOrOffer() throws Exception {
    home = Home.withDecks(folder.resolve("home"), folder.resolve("none"));
    open();
    assertInstanceOf(HomeScreen.class, screen);
    assertTrue(shown().contains("grill deck add FILE"), shown());
    assertFalse(shown().contains("built-in"), shown());
    press("a");
    assertInstanceOf(HomeScreen.class, screen);
  }

  @Test
  void aBrokenBuiltInDeckIsSaidAndNothingIsAdded() throws Exception {
    Path decks = folder.resolve("decks");
    Home.copy(Home.SMALL_DECKS, decks);
    Files.writeString(decks.resolve("en/bad-en.yaml"), "deck: bad-en\ntitle: x\ncards: 7\n");
    home = Home.withDecks(folder.resolve("home"), decks);
    open();
    press("enter");
    assertInstanceOf(FirstStartScreen.class, screen);
    assertTrue(shown().contains("bad-en.yaml"), shown());
    assertTrue(backend.facts().empty());
  }

  @Test
  void aRowCountsWhatASessionOverItAsks() throws Exception {
    home.grill("deck", "add", "builtin:en").ok();
    home.grill("grade", "sums-en/sum-01", "2").ok();
    home.grill("grade", "sums-en/sum-02", "4").ok();
    home.grill("suspend", "sums-en/sum-03").ok();
    home.at("2026-11-25T09:00:00+08:00").grill("grade", "sea-en/tides", "3").ok();
    open();
    HomeFacts facts = backend.facts();
    assertEquals(2, facts.figures().decks().size());
    for (DeckFigures row : facts.figures().decks()) {
      check(row);
    }
    check(facts.figures().all());
    assertEquals(home.due(), facts.figures().all().waiting().total());
    assertEquals(home.due("sums-en"), facts.figures().decks().get(1).waiting().total());
  }

  @Test
  void rowsAndWhatComesNextFollowAnInterviewPlan() throws Exception {
    home.grill("deck", "add", "builtin:en").ok();
    home.grill("grade", "sums-en/sum-01", "4").ok();
    home.at("2026-11-25T09:00:00+08:00").grill("grade", "sums-en/sum-01", "4").ok();
    home.grill("plan", "--interview", "2026-12-01", "--minutes", "20").ok();
    for (int day = 25; day < 31; day++) {
      home.at("2026-11-" + day + "T09:00:00+08:00");
      open();
      HomeFacts facts = backend.facts();
      facts.figures().decks().forEach(row -> assertEquals(0, row.backlog()));
      for (DeckFigures row : facts.figures().decks()) {
        check(row);
      }
      check(facts.figures().all());
      assertEquals(home.due(), facts.figures().all().waiting().total());
      call.close();
      home.typed("\n4\n".repeat(40), "review", "--plain").ok();
      open();
      DeckFigures done = backend.facts().figures().all();
      assertEquals(0, done.waiting().total());
      JsonNode tomorrow = home.grill("plan", "--json").ok().json().at("/days/1");
      if (tomorrow.path("cards").asInt() > 0) {
        assertEquals(tomorrow.get("day").asText(), done.nextDay().toString());
        assertEquals(tomorrow.get("cards").asInt(), done.nextCards());
        Remaining ahead = backend.reviews(null).ahead();
        assertEquals(done.nextDay(), ahead.next());
        assertEquals(done.nextCards(), ahead.nextCards());
      }
      call.close();
    }
  }

  private void check(DeckFigures row) throws Exception {
    Counts waiting = row.waiting();
    Backend reviews = backend.reviews(row.deck());
    assertEquals(waiting.total(), reviews.open().total());
    assertEquals(row.cards(), reviews.asking(Mode.CRAM).open().total());
    int more = Math.min(2, row.moreNew());
    assertEquals(waiting.total() + more, reviews.withMoreNew(more).open().total());
  }

  @Test
  void onlyTheDecksThatTheSettingsChooseAreShown() throws Exception {
    home.grill("deck", "add", "builtin:en").ok();
    home.grill("config", "set", "decks", "sea-en").ok();
    open();
    assertTrue(shown().contains("Chosen decks"), shown());
    assertFalse(shown().contains("Sums"), shown());
    assertEquals(
        List.of("sea-en"),
        backend.facts().figures().decks().stream().map(deck -> deck.deck().text()).toList());
    home.grill("config", "set", "decks", "gone-en");
    call.close();
    open();
    assertTrue(shown().contains("None of the decks"), shown());
  }

  @Test
  void theMinutesFollowThePersonsOwnPace() throws Exception {
    home.grill("deck", "add", "builtin:en").ok();
    for (int i = 1; i <= 10; i++) {
      home.grill("grade", "sums-en/sum-" + (i < 10 ? "0" : "") + i, "2", "--seconds", "30").ok();
    }
    open();
    assertEquals(10, backend.facts().figures().all().waiting().repeat());
    assertEquals(5, backend.facts().figures().minutes());
  }

  @Test
  void homeLeftOpenOvernightShowsTheNewDayWithTheFirstKey() throws Exception {
    home.grill("deck", "add", "builtin:en").ok();
    home.grill("grade", "sums-en/sum-01", "4").ok();
    open();
    press("down");
    assertTrue(shown().contains("9 new"), shown());
    home.at("2026-11-25T07:30:00+08:00");
    press("down");
    assertTrue(shown().contains("Wed 25 Nov"), shown());
    assertTrue(shown().contains("1 due · 10 new"), shown());
    assertTrue(shown().contains("▸ Sums"), shown());
  }

  @Test
  void aDayBeginsAtFour() throws Exception {
    home.grill("deck", "add", "builtin:en").ok();
    home.at("2026-11-24T23:00:00+08:00").grill("grade", "sums-en/sum-01", "4").ok();
    home.at("2026-11-25T03:00:00+08:00").grill("grade", "sums-en/sum-02", "4").ok();
    home.at("2026-11-25T04:00:00+08:00");
    open();
    assertTrue(shown().contains("Wed 25 Nov · streak 1 day"), shown());
    assertEquals(0, backend.facts().figures().answersToday());
    assertEquals(2, backend.facts().figures().all().waiting().due());
  }

  @Test
  void rowsThatAddUpToMoreThanTheDayAsksAreExplained() throws Exception {
    for (String lang : List.of("en", "zh")) {
      home = Home.in(folder.resolve(lang)).lang(lang);
      home.grill("deck", "add", "builtin:en").ok();
      home.grill("config", "set", "new-per-day", "2").ok();
      open();
      String why =
          lang.equals("en")
              ? "Each deck as if reviewed alone; all together: 2."
              : "各卡组按单独复习计数；合起来今天共 2 张。";
      assertTrue(shown().contains(why), shown());
      call.close();
      home.grill("config", "set", "new-per-day", "200").ok();
      open();
      assertFalse(shown().contains(why.substring(0, 8)), shown());
      call.close();
      call = null;
    }
  }

  @Test
  void whoLeavesAfterAFirstStartIsToldHowToGoOn() throws Exception {
    open();
    press("enter", "enter");
    assertEquals("Go on at any time: grill", navigation.farewell());
    call.close();
    open();
    assertEquals("", navigation.farewell(), "once");
  }
}
