package dev.grill.school;

import dev.grill.message.Failure;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Sends a learner's log, and the titles and questions of the decks. What is there is not sent
 * again, so that a push that was interrupted goes on where it stopped. The rows go in batches, each
 * a transaction; the last one folds the whole log under a lock on the learner and replaces what is
 * derived of it. A push that has nothing to send goes to the server twice: to look, and to note
 * that it came.
 */
public final class SchoolPush {

  /**
   * What is sent.
   *
   * @param rows of the log
   * @param fresh those that are not there, or lack their text there
   * @param decks their titles
   * @param cards how many the decks have
   */
  public record Contents(String learner, long rows, long fresh, List<String> decks, int cards) {
    public Contents {
      decks = List.copyOf(decks);
    }
  }

  private static final String NOTE =
      "UPDATE grill.learner SET name = ?, pushed = ? WHERE learner = ? AND owner = CURRENT_USER";

  private final School school;
  private final SchoolHome home;
  private final String name;
  private final String className;
  private final Instant now;
  private final SchoolLook look;
  private final List<EventTable.Batch> batches;
  private final Contents contents;

  private SchoolPush(
      School school, SchoolHome home, String name, String className, boolean texts, Instant now)
      throws Failure, IOException {
    this.school = school;
    this.home = home;
    this.name = name;
    this.className = className;
    this.now = now;
    this.look =
        school.statement(
            connection -> SchoolLook.at(connection, school.name(), home, className, texts));
    long[] rows = {home.rows().size(), 0};
    this.batches = look.known() != null ? List.of() : batches(rows, texts);
    List<String> titles = home.decks().titles().stream().map(SchoolDecks.Title::title).toList();
    String learner = SchoolIds.digits(home.ids().get(0));
    this.contents = new Contents(learner, rows[0], rows[1], titles, home.decks().cards().size());
  }

  /**
   * Looks at what is there and what is to be sent; changes nothing.
   *
   * @param school connected, whatever it holds
   * @param name the learner's name
   * @param className of the class that the learner joins; null for none
   * @param texts whether typed texts are sent
   */
  public static SchoolPush of(
      School school, SchoolHome home, String name, String className, boolean texts, Instant now)
      throws Failure, IOException {
    return new SchoolPush(school, home, name, className, texts, now);
  }

  /**
   * The rows to send.
   *
   * @param rows becomes how many the log has, and how many of them are sent
   */
  private List<EventTable.Batch> batches(long[] rows, boolean texts) throws Failure, IOException {
    Map<String, Boolean> there = new HashMap<>();
    school.transaction(
        connection -> {
          there.clear();
          for (UUID id : SchoolLearner.find(connection, home.ids())) {
            there.putAll(EventTable.ids(connection, id));
          }
          return null;
        });
    EventTable.Batches fresh = new EventTable.Batches();
    rows[0] = 0;
    home.library()
        .store()
        .exchange()
        .each(
            row -> {
              rows[0]++;
              Boolean bare = there.get(row.row().id().text());
              if (bare == null || bare && texts && row.withheld() == null && hasText(row)) {
                rows[1]++;
                fresh.add(texts ? row : row.withoutText());
              }
            });
    return fresh.closed();
  }

  private static boolean hasText(dev.grill.store.Recorded row) {
    return row.row().given().text() != null && !row.row().kind().equals("move");
  }

  /** The role that sends. */
  public String role() {
    return look.role();
  }

  public Contents contents() {
    return contents;
  }

  /**
   * Sends it.
   *
   * @param progress told how many rows are there now, after each batch
   * @return how many of the rows were new there
   */
  public long send(LongConsumer progress) throws Failure, IOException {
    if (look.known() != null && school.statement(this::isNoted)) {
      return 0;
    }
    long sent = 0;
    long done = 0;
    for (EventTable.Batch batch : batches) {
      sent += school.transaction(connection -> add(connection, batch));
      done += batch.rows();
      progress.accept(done);
    }
    school.transaction(
        connection -> {
          finish(connection);
          return null;
        });
    return sent;
  }

  /**
   * Notes that a push came that had nothing to send; false where rows came from elsewhere since we
   * looked, and nobody folded them.
   */
  private boolean isNoted(Connection connection) throws SQLException {
    String unchanged = " AND folded = ? AND decks = ?";
    return School.change(
            connection,
            NOTE + unchanged,
            name,
            OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
            look.known(),
            Derived.VERSION,
            home.decks().digest())
        > 0;
  }

  private int add(Connection connection, EventTable.Batch batch)
      throws SQLException, Failure, IOException {
    UUID learner = SchoolLearner.lock(connection, home.ids(), name).id();
    int added = EventTable.add(connection, learner, batch);
    if (added > 0) {
      School.change(
          connection,
          "UPDATE grill.learner SET folded = 0 WHERE learner = ? AND owner = CURRENT_USER",
          learner);
    }
    return added;
  }

  private void finish(Connection connection) throws SQLException, Failure, IOException {
    SchoolLearner learner = SchoolLearner.lock(connection, home.ids(), name);
    UUID id = learner.id();
    if (className != null) {
      School.change(
          connection,
          "INSERT INTO grill.membership (class, learner, owner) VALUES (?, ?, CURRENT_USER)"
              + " ON CONFLICT (class, learner) DO NOTHING",
          className,
          id);
    }
    if (learner.folded() != Derived.VERSION || !home.decks().digest().equals(learner.decks())) {
      fold(connection, id);
    }
    School.change(connection, NOTE, name, OffsetDateTime.ofInstant(now, ZoneOffset.UTC), id);
  }

  private void fold(Connection connection, UUID learner) throws SQLException, Failure, IOException {
    DerivedTable table = new DerivedTable(connection, learner);
    var kept = table.cards();
    var texts = home.decks().keep(connection, learner, kept);
    EventTable.Found log = EventTable.all(connection, learner);
    Derived derived = Derived.of(log.rows(), texts, now);
    table.replace(kept, derived);
    School.change(
        connection,
        "UPDATE grill.learner SET decks = ?, folded = ?, events = ?, first = ?, last = ?, ahead = ?"
            + " WHERE learner = ? AND owner = CURRENT_USER",
        home.decks().digest(),
        Derived.VERSION,
        log.rows().size(),
        derived.days().first(),
        derived.days().last(),
        derived.days().ahead(),
        learner);
  }
}
