package dev.grill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.review.CardState;
import dev.grill.review.Reviewed;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store with real processes: killed ones, and several at once. */
class ProcessesTest {

  /** {@code -Dgrill.kills=300} for more. */
  private static final int KILLS = Integer.getInteger("grill.kills", 10);

  private static final int MOST_BEFORE_A_KILL = 60;
  private static final int ENDLESS = 1_000_000;

  @TempDir Path folder;

  @Test
  void killingTheProcessLosesNoAcknowledgedAnswer() throws Exception {
    Path file = folder.resolve("default.db");
    Random random = new Random(20261124);
    List<String> acknowledged = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = Recorder.process(file, "kill-" + kill, ENDLESS).start();
      try (BufferedReader out = process.inputReader()) {
        int lines = 1 + random.nextInt(MOST_BEFORE_A_KILL);
        for (int i = 0; i < lines; i++) {
          acknowledged.add(out.readLine());
        }
        process.toHandle().destroyForcibly(); // SIGKILL, wherever the process is by now
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          if (line.length() == acknowledged.get(0).length()) {
            acknowledged.add(line); // printed before the signal came
          }
        }
      }
      process.waitFor();
    }
    try (Store store = Samples.open(file)) {
      assertTrue(recorded(store).containsAll(acknowledged));
      assertTrue(acknowledged.size() >= KILLS);
      assertStatesAreTheFold(store);
    }
    assertEquals("ok", Samples.query(file, "PRAGMA integrity_check"));
  }

  @Test
  void severalProcessesMakeAHomeAndRecordAtOnce() throws Exception {
    Path file = folder.resolve("new/default.db");
    int each = 40;
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(
          Recorder.process(file, "deck", each)
              .redirectOutput(folder.resolve(i + ".out").toFile())
              .start());
    }
    for (Process process : processes) {
      assertEquals(0, process.waitFor());
    }
    try (Store store = Samples.open(file)) {
      assertEquals(3 * each, recorded(store).size());
      assertStatesAreTheFold(store);
    }
    assertEquals("ok", Samples.query(file, "PRAGMA integrity_check"));
  }

  private static Set<String> recorded(Store store) throws Exception {
    Set<String> ids = new HashSet<>();
    for (Reviewed reviewed : store.history(null)) {
      ids.add(reviewed.review().id().text());
    }
    return ids;
  }

  private static void assertStatesAreTheFold(Store store) throws Exception {
    Set<CardId> cards = new HashSet<>();
    for (Reviewed reviewed : store.history(null)) {
      cards.add(reviewed.review().card());
    }
    List<CardId> ordered = new ArrayList<>(cards);
    List<CardState> before = new ArrayList<>();
    for (CardId card : ordered) {
      before.add(store.state(card));
    }
    store.refold();
    for (int i = 0; i < ordered.size(); i++) {
      assertEquals(store.state(ordered.get(i)), before.get(i));
    }
  }
}
