package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlanTest {

  @Property(tries = 400)
  void followedDayByDayThePlanHolds(@ForAll long seed) {
    PlanWorld world = new PlanWorld(seed).lived().interviewSomeDay();
    Plan plan = world.plan();

    for (PlanDay day : plan.days()) {
      assertEquals(day.day(), world.today());
      assertEquals(day.cards(), world.queue().counts().total(), day::toString);
      assertEquals(day.fresh(), world.queue().counts().fresh());
      assertEquals(plan.unseen(), world.plan().unseen());
      world.review();
      assertEquals(0, world.queue().counts().total());
      assertEquals(0, world.plan().days().get(0).cards());
      world.nextMorning();
    }

    assertEquals(world.interview.date(), world.today());
    assertEquals(plan.unseen(), world.unseen());
    assertEquals(List.of(), world.plan().days());
  }

  @Property(tries = 400)
  void everyCardIsSeenInTheLastDaysWhereThereIsRoomAndNoDayIsAboveItsMinutes(@ForAll long seed) {
    PlanWorld world = new PlanWorld(seed).lived().interviewSomeDay();
    Plan plan = world.plan();
    Interview interview = world.interview;
    long unseen = world.unseen().size();
    long places = (long) interview.cardsPerDay() * Math.min(3, plan.days().size());

    assertEquals(unseen <= places, plan.isFeasible());
    assertEquals(Math.max(0, unseen - places), plan.unseen().size());
    for (PlanDay day : plan.days()) {
      assertTrue(interview.minutes() == 0 || day.minutes() <= interview.minutes(), day::toString);
    }
  }

  @Property(tries = 400)
  void newCardsAreSpreadAndTheLastIsStartedThreeDaysBefore(@ForAll long seed) {
    PlanWorld world = new PlanWorld(seed).lived().interviewSomeDay();
    Plan plan = world.plan();
    long newCards = world.candidates().stream().filter(PlanTest::isNewAndNotSuspended).count();
    int starting = plan.days().size() - 2;
    if (!plan.isFeasible()
        || starting < 1
        || newCards > (long) starting * world.interview.cardsPerDay()) {
      return;
    }
    long started = 0;
    for (int i = 0; i < plan.days().size(); i++) {
      int fresh = plan.days().get(i).fresh();
      started += fresh;
      long atMost = i < starting ? (newCards + starting - 1) / starting : 0;
      long atLeast = i < starting ? newCards / starting : 0;
      assertTrue(fresh <= atMost && fresh >= atLeast, () -> plan.days().toString());
    }
    assertEquals(newCards, started);
  }

  private static boolean isNewAndNotSuspended(Candidate candidate) {
    return candidate.state().isNew() && !candidate.state().suspended();
  }

  @Property(tries = 400)
  void cardsDueTooLateAreAskedOnceMoreSpreadEvenlyAndTheOthersOnTheirOwnDays(@ForAll long seed) {
    PlanWorld world = new PlanWorld(seed).lived();
    world.limits = Limits.ofDay(100, 1000);
    world.interviewIn(3 + world.random.nextInt(12), 0, 60);
    LocalDate date = world.interview.date();
    int[] pulled = new int[3];

    while (world.today().isBefore(date)) {
      List<CardId> due = new ArrayList<>();
      for (Candidate candidate : world.candidates()) {
        if (!candidate.state().suspended() && candidate.state().isDue(world.today())) {
          due.add(candidate.card());
        }
      }
      Set<CardId> asked = new HashSet<>();
      for (Queue.Item item : world.queue().items()) {
        if (item.kind() == Queue.Kind.DUE) {
          asked.add(item.card());
        }
      }
      assertTrue(asked.containsAll(due), "due cards are asked on their own days");
      due.forEach(asked::remove);
      if (world.today().isBefore(world.interview.lastDays())) {
        assertEquals(Set.of(), asked);
      } else {
        pulled[(int) (world.today().toEpochDay() - world.interview.lastDays().toEpochDay())] =
            asked.size();
      }
      world.review();
      world.nextMorning();
    }

    assertTrue(pulled[0] - pulled[1] <= 1 && pulled[1] - pulled[2] <= 1 && pulled[0] >= pulled[2]);
    Set<CardId> early = new HashSet<>();
    for (Reviewed answer : Logs.fold(world.log).reviews()) {
      if (!answer.review().day().isBefore(world.interview.lastDays())
          && answer.mode() == Mode.EARLY) {
        assertFalse(answer.before().due().isBefore(date));
        assertEquals(answer.before(), answer.after());
        assertTrue(early.add(answer.review().card()), "once");
      }
    }
    assertEquals(pulled[0] + pulled[1] + pulled[2], early.size());
  }

  @Property(tries = 300)
  void aSkippedDayIsMadeUpForWhereThereIsRoom(@ForAll long seed) {
    PlanWorld world = new PlanWorld(seed).lived();
    world.interviewIn(5 + world.random.nextInt(8), 0, 60);
    int skipped = world.random.nextInt(4);

    for (int day = 0; world.today().isBefore(world.interview.date()); day++) {
      assertTrue(world.plan().isFeasible());
      if (day != skipped) {
        world.review();
      }
      world.nextMorning();
    }

    assertEquals(List.of(), world.unseen());
  }

  @Property(tries = 100)
  void countingNeverDisagreesWithAskingWhateverIsAnswered(@ForAll long seed) {
    PlanWorld world = new PlanWorld(seed).lived().interviewSomeDay();

    while (world.today().isBefore(world.interview.date())) {
      Session session = Session.of(world.queue(), Mode.REVIEW);
      int left = session.total();
      while (session.current().isPresent()) {
        Grade grade = Grade.of(1 + world.random.nextInt(5));
        CardId card = session.current().get().card();
        String id = world.grade(card, grade, Mode.REVIEW);
        session = session.graded(grade, 1000, id);
        left -= grade.repeatsToday() ? 0 : 1;
        assertEquals(left, world.queue().counts().total());
        assertEquals(left, world.plan().days().get(0).cards());
      }
      world.nextMorning();
    }
  }

  @Property(tries = 60)
  void undoRestoresTheQueueExactly(@ForAll long seed) {
    PlanWorld world = new PlanWorld(seed).lived().interviewSomeDay();
    while (world.today().isBefore(world.interview.date())) {
      Queue before = world.queue();
      Plan planBefore = world.plan();
      for (Queue.Item item : before.items()) {
        ZonedDateTime then = world.now;
        Grade grade = Grade.of(world.random.nextInt(6));
        world.undo(world.grade(item.card(), grade, Mode.REVIEW), item.card());
        world.now = then;
        assertEquals(before, world.queue());
        assertEquals(planBefore, world.plan());
      }
      world.review();
      world.nextMorning();
    }
  }

  @Property(tries = 200)
  void theSameInputGivesTheSamePlan(@ForAll long seed) {
    Plan plan = new PlanWorld(seed).lived().interviewSomeDay().plan();

    assertEquals(plan, new PlanWorld(seed).lived().interviewSomeDay().plan());
  }

  @Test
  void fortyNewCardsInNineDays() {
    PlanWorld world = fresh(40).interviewIn(9, 20, 60);

    Plan plan = world.plan();

    assertEquals(
        List.of(6, 6, 6, 6, 6, 5, 5, 0, 0), plan.days().stream().map(PlanDay::fresh).toList());
    assertEquals(
        List.of(0, 6, 6, 6, 6, 6, 11, 17, 12), plan.days().stream().map(PlanDay::reviews).toList());
    assertTrue(plan.isFeasible());
    assertEquals(16, plan.days().get(6).minutes());
  }

  @Test
  void aDateTooNearBeginsNewCardsAtOnce() {
    assertEquals(40, fresh(40).interviewIn(2, 0, 60).plan().days().get(0).fresh());
    assertEquals(20, fresh(40).interviewIn(2, 20, 60).plan().days().get(1).fresh());
    assertEquals(20, fresh(40).interviewIn(1, 20, 60).plan().unseen().size());
  }

  @Test
  void theDateGoesBeforeTheDaysLimitsAndALimitOfNoneBeforeTheDate() {
    PlanWorld world = fresh(40).interviewIn(4, 0, 60);
    world.limits = Limits.ofDay(5, 10);
    assertEquals(List.of(20, 20, 0, 0), world.plan().days().stream().map(PlanDay::fresh).toList());
    assertTrue(world.plan().isFeasible());

    world.limits = Limits.ofDay(0, 10);
    assertEquals(40, world.plan().unseen().size());
    assertEquals(0, world.queue().counts().total());
  }

  @Test
  void whatThereIsNoRoomForIsNamedFromTheEndAndNotBegun() {
    PlanWorld world = fresh(40).interviewIn(9, 10, 60);

    Plan plan = world.plan();

    assertEquals(world.cards.subList(30, 40), plan.unseen());
    assertEquals(30, plan.days().stream().mapToInt(PlanDay::fresh).sum());
    assertEquals(Map.of(), subMap(plan.next(), plan.unseen()));
  }

  private static Map<CardId, LocalDate> subMap(Map<CardId, LocalDate> map, List<CardId> keys) {
    Map<CardId, LocalDate> some = new HashMap<>(map);
    some.keySet().retainAll(keys);
    return some;
  }

  @Test
  void aCardPulledForwardAndAnsweredDoesNotComeAgainAndKeepsItsSchedule() {
    PlanWorld world = fresh(1);
    CardId card = world.cards.get(0);
    world.grade(card, Grade.GOOD, Mode.REVIEW);
    world.nextMorning();
    world.grade(card, Grade.GOOD, Mode.REVIEW);
    world.nextMorning();
    world.interviewIn(3, 0, 60);
    assertEquals(new Queue.Counts(1, 0, 0), world.queue().counts());
    assertEquals(world.today(), world.plan().next().get(card));

    world.grade(card, Grade.GOOD, Mode.REVIEW);

    assertEquals(0, world.queue().counts().total());
    Reviewed answer = world.answers().get(world.answers().size() - 1);
    assertEquals(Mode.EARLY, answer.mode());
    assertEquals(answer.before(), answer.after());
    world.nextMorning();
    assertEquals(0, world.queue().counts().total());
  }

  @Test
  void crammingACardIsNotSeeingIt() {
    PlanWorld world = fresh(1).interviewIn(3, 0, 60);
    world.grade(world.cards.get(0), Grade.GOOD, Mode.CRAM);

    assertEquals(1, world.queue().counts().total());
  }

  @Test
  void whatWasAnsweredBeyondThePlanCountsTowardsToday() {
    PlanWorld world = fresh(40).interviewIn(9, 20, 60);
    for (int i = 30; i < 34; i++) {
      world.grade(world.cards.get(i), Grade.GOOD, Mode.REVIEW);
    }
    assertEquals(new Queue.Counts(0, 2, 0), world.queue().counts());
  }

  @Test
  void aBuriedCardIsAskedAnotherDay() {
    PlanWorld world = fresh(40).interviewIn(9, 20, 60);
    world.mark(world.cards.get(0), Mark.Kind.BURY);

    assertEquals("cardab", world.queue().items().get(0).card().card());
    assertEquals(world.today().plusDays(1), world.plan().next().get(world.cards.get(0)));
  }

  private static PlanWorld fresh(int cards) {
    PlanWorld world = new PlanWorld(0);
    world.cards.clear();
    for (int i = 0; i < cards; i++) {
      world.cards.add(
          new CardId("deck", "card" + "" + (char) ('a' + i / 26) + (char) ('a' + i % 26)));
    }
    world.limits = Limits.ofDay(10, 200);
    return world;
  }
}
