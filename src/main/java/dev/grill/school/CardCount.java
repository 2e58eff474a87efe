package dev.grill.school;

import dev.grill.review.Review;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts the answers to one card of a learner, and how often each of its key points was missed. */
final class CardCount {

  private static final class Point {
    private int asked;
    private int missed;
  }

  private final Map<String, Point> points = new LinkedHashMap<>();
  private Derived.Counts counts = Derived.Counts.NONE;
  private LocalDate first;

  /**
   * Counts an answer.
   *
   * @param ticks null where no key points were marked
   */
  void add(Derived.OfAnswer answer, List<Review.Tick> ticks) {
    if (!answer.aside()) {
      counts = counts.plus(answer);
      first = first == null || answer.day().isBefore(first) ? answer.day() : first;
    }
    for (Review.Tick tick : ticks == null ? List.<Review.Tick>of() : ticks) {
      Point point = points.computeIfAbsent(tick.point(), text -> new Point());
      point.asked++;
      point.missed += tick.covered() ? 0 : 1;
    }
  }

  /** Those of the answers, cram and mock aside. */
  Derived.Counts counts() {
    return counts;
  }

  /** The day of the first answer, cram and mock aside; null without. */
  LocalDate first() {
    return first;
  }

  /**
   * The key points.
   *
   * @param wordings gets their texts
   */
  Derived.PointCounts points(Map<UUID, String> wordings) {
    if (points.isEmpty()) {
      return Derived.PointCounts.NONE;
    }
    List<Number> asked = new ArrayList<>();
    List<Number> missed = new ArrayList<>();
    for (Point point : points.values()) {
      asked.add(point.asked);
      missed.add(point.missed);
    }
    UUID wording = Derived.wording(List.copyOf(points.keySet()), wordings);
    return new Derived.PointCounts(wording, CopyText.array(asked), CopyText.array(missed));
  }
}
