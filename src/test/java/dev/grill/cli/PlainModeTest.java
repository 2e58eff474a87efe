package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grill.cli.backend.Choosing;
import dev.grill.cli.backend.StoreReview;
import dev.grill.plain.PipeLines;
import dev.grill.plain.PlainReview;
import dev.grill.platform.Environment;
import dev.grill.platform.Output;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plain-mode protocol of the command line, line by line. */
class PlainModeTest {

  private static final String PROMPT =
      "Grade 0-5, +N -N tick, (u)ndo (b)ury (s)uspend (e)dit (q)uit, Enter = ";

  private static final long FORTY_SECONDS = 40_000_000_000L;

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void addTheSmallDecks() {
    home = Home.in(folder.resolve("home"));
    home.grill("deck", "add", "builtin:en").ok();
  }

  private Home.Run review(String input, String... more) {
    List<String> args = new ArrayList<>(List.of("review", "--plain"));
    args.addAll(List.of(more));
    Home.Run run = home.typed(input, args.toArray(new String[0])).ok();
    assertFalse(run.out().contains("\u001b"), "no escape code");
    return run;
  }

  private JsonNode history() throws IOException {
    return home.grill("history", "--json").ok().json().get("reviews");
  }

  private static List<String> asked(Home.Run run) {
    return run.out().lines().filter(line -> line.matches("\\[\\d+/\\d+] .*")).toList();
  }

  private static List<String> prompts(Home.Run run) {
    return run.out().lines().filter(line -> line.startsWith("Grade 0-5")).toList();
  }

  @Test
  void theFirstAnswerOfTheRealDecksIsRecorded() throws IOException {
    home = Home.withRealDecks(folder.resolve("real")).with("GRILL_LANG", null).with("LANG", "C");
    home.grill("deck", "add", "builtin:zh").ok();
    assertEquals(10, home.due());

    Home.Run run = review("答案\n\n5\n");

    assertTrue(run.out().startsWith("[1/10] "), run.out());
    assertTrue(run.out().contains("\nAnswer (finish with an empty line):\n"));
    JsonNode reviews = history();
    assertEquals(1, reviews.size());
    assertEquals(5, reviews.get(0).get("grade").asInt());
    assertEquals("答案", reviews.get(0).get("answer").asText());
    assertEquals("review", reviews.get(0).get("mode").asText());
    assertTrue(reviews.get(0).get("points").size() > 0);
    JsonNode total = home.grill("due", "--json").ok().json().get("total");
    assertEquals("{\"due\":0,\"new\":9,\"repeat\":0,\"total\":9}", total.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void aCardIsAskedAndAnsweredAsTheTranscriptShows(String lang) throws IOException {
    home = Home.in(folder.resolve(lang)).lang(lang);
    home.grill("deck", "add", "builtin:" + lang).ok();
    home.grill("note", "sea-" + lang + "/tides", lang.equals("zh") ? "想想海边" : "think of the beach");
    String answer = lang.equals("zh") ? "月亮\n\n" : "the moon\n\n";

    Home.Run run = review(answer + "+2 -1\ne\n\n", "sea-" + lang, "--limit", "1");

    assertEquals(Files.readString(Home.resource("plain-" + lang + ".txt")), run.out());
    assertEquals("", run.err());
  }

  @Test
  void everyPromptEndsItsLine() {
    Home.Run run = review("\n5\n\n+1\n5\n", "sea-en");
    for (String line : run.outLines()) {
      assertFalse(line.matches(".+\\[\\d+/\\d+].*"), line);
      assertTrue(
          !line.startsWith("Grade 0-5") || line.matches("Grade 0-5.*\\(q\\)uit(, Enter = \\d)?:"),
          line);
    }
    assertEquals(3, prompts(run).size());
  }

  @Test
  void enterStandsForNoGradeWhereNothingWasHeard() throws IOException {
    Home.Run run = home.typed("\n\nnext\n", "review", "--plain", "sea-en", "--limit", "1");
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("line 2"), run.err());
    assertTrue(run.err().contains("sea-en/"), run.err());
    assertEquals(0, history().size());
  }

  @ParameterizedTest
  @CsvSource({"moon,2", "moon and sun,4", "'moon, sun, rotation',5"})
  void enterStandsForTheSuggestedGrade(String answer, int grade) throws IOException {
    Home.Run run = review(answer + "\n\n\n", "sea-en", "--limit", "1");
    assertEquals(List.of(PROMPT + grade + ":"), prompts(run));
    assertEquals(grade, history().get(0).get("grade").asInt());
    assertEquals(answer, history().get(0).get("answer").asText());
  }

  @Test
  void tickingCorrectsThePointsAndTheSuggestionAndAsksAgain() throws IOException {
    Home.Run run = review("moon\n\n+2 +3\n-1\n+2\n＋１，－３\n\n", "sea-en", "--limit", "1");
    List<String> suggested = prompts(run).stream().map(p -> p.substring(PROMPT.length())).toList();
    assertEquals(List.of("2:", "5:", "4:", "4:", "4:"), suggested);
    JsonNode points = history().get(0).get("points");
    assertTrue(points.get(0).get("covered").asBoolean());
    assertTrue(points.get(1).get("covered").asBoolean());
    assertFalse(points.get(2).get("covered").asBoolean());
    assertEquals(4, history().get(0).get("grade").asInt());
  }

  @Test
  void tickingAfterAnAnswerSpokenAloudIsKept() throws IOException {
    review("\n+1 +2 +3\n\n", "sea-en", "--limit", "1");
    assertEquals(5, history().get(0).get("grade").asInt());
    assertTrue(history().get(0).get("answer").isNull());
    assertEquals(3, history().get(0).get("points").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"6", "-1x", "55", "4 5", "+0", "+4", "-", "+", "quit", "Q5", "+1 x", "五"})
  void whatIsNoGradeEndsAPipeAndRecordsNothing(String said) throws IOException {
    Home.Run run = home.typed("\n" + said + "\n5\n", "review", "--plain", "sea-en", "--limit", "1");
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("line 2 of the input is no grade"), run.err());
    assertEquals(0, history().size());
  }

