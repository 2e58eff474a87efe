package dev.grill.school;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.classroom.CardSums;
import dev.grill.review.classroom.ClassCard;
import dev.grill.review.classroom.ClassScope;
import dev.grill.review.classroom.ClassTally;
import dev.grill.review.classroom.Learner;
import dev.grill.review.classroom.LearnerSums;
import dev.grill.review.classroom.PointSums;
import dev.grill.review.classroom.WeekSums;
import dev.grill.review.figures.Practice;
import dev.grill.review.figures.Statistics;
import dev.grill.store.ShortPoints;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is kept beside the logs of learners, added up by the server. */
final class KeptSums {

  /** The learners of a query: the role that sent a row counts, whoever else names their ids. */
  private static final String OF =
      "unnest(?::uuid[], ?::text[]) WITH ORDINALITY AS s(learner, owner, rank)";

  /** In a case, or PostgreSQL takes the two for independent and expects hardly a row. */
  private static final String OF_OWNER =
      " AND CASE WHEN %1$s.owner = s.owner THEN TRUE ELSE FALSE END";

  private static final String OF_CARDS =
      " FROM "
          + OF
          + " JOIN grill.card c ON c.learner = s.learner"
          + OF_OWNER.formatted("c")
          + " AND (? OR c.deck = ANY (?::text[]))";

  private static final String WEEKS =
      """
      (SELECT w.learner, w.monday, sum(w.answers) AS answers, sum(w.recalled) AS recalled,
        sum(w.passed) AS passed, sum(%s) AS millis, bit_or(w.days) AS days
      FROM %s JOIN grill.week w ON w.learner = s.learner %s
        AND (? OR w.deck = ANY (?::text[]))
      GROUP BY w.learner, w.monday) AS weeks
      """;

  private static final String USUAL_TIME = "w.millis";
  private static final String CAPPED_TIME =
      "w.millis - COALESCE((SELECT sum(LEAST(t, %d) - LEAST(t, %d)) FROM unnest(w.longer) AS t), 0)";

  private static final String LEARNERS_CARDS =
      "SELECT c.learner, count(*), count(*) FILTER (WHERE c.started),"
          + " count(*) FILTER (WHERE c.known), count(*) FILTER (WHERE c.mature), count(c.first),"
          + " count(*) FILTER (WHERE c.first <= d.due)"
          + OF_CARDS
          + " CROSS JOIN (SELECT ?::date AS due) AS d WHERE c.own GROUP BY c.learner";

  private static final String LEARNERS_WEEKS =
      """
      SELECT learner, sum(answers), sum(recalled), sum(passed), sum(millis),
        sum((days & 1) + (days >> 1 & 1) + (days >> 2 & 1) + (days >> 3 & 1) + (days >> 4 & 1)
          + (days >> 5 & 1) + (days >> 6 & 1)),
        max(monday + CASE WHEN days >= 64 THEN 6 WHEN days >= 32 THEN 5 WHEN days >= 16 THEN 4
          WHEN days >= 8 THEN 3 WHEN days >= 4 THEN 2 WHEN days >= 2 THEN 1 ELSE 0 END),
        min(monday + CASE WHEN days & 1 > 0 THEN 0 WHEN days & 2 > 0 THEN 1 WHEN days & 4 > 0 THEN 2
          WHEN days & 8 > 0 THEN 3 WHEN days & 16 > 0 THEN 4 WHEN days & 32 > 0 THEN 5 ELSE 6 END)
      FROM %s GROUP BY learner
      """;

  private static final String CLASS_WEEKS =
      "SELECT monday, count(*), sum(answers), sum(millis), sum(recalled), sum(passed) FROM %s"
          + " GROUP BY monday";

  private static final String CARDS =
      "SELECT c.deck, c.card, c.question, c.topic, count(*), count(*) FILTER (WHERE c.started),"
          + " count(*) FILTER (WHERE c.known), sum(c.answers), sum(c.recalled), sum(c.passed),"
          + " max(s.rank)"
          + OF_CARDS
          + " WHERE c.own GROUP BY c.deck, c.card, c.question, c.topic ORDER BY max(s.rank) DESC";

  private static final String BEGUN =
      "SELECT topic, count(*) FROM (SELECT DISTINCT t.topic, c.learner"
          + OF_CARDS
          + " JOIN unnest(?::text[], ?::text[], ?::text[]) AS t(deck, card, topic)"
          + " ON t.deck = c.deck AND t.card = c.card WHERE c.own AND c.started) AS begun"
          + " GROUP BY topic";

