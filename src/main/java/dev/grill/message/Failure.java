package dev.grill.message;

import java.util.List;

/**
 * Something that went wrong through no fault of ours: a locked database, a missing deck, a grade of
 * 6. Carries a message key whose text names place, cause and remedy, and what the program's exit
 * code says of it.
 */
public final class Failure extends Exception {

  private static final long serialVersionUID = 1L;

  /** What a failure means to a script. */
  public enum Kind {
    /** The command could not be done. */
    FAILED(1),
    /** The command was called wrongly. */
    USAGE(2),
    /** The input is missing or was rejected, and nothing changed. */
    REJECTED(3);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  private final Kind kind;
  private final String key;
  private final transient List<Object> args;

  private Failure(Kind kind, String key, Throwable cause, Object[] args) {
    super(key + " " + List.of(args), cause);
    this.kind = kind;
    this.key = key;
    this.args = List.of(args);
  }

  public static Failure failed(String key, Object... args) {
    return new Failure(Kind.FAILED, key, null, args);
  }

  public static Failure failed(Throwable cause, String key, Object... args) {
    return new Failure(Kind.FAILED, key, cause, args);
  }

  public static Failure usage(String key, Object... args) {
    return new Failure(Kind.USAGE, key, null, args);
  }

  public static Failure rejected(String key, Object... args) {
    return new Failure(Kind.REJECTED, key, null, args);
  }

  public Kind kind() {
    return kind;
  }

  public String key() {
    return key;
  }

  /** The one line for the person. */
  public String text(Messages messages) {
    return messages.text(key, args.toArray());
  }
}
