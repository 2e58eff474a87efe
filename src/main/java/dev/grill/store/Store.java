package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.message.Failure;
import dev.grill.review.CardState;
import dev.grill.review.Event;
import dev.grill.review.EventId;
import dev.grill.review.Mark;
import dev.grill.review.Remark;
import dev.grill.review.Remarks;
import dev.grill.review.Reviewed;
import dev.grill.review.Showings;
import dev.grill.review.Undone;
import dev.grill.schedule.Scheduler;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One learner's data. Every change is one transaction that is on disk when its method returns; one
 * that fails with a {@link Failure} changed nothing, and the store can be used on. What can go
 * wrong with a file (locked, read-only, full disk, damaged) is a {@code Failure} of every method.
 *
 * <p>Several processes may have the same file open: each waits some seconds for the others. An
 * object of this class belongs to one thread.
 */
public final class Store implements AutoCloseable {

  private static final int BUSY_MILLIS = 4_000;

  final Database database; // seen by tests
  private final Log log;
  private final Unfinished unfinished;
  private final DeckStore deckStore;
  private final SourceStore sourceStore;

  private Store(Database database, Scheduler scheduler, InstantSource clock) {
    this.database = database;
    this.log = new Log(database, scheduler, clock);
    this.unfinished = new Unfinished(database);
    this.deckStore = new DeckStore(database, log);
    this.sourceStore = new SourceStore(database, log);
  }

  /**
   * Opens a file. A missing one is made, with its folders; an older one is migrated, after a copy
   * into the folder {@code backups} beside it; a newer one, and one that is not ours, is refused
   * untouched.
   *
   * @param clock what the fold takes for now
   */
  public static Store open(Path file, Scheduler scheduler, InstantSource clock) throws Failure {
    return open(file, scheduler, clock, Schema.CURRENT, BUSY_MILLIS);
  }

  static Store open(
      Path file, Scheduler scheduler, InstantSource clock, Schema schema, int busyMillis)
      throws Failure {
    return open(Database.open(file, busyMillis), scheduler, clock, schema);
  }

  /**
   * What a home that is not there yet would hold: for those who only look. Nothing can be written.
   *
   * @param file where it would be
   */
  public static Store empty(Path file, Scheduler scheduler, InstantSource clock) throws Failure {
    Store store = open(Database.nowhere(file), scheduler, clock, Schema.CURRENT);
    return store.database.read(
        connection -> {
          store.database.refuseWrites();
          return store;
        });
  }

  private static Store open(
      Database database, Scheduler scheduler, InstantSource clock, Schema schema) throws Failure {
    Store opened = null;
    try {
      Store store = new Store(database, scheduler, clock);
      if (!schema.migrate(database) || database.read(connection -> store.log.isOutdated())) {
        store.refold();
      }
      opened = store;
      return store;
    } finally {
      if (opened == null) {
        database.close();
      }
    }
  }

  /** Where it is kept. */
  public Path file() {
    return database.file();
  }

  // ---- the log ----

  /** Records an answer, whatever happened to the card before. A draft of it goes. */
  public Reviewed record(Answer given) throws Failure {
    return database.write(connection -> recorded(given));
  }

  /**
   * Records an answer to a card as it was shown.
   *
   * @param lastEvent the card's {@link CardState#lastEvent} when it was shown
   * @return the answer, its {@code after} the memory that the whole log leaves the card with; empty
   *     if something happened to the card since: then nothing was written
   */
  public Optional<Reviewed> record(Answer given, EventId lastEvent) throws Failure {
    return database.write(
        connection -> {
          EventId last = States.of(connection, given.card()).lastEvent();
          return last.equals(lastEvent) ? Optional.of(recorded(given)) : Optional.empty();
        });
  }

  private Reviewed recorded(Answer given) throws SQLException, Failure {
    requireDeck(given.card());
    Reviewed reviewed = log.record(given);
    unfinished.dropDraft(given.card());
    return reviewed;
  }

