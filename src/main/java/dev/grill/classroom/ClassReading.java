package dev.grill.classroom;

import dev.grill.classroom.sheet.ClassList;
import dev.grill.message.Failure;
import dev.grill.review.History;
import dev.grill.review.classroom.ClassReport;
import dev.grill.review.classroom.ClassScope;
import dev.grill.review.classroom.ClassTally;
import dev.grill.review.classroom.Learner;
import dev.grill.schedule.Sm2;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/**
 * A class read from files: whatever is wrong with one of them is said, and the report is of the
 * others.
 *
 * @param people whom the class list has for a learner, by the id of the learner's log
 * @param said what each learner is called in the files, by the same
 * @param joined learners of the class list whose files are of more than one log
 */
public record ClassReading(
    ClassReport report,
    Map<String, ClassList.Person> people,
    Map<String, String> said,
    List<ClassList.Person> joined) {

  public ClassReading {
    people = Map.copyOf(people);
    said = Map.copyOf(said);
    joined = List.copyOf(joined);
  }

  /**
   * Reads a class.
   *
   * @param list null without one
   * @param progress told how many rows were read
   * @throws Failure if no file could be read, or if nobody has a deck that was asked for
   */
  public static ClassReading of(
      List<Path> paths, ClassList list, ClassScope scope, Instant now, LongConsumer progress)
      throws Failure, IOException {
    List<ClassReport.Skipped> skipped = new ArrayList<>();
    HandIns files = new HandIns(list, skipped);
    files.look(paths);
    Reading reading = new Reading(list, scope, now, skipped, progress);
    for (List<HandIn> learner : files.byLearner()) {
      reading.add(learner);
    }
    return reading.result();
  }

  private static final class Reading {
    private final ClassScope scope;
    private final Instant now;
    private final List<ClassReport.Skipped> skipped;
    private final LongConsumer progress;
    private final ClassTally tally;
    private final ClassPeople people;
    private final Set<String> decks = new TreeSet<>();
    private long rows;

    Reading(
        ClassList list,
        ClassScope scope,
        Instant now,
        List<ClassReport.Skipped> skipped,
        LongConsumer progress) {
      this.scope = scope;
      this.now = now;
      this.skipped = skipped;
      this.progress = progress;
      this.tally = new ClassTally(scope);
      this.people = new ClassPeople(list);
    }

    void add(List<HandIn> learnerFiles) {
      long[] last = {0};
      LearnerFiles files =
          new LearnerFiles(
              skipped,
              done -> {
                last[0] = done;
                progress.accept(rows + done);
              });
      files.read(learnerFiles);
      rows += last[0];
      if (files.files().isEmpty()) {
        return;
      }
      HandIn newest = files.files().get(0);
      ClassList.Person person = null;
      Set<String> logs = new HashSet<>();
      for (HandIn one : files.files()) {
        person = person == null ? one.person() : person;
        if (!newest.header().aliases().contains(one.header().learner())) {
          logs.add(one.header().learner());
        }
      }
      Learner learner =
          people.add(person, newest.header().learner(), newest.header().name(), logs.size());
      files.cards().forEach(card -> decks.add(card.card().deck().text()));
      tally.add(
          learner,
          files.cards(),
          newest.written(),
          History.until(scope.until(), files.events(), new Sm2(), now));
    }

    ClassReading result() throws Failure {
      if (people.isEmpty()) {
        throw skipped.isEmpty()
            ? Failure.rejected("class.no-files")
            : Failure.rejected("class.nothing-readable", skipped.size(), skipped.get(0).file());
      }
      skipped.sort(Comparator.comparing(ClassReport.Skipped::file));
      return people.reading(tally.sums(), scope, decks, skipped);
    }
  }
}
