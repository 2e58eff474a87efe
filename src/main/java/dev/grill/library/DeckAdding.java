package dev.grill.library;

import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.deckfile.DeckEdit;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.Problem;
import dev.grill.deckfile.ReadingProgress;
import dev.grill.deckfile.foreign.Imported;
import dev.grill.deckfile.merge.CardMerge;
import dev.grill.deckfile.merge.DeckMerge;
import dev.grill.library.source.DeckSource;
import dev.grill.library.source.DeckSources;
import dev.grill.library.source.DeliveredDeck;
import dev.grill.library.source.Delivery;
import dev.grill.library.source.Folder;
import dev.grill.library.source.SourceRequest;
import dev.grill.message.Failure;
import dev.grill.platform.Hash;
import dev.grill.platform.LockFile;
import dev.grill.review.Mark;
import dev.grill.review.Mode;
import dev.grill.schedule.StudyDay;
import dev.grill.store.Answer;
import dev.grill.store.DeckContents;
import dev.grill.store.Origin;
import dev.grill.store.Overlay;
import dev.grill.store.PastEvent;
import dev.grill.store.PastMark;
import dev.grill.store.StoredDeck;
import dev.grill.store.TakenDeck;
import dev.grill.store.Taking;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Adds decks to the library: all of what was named, or nothing. */
public final class DeckAdding {

  /**
   * What came of it.
   *
   * @param lost what could not be taken of other programs' files
   * @param answers how many answers came with the decks
   */
  public record Added(
      List<StoredDeck> added,
      List<StoredDeck> unchanged,
      List<Problem> problems,
      List<Imported.Lost> lost,
      int answers) {}

  private record Wanted(DeckSource source, DeliveredDeck deck, String revision) {
    DeckId id() {
      return deck.id();
    }
  }

  /**
   * A deck whose file is there.
   *
   * @param overlays the learner's own wording of its cards
   */
  private record Kept(Wanted wanted, StoredDeck.ReadFile file, Map<CardId, Overlay> overlays) {

    DeckContents contents() {
      DeliveredDeck deck = wanted.deck();
      Deck said = deck.reading().deck();
      Deck own = overlays.isEmpty() ? said : Overlays.mine(said, overlays);
      return new DeckContents(own, wanted.source().origin(), deck.from(), file);
    }
  }

  /** What reading takes of the whole, {@link #WHOLE}: two thirds. */
  private static final int READ = 2;

  private static final int WHOLE = 3;

  private final Host host;
  private final Library library;
  private final SourceRequest request;
  private final Map<DeckId, Wanted> wanted = new LinkedHashMap<>();
  private final Map<DeckId, DeckMerge> changed = new LinkedHashMap<>();
  private final List<StoredDeck> unchanged = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Imported.Lost> lost = new ArrayList<>();
  private final List<Imported.PastAnswer> answers = new ArrayList<>();
  private final Map<String, Taking.SeenFiles> seen = new HashMap<>();
  private String changedSource;

  private DeckAdding(Host host, Library library, SourceRequest request) {
    this.host = host;
    this.library = library;
    this.request = request;
  }

  /**
   * Adds what the sources name; problems of the files are in the result, and with an error among
   * them nothing was added.
   *
   * @throws Failure if a source is none, or a deck of that id is already there from elsewhere
   */
  public static Added add(Host host, Library library, List<String> sources, SourceRequest request)
      throws Failure, IOException {
    DeckAdding adding = new DeckAdding(host, library, request);
    for (int i = 0; i < sources.size(); i++) {
      ReadingProgress reading = request.progress().part(0, READ, WHOLE);
      ReadingProgress one = reading.part(i, i + 1, sources.size());
      adding.read(DeckSources.of(sources.get(i), request.watched(one), host.around()));
    }
    if (adding.problems.stream().anyMatch(Problem::isError)) {
      return new Added(List.of(), List.of(), adding.problems, List.of(), 0);
    }
    adding.refuseChanged();
    return LockFile.holding(library.store().file(), adding::keep);
  }

