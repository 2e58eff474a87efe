package dev.grill.school;

import dev.grill.card.CardId;
import dev.grill.message.Failure;
import dev.grill.review.History;
import dev.grill.review.classroom.ClassCard;
import dev.grill.review.classroom.ClassScope;
import dev.grill.review.classroom.ClassSums;
import dev.grill.review.classroom.ClassTally;
import dev.grill.review.classroom.Learner;
import dev.grill.schedule.Sm2;
import dev.grill.store.Recorded;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * The figures of a class of a store, the same as of what its learners hand in as files. The server
 * adds up what is kept beside the logs. Where that does not tell (a period that cuts a log, one
 * person with two logs, rows of a push that broke off, tables of an older grill) the log itself is
 * folded here.
 *
 * @param decks that the learners have
 * @param unfinished learners whose last push did not end
 */
public record SchoolFigures(ClassSums sums, Set<String> decks, int unfinished) {

  /**
   * Someone in the class.
   *
   * @param logs of one person, the one sent last at the end
   */
  public record Person(Learner learner, List<SchoolMember> logs) {
    public Person {
      logs = List.copyOf(logs);
    }
  }

  /** Decides whose logs are of one person, and what people are called. */
  public interface Roll {
    List<Person> people(List<SchoolMember> members);
  }

  public SchoolFigures {
    decks = Set.copyOf(decks);
  }

  /**
   * Reads a class, in one look at the store: what is sent meanwhile is not in it.
   *
   * @param className null for the learners of every class
   * @param progress told how many rows of logs were read
   * @throws Failure if there is no such class, or nobody in it whom the role may see
   */
  public static SchoolFigures of(
      School school,
      String className,
      Roll roll,
      ClassScope scope,
      Instant now,
      LongConsumer progress)
      throws Failure, IOException {
    return school.transaction(
        connection -> {
          School.run(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
          if (className != null) {
            SchoolTables.checkClass(connection, className);
          }
          List<SchoolMember> members = SchoolMember.of(connection, className);
          if (members.isEmpty()) {
            throw Failure.rejected("school.nobody", school.name());
          }
          Adding adding = new Adding(connection, scope, now, progress);
          return adding.figures(members, roll.people(members));
        });
  }

  private static final class Adding {

    private static final String CARDS =
        "SELECT deck, card, question, topic FROM grill.card WHERE learner = ? AND owner = ? AND own";

    private static final String DECKS =
        "SELECT DISTINCT d.deck FROM grill.deck d JOIN unnest(?::uuid[], ?::text[])"
            + " AS s(learner, owner) ON s.learner = d.learner AND s.owner = d.owner";

    private final Connection connection;
    private final ClassScope scope;
    private final Instant now;
    private final LongConsumer progress;
    private final ClassTally tally;
    private long rows;

    Adding(Connection connection, ClassScope scope, Instant now, LongConsumer progress) {
      this.connection = connection;
      this.scope = scope;
      this.now = now;
      this.progress = progress;
      this.tally = new ClassTally(scope);
    }

    SchoolFigures figures(List<SchoolMember> members, List<Person> people) throws SQLException {
      Map<SchoolMember, Learner> told = new LinkedHashMap<>();
      for (Person person : people) {
        SchoolMember only = person.logs().size() == 1 ? person.logs().get(0) : null;
        if (only != null && only.tells(scope.from(), scope.to())) {
          told.put(only, person.learner());
        } else {
          fold(person);
        }
      }
      new KeptSums(connection, told, scope).addTo(tally);
      int unfinished = 0;
      for (SchoolMember member : members) {
        unfinished += member.folded() == Derived.VERSION ? 0 : 1;
      }
      return new SchoolFigures(tally.sums(), decks(members), unfinished);
    }

    private Set<String> decks(List<SchoolMember> members) throws SQLException {
      Object[] ids = members.stream().map(SchoolMember::learner).toArray();
      Object[] owners = members.stream().map(SchoolMember::owner).toArray();
      return Set.copyOf(
          School.texts(
              connection,
              DECKS,
              connection.createArrayOf("uuid", ids),
              connection.createArrayOf("text", owners)));
    }

    private void fold(Person person) throws SQLException {
      List<SchoolMember> logs = person.logs();
      Map<CardId, ClassCard> cards = new LinkedHashMap<>();
      Map<String, Recorded> log = new LinkedHashMap<>();
      for (int i = logs.size() - 1; i >= 0; i--) {
        SchoolMember one = logs.get(i);
        for (ClassCard card : cards(one)) {
          cards.putIfAbsent(card.card(), card);
        }
        for (Recorded row : EventTable.all(connection, one.learner(), one.owner()).rows()) {
          log.merge(row.row().id().text(), row, (a, b) -> a.withheld() == null ? a : b);
        }
      }
      rows += log.size();
      progress.accept(rows);
      tally.add(
          person.learner(),
          cards.values(),
          logs.get(logs.size() - 1).pushed(),
          History.until(scope.until(), Derived.events(List.copyOf(log.values())), new Sm2(), now));
    }

    private List<ClassCard> cards(SchoolMember member) throws SQLException {
      List<ClassCard> cards = new ArrayList<>();
      try (PreparedStatement query =
              School.prepared(connection, CARDS, member.learner(), member.owner());
          ResultSet row = query.executeQuery()) {
        while (row.next()) {
          CardId card = new CardId(row.getString(1), row.getString(2));
          cards.add(new ClassCard(card, row.getString(3), row.getString(4)));
        }
      }
      return cards;
    }
  }
}
