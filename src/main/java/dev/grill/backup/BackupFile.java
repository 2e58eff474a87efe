package dev.grill.backup;

import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.platform.Paths;
import dev.grill.platform.PrivateFiles;
import dev.grill.store.Database;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The format of a backup: a ZIP archive with {@code grill-backup} (what it is), {@code data.db}
 * (the learner's database), {@code decks/ID.yaml} (the kept copies of decks) and {@code
 * config.yaml} (the settings). ZIP has a checksum over every part, which SQLite's files lack.
 */
final class BackupFile {

  /** How names of backups end. */
  static final String ENDING = ".zip";

  private static final String HEADER = "grill-backup";
  private static final String DATABASE = "data.db";
  private static final String DECKS = "decks/";
  private static final String DECK_ENDING = ".yaml";
  private static final String SETTINGS = "config.yaml";
  private static final int FORMAT = 1;
  private static final int BUFFER_BYTES = 1 << 16;

  /** What is done once the database is copied and once all is written, in percent. */
  private static final int COPIED = 60;

  private static final int WRITTEN = 90;

  /** More than any learner has, and less than a disk: an archive may be made to swell. */
  private static final long MOST_BYTES = 8L << 30;

  private static final int MOST_HEADER_BYTES = 4096;

  /**
   * A backup unpacked.
   *
   * @param profile whose it is; empty where it is a bare database
   * @param at when it was made, as written; empty where nobody says
   * @param decks the kept copies by file name
   * @param settings null where it holds none
   */
  record Unpacked(
      String profile, String at, Path database, Map<String, Path> decks, Path settings) {}

  /** Copies a database to a file that is not there. */
  interface Copying {
    /**
     * @param percent is told how much is copied
     */
    void copy(Path to, LongConsumer percent) throws Failure, IOException;
  }

  /**
   * Writing a backup.
   *
   * @param copying how the database is copied
   * @param mostPacked a larger database goes in uncompressed, in bytes
   * @param percent is told how much is done
   */
  record Writing(
      Paths places,
      String profile,
      ZonedDateTime at,
      Copying copying,
      long mostPacked,
      LongConsumer percent) {

    /**
     * Writes it whole or not at all: on the disk and read back when this returns.
     *
     * @param file must not be there
     */
    void write(Path file) throws Failure, IOException {
      BackupFile.write(this, file);
    }
  }

  private BackupFile() {}

