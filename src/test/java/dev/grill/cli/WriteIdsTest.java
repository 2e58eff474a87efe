package dev.grill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.platform.LockFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deck check --write-ids} changes a file as every other command does: under its lock. */
class WriteIdsTest {

  @TempDir Path folder;
  private Home home;
  private Path file;

  @BeforeEach
  void aDeckWithACardThatHasNoId() throws Exception {
    home = Home.in(folder.resolve("home"));
    file = folder.resolve("deck.yaml");
    Files.writeString(
        file, "deck: d\ntitle: D\ncards:\n  - question: One?\n    answer: It is one.\n");
  }

  @Test
  void whatAnotherChangedMeanwhileStays() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Home.Run> check =
          LockFile.holding(
              file,
              () -> {
                Future<Home.Run> waiting =
                    other.submit(() -> home.grill("deck", "check", "--write-ids", file.toString()));
                assertThrows(
                    TimeoutException.class,
                    () -> waiting.get(300, TimeUnit.MILLISECONDS),
                    "it waits for whoever has the file");
                assertFalse(Files.readString(file).contains("id: q-"));
                Files.writeString(
                    file, Files.readString(file) + "  - question: Two?\n    answer: Two.\n");
                return waiting;
              });
      assertEquals(0, check.get(20, TimeUnit.SECONDS).exit());
    } finally {
      other.shutdownNow();
    }
    String text = Files.readString(file);
    assertTrue(text.contains("question: Two?"), text);
    assertEquals(2, text.split("id: q-", -1).length - 1, text);
  }

  @Test
  void aFileThatNeedsNoIdsIsNotWaitedFor() throws Exception {
    home.grill("deck", "check", "--write-ids", file.toString()).ok();
    String before = Files.readString(file);
    int exit =
        LockFile.holding(
            file, () -> home.grill("deck", "check", "--write-ids", file.toString()).exit());
    assertEquals(0, exit);
    assertEquals(before, Files.readString(file));
    assertFalse(Files.exists(folder.resolve(".deck.yaml.lock")));
  }
}
