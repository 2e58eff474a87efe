package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.classroom.GeneratedClass;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a large class is still one that can be mailed. */
class ClassPageSizeTest {

  private static final int LEARNERS = 200;
  private static final int CARDS = 40;
  private static final int DAYS = 12;
  private static final int MOST_BYTES = 1_000_000;

  @TempDir Path folder;

  @Test
  void thePageOfTwoHundredLearnersIsUnderAMegabyte() throws Exception {
    Path in = folder.resolve("in");
    GeneratedClass.write(in, LEARNERS, CARDS, DAYS, 5);
    Path page = folder.resolve("class.html");

    Home.in(folder.resolve("teacher"))
        .grill("class", "report", in.toString(), "--due", "2026-09-30", "-o", page.toString())
        .ok();

    long bytes = Files.size(page);
    assertTrue(bytes > LEARNERS * 300 && bytes < MOST_BYTES, bytes + " bytes");
  }
}
