package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Sm2;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

class PlanTest {

  @Property
  void followedDayByDayThePlanHolds(@ForAll long seed) {
    PlanWorld world = new PlanWorld(seed).lived().interviewSomeDay();
    Plan plan = world.plan();
    List<CardId> unseen = world.unseenOf(plan);

    for (PlanDay day : plan.days()) {
      assertEquals(day.day(), world.today());
      assertEquals(day.cards(), world.queue().counts().total(), day::toString);
      assertEquals(day.fresh(), world.queue().counts().fresh());
      assertEquals(unseen, world.unseenOf(world.plan()));
      assertEquals(plan.isFeasible(), world.plan().isFeasible());
      world.review();
      assertEquals(0, world.queue().counts().total());
      assertEquals(0, world.plan().days().get(0).cards());
      world.nextMorning();
    }

    assertEquals(world.interview.date(), world.today());
    assertEquals(unseen, world.unseen());
    assertEquals(List.of(), world.plan().days());
  }

  @Property
  void everyCardIsAskedInTheLastDaysWhereThereIsRoomAndNoDayIsAboveItsMinutes(@ForAll long seed) {
    PlanWorld world = new PlanWorld(seed).lived().interviewSomeDay();
    Plan plan = world.plan();
    long places = (long) world.interview.places() * plan.days().size();
    long tooMany =
        world.lastDays().isAfter(world.today()) ? 0 : Math.max(0, world.unseen().size() - places);

    assertEquals(tooMany, plan.unseen().size());
    assertEquals(tooMany == 0, plan.isFeasible());
    for (PlanDay day : plan.days()) {
      boolean fits = day.minutes() <= world.interview.minutes();
      assertTrue(fits || day.cards() == 1, day::toString);
    }
  }

  @Property
  void theMinutesSaidToBeNeededAreTheFewestThatDo(@ForAll long seed) {
    PlanWorld world = new PlanWorld(seed).lived().interviewSomeDay();
    if (!world.plan().isFeasible()) {
      world.grade(world.cards.get(0), Grade.GOOD, Mode.REVIEW);
    }
    int needed = outlook(world).minutesNeeded();

    if (world.plan().isFeasible()) {
      assertEquals(0, needed);
      return;
    }
    world.interview = world.interview.withMinutes(needed - 1);
    assertFalse(world.plan().isFeasible());
    world.interview = world.interview.withMinutes(needed);
    assertTrue(world.plan().isFeasible());
  }

  private static PlanOutlook outlook(PlanWorld world) {
    return PlanOutlook.of(world.planCards(), world.interview, false, new Sm2(), 24 * 60);
  }

  @Property
  void daysBeforeTheLastAreUsedUpWhileNewCardsRemain(@ForAll long seed) {
    PlanWorld world = new PlanWorld(seed).lived().interviewSomeDay();
    int left = world.notBegun().size();

    for (PlanDay day : world.plan().days()) {
      left -= day.fresh();
      if (left > 0) {
        assertEquals(world.interview.places(), day.cards(), day::toString);
      }
    }
  }

  @Property
  void beforeTheLastDaysDueCardsGoFirstThenNewOnesThenThoseLongestUnseen(@ForAll long seed) {
    PlanWorld world = new PlanWorld(seed).lived().interviewSomeDay();
    while (world.today().isBefore(world.lastDays())) {
      List<Candidate> due = new ArrayList<>();
      List<Candidate> early = new ArrayList<>();
      for (Candidate candidate : world.candidates()) {
        if (!candidate.state().suspended() && !candidate.state().isNew()) {
          (candidate.state().isDue(world.today()) ? due : early).add(candidate);
        }
      }
      int places = world.interview.places();
      int fresh = Math.min(world.notBegun().size(), Math.max(0, places - due.size()));
      Queue.Counts counts = world.queue().counts();
      assertEquals(fresh, counts.fresh());
      assertEquals(Math.min(places - fresh, due.size() + early.size()), counts.due());
      Map<CardId, LocalDate> seen = world.showings().before();
      Set<CardId> asked = asked(world);
      if (due.size() <= places) {
        due.forEach(card -> assertTrue(asked.contains(card.card())));
      }
      double leastAsked = Double.MAX_VALUE;
      double mostLeft = 0;
      for (Candidate card : early) {
        double unseen = seen.get(card.card()).until(world.today(), ChronoUnit.DAYS);
        double relative = unseen / card.state().memory().intervalDays();
        if (asked.contains(card.card())) {
          leastAsked = Math.min(leastAsked, relative);
        } else {
          mostLeft = Math.max(mostLeft, relative);
        }
      }
      assertTrue(mostLeft <= leastAsked, mostLeft + " left, " + leastAsked + " asked");
      world.review();
      world.nextMorning();
    }
  }

