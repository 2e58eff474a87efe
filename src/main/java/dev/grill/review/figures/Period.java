package dev.grill.review.figures;

import dev.grill.review.Reviewed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of study days.
 *
 * @param from the first day
 * @param to the last day, itself included; not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " is after " + to);
    }
  }

  /**
   * The period that was asked for. Where an end was not given: from the first answer that counts on
   * (the last day, without any), to today, or to the last answer where one carries a later day.
   *
   * @param from null where not given
   * @param to null where not given
   * @param history the answers of everybody the period is for
   * @return null where the days that were given stand in the wrong order
   */
  public static Period of(LocalDate from, LocalDate to, List<Reviewed> history, LocalDate today) {
    LocalDate first = null;
    LocalDate last = today;
    for (Reviewed reviewed : history) {
      if (reviewed.counts()) {
        LocalDate day = reviewed.day();
        first = first == null || day.isBefore(first) ? day : first;
        last = day.isAfter(last) ? day : last;
      }
    }
    LocalDate end = to != null ? to : from != null && from.isAfter(last) ? from : last;
    LocalDate begin = from != null ? from : first == null || first.isAfter(end) ? end : first;
    return end.isBefore(begin) ? null : new Period(begin, end);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The answers of these days, in their order, those that do not count among them. */
  public List<Reviewed> of(List<Reviewed> history) {
    List<Reviewed> within = new ArrayList<>();
    for (Reviewed reviewed : history) {
      if (contains(reviewed.day())) {
        within.add(reviewed);
      }
    }
    return within;
  }

  /** The day that the state of cards is told of: the last one, or today where that is to come. */
  public LocalDate asOf(LocalDate today) {
    return to.isAfter(today) ? today : to;
  }
}
