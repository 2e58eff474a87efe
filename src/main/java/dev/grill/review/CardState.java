package dev.grill.review;

import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import java.time.LocalDate;

/**
 * Where a card stands after the whole log.
 *
 * @param memory null while the card is new: no answer has moved the schedule
 * @param started the day of the first answer that moved the schedule; null while new
 * @param moved the day of the last answer that moved the schedule; null while new
 * @param lapses answers that moved the schedule, graded below 3, on a card with a repetition; since
 *     the last reset, as everything but {@code reviews} and {@code failedOn}
 * @param reviews answers not taken back, of every mode
 * @param lastGrade of the last answer that moved the schedule or was early; null if there is none
 * @param repeatOn the day on which the card still waits to be repeated: its last answer (cram and
 *     mock aside) was graded below 4 on it; null if none
 * @param failedOn the day of the last answer graded below 3, of any mode; null if none
 * @param buriedOn the day for whose rest the card is hidden; null if none
 * @param askedOn the day on which the card waits as due because the learner asked for it; null if
 *     none, and after the next answer (cram and mock aside)
 * @param suspended hidden until resumed
 * @param lastEvent the greatest id among the card's events; null without any. Tells whether
 *     something happened to the card since it was shown
 */
public record CardState(
    Memory memory,
    LocalDate started,
    LocalDate moved,
    int lapses,
    int reviews,
    Grade lastGrade,
    LocalDate repeatOn,
    LocalDate failedOn,
    LocalDate buriedOn,
    LocalDate askedOn,
    boolean suspended,
    String lastEvent) {

  /** A card nothing ever happened to. */
  public static final CardState NEW =
      new CardState(null, null, null, 0, 0, null, null, null, null, null, false, null);

  private static final int LOW_EASINESS = 200;

  /** A card that was not asked for. */
  public CardState(
      Memory memory,
      LocalDate started,
      LocalDate moved,
      int lapses,
      int reviews,
      Grade lastGrade,
      LocalDate repeatOn,
      LocalDate failedOn,
      LocalDate buriedOn,
      boolean suspended,
      String lastEvent) {
    this(
        memory, started, moved, lapses, reviews, lastGrade, repeatOn, failedOn, buriedOn, null,
        suspended, lastEvent);
  }

  public boolean isNew() {
    return memory == null;
  }

  public boolean isBuried(LocalDate day) {
    return buriedOn != null && !day.isAfter(buriedOn);
  }

  /** Whether the card is kept out of the queue on that day. */
  public boolean isHidden(LocalDate day) {
    return suspended || isBuried(day);
  }

  /** Whether the card is scheduled for that day or earlier. */
  public boolean isDue(LocalDate day) {
    return memory != null && !memory.due().isAfter(day);
  }

  /** Whether the card waits on that day as due, whatever its schedule says. */
  public boolean isAskedFor(LocalDate day) {
    return day.equals(askedOn);
  }

  /** Whether the card waits to be repeated on that day. */
  public boolean isRepeat(LocalDate day) {
    return day.equals(repeatOn);
  }

  /** Known: not new, and the last answer that counted was graded 3 or better. */
  public boolean isKnown() {
    return memory != null && lastGrade.passed();
  }

  /** Weak: has lapsed, has an easiness below 2.0, or the last answer was graded below 4. */
  public boolean isWeak() {
    return lapses > 0
        || (memory != null && memory.easiness() < LOW_EASINESS)
        || (lastGrade != null && lastGrade.repeatsToday());
  }

  /**
   * The word for where the card stands on a day, as in {@code show --json}: {@code suspended},
   * {@code buried}, {@code new}, {@code due} or {@code scheduled}; the first that applies.
   */
  public String word(LocalDate day) {
    if (suspended) {
      return "suspended";
    }
    if (isBuried(day)) {
      return "buried";
    }
    if (isAskedFor(day)) {
      return "due";
    }
    if (isNew()) {
      return "new";
    }
    return isDue(day) ? "due" : "scheduled";
  }
}
