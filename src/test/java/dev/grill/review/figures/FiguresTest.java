package dev.grill.review.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.review.Candidate;
import dev.grill.review.CardState;
import dev.grill.review.Event;
import dev.grill.review.EventId;
import dev.grill.review.Limits;
import dev.grill.review.Logs;
import dev.grill.review.Mode;
import dev.grill.review.Pace;
import dev.grill.review.Queue;
import dev.grill.review.Review;
import dev.grill.review.Reviewed;
import dev.grill.review.Undo;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import dev.grill.schedule.StudyDay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Limits LIMITS = Limits.ofDay(10, 200);
  private static final Pace PACE = new Pace(Duration.ofSeconds(60));

  private static Figures figures(List<Candidate> cards, Limits limits) {
    return Figures.of(cards, limits, DAY, Map.of(), PACE);
  }

  private static int streak(Map<LocalDate, Integer> answers) {
    return Figures.of(List.of(), LIMITS, DAY, answers, PACE).streak();
  }

  // ---- the streak ----

  @Test
  void aStreakEndsTodayOrYesterday() {
    Map<LocalDate, Integer> answers = new HashMap<>();
    answers.put(DAY.minusDays(1), 3);
    answers.put(DAY.minusDays(2), 1);
    assertEquals(2, streak(answers));
    answers.put(DAY, 1);
    assertEquals(3, streak(answers));
  }

  @Test
  void aDayWithoutAnAnswerEndsIt() {
    assertEquals(0, streak(Map.of()));
    assertEquals(0, streak(Map.of(DAY.minusDays(2), 5, DAY.minusDays(3), 5)));
    assertEquals(1, streak(Map.of(DAY, 1, DAY.minusDays(2), 5, DAY.minusDays(3), 5)));
  }

  @Test
  void aStreakMayBeLongerThanTheWeeksShown() {
    Map<LocalDate, Integer> answers = new HashMap<>();
    for (int before = 0; before < 500; before++) {
      answers.put(DAY.minusDays(before), 1);
    }
    assertEquals(500, streak(answers));
  }

  /** The log folded as the store counts it: answers of every mode that were not taken back. */
  private static Map<LocalDate, Integer> byDay(List<Event> log) {
    Map<LocalDate, Integer> answers = new HashMap<>();
    for (Reviewed reviewed : Logs.fold(log).reviews()) {
      if (!reviewed.undone()) {
        answers.merge(reviewed.review().day(), 1, Integer::sum);
      }
    }
    return answers;
  }

  private static Review answer(String id, String at, Mode asked) {
    ZonedDateTime moment = ZonedDateTime.parse(at);
    LocalDate day = StudyDay.of(moment, StudyDay.DEFAULT_START);
    CardId card = new CardId("deck", "card");
    return new Review(
        Logs.stamp(id, moment, day), card, Grade.GOOD, asked, Duration.ofSeconds(1), null, null);
  }

  @Test
  void anAnswerBeforeFourBelongsToTheDayBefore() {
    List<Event> log =
        List.of(
            answer("1", "2026-11-23T03:59+08:00", Mode.REVIEW),
            answer("2", "2026-11-24T03:59+08:00", Mode.REVIEW),
            answer("3", "2026-11-24T04:00+08:00", Mode.REVIEW));
    Figures figures = Figures.of(List.of(), LIMITS, DAY, byDay(log), PACE);
    assertEquals(3, figures.streak());
    assertEquals(1, figures.answersToday());
    assertEquals(List.of(1, 1, 1), figures.answers().subList(Figures.DAYS - 3, Figures.DAYS));
  }

  @Test
  void crammingCountsAndAnAnswerTakenBackDoesNot() {
    List<Event> log = new ArrayList<>();
    log.add(answer("1", "2026-11-22T09:00+08:00", Mode.REVIEW));
    log.add(answer("2", "2026-11-23T09:00+08:00", Mode.CRAM));
    log.add(answer("3", "2026-11-24T09:00+08:00", Mode.REVIEW));
    assertEquals(3, streak(byDay(log)));
    ZonedDateTime at = ZonedDateTime.parse("2026-11-24T09:01+08:00");
    log.add(new Undo(Logs.stamp("4", at, DAY), new CardId("deck", "card"), new EventId("2")));
    assertEquals(1, streak(byDay(log)));
    log.add(new Undo(Logs.stamp("5", at, DAY), new CardId("deck", "card"), new EventId("3")));
    assertEquals(0, streak(byDay(log)));
  }

  // ---- the cards ----

  @Test
  void eachDeckHasTheLimitsToItselfAndAllTogetherShareThem() {
    List<Candidate> cards = new ArrayList<>();
    for (String deck : List.of("a", "b", "c")) {
      for (int i = 0; i < 7; i++) {
        cards.add(card(deck, "n" + i, CardState.NEW));
      }
    }
    Figures figures = figures(cards, LIMITS);
    assertEquals(new Queue.Counts(0, 10, 0), figures.all().waiting());
    assertEquals(11, figures.all().moreNew());
    assertEquals(
        List.of("a", "b", "c"), figures.decks().stream().map(deck -> deck.deck().text()).toList());
    assertEquals(new Queue.Counts(0, 7, 0), figures.decks().get(2).waiting());
    assertEquals(0, figures.decks().get(2).moreNew());
    assertEquals(10, figures.minutes());
  }

  @Test
  void knownIsCountedAmongTheCardsNotSuspended() {
    List<Candidate> cards =
        List.of(
            card("a", "known", learnt(DAY.plusDays(3), Grade.HARD)),
            card("a", "forgotten", learnt(DAY.plusDays(1), Grade.CLOSE)),
            card("a", "suspended", suspended(learnt(DAY, Grade.PERFECT))),
            card("a", "new", CardState.NEW));
    DeckFigures all = figures(cards, LIMITS).all();
    assertEquals(1, all.known());
    assertEquals(3, all.cards());
    assertEquals(33, all.knownPercent());
    assertEquals(0, figures(List.of(), LIMITS).all().knownPercent());
  }

  @Test
  void theNextDayIsTheFirstAfterTodayOnWhichACardIsDue() {
    List<Candidate> cards =
        List.of(
            card("a", "today", learnt(DAY, Grade.GOOD)),
            card("a", "later", learnt(DAY.plusDays(9), Grade.GOOD)),
            card("a", "soon", learnt(DAY.plusDays(2), Grade.GOOD)),
            card("a", "soon-too", learnt(DAY.plusDays(2), Grade.GOOD)),
            card("a", "suspended", suspended(learnt(DAY.plusDays(1), Grade.GOOD))));
    DeckFigures all = figures(cards, LIMITS).all();
    assertEquals(DAY.plusDays(2), all.nextDay());
    assertEquals(2, all.nextCards());
    assertNull(figures(List.of(), LIMITS).all().nextDay());
  }

  @Test
  void aBacklogIsGoneWhenTheDaysLimitsHaveTakenItAndWhatFallsDueMeanwhile() {
    List<Candidate> cards = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      cards.add(card("a", "due" + i, learnt(DAY.minusDays(i), Grade.GOOD)));
    }
    Figures alone = figures(cards, Limits.ofDay(0, 10));
    assertEquals(10, alone.all().waiting().due());
    assertEquals(15, alone.all().backlog());
    assertEquals(2, alone.backlogDays());
    for (int i = 0; i < 6; i++) {
      cards.add(card("a", "tomorrow" + i, learnt(DAY.plusDays(1), Grade.GOOD)));
    }
    assertEquals(3, figures(cards, Limits.ofDay(0, 10)).backlogDays());
    assertEquals(Figures.NEVER, figures(cards, Limits.ofDay(0, 0)).backlogDays());
    assertEquals(0, figures(cards, Limits.ofDay(0, 100)).backlogDays());
  }

  @Test
  void decksCountedAlreadyAndCardsOneByOneAddUp() {
    DeckStanding a = new DeckStanding(new DeckId("a"), 9, 4, 2, 3, DAY.plusDays(2), 5, 1);
    DeckStanding b = new DeckStanding(new DeckId("b"), 2, 1, 0, 1, DAY.plusDays(1), 1, 1);
    List<Candidate> touched =
        List.of(
            card("a", "soon", learnt(DAY.plusDays(2), Grade.GOOD)),
            card("a", "due", learnt(DAY, Grade.WRONG)),
            card("b", "new", CardState.NEW));

    Figures figures =
        Figures.of(new CountedCards(DAY, List.of(a, b), touched), LIMITS, Map.of(), PACE);

    DeckFigures first = figures.decks().get(0);
    assertEquals(new Queue.Counts(4, 2, 0), first.waiting());
    assertEquals(11, first.cards());
    assertEquals(5, first.known());
    assertEquals(DAY.plusDays(2), first.nextDay());
    assertEquals(6, first.nextCards());
    DeckFigures second = figures.decks().get(1);
    assertEquals(new Queue.Counts(1, 1, 0), second.waiting());
    assertEquals(DAY.plusDays(1), figures.all().nextDay());
    assertEquals(1, figures.all().nextCards());
    assertEquals(14, figures.all().cards());
    assertEquals(
        new Queue.Counts(2, 2, 0),
        DeckFigures.of(new CountedCards(DAY, List.of(a), List.of()), Limits.ofDay(2, 2)).waiting());
  }

  @Test
  void whatWasBegunOrReviewedTodayIsTakenFromTheDaysLimits() {
    CardState begun =
        CardState.NEW.withLearned(
            new CardState.Learned(
                new Memory(1, 250, 1, DAY.plusDays(1)), null, DAY, DAY, 0, Grade.GOOD));
    CardState reviewed =
        CardState.NEW.withLearned(
            new CardState.Learned(
                new Memory(2, 250, 6, DAY.plusDays(6)),
                null,
                DAY.minusDays(1),
                DAY,
                0,
                Grade.GOOD));
    List<Candidate> cards =
        List.of(
            card("a", "begun", suspended(begun)),
            card("a", "reviewed", reviewed),
            card("a", "new", CardState.NEW),
            card("a", "due", learnt(DAY, Grade.GOOD)));

    DeckFigures all = figures(cards, Limits.ofDay(1, 1)).all();

    assertEquals(new Queue.Counts(0, 0, 0), all.waiting());
    assertEquals(1, all.moreNew());
    assertEquals(1, all.backlog());
    assertEquals(DAY.plusDays(6), all.nextDay());
  }

  @Test
  void aBacklogIsFollowedForAYear() {
    int[] falling = new int[Figures.HORIZON + 1];
    Figures figures =
        figures(List.of(card("a", "due", learnt(DAY, Grade.GOOD))), Limits.ofDay(0, 0));
    assertEquals(1, figures.all().backlog());
    falling[1] = Figures.HORIZON - 1;
    assertEquals(Figures.HORIZON, figures.clearing(falling, Limits.ofDay(0, 1)).backlogDays());
    falling[1]++;
    assertEquals(Figures.NEVER, figures.clearing(falling, Limits.ofDay(0, 1)).backlogDays());
    assertEquals(
        1,
        figures(
                List.of(
                    card("a", "due", learnt(DAY, Grade.GOOD)),
                    card("a", "too", learnt(DAY, Grade.GOOD)),
                    card("a", "far", learnt(DAY.plusDays(365), Grade.GOOD)),
                    card("a", "farther", learnt(DAY.plusDays(366), Grade.GOOD)),
                    card("a", "new", CardState.NEW),
                    card("a", "hidden", suspended(learnt(DAY.plusDays(1), Grade.GOOD)))),
                Limits.ofDay(0, 1))
            .backlogDays());
  }

  @Property(tries = 300)
  void theCountsAreThoseOfTheQueue(
      @ForAll long seed,
      @ForAll @IntRange(max = 12) int newLimit,
      @ForAll @IntRange(max = 12) int reviews) {
    Random random = new Random(seed);
    List<Candidate> cards = new ArrayList<>();
    for (String deck : List.of("a", "b", "c")) {
      for (int i = random.nextInt(20); i > 0; i--) {
        cards.add(card(deck, "card" + i, any(random)));
      }
    }
    Limits limits = Limits.ofDay(newLimit, reviews);
    Figures figures = figures(cards, limits);
    assertEquals(Queue.of(cards, limits, DAY).counts(), figures.all().waiting());
    for (DeckFigures deck : figures.decks()) {
      List<Candidate> of =
          cards.stream().filter(card -> card.card().deck().equals(deck.deck())).toList();
      assertEquals(Queue.of(of, limits, DAY).counts(), deck.waiting());
      Limits wide = Limits.ofDay(1000, 1000);
      Queue.Counts beyond = Queue.of(of, wide, DAY).counts();
      assertEquals(beyond.fresh(), deck.waiting().fresh() + deck.moreNew());
      assertEquals(beyond.due(), deck.waiting().due() + deck.backlog());
    }
  }

  private static CardState any(Random random) {
    if (random.nextInt(3) == 0) {
      return random.nextInt(4) == 0 ? suspended(CardState.NEW) : CardState.NEW;
    }
    LocalDate moved = DAY.minusDays(random.nextInt(3));
    LocalDate started = random.nextBoolean() ? moved : DAY.minusDays(9);
    return CardState.NEW
        .withLearned(
            new CardState.Learned(
                new Memory(1, 250, 3, DAY.plusDays(random.nextInt(5) - 2)),
                null,
                started,
                moved,
                0,
                Grade.of(random.nextInt(6))))
        .withToday(
            new CardState.Today(
                random.nextInt(4) == 0 ? DAY : null,
                null,
                random.nextInt(4) == 0 ? DAY : null,
                null))
        .withReviews(1)
        .withSuspended(random.nextInt(6) == 0)
        .withLastEvent(new EventId("0"));
  }

  private static CardState learnt(LocalDate due, Grade last) {
    LocalDate moved = DAY.minusDays(40);
    return CardState.NEW
        .withLearned(new CardState.Learned(new Memory(2, 250, 6, due), null, moved, moved, 0, last))
        .withReviews(1)
        .withLastEvent(new EventId("0"));
  }

  private static CardState suspended(CardState s) {
    return s.withSuspended(true).withLastEvent(new EventId("0"));
  }

  private static Candidate card(String deck, String id, CardState state) {
    return new Candidate(new CardId(deck, id), "topic", 2, List.of(), state);
  }
}
