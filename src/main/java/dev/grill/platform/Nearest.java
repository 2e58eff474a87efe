package dev.grill.platform;

import dev.grill.text.Distance;
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
      int distance = Distance.between(given, word);
      boolean within = given.length() >= 3 && word.contains(given);
      if (within || distance <= Math.max(given.length(), word.length()) / 3) {
        near.add(new Scored(word, within ? Math.min(distance, 1) : distance));
      }
    }
    near.sort(Comparator.comparingInt(Scored::score).thenComparing(Scored::word));
    return near.stream().limit(most).map(Scored::word).toList();
  }
}