  @Test
  void undoAsksTheCardBeforeAgain() throws IOException {
    Home.Run run = review("\n5\n\nu\n\n3\n\nq\n", "sums-en", "--limit", "2");
    assertEquals(
        List.of(
            "[1/2] sums-en/sum-01",
            "[2/2] sums-en/sum-02",
            "[1/2] sums-en/sum-01",
            "[2/3] sums-en/sum-02"),
        asked(run));
    assertEquals(2, history().size());
    assertTrue(history().get(0).get("undone").asBoolean());
    assertFalse(history().get(1).get("undone").asBoolean());
  }

  @Test
  void undoReachesTheAnswersOfEarlierRuns() throws IOException {
    home.grill("grade", "sum-07", "5").ok();
    Home.Run run = review("\nu\n\n4\n\nq\n", "sums-en", "--limit", "3");
    assertEquals("sums-en/sum-07", asked(run).get(1).split(" ")[1]);
    assertEquals(2, history().size());
    assertTrue(history().get(0).get("undone").asBoolean());
  }

  @Test
  void undoWithNothingToTakeBackAsksAgain() throws IOException {
    Home.Run run = review("\nu\n4\n", "--limit", "1");
    assertTrue(run.out().contains("there is nothing to take back"));
    assertEquals(2, prompts(run).size());
    assertEquals(1, history().size());
  }

  @Test
  void undoOfACardWhoseDeckIsGoneGoesOnWithTheOthers() throws IOException {
    home.grill("grade", "sea-en/tides", "5").ok();
    home.grill("deck", "remove", "sea-en", "--yes").ok();
    Home.Run run = review("\nu\n\n4\n", "--limit", "1");
    assertEquals("[1/1] sums-en/sum-01", asked(run).get(1));
    assertTrue(history().get(0).get("undone").asBoolean());
    assertEquals(2, history().size());
  }

  @Test
  void buryAndSuspendTakeTheCardOutOfTheCount() throws IOException {
    Home.Run run = review("\nb\n\ns\n\n4\n", "sums-en", "--limit", "3");
    assertEquals(
        List.of("[1/3] sums-en/sum-01", "[1/2] sums-en/sum-02", "[1/1] sums-en/sum-03"),
        asked(run));
    assertEquals("buried", state("sum-01"));
    assertEquals("suspended", state("sum-02"));
    assertEquals(1, history().size());
  }

