package dev.grill.deckfile;

import java.util.List;

/**
 * Something wrong at a place in a file.
 *
 * @param file as it is shown
 * @param line counted from 1; 1 where the whole file is meant
 * @param column counted in code points from 1; one more than the line has if something is missing
 *     at its end
 * @param args what the text's placeholders stand for; may hold text from the deck, unescaped
 * @param sourceLine the line, unescaped and without its end; null where there is none to show
 */
public record Problem(
    String file,
    int line,
    int column,
    Severity severity,
    Code code,
    List<String> args,
    String sourceLine) {

  /** Stands between the words of one argument: the ASCII unit separator, which no text holds. */
  static final String SEPARATOR = "\u001f";

  public Problem {
    args = List.copyOf(args);
  }

  /** Sets several words as one of the {@code args}; the text joins them as its language does. */
  public static String list(List<String> words) {
    return String.join(SEPARATOR, words);
  }

  /** A problem of a whole file. */
  public static Problem ofFile(String file, Code code, String... args) {
    return new Problem(file, 1, 1, code.severity(), code, List.of(args), null);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  public Place place() {
    return new Place(line, column);
  }

  /**
   * The same with another name for its file.
   *
   * @param before what a path in the arguments may begin with and is left out
   */
  public Problem in(String otherFile, String before) {
    List<String> named = args.stream().map(arg -> arg.replace(before, "")).toList();
    return new Problem(otherFile, line, column, severity, code, named, sourceLine);
  }

  Problem as(Severity other) {
    return new Problem(file, line, column, other, code, args, sourceLine);
  }
}
