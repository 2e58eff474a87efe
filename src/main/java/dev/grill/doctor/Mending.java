package dev.grill.doctor;

import dev.grill.backup.BackupReason;
import dev.grill.backup.Backups;
import dev.grill.backup.DataFile;
import dev.grill.backup.Restoring;
import dev.grill.card.Card;
import dev.grill.card.CardId;
import dev.grill.card.Deck;
import dev.grill.card.DeckId;
import dev.grill.deckfile.DeckFiles;
import dev.grill.deckfile.DeckReader;
import dev.grill.deckfile.DeckYaml;
import dev.grill.deckfile.Reading;
import dev.grill.library.Host;
import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.message.Messages;
import dev.grill.platform.LockFile;
import dev.grill.platform.PrivateFiles;
import dev.grill.store.CardJson;
import dev.grill.store.DeckContents;
import dev.grill.store.Origin;
import dev.grill.store.StoredDeck;
import dev.grill.store.TakenDeck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mends what an checkup found, after a backup of the data as it is. */
public final class Mending {

  /** With one of these wrong the database is made anew of what can be read from it. */
  private static final Set<String> DATABASE = Set.of("data", "structure", "tables", "log", "texts");

  /** With one of these wrong what is made of log and deck files is made again. */
  private static final Set<String> DERIVED = Set.of("memory", "cards", "decks");

  private final Host host;
  private final Messages messages;
  private final Path database;
  private final Backups backups;
  private final List<String> done = new ArrayList<>();
  private boolean decksAreLost;

  private Mending(Host host) throws Failure {
    this.host = host;
    this.messages = host.messages();
    this.database = host.places().database(host.profile());
    this.backups = new Backups(host.places(), host.profile(), host.around().now());
  }

  /**
   * Mends what can be.
   *
   * @param checks what was found
   * @return what was done, a line each
   * @throws Failure if no backup can be made: then nothing changed
   */
  public static List<String> mend(Host host, List<Check> checks) throws Failure, IOException {
    Mending mending = new Mending(host);
    Set<String> wrong = new HashSet<>();
    for (Check check : checks) {
      if (!check.ok()) {
        wrong.add(check.name());
      }
    }
    if (wrong.contains("permissions")) {
      PrivateFiles.mend(host.places(), host.around().decks());
      mending.say("doctor.fixed-permissions");
    }
    if (wrong.stream().anyMatch(DATABASE::contains)) {
      mending.database();
    } else if (wrong.stream().anyMatch(DERIVED::contains)) {
      mending.say("doctor.fixed-backup", mending.backups.make(BackupReason.FIX));
      mending.derived();
    }
    return mending.done;
  }

  private void say(String key, Object... args) {
    done.add(messages.text(key, args));
  }

  // ---- the database ----

  private void database() throws Failure, IOException {
    refuseOthers();
    Path workplace = Files.createTempDirectory(host.places().data(), ".doctor-");
    try {
      Path damaged = workplace.resolve("damaged.db");
      Path content = workplace.resolve("mended.db");
      Path kept = LockFile.holding(database, () -> replaced(workplace, damaged, content));
      done.add(0, messages.text("doctor.fixed-backup", kept));
    } finally {
      remove(workplace);
    }
    derived();
  }

  /** A database of another program or of a newer grill is not ours to mend. */
  private void refuseOthers() throws Failure {
    int version;
    try {
      version = DataFile.version(database);
    } catch (Failure e) {
      return; // damaged to the beginning
    }
    if (version == 0) {
      throw Failure.failed("store.foreign", database);
    }
    int ours = dev.grill.store.Schema.CURRENT.version();
    if (version > ours) {
      throw Failure.failed("store.newer", database, version, ours);
    }
  }

