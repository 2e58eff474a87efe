package dev.grill.classroom;

import dev.grill.card.DeckId;
import dev.grill.classroom.sheet.ClassList;
import dev.grill.message.Failure;
import dev.grill.review.classroom.ClassReport;
import dev.grill.review.classroom.ClassScope;
import dev.grill.review.classroom.ClassSums;
import dev.grill.review.classroom.Learner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Who is in a class and on its list, as the learners are met one by one. */
final class ClassPeople {

  private final ClassList list;
  private final Map<String, ClassList.Person> people = new HashMap<>();
  private final Map<String, String> said = new HashMap<>();
  private final List<Learner> unlisted = new ArrayList<>();
  private final List<ClassList.Person> joined = new ArrayList<>();

  /**
   * @param list null without one
   */
  ClassPeople(ClassList list) {
    this.list = list;
  }

  boolean isEmpty() {
    return said.isEmpty();
  }

  /** Whom the list has for a name; null without one. */
  ClassList.Person find(String name) {
    return list == null ? null : list.find(name);
  }

  /**
   * Adds a learner.
   *
   * @param person on the list; null for nobody
   * @param log the id of the newest log
   * @param name as the learner wrote it
   * @param logs how many there are of the learner
   */
  Learner add(ClassList.Person person, String log, String name, int logs) {
    said.put(log, name);
    if (person == null) {
      Learner learner = new Learner(log, name, log);
      unlisted.add(learner);
      return learner;
    }
    people.put(log, person);
    if (logs > 1) {
      joined.add(person);
    }
    String id = id(person);
    return new Learner(
        id.isEmpty() ? log : id, person.name().isEmpty() ? name : person.name(), log);
  }

  private static String id(ClassList.Person person) {
    String id = person.id().isEmpty() ? person.email() : person.id();
    return id.isEmpty() ? person.login() : id;
  }

  /**
   * The report of them.
   *
   * @param decks that anybody has
   * @throws Failure if nobody has a deck that was asked for
   */
  ClassReading reading(
      ClassSums sums, ClassScope scope, Collection<String> decks, List<ClassReport.Skipped> skipped)
      throws Failure {
    for (DeckId deck : scope.decks()) {
      if (!decks.contains(deck.text())) {
        throw Failure.rejected("class.no-such-deck", deck, new TreeSet<>(decks));
      }
    }
    List<ClassReport.Absent> absent = new ArrayList<>();
    for (ClassList.Person person : list == null ? List.<ClassList.Person>of() : list.people()) {
      if (!people.containsValue(person)) {
        absent.add(new ClassReport.Absent(id(person), person.name()));
      }
    }
    ClassReport.Missing missing =
        new ClassReport.Missing(absent, list == null ? List.of() : unlisted, skipped);
    return new ClassReading(ClassReport.of(sums, scope, missing), people, said, joined);
  }
}