  private String state(String card) throws IOException {
    return home.grill("show", card, "--json").ok().json().get("state").asText();
  }

  @Test
  void editingNeedsATerminal() {
    Home.Run run = review("\ne\nq\n", "--limit", "1");
    assertTrue(run.out().contains("editing needs a terminal"));
    assertEquals(2, prompts(run).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "half an answer", "half\nan answer\n", "\n", "\nq\n", "\n+1\n"})
  void theEndOfInputQuitsAndRecordsNothing(String input) throws IOException {
    Home.Run run = review(input, "sea-en");
    assertEquals(1, asked(run).size());
    assertTrue(run.out().contains("Answered 0 cards in 0:00."), run.out());
    assertTrue(run.out().contains("3 cards still wait"), run.out());
    assertEquals(0, history().size());
  }

  @Test
  void aGradeAtTheEndOfInputWithoutALineFeedCounts() throws IOException {
    review("\n3");
    assertEquals(3, history().get(0).get("grade").asInt());
  }

  @Test
  void repeatsAreCountedAndAskedAtTheEnd() throws IOException {
    Home.Run run = review("\n2\n\n5\n\n3\n\n4\n", "sums-en", "--limit", "2");
    assertEquals(
        List.of(
            "[1/2] sums-en/sum-01",
            "[2/3] sums-en/sum-02",
            "[3/3] sums-en/sum-01",
            "[4/4] sums-en/sum-01"),
        asked(run));
    assertEquals("repeat", history().get(2).get("mode").asText());
    assertTrue(run.out().contains("Answered 4 cards"));
  }

  @Test
  void crammingAsksEveryChosenCardInOrderAndMovesNothing() throws IOException {
    home.grill("suspend", "sum-02").ok();
    home.grill("bury", "sum-03").ok();
    home.grill("grade", "sum-01", "5").ok();
    String before = home.grill("cards", "--json").ok().out();
    int waiting = home.due();
    Home.Run run = review("\n4\n".repeat(14), "--cram");
    assertEquals(14, asked(run).size(), "beyond the limit of ten new cards");
    assertEquals("[1/14] sea-en/tides", asked(run).get(0));
    assertEquals("[2/14] sea-en/salt", asked(run).get(1));
    assertEquals("[4/14] sums-en/sum-01", asked(run).get(3));
    assertEquals("[5/14] sums-en/sum-03", asked(run).get(4));
    assertEquals(before, home.grill("cards", "--json").ok().out());
    assertEquals(waiting, home.due());
    assertEquals("cram", history().get(5).get("mode").asText());
  }

  @Test
  void crammedCardsComeBackWithinTheSessionOnly() throws IOException {
    Home.Run run = review("\n1\n\n5\n", "sea-en", "--cram", "--limit", "1");
    assertEquals(List.of("[1/1] sea-en/tides", "[2/2] sea-en/tides"), asked(run));
    assertEquals(3, home.due("sea-en"));
    assertEquals(0, home.grill("due", "--json").ok().json().at("/total/repeat").asInt());
  }

  @Test
  void failedTodayAndWeakChooseTheirCards() throws IOException {
    home.grill("grade", "sum-04", "2").ok();
    home.grill("grade", "sum-05", "3").ok();
    home.grill("grade", "sum-06", "5").ok();
    assertEquals(1, home.due("--failed-today"));
    assertEquals(List.of("[1/1] sums-en/sum-04"), asked(review("\n4\n", "--failed-today")));
    assertEquals(1, home.due("--weak"));
    Home.Run weak = review("\n4\n\n4\n", "--weak");
    assertEquals(List.of("[1/1] sums-en/sum-05"), asked(weak));
  }

  @Test
  void newReplacesTodaysLimitOfNewCards() throws IOException {
    assertEquals(2, home.due("--new", "2"));
    assertEquals(2, asked(review("\n4\n\n4\n", "--new", "2")).size());
    assertEquals(0, home.due("--new", "2"));
    assertEquals(8, home.due());
    assertEquals(13, home.due("--new", "99"));
    assertTrue(review("", "--new", "0").out().contains("Nothing waits today."));
  }

