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
        state = mark.kind() == Mark.Kind.RESET ? reset(state) : marked(state, mark);
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
    return new CardState(
        s.memory(),
        s.started(),
        s.moved(),
        s.lapses(),
        s.reviews(),
        s.lastGrade(),
        s.repeatOn(),
        s.failedOn(),
        s.buriedOn(),
        s.askedOn(),
        s.suspended(),
        event.id());
  }

  private static CardState answered(CardState s, Review review, Outcome outcome) {
    Grade grade = review.grade();
    LocalDate day = review.day();
    boolean moves = outcome.mode().moves();
    boolean lapse = moves && !grade.passed() && repetitions(s.memory()) > 0;
    boolean counts = moves || outcome.mode() == Mode.EARLY;
    boolean aside = outcome.mode().aside();
    return new CardState(
        outcome.after(),
        moves && s.started() == null ? day : s.started(),
        moves ? day : s.moved(),
        s.lapses() + (lapse ? 1 : 0),
        s.reviews() + 1,
        counts ? grade : s.lastGrade(),
        aside ? s.repeatOn() : grade.repeatsToday() ? day : null,
        grade.passed() ? s.failedOn() : day,
        s.buriedOn(),
        aside ? s.askedOn() : null,
        s.suspended(),
        s.lastEvent());
  }

  private static CardState marked(CardState s, Mark mark) {
    LocalDate buriedOn =
        switch (mark.kind()) {
          case BURY -> mark.day();
          case RESUME, ASK -> null;
          case SUSPEND, RESET -> s.buriedOn();
        };
    boolean suspended =
        switch (mark.kind()) {
          case SUSPEND -> true;
          case RESUME -> false;
          case BURY, ASK, RESET -> s.suspended();
        };
    return new CardState(
        s.memory(),
        s.started(),
        s.moved(),
        s.lapses(),
        s.reviews(),
        s.lastGrade(),
        s.repeatOn(),
        s.failedOn(),
        buriedOn,
        mark.kind() == Mark.Kind.ASK ? mark.day() : s.askedOn(),
        suspended,
        s.lastEvent());
  }

  /** What happened stays counted: answers, and a failure of the day. What was learnt is gone. */
  private static CardState reset(CardState s) {
    return new CardState(
        null,
        null,
        null,
        0,
        s.reviews(),
        null,
        null,
        s.failedOn(),
        s.buriedOn(),
        s.suspended(),
        s.lastEvent());
  }

  private static int repetitions(Memory memory) {
    return memory == null ? 0 : memory.repetitions();
  }
}
