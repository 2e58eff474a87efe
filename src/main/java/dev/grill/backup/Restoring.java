package dev.grill.backup;

import dev.grill.message.Failure;
import dev.grill.platform.LockFile;
import dev.grill.platform.Paths;
import dev.grill.platform.PrivateFiles;
import dev.grill.schedule.Sm2;
import dev.grill.store.Schema;
import dev.grill.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Putting a backup back. It is unpacked beside the data and examined there: only what is sound, of
 * grill and of our version or an older one comes into the person's data, and what was there is kept
 * as a backup first.
 */
public final class Restoring implements AutoCloseable {

  /**
   * What was done.
   *
   * @param kept where the data from before is; null where there was none
   * @param settings whether the backup's settings were put in, as there were none
   */
  public record Outcome(Path kept, boolean settings) {}

  /** What is said of a database that is beyond SQLite. */
  private static final Set<String> BEYOND =
      Set.of("store.corrupt", "store.not-a-database", "restore.not-put");

  private final Path workplace;
  private final BackupFile.Unpacked unpacked;
  private final DataFile.Facts facts;
  private final List<String> damagedRows;

  private Restoring(
      Path workplace,
      BackupFile.Unpacked unpacked,
      DataFile.Facts facts,
      List<String> damagedRows) {
    this.workplace = workplace;
    this.unpacked = unpacked;
    this.facts = facts;
    this.damagedRows = damagedRows;
  }

  /**
   * Unpacks and examines a backup; nothing of the person's changes.
   *
   * @param file made by {@code grill backup}, by itself, or a bare database of grill
   * @throws Failure rejected, if it is missing, no backup, damaged, or of a newer grill
   */
  public static Restoring open(Paths places, Path file, InstantSource clock)
      throws Failure, IOException {
    PrivateFiles.makeFolders(places.data());
    Path workplace = Files.createTempDirectory(places.data(), ".restore-");
    Restoring opened = null;
    try {
      BackupFile.Unpacked unpacked = BackupFile.unpack(file, workplace);
      DataFile.Facts facts = examine(file, unpacked.database());
      List<String> damaged;
      try (Store store = Store.open(unpacked.database(), new Sm2(), clock)) {
        store.refold(); // compares the tables with ours, for it writes
        damaged = store.damaged();
      } catch (Failure e) {
        throw Failure.rejected("restore.damaged", file, e.key());
      }
      opened = new Restoring(workplace, unpacked, facts, damaged);
      return opened;
    } finally {
      if (opened == null) {
        remove(workplace);
      }
    }
  }

  private static DataFile.Facts examine(Path file, Path database) throws Failure {
    try {
      int version = DataFile.version(database);
      if (version == 0) {
        throw Failure.rejected("restore.no-backup", file);
      }
      if (version > Schema.CURRENT.version()) {
        throw Failure.rejected("restore.newer", file);
      }
      List<String> faults = DataFile.faults(database);
      if (!faults.isEmpty()) {
        throw Failure.rejected("restore.damaged", file, faults.get(0));
      }
      return DataFile.facts(database);
    } catch (Failure e) {
      throw e.kind() == Failure.Kind.REJECTED
          ? e
          : Failure.rejected("restore.damaged", file, e.key());
    }
  }

  /** What the backup holds. */
  public DataFile.Facts facts() {
    return facts;
  }

  /** Where it is unpacked, brought to our version. */
  public Path database() {
    return unpacked.database();
  }

  /** Whose it is; empty where nobody says. */
  public String profile() {
    return unpacked.profile();
  }

  /** When it was made, in ISO 8601; empty where nobody says. */
  public String at() {
    return unpacked.at();
  }

  /** Rows of its log that are damaged: they come along and stay set aside. */
  public List<String> damagedRows() {
    return damagedRows;
  }

  /** Puts it in place of a profile's data. All that was there is kept first. */
  public Outcome put(Paths places, String profile, ZonedDateTime now) throws Failure, IOException {
    Path database = places.database(profile);
    Backups backups = new Backups(places, profile, now);
    return LockFile.holding(
        database,
        () -> {
          Map<Path, Path> before = putDecks(places.decks(profile));
          boolean done = false;
          Path kept;
          try {
            kept = replace(unpacked.database(), database, backups, BackupReason.RESTORE);
            done = true;
          } finally {
            if (!done) {
              takeBack(before);
            }
          }
          return new Outcome(kept, putSettings(places.settings()));
        });
  }

  /**
   * Puts the content of a sound database in place of a profile's, which is kept. Who has that open
   * goes on with what is in it then; only a file that SQLite does not take for a database any more
   * is replaced by another file.
   *
   * @return where the data from before is; null where there was none
   */
  public static Path replace(Path content, Path database, Backups backups, BackupReason reason)
      throws Failure, IOException {
    boolean there = Files.exists(database) && Files.size(database) > 0;
    Path kept = null;
    if (there) {
      try {
        return DataFile.replace(database, content, held -> backups.make(reason, held));
      } catch (Failure e) {
        if (!isBeyond(e)) {
          throw e;
        }
      }
      kept = backups.makeAsItIs(reason);
    }
    force(content, database);
    return kept;
  }

  /** Whether a failure says that SQLite cannot work with a file any more. */
  public static boolean isBeyond(Failure failure) {
    return BEYOND.contains(failure.key());
  }

  /** Puts a database in place of a damaged one, of which a copy was kept. */
  public static void force(Path content, Path database) throws Failure, IOException {
    if (Files.exists(database) && Files.size(database) > 0) {
      try {
        DataFile.replace(database, content, held -> database);
        return;
      } catch (Failure e) {
        if (!isBeyond(e)) {
          throw e;
        }
      }
    }
    for (String suffix : List.of("-journal", "-wal", "-shm")) {
      Files.deleteIfExists(database.resolveSibling(database.getFileName() + suffix));
    }
    Files.move(
        content, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Puts the kept copies in; what was in their place, by the file it was in. */
  private Map<Path, Path> putDecks(Path folder) throws IOException {
    Map<Path, Path> before = new LinkedHashMap<>();
    if (!unpacked.decks().isEmpty()) {
      PrivateFiles.makeFolders(folder);
    }
    for (Map.Entry<String, Path> deck : unpacked.decks().entrySet()) {
      Path target = folder.resolve(deck.getKey());
      Path old = workplace.resolve("before-" + deck.getKey());
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(target, old);
        before.put(target, old);
      } else {
        before.put(target, null);
      }
      Files.move(deck.getValue(), target);
    }
    return before;
  }

  private static void takeBack(Map<Path, Path> before) throws IOException {
    for (Map.Entry<Path, Path> file : before.entrySet()) {
      Files.deleteIfExists(file.getKey());
      if (file.getValue() != null) {
        Files.move(file.getValue(), file.getKey());
      }
    }
  }

  /** Settings belong to all profiles of the account: where there are any, they stay. */
  private boolean putSettings(Path settings) throws IOException {
    if (unpacked.settings() == null || Files.exists(settings)) {
      return false;
    }
    PrivateFiles.makeFolders(settings.getParent());
    PrivateFiles.make(settings);
    try (var out = Files.newOutputStream(settings)) {
      Files.copy(unpacked.settings(), out);
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    remove(workplace);
  }

  private static void remove(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(all::add);
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
