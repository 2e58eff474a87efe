package dev.grill.deckfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The problems of one file as they are found. The same problem at the same place counts once: an
 * anchored value is looked at again by each of its aliases. Beyond {@value #MOST} they are only
 * counted.
 */
public final class Problems {

  /** More than anybody reads; a file can be made to have millions. */
  static final int MOST = 1000;

  private final Source source;
  private final Set<Problem> found = new LinkedHashSet<>();
  private int more;
  private boolean moreErrors;

  public Problems(Source source) {
    this.source = source;
  }

  public void add(Place place, Code code, String... args) {
    add(place, code.severity(), code, args);
  }

  public void add(Place place, Severity severity, Code code, String... args) {
    add(
        new Problem(
            source.name(),
            place.line(),
            place.column(),
            severity,
            code,
            List.of(args),
            source.line(place.line())));
  }

  public void add(Problem problem) {
    if (found.size() < MOST) {
      found.add(problem);
    } else if (!found.contains(problem)) {
      more++;
      moreErrors |= problem.isError();
    }
  }

  public void addAll(Problems others) {
    for (Problem problem : others.found) {
      add(problem);
    }
    more += others.more;
    moreErrors |= others.moreErrors;
  }

  int count() {
    return found.size() + more;
  }

  public boolean hasErrors() {
    if (moreErrors) {
      return true;
    }
    for (Problem problem : found) {
      if (problem.isError()) {
        return true;
      }
    }
    return false;
  }

  /** All of them, in the order of their places; how many more there are stands last. */
  public List<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparing(Problem::place));
    if (more > 0) {
      Severity severity = moreErrors ? Severity.ERROR : Severity.WARNING;
      Problem rest = Problem.ofFile(source.name(), Code.TOO_MANY_PROBLEMS, Integer.toString(more));
      sorted.add(rest.as(severity));
    }
    return sorted;
  }
}
