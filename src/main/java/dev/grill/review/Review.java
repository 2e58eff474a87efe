package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import java.util.List;

/**
 * One answer as a fact.
 *
 * @param asked the mode it was asked in: {@link Mode#REVIEW}, {@link Mode#CRAM}, {@link Mode#MOCK}
 *     or {@link Mode#IMPORT}; whether a review turns out a repeat or early is the fold's to say
 * @param millis time taken from the question to the grade, in milliseconds; null if not measured
 * @param answer the typed text; null where nothing was typed
 * @param points the key points as the person left them; null where nothing was marked
 */
public record Review(
    Stamp stamp,
    CardId card,
    Grade grade,
    Mode asked,
    Long millis,
    String answer,
    List<Tick> points)
    implements Event {

  /** A key point and whether the answer covered it. */
  public record Tick(String point, boolean covered) {}

  public Review {
    points = points == null ? null : List.copyOf(points);
  }

  @Override
  public String word() {
    return "answer";
  }
}
