package dev.grill.review;

import dev.grill.schedule.Memory;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer as the fold sees it today.
 *
 * @param at the moment it counts for: the recorded one, unless the clock erred ({@link Readings})
 * @param day the day it counts for, likewise
 * @param mode what it counts as
 * @param before the card's memory before it; null for a new card
 * @param after the card's memory after it; for an answer taken back, what it had led to
 * @param undone whether it was taken back
 * @param future whether it lies more than 24 hours ahead and is passed over until then; {@code
 *     before} and {@code after} are null then
 */
public record Reviewed(
    Review review,
    ZonedDateTime at,
    LocalDate day,
    Mode mode,
    Memory before,
    Memory after,
    boolean undone,
    boolean future) {

  /** Whether the answer counts: neither taken back nor passed over. */
  public boolean counts() {
    return !undone && !future;
  }

  /** Whether it says how much is retained: it moved a card that had at least one repetition. */
  public boolean asksWhatWasLearned() {
    return mode.moves() && before != null && before.repetitions() > 0;
  }

  /**
   * The answers among them that were typed and count, newest first.
   *
   * @param answers oldest first
   */
  public static List<Reviewed> typed(List<Reviewed> answers) {
    List<Reviewed> typed = new ArrayList<>();
    for (Reviewed answer : answers) {
      if (answer.counts() && answer.review().answer() != null) {
        typed.add(0, answer);
      }
    }
    return List.copyOf(typed);
  }

  /** Whether the card was asked again the same day because of it. */
  public boolean repeatToday() {
    return review.grade().repeatsToday();
  }

  /** The same with the memory that the whole log leaves the card with. */
  public Reviewed withAfter(Memory now) {
    return new Reviewed(review, at, day, mode, before, now, undone, future);
  }

  /** The same with the memory at which the card stands now that it is taken back. */
  public Reviewed withBefore(Memory now) {
    return new Reviewed(review, at, day, mode, now, after, undone, future);
  }
}