  @Test
  void minutesStopAfterTheCardThatIsOpen() throws Exception {
    long[] now = {0};
    InputStream in =
        lines("\n4\n\n4\n\n4\n", line -> now[0] += line.equals("4") ? FORTY_SECONDS : 0);
    List<String> asked = asked(timed(in, () -> now[0], "sums-en", "--minutes", "1"));
    assertEquals(List.of("[1/10] sums-en/sum-01", "[2/10] sums-en/sum-02"), asked);
    assertEquals(2, history().size());
    assertEquals(40, history().get(1).get("seconds").asInt());
  }

  /** Runs a review as the command does, with a monotonic clock of the test's. */
  private Home.Run timed(InputStream in, LongSupplier nanos, String... args) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Environment around = home.surroundings(in, out, new ByteArrayOutputStream());
    Arguments arguments = Home.arguments("review", args);
    try (Call call = new Call(around, arguments, new Output(out), new Output(out))) {
      Choosing choosing = Choosing.of(call);
      StoreReview desk = new StoreReview(call, call.library(), choosing);
      PipeLines lines = new PipeLines(call.in(), call.out());
      new PlainReview(desk, lines, call.messages(), choosing.minutes(), nanos).run();
      call.out().flush();
    }
    return new Home.Run(0, out.toString(StandardCharsets.UTF_8), "");
  }

  interface Seen {
    void line(String line) throws IOException;
  }

  /** A pipe that says which line is about to be read. */
  static InputStream lines(String text, Seen seen) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new InputStream() {
      private int at;

      @Override
      public int read() {
        throw new UnsupportedOperationException();
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        if (at == bytes.length) {
          return -1;
        }
        int count = 0;
        while (at < bytes.length && count < length) {
          into[from + count++] = bytes[at++];
          if (into[from + count - 1] == '\n') {
            break;
          }
        }
        seen.line(new String(into, from, count, StandardCharsets.UTF_8).strip());
        return count;
      }
    };
  }

  @Test
  void aCardAnsweredElsewhereMeanwhileIsShownAnewAndNothingIsWritten() throws IOException {
    boolean[] once = {false};
    InputStream in =
        lines(
            "\n5\n\n4\n",
            line -> {
              if (line.equals("5") && !once[0]) {
                once[0] = true;
                home.grill("grade", "sum-01", "2").ok();
              }
            });
    Home.Run run = home.reading(in, "review", "--plain", "sums-en", "--limit", "1").ok();
    assertTrue(run.out().contains("answered elsewhere"), run.out());
    assertEquals(2, asked(run).size());
    assertEquals(2, history().size());
    assertEquals(2, history().get(0).get("grade").asInt());
    assertEquals(4, history().get(1).get("grade").asInt());
  }

  @Test
  void whatArrivesBetweenCardsIsTakenIn() throws IOException {
    boolean[] once = {false};
    InputStream in =
        lines(
            "\n4\n".repeat(4),
            line -> {
              if (line.equals("4") && !once[0]) {
                once[0] = true;
                home.grill("grade", "sum-02", "4").ok(); // was to come next
                home.grill("grade", "sum-12", "1").ok(); // is to be repeated today
              }
            });
    Home.Run run = home.reading(in, "review", "--plain", "sums-en", "--new", "3").ok();
    // the three new cards of the day are begun then, so that sum-03 has to wait
    assertEquals(List.of("[1/3] sums-en/sum-01", "[2/2] sums-en/sum-12"), asked(run));
  }

  @Test
  void aSessionLeftOpenPastFourBuildsItsQueueAnew() throws IOException {
    home.at("2026-11-25T03:59:00+08:00");
    InputStream in =
        lines(
            "\n2\n" + "\n4\n".repeat(20),
            line -> {
              if (line.equals("2")) {
                home.at("2026-11-25T04:00:00+08:00");
              }
            });
    Home.Run run = home.reading(in, "review", "--plain").ok();
    assertEquals("2026-11-25", history().get(0).get("day").asText(), "graded after four");
    // that answer started a card of the new day: nine more, and the one to be repeated
    assertEquals("[1/10] sea-en/tides", asked(run).get(0));
    assertEquals("[1/10] sums-en/sum-01", asked(run).get(1), "a deck never begun comes first");
    assertEquals("[10/10] sea-en/tides", asked(run).get(10));
    assertEquals(11, asked(run).size());
  }

  @Test
  void countingEqualsAskingOnBothSidesOfFour() throws IOException {
    home.at("2026-11-25T03:59:59+08:00");
    review("\n2\n\n4\n\nq\n");
    int before = home.due();
    assertEquals(9, before, "eight new ones and a repeat");
    home.at("2026-11-25T04:00:00+08:00");
    int after = home.due();
    assertEquals(12, after, "two due, ten new; unmade repeats end with the day");
    assertEquals(after, asked(review("\n4\n".repeat(20))).size());
    assertEquals(0, home.due());
  }

  @Test
  void countingEqualsAskingAfterUndo() throws IOException {
    home.grill("grade", "sum-01", "4").ok();
    home.grill("grade", "sum-02", "1").ok();
    home.grill("undo").ok();
    home.grill("undo").ok();
    assertEquals(10, home.due());
    assertEquals(10, asked(review("\n4\n".repeat(20))).size());
    home.grill("undo").ok();
    assertEquals(1, home.due());
    assertEquals(1, asked(review("\n4\n".repeat(20))).size());
  }

  @Test
  void windowsLineEndsAByteOrderMarkAndOddCharactersAreTaken() throws IOException {
    review("\ufeff\r\n4\r\n", "sums-en", "--limit", "1");
    assertTrue(history().get(0).get("answer").isNull());
    review(
        "\ufeffa\0b 😀 👩‍👩‍👧 e\u0301 \u001b[31m\r\nsecond\r\n\r\n５\r\n",
        "sums-en",
        "--limit",
        "1");
    JsonNode second = history().get(1);
    assertEquals("a\0b 😀 👩‍👩‍👧 e\u0301 \u001b[31m\nsecond", second.get("answer").asText());
    assertEquals(5, second.get("grade").asInt());
    String card = home.grill("show", "sum-02").ok().out();
    assertTrue(card.contains("😀 👩‍👩‍👧") && card.contains("\n    second\n"), card);
    String told = card + home.grill("history").ok().out();
    assertFalse(told.contains("\u001b") || told.contains("\0"));
  }

  @Test
  void aVeryLongAnswerIsKeptWhole() throws IOException {
    String line = "moon ".repeat(20_000).strip();
    review((line + "\n").repeat(5) + "\n4\n", "sea-en", "--limit", "1");
    assertEquals(5 * line.length() + 4, history().get(0).get("answer").asText().length());
  }

  @Test
  void onlyReviewAddsTheBuiltInDecksByItself() throws IOException {
    home = Home.in(folder.resolve("fresh"));
    for (String command : List.of("due", "cards", "history", "deck list", "undo", "config list")) {
      home.grill(command.split(" "));
    }
    assertEquals(0, home.grill("cards", "--json").ok().json().get("cards").size());
    Home.Run first = review("");
    assertEquals(1, first.errLines().size(), first.err());
    assertTrue(first.err().contains("builtin:en") && first.err().contains("15"), first.err());
    assertEquals("", review("").err());
  }

  @Test
  void theFirstStartTakesTheEditionOfTheLanguageOrTheOneThereIs() throws IOException {
    Path onlyZh = Files.createDirectories(folder.resolve("decks/zh"));
    Files.copy(Home.SMALL_DECKS.resolve("zh/sea-zh.yaml"), onlyZh.resolve("sea-zh.yaml"));
    home = Home.withDecks(folder.resolve("one"), onlyZh.getParent());
    assertTrue(review("").out().startsWith("[1/3] sea-zh/tides"));
    home = Home.in(folder.resolve("two")).lang("zh");
    assertTrue(review("").out().startsWith("[1/3] sea-zh/tides"));
  }

  @Test
  void aLibraryEmptiedOnPurposeStaysEmpty() {
    home.grill("deck", "remove", "sea-en", "--yes").ok();
    home.grill("deck", "remove", "sums-en", "--yes").ok();
    Home.Run run = review("");
    assertEquals("", run.err());
    assertEquals(List.of(), asked(run));
  }

  @Test
  void anUnusableCommandLineDoesNotBeginTheFirstStart() {
    home = Home.in(folder.resolve("fresh"));
    assertEquals(2, home.grill("review", "--limit", "x").exit());
    assertEquals(2, home.at("soon").grill("review").exit());
    assertFalse(Files.exists(home.folder()));
  }
}
