package dev.grill.cli;

import java.util.List;

/**
 * What a command is called with. Parsing, help, completion and the man page are all made from it;
 * what it does is in the messages under {@code help.NAME} (spaces as hyphens).
 *
 * @param name one word, or two for a command of a group ({@code deck add})
 * @param operands how the positional arguments are written in usage lines
 * @param least how many positional arguments at least
 * @param most how many at most
 */
public record Spec(String name, String operands, int least, int most, List<Opt> options) {

  /** Any number of positional arguments. */
  static final int MANY = Integer.MAX_VALUE;

  /**
   * An option.
   *
   * @param letter its short form; 0 for none
   * @param value what its value is called in usage lines; null for an option without one
   * @param choices the values it takes, for completion; empty for any
   */
  public record Opt(char letter, String name, String value, List<String> choices) {
    static Opt flag(String name) {
      return new Opt((char) 0, name, null, List.of());
    }

    static Opt value(String name, String value) {
      return new Opt((char) 0, name, value, List.of());
    }

    static Opt choice(String name, String... choices) {
      return new Opt((char) 0, name, String.join("|", choices), List.of(choices));
    }
  }

  static Spec of(String name, String operands, int least, int most, Opt... options) {
    return new Spec(name, operands, least, most, List.of(options));
  }

  /** What a word of the command line can be completed with. */
  public enum Kind {
    DECK,
    CARD,
    FILE,
    PROFILE,
    SETTING,
    /** The value of the setting that stands before it. */
    VALUE,
    COMMAND,
    /** One of a few words, which are in the usage line. */
    CHOICE,
    /** Nothing that could be proposed. */
    FREE;

    /** The kind of an operand, or of an option's value, by how the usage line calls it. */
    public static Kind of(String written) {
      String name = written.replace("[", "").replace("]", "").replace("…", "");
      return switch (name) {
        case "DECK" -> DECK;
        case "CARD" -> CARD;
        case "FILE", "PATH", "SOURCE", "TABLE", "DIR", "BASE", "MINE", "THEIRS" -> FILE;
        case "DIR|URL", "FILE|DIR", "FILE|moodle|canvas" -> FILE;
        case "NAME", "OLD" -> PROFILE;
        case "KEY" -> SETTING;
        case "VALUE" -> VALUE;
        case "COMMAND" -> COMMAND;
        default -> name.indexOf('|') > 0 || name.equals("0-5") ? CHOICE : FREE;
      };
    }
  }

  /** Whether answers come into the log by it, so that the day's backup is made after it. */
  public boolean records() {
    return switch (name) {
      case "", "review", "mock", "grade", "progress import", "sync" -> true;
      default -> false;
    };
  }

  /** How each operand is written, in their order; the last one stands for all behind it. */
  public List<String> operandWords() {
    return operands.isEmpty() ? List.of() : List.of(operands.split(" "));
  }

  /** The part of a message key that names this command. */
  public String key() {
    return name.replace(' ', '-');
  }
}
