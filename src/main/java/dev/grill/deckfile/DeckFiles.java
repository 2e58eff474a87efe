package dev.grill.deckfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Deck files on disk: finding, reading, replacing. The only place of this package that touches
 * them.
 */
public final class DeckFiles {

  /** The largest file that is read, in bytes. */
  public static final int LARGEST = Source.MAX_BYTES;

  /**
   * A deck file.
   *
   * @param bytes its content, for a copy or a hash; empty if it could not be read
   */
  public record DeckFile(Path path, byte[] bytes, Reading reading) {}

  /**
   * What was found under some paths.
   *
   * @param decks the files that are decks, right or wrong, in the order of the paths and then of
   *     their names; without those passed over
   * @param problems of all files, in that order
   */
  public record Found(List<DeckFile> decks, List<Problem> problems) {

    public Found {
      decks = List.copyOf(decks);
      problems = List.copyOf(problems);
    }

    public boolean hasErrors() {
      return errors() > 0;
    }

    public int errors() {
      int errors = 0;
      for (Problem problem : problems) {
        errors += problem.isError() ? 1 : 0;
      }
      return errors;
    }

    public int warnings() {
      return problems.size() - errors();
    }

    public int cards() {
      int cards = 0;
      for (DeckFile deck : decks) {
        cards += deck.reading().cards();
      }
      return cards;
    }
  }

  private static final byte[] NOTHING = {};

  private final List<DeckFile> decks = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private final Map<String, String> deckIds = new HashMap<>();
  private int candidates; // files that are decks or could not be looked into

  private final InputStream input;
  private final ReadingProgress progress;
  private final Consumer<DeckFile> taker; // null where the decks are to stay
  private long done; // bytes, as is the next
  private long all;

  private DeckFiles(InputStream input, ReadingProgress progress, Consumer<DeckFile> taker) {
    this.input = input;
    this.progress = progress;
    this.taker = taker;
  }

  /**
   * Reads files, and folders with all that is in them: {@code *.yaml} and {@code *.yml}, without
   * names that begin with a dot and without following links to folders. A file without {@code
   * deck:} at its top is an error where it was named itself, and passed over with a warning in a
   * folder. A deck id may occur once in all of them. What cannot be read is a problem too: nothing
   * is thrown.
   */
  public static Found read(List<Path> paths) {
    return found(paths, new DeckFiles(null, ReadingProgress.NONE, null));
  }

  /**
   * The same for those who only ask what is wrong: a file and its deck are let go as soon as it is
   * read, so that no more memory is taken than the largest of them needs. The files found have no
   * bytes, and their readings no deck and no lines of cards.
   *
   * @param input what {@code -} and {@code /dev/stdin} stand for; null where they are no sources
   * @param progress is told how much of all bytes is read
   */
  public static Found examine(List<Path> paths, InputStream input, ReadingProgress progress) {
    return found(paths, new DeckFiles(input, progress, deck -> {}));
  }

  /**
   * The same for those who take each deck as it is read.
   *
   * @param taker is given every file that is a deck, right or wrong, as {@link #read} finds it
   */
  public static Found read(List<Path> paths, ReadingProgress progress, Consumer<DeckFile> taker) {
    return found(paths, new DeckFiles(null, progress, taker));
  }

