package dev.grill.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grill.cli.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generated class: its figures, recomputed by a program in another language from the files. */
class ClassFiguresTest {

  private static final Path RECOMPUTED =
      Path.of("src/test/python/recompute_class.py").toAbsolutePath();
  private static final int LIMIT_SECONDS = 120;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private JsonNode report(Path in, String... more) throws IOException {
    List<String> words =
        new ArrayList<>(List.of("class", "report", in.toString(), "--format", "json"));
    words.addAll(List.of(more));
    Home teacher = Home.in(folder.resolve("teacher"));
    return JSON.readTree(teacher.grill(words.toArray(String[]::new)).ok().out());
  }

  private JsonNode recomputed(Path in, String... more) throws Exception {
    List<String> words =
        new ArrayList<>(List.of("python3", RECOMPUTED.toString(), in.toString(), "2026-11-24"));
    words.addAll(List.of(more));
    Path out = folder.resolve("recomputed.json");
    Process process;
    try {
      process =
          new ProcessBuilder(words)
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      String missing = "python3 is missing: the figures were not recomputed";
      if ("true".equals(System.getenv("CI"))) {
        fail(missing);
      }
      System.err.println(missing);
      return abort(missing);
    }
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("no end after " + LIMIT_SECONDS + " s");
    }
    assertEquals(0, process.exitValue());
    return JSON.readTree(Files.readString(out));
  }

  /** Every figure there is in the other document, to the last digit. */
  private static void assertAgree(JsonNode wanted, JsonNode report, String where) {
    if (wanted.isObject()) {
      for (Iterator<String> fields = wanted.fieldNames(); fields.hasNext(); ) {
        String field = fields.next();
        assertAgree(wanted.get(field), report.get(field), where + "/" + field);
      }
    } else if (wanted.isArray()) {
      assertEquals(wanted.size(), report.size(), where);
      for (int i = 0; i < wanted.size(); i++) {
        assertAgree(wanted.get(i), report.get(i), where + "/" + i);
      }
    } else if (wanted.isNumber()) {
      assertEquals(wanted.asDouble(), report.asDouble(), where);
    } else {
      assertEquals(wanted, report, where);
    }
  }

  @Test
  void everyFigureIsTheOneThatAnotherProgramFinds() throws Exception {
    Path in = folder.resolve("in");
    GeneratedClass.write(in, 12, 12, 60, 5);

    for (String[] bounds :
        new String[][] {
          {},
          {"--due", "2026-10-12"},
          {"--from", "2026-10-05", "--to", "2026-10-31", "--due", "2026-11-30"}
        }) {
      JsonNode wanted = recomputed(in, bounds);
      JsonNode report = report(in, bounds);
      assertTrue(wanted.at("/learners/0/answers").asInt() > 0, "there is something to compare");
      assertAgree(wanted, report, "");
    }
  }

  @Test
  void theSameSeedGivesTheSameClassWhateverTheOrderOfItsFiles() throws Exception {
    List<Path> files = GeneratedClass.write(folder.resolve("one"), 6, 8, 20, 3);
    GeneratedClass.write(folder.resolve("two"), 6, 8, 20, 3);
    for (Path file : files) {
      Path other = folder.resolve("two").resolve(file.getFileName());
      assertEquals(-1, Files.mismatch(file, other));
      Files.move(other, other.resolveSibling(Math.abs(file.hashCode()) + ".jsonl"));
    }

    assertEquals(report(folder.resolve("one")), report(folder.resolve("two")));
  }

  @Test
  void aLearnersFilesAreTheUnionOfTheirRows() throws Exception {
    Path in = folder.resolve("in");
    List<Path> files = GeneratedClass.write(in, 3, 8, 40, 9);
    JsonNode whole = report(in);
    Files.copy(files.get(0), in.resolve("copy.jsonl"));
    Files.write(in.resolve("cut.jsonl"), GeneratedClass.cutOff(files.get(1)));

    JsonNode again = report(in);

    assertEquals(whole.get("learners"), again.get("learners"));
    assertEquals(1, again.get("skipped").size());
  }
}
