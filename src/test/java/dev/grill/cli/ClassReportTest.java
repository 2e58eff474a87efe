package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grill.cli.Home.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code grill class}: three learners hand in, a teacher reports and grades. */
class ClassReportTest {

  private static final String DECK =
      """
      deck: term
      title: A <b>term</b>
      cards:
        - id: one
          topic: water
          question: What is <script>alert(1)</script> one?
          answer: 1
          points:
            - point: first
            - point: =second
        - id: two
          topic: water
          question: "=1+1"
          answer: 2
      """;

  @TempDir Path folder;
  private Path deck;
  private Path in;
  private Home teacher;

  @BeforeEach
  void makeAClass() throws Exception {
    deck = Files.writeString(folder.resolve("term.yaml"), DECK);
    in = Files.createDirectories(folder.resolve("in"));
    teacher = Home.in(folder.resolve("teacher"));
    Home ann = learner("ann", "0071 Ann");
    ann.at("2026-11-20T09:00:00+08:00");
    answer(ann, "one", "4", "60");
    answer(ann, "two", "2", "900");
    ann.at("2026-11-21T09:00:00+08:00");
    answer(ann, "one", "2", "30");
    answer(ann, "two", "5", "30");
    answer(ann, "two", "5", "30");
    ann.grill("undo").ok();
    handIn(ann, "ann");
    Home bo = learner("bo", "Bo Li");
    bo.at("2026-11-23T09:00:00+08:00");
    answer(bo, "one", "5", "90");
    handIn(bo, "bo");
    handIn(learner("cy", "cy@x.test"), "cy");
  }

  private Home learner(String name, String called) {
    Home home = Home.in(folder.resolve("home-" + name));
    home.grill("config", "set", "learner", called).ok();
    home.grill("deck", "add", deck.toString()).ok();
    return home;
  }

  private void answer(Home home, String card, String grade, String seconds) throws IOException {
    Path typed = Files.writeString(folder.resolve("typed"), "a secret thought about first");
    home.grill("grade", card, grade, "--seconds", seconds, "--answer-file", typed.toString()).ok();
  }

  private Run handIn(Home home, String name) {
    return home.grill("class", "hand-in", "-o", in.resolve(name + ".jsonl").toString()).ok();
  }

  private Run report(String... more) {
    List<String> words = new ArrayList<>(List.of("class", "report", in.toString()));
    words.addAll(List.of(more));
    return teacher.grill(words.toArray(String[]::new));
  }

  private Path roster() throws IOException {
    return Files.writeString(
        folder.resolve("roster.csv"),
        "学号,姓名,邮箱,班级\n0071,Ann Wu,a@x.test,1\n0072,Bo Li,b@x.test,1\n"
            + "0073,Cy,cy@x.test,2\n0074,Di,d@x.test,2\n");
  }

  @Test
  void aHandInSaysWhatItHoldsAndLeavesTypedTextOut() throws Exception {
    Home ann = learner("new", "Ann B. 王芳/..");
    ann.with("PWD", folder.toString());
    answer(ann, "one", "4", "9");
    ann.grill("note", "one", "my own secret note").ok();

    Run run = handIn(ann, "new");

    assertTrue(run.err().contains("Ann B. 王芳/.."), run.err());
    assertTrue(run.err().contains("1 answers from 2026-11-24 to 2026-11-24"), run.err());
    assertTrue(run.err().contains("Not in it: what you typed"), run.err());
    String text = Files.readString(in.resolve("new.jsonl"));
    assertTrue(text.startsWith("{\"grill\":\"progress\",\"version\":1,\"kind\":\"hand-in\""));
    assertFalse(text.contains("secret"));
    Run with = ann.grill("class", "hand-in", "--with-answers", "-o", "-").ok();
    assertTrue(with.out().contains("a secret thought") && with.out().contains("secret note"));
    assertTrue(with.err().contains("what you typed: answers, notes"), with.err());
    assertEquals(3, ann.grill("progress", "import", in.resolve("new.jsonl").toString()).exit());
  }

  @Test
  void aHandInReplacesNothingButAHandIn() throws Exception {
    Home ann = learner("new", "Ann");
    Path whole = folder.resolve("whole.jsonl");
    ann.grill("progress", "export", whole.toString()).ok();

    Run run = ann.grill("class", "hand-in", "-o", whole.toString());

    assertEquals(3, run.exit());
    assertTrue(run.err().contains("no hand-in"), run.err());
    handIn(ann, "new");
    handIn(ann, "new");
    assertEquals(1, ann.grill("class", "hand-in", "-o", "/no/such/x.jsonl").exit());
  }

