package dev.grill.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A marked answer.
 *
 * @param points the card's key points, in its order
 */
public record Marked(List<MarkedPoint> points) {

  /** What Enter stands for on a card without points. */
  private static final int GOOD = 4;

  public Marked {
    points = List.copyOf(points);
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

  /** The grade that the share of points suggests; empty where no point is covered. */
  public OptionalInt suggestedGrade() {
    return SuggestedGrade.of(covered(), total());
  }

  /** The grade that Enter stands for: the suggested one; 4 for a card without points. */
  public OptionalInt standardGrade() {
    return points.isEmpty() ? OptionalInt.of(GOOD) : suggestedGrade();
  }

  /**
   * The same with one tick changed by the person.
   *
   * @param index of the point, from 0
   * @throws IndexOutOfBoundsException if there is no such point
   */
  public Marked toggled(int index) {
    MarkedPoint before = points.get(index);
    PointState state = before.covered() ? PointState.NO : PointState.HEARD;
    List<MarkedPoint> changed = new ArrayList<>(points);
    changed.set(index, new MarkedPoint(before.point(), state, null));
    return new Marked(changed);
  }
}
