package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grill.cli.backend.Choosing;
import dev.grill.cli.backend.StoreReview;
import dev.grill.plain.PipeLines;
import dev.grill.plain.PlainMock;
import dev.grill.platform.Environment;
import dev.grill.platform.Output;
import dev.grill.review.Candidate;
import dev.grill.review.mock.Mock;
import dev.grill.review.mock.MockQuestion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code grill mock}, line by line through a pipe. */
class MockCommandTest {

  private static final long MINUTE_NANOS = 60_000_000_000L;

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void addTheSmallDecks() {
    home = Home.in(folder.resolve("home"));
    home.grill("deck", "add", "builtin:en").ok();
  }

  private Home.Run mock(String input, String... more) {
    List<String> args = new ArrayList<>(List.of("mock", "--plain", "--seed", "1"));
    args.addAll(List.of(more));
    Home.Run run = home.typed(input, args.toArray(new String[0])).ok();
    assertFalse(run.out().contains("\u001b"), "no escape code");
    return run;
  }

  private JsonNode history() throws IOException {
    return home.grill("history", "--json").ok().json().get("reviews");
  }

  /** The cards asked; each stands there twice, asked and then graded. */
  private static List<String> asked(Home.Run run) {
    return run.out().lines().filter(line -> line.matches("\\[\\d+/\\d+] .*")).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void anInterviewGoesAsTheTranscriptShows(String lang) throws IOException {
    home = Home.in(folder.resolve(lang)).lang(lang);
    home.grill("deck", "add", "builtin:" + lang).ok();
    boolean zh = lang.equals("zh");
    String answers = zh ? "石头\n\n月亮\n太阳\n\n\n" : "stones\n\nthe moon\nthe sun\n\n\n";

    Home.Run run = mock(answers + "\n9\n+3 -1\n3\n0\ny\n", "sea-" + lang, "--questions", "3");

    assertEquals(Files.readString(Home.resource("mock-" + lang + ".txt")), run.out());
    assertEquals("", run.err());
  }

  @Test
  void theSameSeedAsksTheSameOnCopiesOfOneHomeAndMovesNoSchedule() throws IOException {
    home.grill("grade", "tides", "2").ok();
    Home.copy(home.folder(), folder.resolve("copy"));
    Home copy = Home.in(folder.resolve("copy"));
    String cards = home.grill("cards", "--json").ok().out();
    String due = home.grill("due", "--json").ok().out();
    String input = "\n".repeat(8) + "0\n1\n2\n3\n4\n5\n4\n\n";

    List<String> once = asked(mock(input, "--questions", "8"));
    List<String> again =
        asked(copy.typed(input, "mock", "--seed", "1", "--plain", "--questions", "8").ok());

    assertEquals(16, once.size());
    assertEquals(once, again);
    assertEquals(cards, home.grill("cards", "--json").ok().out());
    assertEquals(due, home.grill("due", "--json").ok().out());
    assertEquals(once, asked(mock(input, "--questions", "8")), "and again in the same home");
    for (JsonNode review : history()) {
      if (!review.get("card").asText().equals("sea-en/tides")) {
        assertEquals("mock", review.get("mode").asText());
        assertEquals(review.get("before"), review.get("after"));
      }
    }
    assertNotEquals(once, asked(home.typed(input, "mock", "--questions", "8", "--seed", "2").ok()));
  }

  @Test
  void noAnswerIsShownBeforeTheLastQuestionWasAnswered() {
    Home.Run run = mock("\n\n\n\n\n\n", "--questions", "3");
    int answer = run.out().indexOf("--- Reference answer");
    assertTrue(answer > run.out().indexOf("[3/3] "), run.out());
  }

  @Test
  void retentionIsAsItWas() throws IOException {
    home.grill("grade", "tides", "4").ok();
    home.at("2026-11-25T09:00:00+08:00").grill("grade", "tides", "4").ok();
    JsonNode before = home.grill("stats", "--json").ok().json();

    mock("\n\n\n0\n0\n0\n", "sea-en", "--questions", "3");

    JsonNode after = home.grill("stats", "--json").ok().json();
    for (String figure : List.of("retention", "cards", "topics", "forecast")) {
      assertEquals(before.get(figure), after.get(figure), figure);
    }
    assertEquals(5, after.at("/reviews/total").asInt());
  }

  @Test
  void theCardsMissedWaitTodayIfThePersonSaysSo() throws IOException {
    home.grill("grade", "tides", "5").ok();
    home.grill("config", "set", "new-per-day", "0").ok();
    assertEquals(0, home.due());
    String input = "\n\n\n3\n3\n3\n";

    Home.Run no = mock(input + "\n", "sea-en");
    assertTrue(no.out().contains("Put the 3 cards graded below 4 into today?"), no.out());
    assertEquals(0, home.due());
    mock(input + "yes\n", "sea-en");

    assertEquals(3, home.due());
    assertEquals("due", home.grill("show", "fish", "--json").ok().json().get("state").asText());
    Home.Run review = home.typed("\n4\n\n4\n\n4\n", "review", "--plain").ok();
    assertEquals(3, asked(review).size(), review.out());
    assertEquals(0, home.due());
    JsonNode reviews = history();
    assertEquals("repeat", modeOf(reviews, "sea-en/tides"));
    assertEquals("review", modeOf(reviews, "sea-en/fish"));
  }

  private static String modeOf(JsonNode reviews, String card) {
    String mode = null;
    for (JsonNode review : reviews) {
      mode = review.get("card").asText().equals(card) ? review.get("mode").asText() : mode;
    }
    return mode;
  }

  @Test
  void theEndOfInputFinishesAndWhatWasTypedKeepsItsSuggestedGrade() throws IOException {
    assertTrue(mock("", "sea-en").out().contains("Nothing was graded."));
    assertEquals(0, history().size());

    Home.Run run = mock("moon and rocks\n\nmoon and rocks\n\n\n", "sea-en");

    assertTrue(run.out().contains("2 answers keep their suggested grades."), run.out());
    assertTrue(run.out().contains("1 answer has no suggested grade"), run.out());
    assertEquals(2, history().size());
    for (JsonNode review : history()) {
      boolean tides = review.get("card").asText().equals("sea-en/tides");
      int expected = tides ? 2 : 5;
      assertEquals(expected, review.get("grade").asInt(), review.toString());
    }
  }

  @Test
  void aGradeIsTakenBackWithinTheInterviewOnly() throws IOException {
    home.grill("grade", "sum-01", "4").ok();

    Home.Run run = mock("\n\n\nu\n1\nu\n5\nq\n", "sea-en");

    assertTrue(run.out().contains("there is nothing to take back"), run.out());
    JsonNode reviews = history();
    assertEquals(3, reviews.size());
    assertFalse(reviews.get(0).get("undone").asBoolean());
    assertTrue(reviews.get(1).get("undone").asBoolean());
    assertEquals(5, reviews.get(2).get("grade").asInt());
    assertEquals(reviews.get(1).get("card"), reviews.get(2).get("card"));
  }

  @Test
  void aCardSuspendedWhileGradingIsNotPutIntoToday() throws IOException {
    Home.Run run = mock("\n\n\ns\n2\nb\n2\n4\ny\n", "sea-en");

    assertFalse(run.out().contains("into today?"), run.out());
    assertEquals(3, history().size());
  }

  @Test
  void aMockOpensAnEmptyLibraryWithTheBuiltInEdition() throws IOException {
    home = Home.in(folder.resolve("fresh")).lang("zh");
    Home.Run run = home.typed("\n", "mock", "--questions", "2").ok();
    assertTrue(run.err().contains("builtin:zh"), run.err());
    assertTrue(run.out().contains("[2/2] sea-zh/"), run.out());
  }

  @Test
  void withoutCardsThereIsNoInterview() {
    home.grill("deck", "remove", "sums-en", "--yes").ok();
    home.grill("suspend", "tides", "salt", "fish").ok();
    Home.Run run = home.typed("", "mock");
    assertEquals(1, run.exit());
    assertTrue(run.err().startsWith("grill: there is no card to ask"), run.err());
  }

  @Test
  void onTheMinuteNothingMoreIsAsked() throws Exception {
    AtomicLong nanos = new AtomicLong();
    String input = "moon and rocks\n\nmoon and rocks\n\nlate\n\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Environment around =
        home.surroundings(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, out);
    Arguments arguments = Arguments.parse("mock", "sea-en");
    try (Call call = new Call(around, arguments, new Output(out), new Output(out))) {
      Choosing choosing = Choosing.of(call);
      List<Candidate> cards = call.library().candidates(choosing.decks());
      new PlainMock(
              new StoreReview(call, call.library(), choosing),
              new PipeLines(call.in(), call.out()),
              call.messages(),
              Mock.of(MockQuestion.draw(cards, 3, 1), Duration.ofMinutes(4)),
              cards,
              List.of(),
              () -> nanos.getAndAdd(2 * MINUTE_NANOS))
          .run();
      call.out().flush();
    }
    String said = out.toString(StandardCharsets.UTF_8);

    assertTrue(said.contains("Time left 4:00, 1:20 for this question"), said);
    assertTrue(said.contains("Took 2:00, 0:40 too long"), said);
    assertTrue(said.contains("Time left 2:00, 1:00 for this question"), said);
    assertTrue(said.contains("Time is up; 1 question was not asked."), said);
    assertFalse(said.contains("[3/3]"), said);
    assertEquals(120, history().get(0).get("seconds").asInt());
  }

  @Test
  void anAnswerWhoseDeckIsForgottenMeanwhileIsLeftOutAndSaid() throws IOException {
    List<String> graded = new ArrayList<>();
    InputStream in =
        PlainModeTest.lines(
            "\n".repeat(8) + "4\n".repeat(8),
            line -> {
              if (line.equals("4") && graded.isEmpty()) {
                graded.add(line);
                home.grill("deck", "remove", "sea-en", "--forget", "--yes").ok();
              }
            });
    Home.Run run = home.reading(in, "mock", "--plain", "--seed", "1", "--questions", "8").ok();

    assertTrue(run.out().contains("is gone with its deck: its answer is not graded."), run.out());
    assertTrue(run.out().contains("--- Scorecard"), run.out());
    JsonNode answers = history();
    assertTrue(answers.size() > 0 && answers.size() < 8, answers.toString());
    for (JsonNode answer : answers) {
      assertTrue(answer.get("card").asText().startsWith("sums-en/"), answer.toString());
    }
  }
}
