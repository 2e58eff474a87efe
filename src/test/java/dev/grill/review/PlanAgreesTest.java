package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Sm2;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The plan is the one that the plain way makes, which sorts every card by every rule each day. */
class PlanAgreesTest {

  /** Some weeks of a life, the middle of a day, and an interview ahead. */
  private static PlanWorld world(long seed) {
    PlanWorld world = new PlanWorld(seed).lived();
    int today = world.cards.isEmpty() ? 0 : world.random.nextInt(12);
    for (int i = 0; i < today; i++) {
      CardId card = world.cards.get(world.random.nextInt(world.cards.size()));
      switch (world.random.nextInt(8)) {
        case 0 -> world.mark(card, Mark.Kind.BURY);
        case 1 -> world.mark(card, Mark.Kind.RESET);
        case 2, 3 -> world.mark(card, Mark.Kind.ASK);
        default -> world.grade(card, Grade.of(world.random.nextInt(6)), Mode.REVIEW);
      }
    }
    Pace pace = new Pace(Duration.ofSeconds(10 + world.random.nextInt(200)));
    Pace morning = world.random.nextBoolean() ? pace : new Pace(Duration.ofSeconds(60));
    NewOrder order = world.random.nextBoolean() ? NewOrder.DECK : NewOrder.MIXED;
    LocalDate date = world.today().plusDays(1 + world.random.nextInt(25));
    int minutes = 1 + world.random.nextInt(40);
    world.interview = new Interview(date, minutes, pace, morning, order);
    return world;
  }

  @Property
  void withThePlainWay(@ForAll long seed) {
    PlanWorld world = world(seed);
    PlainPlan plain =
        PlainPlan.of(
            world.candidates(), world.showings(), world.interview, world.today(), new Sm2());
    Plan plan = world.plan();

    assertEquals(plain.days(), plan.days());
    assertEquals(plain.lastDays(), plan.lastDays());
    assertEquals(plain.unseen(), world.unseenOf(plan));
    assertEquals(plain.isFeasible(), plan.isFeasible());
    List<LocalDate> next = new ArrayList<>();
    for (Candidate candidate : world.candidates()) {
      if (!candidate.state().suspended()) {
        next.add(plain.next().get(candidate.card()));
      }
    }
    assertEquals(next, world.next());
  }

  @Property
  void inWhatTodayStillAsks(@ForAll long seed) {
    PlanWorld world = world(seed);
    PlanShare.Named plain =
        PlainPlan.share(world.candidates(), world.showings(), world.interview, world.today());

    assertEquals(plain, PlanShare.named(world.planCards(), world.interview));
    int atMost = world.random.nextInt(12);
    Limits limits = new Limits(0, 0, atMost, world.interview.newOrder());
    assertEquals(
        Queue.of(world.candidates(), limits, world.today(), plain, false).counts(),
        new PlanShare(world.planCards(), world.interview).counts(atMost));
  }

  @Property
  void onTheNextMorningIfNothingIsDoneToday(@ForAll long seed) {
    PlanWorld world = world(seed);
    PlanCards<RuntimeException> tomorrow = world.planCards().nextMorning();
    Interview then = world.interview.fromTomorrow();
    world.nextMorning();
    world.interview = then;

    assertEquals(world.plan(), Plan.of(tomorrow, then, new Sm2()));
  }

  @Property
  void whenItsNextDayAloneIsAsked(@ForAll long seed) {
    PlanWorld world = world(seed);
    PlanDay next = null;
    for (PlanDay day : world.plan().days()) {
      boolean isLater = day.day().isAfter(world.today());
      next = next == null && isLater && day.cards() > 0 ? day : next;
    }

    assertEquals(next, Plan.nextDay(world.planCards(), world.interview, new Sm2()));
  }

  @Property
  void deckByDeck(@ForAll long seed) {
    PlanWorld world = world(seed);
    PlanCards<RuntimeException> all = world.planCards();
    List<Candidate> candidates = world.candidates();
    for (int deck = 0; deck < 3; deck++) {
      String id = "deck" + deck;
      List<Candidate> some = new ArrayList<>(candidates);
      some.removeIf(one -> !one.card().deck().text().equals(id));
      PlanCards<RuntimeException> alone = world.showings().cards(some, world.today());
      PlanCards<RuntimeException> part = all.ofDeck(new DeckId(id));

      Plan plan = Plan.of(part, world.interview, new Sm2());
      assertEquals(Plan.of(alone, world.interview, new Sm2()), plan);
      assertEquals(alone.names(plan.unseen()), part.names(plan.unseen()));
      for (Candidate one : some) {
        assertEquals(alone.number(one.card()), part.number(one.card()));
      }
    }
  }

  @Property(tries = 20)
  void fromTheDayOfTheInterviewOnThereIsNone(@ForAll long seed) {
    PlanWorld world = world(seed);
    world.interviewIn(0, 20, 60);

    assertEquals(List.of(), world.plan().days());
    assertNull(Plan.nextDay(world.planCards(), world.interview, new Sm2()));
  }
}