  private static void write(Writing writing, Path file) throws Failure, IOException {
    Path target = file.toAbsolutePath();
    if (Files.exists(target)) {
      throw Failure.failed("backup.is-there", file);
    }
    String hidden = "." + target.getFileName() + "." + ProcessHandle.current().pid();
    Path data = target.resolveSibling(hidden + ".db");
    Path unfinished = target.resolveSibling(hidden + ".part");
    LongConsumer percent = writing.percent();
    try {
      Files.deleteIfExists(data);
      percent.accept(0);
      writing.copying().copy(data, done -> percent.accept(done * COPIED / 100));
      PrivateFiles.make(unfinished);
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
          OutputStream out =
              new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
          ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
        zip.setLevel(Deflater.BEST_SPEED);
        parts(zip, writing, data);
        zip.finish();
        out.flush();
        channel.force(true);
      }
      readBack(unfinished, percent);
      Files.move(unfinished, target); // not over a file that came meanwhile
    } catch (FileAlreadyExistsException e) {
      throw Failure.failed(e, "backup.is-there", file);
    } catch (IOException e) {
      throw Failure.failed(
          e, "backup.cannot-write", target.getParent(), String.valueOf(e.getMessage()));
    } finally {
      Files.deleteIfExists(data);
      Files.deleteIfExists(data.resolveSibling(data.getFileName() + "-journal"));
      Files.deleteIfExists(unfinished);
    }
  }

  private static void parts(ZipOutputStream zip, Writing writing, Path data)
      throws Failure, IOException {
    Paths places = writing.places();
    zip.putNextEntry(new ZipEntry(HEADER));
    String moment = writing.at().toOffsetDateTime().withNano(0).toString();
    String header = HEADER + " " + FORMAT + "\n" + writing.profile() + "\n" + moment + "\n";
    zip.write(header.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    addDatabase(zip, writing, data);
    for (Map.Entry<String, Path> deck :
        keptCopies(places.decks(writing.profile()), data).entrySet()) {
      add(zip, DECKS + deck.getKey(), deck.getValue());
    }
    if (Files.isRegularFile(places.settings())) {
      add(zip, SETTINGS, places.settings());
    }
  }

  private static void addDatabase(ZipOutputStream zip, Writing writing, Path data)
      throws IOException {
    long bytes = Math.max(1, Files.size(data));
    long done = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    zip.setLevel(bytes > writing.mostPacked() ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
    zip.putNextEntry(new ZipEntry(DATABASE));
    try (InputStream in = Files.newInputStream(data)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        zip.write(buffer, 0, read);
        done += read;
        writing.percent().accept(COPIED + (WRITTEN - COPIED) * done / bytes);
      }
    }
    zip.closeEntry();
    zip.setLevel(Deflater.BEST_SPEED);
  }

  private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, zip);
    zip.closeEntry();
  }

  /** The copies of decks that a database names and that are there, by file name. */
  private static Map<String, Path> keptCopies(Path folder, Path data) throws Failure {
    try (Database database = Database.open(data, 0)) {
      return database.read(
          connection -> {
            Map<String, Path> copies = new LinkedHashMap<>();
            try (Statement statement = connection.createStatement();
                ResultSet row =
                    statement.executeQuery(
                        "SELECT id FROM decks WHERE origin = 'copy' ORDER BY id")) {
              while (row.next()) {
                String name = row.getString(1) + DECK_ENDING;
                if (CardId.isValidPart(row.getString(1))
                    && Files.isRegularFile(folder.resolve(name))) {
                  copies.put(name, folder.resolve(name));
                }
              }
            }
            return copies;
          });
    }
  }

  /** Reads every part to its end: the archive's checksums are compared. */
  private static void readBack(Path file, LongConsumer percent) throws IOException {
    try (ZipInputStream zip = reading(file)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      while (zip.getNextEntry() != null) {
        int read = 0;
        while (read >= 0) {
          percent.accept(WRITTEN);
          read = zip.read(buffer);
        }
      }
    }
  }

  private static ZipInputStream reading(Path file) throws IOException {
    return new ZipInputStream(
        new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES), StandardCharsets.UTF_8);
  }

  /**
   * Unpacks a backup, or copies a bare database. Nothing is written outside {@code into}: the names
   * of the parts are those of the format, and others are refused.
   *
   * @throws Failure rejected, if it is no backup, damaged, or one of a newer grill
   */
  static Unpacked unpack(Path file, Path into) throws Failure, IOException {
    if (!Files.isRegularFile(file)) {
      throw Failure.rejected("cli.no-such-file", file);
    }
    byte[] begin;
    try (InputStream in = Files.newInputStream(file)) {
      begin = in.readNBytes(16);
    }
    String magic = new String(begin, StandardCharsets.ISO_8859_1);
    if (magic.startsWith("SQLite format 3")) {
      Path data = into.resolve(DATABASE);
      DataFile.copyAsItIs(file, data);
      return new Unpacked("", "", data, Map.of(), null);
    }
    if (!magic.startsWith("PK")) {
      throw Failure.rejected("restore.no-backup", file);
    }
    try {
      return unzip(file, into);
    } catch (ZipException | IllegalArgumentException | java.io.EOFException e) {
      throw Failure.rejected("restore.damaged", file, String.valueOf(e.getMessage()));
    }
  }

  private static Unpacked unzip(Path file, Path into) throws Failure, IOException {
    String profile = null;
    String at = "";
    Path database = null;
    Path settings = null;
    Map<String, Path> decks = new LinkedHashMap<>();
    long left = MOST_BYTES;
    try (ZipInputStream zip = reading(file)) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        String name = part.getName();
        if (profile == null) {
          String[] header = header(file, name, zip);
          profile = header[1];
          at = header[2];
          continue;
        }
        Path target = into.resolve("part-" + decks.size());
        if (name.equals(DATABASE) && database == null) {
          database = into.resolve(DATABASE);
          target = database;
        } else if (name.equals(SETTINGS) && settings == null) {
          settings = into.resolve(SETTINGS);
          target = settings;
        } else if (isDeck(name)) {
          decks.put(name.substring(DECKS.length()), target);
        } else {
          throw Failure.rejected("restore.no-backup", file);
        }
        left -= write(zip, target, left, file);
      }
    }
    if (database == null) {
      throw Failure.rejected("restore.no-backup", file);
    }
    return new Unpacked(profile, at, database, decks, settings);
  }

  private static boolean isDeck(String name) {
    return name.startsWith(DECKS)
        && name.endsWith(DECK_ENDING)
        && CardId.isValidPart(name.substring(DECKS.length(), name.length() - DECK_ENDING.length()));
  }

  /** The lines of the first part: word and format, profile, moment. */
  private static String[] header(Path file, String name, InputStream in)
      throws Failure, IOException {
    byte[] bytes = name.equals(HEADER) ? in.readNBytes(MOST_HEADER_BYTES) : new byte[0];
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
    if (lines.length < 3 || !lines[0].matches(HEADER + " [1-9][0-9]{0,8}")) {
      throw Failure.rejected("restore.no-backup", file);
    }
    if (Integer.parseInt(lines[0].substring(HEADER.length() + 1)) > FORMAT) {
      throw Failure.rejected("restore.newer", file);
    }
    return lines;
  }

  private static long write(InputStream in, Path target, long most, Path file)
      throws Failure, IOException {
    PrivateFiles.make(target);
    long written = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (OutputStream out = Files.newOutputStream(target)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        written += read;
        if (written > most) {
          throw Failure.rejected("restore.too-large", file);
        }
        out.write(buffer, 0, read);
      }
    }
    return written;
  }
}
