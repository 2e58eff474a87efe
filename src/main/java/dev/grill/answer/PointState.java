package dev.grill.answer;

import java.util.Locale;

/** What became of a key point in an answer. */
public enum PointState {
  /** The answer says it, or the person ticked it. */
  HEARD('x', '✓'),
  /** The answer denies it, or calls it useless. */
  DENIED('-', '✗'),
  /**
   * The words fell, the idea did not: in a pile of terms, or the bare name where a claim is asked.
   */
  NAMED('~', '○'),
  /** Nothing of it was found. */
  NO(' ', '·');

  private final char letter;
  private final char sign;

  PointState(char letter, char sign) {
    this.letter = letter;
    this.sign = sign;
  }

  /** What plain mode prints between brackets. */
  public char letter() {
    return letter;
  }

  /** What the full screen draws. */
  public char sign() {
    return sign;
  }

  /** The word that JSON documents carry. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of the word; {@link #NO} for null and for words of later versions. */
  public static PointState of(String word) {
    for (PointState state : values()) {
      if (state.word().equals(word)) {
        return state;
      }
    }
    return NO;
  }
}