  private static Set<CardId> asked(PlanWorld world) {
    Set<CardId> asked = new HashSet<>();
    world.queue().items().forEach(item -> asked.add(item.card()));
    return asked;
  }

  @Property
  void inTheLastDaysCardsNotBegunComeFirstAndNoneTwiceBeforeEachCameOnce(@ForAll long seed) {
    PlanWorld world = new PlanWorld(seed).lived().interviewSomeDay();
    for (; world.today().isBefore(world.interview.date()); world.nextMorning()) {
      if (world.today().isBefore(world.lastDays())) {
        world.review();
        continue;
      }
      Set<CardId> asked = asked(world);
      Set<CardId> unseen = new HashSet<>(world.unseen());
      List<CardId> notBegun = world.notBegun();
      boolean again = !unseen.containsAll(asked);
      boolean begunToo = !notBegun.containsAll(asked);
      assertTrue(!again || asked.containsAll(unseen), "again only after each came once");
      assertTrue(!begunToo || asked.containsAll(notBegun), "not begun first");
      for (Candidate one : world.candidates()) {
        boolean passedOver = one.state().isDue(world.today()) && !asked.contains(one.card());
        if (passedOver && !one.state().suspended() && unseen.contains(one.card())) {
          asked.forEach(card -> assertTrue(notBegun.contains(card) || isDue(world, card)));
        }
      }
      world.review();
    }
  }

  private static boolean isDue(PlanWorld world, CardId card) {
    return world.history().state(card).isDue(world.today());
  }

  @Tag("slow")
  @Property
  void aSkippedDayIsMadeUpForWhereThereIsRoom(@ForAll long seed) {
    PlanWorld world = new PlanWorld(seed).lived();
    world.interviewIn(5 + world.random.nextInt(8), 30, 60);
    int skipped = world.random.nextInt(4);

    for (int day = 0; world.today().isBefore(world.interview.date()); day++) {
      long places = world.interview.date().toEpochDay() - world.today().toEpochDay();
      places *= world.interview.places();
      boolean late = !world.lastDays().isAfter(world.today());
      assertEquals(!late || world.unseen().size() <= places, world.plan().isFeasible());
      if (day != skipped) {
        world.review();
      }
      world.nextMorning();
    }
  }

  @Tag("slow")
  @Property(tries = 40)
  void countingNeverDisagreesWithAskingWhateverIsAnswered(@ForAll long seed) {
    PlanWorld world = new PlanWorld(seed).lived().interviewSomeDay();

    while (world.today().isBefore(world.interview.date())) {
      Session session = Session.of(world.queue(), Mode.REVIEW);
      int left = session.total();
      while (session.current().isPresent()) {
        Grade grade = Grade.of(1 + world.random.nextInt(5));
        CardId card = session.current().get().card();
        EventId id = world.grade(card, grade, Mode.REVIEW);
        session = session.graded(grade, Duration.ofSeconds(1), id);
        left -= grade.repeatsToday() ? 0 : 1;
        assertEquals(left, world.queue().counts().total());
        assertEquals(left, world.plan().days().get(0).cards());
      }
      world.nextMorning();
    }
  }

  @Tag("slow")
  @Property(tries = 40)
  void undoRestoresTheQueueExactly(@ForAll long seed) {
    PlanWorld world = new PlanWorld(seed).lived().interviewSomeDay();
    while (world.today().isBefore(world.interview.date())) {
      Queue before = world.queue();
      Plan planBefore = world.plan();
      List<LocalDate> nextBefore = world.next();
      for (Queue.Item item : before.items()) {
        ZonedDateTime then = world.now;
        Grade grade = Grade.of(world.random.nextInt(6));
        world.undo(world.grade(item.card(), grade, Mode.REVIEW), item.card());
        world.now = then;
        assertEquals(before, world.queue());
        assertEquals(planBefore, world.plan());
        assertEquals(nextBefore, world.next());
      }
      world.review();
      world.nextMorning();
    }
  }

  @Property
  void theSameInputGivesTheSamePlan(@ForAll long seed) {
    PlanWorld world = new PlanWorld(seed).lived().interviewSomeDay();
    PlanWorld same = new PlanWorld(seed).lived().interviewSomeDay();

    assertEquals(world.plan(), same.plan());
    assertEquals(world.next(), same.next());
  }

  @Test
  void fortyNewCardsInNineDays() {
    Plan plan = fresh(40).interviewIn(9, 20, 60).plan();

    assertEquals(
        List.of(20, 0, 20, 0, 0, 0, 0, 0, 0), plan.days().stream().map(PlanDay::fresh).toList());
    assertEquals(
        List.of(0, 20, 0, 20, 20, 20, 20, 20, 20),
        plan.days().stream().map(PlanDay::reviews).toList());
    assertTrue(plan.isFeasible());
    assertEquals(3, plan.countLastDays());
  }

