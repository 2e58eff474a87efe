package dev.grill.store;

/** Where a deck's file lies, and so who keeps it up to date. */
public enum Origin {
  /** Comes with the program and is read where the program lies. */
  BUILTIN("builtin"),
  /** A copy kept beside the learner's data. */
  COPY("copy"),
  /** Read where its author keeps it. */
  LINK("link");

  private static final Origin[] ALL = values();

  private final String word;

  Origin(String word) {
    this.word = word;
  }

  /** The word in tables and JSON: lower case. */
  public String word() {
    return word;
  }

  /**
   * The origin with that word.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Origin ofWord(String word) {
    for (Origin origin : ALL) {
      if (origin.word.equals(word)) {
        return origin;
      }
    }
    throw new IllegalArgumentException("no origin " + word);
  }
}
