package dev.grill.examiner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grill.answer.PointState;
import dev.grill.answer.Verdict;
import dev.grill.card.Card;
import dev.grill.message.Failure;
import dev.grill.tui.review.ReviewCards;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real programs as examiners: good ones, and everything that can go wrong with one. */
class ExaminerProgramTest {

  private static final Card CARD = ReviewCards.EN;
  private static final int AMPLE = 60;

  @TempDir Path folder;
  private Script script;

  @BeforeEach
  void writeTheScript() throws IOException {
    script = Script.in(folder);
  }

  private static Verdict run(List<String> command, int seconds, File log) throws Failure {
    return new ExaminerProgram(command, seconds, "en", log).examine(CARD, "an \"answer\" 答案");
  }

  private static String failure(List<String> command, int seconds) {
    return assertThrows(Failure.class, () -> run(command, seconds, null)).key();
  }

  /** Waits for the end of a process, which a signal brings about in its own time. */
  private void assertEnded() throws Exception {
    long pid = Long.parseLong(Files.readString(script.told()).strip());
    ProcessHandle left = ProcessHandle.of(pid).orElse(null);
    if (left != null) {
      left.onExit().get(20, TimeUnit.SECONDS);
    }
    assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
  }

  @Test
  void aGoodOneIsAskedAndUnderstood() throws Exception {
    Verdict verdict = run(script.command("good"), AMPLE, null);
    assertEquals("Not bad.", verdict.comment());
    assertEquals(
        List.of(
            new Verdict.Judgement(0, PointState.DENIED, "says the opposite"),
            new Verdict.Judgement(2, PointState.HEARD, "")),
        verdict.points());
    JsonNode asked = new ObjectMapper().readTree(script.told().toFile());
    assertEquals(1, asked.get("version").asInt());
    assertEquals("eval-en/performance", asked.get("card").asText());
    assertEquals("en", asked.get("language").asText());
    assertEquals(CARD.question(), asked.get("question").asText());
    assertEquals(3, asked.get("points").size());
    assertEquals(
        "{\"point\":2,\"text\":\"ROC-AUC needs no threshold\"}",
        asked.get("points").get(1).toString());
    assertEquals(CARD.answer(), asked.get("reference").asText());
    assertEquals("an \"answer\" 答案", asked.get("answer").asText());
  }

  /** The first script of docs/examiner.md, as it stands there. */
  @Test
  void theKeywordScriptOfTheGuideMarks() throws Exception {
    String guide = Files.readString(Path.of("docs/examiner.md"));
    int from = guide.indexOf("```python\n") + "```python\n".length();
    Path file = folder.resolve("mark.py");
    Files.writeString(file, guide.substring(from, guide.indexOf("```", from)));
    ExaminerProgram program =
        new ExaminerProgram(List.of("python3", file.toString()), AMPLE, "en", null);
    Verdict verdict = program.examine(CARD, "precision and recall, 校准");
    assertEquals("2 to go", verdict.comment());
    assertEquals(
        new Verdict.Judgement(0, PointState.HEARD, "precision, recall"), verdict.points().get(0));
    assertEquals(PointState.NO, verdict.points().get(1).state());
  }

  @Test
  void oneThatReadsNothingOfALongAnswerIsUnderstoodToo() throws Exception {
    ExaminerProgram program = new ExaminerProgram(script.command("deaf"), AMPLE, "en", null);
    assertEquals(List.of(), program.examine(CARD, "long ".repeat(200_000)).points());
  }

  @ParameterizedTest
  @CsvSource({
    "garbage,examiner.malformed",
    "huge,examiner.too-long",
    "fails,examiner.failed",
    "nothing,examiner.malformed"
  })
  void whatCannotBeUnderstoodIsAWord(String what, String word) {
    assertEquals(word, failure(script.command(what), AMPLE));
  }

  @Test
  void oneThatIsMissingIsAWord() {
    assertEquals("examiner.missing", failure(List.of(folder.resolve("none").toString()), AMPLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"points\":{}}",
        "{\"points\":[1]}",
        "{\"points\":[{\"point\":1}]}",
        "{\"points\":[{\"point\":0,\"state\":\"heard\"}]}",
        "{\"points\":[{\"point\":4,\"state\":\"heard\"}]}",
        "{\"points\":[{\"point\":1,\"state\":\"yes\"}]}",
        "{\"points\":[{\"point\":99999999999,\"state\":\"no\"}]}",
        "{\"points\":[{\"point\":1,\"state\":\"no\"},{\"point\":1,\"state\":\"no\"}]}",
        "{\"points\":[],\"comment\":{}}",
        "{\"points\":[]} and more",
        "{\"points\":[]"
      })
  void whatIsNoVerdictIsMalformed(String said) {
    assertEquals("examiner.malformed", failure(script.command("says", said), AMPLE));
  }

  @Test
  void fieldsOfLaterVersionsArePassedOver() throws Exception {
    String said =
        "{\"model\":{\"n\":[1]},\"points\":[{\"point\":2,\"state\":\"named\",\"why\":null,\"p\":[0]}]}";
    assertEquals(
        List.of(new Verdict.Judgement(1, PointState.NAMED, "")),
        run(script.command("says", said), AMPLE, null).points());
  }

  @Test
  void atTheLimitTheWholeTreeIsEnded() throws Exception {
    assertEquals("examiner.slow", failure(script.command("never"), 1));
    assertEnded();
  }

  @Test
  void aChildThatOutlivesTheProgramDoesNotHoldItUpAndIsEnded() throws Exception {
    assertEquals(List.of(), run(script.command("orphan"), AMPLE, null).points());
    assertEnded();
  }

  @Test
  void whenNoLongerNeededTheWholeTreeIsEnded() throws Exception {
    FutureTask<Verdict> task = new FutureTask<>(() -> run(script.command("never"), AMPLE, null));
    Thread thread = new Thread(task);
    thread.start();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(AMPLE);
    while (!Files.exists(script.told()) || Files.size(script.told()) == 0) {
      assertTrue(System.nanoTime() < deadline, "the program never began");
      Thread.onSpinWait();
    }
    thread.interrupt();
    Exception failed = assertThrows(Exception.class, () -> task.get(AMPLE, TimeUnit.SECONDS));
    assertEquals("examiner.stopped", ((Failure) failed.getCause()).key());
    assertEnded();
  }

  @Test
  void standardErrorGoesToTheLogOrNowhere() throws Exception {
    assertEquals(List.of(), run(script.command("noisy"), AMPLE, null).points());
    Path log = folder.resolve("log");
    run(script.command("noisy"), AMPLE, log.toFile());
    assertEquals(1_000_000, Files.size(log));
  }
}
