package dev.grill.review;

import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a card stands after the whole log.
 *
 * @param learned what was learned of it since the last reset
 * @param today what holds for single days
 * @param reviews answers not taken back, of every mode
 * @param suspended hidden until resumed
 * @param flagged whether the learner marked the card as wrong, dated or unclear
 * @param lastEvent the greatest id among the card's events, those that the learner wrote on it
 *     aside; {@link EventId#NONE} without any. Tells whether something happened to the card since
 *     it was shown
 */
public record CardState(
    Learned learned,
    Today today,
    int reviews,
    boolean suspended,
    boolean flagged,
    EventId lastEvent) {

  /**
   * What was learned of a card since it was new.
   *
   * @param memory null while the card is new: no answer has moved the schedule
   * @param begun the moment of the first answer that moved the schedule; null while new
   * @param started the day of the first answer that moved the schedule; null while new
   * @param moved the day of the last answer that moved the schedule; null while new
   * @param lapses answers that moved the schedule, graded below 3, on a card with a repetition
   * @param lastGrade of the last answer that moved the schedule or was early; null if there is none
   */
  public record Learned(
      Memory memory,
      Instant begun,
      LocalDate started,
      LocalDate moved,
      int lapses,
      Grade lastGrade) {

    /** Nothing yet. */
    public static final Learned NOTHING = new Learned(null, null, null, null, 0, null);
  }

  /**
   * What holds for a day and is over with it.
   *
   * @param repeatOn the day on which the card waits to be repeated: its last answer (cram and mock
   *     aside) was graded below 4 on it; null if none
   * @param failedOn the day of the last answer graded below 3, of any mode; null if none
   * @param buriedOn the day for whose rest the card is hidden; null if none
   * @param askedOn the day on which the card waits as due because the learner asked for it; null if
   *     none, and after the next answer (cram and mock aside)
   */
  public record Today(
      LocalDate repeatOn, LocalDate failedOn, LocalDate buriedOn, LocalDate askedOn) {

    /** A day like any other. */
    public static final Today NOTHING = new Today(null, null, null, null);

    public Today withRepeatOn(LocalDate day) {
      return new Today(day, failedOn, buriedOn, askedOn);
    }

    public Today withFailedOn(LocalDate day) {
      return new Today(repeatOn, day, buriedOn, askedOn);
    }

    public Today withBuriedOn(LocalDate day) {
      return new Today(repeatOn, failedOn, day, askedOn);
    }

    public Today withAskedOn(LocalDate day) {
      return new Today(repeatOn, failedOn, buriedOn, day);
    }
  }

  /** What a card waits for on a day: the first of these that applies. */
  public enum Wait {
    /** For being resumed. */
    SUSPENDED,
    /** For tomorrow, buried. */
    BURIED,
    /** To be repeated today. */
    REPEAT,
    /** As due, because the learner asked for it. */
    ASKED,
    /** To be begun. */
    NEW,
    /** By its schedule, today or since an earlier day. */
    DUE,
    /** For a later day. */
    SCHEDULED
  }

  /** A card nothing ever happened to. */
  public static final CardState NEW =
      new CardState(Learned.NOTHING, Today.NOTHING, 0, false, false, EventId.NONE);

  /** The least interval of a mature card. */
  public static final int MATURE_DAYS = 21;

  private static final int LOW_EASINESS = 200;

  public CardState withLearned(Learned now) {
    return new CardState(now, today, reviews, suspended, flagged, lastEvent);
  }

  public CardState withToday(Today now) {
    return new CardState(learned, now, reviews, suspended, flagged, lastEvent);
  }

  public CardState withReviews(int now) {
    return new CardState(learned, today, now, suspended, flagged, lastEvent);
  }

  public CardState withSuspended(boolean now) {
    return new CardState(learned, today, reviews, now, flagged, lastEvent);
  }

  public CardState withFlagged(boolean now) {
    return new CardState(learned, today, reviews, suspended, now, lastEvent);
  }

  public CardState withLastEvent(EventId now) {
    return new CardState(learned, today, reviews, suspended, flagged, now);
  }

  public Memory memory() {
    return learned.memory();
  }

  public LocalDate started() {
    return learned.started();
  }

  public LocalDate moved() {
    return learned.moved();
  }

  public int lapses() {
    return learned.lapses();
  }

  public Grade lastGrade() {
    return learned.lastGrade();
  }

  public LocalDate repeatOn() {
    return today.repeatOn();
  }

  public LocalDate failedOn() {
    return today.failedOn();
  }

  public LocalDate buriedOn() {
    return today.buriedOn();
  }

  public LocalDate askedOn() {
    return today.askedOn();
  }

  public boolean isNew() {
    return learned.memory() == null;
  }

  public boolean isBuried(LocalDate day) {
    return today.buriedOn() != null && !day.isAfter(today.buriedOn());
  }

  /** Whether the card is kept out of the queue on that day. */
  public boolean isHidden(LocalDate day) {
    return suspended || isBuried(day);
  }

  /** Whether the card is scheduled for that day or earlier. */
  public boolean isDue(LocalDate day) {
    return !isNew() && !memory().due().isAfter(day);
  }

  /** Whether the card waits on that day as due, whatever its schedule says. */
  public boolean isAskedFor(LocalDate day) {
    return day.equals(today.askedOn());
  }

  /** Whether the card waits to be repeated on that day. */
  public boolean isRepeat(LocalDate day) {
    return day.equals(today.repeatOn());
  }

  /** What the card waits for on a day; queue, cramming, figures and {@link #word} all ask here. */
  public Wait waits(LocalDate day) {
    if (suspended) {
      return Wait.SUSPENDED;
    }
    return isBuried(day) ? Wait.BURIED : waitsUnhidden(day);
  }

  /** What the card would wait for on a day if it were neither suspended nor buried. */
  public Wait waitsUnhidden(LocalDate day) {
    if (isRepeat(day)) {
      return Wait.REPEAT;
    }
    if (isAskedFor(day)) {
      return Wait.ASKED;
    }
    if (isNew()) {
      return Wait.NEW;
    }
    return isDue(day) ? Wait.DUE : Wait.SCHEDULED;
  }

  /** Known: not new, and the last answer that counted was graded 3 or better. */
  public boolean isKnown() {
    return !isNew() && lastGrade().passed();
  }

  /** Mature: recalled twice in a row or more, and asked again after three weeks or later. */
  public boolean isMature() {
    return !isNew() && memory().repetitions() >= 2 && memory().intervalDays() >= MATURE_DAYS;
  }

  /** Weak: has lapsed, has an easiness below 2.0, or the last answer was graded below 4. */
  public boolean isWeak() {
    return lapses() > 0
        || (!isNew() && memory().easiness() < LOW_EASINESS)
        || (lastGrade() != null && lastGrade().repeatsToday());
  }

  /**
   * The word for where the card stands on a day, as in {@code show --json}: {@code suspended},
   * {@code buried}, {@code new}, {@code due} or {@code scheduled}. A card that waits to be repeated
   * stands where its schedule says.
   */
  public String word(LocalDate day) {
    return switch (waits(day)) {
      case SUSPENDED -> "suspended";
      case BURIED -> "buried";
      case NEW -> "new";
      case ASKED, DUE -> "due";
      case SCHEDULED -> "scheduled";
      case REPEAT -> isAskedFor(day) || isDue(day) ? "due" : "scheduled";
    };
  }
}
