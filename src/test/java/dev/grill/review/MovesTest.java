package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.grill.card.CardId;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Cards that got other names: what happened to them goes with them. */
class MovesTest {

  private static final CardId A = new CardId("one", "a");
  private static final CardId B = new CardId("two", "a");
  private static final CardId C = new CardId("two", "c");
  private static final ZonedDateTime START = ZonedDateTime.parse("2026-11-24T09:00:00+08:00");

  private static Stamp stamp(int minute) {
    ZonedDateTime at = START.plusMinutes(minute);
    return new Stamp(
        new EventId(String.format("%04d", minute)), "home", at, LocalDate.of(2026, 11, 24));
  }

  private static Mark mark(int minute, CardId card) {
    return new Mark(stamp(minute), card, Mark.Kind.SUSPEND);
  }

  private static Move move(int minute, CardId from, CardId to) {
    return new Move(stamp(minute), from, to);
  }

  private static List<CardId> names(Event... events) {
    List<Event> all = List.of(events);
    return Moves.of(all).applied(all).stream().map(Event::card).toList();
  }

  @Test
  void whatHappenedBeforeAMoveGoesWithItAndWhatComesAfterIsTheOldNamesOwn() {
    assertEquals(List.of(B, A), names(mark(1, A), move(2, A, B), mark(3, A)));
  }

  @Test
  void movesFollowEachOther() {
    assertEquals(List.of(C, C), names(mark(1, A), move(2, A, B), mark(3, B), move(4, B, C)));
    assertEquals(List.of(A, A), names(mark(1, A), move(2, A, B), mark(3, B), move(4, B, A)));
  }

  @Test
  void anUndoGoesWithWhatItTakesBack() {
    Undo undo = new Undo(stamp(3), A, stamp(1).id());
    assertEquals(List.of(B, B), names(mark(1, A), move(2, A, B), undo));
  }

  @Test
  void theLaterNameIsKnown() {
    Moves moves = Moves.of(List.of(move(1, A, B), move(2, B, C)));
    assertEquals(C, moves.last(A));
    assertEquals(C, moves.last(C));
    assertEquals(Set.of(A, B, C), moves.related(B));
    assertTrue(Moves.of(List.of(mark(1, A))).isEmpty());
  }

  @Test
  void movesInOneMomentFollowEachOtherByTheirIds() {
    Stamp first = new Stamp(new EventId("1"), "home", START, START.toLocalDate());
    Stamp then = new Stamp(new EventId("2"), "home", START, START.toLocalDate());
    Move away = new Move(first, A, B);
    Move onward = new Move(then, B, C);
    assertEquals(C, Moves.of(List.of(onward, away)).last(A));
    assertEquals(B, Moves.of(List.of(new Move(then, A, B), new Move(first, B, C))).last(A));
    assertEquals(C, Moves.of(List.of(onward, away)).name(away));
  }

  @Test
  void aCardThatCameBackHasItsOwnNameAgain() {
    Moves moves = Moves.of(List.of(move(1, A, B), move(2, B, A)));
    assertEquals(A, moves.last(A));
    assertEquals(A, moves.last(B));
    assertEquals(A, moves.name(mark(0, A)));
  }

  @Test
  void ofSeveralMovesOfACardTheLastIsFollowedAndThoseBeforeAnEventAreNot() {
    Moves moves = Moves.of(List.of(move(1, A, B), move(5, A, C)));
    assertEquals(C, moves.last(A));
    assertEquals(B, moves.name(mark(0, A)));
    assertEquals(C, moves.name(mark(3, A)));
    assertEquals(A, moves.name(mark(6, A)));
    assertFalse(moves.isEmpty());
  }

  @Test
  void movesCountInTheOrderOfTheirMomentsHoweverTheyAreRead() {
    Moves moves = Moves.of(List.of(move(5, A, C), move(1, A, B)));
    assertEquals(C, moves.last(A));
    assertEquals(B, moves.name(mark(0, A)));
  }

  @Test
  void aMoveToItselfIsNone() {
    Moves moves = Moves.of(List.of(move(1, A, A)));
    assertEquals(A, moves.last(A));
    assertEquals(A, moves.name(move(1, A, A)));
  }

  @Test
  void onlyNamesThatMovesConnectAreRelated() {
    CardId other = new CardId("three", "x");
    Moves moves = Moves.of(List.of(move(1, A, B), move(2, C, other)));
    assertEquals(Set.of(A, B), moves.related(A));
    assertEquals(Set.of(C, other), moves.related(other));
  }

  @Test
  void anUndoOfWhatIsNotInTheLogGoesWithItsOwnCard() {
    Undo undo = new Undo(stamp(1), A, new EventId("unknown"));
    List<Event> all = List.of(undo, move(2, A, B));
    assertEquals(List.of(undo.named(B)), Moves.of(all).applied(all));
  }

  @Property(tries = 300)
  void theOrderInWhichALogIsReadChangesNoName(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 11) Integer> drawn, @ForAll long seed) {
    List<CardId> cards = List.of(A, B, C);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      CardId from = cards.get(drawn.get(i) % 3);
      CardId to = cards.get(drawn.get(i) / 4);
      events.add(drawn.get(i) % 2 == 0 || from.equals(to) ? mark(i, from) : move(i, from, to));
    }
    Map<EventId, CardId> first = byId(events);
    Collections.shuffle(events, new Random(seed));
    assertEquals(first, byId(events));
  }

  private static Map<EventId, CardId> byId(List<Event> events) {
    Map<EventId, CardId> names = new TreeMap<>();
    for (Event event : Moves.of(events).applied(events)) {
      names.put(event.id(), event.card());
    }
    return names;
  }
}
