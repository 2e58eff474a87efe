package dev.grill.share;

import java.util.List;

/**
 * The first line of a progress file.
 *
 * @param learner the learner's random id, 32 hexadecimal digits
 * @param name the learner's name; may be empty
 * @param aliases other ids of the same learner
 * @param home the id of the home that wrote it
 * @param texts whether typed texts are in it
 * @param exported when it was written, ISO 8601 with offset
 */
public record FileHeader(
    Kind kind,
    String learner,
    String name,
    List<String> aliases,
    String home,
    boolean texts,
    String exported) {

  /** The version of the format that this program writes. */
  public static final int VERSION = 1;

  /** What the file is for. */
  public enum Kind {
    /** A learner's whole log, for another home of the same learner. */
    PROGRESS("progress"),
    /** What a learner gives to a teacher. */
    HAND_IN("hand-in"),
    /** A piece of a log in a shared folder. */
    SEGMENT("segment");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word in the file. */
    public String word() {
      return word;
    }
  }

  public FileHeader {
    aliases = List.copyOf(aliases);
  }
}
