package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grill.examiner.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examiner in {@code assess} and line mode: a real program, named by the setting. */
class ExaminerCommandTest {

  @TempDir Path folder;
  private Home home;
  private Script script;

  @BeforeEach
  void addTheSmallDecks() throws IOException {
    home = Home.in(folder.resolve("home"));
    home.grill("deck", "add", "builtin:en").ok();
    script = Script.in(folder);
  }

  private void examiner(String what) {
    home.grill("config", "set", "examiner", script.line(what)).ok();
  }

  private JsonNode assess(String answer) throws IOException {
    return home.typed(answer, "assess", "sea-en/tides", "--examiner", "--json").ok().json();
  }

  @Test
  void withoutTheOptionTheProgramIsNotRun() throws IOException {
    examiner("good");
    home.typed("the moon", "assess", "sea-en/tides", "--json").ok();
    assertFalse(Files.exists(script.told()));
  }

  @Test
  void itsVerdictIsPrintedAsItsOwn() throws IOException {
    examiner("good");
    JsonNode said = assess("the moon and the sun");
    assertEquals(
        "{\"point\":\"the moon's pull\",\"covered\":false,\"state\":\"denied\",\"matched\":null,"
            + "\"by\":\"examiner\",\"why\":\"says the opposite\"}",
        said.get("points").get(0).toString());
    assertEquals("grill", said.get("points").get(1).get("by").asText());
    assertEquals("sun", said.get("points").get(1).get("matched").asText());
    assertEquals(2, said.get("covered").asInt());
    assertEquals(4, said.get("suggestedGrade").asInt());
    assertEquals("{\"comment\":\"Not bad.\",\"failed\":null}", said.get("examiner").toString());

    Home.Run text = home.typed("the moon and the sun", "assess", "sea-en/tides", "--examiner").ok();
    assertEquals(
        List.of(
            "[-] the moon's pull  (examiner: says the opposite)",
            "[x] the sun, half as strong  (sun)",
            "[x] the earth turns below the bulges  (examiner)",
            "Examiner: Not bad.",
            "2 of 3 key points; suggested grade: 4"),
        text.outLines());
  }

  @ParameterizedTest
  @CsvSource({"garbage,malformed,unreadable", "huge,too-long,too long", "fails,failed,failed"})
  void whereItFailsGrillMarksAndSaysAWord(String what, String code, String word)
      throws IOException {
    examiner(what);
    Home.Run run = home.typed("the moon", "assess", "sea-en/tides", "--examiner", "--json").ok();
    assertEquals("grill: examiner: " + word + "; grill's own marks\n", run.err());
    assertEquals(code, run.json().get("examiner").get("failed").asText());
    assertEquals("moon", run.json().get("points").get(0).get("matched").asText());
    assertEquals(2, run.json().get("suggestedGrade").asInt());
  }

  @Test
  void withoutAnExaminerTheOptionIsRefused() {
    Home.Run run = home.typed("the moon", "assess", "sea-en/tides", "--examiner");
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("config set examiner"), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a \"b", "a\nb"})
  void aCommandThatCannotBeSplitIsRefused(String value) {
    assertEquals(2, home.grill("config", "set", "examiner", value).exit());
    assertEquals("none\n", home.grill("config", "get", "examiner").ok().out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3601", "x"})
  void theLimitIsAnHourAtMost(String value) {
    assertEquals(2, home.grill("config", "set", "examiner-seconds", value).exit());
    assertEquals("60\n", home.grill("config", "get", "examiner-seconds").ok().out());
  }

  @Test
  void lineModeShowsItsMarksWhichStayCorrectable() throws IOException {
    examiner("good");
    Home.Run run =
        home.typed("the moon\n\n+1\n\n", "review", "--plain", "sea-en", "--limit", "1").ok();
    List<String> lines = run.outLines();
    assertTrue(lines.contains("Examiner: Not bad."), run.out());
    assertTrue(lines.contains("[-] 1 the moon's pull  (examiner: says the opposite)"), run.out());
    assertTrue(lines.contains("[x] 1 the moon's pull"), run.out());
    JsonNode points = home.grill("history", "--json").ok().json().at("/reviews/0/points");
    assertEquals("heard", points.get(0).get("state").asText());
    assertEquals("heard", points.get(2).get("state").asText());
  }

  @Test
  void lineModeWaitsAtMostTheLimit() throws IOException {
    examiner("never");
    home.grill("config", "set", "examiner-seconds", "1").ok();
    Home.Run run = home.typed("the moon\n\n\n", "review", "--plain", "sea-en", "--limit", "1").ok();
    assertTrue(run.out().contains("\nexaminer: slow; grill's own marks\n"), run.out());
    assertEquals(2, home.grill("history", "--json").ok().json().at("/reviews/0/grade").asInt());
  }

  @Test
  void aMockInterviewInLineModeAsksItToo() throws IOException {
    examiner("brief");
    Home.Run run =
        home.typed("the moon\n\n\n", "mock", "--plain", "--questions", "1", "--seed", "1", "sea-en")
            .ok();
    assertTrue(run.out().contains("\n[x] 1 rocks  (examiner: plain words)\n"), run.out());
  }
}
