package dev.grill.library;

import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.Reading;
import dev.grill.message.Failure;
import dev.grill.platform.Hash;
import dev.grill.schedule.StudyDay;
import dev.grill.store.CardJson;
import dev.grill.store.DeckContents;
import dev.grill.store.Origin;
import dev.grill.store.Store;
import dev.grill.store.StoredDeck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Takes what deck files say now into the store. A file is parsed again only when its size, time and
 * then hash say that it changed; one that has become unreadable keeps the cards it had, and the
 * person is told.
 */
final class Rereading {

  private final Host host;
  private final Store store;
  private final Library library;
  private final Map<DeckId, String> troubles = new HashMap<>();
  private final Map<CardId, Card> gone = new LinkedHashMap<>();
  private final Map<CardId, Card> came = new LinkedHashMap<>();

  Rereading(Host host, Store store, Library library) {
    this.host = host;
    this.store = store;
    this.library = library;
  }

  /** Why decks are not as their files have them, by deck id, in the person's language. */
  Map<DeckId, String> troubles() {
    return troubles;
  }

  /** Takes the present state of some decks' files; whether anything changed. */
  boolean refresh(List<StoredDeck> decks) throws Failure, IOException {
    boolean changed = false;
    for (StoredDeck deck : decks) {
      Path file = library.file(deck);
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
      if (!attributes.isRegularFile()) {
        trouble(deck, "cli.deck-file-unreadable", deck.id(), file);
        continue;
      }
      long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      if (attributes.size() != deck.file().size() || modified != deck.file().modifiedNanos()) {
        changed |= reread(deck, file, modified);
      }
    }
    return changed;
  }

  /** Takes what decks' files say, changed or not. */
  void readAll(List<StoredDeck> decks) throws Failure {
    for (StoredDeck deck : decks) {
      Path file = library.file(deck);
      try {
        if (Files.isRegularFile(file)) {
          long modified = Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
          take(deck, file, bytes(deck, file), modified);
        }
      } catch (IOException e) {
        trouble(deck, "cli.deck-file-unreadable", deck.id(), file);
      }
    }
  }

  private boolean reread(StoredDeck deck, Path file, long modified) throws Failure, IOException {
    byte[] bytes;
    try {
      bytes = bytes(deck, file);
    } catch (IOException e) {
      trouble(deck, "cli.deck-file-unreadable", deck.id(), file);
      return false;
    }
    String now = Hash.of(bytes);
    if (now.equals(deck.file().hash())) {
      touch(deck, new StoredDeck.ReadFile(deck.file().path(), bytes.length, modified, now));
      return true;
    }
    return take(deck, file, bytes, modified);
  }

  static byte[] bytes(StoredDeck deck, Path file) throws IOException {
    return deck.origin() == Origin.COPY ? DeckFiles.kept(file) : DeckFiles.bytes(file);
  }

  /** A deck's file as it is read: a kept copy may be large. */
  static Reading read(Origin origin, byte[] bytes, Path file) {
    return origin == Origin.COPY
        ? DeckReader.readKept(bytes, file.toString())
        : DeckReader.read(bytes, file.toString());
  }

  /** Takes what a deck's file says; whether it could be taken. */
  private boolean take(StoredDeck deck, Path file, byte[] bytes, long modified)
      throws Failure, IOException {
    ParsedFile parsed = new ParsedFile(bytes, modified, read(deck.origin(), bytes, file));
    if (parsed.reading().hasErrors()) {
      trouble(deck, "cli.deck-file-broken", deck.id(), file);
      return false;
    }
    DeckId id = parsed.reading().deck().id();
    if (!id.equals(deck.id())) {
      trouble(deck, "edit.other-id", file, deck.id(), id);
      return false;
    }
    try {
      Map<CardId, String> before = store.deckStore().bodies(deck.id());
      Deck own = own(deck, parsed.reading().deck());
      DeckContents now = parsed.contents(own, deck.origin(), deck.source(), deck.file().path());
      if (!store.deckStore().renewDeck(now)) {
        trouble(deck, "store.deck-gone", deck.id());
        return true;
      }
      compare(before, own);
    } catch (Failure e) {
      String why = e.text(host.messages());
      trouble(deck, "cli.deck-not-taken", deck.id(), why);
      return false;
    }
    return true;
  }

  /** A built-in deck with the learner's own wording of its cards. */
  private Deck own(StoredDeck deck, Deck read) throws Failure {
    return deck.origin() == Origin.BUILTIN
        ? Overlays.mine(read, store.sourceStore().overlays(deck.id()))
        : read;
  }

  /** Notes which cards went and which came. */
  void compare(Map<CardId, String> before, Deck now) {
    Map<CardId, String> left = new LinkedHashMap<>(before);
    for (Card card : now.cards()) {
      if (left.remove(card.id()) == null) {
        came.put(card.id(), card);
      }
    }
    left.forEach((id, body) -> CardJson.kept(id, body).ifPresent(card -> gone.put(id, card)));
  }

  /** Lets what happened to cards go with them where they have other names now, and says so. */
  void follow() throws Failure {
    if (came.isEmpty()) {
      return;
    }
    for (Map.Entry<CardId, String> earlier : store.sourceStore().gone().entrySet()) {
      CardJson.kept(earlier.getKey(), earlier.getValue())
          .ifPresent(card -> gone.putIfAbsent(card.id(), card));
    }
    gone.keySet().removeAll(came.keySet());
    came.keySet().removeIf(card -> !isUntouched(card));
    Successors found = Successors.of(gone, came);
    ZonedDateTime now = host.around().now();
    store.sourceStore().move(found.sure(), now, StudyDay.of(now, host.settings().dayStart()));
    found.sure().forEach((from, to) -> host.tell(host.messages().text("cli.card-moved", from, to)));
    found
        .alike()
        .forEach(
            (from, to) ->
                host.tell(host.messages().text("cli.card-without-id", from, to, from.card())));
    gone.clear();
    came.clear();
  }

  private boolean isUntouched(CardId card) {
    try {
      return store.events(card).isEmpty();
    } catch (Failure e) {
      return false;
    }
  }

  void trouble(StoredDeck deck, String key, Object... args) {
    String text = host.messages().text(key, args);
    troubles.put(deck.id(), text);
    host.tell(text);
  }

  /** Remembers a file's new time; where that cannot be saved, it is read again the next time. */
  private void touch(StoredDeck deck, StoredDeck.ReadFile now) {
    try {
      store.deckStore().touchDeck(deck.id(), now);
    } catch (Failure e) {
      // a full or read-only disk is no reason not to read
    }
  }
}
