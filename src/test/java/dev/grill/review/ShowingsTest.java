package dev.grill.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.grill.card.CardId;
import dev.grill.schedule.Grade;
import dev.grill.schedule.Memory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShowingsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final CardId A = new CardId("deck", "a");
  private static final CardId B = new CardId("deck", "b");
  private static final CardId C = new CardId("deck", "c");

  private final List<Event> log = new ArrayList<>();

  private void answer(CardId card, LocalDate day, Mode mode) {
    log.add(
        new Review(
            Logs.stamp("%03d".formatted(log.size()), day.atTime(9, 0).atZone(ZoneOffset.UTC), day),
            card,
            Grade.GOOD,
            mode,
            null,
            null,
            null));
  }

  private List<Reviewed> answers() {
    return Logs.fold(log).reviews();
  }

  @Test
  void theFirstAnswerOfTheDayToEachCardCounts() {
    answer(A, DAY.minusDays(1), Mode.REVIEW);
    answer(A, DAY, Mode.REVIEW);
    answer(A, DAY, Mode.REVIEW);

    Showings showings = Showings.of(Map.of(B, DAY.minusDays(3)), answers(), DAY);

    assertEquals(Map.of(A, answers().get(1)), showings.today());
    assertEquals(Map.of(B, DAY.minusDays(3)), showings.before());
  }

  @Test
  void crammingMocksAndWhatWasTakenBackShowNothing() {
    answer(A, DAY, Mode.CRAM);
    answer(B, DAY, Mode.MOCK);
    answer(C, DAY, Mode.REVIEW);
    log.add(new Undo(Logs.stamp("9", DAY.atStartOfDay(ZoneOffset.UTC), DAY), C, log.get(2).id()));

    assertEquals(Map.of(), Showings.of(Map.of(), answers(), DAY).today());
  }

  @Test
  void thePlansCardsAreNumberedDeckAfterDeckWithoutThoseSuspended() {
    CardId d = new CardId("deck", "d");
    CardId x = new CardId("other", "x");
    answer(B, DAY, Mode.REVIEW);
    answer(C, DAY, Mode.REVIEW);
    Showings showings = Showings.of(Map.of(A, DAY.minusDays(2)), answers(), DAY);
    CardState ofB = Logs.fold(log).state(B);
    Memory inTwoDays = new Memory(2, 250, 6, DAY.plusDays(2));
    Memory today = new Memory(1, 250, 1, DAY);

    PlanCards<RuntimeException> cards =
        showings.cards(
            List.of(
                candidate(A, begun(inTwoDays, 7, Grade.GOOD)),
                candidate(B, ofB),
                candidate(C, begun(today, 12, Grade.GOOD).withSuspended(true)),
                candidate(d, begun(today, 6, Grade.WRONG)),
                candidate(x, CardState.NEW)),
            DAY);

    int day = (int) DAY.toEpochDay();
    assertArrayEquals(new int[] {day + 2, day + 1, day, PlanCards.NEW}, cards.due());
    assertArrayEquals(new int[] {6, 1, 1, 0}, cards.intervals());
    assertArrayEquals(new int[] {day - 2, day, day - 1, PlanCards.NEVER}, cards.seen());
    assertEquals(
        List.of(
            new PlanCards.Span(A.deck(), at(12), 0, 3),
            new PlanCards.Span(x.deck(), Instant.MIN, 3, 4)),
        cards.decks());
    assertEquals(
        Map.of(1, new PlanCards.DayCard(B, ofB, answers().get(0), null)), cards.dayCards());
    assertEquals(new Readiness(4, 2), cards.readiness());
    assertEquals(2, cards.askedToday(), "suspended ones too");
    assertEquals(Map.of(0, inTwoDays, 2, today), cards.memories(List.of(0, 2)));
    assertEquals(List.of(A, x), cards.names(List.of(3, 0)));
    assertEquals(List.of(0, 3, -1), List.of(cards.number(A), cards.number(x), cards.number(C)));
  }

  @Test
  void onlyWhatHoldsForTheDayIsKeptForIt() {
    LocalDate past = DAY.minusDays(1);
    CardState.Today none = CardState.NEW.today();
    List<CardState> states =
        List.of(
            CardState.NEW.withToday(none.withBuriedOn(DAY)),
            CardState.NEW.withToday(none.withBuriedOn(past)),
            CardState.NEW.withToday(none.withAskedOn(DAY)),
            CardState.NEW.withToday(none.withAskedOn(past)),
            CardState.NEW.withToday(none.withRepeatOn(DAY)),
            CardState.NEW.withToday(none.withRepeatOn(past)),
            begun(new Memory(1, 250, 1, DAY.plusDays(1)), 9, Grade.GOOD),
            CardState.NEW.withLearned(
                new CardState.Learned(
                    new Memory(1, 250, 1, DAY.plusDays(1)), at(9), DAY, DAY, 0, Grade.GOOD)));
    List<Candidate> candidates = new ArrayList<>();
    for (CardState state : states) {
      candidates.add(candidate(new CardId("deck", "c" + candidates.size()), state));
    }

    PlanCards<RuntimeException> cards = Showings.NONE.cards(candidates, DAY);

    assertEquals(Set.of(0, 2, 4, 7), cards.dayCards().keySet());
  }

  @Test
  void aCardAnsweredTodayWasSeenTodayAndANewOneNever() {
    answer(A, DAY, Mode.REVIEW);
    answer(B, DAY, Mode.REVIEW);
    Memory inTwoDays = new Memory(2, 250, 6, DAY.plusDays(2));

    PlanCards<RuntimeException> cards =
        Showings.of(Map.of(), answers(), DAY)
            .cards(
                List.of(candidate(A, begun(inTwoDays, 7, Grade.GOOD)), candidate(B, CardState.NEW)),
                DAY);

    int[] seen = {(int) DAY.toEpochDay(), PlanCards.NEVER};
    assertArrayEquals(seen, cards.seen(), "early; put back to new");
    assertEquals(Set.of(0, 1), cards.dayCards().keySet());
  }

  @Test
  void withoutCardsAPlanHasNoDeck() {
    PlanCards<RuntimeException> cards = Showings.NONE.cards(List.of(), DAY);

    assertEquals(List.of(), cards.decks());
    assertEquals(0, cards.due().length);
  }

  private static Instant at(int hour) {
    return DAY.atTime(hour, 0).toInstant(ZoneOffset.UTC);
  }

  private static CardState begun(Memory memory, int hour, Grade grade) {
    LocalDate before = DAY.minusDays(9);
    return CardState.NEW.withLearned(
        new CardState.Learned(memory, at(hour), before, before, 0, grade));
  }

  private static Candidate candidate(CardId card, CardState state) {
    return new Candidate(card, null, 1, List.of(), state);
  }
}
