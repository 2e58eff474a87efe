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

  /** The word in JSON, the same in every language; a report has it in the person's own. */
  public String word() {
    return word;
  }
}
