package dev.grill.library;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.Problem;
import dev.grill.deckfile.ReadingProgress;
import dev.grill.deckfile.merge.DeckMerge;
import dev.grill.library.source.DeckSource;
import dev.grill.library.source.DeckSources;
import dev.grill.library.source.DeliveredDeck;
import dev.grill.library.source.Delivery;
import dev.grill.library.source.SourceRequest;
import dev.grill.message.Failure;
import dev.grill.store.Origin;
import dev.grill.store.Overlay;
import dev.grill.store.StoredDeck;
import dev.grill.store.TakenDeck;
import dev.grill.store.Taking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at what decks' sources have now: what an update would add, change, move and take out.
 * Nothing is changed by looking.
 */
public final class DeckUpdating {

  /** Decks that are read from one source at once. */
  record From(String source, String ref, String askedId) {
    static From of(TakenDeck taken) {
      return new From(taken.source(), taken.ref(), taken.askedId());
    }
  }

  /** One deck's three states, while cards move between decks. */
  private static final class Sides {
    private final StoredDeck deck;
    private final DeliveredDeck delivered;
    private final TakenDeck taken;
    private final byte[] mineBytes;
    private Deck base;
    private Deck mine;
    private final Map<CardId, CardId> moved = new LinkedHashMap<>();

    Sides(
        StoredDeck deck,
        DeliveredDeck delivered,
        TakenDeck taken,
        byte[] mineBytes,
        Deck base,
        Deck mine) {
      this.deck = deck;
      this.delivered = delivered;
      this.taken = taken;
      this.mineBytes = mineBytes;
      this.base = base;
      this.mine = mine;
    }

    Deck theirs() {
      return delivered.reading().deck();
    }

    DeckUpdate update() {
      DeckMerge merge = DeckMerge.of(base, mine, theirs(), false);
      return new DeckUpdate(deck, mineBytes, base, delivered, taken, merge, Map.copyOf(moved));
    }
  }

  private final Host host;
  private final Library library;
  private final boolean all;
  private final ReadingProgress progress;
  private final List<DeckUpdate> updates = new ArrayList<>();
  private final List<Taking.SeenFiles> seen = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private DeckUpdating(Host host, Library library, boolean all, ReadingProgress progress) {
    this.host = host;
    this.library = library;
    this.all = all;
    this.progress = progress;
  }

  /**
   * What was found.
   *
   * @param decks in the order of their ids; those without a source to update from are left out
   * @param seen the files that sources have now
   * @param problems of the sources' files: with an error among them nothing is to be taken
   */
  public record Found(List<DeckUpdate> decks, List<Taking.SeenFiles> seen, List<Problem> problems) {

