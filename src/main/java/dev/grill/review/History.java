package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import dev.grill.schedule.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The log folded into memory. The fold takes the events in the order of moment as {@link Readings}
 * has it, then id, whatever order they are handed over in, so joining two logs is the union of
 * their rows followed by the fold. An event that was taken back takes no part; an answer is still
 * listed then, with what it had led to. An event more than 24 hours ahead is passed over until
 * then.
 *
 * @param reviews every answer, oldest first (by moment as read, then id)
 * @param states where each card in the log stands after it
 * @param remarks what the learner wrote on the cards, for those that have anything
 */
public record History(
    List<Reviewed> reviews, Map<CardId, CardState> states, Map<CardId, Remarks> remarks) {

  /** Further ahead than clocks that agree can differ: then one of them is wrong. */
  public static final Duration AHEAD = Duration.ofHours(24);

  /** An event with the one at whose moment and day it is read. */
  private record Keyed(Instant moment, Event as, Event event, boolean future)
      implements Comparable<Keyed> {
    LocalDate day() {
      return as.day();
    }

    @Override
    public int compareTo(Keyed other) {
      int byMoment = moment.compareTo(other.moment);
      return byMoment != 0 ? byMoment : event.id().compareTo(other.event.id());
    }
  }

  /**
   * Folds a log, or the part of it that belongs to some cards: cards do not touch each other.
   *
   * @param events in any order
   * @param now what the clock shows
   */
  public static History of(Collection<? extends Event> events, Scheduler scheduler, Instant now) {
    return until(LocalDate.MAX, events, scheduler, now);
  }

  /**
   * The log as it stood when a day was over: without the events of later days. What was taken back
   * since then is taken back.
   *
   * @param day the last day whose events take part
   */
  public static History until(
      LocalDate day, Collection<? extends Event> events, Scheduler scheduler, Instant now) {
    Set<EventId> undone = undone(events);
    List<Reviewed> reviews = new ArrayList<>();
    Map<CardId, CardState> states = new HashMap<>();
    Map<CardId, Remarks> remarks = new HashMap<>();
    for (Keyed keyed : ordered(events, undone, now.plus(AHEAD))) {
      if (keyed.day().isAfter(day)) {
        continue;
      }
      Event event = keyed.event();
      CardState state = seen(states.getOrDefault(event.card(), CardState.NEW), event);
      boolean counts = !keyed.future() && !undone.contains(event.id());
      if (event instanceof Review review) {
        Reviewed reviewed = reviewed(state, review, keyed, undone, scheduler);
        reviews.add(reviewed);
        state = counts ? answered(state, reviewed, keyed.moment()) : state;
      } else if (counts && event instanceof Mark mark) {
        state = marked(state, mark.kind(), keyed.day());
      } else if (counts && event instanceof Remark remark) {
        Remarks written = remarks.getOrDefault(event.card(), Remarks.NONE).after(remark);
        remarks.put(event.card(), written);
        state = state.withFlagged(!written.flags().isEmpty());
      }
      states.put(event.card(), state);
    }
    return new History(List.copyOf(reviews), Map.copyOf(states), Map.copyOf(remarks));
  }

  private static Set<EventId> undone(Collection<? extends Event> events) {
    Set<EventId> undone = new HashSet<>();
    for (Event event : events) {
      if (event instanceof Undo undo) {
        undone.add(undo.target());
      }
    }
    return undone;
  }

  private static List<Keyed> ordered(
      Collection<? extends Event> events, Set<EventId> undone, Instant horizon) {
    List<Event> taking = new ArrayList<>(events.size());
    for (Event event : events) {
      boolean aside = event instanceof Undo || undone.contains(event.id());
      if (!aside && !event.at().toInstant().isAfter(horizon)) {
        taking.add(event);
      }
    }
    Readings readings = Readings.of(taking);
    List<Keyed> ordered = new ArrayList<>(events.size());
    for (Event event : events) {
      Event as = readings.of(event);
      Instant moment = as.at().toInstant();
      ordered.add(new Keyed(moment, as, event, event.at().toInstant().isAfter(horizon)));
    }
    Collections.sort(ordered);
    return ordered;
  }

  private static Reviewed reviewed(
      CardState state, Review review, Keyed keyed, Set<EventId> undone, Scheduler scheduler) {
    boolean takenBack = undone.contains(review.id());
    LocalDate day = keyed.day();
    if (keyed.future()) {
      return new Reviewed(
          review, keyed.as().at(), day, review.asked(), null, null, takenBack, true);
    }
    Outcome outcome = Outcome.of(state, review.asked(), review.grade(), day, scheduler);
    return new Reviewed(
        review,
        keyed.as().at(),
        day,
        outcome.mode(),
        outcome.before(),
        outcome.after(),
        takenBack,
        false);
  }

  /** Where a card stands; {@link CardState#NEW} for one that is not in the log. */
  public CardState state(CardId card) {
    return states.getOrDefault(card, CardState.NEW);
  }

  /** What the learner wrote on a card. */
  public Remarks remarks(CardId card) {
    return remarks.getOrDefault(card, Remarks.NONE);
  }

  /** A word that the learner wrote on a card does not make it another than was shown. */
  private static CardState seen(CardState s, Event event) {
    boolean later = !(event instanceof Remark) && event.id().compareTo(s.lastEvent()) > 0;
    return later ? s.withLastEvent(event.id()) : s;
  }

  private static CardState answered(CardState s, Reviewed answer, Instant moment) {
    Grade grade = answer.review().grade();
    LocalDate day = answer.day();
    boolean moves = answer.mode().moves();
    boolean lapse = moves && !grade.passed() && repetitions(s.memory()) > 0;
    boolean counts = moves || answer.mode() == Mode.EARLY;
    boolean aside = answer.mode().aside();
    CardState.Learned was = s.learned();
    CardState.Today today = s.today();
    if (!aside) {
      today = today.withRepeatOn(grade.repeatsToday() ? day : null).withAskedOn(null);
    }
    return s.withReviews(s.reviews() + 1)
        .withToday(grade.passed() ? today : today.withFailedOn(day))
        .withLearned(
            new CardState.Learned(
                answer.after(),
                moves && was.begun() == null ? moment : was.begun(),
                moves && was.started() == null ? day : was.started(),
                moves ? day : was.moved(),
                was.lapses() + (lapse ? 1 : 0),
                counts ? grade : was.lastGrade()));
  }

  private static CardState marked(CardState s, Mark.Kind kind, LocalDate day) {
    return switch (kind) {
      case BURY -> s.withToday(s.today().withBuriedOn(day));
      case SUSPEND -> s.withSuspended(true);
      case RESUME -> s.withToday(s.today().withBuriedOn(null)).withSuspended(false);
      case ASK -> s.withToday(s.today().withBuriedOn(null).withAskedOn(day));
      case RESET -> reset(s);
    };
  }

  /** What happened stays counted: answers, and a failure of the day. What was learned is gone. */
  private static CardState reset(CardState s) {
    return s.withLearned(CardState.Learned.NOTHING)
        .withToday(s.today().withRepeatOn(null).withAskedOn(null));
  }

  private static int repetitions(Memory memory) {
    return memory == null ? 0 : memory.repetitions();
  }
}
