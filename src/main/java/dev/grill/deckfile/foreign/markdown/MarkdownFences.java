package dev.grill.deckfile.foreign.markdown;

import java.util.List;

/** Which lines of Markdown are code between fences. */
final class MarkdownFences {

  private MarkdownFences() {}

  /** For each line whether it is code or one of the fences around it. */
  static boolean[] inside(List<String> lines) {
    boolean[] inside = new boolean[lines.size()];
    char sign = 0;
    int length = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      int run = run(line);
      boolean closes = run >= length && run == line.length() && run > 0 && line.charAt(0) == sign;
      if (sign == 0 && run >= 3 && (line.charAt(0) == '~' || line.indexOf('`', run) < 0)) {
        sign = line.charAt(0);
        length = run;
        inside[i] = true;
      } else if (sign != 0) {
        inside[i] = true;
        sign = closes ? 0 : sign;
      }
    }
    return inside;
  }

  private static int run(String line) {
    int run = 0;
    boolean fence = line.startsWith("```") || line.startsWith("~~~");
    while (fence && run < line.length() && line.charAt(run) == line.charAt(0)) {
      run++;
    }
    return run;
  }

  /** Takes the blanks away that all lines begin with, so many at most that a list asks for. */
  static void dedent(List<String> lines, int most) {
    int least = most == 0 ? 0 : 4;
    for (String line : lines) {
      if (!line.isBlank()) {
        int blanks = 0;
        while (blanks < line.length() && line.charAt(blanks) == ' ') {
          blanks++;
        }
        least = Math.min(least, blanks);
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      lines.set(i, line.isBlank() ? "" : line.substring(least));
    }
  }
}
