package dev.grill.cli.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grill.card.DeckId;
import dev.grill.cli.Arguments;
import dev.grill.cli.Call;
import dev.grill.cli.Home;
import dev.grill.platform.Environment;
import dev.grill.platform.Output;
import dev.grill.review.mock.MockProgress;
import dev.grill.tui.draw.Size;
import dev.grill.tui.kit.Key;
import dev.grill.tui.kit.Navigation;
import dev.grill.tui.kit.QuietConsole;
import dev.grill.tui.kit.Screen;
import dev.grill.tui.kit.Step;
import dev.grill.tui.mock.MockChoice;
import dev.grill.tui.mock.Mocking;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mock interview on full screens over a real library. */
class StoreMockTest {

  private static final Size SIZE = new Size(80, 24);

  @TempDir Path folder;
  private Home home;
  private Call call;
  private Screen screen;
  private long millis;

  @BeforeEach
  void addTheSmallDecks() {
    home = Home.in(folder.resolve("home"));
    home.grill("deck", "add", "builtin:en").ok();
  }

  @AfterEach
  void close() throws Exception {
    if (call != null) {
      call.close();
    }
  }

  private StoreMock mocks(MockChoice choice) throws Exception {
    close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Environment around = home.surroundings(InputStream.nullInputStream(), out, out);
    Arguments arguments = Arguments.parse("mock");
    call = new Call(around, arguments, new Output(out), new Output(out));
    return new StoreMock(call, call.library(), Choosing.of(call), choice);
  }

  private Navigation begun(MockChoice choice) throws Exception {
    StoreMock mocks = mocks(choice); // first: it opens the call
    Mocking mocking = new Mocking(mocks, call.messages(), Runnable::run, () -> millis);
    Navigation navigation = Navigation.of(mocking, call.messages());
    screen = navigation.screen().resized(SIZE);
    return navigation;
  }

  private void press(Navigation navigation, Key key) {
    millis += 1_000;
    Step step = screen.on(key, millis);
    navigation.take(step, new QuietConsole(SIZE));
    screen = navigation.screen().resized(SIZE);
  }

  private List<String> mockAnswers() throws Exception {
    List<String> cards = new ArrayList<>();
    for (JsonNode review : home.grill("history", "--json").ok().json().get("reviews")) {
      assertEquals("mock", review.get("mode").asText());
      assertEquals(review.get("before"), review.get("after"));
      cards.add(review.get("card").asText());
    }
    return cards;
  }

  @Test
  void theSameSeedAsksTheSameQuestionsAsLineByLine() throws Exception {
    Home plain = Home.in(folder.resolve("plain"));
    plain.grill("deck", "add", "builtin:en").ok();
    String input = "\n".repeat(8) + "4\n".repeat(8);
    Home.Run run = plain.typed(input, "mock", "--plain", "--seed", "1", "--questions", "8").ok();
    List<String> asked =
        run.out()
            .lines()
            .filter(line -> line.matches("\\[\\d+/8\\] .*"))
            .map(line -> line.substring(line.indexOf(' ') + 1))
            .toList();

    Navigation interview = begun(new MockChoice(8, 0, 1L, Set.of()));
    press(interview, Key.ENTER);
    for (int question = 0; question < 8; question++) {
      press(interview, Key.named("f2"));
    }
    press(interview, Key.ENTER);
    for (int question = 0; question < 8; question++) {
      press(interview, Key.named("4"));
    }

    assertEquals(asked.subList(0, 8), mockAnswers());
  }

  @Test
  void anInterviewUnderWayIsKeptAndNothingElseKnowsOfIt() throws Exception {
    String cards = home.grill("cards", "--json").ok().out();
    String due = home.grill("due", "--json").ok().out();
    StoreMock first = mocks(MockChoice.usual(Set.of()));
    assertNull(first.kept());
    first.keep("under way\n");

    assertEquals("under way\n", mocks(MockChoice.usual(Set.of())).kept());
    assertEquals(cards, home.grill("cards", "--json").ok().out());
    assertEquals(due, home.grill("due", "--json").ok().out());
    mocks(MockChoice.usual(Set.of())).keep(null);
    assertNull(mocks(MockChoice.usual(Set.of())).kept());
  }

  @Test
  void forgettingADeckForgetsWhatWasTypedToItsQuestions() throws Exception {
    Navigation interview = begun(new MockChoice(3, 0, 1L, Set.of(new DeckId("sea-en"))));
    press(interview, Key.ENTER);
    press(interview, new Key.Paste("the moon"));
    interview.leave();
    close();
    home.grill("deck", "remove", "sums-en", "--forget", "--yes").ok();
    assertTrue(mocks(MockChoice.usual(Set.of())).kept().contains("the moon"));
    close();
    home.grill("deck", "remove", "sea-en", "--forget", "--yes").ok();
    assertNull(mocks(MockChoice.usual(Set.of())).kept());
  }

  @Test
  void whatWasAnsweredToOtherDecksOutlivesTheOneThatIsForgotten() throws Exception {
    Navigation interview = begun(new MockChoice(8, 0, 1L, Set.of()));
    press(interview, Key.ENTER);
    for (int question = 1; question <= 4; question++) {
      press(interview, new Key.Paste("answer number " + question));
      press(interview, Key.named("f2"));
    }
    interview.leave();
    MockProgress before = MockProgress.of(mocks(MockChoice.usual(Set.of())).kept()).orElseThrow();
    close();
    home.grill("deck", "remove", "sea-en", "--forget", "--yes").ok();

    MockProgress after = MockProgress.of(mocks(MockChoice.usual(Set.of())).kept()).orElseThrow();
    Navigation again = begun(MockChoice.usual(Set.of()));
    List<String> stay = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      if (before.mock().card(i).deck().text().equals("sums-en")) {
        stay.add(before.mock().given().get(i).typed());
      }
    }
    assertTrue(!stay.isEmpty() && stay.size() < 4, "answers to both decks");
    assertEquals(stay, after.mock().given().stream().map(given -> given.typed()).toList());
    press(again, Key.ENTER);
    press(again, Key.ENTER);
    assertFalse(picture().contains("! "), picture());
  }

  @Test
  void anInterviewGoesOnInAnotherProcess() throws Exception {
    Navigation interview = begun(new MockChoice(3, 0, 1L, Set.of(new DeckId("sea-en"))));
    press(interview, Key.ENTER);
    press(interview, new Key.Paste("the moon"));
    press(interview, Key.named("f2"));
    press(interview, new Key.Paste("half"));
    interview.leave();

    Navigation again = begun(MockChoice.usual(Set.of()));
    assertTrue(picture().contains("1 of 3 questions answered"), picture());
    press(again, Key.ENTER);
    press(again, Key.ENTER);
    assertTrue(picture().contains("half"), picture());
    for (String key : List.of("f2", "f2", "enter", "5")) {
      press(again, Key.named(key));
    }
    again.leave();
    assertEquals(1, mockAnswers().size());

    Navigation last = begun(MockChoice.usual(Set.of()));
    press(last, Key.ENTER);
    assertTrue(picture().contains("Answer 2/3"), picture());
    press(last, Key.named("3"));
    press(last, Key.named("0"));
    press(last, Key.named("t"));
    assertEquals(3, mockAnswers().size());
    assertNull(mocks(MockChoice.usual(Set.of())).kept());
    home.grill("config", "set", "new-per-day", "0").ok();
    assertEquals(2, home.due());
  }

  private String picture() {
    return screen.draw(SIZE, millis).text();
  }
}
