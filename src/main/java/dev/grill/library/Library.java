package dev.grill.library;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.deckfile.CardJson;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.Problem;
import dev.grill.deckfile.ProblemText;
import dev.grill.deckfile.Reading;
import dev.grill.message.Failure;
import dev.grill.platform.Nearest;
import dev.grill.review.Candidate;
import dev.grill.review.Event;
import dev.grill.schedule.Sm2;
import dev.grill.store.DeckContents;
import dev.grill.store.Origin;
import dev.grill.store.Store;
import dev.grill.store.StoredCard;
import dev.grill.store.StoredDeck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * The learner's decks and log: the store, kept in step with the deck files. A file is parsed again
 * only when its size, time and then hash say that it changed; one that has become unreadable keeps
 * the cards it had, and the person is told.
 */
public final class Library implements AutoCloseable {

  private final Host host;
  private final Store store;
  private final Map<String, String> troubles = new HashMap<>();
  private Set<String> damaged = Set.of();
  private List<StoredDeck> decks;

  private Library(Host host, Store store) throws Failure {
    this.host = host;
    this.store = store;
    this.decks = store.decks();
  }

  public static Library open(Host host) throws Failure, IOException {
    Path database = host.places().database(host.profile());
    Store store = Store.open(database, new Sm2(), host.around());
    try {
      Library library = new Library(host, store);
      library.refresh();
      library.tellOfTheClock();
      return library;
    } catch (Failure | IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Events ahead of the clock are passed over: said once, with the remedy. */
  private void tellOfTheClock() throws Failure {
    List<Event> ahead = store.ahead();
    if (!ahead.isEmpty()) {
      Event first = ahead.get(0);
      host.tell(
          host.messages()
              .count("store.ahead", ahead.size(), first.card(), first.day(), first.id()));
      return;
    }
    Event newest = store.newerThanNow().orElse(null);
    if (newest != null) {
      String at = newest.at().toOffsetDateTime().toString();
      host.tell(host.messages().text("store.clock-behind", newest.card(), at));
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
  public StoredDeck deck(String id) {
    for (StoredDeck deck : decks) {
      if (deck.id().equals(id)) {
        return deck;
      }
    }
    return null;
  }

  /**
   * The deck of that id.
   *
   * @throws Failure if it was not added, with the nearest ids
   */
  public StoredDeck requireDeck(String id) throws Failure {
    StoredDeck deck = deck(id);
    if (deck == null) {
      List<String> near = Nearest.to(id, decks.stream().map(StoredDeck::id).toList(), 3);
      throw near.isEmpty()
          ? Failure.failed("cli.unknown-deck", id)
          : Failure.failed("cli.unknown-deck-near", id, String.join(", ", near));
    }
    return deck;
  }

  /**
   * The cards that may be asked, in the order of deck ids, then of the file.
   *
   * @param chosen deck ids; empty for all
   */
  public List<Candidate> candidates(Collection<String> chosen) throws Failure {
    return store.candidates(chosen.isEmpty() ? null : chosen);
  }

  /** A card with its texts. */
  public Card card(CardId id) throws Failure, IOException {
    String body = store.body(id).orElse(null);
    if (body == null) {
      throw Failure.failed("cli.unknown-card", id);
    }
    return CardJson.read(id, body);
  }

  /**
   * The card a person names: {@code DECK/CARD}, or {@code CARD} where only one deck has it.
   *
   * @throws Failure if there is none or more than one, with the nearest names
   */
  public CardId resolve(String name) throws Failure {
    List<CardId> all = store.cardIds();
    List<CardId> named = new ArrayList<>();
    for (CardId id : all) {
      if (id.toString().equals(name)) {
        return id;
      }
      if (id.card().equals(name)) {
        named.add(id);
      }
    }
    if (named.size() == 1) {
      return named.get(0);
    }
    if (named.size() > 1) {
      throw Failure.failed("cli.ambiguous-card", name, joined(named));
    }
    List<String> near =
        name.indexOf('/') >= 0
            ? Nearest.to(name, all.stream().map(CardId::toString).toList(), 3)
            : nearestByCard(name, all);
    throw near.isEmpty()
        ? Failure.failed("cli.unknown-card", name)
        : Failure.failed("cli.unknown-card-near", name, String.join(", ", near));
  }

  private static List<String> nearestByCard(String name, List<CardId> all) {
    List<String> near = Nearest.to(name, new HashSet<>(all.stream().map(CardId::card).toList()), 3);
    List<String> full = new ArrayList<>();
    for (String card : near) {
      all.stream().filter(id -> id.card().equals(card)).map(CardId::toString).forEach(full::add);
    }
    return full;
  }

  private static String joined(List<CardId> ids) {
    return String.join(", ", ids.stream().map(CardId::toString).toList());
  }

  /** Where a deck's file lies. */
  public Path file(StoredDeck deck) throws Failure {
    return switch (deck.origin()) {
      case BUILTIN -> host.around().decks().resolve(deck.file());
      case COPY -> copies().resolve(deck.file());
      case LINK -> deck.file();
    };
  }

  /** Where the copies of this profile's decks are kept. */
  public Path copies() throws Failure {
    return host.places().decks(host.profile());
  }

  /** Why decks are not as their files have them, by deck id, in the person's language. */
  public Map<String, String> troubles() {
    return troubles;
  }

  private void trouble(StoredDeck deck, String key, Object... args) {
    String text = host.messages().text(key, args);
    troubles.put(deck.id(), text);
    host.tell(text);
  }

  /** Takes the deck files' present state. */
  public void refresh() throws Failure, IOException {
    troubles.clear();
    boolean changed = false;
    for (StoredDeck deck : decks) {
      Path file = file(deck);
      BasicFileAttributes attributes;
      try {
        attributes = Files.readAttributes(file, BasicFileAttributes.class);
      } catch (NoSuchFileException e) {
        trouble(deck, "cli.deck-file-gone", deck.id(), file);
        continue;
      } catch (IOException e) {
        trouble(deck, "cli.deck-file-unreadable", deck.id(), file);
        continue;
      }
      long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      if (attributes.size() != deck.size() || modified != deck.modifiedNanos()) {
        changed |= reread(deck, file, modified);
      }
    }
    if (changed) {
      decks = store.decks();
    }
  }

  private boolean reread(StoredDeck deck, Path file, long modified) throws Failure, IOException {
    byte[] bytes;
    try {
      bytes = DeckFiles.bytes(file);
    } catch (IOException e) {
      trouble(deck, "cli.deck-file-unreadable", deck.id(), file);
      return false;
    }
    if (Hash.of(bytes).equals(deck.hash())) {
      touch(deck, bytes.length, modified);
      return true;
    }
    Parsed parsed = new Parsed(bytes, modified, DeckReader.read(bytes, file.toString()));
    if (parsed.reading().hasErrors()) {
      trouble(deck, "cli.deck-file-broken", deck.id(), file);
      return false;
    }
    String id = parsed.reading().deck().id();
    if (!id.equals(deck.id())) {
      trouble(deck, "edit.other-id", file, deck.id(), id);
      return false;
    }
    Map<CardId, CardId> renamed = LostCards.of(deck.id(), store, parsed.reading().deck());
    try {
      store.putDecks(List.of(contents(parsed, deck.origin(), deck.source(), deck.file())));
    } catch (Failure e) {
      String why = e.text(host.messages());
      trouble(deck, "cli.deck-not-taken", deck.id(), why);
      return false;
    }
    for (Map.Entry<CardId, CardId> card : renamed.entrySet()) {
      host.tell(
          host.messages()
              .text("cli.card-without-id", card.getKey(), card.getValue(), card.getKey().card()));
    }
    return true;
  }

  /** Remembers a file's new time; where that cannot be saved, it is read again the next time. */
  private void touch(StoredDeck deck, long size, long modified) {
    try {
      store.touchDeck(deck.id(), size, modified);
    } catch (Failure e) {
      // a full or read-only disk is no reason not to read
    }
  }

  /**
   * A deck file's bytes read and parsed.
   *
   * @param modified the file's time of modification, in nanoseconds since 1970
   */
  public record Parsed(byte[] bytes, long modified, Reading reading) {
    long size() {
      return bytes.length;
    }

    String hash() {
      return Hash.of(bytes);
    }
  }

  /**
   * Reads and parses a deck file.
   *
   * @param name how problems name the file
   * @param modified its time of modification, in nanoseconds since 1970
   */
  public static Parsed parse(Path file, String name, long modified) throws IOException {
    byte[] bytes = DeckFiles.bytes(file);
    return new Parsed(bytes, modified, DeckReader.read(bytes, name));
  }

  /**
   * A deck as the store keeps it.
   *
   * @param file as {@link #file} resolves it
   */
  static DeckContents contents(Parsed parsed, Origin origin, String source, Path file)
      throws IOException {
    Deck deck = parsed.reading().deck();
    StoredDeck stored =
        new StoredDeck(
            deck.id(),
            deck.title(),
            deck.language(),
            deck.version(),
            deck.description(),
            deck.authors(),
            deck.license(),
            origin,
            source,
            file,
            parsed.size(),
            parsed.modified(),
            parsed.hash(),
            deck.cards().size());
    List<StoredCard> cards = new ArrayList<>();
    for (Card card : deck.cards()) {
      cards.add(
          new StoredCard(
              card.id(), card.topic(), card.difficulty(), card.tags(), CardJson.write(card)));
    }
    return new DeckContents(stored, cards);
  }

  /**
   * Takes a deck out, with the copy of it that was kept.
   *
   * @param forget whether its history goes too
   */
  public void remove(StoredDeck deck, boolean forget) throws Failure, IOException {
    Path file = file(deck);
    store.removeDeck(deck.id(), forget);
    if (deck.origin() == Origin.COPY) {
      Files.deleteIfExists(file);
    }
    reload();
  }

  /** Reads the library anew after decks were added or removed. */
  public void reload() throws Failure {
    decks = store.decks();
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
    store.close();
    if (!damaged.isEmpty()) {
      String first = damaged.iterator().next();
      host.tell(host.messages().count("store.damaged-rows", damaged.size(), first));
    }
  }
}
