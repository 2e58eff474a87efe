package dev.grill.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A marked answer.
 *
 * @param points the card's key points, in its order
 * @param answered whether there is something to judge: an answer was typed, or a point was ticked
 *     by hand
 */
public record Marked(List<MarkedPoint> points, boolean answered) {

  public Marked {
    points = List.copyOf(points);
  }

  /** Points as a person left them; there is something to judge where any is covered. */
  public Marked(List<MarkedPoint> points) {
    this(points, anyCovered(points));
  }

  /** How many points are covered. */
  public int covered() {
    int covered = 0;
    for (MarkedPoint point : points) {
      covered += point.covered() ? 1 : 0;
    }
    return covered;
  }

  /** How many points the card has. */
  public int total() {
    return points.size();
  }

  /** The grade that the share of points suggests; empty where there is nothing to judge. */
  public OptionalInt suggestedGrade() {
    return answered || covered() > 0 ? SuggestedGrade.of(covered(), total()) : OptionalInt.empty();
  }

  /**
   * The same with one tick changed by the person.
   *
   * @param index of the point, from 0
   * @throws IndexOutOfBoundsException if there is no such point
   */
  public Marked toggled(int index) {
    MarkedPoint before = points.get(index);
    List<MarkedPoint> changed = new ArrayList<>(points);
    changed.set(index, new MarkedPoint(before.point(), !before.covered(), null));
    return new Marked(changed, answered);
  }

  private static boolean anyCovered(List<MarkedPoint> points) {
    for (MarkedPoint point : points) {
      if (point.covered()) {
        return true;
      }
    }
    return false;
  }
}
