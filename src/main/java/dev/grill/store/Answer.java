package dev.grill.store;

import dev.grill.card.CardId;
import dev.grill.review.Mode;
import dev.grill.review.Review;
import dev.grill.review.Stamp;
import dev.grill.schedule.Grade;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * An answer about to be recorded: a {@link Review} that has no id yet.
 *
 * @param at when it was graded; recorded to the millisecond
 * @param day the study day it belongs to
 * @param asked the mode it was asked in, as in {@link Review#asked}
 * @param taken time from the question to the grade; null if not measured
 * @param typed the typed text; null where nothing was typed
 * @param points the key points as the person left them; null where nothing was marked
 */
public record Answer(
    ZonedDateTime at,
    LocalDate day,
    CardId card,
    Grade grade,
    Mode asked,
    Duration taken,
    String typed,
    List<Review.Tick> points)
    implements PastEvent {

  public Answer {
    points = points == null ? null : List.copyOf(points);
  }

  @Override
  public Review recorded(Stamp stamp) {
    return new Review(stamp, card, grade, asked, taken, typed, points);
  }
}
