package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.message.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The log as it travels: all of its rows, and rows from elsewhere taken in. Taking in is a union: a
 * row is known by its id, and nothing is counted twice. A row without its typed text gives way to
 * the same row with it.
 */
public final class Exchange {

  /** What is done with each row. */
  public interface Sink {
    void put(Recorded row) throws Failure, IOException;
  }

  /** Rows from elsewhere, each found sound and such that {@link EventRow#event} is one. */
  public interface Source {

    /** The next row; null after the last. */
    Recorded next() throws Failure, IOException;

    /** What to say of a row that came last and is not the one of that id here. */
    Failure differs(String id);
  }

  /**
   * Whose rows come in.
   *
   * @param aliases other learner ids of the same person
   */
  public record Sender(String learner, Set<String> aliases) {
    public Sender {
      aliases = Set.copyOf(aliases);
    }
  }

  /**
   * What came of it.
   *
   * @param taken rows that were not here, or came with their text now
   * @param known rows that were here
   * @param newHome whether this home turned out a copy of another, or an older state put back, and
   *     has a new id
   */
  public record Taken(long taken, long known, boolean newHome) {}

  /** Leaves a transaction with the error of a file that is not the database's. */
  private static final class Stopped extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    Stopped(IOException cause) {
      super(cause);
    }
  }

  private static final String FIND = "SELECT hash, withheld IS NOT NULL FROM events WHERE id = ?";

  private final Database database;
  private final Log log;

  Exchange(Database database, Log log) {
    this.database = database;
    this.log = log;
  }

  // ---- out ----

  /** Hands over every sound row, in the order of the ids. */
  public void each(Sink sink) throws Failure, IOException {
    try {
      database.read(
          connection -> {
            EventLog.each(
                connection,
                recorded -> {
                  if (log.check().isSound(recorded)) {
                    put(sink, recorded);
                  }
                });
            return null;
          });
    } catch (Stopped e) {
      throw e.getCause();
    }
  }

  private static void put(Sink sink, Recorded recorded) throws Failure {
    try {
      sink.put(recorded);
    } catch (IOException e) {
      throw new Stopped(e);
    }
  }

  /** The id of every row, each with whether it is here without its text. */
  public Map<String, Boolean> ids() throws Failure {
    return database.read(
        connection -> {
          Map<String, Boolean> ids = new HashMap<>();
          try (Statement query = connection.createStatement();
              ResultSet row = query.executeQuery("SELECT id, withheld IS NOT NULL FROM events")) {
            while (row.next()) {
              ids.put(row.getString(1), row.getBoolean(2));
            }
          }
          return ids;
        });
  }

  /**
   * A number that is another one after any other connection has changed the file: what was read
   * before may be out of date then.
   */
  public long version() throws Failure {
    return database.read(connection -> Long.parseLong(database.text("PRAGMA data_version")));
  }

  // ---- who ----

  /** The id of this home. */
  public String home() throws Failure {
    return database.read(connection -> log.home());
  }

  /** Whether nothing was ever recorded or taken in. */
  public boolean isEmpty() throws Failure {
    return database.read(connection -> isEmpty(connection));
  }

  private boolean isEmpty(Connection connection) throws SQLException {
    return database.text("SELECT 1 FROM events LIMIT 1") == null;
  }

  /** The learner's other ids, from logs joined with this one, in order. */
  public List<String> aliases() throws Failure {
    return database.read(connection -> texts("SELECT learner FROM aliases ORDER BY learner"));
  }

  /** Whether the person has said before that this learner's log may come in. */
  public boolean isAccepted(String learner, String name) throws Failure {
    return database.read(
        connection ->
            database.text("SELECT 1 FROM accepted WHERE learner = ? AND name = ?", learner, name)
                != null);
  }

  /** Keeps that the person said so. */
  public void accept(String learner, String name) throws Failure {
    database.write(
        connection ->
            database.change(
                "INSERT OR IGNORE INTO accepted (learner, name) VALUES (?, ?)", learner, name));
  }

  // ---- decks ----

  /** The decks that a shared folder need not bring: they were here once. */
  public Set<String> sharedDecks() throws Failure {
    return database.read(connection -> new TreeSet<>(texts("SELECT deck FROM shared_decks")));
  }

  /** Keeps that decks are here. */
  public void share(List<String> decks) throws Failure {
    if (!sharedDecks().containsAll(decks)) {
      database.write(
          connection -> {
            for (String deck : decks) {
              database.change("INSERT OR IGNORE INTO shared_decks (deck) VALUES (?)", deck);
            }
            return null;
          });
    }
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement query = database.connection().createStatement();
        ResultSet row = query.executeQuery(sql)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  // ---- in ----

  /**
   * Takes rows in that the person asked for: one act for undo, and what was forgotten of a deck
   * comes back with them. All of them or, failing, none.
   */
  public Taken imported(Source source, Sender sender, ZonedDateTime at)
      throws Failure, IOException {
    return takeIn(source, sender, at);
  }

  /** Takes rows in from a shared folder: all of them or, failing, none. */
  public Taken exchanged(Source source, Sender sender) throws Failure, IOException {
    return takeIn(source, sender, null);
  }

  private Taken takeIn(Source source, Sender sender, ZonedDateTime at) throws Failure, IOException {
    try {
      return database.write(
          connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND);
                PreparedStatement add = RowAdding.adding(connection)) {
              return new Union(connection, at, find, add).run(source, sender);
            }
          });
    } catch (Stopped e) {
      throw e.getCause();
    }
  }

  /** One taking in, within its transaction. */
  private final class Union {

    private final Connection connection;
    private final ZonedDateTime at;
    private final PreparedStatement find;
    private final PreparedStatement add;
    private final Set<CardId> touched = new HashSet<>();
    private final Map<String, String> forgotten = new HashMap<>();
    private final Set<String> homes = new HashSet<>();
    private final long horizon;
    private long latest = Long.MIN_VALUE;
    private long ahead = Long.MAX_VALUE;
    private String home;
    private boolean newHome;
    private boolean moved;
    private long taken;
    private long known;

    Union(Connection connection, ZonedDateTime at, PreparedStatement find, PreparedStatement add) {
      this.connection = connection;
      this.at = at;
      this.find = find;
      this.add = add;
      this.horizon = log.horizon();
    }

    Taken run(Source source, Sender sender) throws SQLException, Failure {
      home = log.home();
      boolean empty = isEmpty(connection);
      if (at == null) {
        readForgotten();
      }
      for (Recorded row = next(source); row != null; row = next(source)) {
        take(row, source);
      }
      if (latest != Long.MIN_VALUE) {
        log.noteMoment(latest);
      }
      if (ahead != Long.MAX_VALUE) {
        log.noteMoment(ahead);
      }
      if (at != null && taken > 0) {
        database.change("UPDATE acts SET act = ? WHERE act = ''", log.act(at));
      }
      fold();
      if (newHome) {
        database.change("UPDATE home SET id = lower(hex(randomblob(16)))");
        database.change("INSERT INTO homes (id, own) SELECT id, 1 FROM home");
      }
      join(sender, empty);
      return new Taken(taken, known, newHome);
    }

    private void fold() throws SQLException {
      if (moved) {
        log.refold();
        return;
      }
      log.foldRelated(touched);
    }

    private Recorded next(Source source) throws Failure {
      try {
        return source.next();
      } catch (IOException e) {
        throw new Stopped(e);
      }
    }

    private void take(Recorded row, Source source) throws SQLException, Failure {
      String id = row.row().id().text();
      String deck = row.row().card().deck().text();
      String hash = null;
      boolean bare = false;
      find.setString(1, id);
      try (ResultSet here = find.executeQuery()) {
        if (here.next()) {
          hash = here.getString(1);
          bare = here.getBoolean(2);
        }
      }
      if (hash != null && !hash.equals(row.hash())) {
        throw source.differs(id);
      }
      if (hash != null && (!bare || row.withheld() != null)) {
        known++;
        return;
      }
      if (hash == null && id.compareTo(forgotten.getOrDefault(deck, "")) <= 0) {
        return;
      }
      if (hash == null) {
        add(row);
      } else {
        database.change(
            "UPDATE events SET answer = ?, withheld = NULL WHERE id = ?",
            row.row().given().text(),
            id);
      }
      taken++;
      if (touched.add(row.row().card()) && at != null) {
        database.change("DELETE FROM forgotten WHERE deck = ?", deck);
      }
    }

    private void add(Recorded row) throws SQLException {
      String recorder = row.row().home();
      if (recorder != null && homes.add(recorder)) {
        database.change("INSERT OR IGNORE INTO homes (id, own) VALUES (?, 0)", recorder);
      }
      RowAdding.add(add, row, false);
      long millis = row.row().when().millis();
      if (millis <= horizon) {
        latest = Math.max(latest, millis);
      } else {
        ahead = Math.min(ahead, millis);
      }
      moved |= row.row().kind().equals("move");
      newHome |= home.equals(recorder);
      if (at != null) {
        database.change("INSERT INTO acts (event, act) VALUES (?, '')", row.row().id().text());
      }
    }

    private void readForgotten() throws SQLException {
      try (PreparedStatement query =
              connection.prepareStatement("SELECT deck, until FROM forgotten");
          ResultSet row = query.executeQuery()) {
        while (row.next()) {
          forgotten.put(row.getString(1), row.getString(2));
        }
      }
    }

    /** An empty home becomes the sender's; of two that have lived each other's ids are aliases. */
    private void join(Sender sender, boolean empty) throws SQLException {
      if (empty && taken > 0) {
        database.change("UPDATE home SET learner = ?", sender.learner());
      }
      Set<String> others = new TreeSet<>(sender.aliases());
      others.add(sender.learner());
      others.remove(database.text("SELECT learner FROM home"));
      for (String other : others) {
        database.change("INSERT OR IGNORE INTO aliases (learner) VALUES (?)", other);
      }
    }
  }
}
