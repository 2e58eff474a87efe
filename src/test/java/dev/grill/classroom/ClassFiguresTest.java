package dev.grill.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grill.cli.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generated class: its figures, recomputed by a program in another language from the files. */
class ClassFiguresTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private JsonNode report(Path in, String... more) throws IOException {
    List<String> words =
        new ArrayList<>(List.of("class", "report", in.toString(), "--format", "json"));
    words.addAll(List.of(more));
    Home teacher = Home.in(folder.resolve("teacher"));
    return JSON.readTree(teacher.grill(words.toArray(String[]::new)).ok().out());
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
      JsonNode wanted = Recomputed.of(in, folder, bounds);
      JsonNode report = report(in, bounds);
      assertTrue(wanted.at("/learners/0/answers").asInt() > 0, "there is something to compare");
      Recomputed.assertAgree(wanted, report);
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
