package dev.grill.cli.print;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ, as {@code diff} shows them. */
final class LineDifference {

  /** Lines beyond which all of a text counts as changed. */
  private static final int MOST = 1000;

  private LineDifference() {}

  /** All lines: those of both with a blank before them, the others with a minus or a plus. */
  static String of(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int[][] same = new int[old.size() + 1][now.size() + 1];
    boolean compared = old.size() <= MOST && now.size() <= MOST;
    for (int i = compared ? old.size() - 1 : -1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        same[i][j] =
            old.get(i).equals(now.get(j))
                ? same[i + 1][j + 1] + 1
                : Math.max(same[i + 1][j], same[i][j + 1]);
      }
    }
    List<String> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        lines.add(" " + old.get(i++));
        j++;
      } else if (j >= now.size() || i < old.size() && same[i + 1][j] >= same[i][j + 1]) {
        lines.add("-" + old.get(i++));
      } else {
        lines.add("+" + now.get(j++));
      }
    }
    return String.join("\n", lines);
  }
}