  private void read(DeckSource source) throws Failure, IOException {
    Delivery delivery = source.read();
    problems.addAll(delivery.problems());
    lost.addAll(delivery.lost());
    answers.addAll(delivery.answers());
    List<String> members = new ArrayList<>();
    for (DeliveredDeck deck : delivery.decks()) {
      take(new Wanted(source, deck, delivery.revision()));
      if (!deck.member().isEmpty()) {
        members.add(deck.member());
      }
    }
    boolean link = source.origin() == Origin.LINK;
    if (!members.isEmpty()) {
      List<String> all = link ? Folder.members(Path.of(source.name())) : members;
      seen.put(source.name(), new Taking.SeenFiles(source.name(), link, all));
    }
  }

  private void take(Wanted one) throws Failure, IOException {
    DeckId id = one.id();
    StoredDeck present = library.deck(id);
    if (present == null) {
      Wanted first = wanted.putIfAbsent(id, one);
      if (first != null && !first.deck().from().equals(one.deck().from())) {
        throw Failure.rejected("source.twice", id, first.deck().from(), one.deck().from());
      }
    } else if (present.source().equals(one.deck().from()) || isTakenFrom(one, id)) {
      DeckMerge changes = one.source().origin() == Origin.COPY ? changes(one, present) : null;
      if (changes == null) {
        unchanged.add(present);
      } else {
        changed.put(id, changes);
        changedSource = changedSource == null ? one.deck().from() : changedSource;
      }
    } else {
      throw Failure.rejected("cli.deck-is-there", id, present.source());
    }
  }

  /** Whether the deck was taken from this folder, archive or repository, under whatever file. */
  private boolean isTakenFrom(Wanted one, DeckId id) throws Failure {
    TakenDeck taken = library.store().sourceStore().taken(id).orElse(null);
    return taken != null
        && taken.source().equals(one.source().name())
        && !one.deck().member().isEmpty();
  }

  /** What a source has otherwise than when its copy was taken; null where it is the same. */
  private DeckMerge changes(Wanted one, StoredDeck copy) throws Failure, IOException {
    TakenDeck taken = library.store().sourceStore().taken(copy.id()).orElse(null);
    if (taken != null) {
      return DeckUpdating.changes(taken, one.deck());
    }
    String kept = copy.file().hash();
    if (Hash.of(one.deck().bytes()).equals(kept) || Hash.of(withIds(one.deck())).equals(kept)) {
      return null;
    }
    Path file = library.file(copy);
    Deck mine = DeckReader.readKept(DeckFiles.kept(file), file.toString()).deck();
    return DeckUpdating.changes(mine, one.deck().reading().deck());
  }

  /**
   * Says what changed sources have, and how to see and take it.
   *
   * @throws Failure if one has changed
   */
  private void refuseChanged() throws Failure {
    if (changed.isEmpty()) {
      return;
    }
    List<String> decks = changed.keySet().stream().map(DeckId::text).toList();
    Set<String> fields = new TreeSet<>();
    int added = 0;
    int reworded = 0;
    int removed = 0;
    for (DeckMerge one : changed.values()) {

      one.taken().forEach(field -> fields.add(field.key()));
      for (CardMerge card : one.cards()) {
        added += card.isAdded() ? 1 : 0;
        reworded += card.isChanged() ? 1 : 0;
        removed += card.isRemoved() ? 1 : 0;
      }
    }
    String from = changedSource;
    String ids = String.join(" ", decks);
    if (added + reworded + removed == 0) {
      throw Failure.rejected("cli.source-differs-apart", from, ids, String.join(", ", fields));
    }
    throw Failure.rejected("cli.source-differs", from, ids, added, reworded, removed);
  }