  private Path replaced(Path workplace, Path damaged, Path content) throws Failure, IOException {
    try {
      return DataFile.replace(
          database,
          content,
          held -> {
            Path kept = backups.make(BackupReason.FIX, held);
            DataFile.copy(held, damaged);
            salvage(workplace, damaged, content);
            return kept;
          });
    } catch (Failure e) {
      if (!Restoring.isBeyond(e)) {
        throw e;
      }
    }
    Path kept = backups.makeAsItIs(BackupReason.FIX);
    remove(damaged);
    DataFile.copyAsItIs(database, damaged);
    salvage(workplace, damaged, content);
    Restoring.force(content, database);
    return kept;
  }

  private void salvage(Path workplace, Path damaged, Path content) throws Failure, IOException {
    for (Path backup : backups.sinceRestored()) {
      try (Restoring opened = Restoring.open(host.places(), backup, host.around())) {
        salvaged(new Salvage(damaged, opened.database(), content).run(host.around()), backup);
        return;
      } catch (Failure e) {
        remove(content); // this backup is damaged too: the one before
      }
    }
    salvaged(new Salvage(damaged, null, content).run(host.around()), workplace);
  }

  private void salvaged(Salvage.Outcome outcome, Path backup) {
    decksAreLost = !outcome.decks();
    say("doctor.fixed-log", outcome.rows(), outcome.damaged());
    if (outcome.fromBackup() > 0) {
      say("doctor.fixed-from-backup", outcome.fromBackup(), backup);
    }
  }

  // ---- what is made of log and files ----

  private void derived() throws Failure, IOException {
    try (Library library = Library.open(host)) {
      if (decksAreLost) {
        addKeptCopies(library);
      }
      for (StoredDeck deck : library.decks()) {
        if (deck.origin() == Origin.COPY && !Files.exists(library.file(deck))) {
          writeCopy(library, deck);
        }
      }
      library.makeAnew();
      say("doctor.fixed-derived");
    }
  }

  /** Decks of which only the kept copies are left. */
  private void addKeptCopies(Library library) throws Failure, IOException {
    for (Path file : DeckFiles.list(library.copies())) {
      if (!Files.isRegularFile(file)) {
        continue; // the built-in editions
      }
      byte[] bytes = DeckFiles.kept(file);
      Reading reading = DeckReader.readKept(bytes, file.toString());
      boolean readable = !reading.hasErrors();
      DeckId id = readable ? reading.deck().id() : null;
      if (readable
          && file.getFileName().toString().equals(id + ".yaml")
          && library.deck(id) == null) {
        String source = library.store().sourceStore().taken(id).map(TakenDeck::source).orElse("");
        StoredDeck.ReadFile read = new StoredDeck.ReadFile(file, -1, 0, "");
        DeckContents contents = new DeckContents(reading.deck(), Origin.COPY, source, read);
        library.store().deckStore().addDecks(List.of(contents));
        say("doctor.fixed-deck", id);
      }
    }
    library.reload();
  }

  /** A kept copy that is gone, made of the cards as last read. */
  private void writeCopy(Library library, StoredDeck deck) throws Failure, IOException {
    List<Card> cards = new ArrayList<>();
    for (Map.Entry<CardId, String> body :
        library.store().deckStore().bodies(deck.id()).entrySet()) {
      CardJson.kept(body.getKey(), body.getValue()).ifPresent(cards::add);
    }
    if (cards.isEmpty()) {
      return;
    }
    Deck made =
        new Deck(
            deck.id(),
            deck.title(),
            deck.language(),
            deck.version(),
            deck.description(),
            deck.authors(),
            deck.license(),
            cards);
    Path file = library.file(deck);
    PrivateFiles.makeFolders(file.getParent());
    PrivateFiles.make(file);
    DeckFiles.replace(file, DeckYaml.deck(made).getBytes(StandardCharsets.UTF_8));
    say("doctor.fixed-copy", deck.id(), file);
  }

  private static void remove(Path path) throws IOException {
    if (Files.exists(path)) {
      try (var files = Files.walk(path)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
