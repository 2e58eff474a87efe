package dev.grill.library;

import dev.grill.backup.BackupReason;
import dev.grill.backup.Backups;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.deckfile.Problem;
import dev.grill.deckfile.ProblemText;
import dev.grill.library.source.Builtin;
import dev.grill.message.Failure;
import dev.grill.platform.LockFile;
import dev.grill.platform.Nearest;
import dev.grill.review.Candidate;
import dev.grill.review.Limits;
import dev.grill.review.PlanCards;
import dev.grill.review.figures.CountedCards;
import dev.grill.schedule.Sm2;
import dev.grill.store.Origin;
import dev.grill.store.Store;
import dev.grill.store.StoredDeck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The learner's decks and log: the store, kept in step with the deck files. A file is parsed again
 * only when its size, time and then hash say that it changed; one that has become unreadable keeps
 * the cards it had, and the person is told.
 */
public final class Library implements AutoCloseable {

  private final Host host;
  private final Store store;
  private final Rereading rereading;
  private Set<String> damaged = Set.of();
  private boolean mended;
  private List<StoredDeck> decks;

  private Library(Host host, Store store) throws Failure {
    this.host = host;
    this.store = store;
    this.rereading = new Rereading(host, store, this);
    this.decks = store.deckStore().decks();
  }

  /** The library of a home to be filled, which is made where there is none. */
  public static Library open(Host host) throws Failure, IOException {
    return opened(host, HomeStore.open(host, host.places().database(host.profile())));
  }

  /** The library for what fills none: where there is no home an empty one, and none is made. */
  public static Library openPresent(Host host) throws Failure, IOException {
    Path database = host.places().database(host.profile());
    return Files.exists(database)
        ? open(host)
        : opened(host, Store.empty(database, new Sm2(), host.around()));
  }

