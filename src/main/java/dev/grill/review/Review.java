package dev.grill.review;

import dev.grill.answer.Marked;
import dev.grill.answer.MarkedPoint;
import dev.grill.answer.PointState;
import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One answer as a fact.
 *
 * @param asked the mode it was asked in: {@link Mode#REVIEW}, {@link Mode#CRAM}, {@link Mode#MOCK}
 *     or {@link Mode#IMPORT}; whether a review turns out a repeat or early is the fold's to say
 * @param taken time from the question to the grade; null if not measured
 * @param answer the typed text; null where nothing was typed
 * @param points the key points as the person left them; null where nothing was marked
 */
public record Review(
    Stamp stamp,
    CardId card,
    Grade grade,
    Mode asked,
    Duration taken,
    String answer,
    List<Tick> points)
    implements Event {

  /** A key point and what became of it in the answer. */
  public record Tick(String point, PointState state) {

    /** As logs of earlier versions have it. */
    public Tick(String point, boolean covered) {
      this(point, covered ? PointState.HEARD : PointState.NO);
    }

    /** Whether the answer covered it. */
    public boolean covered() {
      return state == PointState.HEARD;
    }

    /** The points of a marked answer, to be kept. */
    public static List<Tick> of(Marked marked) {
      List<Tick> ticks = new ArrayList<>();
      for (MarkedPoint point : marked.points()) {
        ticks.add(new Tick(point.point(), point.state()));
      }
      return ticks;
    }
  }

  public Review {
    points = points == null ? null : List.copyOf(points);
  }

  @Override
  public String word() {
    return "answer";
  }

  @Override
  public Review named(CardId other) {
    return new Review(stamp, other, grade, asked, taken, answer, points);
  }
}
