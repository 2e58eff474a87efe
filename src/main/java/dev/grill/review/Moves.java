package dev.grill.review;

import dev.grill.card.CardId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The moves of a log. An event belongs to the name its card has after every move that comes later,
 * in the order of moment, then id; so the names follow from the set of events alone.
 */
public final class Moves {

  private static final Comparator<Event> ORDER =
      new Comparator<>() { // quicker at the first question than what Java makes of method
        // references
        @Override
        public int compare(Event one, Event other) {
          int byMoment = one.at().toInstant().compareTo(other.at().toInstant());
          return byMoment != 0 ? byMoment : one.id().compareTo(other.id());
        }
      };

  private final Map<CardId, List<Move>> byCard = new HashMap<>();

  private Moves() {}

  /** The moves among some events. */
  public static Moves of(Collection<? extends Event> events) {
    Moves moves = new Moves();
    for (Event event : events) {
      if (event instanceof Move move) {
        moves.byCard.computeIfAbsent(move.card(), card -> new ArrayList<>()).add(move);
      }
    }
    moves.byCard.values().forEach(list -> list.sort(ORDER));
    return moves;
  }

  public boolean isEmpty() {
    return byCard.isEmpty();
  }

  /** The name that an event's card has now. */
  public CardId name(Event event) {
    CardId name = event instanceof Move move ? move.to() : event.card();
    Event last = event;
    Move next = next(name, last);
    while (next != null) {
      name = next.to();
      last = next;
      next = next(name, last);
    }
    return name;
  }

  /** The name that a card has after all moves. */
  public CardId last(CardId card) {
    CardId name = card;
    Move last = null;
    Move next = latest(name, last);
    while (next != null) {
      name = next.to();
      last = next;
      next = latest(name, last);
    }
    return name;
  }

  private Move latest(CardId card, Move after) {
    List<Move> moves = byCard.getOrDefault(card, List.of());
    Move latest = moves.isEmpty() ? null : moves.get(moves.size() - 1);
    return latest == null || after != null && ORDER.compare(latest, after) <= 0 ? null : latest;
  }

  private Move next(CardId card, Event after) {
    for (Move move : byCard.getOrDefault(card, List.of())) {
      if (ORDER.compare(move, after) > 0) {
        return move;
      }
    }
    return null;
  }

  /** Every name that moves connect with a card's, itself among them. */
  public Set<CardId> related(CardId card) {
    Set<CardId> related = new LinkedHashSet<>();
    Deque<CardId> open = new ArrayDeque<>(List.of(card));
    while (!open.isEmpty()) {
      CardId name = open.remove();
      if (related.add(name)) {
        for (List<Move> moves : byCard.values()) {
          for (Move move : moves) {
            if (move.card().equals(name)) {
              open.add(move.to());
            } else if (move.to().equals(name)) {
              open.add(move.card());
            }
          }
        }
      }
    }
    return related;
  }

  /** Events under the names their cards have now, without the moves themselves. */
  public List<Event> applied(Collection<? extends Event> events) {
    Map<EventId, CardId> names = new HashMap<>();
    for (Event event : events) {
      names.put(event.id(), name(event));
    }
    List<Event> applied = new ArrayList<>(events.size());
    for (Event event : events) {
      if (event instanceof Undo undo) {
        CardId name = names.getOrDefault(undo.target(), names.get(undo.id()));
        applied.add(undo.named(name));
      } else if (!(event instanceof Move)) {
        applied.add(event.named(names.get(event.id())));
      }
    }
    return applied;
  }
}