  private static Found found(List<Path> paths, DeckFiles files) {
    if (files.progress != ReadingProgress.NONE) {
      for (Path path : paths) {
        files.all += Files.isDirectory(path) ? size(list(path)) : size(List.of(path));
      }
    }
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        int before = files.candidates;
        files.folder(path);
        if (files.candidates == before) {
          files.problems.add(Problem.ofFile(path.toString(), Code.NO_DECK_FILES));
        }
      } else {
        files.file(path, true);
      }
    }
    return new Found(files.decks, files.problems);
  }

  /** Of files that may be gone meanwhile, or be no files: those count nothing. */
  private static long size(List<Path> files) {
    long size = 0;
    for (Path file : files) {
      size += file.toFile().length();
    }
    return size;
  }

  private void folder(Path folder) {
    List<Path> entries = new ArrayList<>();
    collect(folder, entries);
    for (Path entry : entries) {
      if (Files.isDirectory(entry)) {
        problems.add(Problem.ofFile(entry.toString(), Code.UNREADABLE_FILE));
        candidates++;
      } else {
        file(entry, false);
      }
    }
  }

  /** The deck files in a folder by name, and folders in it that cannot be looked into. */
  private static void collect(Path folder, List<Path> found) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      found.add(folder);
      return;
    }
    entries.sort((a, b) -> name(a).compareTo(name(b)));
    for (Path entry : entries) {
      if (name(entry).startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        collect(entry, found);
      } else if (isNamedAsDeck(entry) && !Files.isDirectory(entry)) {
        found.add(entry);
      }
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  private void file(Path path, boolean named) {
    String name = path.toString();
    candidates++;
    boolean fed = input != null && isStandardInput(path);
    if (!fed && isSpecial(path)) {
      problems.add(Problem.ofFile(name, Code.SPECIAL_FILE));
      return;
    }
    if (!fed && Files.notExists(path)) {
      problems.add(Problem.ofFile(name, Code.MISSING_FILE));
      return;
    }
    byte[] bytes;
    try {
      if (!seen.add(fed ? path : path.toRealPath())) {
        return;
      }
      bytes = fed ? bytes(input, Source.MAX_BYTES + 1) : bytes(path);
    } catch (IOException e) {
      problems.add(Problem.ofFile(name, Code.UNREADABLE_FILE));
      return;
    }
    long whole = Math.max(1, Math.max(all, done + bytes.length)); // what is fed has no size before
    ReadingProgress part = progress.part(done, done + bytes.length, whole);
    done += bytes.length;
    ParsedDeck parsed = DeckReader.parse(bytes, name, part);
    part.at(1, 1);
    if (!named && !parsed.isDeck()) {
      problems.add(passedOver(parsed));
      candidates--;
      return;
    }
    DeckFile deck = new DeckFile(path, bytes, unique(parsed.reading(), name));
    problems.addAll(deck.reading().problems());
    if (taker != null) {
      taker.accept(deck);
      deck = new DeckFile(path, NOTHING, deck.reading().problemsAlone());
    }
    decks.add(deck);
  }

  private static Problem passedOver(ParsedDeck parsed) {
    for (Problem problem : parsed.problems().sorted()) {
      if (problem.code() == Code.EMPTY_FILE) {
        return problem.as(Severity.WARNING);
      }
    }
    return Problem.ofFile(parsed.source().name(), Code.NO_DECK).as(Severity.WARNING);
  }

  private Reading unique(Reading reading, String name) {
    if (reading.deckId() == null) {
      return reading;
    }
    String first = deckIds.putIfAbsent(reading.deckId(), name);
    if (first == null) {
      return reading;
    }
    Place place = reading.deckPlace();
    Code code = Code.DUPLICATE_DECK;
    List<String> args = List.of(reading.deckId(), first);
    return reading.rejectedFor(
        new Problem(name, place.line(), place.column(), code.severity(), code, args, null));
  }

  /**
   * Whether a path is a pipe, a device or a socket, of which reading may never end; not where the
   * shell handed it over open, as standard input or {@code <(…)}.
   */
  public static boolean isSpecial(Path path) {
    String name = path.toString();
    boolean open = name.startsWith("/dev/fd/") || name.startsWith("/proc/self/fd/");
    return !open
        && !isStandardInput(path)
        && !Files.isRegularFile(path)
        && !Files.isDirectory(path)
        && Files.exists(path);
  }

  /** Whether a path stands for standard input. */
  public static boolean isStandardInput(Path path) {
    String name = path.toString();
    return name.equals("-") || name.equals("/dev/stdin");
  }

  /**
   * A file's content, one byte more than a deck may have at most: a file that is larger is not read
   * to its end.
   *
   * @throws IOException also for {@linkplain #isSpecial special} files
   */
  public static byte[] bytes(Path path) throws IOException {
    return bytes(path, Source.MAX_BYTES + 1);
  }

  /**
   * The content of a copy that grill keeps, which may be larger than a file that people write.
   *
   * @throws IOException also for {@linkplain #isSpecial special} files
   */
  public static byte[] kept(Path path) throws IOException {
    return bytes(path, Integer.MAX_VALUE);
  }

  private static byte[] bytes(Path path, int most) throws IOException {
    if (isSpecial(path)) {
      throw new FileSystemException(path.toString(), null, "a pipe or a device");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return bytes(in, most);
    }
  }

  /** The deck files that a folder would be read for, by name, without looking into them. */
  public static List<Path> list(Path folder) {
    List<Path> found = new ArrayList<>();
    collect(folder, found);
    found.removeIf(Files::isDirectory); // what is in it is gone, as its decks will show
    return found;
  }

  private static boolean isNamedAsDeck(Path file) {
    return name(file).endsWith(".yaml") || name(file).endsWith(".yml");
  }

  /**
   * What a stream has, up to {@code most} bytes. Only reads: {@code readNBytes} of a file's stream
   * asks for its position, and a pipe ({@code /dev/stdin}) has none.
   */
  public static byte[] bytes(InputStream in, int most) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    while (all.size() < most) {
      int read = in.read(part, 0, Math.min(part.length, most - all.size()));
      if (read < 0) {
        break;
      }
      all.write(part, 0, read);
    }
    return all.toByteArray();
  }

  /**
   * Replaces a file as a whole or not at all, keeping its permissions; a link keeps pointing to it.
   *
   * @throws IOException if that is not possible; the file is then as it was
   */
  public static void replace(Path path, byte[] bytes) throws IOException {
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    Path written = Files.createTempFile(target.getParent(), ".grill-", ".tmp");
    try {
      Files.write(written, bytes);
      keepPermissions(target, written);
      try {
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /**
   * Writes a file for others, whole or not at all: a new one with the permissions that new files
   * get, an old one as {@link #replace} does.
   */
  public static void publish(Path path, byte[] bytes) throws IOException {
    if (Files.exists(path)) {
      replace(path, bytes);
      return;
    }
    Path target = path.toAbsolutePath();
    Path written = target.resolveSibling(".grill-" + Long.toHexString(System.nanoTime()) + ".tmp");
    try {
      Files.write(written, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(written, target);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null && Files.exists(from)) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }
}
