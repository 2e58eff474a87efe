package dev.grill.store;

import static dev.grill.store.Samples.CARD;
import static dev.grill.store.Samples.MORNING;
import static dev.grill.store.Samples.answer;
import static dev.grill.store.Samples.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.review.Reviewed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a power cut leaves of a file under the settings in force. The journal is on the disk before
 * the first page of the database is written (synchronous = FULL), and of the pages written since,
 * any may have reached the disk and any not, in any order.
 */
class PowerCutTest {

  private static final int PAGE = 4096;
  private static final int CUTS = 60;

  @TempDir Path folder;

  @Test
  void aGradeIsWrittenWithTheSettingsThatTheArgumentIsAbout() throws Exception {
    try (Store store = open(folder.resolve("ann.db"))) {
      store.record(answer(CARD, 4, MORNING));
      assertEquals("2", store.database.text("PRAGMA synchronous"), "FULL");
      assertEquals("truncate", store.database.text("PRAGMA journal_mode"));
      assertEquals("0", store.database.text("PRAGMA fullfsync"), "as SQLite has it");
    }
    assertEquals(0, Files.size(folder.resolve("ann.db-journal")), "cut, which ends a commit");
  }

  @Test
  void whateverPagesACutLeavesWrittenTheAcknowledgedAnswersAreThere() throws Exception {
    Path file = folder.resolve("ann.db");
    Path journal = folder.resolve("ann.db-journal");
    List<Reviewed> acknowledged = new ArrayList<>();
    byte[] before;
    byte[] during;
    byte[] hot;
    try (Store store = open(file)) {
      for (int i = 0; i < 60; i++) {
        acknowledged.add(store.record(answer(CARD, i % 6, MORNING.plusHours(i))));
      }
      acknowledged = store.history(null);
      before = Files.readAllBytes(file);
      store.database.run("PRAGMA cache_size = 1"); // pages go to the file before the commit
      store.database.run("BEGIN IMMEDIATE");
      store.database.run("UPDATE card_state SET lapses = lapses + 1");
      store.database.run("CREATE TABLE filler AS SELECT id, randomblob(3000) FROM events");
      store.database.run("DELETE FROM point_texts");
      during = Files.readAllBytes(file);
      hot = Files.readAllBytes(journal);
      store.database.run("ROLLBACK");
    }
    assertTrue(hot.length > PAGE && !Arrays.equals(before, during), "cut within a commit");
    Random random = new Random(20261127);
    for (int cut = 0; cut < CUTS; cut++) {
      byte[] left = during.clone();
      for (int page = 0; page < before.length / PAGE; page++) {
        if (random.nextBoolean()) {
          System.arraycopy(before, page * PAGE, left, page * PAGE, PAGE);
        }
      }
      int length = before.length + PAGE * random.nextInt((left.length - before.length) / PAGE + 1);
      Files.write(file, Arrays.copyOf(left, length));
      Files.write(journal, hot);
      try (Store store = open(file)) {
        assertEquals(acknowledged, store.history(null), "cut " + cut);
      }
      assertEquals("ok", Samples.query(file, "PRAGMA integrity_check"));
    }
  }
}
