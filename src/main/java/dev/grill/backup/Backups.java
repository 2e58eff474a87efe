package dev.grill.backup;

import dev.grill.message.Failure;
import dev.grill.platform.LockFile;
import dev.grill.platform.Paths;
import dev.grill.platform.PrivateFiles;
import dev.grill.store.Database;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The backups of a profile in the folder {@code backups}: {@code PROFILE-DATE.zip} by itself once a
 * day, {@code PROFILE-before-…-MOMENT.zip} before something destructive, {@code PROFILE-MOMENT.zip}
 * by hand. Of the daily ones the newest {@value #DAYS} are kept and, of those before, the newest of
 * each month for a year; those before something destructive for {@value #BEFORE_DAYS} days, the
 * newest {@value #BEFORE} at most. How old one is, its name says: a clock that was set does not
 * make it another.
 */
public final class Backups {

  private static final int DAYS = 7;
  private static final int MONTHS = 12;
  private static final int BEFORE = 10;
  private static final int BEFORE_DAYS = 30;
  private static final int WAIT_MILLIS = 8_000;

  /** A larger database is not compressed where an answer has just been given: it takes seconds. */
  private static final long MOST_PACKED = 64L << 20;

  /** Another process writes, or makes the backup. */
  private static final Set<String> NOT_NOW =
      Set.of("store.locked", "files.locked", "backup.is-there");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss");

  private final Paths places;
  private final String profile;
  private final ZonedDateTime now;
  private final LongConsumer percent;

  public Backups(Paths places, String profile, ZonedDateTime now) {
    this(places, profile, now, done -> {});
  }

  /**
   * @param percent is told how much of a backup is made
   */
  public Backups(Paths places, String profile, ZonedDateTime now, LongConsumer percent) {
    this.places = places;
    this.profile = profile;
    this.now = now;
    this.percent = percent;
  }

  /** Where they are. */
  public Path folder() {
    return places.data().resolve("backups");
  }

  /** Makes a backup at a place of the person's. */
  public void write(Path file) throws Failure, IOException {
    writing(waiting(WAIT_MILLIS), Long.MAX_VALUE).write(file);
  }

  private BackupFile.Copying waiting(int millis) {
    return (to, copied) -> DataFile.copy(places.database(profile), to, millis, copied);
  }

  private BackupFile.Writing writing(BackupFile.Copying copying, long mostPacked) {
    return new BackupFile.Writing(places, profile, now, copying, mostPacked, percent);
  }

  /** Makes a backup in the folder and removes those whose time is over; where it is. */
  public Path make(BackupReason reason) throws Failure, IOException {
    return make(free(reason, BackupFile.ENDING), writing(waiting(WAIT_MILLIS), Long.MAX_VALUE));
  }

  /** The same through a connection that keeps others from writing. */
  public Path make(BackupReason reason, Database held) throws Failure, IOException {
    BackupFile.Copying copying = (to, copied) -> DataFile.copy(held, to);
    return make(free(reason, BackupFile.ENDING), writing(copying, Long.MAX_VALUE));
  }

  private Path make(Path file, BackupFile.Writing writing) throws Failure, IOException {
    try {
      PrivateFiles.makeFolders(folder());
    } catch (IOException e) {
      throw Failure.failed(e, "backup.cannot-write", folder(), String.valueOf(e.getMessage()));
    }
    writing.write(file);
    prune(file);
    return file;
  }

  /** Makes a backup, of a database that SQLite cannot copy one byte by byte; where it is. */
  public Path makeWhateverItIs(BackupReason reason) throws Failure, IOException {
    try {
      return make(reason);
    } catch (Failure e) {
      if (!e.key().equals("store.corrupt") && !e.key().equals("store.not-a-database")) {
        throw e;
      }
      return makeAsItIs(reason);
    }
  }

  /** Copies the files of a damaged database byte by byte; where the copy is. */
  public Path makeAsItIs(BackupReason reason) throws Failure, IOException {
    Path copy = free(reason, ".db");
    try {
      PrivateFiles.makeFolders(folder());
      DataFile.copyAsItIs(places.database(profile), copy);
    } catch (IOException e) {
      throw Failure.failed(e, "backup.cannot-write", folder(), String.valueOf(e.getMessage()));
    }
    return copy;
  }

  /** A name for a backup made now. */
  private Path free(BackupReason reason, String ending) {
    String stem = profile + "-" + (reason.word().isEmpty() ? "" : reason.word() + "-");
    Path file = folder().resolve(stem + MOMENT.format(now) + ending);
    for (int i = 2; Files.exists(file); i++) {
      file = folder().resolve(stem + MOMENT.format(now) + "-" + i + ending);
    }
    return file;
  }

  /**
   * Makes today's backup unless there is one, or nothing changed since the last. Does not wait for
   * another process: the next one of today makes it.
   *
   * @throws Failure if it could not be made
   */
  public void makeDaily() throws Failure, IOException {
    Path database = places.database(profile);
    Path today = folder().resolve(profile + "-" + now.toLocalDate() + BackupFile.ENDING);
    if (Files.exists(today) || !Files.exists(database) || !isChanged(database)) {
      return;
    }
    PrivateFiles.makeFolders(folder());
    try {
      // one process copies at a time: who copies keeps others from writing for that moment
      BackupFile.Writing writing = writing(waiting(0), MOST_PACKED);
      LockFile.holding(today, 0, () -> Files.exists(today) ? today : make(today, writing));
    } catch (Failure e) {
      if (!NOT_NOW.contains(e.key())) {
        throw e;
      }
    }
  }

  private boolean isChanged(Path database) throws IOException {
    List<Path> daily = named(daily());
    if (daily.isEmpty()) {
      return true;
    }
    FileTime newest = Files.getLastModifiedTime(daily.get(0));
    for (Path file : daily) {
      FileTime made = Files.getLastModifiedTime(file);
      newest = made.compareTo(newest) > 0 ? made : newest;
    }
    return Files.getLastModifiedTime(database).compareTo(newest) >= 0;
  }

  // ---- which there are ----

  /** Every backup of the profile, the newest first, by the moment in its name. */
  public List<Path> all() throws IOException {
    List<Path> all = named(dated("(?:zip|db)"));
    all.addAll(named(Pattern.compile(stem() + "-before-version-\\d+(?:-\\d+)?\\.db()")));
    return all;
  }

  /**
   * The backups made by grill's format that may complete damaged data, the last made first: those
   * since a backup was last put back, for what was given up then is not to come back by itself.
   */
  public List<Path> sinceRestored() throws IOException {
    List<Path> all = named(dated("zip"));
    all.sort((a, b) -> modified(b).compareTo(modified(a)));
    List<Path> since = new ArrayList<>();
    for (Path file : all) {
      String name = file.getFileName().toString();
      if (name.startsWith(profile + "-" + BackupReason.RESTORE.word())) {
        break;
      }
      if (!name.startsWith(profile + "-" + BackupReason.FIX.word())) {
        since.add(file);
      }
    }
    return since;
  }

  private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";

  private String stem() {
    return Pattern.quote(profile);
  }

  /** All that bear a date, of the day or of a moment, by the ending of their names. */
  private Pattern dated(String ending) {
    return Pattern.compile(stem() + "-(?:before-[a-z]+-)?(" + DATE + ")(?:T.*)?\\." + ending);
  }

  private Pattern daily() {
    return Pattern.compile(stem() + "-(" + DATE + ")\\.zip");
  }

  private Pattern before() {
    return Pattern.compile(stem() + "-before-[a-z]+-(" + DATE + ")T.*\\.(zip|db)");
  }

  private static String date(Path file, Pattern pattern) {
    Matcher matcher = pattern.matcher(file.getFileName().toString());
    return matcher.matches() ? matcher.group(1) : "";
  }

  /** The files of such names, the latest date first, within a date the last made. */
  private List<Path> named(Pattern pattern) throws IOException {
    List<Path> files = new ArrayList<>();
    if (!Files.isDirectory(folder())) {
      return files;
    }
    try (Stream<Path> all = Files.list(folder())) {
      all.filter(file -> pattern.matcher(file.getFileName().toString()).matches())
          .forEach(files::add);
    }
    files.sort(
        (a, b) -> {
          int dates = date(b, pattern).compareTo(date(a, pattern));
          return dates != 0 ? dates : modified(b).compareTo(modified(a));
        });
    return files;
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0); // gone meanwhile
    }
  }

  /** Removes those whose time is over; never the one just made. */
  private void prune(Path made) throws IOException {
    List<Path> over = new ArrayList<>();
    Set<String> months = new HashSet<>();
    List<Path> daily = named(daily());
    for (int i = 0; i < daily.size(); i++) {
      String month = date(daily.get(i), daily()).substring(0, "2026-11".length());
      boolean newOfMonth = i >= DAYS && months.size() < MONTHS && months.add(month);
      if (i >= DAYS && !newOfMonth) {
        over.add(daily.get(i));
      }
    }
    List<Path> before = named(before());
    for (int i = 0; i < before.size(); i++) {
      if (i >= BEFORE || isOld(date(before.get(i), before()))) {
        over.add(before.get(i));
      }
    }
    over.remove(made);
    for (Path file : over) {
      try {
        Files.deleteIfExists(file);
      } catch (FileSystemException e) {
        // another time
      }
    }
  }

  private boolean isOld(String date) {
    try {
      return ChronoUnit.DAYS.between(LocalDate.parse(date), now.toLocalDate()) > BEFORE_DAYS;
    } catch (java.time.DateTimeException e) {
      return false; // no name of ours
    }
  }
}
