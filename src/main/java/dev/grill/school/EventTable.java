package dev.grill.school;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.grill.card.CardId;
import dev.grill.share.EventJson;
import dev.grill.share.JsonLine;
import dev.grill.store.EventRow;
import dev.grill.store.Recorded;
import dev.grill.store.ShortPoints;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Logs in the store: a row of the log is a row of {@code event}. Its body is the line of a progress
 * file, in which every number stands for what the row has beside it; the points' texts are in
 * {@code wording}, once for a learner.
 */
final class EventTable {

  static final String EVENT_COLUMNS =
      "id uuid, at timestamptz, day date, deck text, card text, kind text, grade smallint,"
          + " millis bigint, home uuid, wording uuid, bare boolean, body text";
  static final String WORDING_COLUMNS = "wording uuid, texts text";

  private static final String ADD =
      """
      INSERT INTO grill.event (learner, owner, id, at, day, deck, card, kind, grade, millis, home,
        wording, bare, body)
      SELECT ?, CURRENT_USER, id, at, day, deck, card, kind, grade, millis, home, wording, bare, body
      FROM staged_event
      ON CONFLICT (learner, id) DO NOTHING
      """;
  private static final String COMPLETE =
      """
      UPDATE grill.event SET bare = false, body = s.body FROM staged_event s
      WHERE event.learner = ? AND event.owner = CURRENT_USER AND event.id = s.id AND event.bare
        AND NOT s.bare
      """;
  private static final String ADD_WORDING =
      """
      INSERT INTO grill.wording (learner, owner, wording, texts)
      SELECT ?, CURRENT_USER, wording, texts FROM staged_wording
      ON CONFLICT (learner, wording) DO NOTHING
      """;
  private static final String READ =
      """
      SELECT event.deck, event.card, event.home, wording.texts, event.body
      FROM grill.event LEFT JOIN grill.wording
        ON wording.learner = event.learner AND wording.owner = event.owner
          AND wording.wording = event.wording
      WHERE event.learner = ? AND event.owner = COALESCE(?::text, CURRENT_USER)
      """;

  private static final JsonFactory JSON = new JsonFactory();
  private static final int FETCH = 2_000;

  /**
   * Rows of a log, ready to be sent.
   *
   * @param events as {@link #EVENT_COLUMNS}
   * @param wordings as {@link #WORDING_COLUMNS}
   */
  record Batch(int rows, byte[] events, byte[] wordings) {}

  /**
   * Rows as they were found.
   *
   * @param damaged rows that are not as they were recorded, and were left out
   */
  record Found(List<Recorded> rows, int damaged) {}

  private EventTable() {}

  // ---- out ----

  /** Rows in batches of a size that a connection bears and a person can wait for. */
  static final class Batches {
    private static final int ROWS = 1_000;

    private final List<Batch> done = new ArrayList<>();
    private CopyText events = new CopyText();
    private Map<UUID, String> wordings = new HashMap<>();

    void add(Recorded recorded) throws IOException {
      EventRow row = recorded.row();
      String texts = ShortPoints.of(row.given().points()).texts();
      UUID wording = texts == null ? null : SchoolIds.ofWording(texts);
      if (wording != null) {
        wordings.put(wording, texts);
      }
      events
          .cell(row.id())
          .cell(row.when().at())
          .cell(row.when().day())
          .cell(row.card().deck())
          .cell(row.card().card())
          .cell(row.kind())
          .cell(row.given().grade())
          .cell(row.given().millis())
          .cell(row.home() == null ? null : SchoolIds.uuid(row.home()))
          .cell(wording)
          .cell(recorded.withheld() != null)
          .cell(body(recorded))
          .endRow();
      if (events.rows() == ROWS) {
        close();
      }
    }

    private void close() {
      CopyText texts = wordings(wordings);
      done.add(new Batch(events.rows(), events.bytes(), texts.bytes()));
      events = new CopyText();
      wordings = new HashMap<>();
    }

    List<Batch> closed() {
      if (events.rows() > 0) {
        close();
      }
      return done;
    }
  }

