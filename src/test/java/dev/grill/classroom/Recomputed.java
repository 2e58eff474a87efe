package dev.grill.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The figures of a class, recomputed from its files by a program in another language. */
public final class Recomputed {

  private static final Path PROGRAM =
      Path.of("src/test/python/recompute_class.py").toAbsolutePath();
  private static final int LIMIT_SECONDS = 120;

  private Recomputed() {}

  /**
   * The figures, as of 24 November 2026.
   *
   * @param in the files
   * @param work where to write them
   * @param bounds options of the report
   */
  public static JsonNode of(Path in, Path work, String... bounds) throws Exception {
    List<String> words =
        new ArrayList<>(List.of("python3", PROGRAM.toString(), in.toString(), "2026-11-24"));
    words.addAll(List.of(bounds));
    Path out = work.resolve("recomputed.json");
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
    return new ObjectMapper().readTree(Files.readString(out));
  }

  /** Every figure is there in the report, to the last digit. */
  public static void assertAgree(JsonNode wanted, JsonNode report) {
    assertAgree(wanted, report, "");
  }

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
}