    public Found {
      decks = List.copyOf(decks);
      seen = List.copyOf(seen);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Looks at decks' sources.
   *
   * @param named the decks; empty for all, and for those that are new at their sources
   * @param progress is told how much of the sources is read
   * @throws Failure if a deck that was named has no source that can be read
   */
  public static Found look(
      Host host, Library library, Collection<DeckId> named, ReadingProgress progress)
      throws Failure, IOException {
    DeckUpdating updating = new DeckUpdating(host, library, named.isEmpty(), progress);
    List<StoredDeck> decks = new ArrayList<>();
    for (StoredDeck deck : library.decks()) {
      if (named.isEmpty() || named.contains(deck.id())) {
        decks.add(deck);
      }
    }
    updating.look(decks);
    updating.updates.sort((a, b) -> a.id().compareTo(b.id()));
    return new Found(updating.updates, updating.seen, updating.problems);
  }

  private void look(List<StoredDeck> decks) throws Failure, IOException {
    Map<From, List<StoredDeck>> sources = new LinkedHashMap<>();
    for (StoredDeck deck : decks) {
      if (deck.origin() == Origin.BUILTIN) {
        builtin(deck);
      } else if (deck.origin() == Origin.COPY) {
        TakenDeck taken = library.store().sourceStore().taken(deck.id()).orElse(null);
        From from = taken == null ? new From(deck.source(), null, null) : From.of(taken);
        sources.computeIfAbsent(from, one -> new ArrayList<>()).add(deck);
      }
    }
    int read = 0;
    for (Map.Entry<From, List<StoredDeck>> source : sources.entrySet()) {
      try {
        look(source.getKey(), source.getValue(), progress.part(read, ++read, sources.size()));
      } catch (Failure e) {
        if (!all) {
          throw e;
        }
        progress.clear();
        host.tell(e.text(host.messages()));
      }
    }
  }

  /** A built-in deck is merged with the learner's own wording of its cards. */
  private void builtin(StoredDeck deck) throws Failure, IOException {
    Map<CardId, Overlay> overlays = library.store().sourceStore().overlays(deck.id());
    if (overlays.isEmpty()) {
      return;
    }
    Path file = library.file(deck);
    Deck theirs = DeckReader.read(DeckFiles.bytes(file), file.toString()).deck();
    if (theirs != null) {
      Deck base = Overlays.base(theirs, overlays);
      DeckMerge merge = DeckMerge.of(base, Overlays.mine(theirs, overlays), theirs, false);
      updates.add(new DeckUpdate(deck, null, base, null, null, merge, Map.of()));
    }
  }

  private void look(From from, List<StoredDeck> decks, ReadingProgress reading)
      throws Failure, IOException {
    SourceRequest request =
        new SourceRequest(false, from.ref(), from.askedId()).watched(reading.part(0, 1, 2));
    DeckSource source = DeckSources.of(from.source(), request, host.around());
    Delivery delivery = source.read();
    problems.addAll(delivery.problems());
    if (delivery.hasErrors()) {
      return;
    }
    Map<DeckId, DeliveredDeck> delivered = new LinkedHashMap<>();
    List<String> members = new ArrayList<>();
    for (DeliveredDeck deck : delivery.decks()) {
      delivered.put(deck.id(), deck);
      if (!deck.member().isEmpty()) {
        members.add(deck.member());
      }
    }
    Map<DeckId, Sides> sides = new LinkedHashMap<>();
    int compared = 0;
    for (StoredDeck deck : decks) {
      reading.at(decks.size() + compared++, 2L * decks.size());
      DeliveredDeck now = delivered.get(deck.id());
      if (now == null) {
        progress.clear();
        host.tell(host.messages().text("update.no-longer", deck.id(), from.source()));
      } else {
        sides.put(deck.id(), sides(deck, now, taken(source, from, now, delivery.revision())));
      }
    }
    if (all) {
      Set<String> known = library.store().sourceStore().seen(from.source());
      for (DeliveredDeck deck : delivery.decks()) {
        DeckId id = deck.id();
        if (library.deck(id) == null
            && !deck.member().isEmpty()
            && !known.contains(deck.member())) {
          Deck empty = deck.reading().deck().withCards(List.of());
          TakenDeck taken = taken(source, from, deck, delivery.revision());
          sides.put(id, new Sides(null, deck, taken, null, empty, empty));
        }
      }
    }
    move(sides);
    sides.values().forEach(one -> updates.add(one.update()));
    if (!members.isEmpty()) {
      seen.add(new Taking.SeenFiles(from.source(), false, members));
    }
  }

  private Sides sides(StoredDeck deck, DeliveredDeck now, TakenDeck taken)
      throws Failure, IOException {
    Path file = library.file(deck);
    byte[] bytes;
    try {
      bytes = DeckFiles.kept(file);
    } catch (IOException e) {
      throw Failure.failed(e, "cli.deck-file-unreadable", deck.id(), file);
    }
    Deck mine = DeckReader.readKept(bytes, file.toString()).deck();
    if (mine == null) {
      throw Failure.rejected("cli.deck-file-broken", deck.id(), file);
    }
    return new Sides(deck, now, taken, bytes, base(library, deck.id()), mine);
  }

  /** What a deck said when it was last taken; null where nobody knows. */
  static Deck base(Library library, DeckId deck) throws Failure {
    TakenDeck taken = library.store().sourceStore().taken(deck).orElse(null);
    return taken == null ? null : DeckReader.readKept(taken.base(), deck.text()).deck();
  }

  /** What a source has otherwise than when a deck was taken from it; null where it is the same. */
  static DeckMerge changes(TakenDeck taken, DeliveredDeck now) {
    if (Arrays.equals(now.bytes(), taken.base())) {
      return null;
    }
    Deck base = DeckReader.readKept(taken.base(), taken.deck().text()).deck();
    return changes(base, now.reading().deck());
  }

  /** The same against a text; where that is no deck, everything is new. */
  static DeckMerge changes(Deck base, Deck now) {
    Deck before = base == null ? now.withCards(List.of()) : base;
    DeckMerge merge = DeckMerge.of(before, before, now, false);
    return base != null && merge.isQuiet() ? null : merge;
  }

  private TakenDeck taken(DeckSource source, From from, DeliveredDeck deck, String revision)
      throws Failure {
    return new TakenDeck(
        deck.id(),
        source.name(),
        from.ref(),
        from.askedId(),
        deck.member(),
        revision,
        host.around().now().toOffsetDateTime().toString(),
        deck.bytes());
  }

  /**
   * A card that another deck of the source has now is taken there in all three states, so that it
   * is merged like every other.
   */
  private static void move(Map<DeckId, Sides> sides) {
    Map<CardId, Card> gone = new LinkedHashMap<>();
    Map<CardId, Card> came = new LinkedHashMap<>();
    for (Sides one : sides.values()) {
      Map<CardId, Card> theirs = byId(one.theirs());
      Map<CardId, Card> base = byId(one.base == null ? one.mine : one.base);
      Map<CardId, Card> mine = byId(one.mine);
      base.forEach(
          (id, card) -> {
            if (!theirs.containsKey(id) && mine.containsKey(id)) {
              gone.put(id, card);
            }
          });
      theirs.forEach(
          (id, card) -> {
            if (!base.containsKey(id) && !mine.containsKey(id)) {
              came.put(id, card);
            }
          });
    }
    Successors.of(gone, came).sure().forEach((from, to) -> move(sides, from, to));
  }

  private static void move(Map<DeckId, Sides> sides, CardId from, CardId to) {
    if (from.deck().equals(to.deck())) {
      return; // the merge finds it, and its name stays
    }
    Sides old = sides.get(from.deck());
    Sides now = sides.get(to.deck());
    Map<CardId, Card> mine = byId(old.mine);
    Map<CardId, Card> base = byId(old.base == null ? old.mine : old.base);
    now.mine = with(now.mine, mine.remove(from).named(to));
    if (now.base != null) {
      now.base = with(now.base, base.get(from).named(to));
    }
    base.remove(from);
    old.mine = old.mine.withCards(List.copyOf(mine.values()));
    old.base = old.base == null ? null : old.base.withCards(List.copyOf(base.values()));
    now.moved.put(to, from);
  }

  private static Deck with(Deck deck, Card card) {
    Map<CardId, Card> cards = byId(deck);
    cards.put(card.id(), card);
    return deck.withCards(List.copyOf(cards.values()));
  }

  private static Map<CardId, Card> byId(Deck deck) {
    Map<CardId, Card> cards = new LinkedHashMap<>();
    deck.cards().forEach(card -> cards.put(card.id(), card));
    return cards;
  }
}