  private static Library opened(Host host, Store store) throws Failure, IOException {
    try {
      Library library = new Library(host, store);
      library.refresh();
      ClockNotice.tell(host, store);
      return library;
    } catch (Failure | IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  public Store store() {
    return store;
  }

  /** The decks, in the order of their ids. */
  public List<StoredDeck> decks() {
    return decks;
  }

  /** The deck of that id; null if it was not added. */
  public StoredDeck deck(DeckId id) {
    for (StoredDeck deck : decks) {
      if (deck.id().equals(id)) {
        return deck;
      }
    }
    return null;
  }

  /**
   * The deck a person names.
   *
   * @throws Failure if it was not added, with the nearest ids
   */
  public StoredDeck requireDeck(String named) throws Failure {
    StoredDeck deck = deck(new DeckId(named));
    if (deck == null) {
      List<String> known = decks.stream().map(one -> one.id().text()).toList();
      List<String> near = Nearest.to(named, known, 3);
      throw near.isEmpty()
          ? Failure.failed("cli.unknown-deck", named)
          : Failure.failed("cli.unknown-deck-near", named, near);
    }
    return deck;
  }

  /**
   * The cards that may be asked, in the order of deck ids, then of the file.
   *
   * @param chosen deck ids; empty for all
   */
  public List<Candidate> candidates(Collection<DeckId> chosen) throws Failure {
    Collection<DeckId> wanted = chosen.isEmpty() ? null : chosen;
    List<Candidate> candidates = store.deckStore().candidates(wanted);
    return candidates.size() == cards(wanted) || !mend()
        ? candidates
        : store.deckStore().candidates(wanted);
  }

  /**
   * Enough of the cards for a queue of a day to be the same as of all of them, in the same order.
   *
   * @param chosen deck ids; empty for all
   */
  public List<Candidate> waiting(Collection<DeckId> chosen, Limits limits, LocalDate day)
      throws Failure {
    Collection<DeckId> wanted = chosen.isEmpty() ? null : chosen;
    List<Candidate> waiting =
        isCounted(wanted) ? store.deckStore().waiting(wanted, limits, day) : null;
    if (waiting == null && mend()) {
      waiting = store.deckStore().waiting(wanted, limits, day);
    }
    return waiting == null ? candidates(chosen) : waiting;
  }

  /**
   * The same of a queue that follows an interview plan: the cards that the plan asks as due are
   * among them, after the others.
   *
   * @param planned these
   */
  public List<Candidate> waiting(
      Collection<DeckId> chosen, Limits limits, Set<CardId> planned, LocalDate day) throws Failure {
    List<Candidate> waiting = new ArrayList<>(waiting(chosen, limits, day));
    Set<CardId> left = new HashSet<>(planned);
    for (Candidate one : waiting) {
      left.remove(one.card());
    }
    waiting.addAll(store.deckStore().candidatesOf(left));
    return waiting;
  }

  /**
   * The cards as an interview plan needs them on a day.
   *
   * @param chosen deck ids; empty for all
   */
  public PlanCards<Failure> planCards(Collection<DeckId> chosen, LocalDate day) throws Failure {
    Collection<DeckId> wanted = chosen.isEmpty() ? null : chosen;
    PlanCards<Failure> cards = store.deckStore().planCards(wanted, day);
    if (cards == null && mend()) {
      cards = store.deckStore().planCards(wanted, day);
    }
    return cards == null ? store.showings(day).cards(candidates(chosen), day) : cards;
  }

  /**
   * How the cards stand on a day, without reading each; null where that cannot be said.
   *
   * @param chosen deck ids; empty for all
   */
  public CountedCards counted(Collection<DeckId> chosen, LocalDate day) throws Failure {
    Collection<DeckId> wanted = chosen.isEmpty() ? null : chosen;
    CountedCards counted = isCounted(wanted) ? store.deckStore().counted(wanted, day) : null;
    return counted == null && mend() ? store.deckStore().counted(wanted, day) : counted;
  }

  private boolean isCounted(Collection<DeckId> wanted) throws Failure {
    return store.deckStore().size(wanted) == cards(wanted);
  }

  /** How many cards some decks have; all with null. */
  private int cards(Collection<DeckId> wanted) {
    int cards = 0;
    for (StoredDeck deck : decks) {
      cards += wanted == null || wanted.contains(deck.id()) ? deck.cards() : 0;
    }
    return cards;
  }

  /** A card with its texts. */
  public Card card(CardId id) throws Failure, IOException {
    Optional<Card> card = store.deckStore().card(id);
    if (card.isEmpty() && store.deckStore().lists(id) && mend()) {
      card = store.deckStore().card(id);
    }
    if (card.isEmpty()) {
      throw Failure.failed("cli.unknown-card", id);
    }
    return card.get();
  }

  /**
   * Makes what is kept of the deck files and of the log again, once; what another process changed
   * meanwhile is no damage, and is read.
   *
   * @return whether it is worth reading again
   */
  private boolean mend() throws Failure {
    List<StoredDeck> now = store.deckStore().decks();
    if (!now.equals(decks)) {
      decks = now;
      return true;
    }
    if (mended) {
      return false;
    }
    mended = true;
    host.tell(host.messages().text("store.caches-mended"));
    makeAnew();
    return true;
  }

  /** Makes what is kept of the deck files and of the log again. */
  public void makeAnew() throws Failure {
    store.deckStore().dropStrayCards();
    store.refold();
    rereading.readAll(decks);
    decks = store.deckStore().decks();
  }

  /**
   * The card a person names: {@code DECK/CARD}, or {@code CARD} where only one deck has it.
   *
   * @throws Failure if there is none or more than one, with the nearest names
   */
  public CardId resolve(String name) throws Failure {
    List<CardId> named = store.deckStore().named(name);
    if (!named.isEmpty()) {
      return CardNames.resolve(name, named);
    }
    List<CardId> all = store.deckStore().cardIds();
    boolean again = all.size() != cards(null) && mend();
    return CardNames.resolve(name, again ? store.deckStore().cardIds() : all);
  }

  /** Where a deck's file lies. */
  public Path file(StoredDeck deck) throws Failure {
    return file(host, deck);
  }

  /** Where the file of a deck of some host's lies. */
  public static Path file(Host host, StoredDeck deck) throws Failure {
    Path path = deck.file().path();
    return switch (deck.origin()) {
      case BUILTIN -> Builtin.file(host.around().decks(), path, deck.id());
      case COPY -> host.places().decks(host.profile()).resolve(copy(deck.id()));
      case LINK -> path;
    };
  }

  /** What a copy is called; whatever else a database says, nothing else is read or deleted. */
  static Path copy(DeckId deck) {
    return Path.of(deck + ".yaml");
  }

  /** Where the copies of this profile's decks are kept. */
  public Path copies() throws Failure {
    return host.places().decks(host.profile());
  }

  /** Why decks are not as their files have them, by deck id, in the person's language. */
  public Map<DeckId, String> troubles() {
    return rereading.troubles();
  }

  /** Takes the deck files' present state. */
  public void refresh() throws Failure, IOException {
    rereading.troubles().clear();
    if (new LinkedFolders(host, store, this, rereading).look()) {
      decks = store.deckStore().decks();
    }
    if (rereading.refresh(decks)) {
      decks = store.deckStore().decks();
    }
    rereading.follow();
  }

  /**
   * Takes a deck out, with the copy of it that was kept.
   *
   * @param forget whether its history goes too; a backup is made first
   * @return where the backup is
   */
  public Optional<Path> remove(StoredDeck deck, boolean forget) throws Failure, IOException {
    Path backup = forget ? backups().make(BackupReason.FORGET) : null;
    LockFile.holding(
        store.file(),
        () -> {
          store.removeDeck(deck.id(), forget);
          return deck.origin() == Origin.COPY && deleteCopy(deck.id());
        });
    reload();
    return Optional.ofNullable(backup);
  }

  private Backups backups() throws Failure {
    return new Backups(host.places(), host.profile(), host.around().now());
  }

  private boolean deleteCopy(DeckId deck) throws Failure, IOException {
    Path copy = copies().resolve(copy(deck));
    return Files.exists(copy, LinkOption.NOFOLLOW_LINKS)
        && LockFile.holding(copy, () -> Files.deleteIfExists(copy));
  }

  /** Reads the library anew after decks were added or removed. */
  public void reload() throws Failure {
    decks = store.deckStore().decks();
  }

  /** Prints problems on standard error and says whether any is an error. */
  public static boolean tellProblems(Host host, List<Problem> problems) {
    boolean errors = false;
    for (Problem problem : problems) {
      host.err().println(ProblemText.render(problem, host.messages()));
      errors |= problem.isError();
    }
    return errors;
  }

  /** The editions of the built-in decks that exist, by language. */
  public static Set<String> editions(Host host) throws IOException {
    return Builtin.editions(host.around().decks());
  }

  /** Damaged rows of the log that another store met; closing tells of all that were met. */
  public synchronized void setAside(List<String> rows) {
    if (!rows.isEmpty()) {
      Set<String> all = new TreeSet<>(damaged);
      all.addAll(rows);
      damaged = all;
    }
  }

  @Override
  public void close() throws Failure {
    setAside(store.damaged());
    List<String> refused = store.deckStore().refusedNames();
    store.close();
    if (!refused.isEmpty()) {
      host.tell(host.messages().count("store.refused-names", refused.size(), refused.get(0)));
    }
    if (!damaged.isEmpty()) {
      String first = damaged.iterator().next();
      host.tell(host.messages().count("store.damaged-rows", damaged.size(), first));
    }
  }
}
