package dev.grill.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.platform.Paths;
import dev.grill.schedule.Sm2;
import dev.grill.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of a backup: how a large database goes in, and what is told of it meanwhile. */
class BackupFileTest {

  private static final ZonedDateTime AT = ZonedDateTime.parse("2026-11-24T09:00:00+08:00");

  @TempDir Path folder;
  private Paths places;
  private final List<Long> percents = new ArrayList<>();

  @BeforeEach
  void haveData() throws Exception {
    Path home = folder.resolve("home");
    places = new Paths(home, home.resolve("config.yaml"), home.resolve("log"));
    Store.open(places.database("default"), new Sm2(), InstantSource.system()).close();
  }

  private Path written(String name, long mostPacked) throws Exception {
    Path file = folder.resolve(name);
    BackupFile.Copying copying =
        (to, percent) -> DataFile.copy(places.database("default"), to, 0, percent);
    new BackupFile.Writing(places, "default", AT, copying, mostPacked, percents::add).write(file);
    return file;
  }

  private byte[] database(Path file) throws Exception {
    Path into = Files.createDirectory(folder.resolve("of-" + file.getFileName()));
    BackupFile.Unpacked unpacked = BackupFile.unpack(file, into);
    assertEquals(List.of(), DataFile.faults(unpacked.database()));
    return Files.readAllBytes(unpacked.database());
  }

  @Test
  void aDatabaseLargerThanIsPackedGoesInAsItIsAndComesOutTheSame() throws Exception {
    Path packed = written("packed.zip", Long.MAX_VALUE);
    Path asItIs = written("as-it-is.zip", 0);
    byte[] database = database(asItIs);
    assertTrue(Files.size(packed) < database.length / 2, Files.size(packed) + " packed");
    assertTrue(Files.size(asItIs) >= database.length, Files.size(asItIs) + " as it is");
    assertArrayEquals(database, database(packed));
  }

  @Test
  void howMuchIsDoneOnlyGrows() throws Exception {
    written("told.zip", 0);
    assertEquals(0, percents.get(0));
    assertEquals(90, percents.get(percents.size() - 1));
    assertEquals(percents.stream().sorted().toList(), percents);
  }
}