  @Test
  void whereTimeIsShortAllCardsAreBegunThatFit() {
    PlanWorld world = fresh(40).interviewIn(7, 20, 180);

    Plan plan = world.plan();

    assertEquals(List.of(6, 6, 6, 6, 6, 6, 4), plan.days().stream().map(PlanDay::fresh).toList());
    assertEquals(2, plan.days().get(6).reviews());
    assertTrue(plan.isFeasible());
    assertEquals(7, plan.countLastDays());
    assertEquals(List.of(), world.unseenOf(plan));
  }

  @Test
  void theLastDaysAreAsManyAsItTakesToAskEveryCardOnce() {
    assertEquals(3, fresh(18).interviewIn(30, 20, 180).plan().countLastDays());
    assertEquals(4, fresh(19).interviewIn(30, 20, 180).plan().countLastDays());
    assertEquals(17, fresh(100).interviewIn(30, 20, 180).plan().countLastDays());
    assertEquals(9, fresh(100).interviewIn(9, 20, 180).plan().countLastDays());
  }

  @Test
  void aDateTooNearBeginsNewCardsAtOnce() {
    assertEquals(40, fresh(40).interviewIn(2, 40, 60).plan().days().get(0).fresh());
    assertEquals(20, fresh(40).interviewIn(2, 20, 60).plan().days().get(1).fresh());
    assertEquals(20, fresh(40).interviewIn(1, 20, 60).plan().unseen().size());
  }

  @Test
  void theLimitsOfOtherDaysDoNotBind() {
    PlanWorld world = fresh(40).interviewIn(4, 10, 60);
    world.limits = Limits.ofDay(0, 0);
    assertEquals(new Queue.Counts(0, 10, 0), world.queue().counts());
    assertTrue(world.plan().isFeasible());
  }

  @Test
  void aDayAsksOneCardWhateverItsMinutes() {
    Plan plan = fresh(3).interviewIn(3, 1, 180).plan();

    assertEquals(List.of(1, 1, 1), plan.days().stream().map(PlanDay::cards).toList());
    assertTrue(plan.isFeasible());
  }

  @Test
  void whatThereIsNoRoomForIsNamedFromTheEndAndNotBegun() {
    PlanWorld world = fresh(100).interviewIn(9, 10, 60);

    Plan plan = world.plan();

    assertEquals(world.cards.subList(90, 100), world.unseenOf(plan));
    assertEquals(90, plan.days().stream().mapToInt(PlanDay::fresh).sum());
    assertFalse(plan.isFeasible());
    for (CardId card : world.unseenOf(plan)) {
      assertNull(world.next(card), card::toString);
    }
  }

  @Test
  void todaysShareStaysAsThePaceOfTheMorningHadIt() {
    PlanWorld world = fresh(40).interviewIn(9, 20, 180);
    world.interview =
        new Interview(
            world.interview.date(),
            20,
            new Pace(Duration.ofSeconds(10)),
            new Pace(Duration.ofSeconds(180)));
    assertEquals(6, world.queue().counts().total());
    assertEquals(6, world.plan().days().get(0).cards());
    assertEquals(40, world.plan().days().get(1).cards());
  }

  @Test
  void aCardPulledForwardKeepsItsScheduleAndComesASecondTimeWhereThereIsRoom() {
    PlanWorld world = fresh(1);
    CardId card = world.cards.get(0);
    world.grade(card, Grade.GOOD, Mode.REVIEW);
    world.nextMorning();
    world.grade(card, Grade.GOOD, Mode.REVIEW);
    world.nextMorning();
    world.interviewIn(3, 20, 60);
    assertEquals(new Queue.Counts(1, 0, 0), world.queue().counts());
    assertEquals(world.today(), world.next(card));

    world.grade(card, Grade.GOOD, Mode.REVIEW);

    assertEquals(0, world.queue().counts().total());
    Reviewed answer = world.answers().get(world.answers().size() - 1);
    assertEquals(Mode.EARLY, answer.mode());
    assertEquals(answer.before(), answer.after());
    world.nextMorning();
    assertEquals(1, world.queue().counts().total());
  }

  @Test
  void crammingACardIsNotSeeingIt() {
    PlanWorld world = fresh(1).interviewIn(3, 20, 60);
    world.grade(world.cards.get(0), Grade.GOOD, Mode.CRAM);

    assertEquals(1, world.queue().counts().total());
  }

