package dev.grill.review.classroom;

import dev.grill.review.figures.Statistics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Why a learner needs help: any of these will do. */
public enum HelpReason {
  /** No answer in the last {@link #QUIET_DAYS} days up to the end of the period. */
  QUIET("quiet"),
  /** Retention below {@link #LEAST_PERCENT} over {@link #LEAST_ANSWERS} answers or more. */
  FORGETTING("forgetting"),
  /** The assignment is late, or was not started when its day was over. */
  BEHIND("behind");

  public static final int QUIET_DAYS = 14;
  public static final int LEAST_PERCENT = 70;
  public static final int LEAST_ANSWERS = 10;

  private final String word;

  HelpReason(String word) {
    this.word = word;
  }

  /** The word in JSON. */
  public String word() {
    return word;
  }

  static List<HelpReason> of(LearnerSums sums, Assignment assignment, ClassScope scope) {
    List<HelpReason> reasons = new ArrayList<>();
    LocalDate last = sums.practice().lastActive();
    if (last == null || !last.isAfter(scope.asOf().minusDays(QUIET_DAYS))) {
      reasons.add(QUIET);
    }
    Statistics.Retention retention = sums.practice().retention();
    int asked = retention.answers();
    if (asked >= LEAST_ANSWERS && retention.passed() * 100L < (long) asked * LEAST_PERCENT) {
      reasons.add(FORGETTING);
    }
    boolean over = scope.due() != null && scope.asOf().isAfter(scope.due());
    if (assignment == Assignment.LATE || over && assignment == Assignment.NOT_STARTED) {
      reasons.add(BEHIND);
    }
    return reasons;
  }
}
