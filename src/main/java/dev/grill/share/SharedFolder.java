package dev.grill.share;

import dev.grill.message.Failure;
import dev.grill.platform.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A folder that several homes exchange through: one folder a home, named by its id, which that home
 * alone writes to. Everything else in it (a program's own files, a repository) is let be, and links
 * are not followed.
 */
final class SharedFolder {

  private static final int ID_DIGITS = 32;
  private static final int NUMBER_DIGITS = 6;
  private static final int HASH_DIGITS = 8;
  private static final String ENDING = ".jsonl";
  private static final String DECKS = "decks";

  private final Path folder;

  private SharedFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The folder, which is made where only it is missing.
   *
   * @throws Failure if it is none, or the folder it should lie in is not there either
   */
  static SharedFolder at(Path folder) throws Failure {
    Path absolute = folder.toAbsolutePath().normalize();
    try {
      if (Files.notExists(absolute) && absolute.getParent() != null) {
        if (!Files.isDirectory(absolute.getParent())) {
          throw Failure.rejected("sync.no-folder", folder);
        }
        Files.createDirectory(absolute);
      }
    } catch (FileAlreadyExistsException e) {
      // another sync made it a moment ago
    } catch (IOException e) {
      throw Failure.failed(e, "sync.cannot-write", folder, String.valueOf(e.getMessage()));
    }
    if (!Files.isDirectory(absolute)) {
      throw Failure.rejected("sync.no-folder", folder);
    }
    return new SharedFolder(absolute);
  }

  Path path() {
    return folder;
  }

  /** The folders of homes, in the order of their ids. */
  List<Path> homes() throws IOException {
    List<Path> homes = new ArrayList<>();
    for (Path one : entries(folder)) {
      String name = one.getFileName().toString();
      if (isHex(name, ID_DIGITS) && Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
        homes.add(one);
      }
    }
    return homes;
  }

  /**
   * The files that may be segments, in order: also those that a program which met a conflict has
   * named otherwise. Hidden ones are on their way.
   */
  List<Path> segments() throws IOException {
    List<Path> segments = new ArrayList<>();
    for (Path home : homes()) {
      for (Path file : entries(home)) {
        String name = file.getFileName().toString();
        boolean one = name.endsWith(ENDING) && !name.startsWith(".") && !name.startsWith("~");
        if (one && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          segments.add(file);
        }
      }
    }
    return segments;
  }

  /** Whether a segment is called as the home that wrote it called it. */
  static boolean isOwnName(Path segment) {
    String name = segment.getFileName().toString();
    int dash = NUMBER_DIGITS;
    return name.length() == NUMBER_DIGITS + 1 + HASH_DIGITS + ENDING.length()
        && name.charAt(dash) == '-'
        && isDigits(name.substring(0, dash))
        && isHex(name.substring(dash + 1, dash + 1 + HASH_DIGITS), HASH_DIGITS);
  }

  /** What writes a segment. */
  interface Content {
    /** Writes it; its hash, or null where there is nothing to be kept. */
    String write(OutputStream out) throws Failure, IOException;
  }

  /**
   * Writes a segment into a home's folder, after those that are there. Its name has its hash in it:
   * of two copies of a home that write at once neither takes the other's place.
   */
  void add(String home, Content content) throws Failure, IOException {
    Path own = folder.resolve(home);
    Files.createDirectories(own);
    long number = 1;
    for (Path file : entries(own)) {
      String name = file.getFileName().toString();
      if (name.startsWith(".") && name.endsWith(WholeFile.UNFINISHED)) {
        Files.deleteIfExists(file); // a sync that was killed left it
      } else if (name.length() > NUMBER_DIGITS && isDigits(name.substring(0, NUMBER_DIGITS))) {
        number = Math.max(number, Long.parseLong(name.substring(0, NUMBER_DIGITS)) + 1);
      }
    }
    Path unfinished = own.resolve("." + UUID.randomUUID() + WholeFile.UNFINISHED);
    try {
      String[] hash = new String[1];
      WholeFile.writeThrough(unfinished, out -> hash[0] = content.write(out));
      if (hash[0] != null) {
        String start = String.format("%0" + NUMBER_DIGITS + "d-", number);
        Path named = own.resolve(start + hash[0].substring(0, HASH_DIGITS) + ENDING);
        Files.move(unfinished, named, StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Where a home's decks lie. */
  Path decks(String home) {
    return folder.resolve(home).resolve(DECKS);
  }

  /** The deck files of every home but one, by deck and home. */
  List<Path> decksOfOthers(String home) throws IOException {
    TreeMap<String, Path> decks = new TreeMap<>();
    for (Path other : homes()) {
      Path folder = other.resolve(DECKS);
      if (!other.getFileName().toString().equals(home) && Files.isDirectory(folder)) {
        for (Path file : entries(folder)) {
          String name = file.getFileName().toString();
          if (name.endsWith(".yaml") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            decks.put(name + "/" + other, file);
          }
        }
      }
    }
    return List.copyOf(decks.values());
  }

  static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(entries::add);
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
    }
    entries.sort(null);
    return entries;
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isHex(String text, int length) {
    return text.length() == length
        && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }
}
