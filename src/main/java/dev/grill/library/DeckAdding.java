package dev.grill.library;

import dev.grill.card.DeckId;
import dev.grill.deckfile.DeckEdit;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.Problem;
import dev.grill.message.Failure;
import dev.grill.platform.LockFile;
import dev.grill.platform.Paths;
import dev.grill.platform.PrivateFiles;
import dev.grill.store.DeckContents;
import dev.grill.store.Origin;
import dev.grill.store.StoredDeck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Adds decks to the library: all of what was named, or nothing. */
public final class DeckAdding {

  /** What came of it. */
  public record Added(List<StoredDeck> added, List<StoredDeck> unchanged, List<Problem> problems) {}

  private record Wanted(ParsedFile parsed, Origin origin, String source, Path kept) {}

  private final Host host;
  private final Library library;
  private final boolean link;
  private final List<Wanted> wanted = new ArrayList<>();
  private final List<StoredDeck> unchanged = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private DeckAdding(Host host, Library library, boolean link) {
    this.host = host;
    this.library = library;
    this.link = link;
  }

  /**
   * Adds what the sources name; problems of the files are in the result, and with an error among
   * them nothing was added.
   *
   * @param link whether files are read where they lie
   * @throws Failure if a source is none, or a deck of that id is already there from elsewhere
   */
  public static Added add(Host host, Library library, List<String> sources, boolean link)
      throws Failure, IOException {
    DeckAdding adding = new DeckAdding(host, library, link);
    List<Path> paths = new ArrayList<>();
    for (String source : sources) {
      if (source.startsWith(Builtin.PREFIX)) {
        adding.takeBuiltin(source.substring(Builtin.PREFIX.length()));
      } else {
        paths.add(Paths.argument(source));
      }
    }
    if (!paths.isEmpty()) {
      adding.takeFiles(paths);
    }
    if (adding.problems.stream().anyMatch(Problem::isError)) {
      return new Added(List.of(), List.of(), adding.problems);
    }
    return LockFile.holding(library.store().file(), adding::keep);
  }

  private void takeBuiltin(String edition) throws Failure, IOException {
    Path decks = host.around().decks();
    List<Path> files = Builtin.files(decks, edition);
    if (files.isEmpty()) {
      throw Failure.rejected("cli.no-edition", edition, Builtin.editions(decks));
    }
    for (Path file : files) {
      ParsedFile parsed = ParsedFile.parse(file, file.toString(), modified(file));
      problems.addAll(parsed.reading().problems());
      if (!parsed.reading().hasErrors()) {
        take(parsed, Origin.BUILTIN, Builtin.PREFIX + edition, decks.relativize(file));
      }
    }
  }

  private void takeFiles(List<Path> paths) throws Failure, IOException {
    for (Path path : paths) {
      String name = path.toString();
      if (name.matches("(https?|git|ssh)://.*|.*\\.(zip|apkg|csv|tsv|md|git)")
          && !Files.isDirectory(path)) {
        throw Failure.rejected("cli.source-not-supported", name);
      }
    }
    DeckFiles.Found found = DeckFiles.read(paths);
    problems.addAll(found.problems());
    if (found.hasErrors()) {
      return;
    }
    for (DeckFiles.DeckFile read : found.decks()) {
      Path file = read.path().toAbsolutePath().normalize();
      ParsedFile parsed = new ParsedFile(read.bytes(), modified(file), read.reading());
      Origin origin = link ? Origin.LINK : Origin.COPY;
      Path kept = link ? file : Library.copy(read.reading().deck().id());
      take(parsed, origin, file.toString(), kept);
    }
  }

  private void take(ParsedFile parsed, Origin origin, String source, Path kept)
      throws Failure, IOException {
    DeckId id = parsed.reading().deck().id();
    StoredDeck present = library.deck(id);
    if (present == null) {
      wanted.add(new Wanted(parsed, origin, source, kept));
    } else if (present.source().equals(source)) {
      if (origin == Origin.COPY && differs(parsed, present)) {
        throw Failure.rejected("cli.source-differs", source, id);
      }
      unchanged.add(present);
    } else {
      throw Failure.rejected("cli.deck-is-there", id, present.source());
    }
  }

  /** Whether a source, with the ids its copy was given, is not what the copy says now. */
  private static boolean differs(ParsedFile parsed, StoredDeck copy) {
    return !Hash.of(parsed.bytes()).equals(copy.file().hash())
        && !Hash.of(withIds(parsed)).equals(copy.file().hash());
  }

  private static byte[] withIds(ParsedFile parsed) {
    byte[] written = DeckEdit.writeIds(parsed.bytes(), "").bytes();
    return written == null ? parsed.bytes() : written;
  }

  /** Keeps what is still wanted: while the files were read another process may have added decks. */
  private Added keep() throws Failure, IOException {
    library.reload();
    List<Wanted> read = List.copyOf(wanted);
    wanted.clear();
    for (Wanted one : read) {
      take(one.parsed(), one.origin(), one.source(), one.kept());
    }
    Map<Path, byte[]> replaced = new LinkedHashMap<>();
    List<DeckContents> contents = new ArrayList<>();
    boolean done = false;
    try {
      for (Wanted one : wanted) {
        ParsedFile parsed = one.parsed();
        if (one.origin() == Origin.COPY) {
          Path copy = library.copies().resolve(one.kept());
          replaced.put(copy, Files.isRegularFile(copy) ? Files.readAllBytes(copy) : null);
          parsed = keptCopy(parsed, copy);
        }
        contents.add(parsed.contents(one.origin(), one.source(), one.kept()));
      }
      library.store().deckStore().addDecks(contents);
      done = true;
    } finally {
      if (!done) {
        putBack(replaced);
      }
    }
    library.reload();
    List<StoredDeck> added = new ArrayList<>();
    for (DeckContents deck : contents) {
      added.add(library.deck(deck.deck().id()));
    }
    return new Added(added, unchanged, problems);
  }

  private static ParsedFile keptCopy(ParsedFile parsed, Path copy) throws Failure {
    try {
      return copied(parsed, copy);
    } catch (IOException e) {
      throw Failure.failed(e, "deck.cannot-keep", copy, String.valueOf(e.getMessage()));
    }
  }

  /** Leaves the copies as they were: a file that nothing in the library names may be in the way. */
  private static void putBack(Map<Path, byte[]> replaced) throws IOException {
    for (Map.Entry<Path, byte[]> copy : replaced.entrySet()) {
      if (copy.getValue() == null && Files.isRegularFile(copy.getKey())) {
        Files.delete(copy.getKey());
      } else if (copy.getValue() != null) {
        DeckFiles.replace(copy.getKey(), copy.getValue());
      }
    }
  }

  /** Keeps a copy in which every card has its id: a corrected question keeps its progress. */
  private static ParsedFile copied(ParsedFile parsed, Path copy) throws IOException {
    byte[] bytes = withIds(parsed);
    PrivateFiles.makeFolders(copy.getParent());
    DeckFiles.replace(copy, bytes);
    return new ParsedFile(bytes, modified(copy), parsed.reading());
  }

  private static long modified(Path file) throws IOException {
    return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
  }
}
