package dev.grill.classroom;

import dev.grill.classroom.sheet.ClassList;
import dev.grill.message.Failure;
import dev.grill.review.classroom.ClassScope;
import dev.grill.review.classroom.Learner;
import dev.grill.school.School;
import dev.grill.school.SchoolFigures;
import dev.grill.school.SchoolMember;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * A class read from a store: the same report as of files.
 *
 * @param unfinished learners whose last push did not end
 */
public record StoreReading(ClassReading reading, int unfinished) {

  /**
   * Reads a class.
   *
   * @param className null for the learners of every class
   * @param list null without one
   * @param progress told how many rows of logs were read
   * @throws Failure if there is no such class, nobody in it, or if nobody has a deck asked for
   */
  public static StoreReading of(
      School school,
      String className,
      ClassList list,
      ClassScope scope,
      Instant now,
      LongConsumer progress)
      throws Failure, IOException {
    ClassPeople[] met = new ClassPeople[1];
    SchoolFigures figures =
        SchoolFigures.of(
            school,
            className,
            members -> {
              met[0] = new ClassPeople(list); // anew, where the server wants it done again
              return people(members, met[0]);
            },
            scope,
            now,
            progress);
    ClassReading reading = met[0].reading(figures.sums(), scope, figures.decks(), List.of());
    return new StoreReading(reading, figures.unfinished());
  }

  /** Whom the class list gives several logs is one learner; what logs say of each other is not. */
  private static List<SchoolFigures.Person> people(List<SchoolMember> members, ClassPeople people) {
    Map<Object, List<SchoolMember>> logs = new LinkedHashMap<>();
    for (SchoolMember member : members) {
      ClassList.Person person = people.find(member.name());
      logs.computeIfAbsent(person == null ? member : person, key -> new ArrayList<>()).add(member);
    }
    List<SchoolFigures.Person> all = new ArrayList<>();
    for (List<SchoolMember> of : logs.values()) {
      SchoolMember newest = of.get(of.size() - 1);
      ClassList.Person person = people.find(newest.name());
      Learner learner = people.add(person, newest.log(), newest.name(), of.size());
      all.add(new SchoolFigures.Person(learner, of));
    }
    return all;
  }
}
