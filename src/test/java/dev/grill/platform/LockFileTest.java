package dev.grill.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.message.Failure;
import dev.grill.message.Lang;
import dev.grill.message.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One at a time changes a file. */
class LockFileTest {

  @TempDir Path folder;

  @Test
  void whoFindsTheLockHeldTooLongIsToldAndTheFileStays() throws Exception {
    Path file = Files.writeString(folder.resolve("deck.yaml"), "as it was");
    LockFile.holding(
        file,
        () -> {
          Failure held =
              assertThrows(
                  Failure.class,
                  () -> LockFile.holding(file, 30, () -> Files.writeString(file, "changed")));
          assertEquals("files.locked", held.key());
          return null;
        });
    assertEquals("as it was", Files.readString(file));
    assertFalse(Files.exists(folder.resolve(".deck.yaml.lock")));
  }

  @Test
  void aFolderInWhichNothingCanBeMadeIsNamedWithTheReason() throws Exception {
    Path nowhere = folder.resolve("no/such");
    Failure refused =
        assertThrows(Failure.class, () -> LockFile.holding(nowhere.resolve("deck.yaml"), () -> 7));
    String said = refused.text(Messages.of(Lang.EN));
    assertTrue(said.startsWith(nowhere.resolve("deck.yaml") + " cannot be changed"), said);
    assertTrue(said.contains("in " + nowhere + " ("), said);
  }

  @Test
  void aChangeThatFailsLetsTheNextOneIn() throws Exception {
    Path file = folder.resolve("deck.yaml");
    assertThrows(
        Failure.class,
        () ->
            LockFile.holding(
                file,
                () -> {
                  throw Failure.failed("cli.no-such-file", file);
                }));
    assertEquals(7, LockFile.holding(file, 0, () -> 7));
  }

  @Test
  void aLockFileLeftByAKilledProcessIsInNobodysWay() throws Exception {
    Path file = folder.resolve("deck.yaml");
    Files.writeString(folder.resolve(".deck.yaml.lock"), "left");
    assertEquals(7, LockFile.holding(file, 0, () -> 7));
  }

  @Test
  void aFileThroughALinkIsLockedWhereItLies() throws Exception {
    Path file = Files.writeString(folder.resolve("real.yaml"), "x");
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);
    LockFile.holding(
        link, () -> assertThrows(Failure.class, () -> LockFile.holding(file, 30, () -> null)));
  }

  @Test
  void manyCountersLoseNoStep() throws Exception {
    Path file = Files.writeString(folder.resolve("count"), "0");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> steps = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        steps.add(
            () ->
                LockFile.holding(
                    file,
                    60_000,
                    () -> {
                      int count = Integer.parseInt(Files.readString(file));
                      Files.writeString(file, String.valueOf(count + 1));
                      return "done";
                    }));
      }
      for (Future<String> step : threads.invokeAll(steps)) {
        assertEquals("done", step.get());
      }
    } finally {
      threads.shutdown();
    }
    assertEquals("60", Files.readString(file));
  }
}
