package dev.grill.share;

import dev.grill.library.Host;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.platform.LockFile;
import dev.grill.store.Exchange;
import dev.grill.store.Recorded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/**
 * The exchange of log and decks with the other homes of a shared folder. It keeps no account of
 * what it sent or took: what is in the folder and what is in the log says it each time, so that
 * nothing is lost or doubled whatever was interrupted, put back, copied or deleted on either side.
 */
public final class Sync {

  /** A learner in the folder that this home has not met. */
  public record Stranger(String learner, String name) implements Comparable<Stranger> {
    @Override
    public int compareTo(Stranger other) {
      int byName = name.compareTo(other.name);
      return byName != 0 ? byName : learner.compareTo(other.learner);
    }
  }

  /** Asks the person. */
  public interface Asking {
    /** Whether the logs of these learners are to be joined with this one. */
    boolean isWelcome(List<Stranger> strangers) throws Failure, IOException;
  }

  private final SharedFolder folder;
  private final Host host;
  private final Library library;
  private final Exchange exchange;
  private final String name;
  private final ZonedDateTime at;
  private final LongConsumer progress;
  private final SyncOutcome outcome = new SyncOutcome();
  private final List<Segment> whole = new ArrayList<>();
  private final Set<String> full = new HashSet<>();
  private final Set<String> bare = new HashSet<>();

  private Sync(
      SharedFolder folder,
      Host host,
      Library library,
      String name,
      ZonedDateTime at,
      LongConsumer progress) {
    this.folder = folder;
    this.host = host;
    this.library = library;
    this.exchange = library.store().exchange();
    this.name = name;
    this.at = at;
    this.progress = progress;
  }

  /**
   * Exchanges once. One process of a home does so at a time; others wait some seconds for it.
   *
   * @param name the learner's name
   * @param progress told how many rows were read, after each
   * @return null where the person did not want it: then nothing was changed
   */
  public static SyncOutcome run(
      Path folder,
      Host host,
      Library library,
      String name,
      ZonedDateTime at,
      Asking asking,
      LongConsumer progress)
      throws Failure, IOException {
    SharedFolder shared = SharedFolder.at(folder);
    Path lock = library.store().file().resolveSibling(host.profile() + ".sync");
    return LockFile.holding(
        lock,
        () -> {
          library.reload();
          Sync sync = new Sync(shared, host, library, name, at, progress);
          return sync.run(asking) ? sync.outcome : null;
        });
  }

  private boolean run(Asking asking) throws Failure, IOException {
    List<Segment> wanted = lookThrough();
    List<Stranger> strangers = strangers(wanted);
    if (!strangers.isEmpty() && !asking.isWelcome(strangers)) {
      return false;
    }
    for (Stranger stranger : strangers) {
      exchange.accept(stranger.learner(), stranger.name());
    }
    for (Segment segment : wanted) {
      take(segment);
    }
    try {
      send();
      DeckExchange decks = new DeckExchange(folder, host, library);
      decks.send(exchange.home());
      decks.receive(exchange.home(), outcome);
    } catch (IOException e) {
      throw Failure.failed(e, "sync.cannot-write", folder.path(), String.valueOf(e.getMessage()));
    }
    return true;
  }

  // ---- in ----

  /** Looks through the folder; the segments with rows that this home lacks. */
  private List<Segment> lookThrough() throws Failure, IOException {
    Map<String, Boolean> here = exchange.ids();
    List<Segment> wanted = new ArrayList<>();
    for (Path file : folder.segments()) {
      Segment segment = read(file);
      switch (segment.state()) {
        case UNFINISHED ->
            outcome.skip(file, SharedFolder.isOwnName(file) ? "sync.unfinished" : "sync.conflict");
        case NEWER -> outcome.damaged(file, "sync.newer");
        default -> {
          whole.add(segment);
          if (lacks(here, segment)) {
            wanted.add(segment);
          }
        }
      }
    }
    return wanted;
  }

  private static Segment read(Path file) {
    try {
      return Segment.of(file);
    } catch (IOException e) {
      return new Segment(file, Segment.State.UNFINISHED, null, List.of(), List.of());
    }
  }

  private static boolean lacks(Map<String, Boolean> here, Segment segment) {
    Set<String> withoutText = new HashSet<>(segment.bare());
    for (String id : segment.ids()) {
      Boolean known = here.get(id);
      if (known == null || known && !withoutText.contains(id)) {
        return true;
      }
    }
    return false;
  }

  private void take(Segment segment) throws Failure, IOException {
    try (InputStream in = Files.newInputStream(segment.file())) {
      ProgressReader reader = new ProgressReader(in, segment.file().toString(), progress);
      Exchange.Taken taken = exchange.exchanged(reader, Progress.sender(reader.header()));
      outcome.took(taken.taken(), taken.newHome());
    } catch (Failure e) {
      if (e.kind() != Failure.Kind.REJECTED) {
        throw e;
      }
      whole.remove(segment);
      outcome.damaged(segment.file(), "sync.damaged");
    }
  }

  // ---- who ----

  /** The learners of segments who are neither this home's nor were ever accepted. */
  private List<Stranger> strangers(List<Segment> segments) throws Failure {
    Set<String> known = new HashSet<>(exchange.aliases());
    known.add(library.store().learnerId());
    if (exchange.isEmpty() && !segments.isEmpty()) {
      joinFirst(known, segments); // it has no log of its own that could be mixed with another's
    }
    String home = exchange.home();
    TreeSet<Stranger> strangers = new TreeSet<>();
    for (Segment segment : segments) {
      FileHeader header = segment.header();
      boolean met = known.contains(header.learner()) && header.name().equals(name);
      if (!met
          && !header.home().equals(home)
          && !exchange.isAccepted(header.learner(), header.name())) {
        strangers.add(new Stranger(header.learner(), header.name()));
      }
    }
    return List.copyOf(strangers);
  }

  /** The first learner there is, with all whom the segments call the same person. */
  private static void joinFirst(Set<String> known, List<Segment> segments) {
    known.add(segments.get(0).header().learner());
    for (boolean grew = true; grew; ) {
      grew = false;
      for (Segment segment : segments) {
        Set<String> person = new HashSet<>(segment.header().aliases());
        person.add(segment.header().learner());
        if (person.stream().anyMatch(known::contains)) {
          grew |= known.addAll(person);
        }
      }
    }
  }

  // ---- out ----

  /** Writes what the folder does not hold yet. */
  private void send() throws Failure, IOException {
    for (Segment segment : whole) {
      Set<String> withoutText = new HashSet<>(segment.bare());
      for (String id : segment.ids()) {
        (withoutText.contains(id) ? bare : full).add(id);
      }
    }
    boolean all = true;
    for (Map.Entry<String, Boolean> row : exchange.ids().entrySet()) {
      all &= isThere(row.getKey(), row.getValue());
    }
    if (all) {
      return;
    }
    FileHeader header = Progress.header(FileHeader.Kind.SEGMENT, library, name, true, at);
    folder.add(
        header.home(),
        out -> {
          ProgressWriter writer = new ProgressWriter(out, header);
          exchange.each(row -> send(writer, row));
          String hash = writer.close();
          outcome.sent(writer.rows());
          return writer.rows() == 0 ? null : hash;
        });
  }

  private void send(ProgressWriter writer, Recorded row) throws IOException {
    if (!isThere(row.row().id().text(), row.withheld() != null)) {
      writer.row(row);
    }
  }

  private boolean isThere(String id, boolean withoutText) {
    return full.contains(id) || withoutText && bare.contains(id);
  }
}
