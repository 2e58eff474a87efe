package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of cards when a session is over: what is left of them, and how ready one is. */
class RemainingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final List<Candidate> cards = new ArrayList<>();

  private void add(CardState state) {
    cards.add(new Candidate(new CardId("deck", "c" + cards.size()), null, 1, List.of(), state));
  }

  private static CardState due(LocalDate due, Grade last) {
    LocalDate before = DAY.minusDays(50);
    return CardState.NEW.withLearned(
        new CardState.Learned(new Memory(2, 250, 6, due), null, before, before, 0, last));
  }

  private static CardState buried(CardState state) {
    return state.withToday(state.today().withBuriedOn(DAY));
  }

  private Remaining remaining(int newCards) {
    return Remaining.of(cards, Queue.of(cards, Limits.ofDay(newCards, 100), DAY));
  }

  @Test
  void newCardsBeyondTheLimitAndTheNextLaterDayAreLeft() {
    add(due(DAY, Grade.GOOD));
    add(due(DAY.plusDays(5), Grade.GOOD));
    add(due(DAY.plusDays(3), Grade.GOOD));
    add(due(DAY.plusDays(3), Grade.GOOD));
    add(due(DAY.plusDays(4), Grade.GOOD));
    add(due(DAY.plusDays(1), Grade.GOOD).withSuspended(true));
    add(CardState.NEW);
    add(CardState.NEW);
    add(CardState.NEW);
    add(buried(CardState.NEW));

    assertEquals(new Remaining(2, 2, 9, DAY.plusDays(3), 2), remaining(1));
  }

  @Test
  void whereNothingComesLaterThereIsNoDay() {
    add(due(DAY, Grade.GOOD));
    add(due(DAY.minusDays(3), Grade.GOOD));
    add(CardState.NEW);

    assertEquals(new Remaining(3, 0, 3, null, 0), remaining(1));
  }

  @Test
  void aPlanSaysTheNextDayWhereThereIsOne() {
    add(due(DAY.plusDays(9), Grade.GOOD));
    Remaining without = remaining(0);
    PlanDay busy = new PlanDay(DAY.plusDays(2), 1, 2, 9);

    assertEquals(without, without.following(null));
    assertEquals(new Remaining(0, 0, 1, DAY.plusDays(2), 3), without.following(busy));
  }

  @Test
  void readinessIsOfCardsNotSuspendedAndRoundedDown() {
    add(due(DAY, Grade.GOOD));
    add(due(DAY, Grade.HARD));
    add(due(DAY, Grade.CLOSE));
    add(due(DAY, Grade.GOOD).withSuspended(true));

    assertEquals(new Readiness(3, 2), Readiness.of(cards));
    assertEquals(66, Readiness.of(cards).percent());
    assertEquals(100, new Readiness(7, 7).percent());
    assertEquals(0, Readiness.of(List.of()).percent());
  }

  @Test
  void limitsAreChangedOneAtATime() {
    Limits limits = new Limits(1, 2, 3, NewOrder.DECK);

    assertEquals(new Limits(1, 2, Integer.MAX_VALUE, NewOrder.DECK), limits.ofWholeDay());
    assertEquals(new Limits(9, 2, 3, NewOrder.DECK), limits.withNewCards(9));
    assertEquals(new Limits(1, 2, 3, NewOrder.MIXED), limits.withNewOrder(NewOrder.MIXED));
  }
}