  /**
   * A deck that another process took out stays out: nothing is recorded of its cards any more,
   * least of all after its history was forgotten. A log that never had decks beside it is its own.
   */
  private void requireDeck(CardId card) throws SQLException, Failure {
    if (!hasDeck(card)) {
      throw Failure.failed("store.deck-gone", card.deck());
    }
  }

  private boolean hasDeck(CardId card) throws SQLException {
    return DeckTables.has(database, card.deck())
        || "0".equals(database.text("SELECT had_deck FROM home"));
  }

  /**
   * Takes back what was done last in this home and is not yet taken back, whole: an answer, a mark
   * or a remark, or all that one command did.
   *
   * @return what was taken back; empty if there is nothing
   */
  public Optional<Undone> undo(ZonedDateTime at, LocalDate day) throws Failure {
    return database.write(
        connection -> {
          List<EventLog.Target> last = EventLog.last(connection);
          return last.isEmpty() ? Optional.empty() : Optional.of(log.undo(last, at, day));
        });
  }

  /** Whether {@link #undo(ZonedDateTime, LocalDate)} has something to take back. */
  public boolean canUndo() throws Failure {
    return database.read(connection -> !EventLog.last(connection).isEmpty());
  }

  /**
   * Takes one event back, wherever it was recorded.
   *
   * @param id of the event
   * @throws Failure if there is none, or it was taken back already
   */
  public Undone undo(EventId id, ZonedDateTime at, LocalDate day) throws Failure {
    return database.write(
        connection -> {
          List<EventLog.Target> named = EventLog.named(connection, id);
          if (named.isEmpty()) {
            throw Failure.failed("undo.unknown", id);
          }
          if (EventLog.isUndone(connection, id)) {
            throw Failure.failed("undo.already", id);
          }
          return log.undo(named, at, day);
        });
  }

  /**
   * Suspends, buries, puts back, asks for or resets some cards: all of them or, failing, none; one
   * act for {@link #undo}.
   *
   * @return where each stands then
   */
  public Map<CardId, CardState> mark(
      List<CardId> cards, Mark.Kind kind, ZonedDateTime at, LocalDate day) throws Failure {
    return database.write(
        connection -> {
          for (CardId card : cards) {
            requireDeck(card);
          }
          return log.mark(cards, kind, at, day);
        });
  }

  /**
   * Writes on a card: a note in place of the one there was, a flag, or that its flags are answered.
   *
   * @param text null for none: a note of null removes the note
   */
  public void remark(CardId card, Remark.Kind kind, String text, ZonedDateTime at, LocalDate day)
      throws Failure {
    database.write(
        connection -> {
          requireDeck(card);
          log.remark(card, kind, text, at, day);
          return null;
        });
  }

  /** What the learner wrote on a card. */
  public Remarks remarks(CardId card) throws Failure {
    return database.read(connection -> log.fold(log.of(card)).remarks(card));
  }

  /**
   * The answers so far, oldest first (by moment as read, then id), as the fold over the log sees
   * them now.
   *
   * @param card null for those of every card
   */
  public List<Reviewed> history(CardId card) throws Failure {
    return database.read(connection -> log.fold(card == null ? log.all() : log.of(card)).reviews());
  }

  /** Everything that happened to a card, with null to any, oldest first (by moment, then id). */
  public List<Event> events(CardId card) throws Failure {
    return database.read(connection -> card == null ? log.all() : log.of(card));
  }

  /** The answers of some day and later, oldest first, as the fold over the log sees them now. */
  public List<Reviewed> answersSince(LocalDate day) throws Failure {
    return database.read(connection -> log.answersSince(day));
  }

  /** The events more than 24 hours ahead of now that are not taken back, oldest first. */
  public List<Event> ahead() throws Failure {
    return database.read(connection -> log.ahead());
  }

  /**
   * What an interview plan has to know of the log on a day. An answer counts on the day it was
   * recorded on.
   */
  public Showings showings(LocalDate day) throws Failure {
    Map<CardId, LocalDate> before = database.read(connection -> log.lastAsked(day));
    return Showings.of(before, answersSince(day), day);
  }