  private static CopyText wordings(Map<UUID, String> wordings) {
    CopyText rows = new CopyText();
    wordings.forEach((wording, texts) -> rows.cell(wording).cell(texts).endRow());
    return rows;
  }

  private static String body(Recorded recorded) throws IOException {
    StringWriter body = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(body)) {
      EventJson.write(json, recorded, 0, recorded.row().home() == null ? null : 0, 0);
    }
    return body.toString();
  }

  /** Adds what of a batch is not there; how many rows are new or have their text now. */
  static int add(Connection connection, UUID learner, Batch batch)
      throws SQLException, IOException {
    CopyText.stage(connection, "staged_event", EVENT_COLUMNS, batch.events());
    addWordings(connection, learner, batch.wordings());
    return School.change(connection, ADD, learner) + School.change(connection, COMPLETE, learner);
  }

  /** Adds the wordings that are not there. */
  static void addWordings(Connection connection, UUID learner, Map<UUID, String> wordings)
      throws SQLException, IOException {
    addWordings(connection, learner, wordings(wordings).bytes());
  }

  private static void addWordings(Connection connection, UUID learner, byte[] rows)
      throws SQLException, IOException {
    if (rows.length > 0) {
      CopyText.stage(connection, "staged_wording", WORDING_COLUMNS, rows);
      School.change(connection, ADD_WORDING, learner);
    }
  }

  // ---- in ----

  /** The id of every row of a learner, each with whether it is there without its text. */
  static Map<String, Boolean> ids(Connection connection, UUID learner) throws SQLException {
    Map<String, Boolean> ids = new HashMap<>();
    try (PreparedStatement query =
        School.prepared(
            connection,
            "SELECT id, bare FROM grill.event WHERE learner = ? AND owner = CURRENT_USER",
            learner)) {
      query.setFetchSize(FETCH);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          ids.put(row.getString(1), row.getBoolean(2));
        }
      }
    }
    return ids;
  }

  /** Every row of a learner of the role that asks. */
  static Found all(Connection connection, UUID learner) throws SQLException {
    return all(connection, learner, null);
  }

  /**
   * Every row of a learner.
   *
   * @param owner the role that sent them; null for the one that asks
   */
  static Found all(Connection connection, UUID learner, String owner) throws SQLException {
    return read(School.prepared(connection, READ, learner, owner));
  }

  /** Some rows of a learner. */
  static Found some(Connection connection, UUID learner, List<String> ids) throws SQLException {
    Object wanted = connection.createArrayOf("uuid", ids.toArray());
    return read(
        School.prepared(connection, READ + " AND event.id = ANY (?)", learner, null, wanted));
  }

  private static Found read(PreparedStatement query) throws SQLException {
    List<Recorded> rows = new ArrayList<>();
    int damaged = 0;
    try (query) {
      query.setFetchSize(FETCH);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Recorded recorded = recorded(row);
          if (recorded == null) {
            damaged++;
          } else {
            rows.add(recorded);
          }
        }
      }
    }
    return new Found(rows, damaged);
  }

  /** The row; null where it is not as it was recorded. */
  private static Recorded recorded(ResultSet row) throws SQLException {
    String deck = row.getString(1);
    String card = row.getString(2);
    UUID home = row.getObject(3, UUID.class);
    String texts = row.getString(4);
    if (!CardId.isValidPart(deck) || !CardId.isValidPart(card)) {
      return null;
    }
    try {
      Recorded recorded =
          EventJson.read(
              JsonLine.of(row.getString(5)),
              new EventJson.Numbers() {
                @Override
                public CardId card(long number) {
                  return new CardId(deck, card);
                }

                @Override
                public String home(long number) {
                  return home == null ? "" : SchoolIds.digits(home);
                }

                @Override
                public List<String> points(long number) {
                  return texts == null ? List.of() : new ShortPoints("", texts).lines();
                }
              });
      return recorded.isSound() ? recorded : null;
    } catch (JsonLine.Malformed e) {
      return null;
    }
  }
}
