package dev.grill.library;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.Reading;
import dev.grill.library.source.Folder;
import dev.grill.message.Failure;
import dev.grill.schedule.StudyDay;
import dev.grill.store.DeckContents;
import dev.grill.store.Origin;
import dev.grill.store.Store;
import dev.grill.store.StoredDeck;
import dev.grill.store.TakenDeck;
import dev.grill.store.Taking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folders that are used in place: a deck file that is new in one is taken in and said, one that got
 * another name is followed.
 */
final class LinkedFolders {

  private final Host host;
  private final Store store;
  private final Library library;
  private final Rereading rereading;

  LinkedFolders(Host host, Store store, Library library, Rereading rereading) {
    this.host = host;
    this.store = store;
    this.library = library;
    this.rereading = rereading;
  }

  /** Looks into all of them; whether anything changed. */
  boolean look() throws Failure, IOException {
    boolean linked = false;
    for (StoredDeck deck : library.decks()) {
      linked |= deck.origin() == Origin.LINK;
    }
    boolean changed = false;
    if (linked) {
      for (Map.Entry<String, Set<String>> entry : store.sourceStore().linkedFolders().entrySet()) {
        changed |= look(Path.of(entry.getKey()), entry.getValue());
      }
    }
    return changed;
  }

  private boolean look(Path folder, Set<String> seen) throws Failure, IOException {
    boolean changed = false;
    for (String member : Folder.members(folder)) {
      if (!seen.contains(member)) {
        try {
          changed |= take(folder, member);
        } catch (Failure e) {
          host.tell(e.text(host.messages())); // said again until it can be taken
        }
      }
    }
    return changed;
  }

  private boolean take(Path folder, String member) throws Failure, IOException {
    Path file = folder.resolve(member);
    byte[] bytes;
    try {
      bytes = DeckFiles.bytes(file);
    } catch (IOException e) {
      throw Failure.failed(e, "cli.linked-unreadable", file);
    }
    Reading reading = DeckReader.read(bytes, file.toString());
    if (reading.deckId() == null && reading.cards() == 0) {
      take(folder, member, List.of(), List.of(), List.of()); // no deck, and no matter
      return false;
    }
    if (reading.hasErrors()) {
      throw Failure.failed("cli.linked-broken", file);
    }
    StoredDeck present = library.deck(reading.deck().id());
    ParsedFile parsed = new ParsedFile(bytes, KeptCopies.modified(file), reading);
    DeckContents contents = parsed.contents(Origin.LINK, file.toString(), file);
    TakenDeck taken = taken(folder, member, bytes, reading);
    DeckId id = reading.deck().id();
    int cards = reading.cards();
    if (present == null) {
      take(folder, member, List.of(contents), List.of(), List.of(taken));
      rereading.compare(Map.of(), reading.deck());
      host.tell(host.messages().count("cli.linked-new", cards, id, file));
      return true;
    }
    boolean renamed =
        present.origin() == Origin.LINK
            && present.file().path().startsWith(folder)
            && Files.notExists(present.file().path());
    if (renamed) {
      Map<CardId, String> before = store.deckStore().bodies(id);
      take(folder, member, List.of(), List.of(contents), List.of(taken));
      rereading.compare(before, reading.deck());
      host.tell(host.messages().text("cli.linked-renamed", id, file));
      return true;
    }
    take(folder, member, List.of(), List.of(), List.of());
    host.tell(host.messages().text("cli.linked-twice", file, id, present.source()));
    return false;
  }

  private TakenDeck taken(Path folder, String member, byte[] bytes, Reading reading)
      throws Failure {
    String at = host.around().now().toOffsetDateTime().toString();
    DeckId id = reading.deck().id();
    return new TakenDeck(id, folder.toString(), null, null, member, null, at, bytes);
  }

  private void take(
      Path folder,
      String member,
      List<DeckContents> added,
      List<DeckContents> renewed,
      List<TakenDeck> taken)
      throws Failure {
    ZonedDateTime now = host.around().now();
    List<Taking.SeenFiles> seen = new ArrayList<>();
    seen.add(new Taking.SeenFiles(folder.toString(), true, List.of(member)));
    store
        .sourceStore()
        .take(
            new Taking(
                added,
                renewed,
                taken,
                seen,
                List.of(),
                Map.of(),
                now,
                StudyDay.of(now, host.settings().dayStart())));
  }
}
