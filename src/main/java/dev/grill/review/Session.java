package dev.grill.review;

import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A review session over a queue: one card at a time, each grade below 4 bringing its card back at
 * the end. A value: every step gives the next session and leaves this one as it was. It knows
 * nothing of clocks or the database; the caller records an answer first and steps after that.
 */
public final class Session {

  /** An answer given in this session. */
  public record Answered(CardId card, Grade grade, Duration taken, EventId review) {}

  private final LocalDate day;
  private final Mode asked;
  private final List<Queue.Item> items;
  private final int position;
  private final List<Answered> answers;
  private final Session previous;

  private Session(
      LocalDate day,
      Mode asked,
      List<Queue.Item> items,
      int position,
      List<Answered> answers,
      Session previous) {
    this.day = day;
    this.asked = asked;
    this.items = items;
    this.position = position;
    this.answers = answers;
    this.previous = previous;
  }

  /**
   * A session that has asked nothing yet.
   *
   * @param asked {@link Mode#REVIEW} or {@link Mode#CRAM}
   */
  public static Session of(Queue queue, Mode asked) {
    return new Session(queue.day(), asked, queue.items(), 0, List.of(), null);
  }

  /** The day the queue was built for; on a later day it has to be built anew. */
  public LocalDate day() {
    return day;
  }

  public Mode asked() {
    return asked;
  }

  /** The card to be asked now; empty when the session is over. */
  public Optional<Queue.Item> current() {
    return position < items.size() ? Optional.of(items.get(position)) : Optional.empty();
  }

  /** The current card's number in the session, from 1. */
  public int number() {
    return position + 1;
  }

  /** Cards asked and still to be asked, repeats that arose included. */
  public int total() {
    return items.size();
  }

  /** The answers given so far in this session and those it continues, oldest first. */
  public List<Answered> answers() {
    return answers;
  }

  /**
   * After the current card was graded and recorded.
   *
   * @param taken what the time taken counts in figures
   * @param review the id it was recorded under
   */
  public Session graded(Grade grade, Duration taken, EventId review) {
    Queue.Item item = items.get(position);
    List<Queue.Item> next = items;
    if (grade.repeatsToday()) {
      next = new ArrayList<>(items);
      next.add(new Queue.Item(item.card(), Queue.Kind.REPEAT));
    }
    List<Answered> given = new ArrayList<>(answers);
    given.add(new Answered(item.card(), grade, taken, review));
    return new Session(day, asked, next, position + 1, List.copyOf(given), this);
  }

  /** Without the current card: it was buried or suspended. Its later repeats go too. */
  public Session withoutCurrent() {
    return without(items.get(position).card());
  }

  /**
   * After something was taken back: the session as it was when that was done. Empty if it was not
   * the last step of this session: then build the queue anew.
   */
  public Optional<Session> back(Undone undone) {
    if (undone.answer() != null) {
      return back(undone.answer().review().id());
    }
    return undone.asksAgain() ? beforePutAside(undone.card()) : Optional.empty();
  }

  /** The session that asked a card before it was put aside as this one's last step. */
  private Optional<Session> beforePutAside(CardId card) {
    boolean aside =
        previous != null
            && previous.answers.size() == answers.size()
            && previous.position < previous.items.size()
            && previous.items.get(previous.position).card().equals(card)
            && !asks(card, position);
    return aside ? Optional.of(previous) : Optional.empty();
  }

  /**
   * After an answer was taken back: the session as it was when the card was asked, without the
   * cards put aside since. Empty if the answer was not the last one of this session: then build the
   * queue anew.
   */
  public Optional<Session> back(EventId review) {
    if (answers.isEmpty() || !answers.get(answers.size() - 1).review().equals(review)) {
      return Optional.empty();
    }
    Session before = previous;
    while (before != null && before.answers.size() == answers.size()) {
      before = before.previous;
    }
    if (before == null) {
      return Optional.empty();
    }
    for (Queue.Item item : before.items.subList(before.position, before.items.size())) {
      if (!asks(item.card(), 0)) {
        before = before.without(item.card());
      }
    }
    return Optional.of(before);
  }

  /** This session with a card asked now, whether or not it was to come later. */
  public Session asking(Queue.Item item) {
    List<Queue.Item> next = new ArrayList<>(items.subList(0, position));
    next.add(item);
    for (Queue.Item later : items.subList(position, items.size())) {
      if (!later.card().equals(item.card())) {
        next.add(later);
      }
    }
    return new Session(day, asked, next, position, answers, previous);
  }

  /** A queue built anew that continues this session's summary. */
  public Session rebuilt(Queue queue) {
    return new Session(queue.day(), asked, queue.items(), 0, answers, null);
  }

  /**
   * After others recorded answers: cards that wait no longer are not asked any more, and those that
   * wait now come at the end.
   *
   * @param waiting what waits now
   * @param bounded whether the session may not grow
   */
  public Session renewed(Queue waiting, boolean bounded) {
    Set<CardId> left = new HashSet<>();
    waiting.items().forEach(item -> left.add(item.card()));
    List<Queue.Item> next = new ArrayList<>(items.subList(0, position));
    for (Queue.Item later : items.subList(position, items.size())) {
      if (left.remove(later.card())) {
        next.add(later);
      }
    }
    for (Queue.Item item : waiting.items()) {
      if (!bounded && left.contains(item.card())) {
        next.add(item);
      }
    }
    return next.equals(items) ? this : new Session(day, asked, next, position, answers, previous);
  }

  /** The cards that this session was to ask and what became of it no longer is. */
  public List<CardId> notAskedBy(Session later) {
    List<CardId> cards = new ArrayList<>();
    for (Queue.Item item : items.subList(position, items.size())) {
      if (!later.asks(item.card(), later.position)) {
        cards.add(item.card());
      }
    }
    return cards;
  }

  private boolean asks(CardId card, int from) {
    return items.subList(from, items.size()).stream().anyMatch(item -> item.card().equals(card));
  }

  private Session without(CardId card) {
    List<Queue.Item> next = new ArrayList<>(items.subList(0, position));
    for (Queue.Item later : items.subList(position, items.size())) {
      if (!later.card().equals(card)) {
        next.add(later);
      }
    }
    return new Session(day, asked, next, position, answers, this);
  }
}
