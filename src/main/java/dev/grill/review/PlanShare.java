package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the day of a plan that has begun still asks, in numbers of cards. What it asks in all is
 * decided on the cards as they stood in the morning, so an answer takes its own card off and
 * changes nothing else.
 */
public final class PlanShare {

  /**
   * The same for the queue.
   *
   * @param fresh how many new cards; which, the queue says
   * @param reviews the cards asked as due: those due, and those asked before they are
   */
  public record Named(int fresh, Set<CardId> reviews) {

    public Named {
      reviews = Set.copyOf(reviews);
    }
  }

  private final PlanCards<?> cards;
  private final LocalDate day;
  private final int fresh;
  private final Set<Integer> reviews = new LinkedHashSet<>();

  /**
   * @param interview {@linkplain Interview#isAhead ahead}
   */
  public PlanShare(PlanCards<?> cards, Interview interview) {
    this.cards = cards;
    this.day = cards.day();
    int started = 0;
    int answered = 0;
    int unbegun = cards.newCards().length;
    for (Map.Entry<Integer, PlanCards.DayCard> entry : cards.dayCards().entrySet()) {
      CardState state = entry.getValue().state();
      boolean isAnswered = entry.getValue().isAnswered();
      boolean hidden = !isAnswered && state.isBuried(day);
      answered += isAnswered ? 1 : 0;
      started += day.equals(state.started()) ? 1 : 0;
      unbegun -=
          cards.due()[entry.getKey()] == PlanCards.NEW && (hidden || state.isAskedFor(day)) ? 1 : 0;
    }
    int places = interview.placesToday();
    LocalDate lastDays = interview.lastDays(cards.size(), places);
    PlanRule.Asks asks =
        new PlanRule(places, lastDays).asks(PlanCourse.Board.ofMorning(cards), day);
    int room = Math.max(0, places - answered);
    take(asks.ahead(), room);
    int left = Math.max(0, asks.fresh() - started);
    fresh = Math.min(Math.min(unbegun, room - reviews.size()), left);
    take(asks.rest(), room - fresh);
  }

  /** Those without an answer today, as long as there are fewer in all. */
  private void take(int[] asked, int atMost) {
    for (int number : asked) {
      PlanCards.DayCard card = cards.dayCards().get(number);
      if (reviews.size() < atMost && (card == null || !card.isAnswered())) {
        reviews.add(number);
      }
    }
  }

  /** Today's share with the names of the cards. */
  public static <E extends Exception> Named named(PlanCards<E> cards, Interview interview)
      throws E {
    PlanShare share = new PlanShare(cards, interview);
    return new Named(share.fresh, Set.copyOf(cards.names(share.reviews)));
  }

  /** The cards asked as due: those due, and those asked before they are. */
  Set<Integer> reviews() {
    return reviews;
  }

  /** How many cards wait today, by kind: what {@link Queue} says of them. */
  public Queue.Counts counts(int atMost) {
    int repeats = 0;
    for (PlanCards.DayCard card : cards.dayCards().values()) {
      repeats += card.state().waits(day) == CardState.Wait.REPEAT ? 1 : 0;
    }
    int begun = Math.max(0, Math.min(fresh, waiting().length));
    return Queue.counts(asked(true).size() + countDue(), begun, repeats, atMost);
  }

  /** Those of the reviews that wait as due. */
  private int countDue() {
    int count = 0;
    for (int number : reviews) {
      PlanCards.DayCard card = cards.dayCards().get(number);
      CardState.Wait waits = card == null ? CardState.Wait.DUE : card.state().waits(day);
      count += waits == CardState.Wait.DUE || waits == CardState.Wait.SCHEDULED ? 1 : 0;
    }
    return count;
  }

  /** The cards asked for today, or those to be repeated, in the order of the day's shuffle. */
  private List<PlanCards.DayCard> asked(boolean isAskedFor) {
    CardState.Wait wanted = isAskedFor ? CardState.Wait.ASKED : CardState.Wait.REPEAT;
    List<PlanCards.DayCard> asked = new ArrayList<>();
    for (PlanCards.DayCard card : cards.dayCards().values()) {
      if (card.state().waits(day) == wanted) {
        asked.add(card);
      }
    }
    asked.sort((a, b) -> Queue.compareShuffled(a.card(), b.card(), day));
    return asked;
  }

  /** The new cards that wait to be begun. */
  private int[] waiting() {
    int[] waiting = new int[cards.newCards().length];
    int count = 0;
    for (int number : cards.newCards()) {
      PlanCards.DayCard card = cards.dayCards().get(number);
      boolean waits = card == null || card.state().waits(day) == CardState.Wait.NEW;
      waiting[count] = number;
      count += waits ? 1 : 0;
    }
    return Arrays.copyOf(waiting, count);
  }

  /** The new cards that the day begins, in turn. */
  int[] begins(NewOrder order) {
    int[] waiting = waiting();
    return inTurn(turns(order), waiting, Math.max(0, Math.min(fresh, waiting.length)));
  }

  /**
   * In which turn new cards are begun after the day.
   *
   * @param begun those that the day begins, in turn
   * @param left those that are new after it
   * @param atMost how many at most
   */
  int[] turnsAfter(NewOrder order, int[] begun, int[] left, int atMost) {
    Turns turns = turns(order);
    List<PlanCards.DayCard> asked = asked(true);
    for (int place : Queue.spread(asked.size() + countDue(), begun.length)) {
      if (place < 0) {
        turns.begin(deck(begun[-1 - place]));
      } else if (place < asked.size() && asked.get(place).state().isNew()) {
        turns.begin(asked.get(place).card().deck());
      }
    }
    for (PlanCards.DayCard repeat : asked(false)) {
      if (repeat.state().isNew()) {
        turns.begin(repeat.card().deck());
      }
    }
    return inTurn(turns, left, Math.min(left.length, atMost));
  }

  private DeckId deck(int number) {
    for (PlanCards.Span span : cards.decks()) {
      if (number < span.to()) {
        return span.deck();
      }
    }
    throw new IllegalArgumentException("no card " + number);
  }

  private Turns turns(NewOrder order) {
    Turns turns = new Turns(order);
    for (PlanCards.Span span : cards.decks()) {
      turns.begun(span.deck(), span.lastBegun());
    }
    return turns;
  }

  private int[] inTurn(Turns turns, int[] waiting, int count) {
    int from = 0;
    for (PlanCards.Span span : cards.decks()) {
      int to = from;
      while (to < waiting.length && waiting[to] < span.to()) {
        to++;
      }
      turns.waiting(span.deck(), from, to);
      from = to;
    }
    int[] next = turns.next(count);
    for (int i = 0; i < next.length; i++) {
      next[i] = waiting[next[i]];
    }
    return next;
  }
}