  @Test
  void whatWasAnsweredBeyondThePlanCountsTowardsToday() {
    PlanWorld world = fresh(40).interviewIn(9, 20, 60);
    for (int i = 30; i < 34; i++) {
      world.grade(world.cards.get(i), Grade.GOOD, Mode.REVIEW);
    }
    assertEquals(new Queue.Counts(0, 16, 0), world.queue().counts());
  }

  @Test
  void aBuriedCardIsAskedAnotherDay() {
    PlanWorld world = fresh(40).interviewIn(9, 40, 60);
    world.mark(world.cards.get(0), Mark.Kind.BURY);

    assertEquals("cardab", world.queue().items().get(0).card().card());
    assertEquals(world.today().plusDays(1), world.next(world.cards.get(0)));
  }

  @Test
  void skippingADayLeadsToThePlanOfTheNextMorning() {
    PlanWorld world = fresh(40).interviewIn(9, 20, 60);
    world.grade(world.cards.get(0), Grade.GOOD, Mode.REVIEW);
    world.grade(world.cards.get(1), Grade.WRONG, Mode.REVIEW);
    PlanOutlook outlook = outlook(world);

    assertEquals(9, outlook.daysLeft());
    assertEquals(new Readiness(40, 1), outlook.readiness());
    assertEquals(2, outlook.askedToday());
    PlanOutlook skipping = outlook.skipping(world.planCards(), new Sm2());
    assertEquals(world.plan(), skipping.plan());
    world.nextMorning();
    assertEquals(world.plan(), skipping.skipped());
  }

  @Test
  void nothingFollowsASkippedDayRightBeforeAnInterviewOrWithoutOne() {
    PlanWorld world = fresh(3).interviewIn(1, 20, 60);
    PlanCards<RuntimeException> cards = world.planCards();
    PlanOutlook none = PlanOutlook.of(cards, null, false, new Sm2(), 24 * 60);

    assertNull(outlook(world).skipping(cards, new Sm2()).skipped());
    assertEquals(1, outlook(world).daysLeft());
    assertNull(none.skipping(cards, new Sm2()).plan());
    assertEquals(0, none.daysLeft());
  }

  @Test
  void theMinutesNeededHaveRoomForWhatIsPutAsideToday() {
    assertEquals(12, outlook(fresh(100).interviewIn(9, 10, 60)).minutesNeeded());
    PlanWorld world = fresh(4).interviewIn(2, 1, 60);
    assertEquals(2, outlook(world).minutesNeeded());
    world.cards.subList(0, 3).forEach(card -> world.mark(card, Mark.Kind.BURY));
    assertEquals(3, outlook(world).minutesNeeded());
    world.grade(world.cards.get(3), Grade.GOOD, Mode.REVIEW);
    assertEquals(3, outlook(world).minutesNeeded());
    world.interviewIn(1, 1, 60);
    assertEquals(0, outlook(world).minutesNeeded(), "no number of minutes does");
  }

  @Test
  void theCardsOfADeckAreNumberedByThemselves() {
    PlanWorld world = ofDecks("a1", "a2", "b1", "b2", "c1").interviewIn(5, 20, 60);
    world.grade(world.cards.get(2), Grade.GOOD, Mode.REVIEW);
    PlanCards<RuntimeException> all = world.planCards();

    PlanCards<RuntimeException> b = all.ofDeck(new DeckId("b"));
    assertEquals(world.cards.subList(2, 4), b.names(List.of(0, 1)));
    List<Integer> numbers = world.cards.stream().map(b::number).toList();
    assertEquals(List.of(-1, -1, 0, 1, -1), numbers);
    assertEquals(Set.of(0), b.dayCards().keySet());
    assertEquals(0, all.ofDeck(new DeckId("a")).number(world.cards.get(0)));
    assertEquals(0, all.ofDeck(new DeckId("c")).number(world.cards.get(4)));
    assertEquals(0, all.ofDeck(new DeckId("bb")).size());
    assertEquals(0, all.ofDeck(new DeckId("d")).size());
  }

  @Test
  void theDeckBegunLongestAgoBeginsTheNextNewCard() {
    PlanWorld world = ofDecks("a1", "a2", "b1", "b2");
    world.grade(world.cards.get(0), Grade.GOOD, Mode.REVIEW);
    world.nextMorning();
    world.interviewIn(12, 2, 60);
    LocalDate today = world.today();

    assertEquals(today, world.next(world.cards.get(2)), "b was never begun");
    assertEquals(today.plusDays(1), world.next(world.cards.get(1)), "then a, begun before b");
    assertEquals(today.plusDays(2), world.next(world.cards.get(3)));
  }

  /** New cards, each named by its deck's letter and its number. */
  private static PlanWorld ofDecks(String... names) {
    PlanWorld world = fresh(0);
    for (String name : names) {
      world.cards.add(new CardId(name.substring(0, 1), name));
    }
    return world;
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