  @Test
  void theReportHasTheFiguresOfEveryLearnerAndOfTheClass() throws Exception {
    Run run =
        report("--format", "json", "--due", "2026-11-22", "--roster", roster().toString()).ok();

    JsonNode ann = run.json().at("/learners/0");
    assertEquals("0071", ann.at("/id").asText());
    assertEquals("Ann Wu", ann.at("/name").asText());
    assertEquals(2, ann.at("/started").asInt());
    assertEquals(1, ann.at("/known").asInt());
    assertEquals(1.0, ann.at("/coverage").asDouble());
    assertEquals(4, ann.at("/answers").asInt(), "one was taken back");
    assertEquals(1, ann.at("/retentionAnswers").asInt());
    assertEquals(0.0, ann.at("/retention").asDouble());
    assertEquals(2, ann.at("/daysActive").asInt());
    assertEquals(12.0, ann.at("/minutes").asDouble(), "15 minutes count as 10");
    assertEquals("2026-11-21", ann.at("/lastActive").asText());
    assertEquals("done", ann.at("/assignment").asText());
    assertFalse(ann.at("/needsHelp").asBoolean());
    JsonNode bo = run.json().at("/learners/1");
    assertEquals("late", bo.at("/assignment").asText());
    assertTrue(bo.at("/retention").isNull());
    assertEquals("[\"behind\"]", bo.at("/reasons").toString());
    JsonNode cy = run.json().at("/learners/2");
    assertEquals("0073", cy.at("/id").asText(), "found by the address");
    assertEquals("notStarted", cy.at("/assignment").asText());
    assertTrue(cy.at("/lastActive").isNull());
    assertEquals("[{\"id\":\"0074\",\"name\":\"Di\"}]", run.json().at("/notHandedIn").toString());
    assertEquals("[]", run.json().at("/skipped").toString());
    assertEquals("term/one", run.json().at("/cards/0/card").asText());
    assertEquals(2, run.json().at("/cards/0/started").asInt());
    assertEquals(0.5, run.json().at("/topics/0/coverage").asDouble());
    assertEquals("=second", run.json().at("/missedPoints/0/point").asText());
    assertEquals("2026-11-16", run.json().at("/weeks/0/week").asText());
    assertEquals(2, run.json().at("/weeks").size());
  }

  @Test
  void aPeriodAndADeckBoundIt() throws Exception {
    JsonNode early = report("--format", "json", "--to", "2026-11-20").ok().json();
    assertEquals(2, early.at("/learners/0/answers").asInt());
    assertEquals(1, early.at("/learners/0/known").asInt(), "as it stood on that day");
    assertTrue(early.at("/learners/1/lastActive").isNull());

    JsonNode late = report("--format", "json", "--from", "2026-11-21").ok().json();
    assertEquals(2, late.at("/learners/0/answers").asInt());
    assertEquals("2026-11-21", late.at("/from").asText());

    Run none = report("--deck", "other");
    assertEquals(3, none.exit());
    assertTrue(none.err().contains("They have: term"), none.err());
    assertEquals(2, report("--from", "2026-11-21", "--to", "2026-11-20").exit());
    assertEquals(2, report("--due", "tomorrow").exit());
  }

  @Test
  void severalFilesOfOneLearnerAreOneLearner() throws Exception {
    JsonNode before = report("--format", "json").ok().json().at("/learners");
    Home ann = Home.in(folder.resolve("home-ann"));
    Path whole = folder.resolve("whole.jsonl");
    ann.grill("progress", "export", whole.toString()).ok();
    Files.copy(in.resolve("ann.jsonl"), in.resolve("again.jsonl"));
    Files.copy(whole, in.resolve("whole.jsonl"));
    assertEquals(before, report("--format", "json").ok().json().at("/learners"));

    Home second = learner("second", "0071 Ann");
    answer(second, "one", "3", "60");
    second.grill("progress", "import", whole.toString(), "--yes").ok();
    answer(second, "one", "5", "60");
    handIn(second, "second");

    JsonNode joined = report("--format", "json").ok().json().at("/learners");
    assertEquals(3, joined.size(), "its log names the other as an alias");
    assertEquals(6, joined.at("/0/answers").asInt());
  }

  @Test
  void unconnectedLogsOfOnePersonOfTheClassListAreOneLearner() throws Exception {
    Home other = learner("other", "Ann 0071");
    answer(other, "one", "3", "60");
    handIn(other, "other");

    assertEquals(4, report("--format", "json").ok().json().at("/learners").size());
    Run run = report("--format", "json", "--roster", roster().toString()).ok();

    assertEquals(3, run.json().at("/learners").size());
    assertEquals(5, run.json().at("/learners/0/answers").asInt());
    assertTrue(run.err().contains("0071 Ann Wu are of more than one log"), run.err());
  }

