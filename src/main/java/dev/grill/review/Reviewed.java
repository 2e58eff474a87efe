package dev.grill.review;

import dev.grill.schedule.Memory;

/**
 * An answer as the fold sees it today.
 *
 * @param mode what it counts as
 * @param before the card's memory before it; null for a new card
 * @param after the card's memory after it; for an answer taken back, what it had led to
 * @param undone whether it was taken back
 */
public record Reviewed(Review review, Mode mode, Memory before, Memory after, boolean undone) {

  /** Whether the card was asked again the same day because of it. */
  public boolean repeatToday() {
    return review.grade().repeatsToday();
  }
}
