package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import dev.grill.schedule.Scheduler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The log folded into memory. The fold takes the events in the order of moment, then id, whatever
 * order they are handed over in, so joining two logs is the union of their rows followed by the
 * fold. An answer that was taken back moves nothing; it is still listed, with what it had led to.
 *
 * @param reviews every answer, oldest first (by moment, then id)
 * @param states where each card in the log stands after it
 */
public record History(List<Reviewed> reviews, Map<CardId, CardState> states) {

  private record Keyed(Instant at, Event event) {}

  /**
   * Folds a log, or the part of it that belongs to some cards: cards do not touch each other.
   *
   * @param events in any order
   */
  public static History of(Collection<? extends Event> events, Scheduler scheduler) {
    Set<String> undone = new HashSet<>();
    List<Keyed> ordered = new ArrayList<>(events.size());
    for (Event event : events) {
      ordered.add(new Keyed(event.at().toInstant(), event));
      if (event instanceof Undo undo) {
        undone.add(undo.target());
      }
    }
    ordered.sort(
        Comparator.comparing(Keyed::at).thenComparing((Keyed keyed) -> keyed.event().id()));
    List<Reviewed> reviews = new ArrayList<>();
    Map<CardId, CardState> states = new HashMap<>();
    for (Keyed keyed : ordered) {
      Event event = keyed.event();
      CardState state = seen(states.getOrDefault(event.card(), CardState.NEW), event);
      if (event instanceof Review review) {
        Outcome outcome =
            Outcome.of(state, review.asked(), review.grade(), review.day(), scheduler);
        boolean takenBack = undone.contains(review.id());
        reviews.add(
            new Reviewed(review, outcome.mode(), outcome.before(), outcome.after(), takenBack));
        if (!takenBack) {
          state = answered(state, review, outcome);
        }
      } else if (event instanceof Mark mark) {
        state = marked(state, mark);
      }
      states.put(event.card(), state);
    }
    return new History(List.copyOf(reviews), Map.copyOf(states));
  }

  /** Where a card stands; {@link CardState#NEW} for one that is not in the log. */
  public CardState state(CardId card) {
    return states.getOrDefault(card, CardState.NEW);
  }

  private static CardState seen(CardState s, Event event) {
    String last = s.lastEvent();
    if (last != null && last.compareTo(event.id()) >= 0) {
      return s;
    }
    return s.withLastEvent(event.id());
  }

  private static CardState answered(CardState s, Review review, Outcome outcome) {
    Grade grade = review.grade();
    LocalDate day = review.day();
    boolean moves = outcome.mode().moves();
    boolean lapse = moves && !grade.passed() && repetitions(s.memory()) > 0;
    boolean counts = moves || outcome.mode() == Mode.EARLY;
    boolean aside = outcome.mode().aside();
    CardState.Learned was = s.learned();
    CardState.Today today = s.today();
    if (!aside) {
      today = today.withRepeatOn(grade.repeatsToday() ? day : null).withAskedOn(null);
    }
    return s.withReviews(s.reviews() + 1)
        .withToday(grade.passed() ? today : today.withFailedOn(day))
        .withLearned(
            new CardState.Learned(
                outcome.after(),
                moves && was.started() == null ? day : was.started(),
                moves ? day : was.moved(),
                was.lapses() + (lapse ? 1 : 0),
                counts ? grade : was.lastGrade()));
  }

  private static CardState marked(CardState s, Mark mark) {
    LocalDate day = mark.day();
    return switch (mark.kind()) {
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
