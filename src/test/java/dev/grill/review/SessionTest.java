package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import dev.grill.card.DeckId;
import dev.grill.schedule.Grade;
import dev.grill.schedule.StudyDay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SessionTest {

  /** Cards, a log and a clock, without any file: what a home is made of. */
  private static final class World {
    final Random random;
    final List<Candidate> cards = new ArrayList<>();
    final List<Event> log = new ArrayList<>();
    ZonedDateTime now = ZonedDateTime.parse("2026-11-20T22:00:00+08:00");

    World(long seed) {
      random = new Random(seed);
      int decks = 1 + random.nextInt(3);
      for (int deck = 0; deck < decks; deck++) {
        int size = random.nextInt(12);
        for (int i = 0; i < size; i++) {
          List<String> tags = random.nextBoolean() ? List.of("t" + random.nextInt(3)) : List.of();
          cards.add(
              new Candidate(
                  new CardId("deck" + deck, "card" + i),
                  random.nextInt(4) == 0 ? null : "topic" + random.nextInt(3),
                  1 + random.nextInt(3),
                  tags,
                  CardState.NEW));
        }
      }
    }

    LocalDate today() {
      return StudyDay.of(now, StudyDay.DEFAULT_START);
    }

    List<Candidate> chosen(Selection selection) {
      History history = Logs.fold(log);
      return cards.stream()
          .map(
              c ->
                  new Candidate(
                      c.card(), c.topic(), c.difficulty(), c.tags(), history.state(c.card())))
          .filter(c -> selection.takes(c, today()))
          .toList();
    }

    Queue queue(Selection selection, Limits limits) {
      return Queue.of(chosen(selection), limits, today());
    }

    EventId grade(CardId card, Grade grade, Mode asked) {
      EventId id = new EventId("%08d".formatted(log.size()));
      log.add(
          new Review(new Stamp(id, "here", now, today()), card, grade, asked, null, null, null));
      now = now.plusSeconds(30);
      return id;
    }

    void undo(EventId review, CardId card) {
      log.add(new Undo(Logs.stamp("%08d".formatted(log.size()), now, today()), card, review));
    }

    /** Some weeks of answers, marks and pauses. */
    void live() {
      int steps = random.nextInt(120);
      for (int i = 0; i < steps && !cards.isEmpty(); i++) {
        CardId card = cards.get(random.nextInt(cards.size())).card();
        switch (random.nextInt(12)) {
          case 0 -> mark(card, Mark.Kind.BURY);
          case 1 -> mark(card, Mark.Kind.SUSPEND);
          case 2 -> mark(card, Mark.Kind.RESUME);
          case 3 -> now = now.plus(Duration.ofHours(1 + random.nextInt(60)));
          case 4 -> grade(card, Grade.of(random.nextInt(6)), Mode.CRAM);
          default -> grade(card, Grade.of(random.nextInt(6)), Mode.REVIEW);
        }
      }
    }

    void mark(CardId card, Mark.Kind kind) {
      log.add(new Mark(Logs.stamp("%08d".formatted(log.size()), now, today()), card, kind));
    }

    Selection anySelection() {
      return switch (random.nextInt(6)) {
        case 0 -> Selection.ALL.withDecks(Set.of(new DeckId("deck0")));
        case 1 -> new Selection(Set.of(), Set.of("t1", "t2"), Set.of(), Set.of(), false, false);
        case 2 -> new Selection(Set.of(), Set.of(), Set.of("topic1"), Set.of(), false, false);
        case 3 -> new Selection(Set.of(), Set.of(), Set.of(), Set.of(2, 3), false, false);
        default -> Selection.ALL;
      };
    }

    Limits anyLimits() {
      int atMost = random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(10);
      return new Limits(
          random.nextInt(12),
          random.nextInt(12),
          atMost,
          random.nextBoolean() ? NewOrder.MIXED : NewOrder.DECK);
    }
  }

  @Property(tries = 500)
  void dueCountsExactlyWhatASessionAsks(@ForAll long seed) {
    World world = new World(seed);
    world.live();
    Selection selection = world.anySelection();
    Limits limits = world.anyLimits();
    boolean wholeDay = limits.atMost() == Integer.MAX_VALUE;

    int due = world.queue(selection, limits).counts().total();
    Session session = Session.of(world.queue(selection, limits), Mode.REVIEW);
    int asked = 0;
    while (session.current().isPresent()) {
      LocalDate before = world.today();
      EventId id = world.grade(session.current().get().card(), Grade.GOOD, Mode.REVIEW);
      session = session.graded(Grade.GOOD, Duration.ofSeconds(1), id);
      asked++;
      assertEquals(before, session.day());
      if (wholeDay && world.today().equals(before)) {
        assertEquals(due - asked, world.queue(selection, limits).counts().total());
      }
    }
    assertEquals(due, asked);
  }

  @Property(tries = 300)
  void undoRestoresTheQueueExactly(@ForAll long seed) {
    World world = new World(seed);
    world.live();
    Selection selection = world.anySelection();
    Limits limits = world.anyLimits();
    Queue before = world.queue(selection, limits);
    if (before.items().isEmpty()) {
      return;
    }
    CardId card = before.items().get(0).card();
    ZonedDateTime then = world.now;
    EventId id = world.grade(card, Grade.of(world.random.nextInt(6)), Mode.REVIEW);
    world.undo(id, card);
    world.now = then;

    assertEquals(before, world.queue(selection, limits));
  }

  @Property(tries = 300)
  void aSessionOverTheStartOfADayAsksWhatTheNewDayCounts(@ForAll long seed) {
    World world = new World(seed);
    world.live();
    Limits limits = world.anyLimits();
    Session session = Session.of(world.queue(Selection.ALL, limits), Mode.REVIEW);
    if (session.current().isPresent()) {
      EventId id = world.grade(session.current().get().card(), Grade.GOOD, Mode.REVIEW);
      session = session.graded(Grade.GOOD, Duration.ofSeconds(1), id);
    }
    int answered = session.answers().size();
    world.now = world.now.plusDays(1).withHour(4).withMinute(0).withSecond(0);
    assertFalse(session.day().equals(world.today()));
    Queue fresh = world.queue(Selection.ALL, limits);
    session = session.rebuilt(fresh);

    assertEquals(fresh.counts().total(), session.total());
    assertEquals(world.today(), session.day());
    assertEquals(answered, session.answers().size());
  }

  @Test
  void aGradeBelowFourBringsTheCardBackAtTheEndUntilItIsGradedFour() {
    Session session = Session.of(queue("a", "b"), Mode.REVIEW);

    session = session.graded(Grade.HARD, Duration.ZERO, new EventId("1"));
    assertEquals(3, session.total());
    session = session.graded(Grade.GOOD, Duration.ZERO, new EventId("2"));
    assertEquals("a", session.current().orElseThrow().card().card());
    session =
        session
            .graded(Grade.CLOSE, Duration.ZERO, new EventId("3"))
            .graded(Grade.PERFECT, Duration.ZERO, new EventId("4"));

    assertTrue(session.current().isEmpty());
    assertEquals(4, session.total());
    assertEquals(4, session.answers().size());
  }

  @Test
  void backLeadsToTheCardThatWasGradedWithoutThosePutAsideSince() {
    Session start = Session.of(queue("a", "b", "c"), Mode.REVIEW);
    Session later = start.graded(Grade.WRONG, Duration.ZERO, new EventId("1")).withoutCurrent();
    assertEquals("c", later.current().orElseThrow().card().card());

    Session back = later.back(new EventId("1")).orElseThrow();

    assertEquals("a", back.current().orElseThrow().card().card());
    assertEquals(2, back.total());
    assertEquals(1, back.number());
    assertTrue(back.answers().isEmpty());
    assertTrue(later.back(new EventId("other")).isEmpty());
    assertTrue(later.rebuilt(queue("c")).back(new EventId("1")).isEmpty());
  }

  @Test
  void aCardAskedNowIsNotAskedTwice() {
    Session session = Session.of(queue("a", "b"), Mode.REVIEW);

    Session asking = session.asking(new Queue.Item(new CardId("deck", "b"), Queue.Kind.DUE));

    assertEquals("b", asking.current().orElseThrow().card().card());
    assertEquals(2, asking.total());
    assertEquals(List.of("b", "a"), left(asking));
    assertEquals(Mode.REVIEW, asking.asked());
    assertEquals(
        List.of("x", "a", "b"),
        left(session.asking(new Queue.Item(new CardId("deck", "x"), Queue.Kind.DUE))));
  }

  private static Undone undone(Event event, Reviewed answer) {
    return new Undone(List.of(new Undone.Taken(event, answer, CardState.NEW)));
  }

  private static Mark mark(String card, Mark.Kind kind) {
    ZonedDateTime at = ZonedDateTime.parse("2026-11-24T09:00:00Z");
    return new Mark(Logs.stamp("9", at, at.toLocalDate()), new CardId("deck", card), kind);
  }

  @Test
  void aCardPutAsideAndTakenBackAtOnceIsAskedAgain() {
    Session start = Session.of(queue("a", "b", "a"), Mode.REVIEW);
    Session without = start.withoutCurrent();

    assertTrue(start == without.back(undone(mark("a", Mark.Kind.BURY), null)).orElseThrow());
    assertTrue(start == without.back(undone(mark("a", Mark.Kind.SUSPEND), null)).orElseThrow());
    assertTrue(without.back(undone(mark("b", Mark.Kind.BURY), null)).isEmpty(), "another card");
    assertTrue(without.back(undone(mark("a", Mark.Kind.RESUME), null)).isEmpty());
    assertTrue(start.back(undone(mark("a", Mark.Kind.BURY), null)).isEmpty(), "not here");
    Session graded = without.graded(Grade.GOOD, Duration.ZERO, new EventId("1"));
    assertTrue(graded.back(undone(mark("b", Mark.Kind.BURY), null)).isEmpty(), "graded since");
  }

  @Test
  void anAnswerTakenBackLeadsToItsCard() {
    Session start = Session.of(queue("a", "b"), Mode.REVIEW);
    ZonedDateTime at = ZonedDateTime.parse("2026-11-24T09:00:00Z");
    Review review =
        new Review(
            Logs.stamp("1", at, at.toLocalDate()),
            new CardId("deck", "a"),
            Grade.GOOD,
            Mode.REVIEW,
            null,
            null,
            null);
    Reviewed answer = Logs.fold(List.of(review)).reviews().get(0);
    Session graded = start.graded(Grade.GOOD, Duration.ZERO, review.id());

    assertTrue(start == graded.back(undone(review, answer)).orElseThrow());
    assertTrue(start.back(undone(review, answer)).isEmpty());
  }

  @Test
  void whatWasToBeAskedAndNoLongerIsIsNamed() {
    Session start = Session.of(queue("a", "b", "c"), Mode.REVIEW);
    Session graded = start.graded(Grade.GOOD, Duration.ZERO, new EventId("1"));

    List<CardId> gone = graded.notAskedBy(graded.renewed(queue("c"), false));

    assertEquals(List.of(new CardId("deck", "b")), gone);
    assertEquals(List.of(), graded.notAskedBy(graded));
  }

  private static Queue queue(String... ids) {
    List<Queue.Item> items = new ArrayList<>();
    for (String id : ids) {
      items.add(new Queue.Item(new CardId("deck", id), Queue.Kind.NEW));
    }
    return new Queue(LocalDate.of(2026, 11, 24), items);
  }

  private static List<String> left(Session session) {
    List<String> left = new ArrayList<>();
    Session s = session;
    while (s.current().isPresent()) {
      left.add(s.current().get().card().card());
      s = s.withoutCurrent();
    }
    return left;
  }

  @Test
  void whatOthersAnsweredIsNotAskedAndWhatNowWaitsComesAtTheEnd() {
    Session session = Session.of(queue("a", "b", "c", "d"), Mode.REVIEW);
    session = session.graded(Grade.GOOD, Duration.ofSeconds(1), new EventId("1"));
    assertEquals(List.of("b", "d", "x"), left(session.renewed(queue("x", "d", "b"), false)));
    assertEquals(List.of("b", "d"), left(session.renewed(queue("x", "d", "b"), true)));
    assertEquals(2, session.renewed(queue("x", "b"), true).number());
    assertTrue(session == session.renewed(queue("b", "d", "c"), false), "nothing changed");
  }
}
