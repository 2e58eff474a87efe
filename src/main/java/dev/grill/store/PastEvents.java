package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.review.Event;
import dev.grill.review.EventId;
import dev.grill.review.History;
import dev.grill.review.Mark;
import dev.grill.review.Reviewed;
import dev.grill.review.Stamp;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records what happened elsewhere, as one act for undo. Runs inside a transaction. */
final class PastEvents {

  private final Database database;
  private final Log log;
  private final SecureRandom random = new SecureRandom();
  private final byte[] bytes = new byte[NextId.RANDOM_BYTES];
  private final List<EventId> ids = new ArrayList<>();

  /** The greatest id so far; null if there is none. */
  private EventId last;

  PastEvents(Database database, Log log) {
    this.database = database;
    this.log = log;
  }

  /**
   * Records events; what the log has already, of the same card and moment, is not recorded again.
   *
   * @return how many are new
   */
  int take(List<PastEvent> past) throws SQLException {
    String greatest = database.text("SELECT max(id) FROM events");
    last = greatest == null ? null : new EventId(greatest);
    Map<CardId, List<PastEvent>> cards = new LinkedHashMap<>();
    for (PastEvent event : past) {
      cards.computeIfAbsent(event.card(), card -> new ArrayList<>()).add(event);
    }
    for (Map.Entry<CardId, List<PastEvent>> card : cards.entrySet()) {
      take(card.getKey(), card.getValue());
    }
    if (ids.size() > 1) {
      EventLog.putAct(database.connection(), ids.get(0), ids);
    }
    return ids.size();
  }

  private void take(CardId card, List<PastEvent> past) throws SQLException {
    List<Event> events = log.of(card);
    Set<Instant> known = new HashSet<>();
    for (Event event : events) {
      known.add(event.at().toInstant());
    }
    List<Event> added = new ArrayList<>();
    for (PastEvent event : past) {
      ZonedDateTime at = Moments.toMillis(event.at());
      if (known.add(at.toInstant())) {
        added.add(event.recorded(stamp(event, at)));
      }
    }
    if (added.isEmpty()) {
      return;
    }
    events.addAll(added);
    History history = log.put(events);
    Map<EventId, Reviewed> answers = new HashMap<>();
    for (Reviewed answer : history.reviews()) {
      answers.put(answer.review().id(), answer);
    }
    for (Event event : added) {
      Reviewed answer = answers.get(event.id());
      log.add(answer == null ? EventRow.of((Mark) event) : EventRow.of(answer));
      ids.add(event.id());
    }
  }

  private Stamp stamp(PastEvent event, ZonedDateTime at) throws SQLException {
    random.nextBytes(bytes);
    last = NextId.after(last, at.toInstant().toEpochMilli(), bytes);
    return new Stamp(last, log.home(), at, event.day());
  }
}