  /** The newest answer of this home where the clock stands before it by up to 24 hours. */
  public Optional<Event> newerThanNow() throws Failure {
    return database.read(connection -> Optional.ofNullable(log.newerThanNow()));
  }

  /** The rows of the log met so far whose hash is not theirs: id, card and moment of each. */
  public List<String> damaged() {
    return log.damaged();
  }

  /** How many answers that count, of every mode, each day had that had any. */
  public Map<LocalDate, Integer> answersByDay() throws Failure {
    return database.read(KeptFigures::answersByDay);
  }

  /** What the answers come to. */
  public KeptFigures keptFigures() {
    return new KeptFigures(database, log);
  }

  /**
   * The times that the latest answers not taken back took, the latest first; an answer whose time
   * was not measured is passed over.
   *
   * @param before only those of earlier days; null for all
   */
  public List<Duration> latestTimes(int atMost, LocalDate before) throws Failure {
    return database.read(connection -> EventLog.latestTimes(connection, atMost, before));
  }

  /** Whether there is an answer on a day or later. */
  public boolean isAnsweredSince(LocalDate day) throws Failure {
    return database.read(connection -> !EventLog.answeredSince(connection, day).isEmpty());
  }

  /** Where a card stands; {@link CardState#NEW} for one that is not in the log. */
  public CardState state(CardId card) throws Failure {
    return deckStore.state(card);
  }

  /** Makes the derived tables anew from the log. */
  public void refold() throws Failure {
    database.write(
        connection -> {
          log.refold();
          return null;
        });
  }

  // ---- the library ----

  /** The decks and their cards. */
  public DeckStore deckStore() {
    return deckStore;
  }

  /** Where they came from. */
  public SourceStore sourceStore() {
    return sourceStore;
  }

  /**
   * Takes a deck out of the library.
   *
   * @param forget whether its history goes too: its rows of the log, notes among them, and drafts.
   *     This is the one way in which a row of the log is ever deleted. Without it the history
   *     stays, and counts again when the deck comes back
   * @return whether the deck was there
   */
  public boolean removeDeck(DeckId deck, boolean forget) throws Failure {
    if (forget) {
      database.read(
          connection -> {
            Forgetting.overwriteWhatIsDeleted(database);
            return null;
          });
    }
    return database.write(
        connection -> {
          if (forget) {
            Forgetting.forget(database, log, deck);
          }
          SourceStore.drop(database, deck, forget);
          boolean there = DeckTables.remove(database, deck);
          SourceStore.dropUnused(database);
          return there;
        });
  }

  // ---- exchange with other homes ----

  /** The log as it travels. */
  public Exchange exchange() {
    return new Exchange(database, log);
  }

  // ---- the learner ----

  /** Random, made with the home: 32 hexadecimal digits. */
  public String learnerId() throws Failure {
    return database.read(connection -> database.text("SELECT learner FROM home"));
  }

  /** A mock interview under way, as it was kept; empty if there is none. */
  public Optional<String> interview() throws Failure {
    return database.read(connection -> unfinished.interview());
  }

  /** Keeps a mock interview under way, as JSON; null drops it. */
  public void interview(String progress) throws Failure {
    database.write(connection -> unfinished.interview(progress));
  }

  /** What was typed as an answer to a card and not graded yet. */
  public Optional<String> draft(CardId card) throws Failure {
    return database.read(connection -> unfinished.draft(card));
  }

  /**
   * Keeps what was typed and not graded yet; nothing of a card whose deck was taken out.
   *
   * @param text null to drop it
   */
  public void draft(CardId card, String text) throws Failure {
    database.write(
        connection -> {
          boolean kept = text == null || hasDeck(card);
          return kept ? unfinished.draft(card, text) : 0;
        });
  }

  @Override
  public void close() {
    database.close();
  }
}
