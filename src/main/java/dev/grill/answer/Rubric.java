package dev.grill.answer;

import dev.grill.card.KeyPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The entries of a card's points, taken apart for matching. The last card's are kept: its answer is
 * marked again with each change, and taking some hundred entries apart costs more than looking for
 * them.
 */
final class Rubric {

  private static volatile Rubric last;

  private final List<KeyPoint> points;
  private final List<List<Entry>> entries = new ArrayList<>();
  private final List<Limit> limits = new ArrayList<>();
  private final Set<String> words = new HashSet<>();

  private Rubric(List<KeyPoint> points) {
    this.points = points;
    for (KeyPoint point : points) {
      List<Entry> ofPoint = new ArrayList<>();
      if (point.accept().isEmpty()) {
        ofPoint.add(new Entry(point.point()));
      }
      for (String accept : point.accept()) {
        ofPoint.add(new Entry(accept));
      }
      for (Entry entry : ofPoint) {
        entry.forEachPhrase(phrase -> phrase.addWordsTo(words));
      }
      entries.add(ofPoint);
      limits.add(Limit.of(point.point()));
    }
  }

  static Rubric of(List<KeyPoint> points) {
    Rubric known = last;
    if (known == null || known.points != points) {
      known = new Rubric(points);
      last = known;
    }
    return known;
  }

  /** The entries of a point, by its place. */
  List<Entry> entries(int point) {
    return entries.get(point);
  }

  /** The limit that a point states, by its place. */
  Limit limit(int point) {
    return limits.get(point);
  }

  /** All words of the phrases. */
  Set<String> words() {
    return words;
  }
}
