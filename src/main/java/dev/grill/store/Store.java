package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Event;
import dev.grill.review.History;
import dev.grill.review.Mark;
import dev.grill.review.Reviewed;
import dev.grill.review.Showings;
import dev.grill.review.Undo;
import dev.grill.schedule.Scheduler;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

  final Database database; // seen by tests
  private final Scheduler scheduler;

  private Store(Database database, Scheduler scheduler) {
    this.database = database;
    this.scheduler = scheduler;
  }

  /**
   * Opens a file. A missing one is made, with its folders; an older one is migrated, after a copy
   * into the folder {@code backups} beside it; a newer one, and one that is not ours, is refused
   * untouched.
   */
  public static Store open(Path file, Scheduler scheduler) throws Failure {
    return open(file, scheduler, Schema.CURRENT, BUSY_MILLIS);
  }

  static Store open(Path file, Scheduler scheduler, Schema schema, int busyMillis) throws Failure {
    Database database = Database.open(file, busyMillis);
    Store opened = null;
    try {
      Store store = new Store(database, scheduler);
      if (!schema.bring(database)) {
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

  // ---- the log ----

  /** Records an answer, whatever happened to the card before. A draft of it goes. */
  public Reviewed record(Answer given) throws Failure {
    return database.write(connection -> add(connection, given, history(connection, given)));
  }

  /**
   * Records an answer to a card as it was shown.
   *
   * @param expectedLastEvent the card's {@link CardState#lastEvent} when it was shown
   * @return empty if something happened to the card since: then nothing was written
   */
  public Optional<Reviewed> record(Answer given, String expectedLastEvent) throws Failure {
    return database.write(
        connection -> {
          List<Event> events = history(connection, given);
          return Objects.equals(expectedLastEvent, lastEvent(events))
              ? Optional.of(add(connection, given, events))
              : Optional.empty();
        });
  }

  private static List<Event> history(Connection connection, Answer given) throws SQLException {
    return EventLog.of(connection, given.card());
  }

  private static String lastEvent(List<Event> events) {
    String last = null;
    for (Event event : events) {
      if (last == null || event.id().compareTo(last) > 0) {
        last = event.id();
      }
    }
    return last;
  }

  private Reviewed add(Connection connection, Answer given, List<Event> events)
      throws SQLException {
    String id = EventLog.nextId(connection, given.at().toInstant().toEpochMilli());
    events.add(given.withId(id));
    Reviewed reviewed = fold(connection, events, id);
    EventLog.add(connection, EventRow.of(reviewed));
    dropDraft(given.card());
    return reviewed;
  }

  /**
   * Takes back the answer recorded last in this home that is not yet taken back.
   *
   * @return that answer, with the memory before it, at which its card stands again; empty if there
   *     is none
   */
  public Optional<Reviewed> undo(ZonedDateTime at, LocalDate day) throws Failure {
    return database.write(
        connection -> {
          EventLog.Target target = EventLog.last(connection);
          if (target == null) {
            return Optional.empty();
          }
          ZonedDateTime moment = Moments.toMillis(at);
          String id = EventLog.nextId(connection, moment.toInstant().toEpochMilli());
          Undo undo = new Undo(id, moment, day, target.card(), target.id());
          List<Event> events = EventLog.of(connection, target.card());
          events.add(undo);
          EventLog.add(connection, EventRow.of(undo));
          return Optional.of(fold(connection, events, target.id()));
        });
  }

  /** Suspends, buries, puts back or resets some cards: all of them or, failing, none. */
  public void mark(List<CardId> cards, Mark.Kind kind, ZonedDateTime at, LocalDate day)
      throws Failure {
    database.write(
        connection -> {
          ZonedDateTime moment = Moments.toMillis(at);
          for (CardId card : cards) {
            String id = EventLog.nextId(connection, moment.toInstant().toEpochMilli());
            Mark mark = new Mark(id, moment, day, card, kind);
            List<Event> events = EventLog.of(connection, card);
            events.add(mark);
            EventLog.add(connection, EventRow.of(mark));
            fold(connection, events, null);
          }
          return null;
        });
  }

  /** Folds one card's events anew and keeps its state; the answer with that id, or null. */
  private Reviewed fold(Connection connection, List<Event> events, String answer)
      throws SQLException {
    History history = History.of(events, scheduler);
    States.put(connection, history.states());
    for (Reviewed reviewed : history.reviews()) {
      if (reviewed.review().id().equals(answer)) {
        return reviewed;
      }
    }
    return null;
  }

  /**
   * The answers so far, oldest first (by moment, then id), as the fold over the log sees them now.
   *
   * @param card null for those of every card
   */
  public List<Reviewed> history(CardId card) throws Failure {
    try {
      Connection connection = database.connection();
      List<Event> events = card == null ? EventLog.all(connection) : EventLog.of(connection, card);
      return History.of(events, scheduler).reviews();
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /** Everything that happened to a card, oldest first (by moment, then id). */
  public List<Event> events(CardId card) throws Failure {
    try {
      return EventLog.of(database.connection(), card);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /** The answers of some day and later, oldest first, as the fold over the log sees them now. */
  public List<Reviewed> answersSince(LocalDate day) throws Failure {
    try {
      List<Event> events = EventLog.ofCardsAnsweredSince(database.connection(), day);
      List<Reviewed> answers = new ArrayList<>();
      for (Reviewed answer : History.of(events, scheduler).reviews()) {
        if (!answer.review().day().isBefore(day)) {
          answers.add(answer);
        }
      }
      return answers;
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /**
   * What an interview plan has to know of the log on a day. An answer counts on the day it was
   * recorded on.
   */
  public Showings showings(LocalDate day) throws Failure {
    try {
      Map<CardId, LocalDate> before = EventLog.lastAsked(database.connection(), day);
      return Showings.of(before, answersSince(day), day);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /** How many answers not taken back, of every mode, each day had that had any. */
  public Map<LocalDate, Integer> answersByDay() throws Failure {
    try {
      return EventLog.answersByDay(database.connection());
    } catch (SQLException e) {
      throw database.failure(e);
    }
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
    try {
      return EventLog.latestMillis(database.connection(), atMost, before);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /** Where a card stands; {@link CardState#NEW} for one that is not in the log. */
  public CardState state(CardId card) throws Failure {
    try {
      return States.of(database.connection(), card);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /** Makes the derived tables anew from the log. */
  public void refold() throws Failure {
    database.write(
        connection -> {
          Schema.makeDerived(database);
          database.run("DELETE FROM card_state");
          States.put(connection, History.of(EventLog.all(connection), scheduler).states());
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
   * @param forget whether its history goes too: its rows of the log, its notes and drafts. This is
   *     the one way in which a row of the log is ever deleted. Without it the history stays, and
   *     counts again when the deck comes back
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
            database.change("DELETE FROM events WHERE deck = ?", deck);
            database.change("DELETE FROM forgetting WHERE deck = ?", deck);
            database.change("DELETE FROM card_state WHERE deck = ?", deck);
            database.change("DELETE FROM notes WHERE deck = ?", deck);
            database.change(
                """
                DELETE FROM drafts WHERE deck = ?
                  OR deck = '' AND instr(answer, char(10) || 'question ' || ? || '/')
                """, // an interview under way holds answers to its questions
                deck,
                deck);
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
    try {
      return DeckTables.bodies(database.connection(), deck);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /** Every card of the library, in the order of deck ids, then of the file. */
  public List<CardId> cardIds() throws Failure {
    try {
      return DeckTables.cardIds(database.connection());
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /** Whether a deck was ever put in: tells a first start from a library emptied on purpose. */
  public boolean hadDeck() throws Failure {
    try {
      return "1".equals(database.text("SELECT had_deck FROM home"));
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  // ---- the learner ----

  /** Random, made with the home: 32 hexadecimal digits. */
  public String learnerId() throws Failure {
    try {
      return database.text("SELECT learner FROM home");
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /** The learner's own note on a card. */
  public Optional<String> note(CardId card) throws Failure {
    return text("SELECT note FROM notes WHERE deck = ? AND card = ?", card);
  }

  /**
   * Writes the note on a card in place of the one there was.
   *
   * @param text null to remove it
   */
  public void note(CardId card, String text, ZonedDateTime at) throws Failure {
    database.write(
        connection -> {
          if (text == null) {
            database.change(
                "DELETE FROM notes WHERE deck = ? AND card = ?", card.deck(), card.card());
          } else {
            database.change(
                "INSERT OR REPLACE INTO notes (deck, card, note, at, zone) VALUES (?, ?, ?, ?, ?)",
                card.deck(),
                card.card(),
                text,
                Moments.toMillis(at).toOffsetDateTime().toString(),
                at.getZone().getId());
          }
          return null;
        });
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
    try {
      return Optional.ofNullable(database.text(query, card.deck(), card.card()));
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
