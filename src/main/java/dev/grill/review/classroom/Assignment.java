package dev.grill.review.classroom;

import java.time.LocalDate;

/** How a learner stands to the assignment: every card of the decks answered once by a day. */
public enum Assignment {
  /** Every card was answered on or before the day. */
  DONE("done"),
  /** Begun, the day is over, and not every card was answered by then. */
  LATE("late"),
  /** No card was answered. */
  NOT_STARTED("notStarted"),
  /** Begun, and the day is not over. */
  UNDER_WAY("underWay");

  private final String word;

  Assignment(String word) {
    this.word = word;
  }

  /** The word in JSON. */
  public String word() {
    return word;
  }

  /** Null where nothing was assigned. */
  static Assignment of(LearnerSums sums, ClassScope scope) {
    LocalDate due = scope.due();
    if (due == null) {
      return null;
    }
    LearnerSums.Assigned assigned = sums.assigned();
    if (assigned.answered() == 0) {
      return NOT_STARTED;
    }
    if (assigned.inTime() == sums.practice().cards()) {
      return DONE;
    }
    return scope.asOf().isAfter(due) ? LATE : UNDER_WAY;
  }
}
