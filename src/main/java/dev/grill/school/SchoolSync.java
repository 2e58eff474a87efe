package dev.grill.school;

import dev.grill.library.Library;
import dev.grill.message.Failure;
import dev.grill.share.Sync;
import dev.grill.store.Exchange;
import dev.grill.store.Recorded;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * The exchange of a log with the other homes of the same learner through a store: takes in what the
 * role's other homes sent, then sends what is not there. Nothing else of the store is read.
 */
public final class SchoolSync {

  /**
   * What it came to.
   *
   * @param taken rows taken in
   * @param sent rows written
   * @param newHome whether this home turned out a copy and has a new id
   * @param damaged rows of the store that are not as they were recorded, and were left out
   */
  public record Outcome(long taken, long sent, boolean newHome, int damaged) {}

  private record Person(UUID id, String name, Set<UUID> aliases) {
    boolean isAny(Set<UUID> ids) {
      return ids.contains(id) || aliases.stream().anyMatch(ids::contains);
    }
  }

  private static final String PEOPLE =
      "SELECT learner, name, aliases FROM grill.learner WHERE owner = CURRENT_USER ORDER BY learner";

  private final School school;
  private final Library library;
  private final Exchange exchange;
  private final String name;

  private SchoolSync(School school, Library library, String name) {
    this.school = school;
    this.library = library;
    this.exchange = library.store().exchange();
    this.name = name;
  }

  /**
   * Exchanges once.
   *
   * @param name the learner's name
   * @param texts whether typed texts are sent
   * @param asking whether the log of a learner this home has not met is to be joined with its own
   * @return null where the person did not want it: then nothing was changed
   */
  public static Outcome run(
      School school,
      Library library,
      String name,
      boolean texts,
      Instant now,
      Sync.Asking asking,
      LongConsumer progress)
      throws Failure, IOException {
    SchoolSync sync = new SchoolSync(school, library, name);
    List<Person> people = sync.people();
    List<Sync.Stranger> strangers = sync.strangers(people);
    if (!strangers.isEmpty() && !asking.isWelcome(strangers)) {
      return null;
    }
    for (Sync.Stranger stranger : strangers) {
      sync.exchange.accept(stranger.learner(), stranger.name());
    }
    long taken = 0;
    int damaged = 0;
    boolean newHome = false;
    for (Person person : people) {
      EventTable.Found found = sync.wanted(person);
      damaged += found.damaged();
      if (!found.rows().isEmpty()) {
        Exchange.Taken came = sync.take(person, found.rows());
        taken += came.taken();
        newHome |= came.newHome();
      }
    }
    SchoolPush push = SchoolPush.of(school, SchoolHome.of(library), name, null, texts, now);
    return new Outcome(taken, push.send(progress), newHome, damaged);
  }

  private List<Person> people() throws Failure, IOException {
    return school.statement(
        connection -> {
          List<Person> people = new ArrayList<>();
          try (PreparedStatement query = School.prepared(connection, PEOPLE);
              ResultSet row = query.executeQuery()) {
            while (row.next()) {
              Set<UUID> aliases = Set.of((UUID[]) row.getArray(3).getArray());
              people.add(new Person(row.getObject(1, UUID.class), row.getString(2), aliases));
            }
          }
          return people;
        });
  }

  /** Whoever is neither this home's learner nor was ever accepted. */
  private List<Sync.Stranger> strangers(List<Person> people) throws Failure {
    Set<UUID> known = new HashSet<>(SchoolHome.ids(library));
    if (exchange.isEmpty() && !people.isEmpty()) {
      known.add(people.get(0).id()); // it has no log of its own that could be mixed with another's
    }
    TreeSet<Sync.Stranger> strangers = new TreeSet<>();
    for (Person person : people) {
      String digits = SchoolIds.digits(person.id());
      boolean met = person.isAny(known) && person.name().equals(name);
      if (!met && !exchange.isAccepted(digits, person.name())) {
        strangers.add(new Sync.Stranger(digits, person.name()));
      }
    }
    return List.copyOf(strangers);
  }

  private EventTable.Found wanted(Person person) throws Failure, IOException {
    Map<String, Boolean> here = exchange.ids();
    return school.transaction(connection -> wanted(connection, person.id(), here));
  }

  private static EventTable.Found wanted(
      Connection connection, UUID learner, Map<String, Boolean> here) throws SQLException {
    List<String> wanted = new ArrayList<>();
    for (Map.Entry<String, Boolean> row : EventTable.ids(connection, learner).entrySet()) {
      Boolean bare = here.get(row.getKey());
      if (bare == null || bare && !row.getValue()) {
        wanted.add(row.getKey());
      }
    }
    return wanted.isEmpty()
        ? new EventTable.Found(List.of(), 0)
        : EventTable.some(connection, learner, wanted);
  }

  private Exchange.Taken take(Person person, List<Recorded> rows) throws Failure, IOException {
    Iterator<Recorded> next = rows.iterator();
    Set<String> aliases = new TreeSet<>();
    person.aliases().forEach(alias -> aliases.add(SchoolIds.digits(alias)));
    return exchange.exchanged(
        new Exchange.Source() {
          @Override
          public Recorded next() {
            return next.hasNext() ? next.next() : null;
          }

          @Override
          public Failure differs(String id) {
            return Failure.rejected("school.other-row", school.name(), id);
          }
        },
        new Exchange.Sender(SchoolIds.digits(person.id()), aliases));
  }
}
