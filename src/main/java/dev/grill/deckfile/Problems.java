package dev.grill.deckfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The problems of one file as they are found. The same problem at the same place counts once: an
 * anchored value is looked at again by each of its aliases.
 */
final class Problems {

  private final Source source;
  private final Set<Problem> found = new LinkedHashSet<>();

  Problems(Source source) {
    this.source = source;
  }

  void add(Place place, Code code, String... args) {
    add(place, code.severity(), code, args);
  }

  void add(Place place, Severity severity, Code code, String... args) {
    found.add(
        new Problem(
            source.name(),
            place.line(),
            place.column(),
            severity,
            code,
            List.of(args),
            source.line(place.line())));
  }

  void add(Problem problem) {
    found.add(problem);
  }

  void addAll(Problems others) {
    found.addAll(others.found);
  }

  int count() {
    return found.size();
  }

  boolean hasErrors() {
    for (Problem problem : found) {
      if (problem.isError()) {
        return true;
      }
    }
    return false;
  }

  /** All of them, in the order of their places. */
  List<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparing(Problem::place));
    return sorted;
  }
}