  @Test
  void brokenFilesAreNamedAndTheOthersReportedOn() throws Exception {
    String whole = Files.readString(in.resolve("ann.jsonl"));
    for (int i = 0; i < 30; i++) {
      Files.copy(in.resolve("bo.jsonl"), in.resolve("copy-" + i + ".jsonl"));
    }
    Files.writeString(in.resolve("cut.jsonl"), whole.substring(0, whole.length() - 90));
    Files.writeString(in.resolve("forged.jsonl"), whole.replace("\"grade\":2", "\"grade\":5"));
    Files.writeString(in.resolve("essay.pdf"), "%PDF-1.7");
    Files.writeString(in.resolve("empty.jsonl"), "");
    Files.writeString(in.resolve("newer.jsonl"), whole.replace("\"version\":1", "\"version\":2"));
    Files.createSymbolicLink(in.resolve("link.jsonl"), in.resolve("ann.jsonl"));

    Run run = report("--format", "json").ok();

    assertEquals(3, run.json().at("/learners").size());
    Map<String, String> skipped = new TreeMap<>();
    for (JsonNode one : run.json().at("/skipped")) {
      Path file = Path.of(one.at("/file").asText());
      skipped.put(file.getFileName().toString(), one.at("/reason").asText());
    }
    assertEquals(
        Map.of(
            "cut.jsonl", "cut off on the way; ask for it again",
            "forged.jsonl", "changed since it was written; ask for it again",
            "essay.pdf", "no file of grill",
            "empty.jsonl", "empty",
            "newer.jsonl", "written by a newer grill; install that one",
            "link.jsonl", "no regular file"),
        skipped);
    assertEquals(6, run.errLines().size());
    Path out = folder.resolve("out.html");
    Run strict = report("--strict", "-o", out.toString());
    assertEquals(3, strict.exit());
    assertTrue(strict.err().contains("6 files could not be read"), strict.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void nothingReadableAndWhatIsNotThereAreErrors() throws Exception {
    Path bad = Files.createDirectories(folder.resolve("bad"));
    assertEquals(3, teacher.grill("class", "report", bad.toString()).exit());
    Files.writeString(bad.resolve("x"), "x");
    Run run = teacher.grill("class", "report", bad.toString());
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("None of the files"), run.err());
    assertEquals(3, teacher.grill("class", "report", "/no/such").exit());
    assertEquals("", run.out());
  }

  @Test
  void pseudonymsAreStableAndNothingNamesAnybody() throws Exception {
    Files.writeString(in.resolve("Ann Wu essay.pdf"), "%PDF");
    String[] formats = {"json", "csv", "html", "md"};
    for (String format : formats) {
      Run run = report("--anonymous", "--format", format, "--roster", roster().toString()).ok();
      for (String secret : List.of("Ann", "Bo Li", "0071", "x.test", "Di", "home-", "essay")) {
        assertFalse(run.out().contains(secret), format + " says " + secret);
      }
    }
    JsonNode first = report("--anonymous", "--format", "json").ok().json();
    JsonNode again = report("--anonymous", "--format", "json").ok().json();
    assertEquals(first.at("/learners"), again.at("/learners"));
    assertTrue(first.at("/learners/0/id").asText().matches("[2-9A-Z]{4}-[2-9A-Z]{4}"));
    assertTrue(first.at("/topics/0/coverage").isNull(), "three are fewer than five");
    assertTrue(first.at("/weeks/0/retention").isNull());
    assertTrue(first.at("/cards/0/knownShare").isNull());
    Path key = teacher.folder().resolve("class.key");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    Files.delete(key);
    JsonNode other = report("--anonymous", "--format", "json").ok().json();
    assertNotEquals(first.at("/learners/0/id"), other.at("/learners/0/id"));
    Files.writeString(key, "short");
    assertEquals(1, report("--anonymous").exit());
  }

  @Test
  void whatStrangersWroteStaysText() throws Exception {
    Home eve = learner("eve", "=cmd|'/c calc'!A0 <img src=x onerror=alert(1)>");
    answer(eve, "one", "1", "5");
    handIn(eve, "eve");

    String html = report("--format", "html").ok().out();
    assertFalse(html.contains("<img") || html.contains("<script>alert") || html.contains("<b>"));
    assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "shown as it is written");
    String csv = report("--format", "csv").ok().out();
    assertTrue(csv.contains("'=cmd|"), csv);
    Path book = folder.resolve("out.xlsx");
    report("-o", book.toString()).ok();
    try (ZipFile zip = new ZipFile(book.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        assertFalse(part.contains("<f>"), entry.getName());
        assertFalse(part.contains(">=cmd"), entry.getName());
      }
    }
    String md = report("--format", "md").ok().out();
    assertFalse(md.contains(" <img"), md);
  }

