package dev.grill.school;

import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.platform.Environment;
import dev.grill.share.ProgressReader;
import dev.grill.store.Recorded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A school that was never taught, for measuring: the logs of a generated class are folded and sent
 * as a push sends them, then the server copies these learners, with all rows and under other ids
 * and roles, until there are enough. A program: {@code URL FOLDER LEARNERS CLASS_SIZE TEACHER}.
 */
public final class GeneratedSchool {

  /** So many classes a teacher has. */
  private static final int CLASSES = 8;

  private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

  /** The tables to copy, each with the columns besides the learner and the owner. */
  private static final Map<String, String> COPIED =
      Map.of(
          "deck", "deck, title, language, version, home",
          "wording", "wording, texts",
          "event", DerivedTable.Shape.names(EventTable.EVENT_COLUMNS),
          "card", DerivedTable.CARD.allNames(),
          "week", DerivedTable.WEEK.allNames(),
          "answer", DerivedTable.ANSWER.allNames());

  private GeneratedSchool() {}

  public static void main(String[] args) throws Exception {
    int learners = Integer.parseInt(args[2]);
    int classSize = Integer.parseInt(args[3]);
    String teacher = args[4];
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[1]))) {
      files = all.sorted().toList();
    }
    Environment around = Environment.ofProcess();
    try (School school = School.open(args[0], around)) {
      for (Path file : files) {
        send(school, file);
      }
      school.transaction(connection -> copy(connection, files.size(), learners));
      school.transaction(connection -> enrol(connection, classSize, teacher));
      System.out.println(
          school.<String>transaction(
              connection ->
                  School.text(connection, "SELECT count(*) || ' events' FROM grill.event")));
    }
  }

  /** What a push does, of a hand-in file. */
  private static void send(School school, Path file) throws Failure, IOException {
    Map<CardId, Derived.Text> texts = new HashMap<>();
    List<Recorded> log = new ArrayList<>();
    UUID home;
    UUID learner;
    String name;
    try (InputStream in = Files.newInputStream(file)) {
      ProgressReader reader =
          new ProgressReader(
              in,
              file.toString(),
              rows -> {},
              (card, question, topic) -> texts.put(card, new Derived.Text(question, topic)));
      for (Recorded row = reader.next(); row != null; row = reader.next()) {
        log.add(row);
      }
      home = SchoolIds.uuid(reader.header().home());
      learner = SchoolIds.uuid(reader.header().learner());
      name = reader.header().name();
    }
    EventTable.Batches batches = new EventTable.Batches();
    for (Recorded row : log) {
      batches.add(row);
    }
    for (EventTable.Batch batch : batches.closed()) {
      school.transaction(connection -> EventTable.add(connection, learner, batch));
    }
    Derived derived = Derived.of(log, texts, NOW);
    school.transaction(
        connection -> {
          SchoolLearner.lock(connection, List.of(learner), name);
          School.change(
              connection,
              "INSERT INTO grill.deck (learner, owner, deck, title, home)"
                  + " VALUES (?, CURRENT_USER, 'term', 'A term', ?)",
              learner,
              home);
          new DerivedTable(connection, learner).replace(Map.of(), derived);
          return School.change(
              connection,
              "UPDATE grill.learner SET decks = 'x', folded = ?, events = ?, first = ?, last = ?,"
                  + " pushed = ? WHERE learner = ?",
              Derived.VERSION,
              log.size(),
              derived.days().first(),
              derived.days().last(),
              OffsetDateTime.ofInstant(NOW, ZoneOffset.UTC),
              learner);
        });
  }

  /** Copies the learners until there are so many, and gives each a role of its own. */
  private static Object copy(Connection connection, int templates, int learners)
      throws SQLException {
    School.run(
        connection,
        """
        CREATE TEMPORARY TABLE copied ON COMMIT DROP AS
        SELECT t.learner AS template, md5(t.learner::text || n)::uuid AS learner,
          'learner' || (n * %1$d + t.number) AS owner
        FROM (SELECT learner, row_number() OVER (ORDER BY learner) AS number FROM grill.learner) t,
          generate_series(0, %2$d / %1$d) n
        WHERE n * %1$d + t.number <= %2$d
        """
            .formatted(templates, learners));
    School.run(connection, "ANALYZE copied");
    for (Map.Entry<String, String> table : COPIED.entrySet()) {
      School.run(
          connection,
          "INSERT INTO grill.%1$s (learner, owner, %2$s) SELECT c.learner, c.owner, %2$s"
                  .formatted(table.getKey(), table.getValue())
              + " FROM copied c JOIN grill.%s t ON t.learner = c.template"
                  .formatted(table.getKey()));
    }
    School.run(
        connection,
        "INSERT INTO grill.learner (learner, owner, aliases, name, events, decks, folded, pushed,"
            + " first, last) SELECT c.learner, c.owner, aliases, c.owner || ' ' || name, events,"
            + " decks, folded, pushed, first, last"
            + " FROM copied c JOIN grill.learner t ON t.learner = c.template");
    for (String table : COPIED.keySet()) {
      School.run(
          connection,
          "DELETE FROM grill." + table + " WHERE learner IN (SELECT template FROM copied)");
    }
    School.run(
        connection, "DELETE FROM grill.learner WHERE learner IN (SELECT template FROM copied)");
    return null;
  }

  private static Object enrol(Connection connection, int classSize, String teacher)
      throws SQLException {
    School.run(
        connection,
        "CREATE TEMPORARY TABLE enrolled ON COMMIT DROP AS SELECT learner, owner,"
            + " (row_number() OVER (ORDER BY learner) - 1) / %d AS class FROM grill.learner"
                .formatted(classSize));
    School.change(
        connection,
        "INSERT INTO grill.class (class, owner, made) SELECT DISTINCT 'class ' || class,"
            + " CASE WHEN class < ? THEN ? ELSE 'teacher' || class / ? END, now() FROM enrolled",
        CLASSES,
        teacher,
        CLASSES);
    School.run(
        connection,
        "INSERT INTO grill.membership (class, learner, owner)"
            + " SELECT 'class ' || class, learner, owner FROM enrolled");
    return null;
  }
}