  /** A deck's text in which every card has its id: a corrected question keeps its progress. */
  static byte[] withIds(DeliveredDeck deck) {
    byte[] bytes = deck.bytes();
    byte[] written = deck.lacksIds() ? DeckEdit.writeIds(bytes, "").bytes() : null;
    return written == null ? bytes : written;
  }

  /** Keeps what is still wanted: while the files were read another process may have added decks. */
  private Added keep() throws Failure, IOException {
    library.reload();
    List<Wanted> read = List.copyOf(wanted.values());
    wanted.clear();
    for (Wanted one : read) {
      take(one);
    }
    refuseChanged();
    ZonedDateTime now = host.around().now();
    List<Kept> kept = new ArrayList<>();
    int imported;
    try (KeptCopies copies = new KeptCopies()) {
      for (Wanted one : wanted.values()) {
        kept.add(kept(one, copies));
      }
      LocalTime start = host.settings().dayStart();
      Taking taking =
          new Taking(
              contents(kept),
              List.of(),
              () -> wanted.values().stream().map(one -> taken(one, now)).iterator(),
              List.copyOf(seen.values()),
              List.of(),
              Map.of(),
              now,
              StudyDay.of(now, start));
      imported = library.store().sourceStore().take(taking, past(now.getZone(), start));
      copies.keep();
    }
    library.reload();
    List<StoredDeck> added = new ArrayList<>();
    for (DeckId id : wanted.keySet()) {
      added.add(library.deck(id));
    }
    return new Added(added, unchanged, problems, lost, imported);
  }

  /** Writes a deck's copy, where it is to have one. */
  private Kept kept(Wanted one, KeptCopies copies) throws Failure, IOException {
    DeliveredDeck deck = one.deck();
    Origin origin = one.source().origin();
    Path file = deck.file();
    byte[] bytes = deck.bytes();
    if (origin == Origin.COPY) {
      file = Library.copy(one.id());
      bytes = withIds(deck);
      copies.write(library.copies().resolve(file), bytes);
    }
    long modified = KeptCopies.modified(resolved(origin, file));
    boolean builtin = origin == Origin.BUILTIN;
    return new Kept(
        one,
        ParsedFile.read(file, bytes, modified),
        builtin ? library.store().sourceStore().overlays(one.id()) : Map.of());
  }

  /** The decks as the store takes them, of which each is made when its turn comes. */
  private Iterable<DeckContents> contents(List<Kept> kept) {
    ReadingProgress progress = request.progress().part(READ, WHOLE, WHOLE);
    return () -> {
      int[] done = {0};
      return kept.stream()
          .map(
              deck -> {
                progress.at(done[0]++, kept.size());
                return deck.contents();
              })
          .iterator();
    };
  }

  /** The answers as our log records them: when they were given, on the days they belong to. */
  private List<PastEvent> past(ZoneId zone, LocalTime start) {
    List<PastEvent> past = new ArrayList<>(answers.size());
    for (Imported.PastAnswer given : answers) {
      ZonedDateTime at = given.at().atZone(zone);
      LocalDate day = StudyDay.of(at, start);
      if (given.isReset()) {
        past.add(new PastMark(given.card(), at, day, Mark.Kind.RESET));
      } else {
        Mode asked = given.practice() ? Mode.CRAM : Mode.IMPORT;
        Duration taken = given.seconds() == 0 ? null : Duration.ofSeconds(given.seconds());
        past.add(new Answer(at, day, given.card(), given.grade(), asked, taken, null, null));
      }
    }
    return past;
  }

  private Path resolved(Origin origin, Path file) throws Failure {
    return switch (origin) {
      case BUILTIN -> host.around().decks().resolve(file);
      case COPY -> library.copies().resolve(file);
      case LINK -> file;
    };
  }

  private TakenDeck taken(Wanted one, ZonedDateTime now) {
    return new TakenDeck(
        one.id(),
        one.source().name(),
        request.ref(),
        request.id(),
        one.deck().member(),
        one.revision(),
        now.toOffsetDateTime().toString(),
        one.deck().bytes());
  }
}