  @Test
  void whatCannotBeWrittenLeavesNoHalfFile() throws Exception {
    assertEquals(1, report("-o", "/no/such/folder/x.html").exit());
    assertEquals(1, report("-o", folder.toString()).exit());
    assertEquals(
        2,
        report("-o", in.resolve("../roster.csv").toString(), "--roster", roster().toString())
            .exit());
    Path target = Files.createDirectories(folder.resolve("dir"));
    report("-o", target.resolve("r.html").toString()).ok();
    try (Stream<Path> files = Files.list(target)) {
      assertEquals(List.of(target.resolve("r.html")), files.toList());
    }
  }

  @Test
  void aGradebookOfTheTeachersIsFilledInACopy() throws Exception {
    String text =
        "\ufeffStudent ID,Name,Cards,Note\r\n0071,\"Wu, Ann\",,\"a, b\"\r\n"
            + "0072,Bo Li,5,\r\n0099,Zoe,7,\r\n";
    Path book = Files.writeString(folder.resolve("book.csv"), text);
    Path out = folder.resolve("filled.csv");

    Run run =
        report(
                "--gradebook",
                book.toString(),
                "--column",
                "cards",
                "--score",
                "coverage",
                "-o",
                out.toString())
            .ok();

    assertEquals(
        text.replace("Ann\",,", "Ann\",100,").replace("Bo Li,5", "Bo Li,50"),
        Files.readString(out));
    assertEquals(text, Files.readString(book), "the original stays");
    assertTrue(run.out().contains("filled.csv"), run.out());
    assertTrue(run.err().contains("not in the gradebook: cy@x.test"), run.err());
    assertTrue(run.err().contains("left as it was: 0099 Zoe"), run.err());
    assertTrue(run.err().contains("100 × cards begun ÷ cards"), run.err());
    String[] command = {"--gradebook", book.toString(), "--column", "cards"};
    Run retention = report(with(command, "--score", "retention")).ok();
    assertTrue(retention.out().contains("Ann\",0,"), "standard output will do");
    assertTrue(retention.out().contains("Bo Li,5,"), "nothing to divide by: as it was");
    assertEquals(3, report(with(command, "--strict")).exit());
    assertEquals(2, report(with(command, "-o", book.toString())).exit());
    assertEquals(2, report(with(command, "--anonymous")).exit());
    assertEquals(2, report(with(command, "--format", "csv")).exit());
    assertEquals(2, report("--gradebook", book.toString()).exit());
    assertEquals(2, report("--column", "cards").exit());
    assertEquals(3, report("--gradebook", book.toString(), "--column", "Quiz").exit());
    Files.writeString(book, "id,cards\n9,\n");
    Run nobody = report(command);
    assertEquals(3, nobody.exit());
    assertTrue(nobody.err().contains("None of the learners (3)"), nobody.err());
  }

  private static String[] with(String[] words, String... more) {
    return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void gradebooksForMoodleAndCanvasAreMadeFromTheClassList() throws Exception {
    String roster = roster().toString();

    Run moodle = report("--gradebook", "moodle", "--column", "Cards", "--roster", roster).ok();
    assertEquals(
        "Email address,Cards\r\na@x.test,50\r\nb@x.test,50\r\ncy@x.test,0\r\n", moodle.out());
    Run canvas = report("--gradebook", "canvas", "--column", "Cards", "--roster", roster).ok();
    assertEquals(
        "Student,ID,SIS User ID,SIS Login ID,Section,Cards\r\n"
            + "    Points Possible,,,,,100\r\nAnn Wu,,0071,a@x.test,1,50\r\n"
            + "Bo Li,,0072,b@x.test,1,50\r\nCy,,0073,cy@x.test,2,0\r\n",
        canvas.out());
    assertTrue(canvas.err().contains("0074 Di"), canvas.err());
    assertEquals(2, report("--gradebook", "moodle", "--column", "Cards").exit());
  }

  @Test
  void chineseReportsAreInChinese() throws Exception {
    teacher.lang("zh");
    String html = report("--format", "html").ok().out();
    assertTrue(html.contains("lang=\"zh") && html.contains("班级报告"));
    JsonNode names = new ObjectMapper().readTree(report("--format", "json").ok().out());
    assertEquals("0071 Ann", names.at("/learners/0/name").asText());
  }
}
