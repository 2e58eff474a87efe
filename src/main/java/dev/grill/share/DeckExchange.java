package dev.grill.share;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.Problem;
import dev.grill.library.DeckAdding;
import dev.grill.library.Host;
import dev.grill.library.Library;
import dev.grill.library.source.SourceRequest;
import dev.grill.message.Failure;
import dev.grill.platform.Hash;
import dev.grill.platform.WholeFile;
import dev.grill.store.Exchange;
import dev.grill.store.Origin;
import dev.grill.store.StoredDeck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The text of decks on its way through a shared folder: {@code HOME/decks/ID.yaml}, with its hash
 * in a file beside it, without which it is not here whole. A deck that came from the folder goes
 * back into it under no second home.
 */
final class DeckExchange {

  private static final String ENDING = ".yaml";
  private static final String HASH = ".sha256";

  private final SharedFolder folder;
  private final Host host;
  private final Library library;
  private final Exchange exchange;

  DeckExchange(SharedFolder folder, Host host, Library library) {
    this.folder = folder;
    this.host = host;
    this.library = library;
    this.exchange = library.store().exchange();
  }

  // ---- out ----

  /** Has the folder hold the copies of this home as they are now. */
  void send(String home) throws Failure, IOException {
    Path decks = folder.decks(home);
    Set<String> sent = new HashSet<>();
    List<String> here = new ArrayList<>();
    for (StoredDeck deck : library.decks()) {
      here.add(deck.id().text());
      Path file = library.file(deck);
      boolean own = deck.origin() == Origin.COPY && !deck.source().startsWith(folder.path() + "/");
      if (own && Files.isRegularFile(file)) {
        send(DeckFiles.bytes(file), decks.resolve(deck.id() + ENDING));
        sent.add(deck.id() + ENDING);
        sent.add(deck.id() + ENDING + HASH);
      }
    }
    exchange.share(here);
    for (Path file : SharedFolder.entries(decks)) {
      if (!sent.contains(file.getFileName().toString())) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static void send(byte[] bytes, Path to) throws Failure, IOException {
    String hash = Hash.of(bytes);
    if (!hash.equals(hash(to)) || !Hash.of(DeckFiles.bytes(to)).equals(hash)) {
      Files.createDirectories(to.getParent());
      WholeFile.write(to, out -> out.write(bytes));
      byte[] line = (hash + "\n").getBytes(StandardCharsets.US_ASCII);
      WholeFile.write(beside(to), out -> out.write(line));
    }
  }

  private static Path beside(Path deck) {
    return deck.resolveSibling(deck.getFileName() + HASH);
  }

  /** The hash that stands beside a deck; null while there is none. */
  private static String hash(Path deck) throws IOException {
    Path beside = beside(deck);
    return Files.isRegularFile(beside) && Files.isRegularFile(deck)
        ? new String(DeckFiles.bytes(beside), StandardCharsets.US_ASCII).strip()
        : null;
  }

  // ---- in ----

  /** Adds the decks that were never here; says which are here with another text. */
  void receive(String home, SyncOutcome outcome) throws Failure, IOException {
    Set<String> known = exchange.sharedDecks();
    for (Path file : folder.decksOfOthers(home)) {
      String name = file.getFileName().toString();
      String id = name.substring(0, name.length() - ENDING.length());
      StoredDeck present = CardId.isValidPart(id) ? library.deck(new DeckId(id)) : null;
      if (!CardId.isValidPart(id) || present == null && known.contains(id)) {
        continue; // a conflicted copy, or a deck that was taken out here
      }
      byte[] bytes = DeckFiles.bytes(file);
      if (!Hash.of(bytes).equals(hash(file))) {
        outcome.skip(file, "sync.unfinished");
      } else if (present == null) {
        add(file, outcome);
      } else if (isOther(present, bytes)) {
        outcome.differing(id, file);
      }
    }
  }

  private void add(Path file, SyncOutcome outcome) throws Failure, IOException {
    try {
      DeckAdding.Added added =
          DeckAdding.add(host, library, List.of(file.toString()), SourceRequest.COPY);
      for (Problem problem : added.problems()) {
        if (problem.isError()) {
          outcome.damaged(file, "sync.bad-deck");
          return;
        }
      }
      added.added().forEach(deck -> outcome.added(deck.id().text()));
    } catch (Failure e) {
      outcome.damaged(file, "sync.bad-deck");
    }
  }

  private boolean isOther(StoredDeck present, byte[] bytes) throws Failure, IOException {
    Path file = library.file(present);
    return present.origin() == Origin.COPY
        && Files.isRegularFile(file)
        && !Hash.of(DeckFiles.bytes(file)).equals(Hash.of(bytes));
  }
}
