package dev.grill.deckfile;

/** What a problem means for its deck. */
public enum Severity {
  /** The deck is rejected. */
  ERROR("error"),
  /** The deck is taken; a person should look. */
  WARNING("warning");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word in the report and in JSON, the same in every language: scripts look for it. */
  public String word() {
    return word;
  }
}