  private static final String POINTS =
      "SELECT deck, card, points, n, sum(missed), sum(asked), count(*) FILTER (WHERE missed > 0),"
          + " max(rank) FROM (SELECT c.deck, c.card, c.points, unnest(c.missed) AS missed,"
          + " unnest(c.asked) AS asked, generate_subscripts(c.asked, 1) AS n, s.rank"
          + OF_CARDS
          + ") AS ticks GROUP BY deck, card, points, n";

  private static final String WORDINGS =
      "SELECT s.wording, w.texts FROM unnest(?::uuid[], ?::text[], ?::uuid[])"
          + " AS s(learner, owner, wording) JOIN grill.wording w"
          + " ON w.learner = s.learner AND w.owner = s.owner AND w.wording = s.wording";

  /** Room for sums in memory, where the server knows these settings, until the transaction ends. */
  private static final String ROOM =
      "SELECT set_config(name, CASE name WHEN 'jit' THEN 'off' ELSE '64MB' END, true)"
          + " FROM pg_catalog.pg_settings WHERE name IN ('jit', 'work_mem')";

  private static final Statistics.Retention NO_ANSWERS = Statistics.Retention.NONE;

  /** What a learner's weeks come to. */
  private record Done(
      int answers, Statistics.Retention retention, Duration time, int days, LocalDate last) {
    static final Done NOTHING = new Done(0, NO_ANSWERS, Duration.ZERO, 0, null);
  }

  /** A key point of a card, by its place among them. */
  private record PointRow(
      CardId card, UUID wording, int place, int missed, int asked, int learners) {}

  /** Reads a row. */
  private interface Reading {
    void row(ResultSet row) throws SQLException;
  }

  private final Connection connection;
  private final List<SchoolMember> members;
  private final Map<SchoolMember, Learner> names;
  private final ClassScope scope;

  /**
   * @param names the learners and what they are called
   */
  KeptSums(Connection connection, Map<SchoolMember, Learner> names, ClassScope scope) {
    this.connection = connection;
    this.members = new ArrayList<>(names.keySet());
    this.members.sort(Comparator.comparing(SchoolMember::pushed)); // ranks tell the newest
    this.names = names;
    this.scope = scope;
  }

  /** Adds all of it. */
  void addTo(ClassTally tally) throws SQLException {
    School.texts(connection, ROOM);
    if (!members.isEmpty()) {
      addLearners(tally);
      addWeeks(tally);
      addCards(tally);
      addBegun(tally);
      addPoints(tally);
    }
  }

  // ---- learners and weeks ----

