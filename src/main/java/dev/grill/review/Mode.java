package dev.grill.review;

/** What an answer was for. Only {@link #REVIEW} and {@link #IMPORT} move the schedule. */
public enum Mode {
  /** Asked because it was due or new, and first of its day. */
  REVIEW,
  /** Not after the day of the last answer that moved the card: practice, moves nothing. */
  REPEAT,
  /** Graded 3 or better before the card was due: says little, moves nothing. */
  EARLY,
  /** Asked due or not, at the learner's wish; moves nothing. */
  CRAM,
  /** Asked in a mock interview; moves nothing. */
  MOCK,
  /** Converted from another program's log. */
  IMPORT;

  private static final Mode[] ALL = values();

  /** The word in tables and JSON: lower case. */
  public String word() {
    return switch (this) {
      case REVIEW -> "review";
      case REPEAT -> "repeat";
      case EARLY -> "early";
      case CRAM -> "cram";
      case MOCK -> "mock";
      case IMPORT -> "import";
    };
  }

  /**
   * The mode with that word.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Mode ofWord(String word) {
    for (Mode mode : ALL) {
      if (mode.word().equals(word)) {
        return mode;
      }
    }
    throw new IllegalArgumentException("no mode " + word);
  }

  /** Whether an answer in this mode moves the schedule. */
  public boolean moves() {
    return this == REVIEW || this == IMPORT;
  }

  /** Whether the answer was asked aside from the schedule, whatever the card's state. */
  public boolean aside() {
    return this == CRAM || this == MOCK;
  }
}
