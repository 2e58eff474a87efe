package dev.grill.library;

import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckReader;
import dev.grill.library.source.DeckSource;
import dev.grill.library.source.DeckSources;
import dev.grill.library.source.DeliveredDeck;
import dev.grill.library.source.Delivery;
import dev.grill.library.source.SourceRequest;
import dev.grill.message.Failure;
import dev.grill.store.Overlay;
import dev.grill.store.StoredDeck;
import dev.grill.store.TakenDeck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether decks' sources have newer versions, asked of what is at hand: nothing goes over a
 * network, and a source is read only where it is not plainly what it was.
 */
public final class NewerVersions {

  private final Host host;
  private final Library library;
  private final Map<DeckUpdating.From, DeckSource> sources = new HashMap<>();
  private final Map<DeckUpdating.From, String> revisions = new HashMap<>();
  private final Map<DeckUpdating.From, Delivery> deliveries = new HashMap<>();

  private NewerVersions(Host host, Library library) {
    this.host = host;
    this.library = library;
  }

  /** All decks of the library, in its order; a source that cannot be read tells nothing. */
  public static Map<DeckId, Newer> of(Host host, Library library) throws Failure {
    NewerVersions versions = new NewerVersions(host, library);
    Map<DeckId, Newer> newer = new LinkedHashMap<>();
    for (StoredDeck deck : library.decks()) {
      newer.put(deck.id(), versions.of(deck));
    }
    return newer;
  }

  private Newer of(StoredDeck deck) throws Failure {
    if (library.troubles().containsKey(deck.id())) {
      return Newer.UNKNOWN;
    }
    try {
      return switch (deck.origin()) {
        case BUILTIN -> builtin(deck);
        case LINK -> Newer.NO; // what is read is the source
        case COPY -> copy(deck);
      };
    } catch (Failure | IOException e) {
      return Newer.UNKNOWN;
    }
  }

  /** A built-in deck is read as it is installed, but for the cards in the learner's wording. */
  private Newer builtin(StoredDeck deck) throws Failure, IOException {
    Map<CardId, Overlay> overlays = library.store().sourceStore().overlays(deck.id());
    if (overlays.isEmpty()) {
      return Newer.NO;
    }
    Path file = library.file(deck);
    Deck installed = DeckReader.read(DeckFiles.bytes(file), file.toString()).deck();
    if (installed == null) {
      return Newer.UNKNOWN;
    }
    return Overlays.base(installed, overlays).equals(installed) ? Newer.NO : Newer.YES;
  }

  private Newer copy(StoredDeck deck) throws Failure, IOException {
    TakenDeck taken = library.store().sourceStore().taken(deck.id()).orElse(null);
    if (taken == null) {
      return Newer.UNKNOWN;
    }
    DeckUpdating.From from = DeckUpdating.From.of(taken);
    DeckSource source = source(from);
    if (!source.isAtHand()) {
      return Newer.UNKNOWN;
    }
    if (isStill(source.file(taken.member()), taken.base())
        || taken.revision() != null && taken.revision().equals(revision(from, source))) {
      return Newer.NO;
    }
    Delivery delivery = delivery(from, source);
    for (DeliveredDeck now : delivery.decks()) {
      if (!delivery.hasErrors() && now.id().equals(deck.id())) {
        return DeckUpdating.changes(taken, now) == null ? Newer.NO : Newer.YES;
      }
    }
    return Newer.UNKNOWN; // with errors, or the source has this deck no more
  }

  private static boolean isStill(Path file, byte[] base) throws IOException {
    return file != null
        && Files.isRegularFile(file)
        && Files.size(file) == base.length
        && Arrays.equals(Files.readAllBytes(file), base);
  }

  private DeckSource source(DeckUpdating.From from) throws Failure {
    DeckSource source = sources.get(from);
    if (source == null) {
      SourceRequest request = new SourceRequest(false, from.ref(), from.askedId());
      source = DeckSources.of(from.source(), request, host.around());
      sources.put(from, source);
    }
    return source;
  }

  private String revision(DeckUpdating.From from, DeckSource source) throws Failure, IOException {
    if (!revisions.containsKey(from)) {
      revisions.put(from, source.revision());
    }
    return revisions.get(from);
  }

  private Delivery delivery(DeckUpdating.From from, DeckSource source) throws Failure, IOException {
    Delivery delivery = deliveries.get(from);
    if (delivery == null) {
      delivery = source.read();
      deliveries.put(from, delivery);
    }
    return delivery;
  }
}