  private void addLearners(ClassTally tally) throws SQLException {
    Map<UUID, Done> done = new HashMap<>();
    read(
        LEARNERS_WEEKS.formatted(weeks()),
        row -> {
          LocalDate last = row.getObject(7, LocalDate.class);
          LocalDate first = row.getObject(8, LocalDate.class);
          tally.addDay(first);
          tally.addDay(last);
          done.put(
              row.getObject(1, UUID.class),
              new Done(
                  row.getInt(2),
                  new Statistics.Retention(row.getInt(3), row.getInt(4)),
                  Duration.ofMillis(row.getLong(5)),
                  row.getInt(6),
                  last));
        },
        scoped());
    Map<UUID, LearnerSums> sums = new HashMap<>();
    Map<UUID, Learner> called = new HashMap<>();
    names.forEach((member, learner) -> called.put(member.learner(), learner));
    read(
        LEARNERS_CARDS,
        row -> {
          UUID id = row.getObject(1, UUID.class);
          Practice practice =
              practice(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), done.remove(id));
          LearnerSums.Assigned assigned = new LearnerSums.Assigned(row.getInt(6), row.getInt(7));
          sums.put(id, new LearnerSums(called.get(id), practice, assigned));
        },
        with(scoped(), scope.due()));
    LearnerSums.Assigned none = new LearnerSums.Assigned(0, 0);
    called.forEach(
        (id, learner) -> {
          LearnerSums known = sums.get(id);
          tally.add(
              known == null
                  ? new LearnerSums(learner, practice(0, 0, 0, 0, done.get(id)), none)
                  : known);
        });
  }

  private static Practice practice(int cards, int started, int known, int mature, Done found) {
    Done done = found == null ? Done.NOTHING : found;
    return new Practice(
        cards,
        started,
        known,
        mature,
        done.retention(),
        done.answers(),
        done.days(),
        done.time(),
        done.last());
  }

  private void addWeeks(ClassTally tally) throws SQLException {
    read(
        CLASS_WEEKS.formatted(weeks()),
        row ->
            tally.add(
                new WeekSums(
                    row.getObject(1, LocalDate.class),
                    row.getInt(2),
                    row.getInt(3),
                    Duration.ofMillis(row.getLong(4)),
                    new Statistics.Retention(row.getInt(5), row.getInt(6)))),
        scoped());
  }

  /** The weeks of each learner over all decks, with the times that count. */
  private String weeks() {
    long cap = scope.cap().toMillis();
    boolean usual = cap == WeekTime.USUAL_CAP;
    return WEEKS.formatted(
        usual ? USUAL_TIME : CAPPED_TIME.formatted(WeekTime.USUAL_CAP, cap),
        OF,
        OF_OWNER.formatted("w"));
  }

  // ---- cards, topics, key points ----

  private void addCards(ClassTally tally) throws SQLException {
    read(
        CARDS,
        row -> {
          CardId card = new CardId(row.getString(1), row.getString(2));
          CardSums sums =
              new CardSums(
                  new ClassCard(card, row.getString(3), row.getString(4)),
                  row.getInt(5),
                  row.getInt(6),
                  row.getInt(7),
                  row.getInt(8),
                  new Statistics.Retention(row.getInt(9), row.getInt(10)));
          tally.add(sums, members.get(row.getInt(11) - 1).pushed());
        },
        scoped());
  }

  private void addBegun(ClassTally tally) throws SQLException {
    List<String> decks = new ArrayList<>();
    List<String> cards = new ArrayList<>();
    List<String> topics = new ArrayList<>();
    tally
        .topics()
        .forEach(
            (card, topic) -> {
              decks.add(card.deck().text());
              cards.add(card.card());
              topics.add(topic);
            });
    read(
        BEGUN,
        row -> tally.addBegun(row.getString(1), row.getInt(2)),
        with(scoped(), array(decks), array(cards), array(topics)));
  }

  private void addPoints(ClassTally tally) throws SQLException {
    List<PointRow> found = new ArrayList<>();
    Map<UUID, SchoolMember> askers = new HashMap<>();
    read(
        POINTS,
        row -> {
          UUID wording = row.getObject(3, UUID.class);
          askers.put(wording, members.get(row.getInt(8) - 1));
          found.add(
              new PointRow(
                  new CardId(row.getString(1), row.getString(2)),
                  wording,
                  row.getInt(4),
                  row.getInt(5),
                  row.getInt(6),
                  row.getInt(7)));
        },
        scoped());
    Map<UUID, List<String>> texts = texts(askers);
    for (PointRow one : found) {
      List<String> lines = texts.getOrDefault(one.wording(), List.of());
      if (one.place() <= lines.size()) {
        String text = lines.get(one.place() - 1);
        tally.add(new PointSums(one.card(), text, one.missed(), one.asked(), one.learners()));
      }
    }
  }

  /**
   * The texts of key points.
   *
   * @param askers a learner who has each
   */
  private Map<UUID, List<String>> texts(Map<UUID, SchoolMember> askers) throws SQLException {
    Map<UUID, List<String>> texts = new HashMap<>();
    List<UUID> learners = new ArrayList<>();
    List<String> owners = new ArrayList<>();
    List<UUID> wordings = new ArrayList<>();
    askers.forEach(
        (wording, member) -> {
          learners.add(member.learner());
          owners.add(member.owner());
          wordings.add(wording);
        });
    read(
        WORDINGS,
        row ->
            texts.put(row.getObject(1, UUID.class), new ShortPoints("", row.getString(2)).lines()),
        List.of(ids(learners), array(owners), ids(wordings)));
    return texts;
  }

  // ---- queries ----

  private Array ids(List<UUID> values) throws SQLException {
    return connection.createArrayOf("uuid", values.toArray());
  }

  private Array array(List<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }

  /** What every query here takes: whose rows, and of which decks. */
  private List<Object> scoped() throws SQLException {
    List<UUID> learners = new ArrayList<>();
    List<String> owners = new ArrayList<>();
    for (SchoolMember member : members) {
      learners.add(member.learner());
      owners.add(member.owner());
    }
    List<String> decks = scope.decks().stream().map(DeckId::text).toList();
    return List.of(ids(learners), array(owners), decks.isEmpty(), array(decks));
  }

  private static List<Object> with(List<Object> values, Object... more) {
    List<Object> all = new ArrayList<>(values);
    Collections.addAll(all, more);
    return all;
  }

  private void read(String sql, Reading reading, List<?> values) throws SQLException {
    try (PreparedStatement query = School.prepared(connection, sql, values.toArray());
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        reading.row(row);
      }
    }
  }
}
