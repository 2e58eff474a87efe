package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.review.CardState;
import dev.grill.review.Event;
import dev.grill.review.EventId;
import dev.grill.review.History;
import dev.grill.review.Mark;
import dev.grill.review.Move;
import dev.grill.review.Moves;
import dev.grill.review.Remark;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.Stamp;
import dev.grill.review.Undo;
import dev.grill.review.Undone;
import dev.grill.schedule.Scheduler;
import dev.grill.store.figures.Standings;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Recording events and folding them. Everything that writes runs inside a transaction. */
final class Log {

  /** Cards that are folded one by one, however few there are in all. */
  private static final int FEW = 100;

  private final Database database;
  private final Scheduler scheduler;
  private final InstantSource clock;
  private RowCheck check;
  private long latest = Long.MIN_VALUE;
  private long next = Long.MAX_VALUE;

  Log(Database database, Scheduler scheduler, InstantSource clock) {
    this.database = database;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Made when a row is first read: what only counts what waits needs none. */
  RowCheck check() {
    if (check == null) {
      check = new RowCheck();
    }
    return check;
  }

  /** The damaged rows met so far. */
  List<String> damaged() {
    return check == null ? List.of() : check.damaged();
  }

  Instant now() {
    return clock.instant();
  }

  /** The moment after which events are passed over, in milliseconds since 1970. */
  long horizon() {
    return horizon(clock.instant());
  }

  private static long horizon(Instant now) {
    return now.plus(History.AHEAD).toEpochMilli();
  }

  History fold(List<Event> events) {
    return History.of(events, scheduler, clock.instant());
  }

  /** Everything that happened to a card, under its name of now. */
  List<Event> of(CardId card) throws SQLException {
    List<Event> events = related(card);
    events.removeIf(event -> !event.card().equals(card));
    return events;
  }

  /** The same with what happened to cards that moves connect with it: whole folds of them all. */
  private List<Event> related(CardId card) throws SQLException {
    return related(card, moves());
  }

  private List<Event> related(CardId card, Moves moves) throws SQLException {
    if (moves.isEmpty()) {
      return EventLog.of(database.connection(), card, check());
    }
    List<Event> events = new ArrayList<>();
    for (CardId name : moves.related(card)) {
      events.addAll(EventLog.of(database.connection(), name, check()));
    }
    return moves.applied(events);
  }

  Moves moves() throws SQLException {
    return Moves.of(EventLog.moves(database.connection(), check()));
  }

  List<Event> all() throws SQLException {
    List<Event> events = EventLog.all(database.connection(), check());
    Moves moves = Moves.of(events);
    return moves.isEmpty() ? events : moves.applied(events);
  }

  /** All events of the cards with an answer on some day or later. */
  private List<Event> ofCardsAnsweredSince(LocalDate day) throws SQLException {
    Moves moves = moves();
    if (moves.isEmpty()) {
      return EventLog.ofCardsAnsweredSince(database.connection(), day, check());
    }
    Set<CardId> cards = new LinkedHashSet<>();
    for (CardId card : EventLog.answeredSince(database.connection(), day)) {
      cards.addAll(moves.related(card));
    }
    List<Event> events = new ArrayList<>();
    for (CardId card : cards) {
      events.addAll(EventLog.of(database.connection(), card, check()));
    }
    return moves.applied(events);
  }

  /** The answers of some day and later, oldest first. */
  List<Reviewed> answersSince(LocalDate day) throws SQLException {
    List<Reviewed> answers = new ArrayList<>();
    for (Reviewed answer : fold(ofCardsAnsweredSince(day)).reviews()) {
      if (!answer.future() && !answer.day().isBefore(day)) {
        answers.add(answer);
      }
    }
    return answers;
  }

  /** The last day before some day on which each card was asked, cram and mock aside. */
  Map<CardId, LocalDate> lastAsked(LocalDate day) throws SQLException {
    return KeptFigures.lastAsked(database.connection(), day);
  }

  /**
   * Gives cards other names, and what happened to them with these; what nothing happened to needs
   * no move.
   */
  void move(Map<CardId, CardId> names, ZonedDateTime at, LocalDate day) throws SQLException {
    for (Map.Entry<CardId, CardId> name : names.entrySet()) {
      CardId from = name.getKey();
      CardId to = name.getValue();
      if (of(from).isEmpty()) {
        continue;
      }
      add(EventRow.of(new Move(stamp(at, day), from, to)));
      foldRelated(List.of(to));
      database.change(
          "UPDATE OR IGNORE drafts SET deck = ?, card = ? WHERE deck = ? AND card = ?",
          to.deck().text(),
          to.card(),
          from.deck().text(),
          from.card());
    }
  }

  // ---- recording ----

  Reviewed record(Answer given) throws SQLException {
    Review review = given.recorded(stamp(given.at(), given.day()));
    List<Event> events = of(given.card());
    events.add(review);
    History history = put(events);
    Reviewed reviewed = find(history, review.id());
    add(EventRow.of(reviewed));
    return reviewed.withAfter(history.state(given.card()).memory());
  }

  /** What was done to some cards as one act; where each stands then. */
  Map<CardId, CardState> mark(List<CardId> cards, Mark.Kind kind, ZonedDateTime at, LocalDate day)
      throws SQLException {
    Map<CardId, CardState> states = new LinkedHashMap<>();
    List<EventId> ids = new ArrayList<>();
    for (CardId card : cards) {
      Mark mark = new Mark(stamp(at, day), card, kind);
      List<Event> events = of(card);
      events.add(mark);
      add(EventRow.of(mark));
      states.put(card, put(events).state(card));
      ids.add(mark.id());
    }
    if (ids.size() > 1) {
      EventLog.putAct(database.connection(), ids.get(0), ids);
    }
    return states;
  }

  void remark(CardId card, Remark.Kind kind, String text, ZonedDateTime at, LocalDate day)
      throws SQLException {
    Remark remark = new Remark(stamp(at, day), card, kind, text);
    List<Event> events = of(card);
    events.add(remark);
    add(EventRow.of(remark));
    put(events);
  }

  /** Takes events back as one act. */
  Undone undo(List<EventLog.Target> targets, ZonedDateTime at, LocalDate day)
      throws SQLException, Failure {
    Map<CardId, List<Event>> cards = new LinkedHashMap<>();
    List<EventId> ids = new ArrayList<>();
    for (EventLog.Target target : targets) {
      if (!cards.containsKey(target.card())) {
        cards.put(target.card(), related(target.card()));
      }
      CardId name = nameOf(target, cards.get(target.card()));
      Undo undo = new Undo(stamp(at, day), name, target.id());
      cards.get(target.card()).add(undo);
      add(EventRow.of(undo));
      ids.add(undo.id());
    }
    Map<CardId, History> histories = new LinkedHashMap<>();
    for (Map.Entry<CardId, List<Event>> card : cards.entrySet()) {
      histories.put(card.getKey(), put(card.getValue()));
    }
    List<Undone.Taken> taken = new ArrayList<>();
    for (EventLog.Target target : targets) {
      for (Event event : cards.get(target.card())) {
        if (event.id().equals(target.id())) {
          taken.add(taken(event, histories.get(target.card())));
        }
      }
    }
    if (taken.isEmpty()) {
      throw Failure.failed("undo.damaged", targets.get(0).id());
    }
    return new Undone(taken);
  }

  /** The name that the card of an event to be taken back has now. */
  private static CardId nameOf(EventLog.Target target, List<Event> events) {
    for (Event event : events) {
      if (event.id().equals(target.id())) {
        return event.card();
      }
    }
    return target.card();
  }

  private static Undone.Taken taken(Event event, History history) {
    CardState state = history.state(event.card());
    Reviewed answer = find(history, event.id());
    return new Undone.Taken(
        event, answer == null ? null : answer.withBefore(state.memory()), state);
  }

  /** This home's id; asked each time, for a sync in another process may give it a new one. */
  String home() throws SQLException {
    return database.text("SELECT id FROM home");
  }

  /** The id of an act done now. */
  String act(ZonedDateTime at) throws SQLException {
    return EventLog.nextId(database.connection(), at.toInstant().toEpochMilli()).text();
  }

  private Stamp stamp(ZonedDateTime at, LocalDate day) throws SQLException {
    ZonedDateTime moment = Moments.toMillis(at);
    EventId id = EventLog.nextId(database.connection(), moment.toInstant().toEpochMilli());
    return new Stamp(id, home(), moment, day);
  }

  private static Reviewed find(History history, EventId answer) {
    for (Reviewed reviewed : history.reviews()) {
      if (reviewed.review().id().equals(answer)) {
        return reviewed;
      }
    }
    return null;
  }

  void add(EventRow row) throws SQLException {
    RowAdding.add(database.connection(), Recorded.of(row), true);
    noteMoment(row.when().millis());
  }

  /** Keeps in mind which moments the states take in and pass over. */
  void noteMoment(long millis) throws SQLException {
    boolean ahead = millis > horizon(clock.instant());
    String sql =
        ahead
            ? "UPDATE folded SET next = ?1 WHERE next IS NULL OR next > ?1"
            : "UPDATE folded SET latest = ?1 WHERE latest < ?1";
    try (PreparedStatement update = database.connection().prepareStatement(sql)) {
      update.setLong(1, millis);
      update.executeUpdate();
    }
  }

  // ---- the fold ----

  /**
   * Folds anew what happened to some cards and to those that moves connect with them: the whole log
   * at once where these are most of what it holds, which is quicker than card by card.
   */
  void foldRelated(Collection<CardId> cards) throws SQLException {
    String kept = database.text("SELECT count(*) FROM card_state");
    if (cards.size() > FEW && cards.size() > Integer.parseInt(kept) / 2) {
      refold();
      return;
    }
    Moves moves = moves();
    for (CardId card : cards) {
      History history = put(related(card, moves));
      for (CardId name : moves.related(card)) {
        if (!history.states().containsKey(name)) {
          database.change(
              "DELETE FROM card_state WHERE deck = ? AND card = ?",
              name.deck().text(),
              name.card());
          KeptFigures.drop(database.connection(), name);
          Standings.renew(database.connection(), name);
        }
      }
    }
  }

  /** Folds one card's events anew and keeps its state and figures. */
  History put(List<Event> events) throws SQLException {
    History history = fold(events);
    States.put(database.connection(), history.states());
    KeptFigures.put(database.connection(), history);
    for (CardId card : history.states().keySet()) {
      Standings.renew(database.connection(), card);
    }
    return history;
  }

  /** Makes the derived tables anew. */
  void refold() throws SQLException {
    States.makeAnew(database, this);
    readFolded();
  }

  /**
   * Whether the clock was set since the states were kept, so that they take in what now lies ahead
   * or pass over what no longer does.
   */
  boolean isOutdated() throws SQLException {
    if (!readFolded()) {
      return true;
    }
    long horizon = horizon(clock.instant());
    return latest > horizon || next <= horizon;
  }

  private boolean readFolded() throws SQLException {
    try (Statement query = database.connection().createStatement();
        ResultSet row = query.executeQuery("SELECT latest, next FROM folded")) {
      if (!row.next()) {
        return false;
      }
      latest = row.getLong(1);
      long ahead = row.getLong(2);
      next = row.wasNull() ? Long.MAX_VALUE : ahead;
      return true;
    }
  }

  /** The events that lie too far ahead and are not taken back, oldest first. */
  List<Event> ahead() throws SQLException {
    return next == Long.MAX_VALUE
        ? List.of()
        : EventLog.after(database.connection(), horizon(clock.instant()), check());
  }

  /** The newest answer of this home where the clock now stands before it; else null. */
  Event newerThanNow() throws SQLException {
    Instant now = clock.instant();
    if (latest <= now.toEpochMilli()) {
      return null;
    }
    Event newest = EventLog.newestHere(database.connection(), horizon(now), check());
    return newest != null && newest.at().toInstant().isAfter(now) ? newest : null;
  }
}
