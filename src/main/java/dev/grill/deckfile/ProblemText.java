package dev.grill.deckfile;

import dev.grill.message.Messages;
import dev.grill.text.Columns;
import java.util.ArrayList;
import java.util.List;

/** A problem as a person reads it. Nothing in it can steer a terminal. */
public final class ProblemText {

  /** A line wider than this is shown around the place only, in columns. */
  private static final int WIDEST = 160;

  private static final int AROUND = 60;

  private ProblemText() {}

  /**
   * {@code FILE:LINE:COLUMN: error: text} in the language of the messages, then the line and a
   * caret under the place, by display width; each ends with a line feed. The first line alone where
   * there is no line to show.
   */
  public static String render(Problem problem, Messages messages) {
    StringBuilder out = new StringBuilder(Visible.of(problem.file()));
    out.append(':').append(problem.line()).append(':').append(problem.column()).append(": ");
    out.append(messages.text("problem." + problem.severity().word()));
    out.append(message(problem, messages));
    out.append('\n');
    if (problem.sourceLine() != null) {
      excerpt(problem.sourceLine(), problem.column(), out);
    }
    return out.toString();
  }

  /** The problem's text alone, one line. */
  public static String message(Problem problem, Messages messages) {
    String key = "problem." + problem.code().word();
    List<String> args = problem.args();
    if (problem.code().kinds()) {
      key += "-" + args.get(0);
      args = args.subList(1, args.size());
    }
    Object[] shown = new Object[args.size()];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = clipped(shown(args.get(i), messages));
    }
    return messages.text(key, shown);
  }

  private static String shown(String arg, Messages messages) {
    if (!arg.contains(Problem.SEPARATOR)) {
      return Visible.of(arg);
    }
    List<String> words = new ArrayList<>();
    for (String word : arg.split(Problem.SEPARATOR, -1)) {
      words.add(Visible.of(word));
    }
    return messages.list(words);
  }

  private static String clipped(String arg) {
    if (arg.codePointCount(0, arg.length()) <= WIDEST) {
      return arg;
    }
    return arg.substring(0, arg.offsetByCodePoints(0, WIDEST)) + "…";
  }

  private static void excerpt(String line, int column, StringBuilder out) {
    int[] code = line.codePoints().toArray();
    int at = Math.min(column - 1, code.length);
    int from = 0;
    int to = code.length;
    if (columns(code, 0, code.length) > WIDEST) {
      from = at;
      while (from > 0 && columns(code, from, at) < AROUND) {
        from--;
      }
      to = at;
      while (to < code.length && columns(code, at, to) < AROUND) {
        to++;
      }
    }
    StringBuilder caret = new StringBuilder();
    if (from > 0) {
      out.append('…');
      caret.append(' ');
    }
    for (int i = from; i < to; i++) {
      String shown = Visible.of(code[i]);
      out.append(shown);
      if (i < at) {
        caret.append(code[i] == '\t' ? "\t" : " ".repeat(Columns.width(shown)));
      }
    }
    out.append(to < code.length ? "…\n" : "\n").append(caret).append("^\n");
  }

  private static int columns(int[] code, int from, int to) {
    int columns = 0;
    for (int i = from; i < to && columns <= WIDEST; i++) {
      columns += Columns.width(Visible.of(code[i]));
    }
    return columns;
  }
}
