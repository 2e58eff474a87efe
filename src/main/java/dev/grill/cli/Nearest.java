package dev.grill.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what a person probably meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * The known words nearest to a mistyped one, the nearest first: those that contain it, or differ
   * in at most a third of their letters.
   */
  public static List<String> to(String given, Collection<String> known, int most) {
    record Scored(String word, int score) {}
    List<Scored> near = new ArrayList<>();
    for (String word : known) {
      int distance = distance(given, word);
      boolean within = given.length() >= 3 && word.contains(given);
      if (within || distance <= Math.max(given.length(), word.length()) / 3) {
        near.add(new Scored(word, within ? Math.min(distance, 1) : distance));
      }
    }
    near.sort(Comparator.comparingInt(Scored::score).thenComparing(Scored::word));
    return near.stream().limit(most).map(Scored::word).toList();
  }

  /** Levenshtein's distance. */
  static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(previous[j], row[j - 1]) + 1);
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
