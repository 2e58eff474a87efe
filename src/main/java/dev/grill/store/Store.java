package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Event;
import dev.grill.review.Mark;
import dev.grill.review.Remark;
import dev.grill.review.Remarks;
import dev.grill.review.Reviewed;
import dev.grill.review.Showings;
import dev.grill.review.Undone;
import dev.grill.schedule.Scheduler;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private static final String INTERVIEW_ABOUT =
      """
      DELETE FROM mock_progress WHERE EXISTS (
        SELECT 1 FROM json_each(
          CASE WHEN json_valid(progress) THEN progress ELSE '{}' END, '$.questions')
        WHERE substr(json_extract(value, '$.card'), 1, length(?1) + 1) = ?1 || '/')
      """;

  final Database database; // seen by tests
  private final Log log;

  private Store(Database database, Log log) {
    this.database = database;
    this.log = log;
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
    Database database = Database.open(file, busyMillis);
    Store opened = null;
    try {
      Log log = new Log(database, scheduler, clock);
      Store store = new Store(database, log);
      if (!schema.migrate(database) || store.isOutdated()) {
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

  private boolean isOutdated() throws Failure {
    try {
      return log.isOutdated();
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  // ---- the log ----

  /** Records an answer, whatever happened to the card before. A draft of it goes. */
  public Reviewed record(Answer given) throws Failure {
    return database.write(connection -> recorded(given));
  }

  /**
   * Records an answer to a card as it was shown.
   *
   * @param expectedLastEvent the card's {@link CardState#lastEvent} when it was shown
   * @return the answer, its {@code after} the memory that the whole log leaves the card with; empty
   *     if something happened to the card since: then nothing was written
   */
  public Optional<Reviewed> record(Answer given, String expectedLastEvent) throws Failure {
    String expected = Objects.requireNonNullElse(expectedLastEvent, "");
    return database.write(
        connection -> {
          String last = States.of(connection, given.card()).lastEvent();
          return expected.equals(Objects.requireNonNullElse(last, ""))
              ? Optional.of(recorded(given))
              : Optional.empty();
        });
  }

  private Reviewed recorded(Answer given) throws SQLException {
    Reviewed reviewed = log.record(given);
    dropDraft(given.card());
    return reviewed;
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
          List<EventLog.Target> last = EventLog.last(connection, log.check().home());
          return last.isEmpty() ? Optional.empty() : Optional.of(log.undo(last, at, day));
        });
  }

  /**
   * Takes one event back, wherever it was recorded.
   *
   * @param id of the event
   * @throws Failure if there is none, or it was taken back already
   */
  public Undone undo(String id, ZonedDateTime at, LocalDate day) throws Failure {
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
    return database.write(connection -> log.mark(cards, kind, at, day));
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

  /** Everything that happened to a card, oldest first (by moment as recorded, then id). */
  public List<Event> events(CardId card) throws Failure {
    return database.read(connection -> log.of(card));
  }

  /** The answers of some day and later, oldest first, as the fold over the log sees them now. */
  public List<Reviewed> answersSince(LocalDate day) throws Failure {
    return database.read(
        connection -> {
          List<Event> events = EventLog.ofCardsAnsweredSince(connection, day, log.check());
          List<Reviewed> answers = new ArrayList<>();
          for (Reviewed answer : log.fold(events).reviews()) {
            if (!answer.future() && !answer.day().isBefore(day)) {
              answers.add(answer);
            }
          }
          return answers;
        });
  }

  /** The events more than 24 hours ahead of now that are not taken back, oldest first. */
  public List<Event> ahead() throws Failure {
    try {
      return log.ahead();
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /**
   * What an interview plan has to know of the log on a day. An answer counts on the day it was
   * recorded on.
   */
  public Showings showings(LocalDate day) throws Failure {
    Map<CardId, LocalDate> before =
        database.read(connection -> EventLog.lastAsked(connection, day));
    return Showings.of(before, answersSince(day), day);
  }

  /** The newest answer of this home where the clock stands before it by up to 24 hours. */
  public Optional<Event> newerThanNow() throws Failure {
    try {
      return Optional.ofNullable(log.newerThanNow());
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /** The rows of the log met so far whose hash is not theirs: id, card and moment of each. */
  public List<String> damaged() {
    return log.damaged();
  }

  /** How many answers not taken back, of every mode, each day had that had any. */
  public Map<LocalDate, Integer> answersByDay() throws Failure {
    return database.read(connection -> EventLog.answersByDay(connection));
  }

  /**
   * The times that the latest answers not taken back took, in milliseconds, the latest first; an
   * answer whose time was not measured is passed over.
   */
  public List<Long> latestMillis(int atMost) throws Failure {
    return latestMillis(atMost, null);
  }

  /**
   * The same of the answers before a day.
   *
   * @param before null for all answers
   */
  public List<Long> latestMillis(int atMost, LocalDate before) throws Failure {
    return database.read(connection -> EventLog.latestMillis(connection, atMost, before));
  }

  /** Where a card stands; {@link CardState#NEW} for one that is not in the log. */
  public CardState state(CardId card) throws Failure {
    return database.read(connection -> States.of(connection, card));
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

  /** The decks, in the order of their ids. */
  public List<StoredDeck> decks() throws Failure {
    try {
      return DeckTables.decks(database.connection());
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /** Puts decks in, each in place of the one with its id: all of them or, failing, none. */
  public void putDecks(List<DeckContents> decks) throws Failure {
    database.write(
        connection -> {
          for (DeckContents deck : decks) {
            DeckTables.put(database, deck);
          }
          return null;
        });
  }

  /** Puts one deck in, in place of the one with its id. */
  public void putDeck(StoredDeck deck, List<StoredCard> cards) throws Failure {
    putDecks(List.of(new DeckContents(deck, cards)));
  }

  /** Notes that a deck's file has another size or time and still the same contents. */
  public void touchDeck(String deck, long size, long modifiedNanos) throws Failure {
    database.write(
        connection -> {
          DeckTables.touch(connection, deck, size, modifiedNanos);
          return null;
        });
  }

  /**
   * Takes a deck out of the library.
   *
   * @param forget whether its history goes too: its rows of the log, notes among them, and drafts.
   *     This is the one way in which a row of the log is ever deleted. Without it the history
   *     stays, and counts again when the deck comes back
   * @return whether the deck was there
   */
  public boolean removeDeck(String deck, boolean forget) throws Failure {
    if (forget) {
      overwriteWhatIsDeleted();
    }
    return database.write(
        connection -> {
          if (forget) {
            database.change("INSERT INTO forgetting (deck) VALUES (?)", deck);
            database.change(
                "DELETE FROM acts WHERE event IN (SELECT id FROM events WHERE deck = ?)", deck);
            database.change("DELETE FROM events WHERE deck = ?", deck);
            database.change("DELETE FROM forgetting WHERE deck = ?", deck);
            database.change("DELETE FROM card_state WHERE deck = ?", deck);
            database.change("DELETE FROM drafts WHERE deck = ?", deck);
            database.change(INTERVIEW_ABOUT, deck); // it holds answers to its questions
          }
          return DeckTables.remove(database, deck);
        });
  }

  /** Otherwise the text would stay in the file until its place is needed. */
  private void overwriteWhatIsDeleted() throws Failure {
    try (Statement statement = database.connection().createStatement()) {
      statement.execute("PRAGMA secure_delete = ON");
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /**
   * The cards that may be asked, in the order of deck ids, then of the file, each with where it
   * stands.
   *
   * @param decks ids; null for every deck
   */
  public List<Candidate> candidates(Collection<String> decks) throws Failure {
    try {
      return DeckTables.candidates(database.connection(), decks);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /** The whole card as JSON; empty if no deck of the library has it. */
  public Optional<String> body(CardId card) throws Failure {
    return text("SELECT body FROM bodies WHERE deck = ? AND card = ?", card);
  }

  /** The cards of a deck as JSON, in the order of the file. */
  public Map<CardId, String> bodies(String deck) throws Failure {
    return database.read(connection -> DeckTables.bodies(connection, deck));
  }

  /** Every card of the library, in the order of deck ids, then of the file. */
  public List<CardId> cardIds() throws Failure {
    return database.read(connection -> DeckTables.cardIds(connection));
  }

  /** Whether a deck was ever put in: tells a first start from a library emptied on purpose. */
  public boolean hadDeck() throws Failure {
    return database.read(connection -> "1".equals(database.text("SELECT had_deck FROM home")));
  }

  // ---- the learner ----

  /** Random, made with the home: 32 hexadecimal digits. */
  public String learnerId() throws Failure {
    return database.read(connection -> database.text("SELECT learner FROM home"));
  }

  /** A mock interview under way, as it was kept; empty if there is none. */
  public Optional<String> interview() throws Failure {
    return database.read(
        connection -> Optional.ofNullable(database.text("SELECT progress FROM mock_progress")));
  }

  /**
   * Keeps a mock interview under way.
   *
   * @param progress JSON; null to drop it
   */
  public void interview(String progress) throws Failure {
    database.write(
        connection ->
            progress == null
                ? database.change("DELETE FROM mock_progress")
                : database.change(
                    "INSERT OR REPLACE INTO mock_progress (one, progress) VALUES (1, ?)",
                    progress));
  }

  /** What was typed as an answer to a card and not graded yet. */
  public Optional<String> draft(CardId card) throws Failure {
    return text("SELECT answer FROM drafts WHERE deck = ? AND card = ?", card);
  }

  /**
   * Keeps what was typed and not graded yet.
   *
   * @param text null to drop it
   */
  public void draft(CardId card, String text) throws Failure {
    database.write(
        connection -> {
          if (text == null) {
            dropDraft(card);
          } else {
            database.change(
                "INSERT OR REPLACE INTO drafts (deck, card, answer) VALUES (?, ?, ?)",
                card.deck(),
                card.card(),
                text);
          }
          return null;
        });
  }

  private void dropDraft(CardId card) throws SQLException {
    database.change("DELETE FROM drafts WHERE deck = ? AND card = ?", card.deck(), card.card());
  }

  private Optional<String> text(String query, CardId card) throws Failure {
    return database.read(
        connection -> Optional.ofNullable(database.text(query, card.deck(), card.card())));
  }

  @Override
  public void close() {
    database.close();
  }
}
